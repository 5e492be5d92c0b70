package pages

// gmailWords are the interface texts of Gmail in one language.
type gmailWords struct {
	Lang                              string
	Reply, ReplyAll, Forward, To, Own string
	Body, Send, Expand, More, Account string
}

var gmailEnglish = gmailWords{
	Lang: "en", Reply: "Reply", ReplyAll: "Reply all", Forward: "Forward", To: "to", Own: "me", Body: "Message Body", Send: "Send",
	Expand: "Expand all", More: "More message options", Account: "Google Account:",
}

var gmailFrench = gmailWords{
	Lang: "fr", Reply: "Répondre", ReplyAll: "Répondre à tous", Forward: "Transférer", To: "à", Own: "moi", Body: "Corps du message", Send: "Envoyer",
	Expand: "Tout développer", More: "Plus d’options", Account: "Compte Google :",
}

// inWindow is a thread whose reply stands in a window over it.
func inWindow(window string, french bool) mailThread {
	t := mentoring()
	t.Mails[1].Reply, t.Closed, t.French = &reply{Window: window}, true, french
	return t
}

// beside is a thread in a pane beside the list.
func beside(french bool) mailThread {
	t := mentoring()
	t.Split, t.French = true, french
	return t
}

// inFrench is a thread with the reply closed, in a French interface.
func inFrench() mailThread {
	t := evening()
	t.French = true
	return t
}

// plain is a reply in plain-text mode.
func plain(french bool, draft ...string) mailThread {
	t := mentoring()
	t.Mails[1].Reply, t.French = &reply{Plain: true, Draft: draft}, french
	return t
}

func moreGmailEntries() []entry {
	return []entry{
		mailEntry("gmail-reply-closed-french", "Gmail thread with the reply closed, in French", inFrench()),
		mailEntry("gmail-popout", "Gmail reply in a window over the thread", inWindow("popout", false)),
		mailEntry("gmail-popout-french", "Gmail reply in a window over the thread, in French", inWindow("popout", true)),
		mailEntry("gmail-fullscreen", "Gmail reply over the whole page", inWindow("fullscreen", false)),
		mailEntry("gmail-fullscreen-french", "Gmail reply over the whole page, in French", inWindow("fullscreen", true)),
		mailEntry("gmail-split", "Gmail thread in a pane beside the list", beside(false)),
		mailEntry("gmail-split-french", "Gmail thread in a pane beside the list, in French", beside(true)),
		mailEntry("gmail-plain-text", "Gmail reply in plain-text mode", plain(false)),
		mailEntry("gmail-plain-text-french", "Gmail reply in plain-text mode with the person's own words, in French", plain(true, "Hi Tomás,", "", "let me think")),
	}
}
