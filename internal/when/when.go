package when

import (
	"demur/internal/lang"
	"demur/internal/text"
)

// Kind tells what a mention names.
type Kind uint8

// The kinds of mentions.
const (
	Clock   Kind = iota // a time of day and no day: "in the morning", "at 2pm"
	Day                 // a day, or a choice of days: "Thursday", "24 April", "Mon/Tue"
	Stretch             // several days: "next week", "the end of January"
)

// Mention is one time phrase of a sentence.
type Mention struct {
	text.Span
	From, To  int    // indexes of its first token and behind its last one
	Text      string // the bytes of the span
	Kind      Kind
	Precise   bool // it names a day, or a choice of days, and not a stretch, a limit or a habit
	Past      bool // it looks back ("last week", "it was good to meet you on Tuesday"); callers pass over it
	Recurring bool // a habit ("on Tuesdays", "every morning"): it names no day
}

// Find returns the time phrases of one sentence in order. They do not overlap; at each place the longest is taken.
func Find(src string, tokens []text.Token, in text.Sentence, p lang.Pack) []Mention { return nil }

// Resolve returns the days meant by a mention in a message sent that day. The Range is zero where they cannot be told or where the
// phrase has two readings.
func (m Mention) Resolve(sent Date) Range { return Range{} }

// Say returns what a draft may print today for a mention in a message sent that day (zero: unknown), with its preposition, and the
// day it names if that is one certain day. The text is "" where nothing may be printed; a day that has passed never is.
func (m Mention) Say(sent, today Date, p lang.Pack) (say string, date Date) { return "", Date{} }

// Say names the day for a reader of today: "Thursday 26 November". It adds the year when the day is neither in today's year nor in
// the six months that follow.
func (d Date) Say(today Date, p lang.Pack) string { return "" }

// Door names a time to ask again, after both the reason's end and the event: "in April". It is "" when neither day is known.
func Door(until, event, today Date, p lang.Pack) string { return "" }

// Until says how long a reason holds: "through the end of March".
func Until(until, today Date, p lang.Pack) string { return "" }

// Label reads a date as a page shows it ("Yesterday", "viernes", "20 nov. 2026"), in the page's language. It is zero when the label
// does not tell the day; it is never later than today.
func Label(label, pageLang string, today Date) Date { return Date{} }
