package pages

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// words are the interface texts of a site in one language. The sites translate every label, so nothing that reads the
// pages may depend on them; the Dutch set is there to show that.
type words struct {
	Lang                     string // value of html[lang]
	Messaging, Search        string
	Write, Send, SendOptions string
	Subject                  string
	Sent                     string // format: a name, a time
	ReplyWith                string // format: the text of a quick reply
	Degree                   string // for screen readers, "1st degree connection"
	First                    string // the visible degree, "1st"
	Home, Network, Jobs, Own string
	today, yesterday         string
	weekdays                 [7]string // from Sunday
	months                   [12]string
}

var english = words{
	Lang: "en", Messaging: "Messaging", Search: "Search messages", Write: "Write a message…", Send: "Send", SendOptions: "Open send options", Subject: "Subject",
	Sent: "%s sent the following message at %s", ReplyWith: "Reply to conversation with “%s”", Degree: "1st degree connection", First: "1st",
	Home: "Home", Network: "My Network", Jobs: "Jobs", Own: "Me", today: "Today", yesterday: "Yesterday",
	weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	months:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
}

var dutch = words{
	Lang: "nl", Messaging: "Berichten", Search: "Berichten zoeken", Write: "Schrijf een bericht…", Send: "Verzenden", SendOptions: "Verzendopties openen", Subject: "Onderwerp",
	Sent: "%s heeft het volgende bericht verzonden om %s", ReplyWith: "Beantwoord het gesprek met ‘%s’", Degree: "1e-graads connectie", First: "1e",
	Home: "Startpagina", Network: "Mijn netwerk", Jobs: "Vacatures", Own: "Ik", today: "Vandaag", yesterday: "Gisteren",
	weekdays: [7]string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
	months:   [12]string{"jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."},
}

// day is the heading over the messages of one day, which lies so many days before now. As on the site it is a localised
// text without a machine-readable date.
func (w words) day(now time.Time, ago int) string {
	at := now.AddDate(0, 0, -ago)
	month := w.months[at.Month()-1]
	switch {
	case ago == 0:
		return w.today
	case ago == 1:
		return w.yesterday
	case ago < 7:
		return w.weekdays[at.Weekday()]
	case w.Lang == "nl":
		return fmt.Sprintf("%d %s", at.Day(), month)
	case at.Year() == now.Year():
		return fmt.Sprintf("%s %d", month, at.Day())
	}
	return fmt.Sprintf("%s %d, %d", month, at.Day(), at.Year())
}

// initials names somebody's portrait: the first letters of at most three words.
func initials(name string) string {
	var letters []rune
	for _, word := range strings.Fields(name) {
		if first := []rune(word)[0]; unicode.IsLetter(first) && len(letters) < 3 {
			letters = append(letters, first)
		}
	}
	return string(letters)
}
