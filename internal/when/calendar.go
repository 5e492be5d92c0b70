package when

import "demur/internal/lang"

// Say names the day for a reader of today: "Thursday 26 November". The year is added when the day lies neither in today's year nor in
// the six months that follow, and where today is unknown. It is "" for an unknown day and for a language without data.
func (d Date) Say(today Date, p lang.Pack) string {
	b := bookOf(p)
	if b == nil || d.IsZero() {
		return ""
	}
	return b.date(d, today)
}

func (b *book) date(d, today Date) string {
	if nearby(d, today) {
		return b.dated("date", d)
	}
	return b.dated("date-year", d)
}

// nearby reports whether a day needs no year: it lies in today's year or in the six months that follow.
func nearby(d, today Date) bool {
	ahead := d.Sub(today)
	return !today.IsZero() && (d.Year == today.Year || ahead >= 0 && ahead <= 183)
}

// Door names a time to ask again, after both the last day of a reason and the event: "in April". The month after is meant where the
// later of the two lies beyond the tenth, or is the event; "in late March" otherwise. It is "" when neither day is known, and when
// both have passed.
func Door(until, event, today Date, p lang.Pack) string {
	b := bookOf(p)
	first := DoorDay(until, event, today)
	if b == nil || first.IsZero() {
		return ""
	}
	month := b.monthName(first, today)
	if first.Day > 1 {
		return b.fill("door-late", "month", month).full()
	}
	return b.fill("door", "month", month).full()
}

// lateFrom is the day from which on one speaks of a late month.
const lateFrom = 21

// DoorDay returns the first day of the time that Door names, which is the day to keep with a promise.
func DoorDay(until, event, today Date) Date {
	last := until
	if last.IsZero() || event.After(last) {
		last = event
	}
	if last.IsZero() || !today.IsZero() && last.Before(today) {
		return Date{}
	}
	if last == until && last != event && last.Day <= 10 {
		return Date{last.Year, last.Month, lateFrom}
	}
	return last.addMonths(1)
}

// Until says how long something holds: "through the end of March", "until mid-May", "until Friday 27 November" within a fortnight, and
// with the year where the month lies eleven months ahead or more. It is "" for an unknown day and for one that has passed.
func Until(until, today Date, p lang.Pack) string {
	b := bookOf(p)
	if b == nil || until.IsZero() || today.IsZero() || until.Before(today) {
		return ""
	}
	month := b.monthName(until, today)
	far := month != b.dated("month-name", until)
	key := "until-mid"
	switch {
	case until.monthEnd().Sub(until) < 3 && far:
		key = "until-end-year"
	case until.monthEnd().Sub(until) < 3:
		key = "until-end"
	case until.Sub(today) <= 14:
		return b.fill("until-day", "x", b.date(until, today)).full()
	case until.Day <= 10:
		key = "until-early"
	case until.Day >= lateFrom:
		key = "until-late"
	}
	return b.fill(key, "month", month).full()
}

// needed lists the sayings that a pack with phrases of time must have.
func needed() []string {
	return []string{
		"today", "tomorrow", "date", "date-year", "date-short", "plain", "plain-year", "plain-short", "month-name", "month-name-year", "on",
		"weekday-this", "weekday-next", "week-0", "week-1", "week-of", "nth-week", "weekend", "weekend-next", "weekend-of", "month",
		"quarter", "quarter-year", "year", "newyear", "feast", "early", "mid", "late", "end", "later", "before", "after", "span", "or",
		"and", "door", "door-late", "until-early", "until-mid", "until-late", "until-end", "until-end-year", "until-day",
	}
}

// On names a day with its preposition: "on Thursday 26 November". It is "" where Say is.
func On(d, today Date, p lang.Pack) string {
	say := d.Say(today, p)
	if say == "" {
		return ""
	}
	return bookOf(p).fill("on", "x", say).full()
}

// Back names the month of a day that has passed: "in October", with the year where it lies eleven months back or more, and the day itself
// within today's month. It is "" for an unknown day and for a language without data.
func Back(d, today Date, p lang.Pack) string {
	b := bookOf(p)
	switch n := monthsBetween(d, today); {
	case b == nil || d.IsZero():
		return ""
	case n == 0:
		return On(d, today, p)
	case n > 0 && n < 11:
		return b.fill("door", "month", b.dated("month-name", d)).full()
	}
	return b.fill("door", "month", b.dated("month-name-year", d)).full()
}
