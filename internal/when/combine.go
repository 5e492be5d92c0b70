package when

import "slices"

// add takes the next part of a phrase in. It refuses one that does not belong to the phrase.
func (a *atom) add(b atom, g glue) bool {
	if b.past != a.past {
		return false
	}
	ok := false
	switch {
	case b.kind == Clock:
		ok = true
	case a.kind == Clock:
		if ok = g != glueAnd && g != glueTo; ok {
			a.op, a.kind, a.reading = b.op, b.kind, b.reading
		}
	case a.habit && b.kind == Stretch && !b.habit: // "Wednesdays in March"
		ok = g == noGlue || g == glueSoft
	case a.habit != b.habit:
	case len(a.terms) == 0 || len(b.terms) == 0:
		if ok = g != glueAnd && g != glueTo; ok {
			a.reading = reading{}
		}
	case g == noGlue || g == glueSoft:
		ok = a.refine(b)
	case g == glueTo:
		ok = a.span(b)
	default:
		ok = a.choice(b, g)
	}
	if ok {
		a.took(b)
	}
	return ok
}

// took notes that b belongs to a now.
func (a *atom) took(b atom) {
	if a.weak && a.parts == 1 && a.op == opWeekday {
		a.weakDays = 1
	}
	if b.weak && b.op == opWeekday {
		a.weakDays++
	}
	a.end, a.parts = b.end, a.parts+b.parts
	a.weak = a.weak && b.weak
	a.habit = a.habit || b.habit
}

// choice adds an alternative: "Thursday or Friday", "this week or next".
func (a *atom) choice(b atom, g glue) bool {
	join := joinOr
	if g == glueAnd {
		join = joinAnd
	}
	mixed := len(a.terms) > 1 && a.join != join && a.join != joinOr // commas are joined by the word before the last
	spans := len(a.terms) > 1 && a.join == joinTo || len(b.terms) > 1 && b.join == joinTo
	if g == glueAnd && a.kind != b.kind || mixed || spans {
		return false
	}
	a.borrow(b)
	more := b.terms
	if b.lone() {
		more = []term{a.lend(b.terms[0])}
	}
	a.terms = append(a.terms[:len(a.terms):len(a.terms)], more...)
	a.join = join
	if b.kind != a.kind {
		a.kind = Stretch
	}
	return true
}

// lend gives a bare weekday what was said before the first one: "next week, Tuesday or Wednesday", "next Tuesday or Wednesday".
func (a *atom) lend(t term) term {
	last := a.terms[len(a.terms)-1]
	first := a.terms[0].specs[0]
	switch {
	case a.outer:
		last.weekday = t.specs[0].weekday
		return last
	case len(last.specs) == 1 && (first.op == opNextWeekday || first.op == opThisWeekday):
		s := t.specs[0]
		s.op = first.op
		return term{specs: []spec{s}}
	}
	return t
}

// borrow gives the days of a list the month that only its last one has: "the 1st, 2nd or 3rd of December".
func (a *atom) borrow(b atom) {
	from := b.terms[0].specs[0]
	if from.op != opDate || from.swap {
		return
	}
	for i, t := range a.terms {
		if len(t.specs) == 1 && t.specs[0].op == opDayOfMonth {
			s := t.specs[0]
			s.op, s.month, s.year = opDate, from.month, from.year
			a.terms[i].specs = []spec{s}
		}
	}
}

// span makes "Monday to Wednesday" of two days or two stretches.
func (a *atom) span(b atom) bool {
	if len(a.terms) != 1 || len(b.terms) != 1 || a.kind != b.kind {
		return false
	}
	a.terms, a.join = []term{a.terms[0], b.terms[0]}, joinTo
	return true
}

// lone reports whether the phrase is one bare weekday.
func (a *atom) lone() bool { return len(a.terms) == 1 && a.terms[0].bare() }

// bare reports whether a term is a weekday and nothing else.
func (t term) bare() bool { return len(t.specs) == 1 && t.specs[0].op == opWeekday && t.weekday == 0 }

// ofWeek reports whether a term is known by its weekday.
func (t term) ofWeek() bool {
	switch t.specs[0].op {
	case opWeekday, opThisWeekday, opNextWeekday:
		return true
	}
	return t.weekday != 0
}

// refine takes in a part that stands beside without "or" or "and": "Thursday" and "8 May", "Tuesday" and "next week". A comma may also
// list days of one sort: "Tuesday, Wednesday or Thursday".
func (a *atom) refine(b atom) bool {
	last := a.terms[len(a.terms)-1]
	first, next := last.specs[0].op, b.terms[0].specs[0].op
	switch {
	case b.lone() && last.ofWeek():
		return a.comma && a.choice(b, glueOr)
	case a.comma && (first == next || first == opDayOfMonth && next == opDate) && (last.weekday == 0) == (b.terms[0].weekday == 0):
		return a.choice(b, glueOr)
	case last.bare():
		return a.pin(b)
	case len(a.terms) > 1 || len(b.terms) > 1:
		if a.comma {
			return false
		}
		a.reading = reading{} // what belongs to which cannot be told
		return true
	case b.lone():
		return a.filter(b)
	}
	return a.both(b)
}

// pin says which of the bare weekdays are meant: those of the stretch b, or the one that is the day b.
func (a *atom) pin(b atom) bool {
	switch {
	case len(b.terms) > 1 && a.lone() && b.join == joinOr && b.kind == Stretch: // "Thursday, this week or next"
		w := a.terms[0].specs[0].weekday
		a.terms = slices.Clone(b.terms)
		for i := range a.terms {
			a.terms[i].weekday = w
		}
		return true
	case len(b.terms) > 1, b.kind == Day && len(a.terms) > 1 && a.terms[len(a.terms)-2].bare():
		a.reading = reading{}
		return true
	}
	before := 0
	for i, t := range a.terms {
		if !t.bare() {
			continue
		}
		w := t.specs[0].weekday
		if w <= before { // "Friday or Tuesday next week": which week the Friday is in cannot be told
			a.reading = reading{}
			return true
		}
		before = w
		pinned := b.terms[0]
		if pinned.weekday != 0 && pinned.weekday != w {
			a.reading = reading{}
			return true
		}
		pinned.weekday = w
		pinned.bound = max(pinned.bound, t.bound)
		a.terms[i] = pinned
	}
	return true
}

// filter says which day of the week the days of a are: "24 April (Friday)", "next week, on Tuesday".
func (a *atom) filter(b atom) bool {
	w := b.terms[0].specs[0].weekday
	t := a.terms[0]
	if t.weekday != 0 && t.weekday != w {
		a.reading = reading{}
		return true
	}
	t.weekday = w
	a.terms = []term{t}
	a.outer = a.kind == Stretch
	a.kind = Day
	return true
}

// both makes one term of two that must hold at once: "next Thursday, 26 November", "March next year".
func (a *atom) both(b atom) bool {
	x, y := a.terms[0], b.terms[0]
	if x.weekday != 0 && y.weekday != 0 && x.weekday != y.weekday || x.bound != y.bound && y.bound != within {
		return false
	}
	t := term{specs: append(x.specs[:len(x.specs):len(x.specs)], y.specs...), weekday: max(x.weekday, y.weekday), bound: x.bound}
	a.terms = []term{t}
	if b.kind == Day {
		a.kind = Day
	}
	return true
}
