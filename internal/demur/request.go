package demur

import (
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// Request is what the person's click asks of the engine: part 1 of the contract.
type Request struct {
	Today       when.Date
	Seed        uint64 // picks among equivalent wordings
	Channel     string // linkedin, email or other
	UI          string // language of advice
	Thread      thread.Thread
	Box         Box
	Me          Me
	Preferences Preferences
	History     []history.Record
	Overrides   Overrides
}

// Box is the reply box.
type Box struct {
	To        []person.Person
	Signature string
	Text      string // the person's own text
}

// Me is the person who declines.
type Me struct {
	Name    string
	Emails  []string
	Company string
	Domains []string
	Gender  string
}

// Preferences are the person's settings.
type Preferences struct {
	Reasons      []etiquette.Reason
	Alternatives []etiquette.Alternative
	Reopen       string // auto, never, invite, promise, or a date
	Tone         string // auto, warm, neutral, firm
	Length       string // auto, short, medium
	Language     string
	Address      string // auto, formal, informal
	Spelling     string // auto, us, uk
	SignOff      string
	RulesOff     map[string]bool
	Phrases      []OwnPhrases
	Focus        []string // what the person is looking for, in words that a message may use
	Goals        string   // what the person wants of their network, in their own words
}

// Text is a value the person may have corrected: Set tells a correction to "" (drop it) from none.
type Text struct {
	Set   bool
	Value string
}

// Or returns the correction, or v where there is none.
func (t Text) Or(v string) string {
	if t.Set {
		return t.Value
	}
	return v
}

// Overrides are the person's corrections of what was understood or set. They stand above everything else.
type Overrides struct {
	Kind, Stage                       Text
	Title, Given, Family, AddressName Text // of the sender
	Topic, When, Event                Text
	Language, Address                 Text
	Colleague                         *bool
	Tone, Length                      Text
	Reason, Alternative               Text // an id, or "none"
	Timeframe                         Text // auto, never or a date
	Reopen, SignOff                   Text
	Decline                           []int // indexes into the asks
}
