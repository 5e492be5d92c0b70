// Package when holds calendar phrases both ways: it finds "next Thursday" and says "after the end of March"; today is an argument.
//
// A message's phrases count from the day it was sent, a draft's from the day it is written. Where a phrase has two readings, or a
// day has passed, nothing is said: a wrong date in somebody's reply is worse than none.
package when

import "strconv"

// Date is a day of the Gregorian calendar. The zero Date stands for an unknown day.
type Date struct{ Year, Month, Day int }

// Range is the days from First to Last, both included. The zero Range stands for unknown days.
type Range struct{ First, Last Date }

// Parse reads the day of an RFC 3339 time or of a date written YYYY-MM-DD. The day counts as written, whatever the offset from UTC;
// ok is false for anything else, and for days that no calendar has.
func Parse(s string) (d Date, ok bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	year, okYear := digits(s[:4])
	month, okMonth := digits(s[5:7])
	day, okDay := digits(s[8:10])
	if !okYear || !okMonth || !okDay || len(s) > 10 && !timeOfDay(s[10:]) {
		return Date{}, false
	}
	d = Date{year, month, day}
	return d, d.valid()
}

// timeOfDay reports whether s is the rest of an RFC 3339 time behind its date: "T09:12:00Z", "T09:12:00.5+01:00".
func timeOfDay(s string) bool {
	if len(s) < 10 || s[0] != 'T' && s[0] != 't' && s[0] != ' ' || s[3] != ':' || s[6] != ':' {
		return false
	}
	hour, okHour := digits(s[1:3])
	minute, okMinute := digits(s[4:6])
	second, okSecond := digits(s[7:9])
	if !okHour || !okMinute || !okSecond || hour > 23 || minute > 59 || second > 60 {
		return false
	}
	s = s[9:]
	if s[0] == '.' {
		n := 1
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		if n == 1 {
			return false
		}
		s = s[n:]
	}
	return offset(s)
}

func offset(s string) bool {
	if s == "Z" || s == "z" {
		return true
	}
	if len(s) != 6 || s[0] != '+' && s[0] != '-' || s[3] != ':' {
		return false
	}
	hour, okHour := digits(s[1:3])
	minute, okMinute := digits(s[4:6])
	return okHour && okMinute && hour < 24 && minute < 60
}

// digits reads a number of ASCII digits and nothing else.
func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 8 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func (d Date) valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= monthDays(d.Year, d.Month)
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// IsZero reports whether the day is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns YYYY-MM-DD, or "" for an unknown day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := make([]byte, 0, 10)
	for _, part := range [...]struct{ n, width int }{{d.Year, 4}, {d.Month, 2}, {d.Day, 2}} {
		if len(b) > 0 {
			b = append(b, '-')
		}
		s := strconv.Itoa(part.n)
		for n := len(s); n < part.width; n++ {
			b = append(b, '0')
		}
		b = append(b, s...)
	}
	return string(b)
}

// Weekday returns 1 for Monday to 7 for Sunday, and 0 for an unknown day.
func (d Date) Weekday() int {
	if d.IsZero() {
		return 0
	}
	return ((d.number()+2)%7+7)%7 + 1 // day 0 is 1 March of the year 0, a Wednesday
}

// Add returns the day that many days later, or earlier for a negative number. An unknown day stays unknown.
func (d Date) Add(days int) Date {
	if d.IsZero() {
		return d
	}
	return fromNumber(d.number() + days)
}

// Sub returns how many days lie from other to d, negative when d is the earlier one; 0 when either is unknown.
func (d Date) Sub(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	return d.number() - other.number()
}

// Before reports whether d is an earlier day than other. An unknown day is neither before nor after any.
func (d Date) Before(other Date) bool { return d.Sub(other) < 0 }

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.Sub(other) > 0 }

// number counts days from 1 March of the year 0, so that the leap day is the last of its year. The method is Howard Hinnant's
// "chrono-compatible low-level date algorithms" (days_from_civil).
func (d Date) number() int {
	year, month := d.Year, d.Month
	if month <= 2 {
		year, month = year-1, month+12
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	ofYear := (153*(month-3)+2)/5 + d.Day - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear
}

func fromNumber(n int) Date {
	era := floorDiv(n, 146097)
	ofEra := n - era*146097
	year := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*year + year/4 - year/100)
	m := (5*ofYear + 2) / 153
	d := Date{Year: era*400 + year, Month: m + 3, Day: ofYear - (153*m+2)/5 + 1}
	if d.Month > 12 {
		d.Year, d.Month = d.Year+1, d.Month-12
	}
	return d
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// addMonths returns the first day of the month that many months after d's.
func (d Date) addMonths(n int) Date {
	months := d.Year*12 + d.Month - 1 + n
	return Date{floorDiv(months, 12), months - floorDiv(months, 12)*12 + 1, 1}
}

// monday returns the Monday of d's Monday-to-Sunday week.
func (d Date) monday() Date { return d.Add(1 - d.Weekday()) }

// monthEnd returns the last day of d's month.
func (d Date) monthEnd() Date { return Date{d.Year, d.Month, monthDays(d.Year, d.Month)} }

// firstAfter returns the first day after d that is the given weekday.
func (d Date) firstAfter(weekday int) Date { return d.Add((weekday-d.Weekday()+6)%7 + 1) }
