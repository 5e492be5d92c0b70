package pages

import (
	"fmt"
	"regexp"
	"time"
)

func openHouse() conversation {
	return conversation{
		With: []member{lotte},
		Events: []event{
			{From: lotte, Ago: 1, Time: "11:20", Text: "Hi Ana, on Friday evening we open the new workshop at Kade Zeven, with soup and short talks. Will you join our open house?"},
		},
		QuickReply: []string{"Count me in", "Maybe"},
	}
}

func salesDemo() conversation {
	return conversation{
		With: []member{devon},
		Events: []event{
			{From: devon, Ago: 3, Time: "09:30", Text: "Hi Ana, teams like yours use Tallyroom to see next quarter on one board. Could I show you a 20 minute demo this week? There is a free trial too."},
		},
		QuickReply: []string{"Send details"},
	}
}

func mentor() conversation {
	return conversation{
		With: []member{joana}, Invited: true,
		Events: []event{
			{From: joana, Ago: 2, Time: "19:45", Text: "Dear Ana, I heard your talk on leaving things out and it stayed with me. I am in my first year at Brightwater Rail and would like to learn to lead a small team. Would you consider being my mentor, perhaps one call every month?"},
		},
		Draft: []string{"Hi Joana, what a kind message.", "Let me think about"},
	}
}

func introduction() conversation {
	return conversation{
		With: []member{samuel, ingrid},
		Events: []event{
			{From: samuel, Ago: 1, Time: "13:10", Text: "Hi Ana, meet Ingrid, who invests in tools for slow trades. Ingrid, Ana leads product at Example. I think the two of you should talk, so I will leave you to find a time."},
			{From: ingrid, Ago: 0, Time: "08:52", Text: "Thank you, Samuel. Ana, nice to meet you. Could we find half an hour for a call next week?"},
		},
		QuickReply: []string{"Nice to meet you"},
	}
}

// whoAsked is a group in which one person asks and another speaks last.
func whoAsked() conversation {
	return conversation{
		With: []member{samuel, ingrid, bram},
		Events: []event{
			{From: samuel, Ago: 2, Time: "13:10", Text: "Hi all, the three of you should know each other. Have fun."},
			{From: owner, Ago: 2, Time: "13:20", Text: "Thank you, Samuel. Hello both."},
			{From: bram, Ago: 1, Time: "09:15", Text: "Hi Ana, would you give a talk on pricing at our meeting next month? It takes 20 minutes."},
			{From: ingrid, Ago: 0, Time: "08:52", Text: "That would be a good evening."},
		},
	}
}

func headhunter() conversation {
	return conversation{
		With: []member{rachel}, InMail: true,
		Events: []event{
			{From: rachel, Ago: 1, Time: "15:15", Subject: "Director of Product, remote", Text: "Hello Ana, I am a recruiter for a rail booking company, and your profile stood out. We have an open position for a Director of Product, fully remote, in a team of twelve. Are you open to a new role?"},
		},
	}
}

func answered() conversation {
	return conversation{
		With: []member{rachel},
		Events: []event{
			{From: rachel, Ago: 5, Time: "15:15", Subject: "Director of Product, remote", Text: "Hello Ana, I am looking for a Director of Product for a rail booking company of about ninety people. The role is remote. Would you be open to a conversation?"},
			{From: owner, Ago: 4, Time: "09:02", Text: "Hello Rachel, thank you for thinking of me. I am staying where I am, so please close my file for this one."},
		},
	}
}

// longThread goes on over weeks, back and forth, and asks for something in its last message.
func longThread() conversation {
	const messages = 300
	c := conversation{With: []member{ingrid}, QuickReply: []string{"Sounds good"}}
	for i := range messages - 1 {
		e := event{From: ingrid, Ago: 1 + (messages-i)/5, Time: "09:10", Text: fmt.Sprintf("Part %d of my notes is ready to read.", i/2+1)}
		if i%2 == 1 {
			e.From, e.Time, e.Text = owner, "09:40", "Read it, thank you."
		}
		c.Events = append(c.Events, e)
	}
	c.Events = append(c.Events, event{From: ingrid, Ago: 0, Time: "08:52", Text: "Could we have a 30 minute call next Tuesday about the pricing of slow trades?"})
	return c
}

// contradictory has a last message that carries the other person's name and link, but not the mark of the other side.
func contradictory() conversation {
	return conversation{
		With: []member{viktor},
		Events: []event{
			{From: viktor, Ago: 3, Time: "10:00", Text: "Hi Ana, we met at the spring fair."},
			{From: owner, Ago: 3, Time: "10:30", Text: "Hi Viktor, I remember the rain."},
			{From: viktor, Ago: 1, Time: "17:18", Odd: true, Text: "I would like to pick your brain about moving from design to product. Do you have 30 minutes for a call next Tuesday?"},
		},
	}
}

func thanks() conversation {
	return conversation{
		With: []member{amina},
		Events: []event{
			{From: amina, Ago: 2, Time: "14:00", Text: "Hi Ana, which book on interviews did you mention yesterday?"},
			{From: owner, Ago: 2, Time: "14:20", Text: "Hi Amina, it was the short one with the green cover. I wrote the title on our board."},
			{From: amina, Ago: 1, Time: "09:41", Text: "Found it, thank you so much! It was just what I needed."},
		},
		QuickReply: []string{"You're welcome", "Glad to help"},
	}
}

func loadedInPart() conversation {
	return conversation{
		With: []member{bram}, Cut: true,
		Events: []event{
			{From: bram, Ago: 5, Time: "14:05", Text: "By the way, the room holds forty people and there is a lift."},
			{From: owner, Ago: 5, Time: "14:31", Text: "Good to know, thanks."},
			{From: bram, Ago: 1, Time: "16:12", Text: "Hi Ana, the next Product Tuesday is about pricing, and we meet in the old fire station. Will you join our event as a guest?"},
		},
		QuickReply: []string{"Klinkt goed", "Bedankt"},
	}
}

// markup holds text that must never be taken for markup, and a name in a right-to-left script.
func markup() conversation {
	return conversation{
		With: []member{layla},
		Events: []event{
			{From: layla, Ago: 1, Time: "12:00", Text: "Hi Ana 👋 <b>could you join a call</b> next Wednesday about <form> builders & \"smart\" fields?\n<img src=x onerror=\"window.__traps.push('markup')\"></p><script>window.__traps.push('markup')</script>\nA &lt;short&gt; one, I promise 🙏🏽"},
		},
	}
}

// advertisement is a sponsored conversation: it has buttons instead of a reply box.
func advertisement() conversation {
	return conversation{
		With: []member{tally}, Sponsored: true,
		Events: []event{
			{From: tally, Ago: 2, Time: "06:00", Text: "Hi Ana, would you like to see Tallyroom in a short demo?"},
		},
	}
}

// pictured is a conversation that ends with a picture, after a text unless that is "".
func pictured(text string) conversation {
	c := conversation{With: []member{joana}}
	if text != "" {
		c.Events = append(c.Events, event{From: joana, Ago: 1, Time: "19:45", Text: text})
	}
	c.Events = append(c.Events, event{From: joana, Ago: 1, Time: "19:46", Picture: true})
	return c
}

// plainBubble has a reply box without role and label.
func plainBubble() conversation {
	c := openHouse()
	c.Bare = true
	return c
}

// nothingOpen is the messaging page before a conversation is chosen.
func nothingOpen(w words) entry {
	p := w.page("linkedin-nothing", "LinkedIn messaging with no conversation open")
	p.URL = "https://www.linkedin.com/messaging/?demo=" + p.Name
	return entry{
		Page:     p,
		template: "linkedin-messaging", policy: linkedinPolicy,
		content: func(p Page, _ string, now time.Time) any {
			return messagingPage{Page: p, W: w, Me: owner, Rows: rows(w, now)}
		},
	}
}

var (
	assetAddress = regexp.MustCompile(`(href|src)="/demo/(linkedin|traps)`)
	bodyClass    = regexp.MustCompile(`msg-s-event-listitem__body|msg-s-event__content`)
)

// hideClasses gives every element of the site a meaningless class name, and asks for the assets that go with them.
func hideClasses(html []byte) []byte {
	return unrecognisable(assetAddress.ReplaceAll(html, []byte(`$1="`+changedPath+`$2`)))
}

// hideBodies does so for the message texts alone.
func hideBodies(html []byte) []byte {
	return bodyClass.ReplaceAllFunc(html, unrecognisable)
}
