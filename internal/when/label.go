package when

import (
	"strings"

	"demur/internal/text"
)

// Label reads the day that a page shows beside a message, in the page's language (its html[lang]): "Yesterday", "viernes", "20 nov. 2026",
// "2 days ago", "3mo". A weekday is the last such day before today, a month and day without a year the latest that is not after
// today. Ages are rounded by the pages: "2w" gives the latest day that it can be; LabelDays gives all of them. The Date is zero when
// the label does not tell the day, as a time of day alone does not; it is never later than today.
func Label(label, pageLang string, today Date) Date {
	r := LabelDays(label, pageLang, today)
	if r.Last == today && r.First != today {
		return Date{} // "5h": today or yesterday
	}
	return r.Last
}

// LabelDays is Label with its uncertainty: the days between which the message was sent, one day where the label tells it. Phrases
// such as "tomorrow" can be counted from one day only.
func LabelDays(label, pageLang string, today Date) Range {
	if today.IsZero() || len(label) > maxLabel {
		return Range{}
	}
	label = text.Clean(label)
	code := strings.ToLower(strings.ReplaceAll(pageLang, "_", "-"))
	r, known := (reader{tableOf(code), today}).read(label)
	if known || !r.Last.IsZero() {
		return r
	}
	var found Range
	for _, other := range pageLanguages() {
		r, known := (reader{tableOf(other), today}).read(label)
		if !known || r.Last.IsZero() {
			continue
		}
		if !found.Last.IsZero() && found != r {
			return Range{} // two languages read it in two ways
		}
		found = r
	}
	return found
}

// maxLabel is the length, in bytes, beyond which a text is no label.
const maxLabel = 200

func pageLanguages() []string { return []string{"en", "nl", "de", "fr", "es"} }

// reader reads labels of one language.
type reader struct {
	table *labelTable
	today Date
}

// tableOf returns the table of a language tag: that of its region, of its language, or an empty one.
func tableOf(code string) *labelTable {
	tables := labelTables()
	if t := tables[code]; t != nil {
		return t
	}
	base, _, _ := strings.Cut(code, "-")
	if t := tables[base]; t != nil {
		return t
	}
	return &labelTable{order: "both"}
}

// read returns the days, or a zero Range. known: the table has every word of the label, so that no other language need be tried.
func (r reader) read(label string) (days Range, known bool) {
	s := scan{reader: r, src: label, clock: -1, monthAt: -9}
	for _, t := range text.Tokens(label) {
		if !hidden(&t) {
			s.tokens = append(s.tokens, t)
		}
	}
	for s.pos < len(s.tokens) {
		s.pos += s.step()
	}
	s.settle()
	return s.days(), !s.unknown
}

// days weighs the facts: a date goes before the name of a day, that before an age.
func (s *scan) days() Range {
	switch {
	case s.odd || len(s.weekdays) > 1 || len(s.months) > 1 || len(s.numeric) > 1:
		return Range{}
	case len(s.numeric) == 1:
		return s.past(s.numeric[0])
	case len(s.months) == 1:
		return s.past(s.monthDay())
	case s.unknown || len(s.numbers) > 0 || s.year != 0:
		return Range{}
	case s.named:
		return s.past(single(s.today.Add(s.day)))
	case len(s.weekdays) == 1 && s.unit == noUnit:
		return one(s.today.Add(-8).firstAfter(s.weekdays[0]))
	}
	return s.ageDays()
}

// past keeps the days that are not after today and that have the label's weekday. More than one left: the label does not tell.
func (s *scan) past(rs []Range) Range {
	var out Range
	for _, r := range rs {
		if r.Last.After(s.today) || len(s.weekdays) == 1 && r.First.Weekday() != s.weekdays[0] || r == out {
			continue
		}
		if !out.Last.IsZero() {
			return Range{}
		}
		out = r
	}
	return out
}

// monthDay gives the day of the month that stands beside the name of the month.
func (s *scan) monthDay() []Range {
	d := Date{Year: s.year, Month: s.months[0]}
	for _, n := range s.numbers {
		if n.at-s.monthAt > 2 || s.monthAt-n.at > 2 {
			continue
		}
		if d.Day != 0 {
			return nil
		}
		d.Day = n.n
	}
	switch {
	case d.Day == 0:
		return nil
	case s.year == 0:
		return s.latest(d)
	case !d.valid():
		return nil
	}
	return single(d)
}

// latest gives the last such day that is not after today; 29 February may lie eight years back.
func (s *scan) latest(d Date) []Range {
	for d.Year = s.today.Year; d.Year >= s.today.Year-8; d.Year-- {
		if d.valid() && !d.After(s.today) {
			return single(d)
		}
	}
	return nil
}

// ageDays gives the days that an age stands for. Pages round down: "1w" is seven to thirteen days.
func (s *scan) ageDays() Range {
	n, today := s.age, s.today
	days := func(more, less int) Range { return Range{today.Add(-more), today.Add(-less)} }
	switch s.unit {
	case unitMinute:
		return days(0, 0)
	case unitHour:
		return s.hours()
	case unitDay:
		return days(n, n)
	case unitWeek:
		return days(7*n+6, 7*n)
	case unitMonth:
		return days(31*(n+1)-1, 30*n)
	case unitYear:
		return days(365*(n+1), 365*n)
	}
	return Range{}
}

// hours gives the day of "09:12 (2 hours ago)": today if so many hours after that time it is still the same day.
func (s *scan) hours() Range {
	if s.clock < 0 {
		if s.age > 23 {
			return Range{}
		}
		return Range{s.today.Add(-1), s.today}
	}
	switch end := s.clock + 60*s.age; {
	case end+59 < 24*60:
		return one(s.today)
	case end >= 24*60 && end+59 < 48*60:
		return one(s.today.Add(-1))
	}
	return Range{s.today.Add(-1), s.today}
}
