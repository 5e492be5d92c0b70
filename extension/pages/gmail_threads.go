package pages

var (
	helen = correspondent{Name: "Helen Osei", Email: "helen.osei@northfield-library.example"}
	tomas = correspondent{Name: "Tomás Rivera", Email: "tomas.rivera@students.example"}
	noor  = correspondent{Name: "Noor Hassani", Email: "noor@paperboat.example"}
	peter = correspondent{Name: "Peter Lindgren", Email: "peter.lindgren@oakline.example"}
	grace = correspondent{Name: "Grace Mbeki-Holt", Email: "grace@tallyroom.example"}
	oscar = correspondent{Name: "Oscar Feld", Email: "oscar.feld@example.org"}
	field = correspondent{Name: "Small Field Weekly", Email: "no-reply@smallfield.example"}
	yuki  = correspondent{Name: "Yuki Arden", Email: "yuki.arden@letters.example"}
)

func gmailEntries(w gmailWords) []entry {
	return []entry{
		demo(mailEntry(w, "gmail-reply-open", "Gmail thread with the reply open", mentoring())),
		demo(mailEntry(w, "gmail-reply-closed", "Gmail thread with the reply closed", evening())),
		mailEntry(w, "gmail-reply-older", "Gmail thread with the reply closed and the controls of the older layout", olderControls()),
		mailEntry(w, "gmail-own-text", "Gmail reply with the person's own words", friends()),
		mailEntry(w, "gmail-quote-open", "Gmail reply with the quoted mail in the box", quoteOpen()),
		mailEntry(w, "gmail-collapsed", "Gmail thread with earlier messages collapsed", search()),
		mailEntry(w, "gmail-forwarded", "Gmail thread whose message is a forwarded one", forwarded()),
		mailEntry(w, "gmail-clipped", "Gmail thread whose message is cut off", clipped()),
		unclear(mailEntry(w, "gmail-two-drafts", "Gmail thread with two replies open", demoOffer())),
		mailEntry(w, "gmail-thanks", "Gmail thread that asks nothing", gratitude()),
		mailEntry(w, "gmail-newsletter", "Gmail thread with a newsletter", newsletter()),
		mailEntry(w, "gmail-new-mail", "Gmail thread beside a new message in a window of its own", brain()),
		mailEntry(w, "gmail-popout", "Gmail reply in a window over the thread", inWindow("popout")),
		mailEntry(w, "gmail-fullscreen", "Gmail reply over the whole page", inWindow("fullscreen")),
		mailEntry(w, "gmail-split", "Gmail thread in a pane beside the list", beside()),
		mailEntry(w, "gmail-plain-text", "Gmail reply in plain-text mode", plain()),
		mailEntry(w, "gmail-plain-own-text", "Gmail reply in plain-text mode with the person's own words", plain("Hi Tomás,", "", "let me think")),
		inbox(w),
	}
}

func toMe() []correspondent { return []correspondent{mailOwner} }

func mentoring() mailThread {
	return mailThread{
		Subject: "Finding my way into product work",
		Mails: []mail{
			{From: mailOwner, To: []correspondent{tomas}, Ago: 12, Clock: "18:20", Collapsed: true,
				Text: "Hi Tomás, it was good to meet you at the careers evening. Good luck with the last exams. Ana"},
			{From: tomas, To: toMe(), Ago: 2, Clock: "09:12",
				Text: "Hi Ana,\n\nThank you for your kind words after the careers evening. The exams are done, and I start as a junior product manager in the spring.\n\n" +
					"Would you be willing to mentor me during my first year? I was thinking of a call once a month about how to say no to feature requests. I would prepare the questions.\n\nBest wishes,\nTomás",
				QuotedBy: mailOwner, QuotedAgo: 12, Quoted: "Hi Tomás, it was good to meet you at the careers evening.\nCould you send me your plan by Friday?\nGood luck with the last exams. Ana",
				Reply: &reply{}},
		},
	}
}

func evening() mailThread {
	return mailThread{
		Subject: "Panel at the Northfield Library",
		Mails: []mail{
			{From: mailOwner, To: []correspondent{helen}, Ago: 20, Clock: "11:05", Collapsed: true,
				Text: "Dear Helen, thank you for the reading list. It went round the whole team. Kind regards, Ana"},
			{From: helen, To: toMe(), Ago: 1, Clock: "15:48",
				Text: "Dear Ana,\n\nIn February the Northfield Library holds an open evening about working lives. We would be honoured if you joined our panel on changing careers, with two other guests and about sixty visitors.\n\n" +
					"The panel lasts an hour and we cover your travel. Could you let me know whether you can take part?\n\nKind regards,\nHelen",
				Footer: "Helen Osei\nProgrammes, Northfield Library\nhttps://northfield-library.example"},
		},
		Closed: true,
	}
}

func friends() mailThread {
	return mailThread{
		Subject: "Somebody you should meet",
		Mails: []mail{
			{From: noor, To: toMe(), Ago: 1, Clock: "08:30",
				Text: "Hi Ana,\n\nI had lunch with Elias Brandt, who runs a school for restaurant managers and is rebuilding its booking pages. I thought of you at once.\n\n" +
					"May I introduce the two of you? I would write a short note and leave the rest to you both.\n\nWarmly,\nNoor",
				Reply: &reply{Draft: []string{"Hi Noor,", "", "thank you for thinking of me. I am not sure"}}},
		},
	}
}

// search has an address in its subject: the mailbox owner's is the last one in the title of the page, not the first.
func search() mailThread {
	return mailThread{
		Subject: "Re: Head of Product (apply@oakline.example)",
		Mails: []mail{
			{From: peter, To: toMe(), Ago: 16, Clock: "10:00", Collapsed: true,
				Text: "Hello Ana, I am helping a maker of hearing aids to find a Head of Product and your name came up. The team is twelve people in two towns, and they would like to talk before the summer."},
			{From: mailOwner, To: []correspondent{peter}, Ago: 9, Clock: "16:14", Collapsed: true,
				Text: "Hello Peter, could you tell me where the team sits? Ana"},
			{From: peter, To: toMe(), Ago: 2, Clock: "11:27",
				Text:  "Hello Ana,\n\nThe team sits in two towns and the role is hybrid. Would you be interested in the Head of Product role, and could we speak for twenty minutes on Monday?\n\nBest regards,\nPeter",
				Reply: &reply{}},
		},
		Hidden: 3,
	}
}

func demoOffer() mailThread {
	return mailThread{
		Subject: "A calmer month end with Tallyroom",
		Mails: []mail{
			{From: grace, To: toMe(), Ago: 8, Clock: "09:00",
				Text:  "Hi Ana,\n\nTallyroom gives your people their evenings back at month end: the figures are gathered while everybody is at lunch. Would you have 30 minutes for a demo next week?\n\nGrace",
				Reply: &reply{}},
			{From: grace, To: toMe(), Ago: 1, Clock: "09:00",
				Text:  "Hi Ana,\n\nI wanted to bring my note back to the top of your inbox. Is a short demo of Tallyroom on Thursday possible?\n\nGrace",
				Reply: &reply{}},
		},
	}
}

func gratitude() mailThread {
	return mailThread{
		Subject: "Re: Slides from Tuesday",
		Mails: []mail{
			{From: mailOwner, To: []correspondent{oscar}, Ago: 3, Clock: "13:00", Collapsed: true, Text: "Hi Oscar, here are the slides. Ana"},
			{From: oscar, To: toMe(), Ago: 2, Clock: "13:36", Text: "Hi Ana,\n\nThank you, the slides arrived and they were very useful for the meeting.\n\nOscar"},
		},
		Closed: true,
	}
}

func newsletter() mailThread {
	return mailThread{
		Subject: "Small Field Weekly: five things about hedges",
		Mails: []mail{
			{From: field, To: toMe(), Ago: 0, Clock: "06:00",
				Text: "Good morning, reader,\n\nThis week: why hedges hum, a map of quiet footpaths, and our spring walk. Join us there, tickets are on our site.\n\n" +
					"You receive this newsletter because you subscribed. Unsubscribe: https://smallfield.example/unsubscribe\nView this email in your browser."},
		},
		Closed: true, Bulk: true,
	}
}

func brain() mailThread {
	return mailThread{
		Subject: "Half an hour of your time?",
		Mails: []mail{
			{From: yuki, To: toMe(), Ago: 3, Clock: "19:55",
				Text: "Hello Ana,\n\nI am writing a guide to first product jobs and would love to pick your brain about hiring juniors. Could we have a call of half an hour in the next two weeks?\n\nThank you,\nYuki"},
		},
		Closed: true, NewMail: true,
	}
}
