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
	if m.Past || m.Recurring || !m.ordered(sent) {
		return Range{}
	}
	if m.join == joinTo {
		first, last := m.ends(sent)
		if first.First.IsZero() {
			return Range{}
		}
		return Range{first.First, last.Last}
	}
	var out Range
	for i, t := range m.terms {
		r := t.ahead(sent)
		if r.First.IsZero() {
			return Range{}
		}
		if i == 0 || r.First.Before(out.First) {
			out.First = r.First
		}
		if i == 0 || r.Last.After(out.Last) {
			out.Last = r.Last
		}
	}
	return out
}

// ahead returns the days of a term that has one reading. A limit counts from the sent date; without a last day there is no Range.
func (t term) ahead(sent Date) Range {
	rs := t.days(sent)
	switch {
	case len(rs) != 1 || t.bound == after:
		return Range{}
	case t.bound == within:
		return rs[0]
	case sent.IsZero() || !rs[0].First.After(sent):
		return Range{}
	}
	return Range{sent, rs[0].First.Add(-1)}
}

// ends returns what a span reaches from and to; its end is the next one after its beginning. Both are zero where that cannot be told.
func (r reading) ends(sent Date) (first, last Range) {
	a := r.terms[0].days(sent)
	if len(a) != 1 || r.terms[0].bound != within {
		return Range{}, Range{}
	}
	for _, b := range r.terms[1].days(sent) {
		if b.Last.After(a[0].First) {
			return a[0], b
		}
	}
	return Range{}, Range{}
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
	return writer{book: b, sent: sent, today: today}.mention(m)
}

// mention says what Say says.
func (w writer) mention(m Mention) (say string, date Date) {
	sent, today := w.sent, w.today
	terms := m.terms
	if sent.IsZero() {
		terms = pinned(terms, today)
	}
	if r := (Mention{reading: reading{terms, m.join}}).Resolve(sent); m.Kind == Day && r.First == r.Last && terms[0].bound == within {
		date = r.First
	}
	if !m.ordered(sent) {
		return "", Date{}
	}
	if m.join == joinTo {
		return w.span(reading{terms, joinTo}).full(), date
	}
	return w.list(terms, m.join).full(), date
}

// ordered reports whether bare weekdays stand in the order of their days. "Thursday or Monday", written on a Friday, leaves open which
// Monday is meant.
func (r reading) ordered(sent Date) bool {
	for i := 1; i < len(r.terms); i++ {
		a, b := r.terms[i-1], r.terms[i]
		if a.bare() && b.bare() && !sent.IsZero() && !sent.firstAfter(a.specs[0].weekday).Before(sent.firstAfter(b.specs[0].weekday)) {
			return false
		}
	}
	return true
}

// pinned gives a day with a weekday the year about today in which it is that weekday: "Thursday 26 November" is certain even where
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
			for _, r := range onWeekday(s.in(year), t.weekday) {
				if n := r.First.Sub(today); n > -100 && n < 300 {
					fit = append(fit, r)
				}
			}
		}
		if len(fit) == 1 {
			s.day, s.month, s.year, s.swap = fit[0].First.Day, fit[0].First.Month, fit[0].First.Year, false
			out[i].specs = []spec{s}
		}
	}
	return out
}

// said is a time in words, its preposition apart, so that "in March" can become "before March".
type said struct{ prep, bare, key string }

func (s said) full() string {
	if s.prep == "" || s.bare == "" {
		return s.bare
	}
	return s.prep + " " + s.bare
}

// Soonest returns the first day, today or later, that a mention may mean in a message of which it is not known when it was sent; zero where that
// cannot be told. It is too unsure to be printed, and sure enough to tell that a reason does not reach so far.
func (m Mention) Soonest(today Date) Date {
	if m.Past || m.Recurring || len(m.terms) == 0 {
		return Date{}
	}
	t := m.terms[0]
	t.weekday = 0 // of another year, perhaps
	for _, r := range t.days(today) {
		if !r.First.Before(today) {
			return r.First
		}
	}
	return Date{}
}
