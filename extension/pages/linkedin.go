package pages

import (
	"encoding/base64"
	"fmt"
	"html/template"
	"regexp"
	"strings"
	"time"
)

// linkedinPolicy is the policy that public issue threads report for the site (a script-src without inline scripts, and the
// listed Trusted Types policies). That it also requires Trusted Types is reported indirectly only; the stricter case is served.
func linkedinPolicy(string) string {
	return "script-src 'report-sample' 'self'; object-src 'none'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
		"require-trusted-types-for 'script'; trusted-types 'allow-duplicates' default jSecure highcharts dompurify"
}

// member is a person on the site.
type member struct {
	Name, ID, Headline string
	Degree             int // 1 to 3; 0 for none shown
}

// Href is the profile link that messages carry: it holds the member id, not the readable address.
func (m member) Href() string { return "https://www.linkedin.com/in/" + m.ID }

// Portrait is the address of the person's picture.
func (m member) Portrait() string { return assetPath + "portrait-" + initials(m.Name) + ".svg" }

var owner = member{Name: "Ana de Vries", ID: "ACoAADemo0AnaDeVries", Headline: "Head of Product at Example"}

// event is one message of a conversation.
type event struct {
	From    member
	Ago     int    // days before the visit
	Time    string // as shown, "09:12"
	Text    string
	Subject string // of an InMail; "" for none
	Odd     bool   // lacks the class that marks messages of the other side, although it is from the other side
	Picture bool   // a picture in the place of words

	// The rest is filled in by layOut.
	Mine, Theirs, First, Last bool
	Heading, URN, Notice      string
	Ember                     int
}

// conversation is one thread with its reply box.
type conversation struct {
	With        []member // the other side; more than one makes it a group
	Events      []event
	QuickReply  []string
	Draft       []string // the person's own words in the reply box, one entry per paragraph
	InMail      bool     // the form has a line for the subject
	Invited     bool     // a pending invitation, with Accept and Ignore
	Sponsored   bool     // an advertisement: no reply box
	New         bool     // a new message: nobody is addressed and nothing was said yet
	Bare        bool     // the reply box has neither role nor label, as one project saw it
	Cut         bool     // lazily loaded: no profile card, and the name over the first message is above the loaded window
	Active      bool     // for a bubble: it has the focus
	Minimised   bool     // for a bubble
	InThread    bool     // on the messaging page, not in a bubble
	W           words    // filled in by layOut
	Ember       int      // base of the framework's element ids; filled in by layOut
	SenderLabel string   // what the options button names; filled in by layOut
}

// Title is the header of the conversation: a name, or the names of a group.
func (c conversation) Title() string {
	if c.New {
		return c.W.NewMessage
	}
	var names []string
	for _, m := range c.With {
		names = append(names, m.Name)
	}
	return strings.Join(names, ", ")
}

// Partner is the other person of a conversation between two; nobody for a new message.
func (c conversation) Partner() member {
	if c.New {
		return member{}
	}
	return c.With[0]
}

// Card reports whether the other person has a profile card at the top of the loaded messages.
func (c conversation) Card() bool { return !c.Cut && !c.New && !c.Group() }

// Group reports whether there are several others.
func (c conversation) Group() bool { return len(c.With) > 1 }

// LastText is the snippet of the conversation list.
func (c conversation) LastText() string {
	if len(c.Events) == 0 {
		return ""
	}
	return c.Events[len(c.Events)-1].Text
}

// LastHeading is the day of the last message.
func (c conversation) LastHeading() string {
	for i := len(c.Events) - 1; i >= 0; i-- {
		if c.Events[i].Heading != "" {
			return c.Events[i].Heading
		}
	}
	return ""
}

// incoming is the text of the last run of messages from the other side, which a person would answer.
func (c conversation) incoming() string {
	var run []string
	for i := len(c.Events) - 1; i >= 0 && c.Events[i].From != owner; i-- {
		run = append([]string{c.Events[i].Text}, run...)
	}
	return strings.Join(run, "\n\n")
}

// layOut fills in what the site derives: day headings, runs of messages of which only the first carries the name, identifiers.
func (c conversation) layOut(w words, now time.Time, ember int) conversation {
	c.W, c.Ember = w, ember
	c.SenderLabel = c.Title() + ", " + owner.Name
	events := make([]event, len(c.Events))
	for i, e := range c.Events {
		newDay := i == 0 || c.Events[i-1].Ago != e.Ago
		e.Mine = e.From == owner
		e.Theirs = !e.Mine && !e.Odd
		e.First = (newDay || c.Events[i-1].From != e.From) && !(c.Cut && i == 0)
		e.Last = i == len(c.Events)-1 || c.Events[i+1].From != e.From || c.Events[i+1].Ago != e.Ago
		if newDay {
			e.Heading = w.day(now, e.Ago)
		}
		// In the one public sample the id in this name is the mailbox owner's, whoever wrote the message.
		e.URN = fmt.Sprintf("urn:li:msg_message:(urn:li:fsd_profile:%s,2-%s)", owner.ID, code(fmt.Sprintf("%s/%d", c.Title(), i)))
		e.Time = timeOfDay(e.Time, w.clock)
		e.Notice = fmt.Sprintf(w.Sent, e.From.Name, e.Time)
		e.Ember = ember + 10 + i
		events[i] = e
	}
	c.Events = events
	return c
}

// messagingPage is the data of a full messaging page.
type messagingPage struct {
	Page
	W    words
	Me   member
	Rows []conversation // the list beside the open conversation, which is never to be read
	Open *conversation  // nil: nothing is open
}

// overlayPage is the data of a page that shows conversations in bubbles.
type overlayPage struct {
	Page
	W       words
	Me      member
	Bubbles []conversation
	Older   bool // a page of the older kind, with its bubbles outside of any shadow root
}

// Here reports whether the page is the one for messages.
func (messagingPage) Here() bool { return true }

// Here reports whether the page is the one for messages.
func (overlayPage) Here() bool { return false }

// Pills are the filters over the list, as the site names them in an attribute.
func (messagingPage) Pills() []string {
	return []string{"JOB", "UNREAD", "CONNECTIONS", "INMAIL", "STARRED"}
}

func code(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

func thread(w words, name, title string, c conversation) entry {
	p := w.page(name, title)
	p.URL, p.Message = "https://www.linkedin.com/messaging/thread/2-"+code(p.Name)+"/", c.incoming()
	if c.New {
		p.URL = "https://www.linkedin.com/messaging/thread/new/?demo=" + p.Name
	}
	return entry{
		Page:     p,
		template: "linkedin-messaging", policy: linkedinPolicy,
		content: func(p Page, _ string, now time.Time) any {
			open := c.layOut(w, now, 200)
			open.InThread = true
			return messagingPage{Page: p, W: w, Me: owner, Rows: rows(w, now), Open: &open}
		},
	}
}

// overlay is a page of the newer kind; its path is one that several pages share.
func overlay(w words, name, title, path string, bubbles ...conversation) entry {
	p := w.page(name, title)
	p.URL, p.Message = "https://www.linkedin.com"+path+"?demo="+p.Name, bubbles[0].incoming()
	return entry{
		Page:     p,
		template: "linkedin-overlay", policy: linkedinPolicy,
		content: func(p Page, _ string, now time.Time) any {
			data := overlayPage{Page: p, W: w, Me: owner, Older: strings.HasPrefix(path, "/company/")}
			for i, b := range bubbles {
				data.Bubbles = append(data.Bubbles, b.layOut(w, now, 200+100*i))
			}
			return data
		},
	}
}

// demo marks a page that make run shows, in English.
func demo(e entry) entry {
	e.Demo = e.Like == ""
	return e
}

var webLink = regexp.MustCompile(`https://[^\s)]+`)

// messageBody writes a message the way the site does: raw line feeds, links as links, and the framework's empty comments.
func messageBody(text string) template.HTML {
	var out strings.Builder
	out.WriteString("<!---->")
	last := 0
	for _, at := range webLink.FindAllStringIndex(text, -1) {
		link := template.HTMLEscapeString(text[at[0]:at[1]])
		fmt.Fprintf(&out, `%s<a href="%s">%s</a>`, template.HTMLEscapeString(text[last:at[0]]), link, link)
		last = at[1]
	}
	out.WriteString(template.HTMLEscapeString(text[last:]) + "<!---->")
	return template.HTML(out.String())
}

var siteClass = regexp.MustCompile(`\b(msg-|conversations-|artdeco-|scaffold-|global-nav|profile-card|shared-title)[a-z0-9_-]*`)

// unrecognisable replaces the site's class names by meaningless ones, in a page or in the assets that go with it.
func unrecognisable(data []byte) []byte {
	return siteClass.ReplaceAllFunc(data, func(name []byte) []byte {
		sum := uint32(2166136261)
		for _, b := range name {
			sum = (sum ^ uint32(b)) * 16777619
		}
		return fmt.Appendf(nil, "_%08x", sum)
	})
}
