package when

// reading is what a phrase says: its terms and how they hang together. No terms: it names no days.
type reading struct {
	terms []term
	join  joint
}

// atom is a part of a phrase, and what has been put together so far.
type atom struct {
	pos, end int
	op       op // of its first part
	kind     Kind
	reading
	weak        bool
	weakDays    int // how many weak weekdays were put together: "sat or sun" is surer than "sat"
	past, habit bool
	tail        bool // it cannot begin a phrase
	open        bool // a bracket is open
	comma       bool // a comma stands before the part about to be added
	outer       bool // a stretch came before its weekdays: "next week, Tuesday or Wednesday"
	parts       int
	edge        edge
	bound       bound
}

// build fills the meaning of a form with what its slots caught.
func build(m match, pos int) atom {
	means := m.form.means
	first := means.parts[0]
	a := atom{pos: pos, end: m.end, op: first.op, kind: kindOf(first.op), past: means.past, habit: means.habit, tail: means.tail, parts: 1,
		edge: first.edge, bound: first.bound}
	a.join = means.join
	if first.op == opNone || first.op == opVague || first.op == opClock || first.op.prefix() {
		return a
	}
	for _, p := range means.parts {
		a.terms = append(a.terms, p.fill(m.capture, 0))
	}
	if means.pair {
		a.terms = append(a.terms, first.fill(m.capture, 1))
	}
	return a
}

// fill makes a term of the first (0) or second (1) things caught; a second that is missing is the first.
func (p proto) fill(c capture, which int) term {
	pick := func(a [2]int) int {
		if which == 1 && a[1] != 0 {
			return a[1]
		}
		return a[0]
	}
	s := p.spec
	s.weekday, s.day, s.month, s.year, s.swap = pick(c.weekday), pick(c.day), pick(c.month), c.year, c.swap
	switch s.op {
	case opDay, opIn, opNthWeek, opNamedQuarter:
		if p.fromText || s.op != opDay {
			s.n = pick(c.number)
		}
	case opOver:
		if s.n == 0 {
			s.n = c.number[0]
		}
	case opFeast:
		s.day, s.month = c.feast.day, c.feast.month
	case opDate:
		if s.day == 0 {
			s.day = pick(c.number) // "the second of May"
		}
	}
	s.unit = c.unit
	t := term{specs: []spec{s}}
	if s.op == opDate || s.op == opDayOfMonth {
		t.weekday, t.specs[0].weekday = s.weekday, 0
	}
	return t
}

func kindOf(o op) Kind {
	switch o {
	case opClock:
		return Clock
	case opDay, opWeekday, opThisWeekday, opNextWeekday, opWeekdayAfter, opDate, opDayOfMonth:
		return Day
	}
	return Stretch
}

// around puts a beginning before the part that it needs: "the end of" and "March".
func (a atom) around(inner atom) (atom, bool) {
	out := inner
	out.pos, out.weak = a.pos, false
	switch {
	case inner.kind == Clock && a.op != opEdge:
		out.weak = inner.weak
	case a.op == opEdge:
		if inner.kind == Clock {
			return atom{end: a.pos}, false
		}
		for i := range out.terms {
			out.terms[i].specs[0].edge = a.edge
		}
	case a.op == opWeekOf, a.op == opWeekendOf:
		if inner.kind != Day {
			return atom{end: a.pos}, false
		}
		for i, t := range inner.terms {
			out.terms[i] = term{specs: []spec{{op: a.op, inner: &t}}}
		}
		out.kind, out.op = Stretch, a.op
	case a.op == opBound:
		for i := range out.terms {
			out.terms[i].bound = a.bound
		}
		out.kind = Stretch
	case a.op == opBlur:
		out.terms, out.kind = nil, Stretch
	}
	return out, true
}

// sure reports whether the phrase is more than words that only look like a time.
func (a atom) sure() bool { return !a.weak || a.weakDays > 1 }

// twoFaced reports whether the phrase may look back as well as ahead: "on Thursday", "in March".
func (a atom) twoFaced() bool {
	if a.kind == Clock {
		return true
	}
	for _, t := range a.terms {
		for _, s := range t.specs {
			switch s.op {
			case opWeekday, opDayOfMonth, opIn, opWeekend:
				return true
			case opDay:
				return s.n == 0
			case opDate, opNamedMonth, opNamedQuarter, opFeast:
				return s.year == 0
			}
		}
	}
	return false
}
