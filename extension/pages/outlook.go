package pages

import (
	"fmt"
	"strings"
	"time"
)

// outlookPolicy is as strict as the mail page of the other site: the header of Outlook on the web is not public.
func outlookPolicy(nonce string) string {
	return fmt.Sprintf("require-trusted-types-for 'script'; script-src 'nonce-%[1]s' 'strict-dynamic'; object-src 'none'; base-uri 'self'; "+
		"style-src 'nonce-%[1]s'; connect-src 'self'", nonce)
}

// mailWords are the interface texts of Outlook in one language. Every label is translated, the one of Reply too.
type mailWords struct {
	language
	Reply, ReplyAll, Forward          string
	From, To, Subject, Sent           string // the beginnings of labels and of the heading over quoted mail
	Account                           string // format: the name or address of the owner
	Message, Body, Send, Discard, New string
	Inbox, Archive, Empty             string
	date                              string // layout of a date, with the day of the week put before it
	days                              [7]string
}

var outlookEnglish = mailWords{
	language: language{Lang: "en-us"}, Reply: "Reply", ReplyAll: "Reply all", Forward: "Forward", From: "From:", To: "To:", Subject: "Subject:", Sent: "Sent:",
	Account: "Account manager for %s", Message: "Email message", Body: "Message body, press Alt+F10 to exit", Send: "Send", Discard: "Discard",
	New: "New mail", Inbox: "Inbox", Archive: "Archive", Empty: "Select an item to read", date: "1/2/2006 3:04 PM",
	days: [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
}

var outlookGerman = mailWords{
	language: language{Lang: "de", Name: "German"}, Reply: "Antworten", ReplyAll: "Allen antworten", Forward: "Weiterleiten", From: "Von:", To: "An:", Subject: "Betreff:", Sent: "Gesendet:",
	Account: "Konto-Manager für %s", Message: "E-Mail-Nachricht", Body: "Nachrichtentext", Send: "Senden", Discard: "Verwerfen",
	New: "Neue E-Mail", Inbox: "Posteingang", Archive: "Archiv", Empty: "Wählen Sie ein Element zum Lesen aus", date: "02.01.2006 15:04",
	days: [7]string{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"},
}

// outlookItalian and outlookPolish are languages whose labels for Reply and From the extension does not know.
var outlookItalian = mailWords{
	language: language{Lang: "it"}, Reply: "Rispondi", ReplyAll: "Rispondi a tutti", Forward: "Inoltra", From: "Da:", To: "A:", Subject: "Oggetto:", Sent: "Inviato:",
	Account: "Account di %s", Message: "Messaggio di posta", Body: "Corpo del messaggio", Send: "Invia", Discard: "Rimuovi",
	New: "Nuovo messaggio", Inbox: "Posta in arrivo", Archive: "Archivio", Empty: "Seleziona un elemento", date: "02/01/2006 15:04",
	days: [7]string{"dom", "lun", "mar", "mer", "gio", "ven", "sab"},
}

var outlookPolish = mailWords{
	language: language{Lang: "pl", Name: "Polish"}, Reply: "Odpowiedz", ReplyAll: "Odpowiedz wszystkim", Forward: "Prześlij dalej", From: "Od:", To: "Do:",
	Subject: "Temat:", Sent: "Wysłano:", Account: "Konto %s", Message: "Wiadomość e-mail", Body: "Treść wiadomości", Send: "Wyślij", Discard: "Odrzuć",
	New: "Nowa wiadomość", Inbox: "Skrzynka odbiorcza", Archive: "Archiwum", Empty: "Wybierz element", date: "02.01.2006 15:04",
	days: [7]string{"niedz.", "pon.", "wt.", "śr.", "czw.", "pt.", "sob."},
}

// at writes a point in time as the reading pane does.
func (w mailWords) at(t time.Time) string { return w.days[t.Weekday()] + " " + t.Format(w.date) }

// outlookMail is one message of a conversation.
type outlookMail struct {
	From     correspondent
	To       []correspondent
	Ago      int      // days before the visit
	Hour     int      // of the day
	Text     string   // paragraphs separated by empty lines
	Quoted   string   // earlier mail below it; "" for none
	Footer   string   // the sender's signature
	Folded   bool     // shows its first words only
	Nameless bool     // the page shows the sender's name, but no address
	Reply    bool     // a reply to it is open
	Draft    []string // the person's own lines in that reply

	// The rest is filled in by layOut.
	Number int
	Date   string
	W      mailWords
}

// Snippet is what a folded message shows.
func (m outlookMail) Snippet() string { return mail{Text: m.Text}.Snippet() }

// Lines are the lines of the message, "" for an empty one.
func (m outlookMail) Lines() []string { return strings.Split(m.Text, "\n") }

// QuotedLines are the lines of the earlier mail.
func (m outlookMail) QuotedLines() []string { return strings.Split(m.Quoted, "\n") }

// FooterLines are the lines of the sender's signature.
func (m outlookMail) FooterLines() []string { return strings.Split(m.Footer, "\n") }

// Label is what a screen reader says of the sender.
func (m outlookMail) Label() string {
	if m.Nameless {
		return m.W.From + " " + m.From.Name
	}
	return fmt.Sprintf("%s %s<%s>", m.W.From, m.From.Name, m.From.Email)
}

// ToLabel is what it says of those to whom the message went.
func (m outlookMail) ToLabel() string {
	var names []string
	for _, to := range m.To {
		names = append(names, fmt.Sprintf("%s<%s>", to.Name, to.Email))
	}
	return m.W.To + " " + strings.Join(names, "; ")
}

// outlookThread is an open conversation, oldest message first.
type outlookThread struct {
	Subject     string
	Mails       []outlookMail
	NewestFirst bool // the setting that shows the newest message on top
	NewMail     bool // a new mail is being written in a window of its own
	Unnamed     bool // the button of the account holds the owner's name and no address
	Consumer    bool // it holds the given name alone; the mailbox in the list of folders holds the address

	// The rest is filled in by layOut.
	ID, Account string
	W           mailWords
	Opened      outlookMail // what the Reply button answers
	Closed      bool
}

func (t outlookThread) incoming() string {
	for i := len(t.Mails) - 1; i >= 0; i-- {
		if m := t.Mails[i]; !m.From.Mine() {
			return m.Text
		}
	}
	return ""
}

func (t outlookThread) layOut(page string, w mailWords, now time.Time) outlookThread {
	t.ID, t.W, t.Closed = "AQQk"+code(page), w, true
	t.Account = fmt.Sprintf(w.Account, mailOwner.Email)
	if t.Unnamed {
		t.Account = fmt.Sprintf(w.Account, mailOwner.Name)
	}
	if t.Consumer {
		t.Account = fmt.Sprintf(w.Account, "Ana")
	}
	mails := make([]outlookMail, len(t.Mails))
	for i, m := range t.Mails {
		day := now.AddDate(0, 0, -m.Ago)
		m.W, m.Number = w, i+1
		m.Date = w.at(time.Date(day.Year(), day.Month(), day.Day(), m.Hour, 12, 0, 0, now.Location()))
		t.Closed = t.Closed && !m.Reply
		at := i
		if t.NewestFirst {
			at = len(mails) - 1 - i
		}
		mails[at] = m
		t.Opened = m
	}
	t.Mails = mails
	return t
}

// outlookPage is the data of an Outlook page.
type outlookPage struct {
	Page
	Nonce string
	Me    correspondent
	W     mailWords
	Open  *outlookThread
}

// outlookEntry is a page under one of the site's hosts. Without a conversation, none is open.
func outlookEntry(w mailWords, name, title, host string, t *outlookThread) entry {
	p := w.page(name, title)
	p.URL = "https://" + host + "/mail/?demo=" + p.Name
	if t != nil {
		p.URL, p.Message = "https://"+host+"/mail/inbox/id/AQQk"+code(p.Name), t.incoming()
	}
	return entry{
		Page: p, template: "outlook", policy: outlookPolicy,
		content: func(p Page, nonce string, now time.Time) any {
			data := outlookPage{Page: p, Nonce: nonce, Me: mailOwner, W: w}
			if t != nil {
				open := t.layOut(p.Name, w, now)
				data.Open = &open
			}
			return data
		},
	}
}
