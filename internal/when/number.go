package when

import (
	"strings"

	"demur/internal/text"
)

// numberSlot reads the number at pos as what the slot asks for.
func (f *finder) numberSlot(s slot, pos int, w string, c *capture) int {
	n, rest := leading(w)
	switch s {
	case slotNumber:
		return noted(&c.number, n, rest == "" && n >= 1 && n <= 99)
	case slotNth, slotQuarter:
		table := f.book.nths
		if s == slotQuarter {
			table = f.book.quarters
		}
		return noted(&c.number, table[w], table[w] > 0)
	case slotYear:
		if rest == "" && len(w) == 4 && n >= 1990 && n <= 2100 {
			c.year = n
			return 1
		}
	case slotDay:
		return f.day(pos, n, rest, c)
	case slotOrd:
		return noted(&c.day, n, f.book.suffixes[rest] && n >= 1 && n <= 31)
	case slotLoneDay:
		return noted(&c.day, n, rest == "" && n >= 1 && n <= 31 && len(w) <= 2 && f.lone(pos+1))
	case slotHour:
		return yes(rest == "" && n >= 0 && n <= 24 && len(w) <= 2 && f.hour(pos+1))
	case slotMarked:
		return yes(f.marked(pos, w))
	case slotTime:
		return f.time(pos)
	case slotNumeric, slotNumericShort:
		return f.numeric(pos, s == slotNumericShort, c)
	}
	return 0
}

func noted(a *[2]int, n int, ok bool) int {
	if ok {
		push(a, n)
	}
	return yes(ok)
}

// leading splits "24th" into 24 and "th". Long numbers give -1.
func leading(w string) (n int, rest string) {
	i := 0
	for i < len(w) && isDigit(w[i]) {
		i++
	}
	if i == 0 || i > 4 {
		return -1, w
	}
	n, _ = digits(w[:i])
	return n, w[i:]
}

// day reads a day of the month: 24, 24th, and "24." where the language writes that.
func (f *finder) day(pos, n int, rest string, c *capture) int {
	if n < 1 || n > 31 || rest != "" && !f.book.suffixes[rest] {
		return 0
	}
	if rest == "" && (f.counted(pos+1) || f.price(pos) || f.shortYear(pos) != 0 && f.book.months[f.tok(pos-1).Fold] != 0) {
		return 0
	}
	push(&c.day, n)
	if f.book.dayDot && rest == "" && f.tok(pos+1).Fold == "." && f.tight(pos+1) {
		return 2
	}
	return 1
}

// counted reports whether the word at pos is one that numbers count: "15 minutes", "20 people".
func (f *finder) counted(pos int) bool {
	return f.book.measure[f.tok(pos).Fold] || f.hyphen(pos) && f.book.measure[f.tok(pos+1).Fold]
}

// hour reports whether what stands at pos may follow an hour: no counted thing, no month, no second half of a date.
func (f *finder) hour(pos int) bool {
	t := f.tok(pos)
	return !f.counted(pos) && f.book.months[t.Fold] == 0 && t.Fold != "/" && t.Fold != "%"
}

// lone reports whether what stands at pos leaves the number before it a day of a month that is not named: "Tuesday 24".
func (f *finder) lone(pos int) bool {
	t := f.tok(pos)
	if t.Kind == text.Word {
		return f.hour(pos) && !f.book.meridiem[t.Fold] && (f.book.follow[t.Fold] || f.book.glue[t.Fold] != noGlue) && f.book.months[f.tok(pos+1).Fold] == 0
	}
	return t.Kind != text.Number && t.Fold != "/" && t.Fold != "%" && t.Fold != ":" && f.book.glue[t.Fold] != glueTo
}

// price reports whether a sign of money or a number sign stands before pos.
func (f *finder) price(pos int) bool {
	switch f.tok(pos - 1).Fold {
	case "$", "€", "£", "#", "+":
		return true
	}
	return false
}

// marked reports whether the number is plainly a time of day: "2pm", "10:30", "9.30am", "16h30".
func (f *finder) marked(pos int, w string) bool {
	hour, rest := leading(w)
	if hour < 0 || hour > 24 || rest == "" {
		return false
	}
	if rest[0] == ':' || rest[0] == '.' || rest[0] == 'h' && len(rest) > 1 {
		if len(rest) < 3 {
			return false
		}
		minute, ok := digits(rest[1:3])
		if !ok || minute > 59 {
			return false
		}
		if len(rest) == 3 {
			return rest[0] != '.' || minute%5 == 0 && f.beforeTime(pos-1)
		}
		return f.book.meridiem[rest[3:]]
	}
	return f.book.meridiem[rest]
}

// beforeTime reports whether the word at pos makes the 9.30 behind it a time of day and not another number: "at", "Thursday".
func (f *finder) beforeTime(pos int) bool {
	w := f.tok(pos).Fold
	return f.tok(pos).Kind == text.Word && (f.book.glue[w] != noGlue || f.book.weekdays[w] != 0)
}

// numeric reads 2026-12-03, 24/04, 4/24/2026, 24.04.2026 and 24-04-2026. A short one without a year may be a fraction: it counts only
// with a number over 12 or a leading zero, unless short is set.
func (f *finder) numeric(pos int, short bool, c *capture) int {
	parts, width := f.numbers(pos)
	if len(parts) < 2 || f.counted(pos+width) || f.price(pos) {
		return 0
	}
	if len(parts) == 3 && len(parts[0]) == 4 {
		return f.dateOf(parts[2], parts[1], parts[0], false, width, c)
	}
	year := ""
	if len(parts) == 3 {
		if year = parts[2]; len(year) == 2 {
			year = "20" + year
		}
	} else if width != 2 && !short && parts[0][0] != '0' && parts[1][0] != '0' && !f.loose(parts) {
		return 0
	}
	a, _ := digits(parts[0])
	b, _ := digits(parts[1])
	dotted := f.tok(pos+1).Fold != "/" && f.tok(pos+1).Fold != "-" // 10.12.2026 is written by those who put the day first
	dmy, mdy := b <= 12 && (f.book.order != "mdy" || dotted), a <= 12 && f.book.order != "dmy" && !dotted
	if dmy {
		return f.dateOf(parts[0], parts[1], year, mdy && a != b, width, c)
	}
	return yes(mdy) * f.dateOf(parts[1], parts[0], year, false, width, c)
}

// loose accepts 4/24 and 24/4, where one of the numbers can only be a day.
func (*finder) loose(parts []string) bool {
	a, _ := digits(parts[0])
	b, _ := digits(parts[1])
	return a > 12 && b <= 12 || b > 12 && a <= 12
}

func (f *finder) dateOf(day, month, year string, swap bool, width int, c *capture) int {
	d, okDay := digits(day)
	m, okMonth := digits(month)
	y, _ := digits(year)
	in := y
	if in == 0 {
		in = 2000 // a leap year: every day and month that some year has
	}
	if !okDay || !okMonth || year != "" && (y < 1990 || y > 2100) || !(Date{in, m, d}).valid() {
		return 0
	}
	push(&c.day, d)
	push(&c.month, m)
	c.year, c.swap = y, swap
	return width
}

// numbers collects the two or three numbers of a numeric date and how many positions they cover.
func (f *finder) numbers(pos int) (parts []string, width int) {
	first := f.tok(pos).Fold
	if strings.Count(first, ".") == 2 && strings.Trim(first, "0123456789.") == "" {
		if parts = strings.Split(first, "."); fits(parts) && len(parts[2]) >= 2 {
			return parts, 1
		}
		return nil, 0
	}
	if day, month, ok := strings.Cut(first, "."); ok && f.stopped(pos) && isNumber(month) && fits([]string{day, month}) {
		return []string{day, month}, 2
	}
	sign := f.tok(pos + 1).Fold
	if sign != "/" && sign != "-" || !isNumber(first) {
		return nil, 0
	}
	parts, width = []string{first}, 1
	for len(parts) < 3 && f.tok(pos+width).Fold == sign && f.tight(pos+width) && f.tight(pos+width+1) && isNumber(f.tok(pos+width+1).Fold) {
		parts = append(parts, f.tok(pos+width+1).Fold)
		width += 2
	}
	if sign == "-" && len(parts) < 3 || !fits(parts) || f.tok(pos+width).Fold == sign && f.tight(pos+width) {
		return nil, 0
	}
	return parts, width
}

// stopped reports whether a full stop that does not end the sentence stands behind the number at pos: "am 3.12. in Köln".
func (f *finder) stopped(pos int) bool {
	return (f.book == nil || f.book.dayDot) && f.tok(pos+1).Fold == "." && f.tight(pos+1) && pos+2 < len(f.at)
}

func isNumber(s string) bool {
	_, ok := digits(s)
	return ok
}

// fits checks the lengths: years of four or two digits, days and months of one or two.
func fits(parts []string) bool {
	for i, p := range parts {
		long := len(p) == 4 && len(parts) == 3 && (i == 0 || i == 2)
		if !long && (len(p) < 1 || len(p) > 2) {
			return false
		}
	}
	return len(parts) > 1
}
