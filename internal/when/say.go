package when

import (
	"slices"
	"strconv"
	"strings"
)

// writer says what a message means by its times, on the day the draft is written.
type writer struct {
	book        *book
	sent, today Date
}

// list says alternatives. If one of them may not be said, none is: a list with a gap would mean something else.
func (w writer) list(terms []term, join joint) said {
	parts := make([]said, 0, len(terms))
	for i, t := range terms {
		s := w.term(t)
		if short, ok := w.short(terms, i); ok && s.bare != "" {
			s.bare = short
		}
		if s.bare == "" {
			return said{}
		}
		parts = append(parts, s)
	}
	key := "or"
	if join == joinAnd {
		key = "and"
	}
	out := parts[len(parts)-1]
	for i := len(parts) - 2; i >= 0; i-- {
		tail := out.bare
		if out.prep != parts[i].prep {
			tail = out.full()
		}
		if i == len(parts)-2 {
			out = said{prep: parts[i].prep, bare: w.book.fill(key, "a", parts[i].bare, "b", tail).bare}
		} else {
			out = said{prep: parts[i].prep, bare: parts[i].bare + ", " + tail}
		}
	}
	return out
}

// short leaves the month to the day that follows in the same one: "Tuesday 24 or Wednesday 25 November".
func (w writer) short(terms []term, i int) (string, bool) {
	if i+1 >= len(terms) {
		return "", false
	}
	d, okD := w.day(terms[i])
	next, okNext := w.day(terms[i+1])
	if !okD || !okNext || d.Month != next.Month || d.Year != next.Year || !next.After(d) {
		return "", false
	}
	if _, own := w.ownDay(terms[i], d); own {
		return "", false
	}
	key := "plain-short"
	if terms[i].namesWeekday() {
		key = "date-short"
	}
	return w.book.dated(key, d), true
}

// day returns the one day that a term means.
func (w writer) day(t term) (Date, bool) {
	rs := t.days(w.sent)
	if len(rs) != 1 || rs[0].First != rs[0].Last || t.bound != within || !t.isDay() {
		return Date{}, false
	}
	return rs[0].First, true
}

// term says one term, or nothing.
func (w writer) term(t term) said {
	rs := t.days(w.sent)
	if len(rs) == 0 || rs[0].First.Before(w.today) || t.bound == before && rs[0].First == w.today {
		return said{}
	}
	var s said
	switch {
	case len(rs) > 1:
		if t.bound != within || !w.same(t, rs) {
			return said{}
		}
		s = w.ownWords(t)
	case rs[0].First == rs[0].Last && t.isDay():
		s = w.date(t, rs[0].First)
	default:
		s = w.stretch(t, rs[0])
	}
	if s.bare == "" || t.bound == within {
		return s
	}
	key := map[bound]string{before: "before", after: "after"}[t.bound]
	return w.book.fill(key, "x", s.bare)
}

// same reports whether the term, said today, means the same days.
func (w writer) same(t term, rs []Range) bool { return slices.Equal(rs, t.days(w.today)) }

// date says one certain day: in their own words where they hold today ("tomorrow"), else by its date.
func (w writer) date(t term, d Date) said {
	if own, ok := w.ownDay(t, d); ok {
		return own
	}
	b := w.book
	if t.namesWeekday() {
		return b.fill("on", "x", b.date(d, w.today))
	}
	return b.fill("on", "x", b.dated("plain"+w.year(d), d))
}

// ownDay says "today", "tonight" and "tomorrow" where they mean the same day said today. A day that has come nearer since is not
// renamed: the date is right whenever the draft is read.
func (w writer) ownDay(t term, d Date) (said, bool) {
	s := t.specs[0]
	if s.op != opDay || len(t.specs) > 1 || d.Sub(w.today) != s.n || s.n < 0 || s.n > 1 {
		return said{}, false
	}
	if s.say != "" {
		return w.book.fill(s.say), true
	}
	return w.book.fill([]string{"today", "tomorrow"}[s.n]), true
}

// isDay reports whether the term names single days and not stretches.
func (t term) isDay() bool {
	return t.weekday != 0 || slices.ContainsFunc(t.specs, func(s spec) bool { return kindOf(s.op) == Day })
}

// namesWeekday reports whether the day is known by its weekday, or only by its distance; "the 24th" is known by its number.
func (t term) namesWeekday() bool {
	return t.weekday != 0 || !slices.ContainsFunc(t.specs, func(s spec) bool { return s.op == opDate || s.op == opDayOfMonth }) ||
		slices.ContainsFunc(t.specs, func(s spec) bool { return s.op == opNextWeekday || s.op == opThisWeekday })
}

// ownWords says what has two readings, in the pack's spelling of their words.
func (w writer) ownWords(t term) said {
	if len(t.specs) != 1 || t.weekday != 0 {
		return said{}
	}
	s, b := t.specs[0], w.book
	var out said
	switch s.op {
	case opThisWeekday:
		out = b.fill("weekday-this", "weekday", b.names["weekday"][s.weekday-1])
	case opNextWeekday:
		out = b.fill("weekday-next", "weekday", b.names["weekday"][s.weekday-1])
	case opWeekend:
		out = b.fill("weekend")
	case opNextWeekend:
		out = b.fill("weekend-next")
	case opWeek:
		out = b.fill("week-" + strconv.Itoa(s.n)) // only this week has two readings
	case opNthWeek:
		out = w.nthWeek(s, t.days(w.sent)[0].First)
	}
	return w.edged(s, out)
}

func (w writer) nthWeek(s spec, first Date) said {
	return w.book.fill("nth-week", "nth", w.book.names["nth"][s.n-1], "x", w.month(first))
}

// edged puts "early", "the end of" before a stretch. A saying of its own, "end.month-0", goes before.
func (w writer) edged(s spec, x said) said {
	key := map[edge]string{early: "early", mid: "mid", late: "late", end: "end", later: "later"}[s.edge]
	if key == "" || x.bare == "" {
		return x
	}
	if _, ok := w.book.sayings[key+"."+x.key]; ok {
		return w.book.fill(key + "." + x.key)
	}
	out := w.book.fill(key, "x", x.bare)
	if out.prep == "~" {
		out.prep = x.prep
	}
	return out
}

// span says "from 9 to 20 November".
func (w writer) span(r reading) said {
	a, b := r.ends(w.sent)
	from, to, terms := a.First, b.Last, r.terms
	if from.IsZero() || from.Before(w.today) {
		return said{}
	}
	key := "plain"
	switch first, second := terms[0].specs[0].op, terms[1].specs[0].op; {
	case first == opNamedMonth && second == opNamedMonth:
		return w.book.fill("span", "a", w.month(from), "b", w.month(to))
	case !terms[0].isDay() || !terms[1].isDay():
		return said{}
	case terms[0].weekday != 0 || first != opDate && first != opDayOfMonth:
		key = "date"
	}
	start := w.book.dated(key, from)
	if from.Month == to.Month && from.Year == to.Year {
		start = w.book.dated(key+"-short", from)
	}
	return w.book.fill("span", "a", start, "b", w.book.dated(key+w.year(to), to))
}

// year is the ending of a saying that has the year. It is needed beyond eight months: with less, a reader may think of the last one.
func (w writer) year(d Date) string {
	if d.Sub(w.today) < 365-recently {
		return ""
	}
	return "-year"
}

// fill fills a saying of the pack: pairs are names and what stands for them. "[on] {x}" has the preposition "on".
func (b *book) fill(key string, pairs ...string) said {
	s := b.sayings[key]
	for i := 0; i+1 < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, "{"+pairs[i]+"}", pairs[i+1])
	}
	if rest, ok := strings.CutPrefix(s, "["); ok {
		prep, bare, _ := strings.Cut(rest, "]")
		return said{prep: prep, bare: strings.TrimSpace(bare), key: key}
	}
	return said{bare: s, key: key}
}

// dated fills a saying with the names of a day.
func (b *book) dated(key string, d Date) string {
	day := strconv.Itoa(d.Day)
	if s, ok := b.sayings["day-"+day]; ok {
		day = s // French writes the first as "1er"
	}
	return b.fill(key, "weekday", b.names["weekday"][d.Weekday()-1], "day", day, "month", b.names["month"][d.Month-1],
		"year", strconv.Itoa(d.Year)).bare
}
