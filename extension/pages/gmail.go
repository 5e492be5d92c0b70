package pages

import (
	"fmt"
	"strings"
	"time"
)

// gmailPolicy is a strict policy with Trusted Types, which the site has announced to enforce. Its full header is not public.
func gmailPolicy(nonce string) string {
	return fmt.Sprintf("require-trusted-types-for 'script'; script-src 'nonce-%[1]s' 'strict-dynamic'; object-src 'none'; base-uri 'self'; "+
		"frame-src https://example.com; style-src 'nonce-%[1]s'; connect-src 'self'", nonce)
}

// correspondent is somebody with a mail address.
type correspondent struct{ Name, Email string }

// Portrait is the address of the person's picture.
func (c correspondent) Portrait() string { return assetPath + "portrait-" + initials(c.Name) + ".svg" }

// Mine reports whether this is the owner of the mailbox.
func (c correspondent) Mine() bool { return c == mailOwner }

var mailOwner = correspondent{Name: "Ana de Vries", Email: "ana@example.org"}

// mail is one message of a thread.
type mail struct {
	From      correspondent
	To        []correspondent
	Ago       int    // days before the visit
	Clock     string // as shown, "09:12"
	Text      string // paragraphs separated by empty lines
	Quoted    string // quoted history below it, expanded; "" for none
	QuotedBy  correspondent
	QuotedAgo int    // days before the visit
	Footer    string // the sender's signature, one line each
	Collapsed bool
	Clipped   bool   // the site shows the beginning and a link to the whole
	Forwarded bool   // the quoted text is a message that was forwarded
	Reply     *reply // an open inline reply under it

	// The rest is filled in by layOut.
	ID, LegacyID, Date, Long, Attribution string
	Old                                   bool
	W                                     gmailWords
}

// Snippet is what a collapsed message shows.
func (m mail) Snippet() string {
	line := []rune(strings.Join(strings.Fields(m.Text), " "))
	if len(line) > 90 {
		return string(line[:90]) + "…"
	}
	return string(line)
}

// Paragraphs are the blocks of the body, each a list of lines.
func (m mail) Paragraphs() [][]string {
	var blocks [][]string
	for _, block := range strings.Split(m.Text, "\n\n") {
		blocks = append(blocks, strings.Split(block, "\n"))
	}
	return blocks
}

// QuotedLines are the lines of the quoted history.
func (m mail) QuotedLines() []string { return strings.Split(m.Quoted, "\n") }

// FooterLines are the lines of the sender's signature.
func (m mail) FooterLines() []string { return strings.Split(m.Footer, "\n") }

// reply is an open reply, in the thread or in a window over it.
type reply struct {
	Draft  []string // the person's own lines above the signature
	Window string   // "" in the thread, "popout" or "fullscreen"
	Plain  bool     // plain-text mode: the signature is text like any other
	Whole  bool     // the quoted mail has been opened and stands in the box

	// The rest is filled in by layOut.
	To             correspondent
	Thread, Answer string // the identifiers in the hidden fields rt and rm
	Number         int
	Subject, Quote string
	Attribution    string
	QuoteLines     []string
	W              gmailWords
}

// mailThread is one open thread.
type mailThread struct {
	Subject string
	Mails   []mail
	Hidden  int  // further messages behind the count of a super-collapsed row
	Closed  bool // no reply is open: the Reply, Reply all and Forward links are shown, and a click opens the inline reply
	Bulk    bool // newsletter: no Reply all
	NewMail bool // a new message is being written in a window of its own
	Split   bool // the thread stands in a pane beside the list
	Old     bool // the controls of the older layout: Reply stands at the message alone, and is no button
	Unnamed bool // one of the thread's two names is "undefined", as the site writes now and then

	// The rest is filled in by layOut.
	ID, LegacyID string
	Opened       *reply // the reply that the Reply link opens
	W            gmailWords
}

// Draft makes a new message, which has no text yet, look like a reply to the bar with Send.
func (mailThread) Draft() []string { return nil }

// Windows are the replies that stand in a window over the thread.
func (t mailThread) Windows() []reply {
	var out []reply
	for _, m := range t.Mails {
		if m.Reply != nil && m.Reply.Window != "" {
			out = append(out, *m.Reply)
		}
	}
	return out
}

// incoming is the text of the last readable message from somebody else, without quoted history.
func (t mailThread) incoming() string {
	for i := len(t.Mails) - 1; i >= 0; i-- {
		if m := t.Mails[i]; !m.From.Mine() && !m.Collapsed {
			return m.Text
		}
	}
	return ""
}

// mailPage is the data of a Gmail page.
type mailPage struct {
	Page
	Nonce, Heading string
	Me             correspondent
	Rows           []inboxRow
	Open           *mailThread
	W              gmailWords
}

// inboxRow is a thread in the inbox.
type inboxRow struct {
	From          correspondent
	Subject, Text string
	Date, Long    string
}

// layOut fills in identifiers and dates.
func (t mailThread) layOut(w gmailWords, page string, now time.Time) mailThread {
	t.ID, t.LegacyID, t.W = "thread-f:"+digits(page), hex(page), w
	mails := make([]mail, len(t.Mails))
	for i, m := range t.Mails {
		at := now.AddDate(0, 0, -m.Ago)
		m.W, m.Old = w, t.Old
		m.ID = fmt.Sprintf("#msg-f:%s", digits(fmt.Sprint(page, i)))
		m.LegacyID = hex(fmt.Sprint(page, i))
		m.Date, m.Long = w.short(at)+", "+timeOfDay(m.Clock, w.clock), w.long(at)+", "+timeOfDay(m.Clock, w.clock)
		m.Attribution = w.long(now.AddDate(0, 0, -m.QuotedAgo)) + ", " + timeOfDay("18:20", w.clock)
		if m.Reply != nil {
			r := *m.Reply
			t.address(&r, m, i)
			m.Reply = &r
		}
		if t.Closed && i == len(t.Mails)-1 {
			t.Opened = &reply{}
			t.address(t.Opened, m, i)
		}
		mails[i] = m
	}
	t.Mails = mails
	return t
}

// address makes a reply the one to a message, the one at i.
func (t mailThread) address(r *reply, m mail, i int) {
	r.To, r.Thread, r.Answer, r.Number, r.Subject, r.W = m.From, "#"+t.ID, m.ID, i+1, "Re: "+t.Subject, t.W
	r.Attribution = fmt.Sprintf(t.W.Wrote, m.Long, fmt.Sprintf("%s <%s>", m.From.Name, m.From.Email))
	r.Quote, r.QuoteLines = r.Attribution+"\n"+m.Text, strings.Split(m.Text, "\n")
}

// digits and hex make identifiers of the site's shape from a name, the same on each visit.
func digits(name string) string { return fmt.Sprintf("18%017d", hash(name)%1e17) }

func hex(name string) string { return fmt.Sprintf("19%014x", hash(name)>>8) }

func hash(name string) uint64 {
	sum := uint64(14695981039346656037)
	for _, b := range []byte(name) {
		sum = (sum ^ uint64(b)) * 1099511628211
	}
	return sum
}

// mailURL is the address of a mail page. The part after "#" is the site's own and names the view.
func mailURL(page, view string) string {
	query := "?demo=" + strings.TrimPrefix(page, "gmail-")
	if page == "gmail-reply-open" {
		query = ""
	}
	return "https://mail.google.com/mail/u/0/" + query + "#" + view
}

func mailEntry(w gmailWords, name, title string, t mailThread) entry {
	p := w.page(name, title)
	p.URL, p.Message = mailURL(p.Name, "inbox/FMfc"+code(p.Name)), t.incoming()
	return entry{
		Page:     p,
		template: "gmail", policy: gmailPolicy,
		content: func(p Page, nonce string, now time.Time) any {
			open := t.layOut(w, p.Name, now)
			page := mailPage{Page: p, Nonce: nonce, Heading: t.Subject, Me: mailOwner, Open: &open, W: w}
			if t.Split {
				page.Rows = inboxRows(w, now)
			}
			return page
		},
	}
}

// inbox is the list of threads, with none open.
func inbox(w gmailWords) entry {
	p := w.page("gmail-nothing", "Gmail inbox with no thread open")
	p.URL = mailURL(p.Name, "inbox")
	return entry{
		Page:     p,
		template: "gmail", policy: gmailPolicy,
		content: func(p Page, nonce string, now time.Time) any {
			return mailPage{Page: p, Nonce: nonce, Heading: w.Folders[0] + " (4)", Me: mailOwner, Rows: inboxRows(w, now), W: w}
		},
	}
}

func inboxRows(w gmailWords, now time.Time) []inboxRow {
	var rows []inboxRow
	for i, t := range []mailThread{mentoring(), evening(), demoOffer(), gratitude()} {
		last := t.Mails[len(t.Mails)-1]
		at := now.AddDate(0, 0, -i)
		rows = append(rows, inboxRow{From: last.From, Subject: t.Subject, Text: last.Snippet(), Date: w.short(at), Long: w.long(at)})
	}
	return rows
}
