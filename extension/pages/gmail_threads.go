package pages

var (
	helen = correspondent{Name: "Helen Osei", Email: "helen.osei@northfield-library.example"}
	tomas = correspondent{Name: "Tomás Rivera", Email: "tomas.rivera@students.example"}
)

func gmailEntries() []entry {
	return []entry{
		demo(mailEntry("gmail-reply-open", "Gmail thread with the reply open", mentoring())),
		demo(mailEntry("gmail-reply-closed", "Gmail thread with the reply closed", evening())),
	}
}

func toMe() []correspondent { return []correspondent{mailOwner} }

func mentoring() mailThread {
	return mailThread{
		Subject: "Finding my way into product work",
		Mails: []mail{
			{From: mailOwner, To: []correspondent{tomas}, Ago: 12, Clock: "6:20 PM", Collapsed: true,
				Text: "Hi Tomás, it was good to meet you at the careers evening. Good luck with the last exams. Ana"},
			{From: tomas, To: toMe(), Ago: 2, Clock: "9:12 AM",
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
			{From: mailOwner, To: []correspondent{helen}, Ago: 20, Clock: "11:05 AM", Collapsed: true,
				Text: "Dear Helen, thank you for the reading list. It went round the whole team. Kind regards, Ana"},
			{From: helen, To: toMe(), Ago: 1, Clock: "3:48 PM",
				Text: "Dear Ana,\n\nIn February the Northfield Library holds an open evening about working lives. We would be honoured if you joined our panel on changing careers, with two other guests and about sixty visitors.\n\n" +
					"The panel lasts an hour and we cover your travel. Could you let me know whether you can take part?\n\nKind regards,\nHelen",
				Footer: "Helen Osei\nProgrammes, Northfield Library\nhttps://northfield-library.example"},
		},
		Closed: true,
	}
}
