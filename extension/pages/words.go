package pages

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// language is one in which a site shows its own texts. The messages on the pages stay as they were written.
type language struct {
	Lang string // value of html[lang]
	Name string // "" for English, whose pages need no word for it
}

// page names a page in the language. One in another language than English bears the English page's name and that of the language.
func (l language) page(name, title string) Page {
	if l.Name == "" {
		return Page{Name: name, Title: title}
	}
	return Page{Name: name + "-" + strings.ToLower(l.Name), Title: title + ", in " + l.Name, Like: name}
}

// words are the interface texts of LinkedIn in one language. The sites translate every label, so nothing that reads the pages may
// depend on them; the second set is there to show that.
type words struct {
	language
	Messaging, Search, List, SearchAll string
	Write, Send, SendOptions, Larger   string
	Tools                              [4]string // picture, file, GIF, emoji
	Subject, NewMessage, Recipients    string
	Sent                               string // format: a name, a time
	ReplyWith                          string // format: the text of a quick reply
	Options, Close, Choose             string // formats: the people of a conversation
	Star, Away, Current, Wants         string
	Accept, Ignore                     string
	Degree                             string    // for screen readers; format: the visible degree
	Nth                                [4]string // the visible degrees, from the first at 1
	Home, Network, Jobs, Own, People   string
	Select, SelectMore                 string
	Comment, AddComment                string
	today, yesterday                   string
	clock                              string    // layout of a time of day
	weekdays                           [7]string // from Sunday
	months                             [12]string
}

var english = words{
	language: language{Lang: "en"}, Messaging: "Messaging", Search: "Search messages", List: "Conversation List", SearchAll: "Search",
	Write: "Write a message…", Send: "Send", SendOptions: "Open send options", Larger: "Maximize compose field",
	Tools:   [4]string{"Image", "File", "GIF", "Emoji"},
	Subject: "Subject", NewMessage: "New message", Recipients: "Type a name or multiple names",
	Sent: "%s sent the following message at %s", ReplyWith: "Reply to conversation with “%s”",
	Options: "Open the options list in your conversation with %s", Close: "Close your conversation with %s", Choose: "Select conversation with %s",
	Star: "Star conversation", Away: "Status is offline", Current: "Active conversation", Wants: "%s would like to connect",
	Accept: "Accept", Ignore: "Ignore", Degree: "%s degree connection", Nth: [4]string{"", "1st", "2nd", "3rd"},
	Home: "Home", Network: "My Network", Jobs: "Jobs", Own: "Me", People: "People you may know",
	Select: "Select a message", SelectMore: "Choose one of your conversations, or start a new one.",
	Comment: "Comment", AddComment: "Add a comment…", today: "Today", yesterday: "Yesterday", clock: "3:04 PM",
	weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	months:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
}

var dutch = words{
	language: language{Lang: "nl", Name: "Dutch"}, Messaging: "Berichten", Search: "Berichten zoeken", List: "Lijst met gesprekken", SearchAll: "Zoeken",
	Write: "Schrijf een bericht…", Send: "Verzenden", SendOptions: "Verzendopties openen", Larger: "Tekstvak vergroten",
	Tools:   [4]string{"Afbeelding", "Bestand", "GIF", "Emoji"},
	Subject: "Onderwerp", NewMessage: "Nieuw bericht", Recipients: "Typ een of meer namen",
	Sent: "%s heeft het volgende bericht verzonden om %s", ReplyWith: "Beantwoord het gesprek met ‘%s’",
	Options: "Open de opties voor uw gesprek met %s", Close: "Sluit uw gesprek met %s", Choose: "Selecteer het gesprek met %s",
	Star: "Gesprek markeren", Away: "Status is offline", Current: "Actief gesprek", Wants: "%s wil graag connecten",
	Accept: "Accepteren", Ignore: "Negeren", Degree: "%s-graads connectie", Nth: [4]string{"", "1e", "2e", "3e"},
	Home: "Startpagina", Network: "Mijn netwerk", Jobs: "Vacatures", Own: "Ik", People: "Mensen die u misschien kent",
	Select: "Selecteer een bericht", SelectMore: "Kies een van uw gesprekken of begin een nieuw gesprek.",
	Comment: "Reageren", AddComment: "Reactie toevoegen…", today: "Vandaag", yesterday: "Gisteren", clock: "15:04",
	weekdays: [7]string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
	months:   [12]string{"jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."},
}

// timeOfDay writes a time such as "15:04" in another layout. A text that is none stays.
func timeOfDay(at, layout string) string {
	t, err := time.Parse("15:04", at)
	if err != nil {
		return at
	}
	return t.Format(layout)
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
