package when

import "strconv"

// stretch says several days as a draft of today calls them, or nothing.
func (w writer) stretch(t term, r Range) said {
	if len(t.specs) != 1 || t.weekday != 0 {
		return w.shape(r)
	}
	s, b := t.specs[0], w.book
	var out said
	switch s.op {
	case opWeek:
		out = w.week(s.n, r.First.monday())
	case opWeekOf: // by the day that they named
		out = b.fill("week-of", "x", b.dated("plain"+w.year(r.First), s.inner.days(w.sent)[0].First))
	case opWeekendOf: // by its Saturday
		out = b.fill("weekend-of", "x", b.dated("plain"+w.year(r.First), r.First))
	case opWeekend, opNextWeekend:
		out = w.weekend(t, r)
	case opMonth:
		out = w.relative("month-", s.n, monthsBetween(w.today, r.First), b.fill("month", "x", w.month(r.First)))
	case opNamedMonth, opNextNamedMonth:
		out = b.fill("month", "x", w.month(r.First))
	case opQuarter:
		out = w.relative("quarter-rel-", s.n, quarterOf(r.First)-quarterOf(w.today), w.quarter(r.First))
	case opNamedQuarter:
		out = w.quarter(r.First)
	case opYear:
		out = w.relative("year-", s.n, r.First.Year-w.today.Year, b.fill("year", "year", strconv.Itoa(r.First.Year)))
	case opNamedYear:
		out = b.fill("year", "year", strconv.Itoa(r.First.Year))
	case opFeast:
		out = b.fill("feast", "x", b.feastNames[feast{s.day, s.month}])
	case opNthWeek:
		out = w.nthWeek(s, r.First)
	case opNewYear:
		if w.same(t, []Range{r}) {
			out = b.fill("newyear")
		}
	case opIn, opOver:
		if w.same(t, []Range{r}) {
			out = w.ahead(s)
		}
	}
	return w.edged(s, out)
}

// shape says what two parts agree on ("March next year") where that is a whole month.
func (w writer) shape(r Range) said {
	if r.First.Day != 1 || r.Last != r.First.monthEnd() {
		return said{}
	}
	return w.book.fill("month", "x", w.month(r.First))
}

// relative keeps their own words for so many weeks, months or years on where they still hold today, else says the stretch by its name.
func (w writer) relative(key string, n, today int, absolute said) said {
	if _, ok := w.book.sayings[key+strconv.Itoa(n)]; ok && n == today {
		return w.book.fill(key + strconv.Itoa(n))
	}
	return absolute
}

// week says the week that begins that Monday. The week that has begun has no name that was theirs.
func (w writer) week(n int, monday Date) said {
	var absolute said
	if monday.After(w.today) {
		absolute = w.book.fill("week-of", "x", w.book.dated("plain"+w.year(monday), monday))
	}
	return w.relative("week-", n, monday.Sub(w.today.monday())/7, absolute)
}

func (w writer) weekend(t term, r Range) said {
	switch {
	case !w.same(t, []Range{r}):
		return w.book.fill("weekend-of", "x", w.book.dated("plain"+w.year(r.First), r.First))
	case t.specs[0].op == opNextWeekend:
		return w.book.fill("weekend-next")
	}
	return w.book.fill("weekend")
}

func (w writer) quarter(first Date) said {
	n := quarterOf(first)%4 + 1
	return w.book.fill("quarter"+w.year(first.addMonths(2).monthEnd()), "nth", w.book.names["nth"][n-1], "year", strconv.Itoa(first.Year))
}

// quarterOf numbers the quarters through the years, so that they can be counted.
func quarterOf(d Date) int { return d.Year*4 + (d.Month-1)/3 }

// ahead says "in two weeks" and "over the next two weeks"; it holds on the day it was said.
func (w writer) ahead(s spec) said {
	n, key := s.n, map[unit]string{unitDay: "days", unitWeek: "weeks", unitFortnight: "weeks", unitMonth: "months"}[s.unit]
	if s.unit == unitFortnight {
		n *= 2
	}
	if n < 1 || n > len(w.book.names["number"]) {
		return said{}
	}
	if s.op == opOver {
		key = "next-" + key
	} else {
		key = "in-" + key
	}
	if n == 1 {
		key += "-1"
	}
	if _, ok := w.book.sayings[key]; !ok {
		return said{}
	}
	return w.book.fill(key, "n", w.book.names["number"][n-1])
}

// month names the month of d, with its year where that is not plain.
func (w writer) month(d Date) string { return w.book.dated("month-name"+w.year(d.monthEnd()), d) }

// monthName adds the year when the month is not one of the eleven that begin with today's.
func (b *book) monthName(d, today Date) string {
	if n := monthsBetween(today, d); n >= 0 && n < 11 {
		return b.dated("month-name", d)
	}
	return b.dated("month-name-year", d)
}

func monthsBetween(from, to Date) int { return (to.Year-from.Year)*12 + to.Month - from.Month }
