package when

import (
	"slices"

	"demur/internal/lang"
	"demur/internal/text"
)

// Kind tells what a mention names.
type Kind uint8

// The kinds of mentions.
const (
	Clock   Kind = iota // a time of day and no day: "in the morning", "at 2pm"
	Day                 // a day, or a choice of days: "Thursday", "24 April", "Mon/Tue"
	Stretch             // several days, or days that nobody can tell: "next week", "the end of January", "after the holidays"
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
	reading
}

// Resolve returns the days meant by a mention in a message sent that day. For alternatives ("this week or next") it reaches from the
// first to the last day of all of them, for "before Friday" from the sent date to Thursday. The Range is zero where the days cannot be
// told, where the phrase has two readings, and for what looks back.
func (m Mention) Resolve(sent Date) Range {
	var out Range
	if m.Past || m.Recurring {
		return out
	}
	for i, t := range m.terms {
		rs := t.days(sent)
		if len(rs) != 1 || t.bound == after {
			return Range{}
		}
		r := rs[0]
		if t.bound == before {
			if sent.IsZero() || !r.First.After(sent) {
				return Range{}
			}
			r = Range{sent, r.First.Add(-1)}
		}
		if i == 0 || r.First.Before(out.First) && m.join != joinTo {
			out.First = r.First
		}
		if i == 0 || r.Last.After(out.Last) || m.join == joinTo {
			out.Last = r.Last
		}
	}
	if out.Last.Before(out.First) {
		return Range{}
	}
	return out
}

// Say returns what a draft may print today for a mention in a message sent that day (zero: unknown), with its preposition, and the day
// it names if that is one certain day, passed or not. The text is "" where nothing may be printed. The rules are those of the
// etiquette: relative phrases count from the sent date and are said anew from today; where two readings are left, their own words
// stay only if they mean the same days said today; a day that has passed is never printed.
func (m Mention) Say(sent, today Date, p lang.Pack) (say string, date Date) {
	b := bookOf(p)
	if b == nil || today.IsZero() || m.Past || m.Recurring || len(m.terms) == 0 {
		return "", Date{}
	}
	w := writer{book: b, sent: sent, today: today}
	terms := m.terms
	if sent.IsZero() {
		terms = pinned(terms, today)
	}
	if r := (Mention{reading: reading{terms, m.join}}).Resolve(sent); m.Kind == Day && r.First == r.Last && terms[0].bound == within {
		date = r.First
	}
	if m.join == joinTo {
		return w.span(terms).full(), date
	}
	return w.list(terms, m.join).full(), date
}

// pinned gives a day with a weekday the only year about today in which it is that weekday: "Thursday 26 November" is certain even where
// the sent date is not known.
func pinned(terms []term, today Date) []term {
	out := slices.Clone(terms)
	for i, t := range out {
		if t.weekday == 0 || len(t.specs) != 1 || t.specs[0].op != opDate || t.specs[0].year != 0 {
			continue
		}
		s := t.specs[0]
		var fit []Range
		for year := today.Year - 1; year <= today.Year+1; year++ {
			fit = append(fit, onWeekday(s.in(year), t.weekday)...)
		}
		if len(fit) == 1 {
			s.day, s.month, s.year, s.swap = fit[0].First.Day, fit[0].First.Month, fit[0].First.Year, false
			out[i].specs = []spec{s}
		}
	}
	return out
}

// said is a time in words, its preposition apart, so that "in March" can become "before March".
type said struct{ prep, bare string }

func (s said) full() string {
	if s.prep == "" || s.bare == "" {
		return s.bare
	}
	return s.prep + " " + s.bare
}
