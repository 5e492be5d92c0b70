package pages

var (
	maren = correspondent{Name: "Maren Brinkhoff", Email: "maren.brinkhoff@harbour-archive.example"}
	idris = correspondent{Name: "Idris Kamara", Email: "idris.kamara@lanternworks.example"}
	sofia = correspondent{Name: "Sofía Luján", Email: "sofia.lujan@patio-press.example"}
	edwin = correspondent{Name: "Edwin Achterberg", Email: "edwin@studio-seven.example"}
)

// The site answers under four hosts; each has a page.
const (
	outlookLive      = "outlook.live.com"
	outlookOffice    = "outlook.office.com"
	outlookOffice365 = "outlook.office365.com"
	outlookCloud     = "outlook.cloud.microsoft"
)

func outlookEntries(w mailWords) []entry {
	return []entry{
		demo(outlookEntry(w, "outlook-reply-open", "Outlook conversation with the reply open", outlookLive, archive(true))),
		outlookEntry(w, "outlook-reply-closed", "Outlook conversation with the reply closed", outlookOffice, archive(false)),
		outlookEntry(w, "outlook-newest-first", "Outlook conversation with the newest message on top", outlookOffice365, townVisit(true)),
		outlookEntry(w, "outlook-newest-last", "Outlook conversation with the newest message at the bottom", outlookOffice, townVisit(false)),
		outlookEntry(w, "outlook-own-text", "Outlook reply with the person's own words", outlookCloud, halfWritten()),
		unclear(outlookEntry(w, "outlook-two-drafts", "Outlook conversation with two replies open", outlookCloud, twoReplies())),
		outlookEntry(w, "outlook-new-mail", "Outlook conversation beside a new mail in a window of its own", outlookOffice365, besideNewMail()),
		outlookEntry(w, "outlook-name-only", "Outlook conversation that shows names without addresses", outlookLive, nameOnly()),
		outlookEntry(w, "outlook-mailbox", "Outlook conversation in a mailbox that is named by its address", outlookLive, ownMailbox()),
		outlookEntry(w, "outlook-own-domain", "Outlook under the domain of a company", "mail.example.org", archive(true)),
		outlookEntry(w, "outlook-nothing", "Outlook with no conversation open", outlookLive, nil),
	}
}

// unknownOutlookEntries are pages in languages whose labels the extension does not know.
func unknownOutlookEntries() []entry {
	var all []entry
	for _, w := range []mailWords{outlookItalian, outlookPolish} {
		all = append(all, outlookEntry(w, "outlook-other-language", "Outlook conversation with the reply closed, its labels unknown", outlookLive, archive(false)))
	}
	return all
}

func archive(open bool) *outlookThread {
	return &outlookThread{
		Subject: "The podcast of the harbour archive",
		Mails: []outlookMail{
			{From: mailOwner, To: []correspondent{maren}, Ago: 15, Hour: 11, Folded: true, Text: "Dear Maren, thank you for the tour of the archive. Kind regards, Ana"},
			{From: maren, To: toMe(), Ago: 1, Hour: 15,
				Text: "Dear Ana,\n\nThe Harbour Archive makes a podcast about the lives behind its letters. Would you be a guest on the show next month?\n\n" +
					"It takes an hour, by video, and we send the questions ahead. Could you let me know whether you can take part?\n\nKind regards,\nMaren",
				Footer: "Maren Brinkhoff\nExhibitions, Harbour Archive",
				Quoted: "Dear Maren, thank you for the tour of the archive.\nCould you send me the catalogue by Friday?\nKind regards, Ana",
				Reply:  open},
		},
	}
}

func townVisit(newestFirst bool) *outlookThread {
	return &outlookThread{
		Subject: "In your town next week",
		Mails: []outlookMail{
			{From: idris, To: toMe(), Ago: 35, Hour: 16, Text: "Hi Ana,\n\nIt was good to meet you at the trade fair. I will write once our plans are clearer.\n\nIdris"},
			{From: mailOwner, To: []correspondent{idris}, Ago: 34, Hour: 9, Text: "Hi Idris,\n\nlikewise, and good luck with the plans.\n\nAna"},
			{From: idris, To: toMe(), Ago: 2, Hour: 10,
				Text:  "Hi Ana,\n\nOur plans are clearer now, and I will be in your town. Could we grab a coffee next Thursday to talk about mailing lists?\n\nBest,\nIdris",
				Reply: true},
		},
		NewestFirst: newestFirst, Unnamed: true,
	}
}

func halfWritten() *outlookThread {
	return &outlookThread{
		Subject: "Somebody for our reading series",
		Mails: []outlookMail{
			{From: sofia, To: toMe(), Ago: 1, Hour: 8,
				Text:  "Hi Ana,\n\nPatio Press runs a reading series for people who make things. Would you give a short talk at our evening on 12 March?\n\nWarmly,\nSofía",
				Reply: true, Draft: []string{"Hi Sofía,", "", "thank you for writing. I am not sure"}},
		},
	}
}

func twoReplies() *outlookThread {
	return &outlookThread{
		Subject: "A quick call about Studio Seven",
		Mails: []outlookMail{
			{From: edwin, To: toMe(), Ago: 9, Hour: 9, Text: "Hi Ana,\n\nCould we have a call about Studio Seven this week?\n\nEdwin", Reply: true},
			{From: edwin, To: toMe(), Ago: 2, Hour: 9, Text: "Hi Ana,\n\nI wanted to ask again. Is a call of 20 minutes on Thursday possible?\n\nEdwin", Reply: true},
		},
	}
}

func besideNewMail() *outlookThread {
	t := archive(false)
	t.NewMail = true
	return t
}

// nameOnly is what the site shows where a sender's address is behind a card.
func nameOnly() *outlookThread {
	t := archive(true)
	t.Mails = t.Mails[1:]
	t.Mails[0].Nameless = true
	return t
}

// ownMailbox is what the site shows of a private account.
func ownMailbox() *outlookThread {
	t := archive(true)
	t.Consumer = true
	return t
}
