package pages

import (
	"fmt"
	"time"
)

// gmailWords are the interface texts of Gmail in one language.
type gmailWords struct {
	language
	Reply, ReplyAll, Forward, To, Own   string
	Body, Send, Expand, More, Account   string
	Search, Compose, Trimmed            string
	NewMessage, Recipients, Subject     string
	Discard, SendOptions, Clipped, View string
	Count                               string // format: how many more messages
	Wrote                               string // format: a date, a name with an address
	Folders                             [4]string
	clock                               string // layout of a time of day
	days                                [7]string
	months                              [12]string
	date, fullDate                      string // formats: day of the month, month; day of the week, day, month, year
}

var gmailEnglish = gmailWords{
	language: language{Lang: "en"}, Reply: "Reply", ReplyAll: "Reply all", Forward: "Forward", To: "to", Own: "me", Body: "Message Body", Send: "Send",
	Expand: "Expand all", More: "More message options", Account: "Google Account:", Search: "Search in mail", Compose: "Compose",
	Trimmed: "Show trimmed content", NewMessage: "New Message", Recipients: "Recipients", Subject: "Subject", Discard: "Discard draft",
	SendOptions: "More send options", Clipped: "[Message clipped]", View: "View entire message", Count: "%d more messages", Wrote: "On %s %s wrote:",
	Folders: [4]string{"Inbox", "Starred", "Sent", "Drafts"}, clock: "3:04 PM",
	days:   [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	date:   "%[2]s %[1]d", fullDate: "%[1]s, %[3]s %[2]d, %[4]d",
}

var gmailFrench = gmailWords{
	language: language{Lang: "fr", Name: "French"}, Reply: "Répondre", ReplyAll: "Répondre à tous", Forward: "Transférer", To: "à", Own: "moi",
	Body: "Corps du message", Send: "Envoyer", Expand: "Tout développer", More: "Plus d’options", Account: "Compte Google :",
	Search: "Rechercher dans les messages", Compose: "Nouveau message", Trimmed: "Afficher le contenu abrégé", NewMessage: "Nouveau message",
	Recipients: "Destinataires", Subject: "Objet", Discard: "Supprimer le brouillon", SendOptions: "Autres options d’envoi",
	Clipped: "[Message tronqué]", View: "Afficher l’intégralité du message", Count: "%d autres messages", Wrote: "Le %s, %s a écrit :",
	Folders: [4]string{"Boîte de réception", "Suivis", "Messages envoyés", "Brouillons"}, clock: "15:04",
	days:   [7]string{"dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."},
	months: [12]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
	date:   "%d %s", fullDate: "%s %d %s %d",
}

// short and long write a day as the list and as a message show it.
func (w gmailWords) short(at time.Time) string {
	return fmt.Sprintf(w.date, at.Day(), w.months[at.Month()-1])
}

func (w gmailWords) long(at time.Time) string {
	return fmt.Sprintf(w.fullDate, w.days[at.Weekday()], at.Day(), w.months[at.Month()-1], at.Year())
}

// inWindow is a thread whose reply stands in a window over it.
func inWindow(window string) mailThread {
	t := mentoring()
	t.Mails[1].Reply, t.Closed = &reply{Window: window}, true
	return t
}

// beside is a thread in a pane beside the list.
func beside() mailThread {
	t := mentoring()
	t.Split, t.Unnamed = true, true
	return t
}

// olderControls is a thread with the reply closed, whose one Reply control is not a button.
func olderControls() mailThread {
	t := evening()
	t.Old = true
	return t
}

// quoteOpen is a reply in which the person has opened the quoted mail.
func quoteOpen() mailThread {
	t := mentoring()
	t.Mails[1].Reply = &reply{Whole: true}
	return t
}

// plain is a reply in plain-text mode.
func plain(draft ...string) mailThread {
	t := mentoring()
	t.Mails[1].Reply = &reply{Plain: true, Draft: draft}
	return t
}

// forwarded is a message that holds nothing but one to the person who forwards it.
func forwarded() mailThread {
	return mailThread{
		Subject: "Fwd: Speaking at the Paper Boat evening",
		Mails: []mail{
			{From: noor, To: toMe(), Ago: 2, Clock: "16:40", QuotedBy: yuki, QuotedAgo: 3, Forwarded: true, Reply: &reply{},
				Quoted: "Hello Noor, would you give a talk of twenty minutes at our evening next month?\nThank you, Yuki"},
		},
	}
}

// clipped is a long message of which the site shows the beginning.
func clipped() mailThread {
	t := brain()
	t.Closed, t.NewMail = false, false
	t.Mails[0].Clipped, t.Mails[0].Reply = true, &reply{}
	return t
}
