package when

import "slices"

// dated gives the readings of what names its place in a year: a day and month, a month, a quarter, a feast, a year. Without a year it
// is the next one; one that has just been is a second reading.
func (s spec) dated(base Date, look reach) []Range {
	if s.op == opNamedYear {
		return []Range{wholeYear(s.year)}
	}
	if s.year != 0 {
		return s.in(s.year)
	}
	if base.IsZero() {
		return nil
	}
	var out []Range
	for year := base.Year - 1; year <= base.Year+2; year++ {
		for _, r := range s.in(year) {
			if r.Last.Sub(base) >= -recently && (look == far || r.First.Sub(base) < 366) { // 29 February may be years away
				out = append(out, r)
			}
		}
		if look != far && len(out) > 0 && !out[len(out)-1].Last.Before(base) {
			break
		}
	}
	return distinct(out)
}

// in gives the days in one year; two where day and month may be the other way round.
func (s spec) in(year int) []Range {
	switch s.op {
	case opNamedMonth:
		d := Date{year, s.month, 1}
		return []Range{{d, d.monthEnd()}}
	case opNamedQuarter:
		d := Date{year, 3*s.n - 2, 1}
		return []Range{{d, d.addMonths(2).monthEnd()}}
	}
	var out []Range
	if d := (Date{year, s.month, s.day}); d.valid() {
		out = append(out, one(d))
	}
	if d := (Date{year, s.day, s.month}); s.swap && d.valid() {
		out = append(out, one(d))
	}
	return distinct(out)
}

func one(d Date) Range { return Range{d, d} }

func single(d Date) []Range { return []Range{{d, d}} }

func wholeYear(year int) Range { return Range{Date{year, 1, 1}, Date{year, 12, 31}} }

// overlaps returns the days that a reading of a and a reading of b share.
func overlaps(a, b []Range) []Range {
	var out []Range
	for _, x := range a {
		for _, y := range b {
			r := x
			if y.First.After(r.First) {
				r.First = y.First
			}
			if y.Last.Before(r.Last) {
				r.Last = y.Last
			}
			if !r.Last.Before(r.First) {
				out = append(out, r)
			}
		}
	}
	return distinct(out)
}

// onWeekday returns the days of one weekday in each stretch. More than a few are no choice but a habit, and none are returned.
func onWeekday(rs []Range, weekday int) []Range {
	var out []Range
	for _, r := range rs {
		for d := r.First.Add(-1).firstAfter(weekday); !d.After(r.Last); d = d.Add(7) {
			if out = append(out, one(d)); len(out) > 5 {
				return nil
			}
		}
	}
	return distinct(out)
}

// distinct sorts the readings and drops repeats. It may reuse rs.
func distinct(rs []Range) []Range {
	slices.SortFunc(rs, func(a, b Range) int {
		if n := a.First.Sub(b.First); n != 0 {
			return n
		}
		return a.Last.Sub(b.Last)
	})
	return slices.Compact(rs)
}
