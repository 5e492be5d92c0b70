package when

// spec is one statement about days, such as "the week after the base" or "24 April".
type spec struct {
	op    op
	n     int  // offset, count or ordinal
	unit  unit // of n, for opIn and opOver
	edge  edge
	say   string // a key of the pack's sayings that beats the op's own
	swap  bool   // day and month may be the other way round: 4/5
	inner *term  // what opWeekOf and opWeekendOf look at

	weekday, day, month, year int
}

// unit is a length of time.
type unit uint8

const (
	noUnit     unit = iota
	unitMinute      // minutes and hours are for labels only
	unitHour
	unitDay
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitYear
)

func unitNames() map[string]unit {
	return map[string]unit{
		"minute": unitMinute, "hour": unitHour, "day": unitDay, "week": unitWeek, "fortnight": unitFortnight,
		"month": unitMonth, "quarter": unitQuarter, "year": unitYear,
	}
}

// term is what all its specs hold of at once: "Thursday" and "next week".
type term struct {
	specs   []spec
	weekday int // only days of this weekday; 0: any
	bound   bound
}

// recently is how far back, in days, a day and month without a year may lie and still be what is spoken of. Within it "19 November"
// has two readings; the next such day lies at least 245 days ahead then.
const recently = 120

// days returns the stretches that t can mean for a message of that day. None: they cannot be told; several: they are all readings.
func (t term) days(base Date) []Range {
	if len(t.specs) == 0 {
		return nil
	}
	look := near
	if len(t.specs) > 1 {
		look = far
	} else if t.weekday != 0 {
		look = matching
	}
	out := t.specs[0].days(base, look)
	for _, s := range t.specs[1:] {
		out = overlaps(out, s.days(base, look))
	}
	if t.weekday != 0 {
		out = onWeekday(out, t.weekday)
	}
	return distinct(out)
}

// reach says how far a spec without year or month looks.
type reach uint8

const (
	near     reach = iota // the next one, and one that has just been
	matching              // a weekday will choose among the same: "Thursday 19 November"
	far                   // another spec will choose: "March next year", "the 14th of next month"
)

// days returns the readings of one spec.
func (s spec) days(base Date, look reach) []Range {
	switch s.op {
	case opDate, opNamedMonth, opNamedQuarter, opFeast, opNamedYear:
		return s.cut(s.dated(base, look), base)
	}
	if base.IsZero() && s.inner == nil {
		return nil
	}
	switch s.op {
	case opDay:
		return single(base.Add(s.n))
	case opWeekday, opThisWeekday, opNextWeekday, opWeekdayAfter:
		return s.weekdays(base)
	case opDayOfMonth:
		return s.daysOfMonth(base, look)
	case opWeekOf, opWeekendOf:
		return s.cut(s.around(base), base)
	case opIn, opOver:
		return s.ahead(base)
	}
	return s.cut(s.stretches(base), base)
}

// cut narrows the readings to the edge and then to what lies ahead of the base: nobody asks for a day that has passed. What is left
// of the only reading may be nothing; beside another one, a reading that has passed keeps the phrase from being certain.
func (s spec) cut(rs []Range, base Date) []Range {
	rs = s.narrow(rs)
	for i, r := range rs {
		if r.First.Before(base) && !r.Last.Before(base) {
			rs[i].First = base
		}
	}
	if len(rs) == 1 && rs[0].Last.Before(base) && kindOf(s.op) != Day {
		return nil
	}
	return distinct(rs)
}

func (s spec) weekdays(base Date) []Range {
	first := base.firstAfter(s.weekday)
	switch s.op {
	case opWeekdayAfter:
		return single(first.Add(7))
	case opNextWeekday:
		return distinct([]Range{{first, first}, one(base.monday().Add(6 + s.weekday))})
	case opThisWeekday:
		if first.monday() == base.monday() {
			return single(first)
		}
		return []Range{one(first.Add(-7)), {first, first}}
	}
	return single(first)
}

// daysOfMonth finds "the 24th": the next one, and one that has just been. Beside another spec a year of them is offered.
func (s spec) daysOfMonth(base Date, look reach) []Range {
	var out []Range
	for n := -1; n <= 12; n++ {
		d := base.addMonths(n)
		d.Day = s.day
		if !d.valid() || base.Sub(d) > 10 {
			continue
		}
		out = append(out, one(d))
		if look != far && !d.Before(base) {
			break
		}
	}
	return out
}

// around gives the Monday-to-Sunday week, or the weekend, about the days of the inner term.
func (s spec) around(base Date) []Range {
	var out []Range
	for _, r := range s.inner.days(base) {
		first, last := r.First.monday(), r.First.monday().Add(6)
		if s.op == opWeekendOf {
			if r.First.Weekday() < 5 {
				return nil
			}
			first = last.Add(-1)
		}
		if r.Last.After(last) {
			return nil
		}
		out = append(out, Range{first, last})
	}
	return distinct(out)
}

// ahead gives the days about n units on ("in two weeks"), or the next n units.
func (s spec) ahead(base Date) []Range {
	var d Date
	slack := 3
	switch s.unit {
	case unitDay:
		d, slack = base.Add(s.n), 0
	case unitWeek:
		d = base.Add(7 * s.n)
	case unitFortnight:
		d = base.Add(14 * s.n)
	case unitMonth:
		d, slack = base.Add(30*s.n), 10
	default:
		return nil
	}
	if s.op == opOver {
		return []Range{{base.Add(1), d}}
	}
	return []Range{{d.Add(-slack), d.Add(slack)}}
}

// stretches gives the weeks, months, quarters and years that count from the base.
func (s spec) stretches(base Date) []Range {
	switch s.op {
	case opWeek:
		return weeks(base, s.n)
	case opWeekend, opNextWeekend:
		return s.weekends(base)
	case opMonth:
		d := base.addMonths(s.n)
		return []Range{{d, d.monthEnd()}}
	case opNextNamedMonth:
		d := Date{base.Year, s.month, 1}
		if s.month <= base.Month {
			d.Year++
		}
		next := Date{base.Year + 1, s.month, 1}
		return distinct([]Range{{d, d.monthEnd()}, {next, next.monthEnd()}})
	case opQuarter:
		d := Date{base.Year, (base.Month-1)/3*3 + 1, 1}.addMonths(3 * s.n)
		return []Range{{d, d.addMonths(2).monthEnd()}}
	case opYear:
		return []Range{wholeYear(base.Year + s.n)}
	case opNthWeek:
		return s.nthWeek(base)
	case opNewYear:
		if base.Month < 8 {
			return nil
		}
		return []Range{{Date{base.Year + 1, 1, 1}, Date{base.Year + 1, 1, 31}}}
	}
	return nil
}

// weeks gives the week that is n weeks on. Said at a weekend, "this week" may be the coming one.
func weeks(base Date, n int) []Range {
	monday := base.monday().Add(7 * n)
	week := Range{monday, monday.Add(6)}
	if n == 0 && base.Weekday() > 5 {
		return []Range{week, {week.First.Add(7), week.Last.Add(7)}}
	}
	return []Range{week}
}

func (s spec) weekends(base Date) []Range {
	saturday := base.monday().Add(5)
	coming, next := Range{saturday, saturday.Add(1)}, Range{saturday.Add(7), saturday.Add(8)}
	switch day := base.Weekday(); {
	case s.op == opNextWeekend && day < 6:
		return []Range{coming, next}
	case s.op == opNextWeekend:
		return []Range{next}
	case day == 7:
		return []Range{coming, next}
	}
	return []Range{coming}
}

// nthWeek gives both ways to count: days 1 to 7, 8 to 14, and the Monday-to-Sunday weeks that begin in the month.
func (s spec) nthWeek(base Date) []Range {
	if s.n < 1 || s.n > 4 {
		return nil
	}
	d := Date{base.Year, s.month, 1}
	if s.month < base.Month {
		d.Year++
	}
	first := d.Add(7 * (s.n - 1))
	monday := d.Add(-1).firstAfter(1).Add(7 * (s.n - 1))
	return distinct([]Range{{first, first.Add(6)}, {monday, monday.Add(6)}})
}

// narrow applies the edge in the coarse sense in which people say it: Monday and Tuesday are early in a week, Thursday to Sunday late;
// of anything longer it is the first, middle or last third, and the end the last fifth.
func (s spec) narrow(rs []Range) []Range {
	if s.edge == noEdge || s.edge == later {
		return rs
	}
	out := make([]Range, 0, len(rs))
	for _, r := range rs {
		n := r.Last.Sub(r.First) + 1
		first, last, tail := n/3, n-n/3, n-min(n/5, 31)
		if n == 7 {
			first, last, tail = 2, 3, 3
		}
		switch s.edge {
		case early:
			r.Last = r.First.Add(first - 1)
		case mid:
			r.First, r.Last = r.First.Add(first), r.First.Add(max(last-1, 3))
		case late:
			r.First = r.First.Add(last)
		case end:
			r.First = r.First.Add(tail)
		}
		out = append(out, r)
	}
	return out
}
