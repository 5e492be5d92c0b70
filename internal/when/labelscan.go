package when

import (
	"strings"

	"demur/internal/text"
)

// scan gathers what a label holds.
type scan struct {
	reader
	src    string
	tokens []text.Token
	pos    int

	months, weekdays, either []int // either: words that are a month or a weekday, by their place
	monthAt                  int
	numbers                  []placed // what may be days of a month
	numeric                  [][]Range
	year, age, day, clock    int // clock in minutes, -1 where there is none
	unit                     unit
	named                    bool // day holds "today" and the like
	unknown                  bool // a word that the table does not know
	odd                      bool // a fact came twice
}

type placed struct{ at, n int }

func (s *scan) tok(i int) text.Token {
	if i < 0 || i >= len(s.tokens) {
		return text.Token{Kind: text.Para}
	}
	return s.tokens[i]
}

// step reads what stands at pos and returns how many tokens it took.
func (s *scan) step() int {
	t := s.tok(s.pos)
	switch t.Kind {
	case text.Number:
		return s.number(t.Fold)
	case text.Word:
		return s.word(t.Fold)
	case text.Link, text.Mail:
		s.unknown = true
	}
	return 1
}

func (s *scan) word(w string) int {
	if s.tok(s.pos+1).Fold == "-" && s.tok(s.pos+2).Kind == text.Word { // avant-hier
		if whole, ok := s.table.words[w+"-"+s.tok(s.pos+2).Fold]; ok {
			s.note(whole)
			return 3
		}
	}
	entry, ok := s.table.words[w]
	if !ok {
		s.unknown = s.unknown || !(s.clock >= 0 && len(w) == 1) // "9:12 a.m."
		return 1
	}
	s.note(entry)
	if entry.one && s.unit == noUnit {
		if next := s.table.words[s.tok(s.pos+1).Fold]; next.unit != noUnit {
			s.ago(1, next.unit)
			return 2
		}
	}
	return 1
}

func (s *scan) note(e entry) {
	switch {
	case e.month != 0 && e.weekday != 0:
		s.either = append(s.either, s.pos)
	case e.month != 0:
		s.months, s.monthAt = append(s.months, e.month), s.pos
	case e.weekday != 0:
		s.weekdays = append(s.weekdays, e.weekday)
	case e.named:
		s.odd = s.odd || s.named
		s.named, s.day = true, e.day
	}
}

func (s *scan) ago(n int, u unit) {
	s.odd = s.odd || s.unit != noUnit
	s.age, s.unit = n, u
}

// number reads a time of day, an age, a date in numbers, a year or a day of the month.
func (s *scan) number(w string) int {
	n, rest := leading(w)
	next := s.table.words[s.tok(s.pos+1).Fold]
	if minutes, width := s.timeOfDay(w); width > 0 {
		s.clock = minutes
		return width
	}
	if width := s.slashed(); width > 0 {
		return width
	}
	switch {
	case n < 0:
		s.unknown = true
	case rest != "":
		if u := s.table.words[rest].unit; u != noUnit && n <= 99 {
			s.ago(n, u)
		} else if s.table.suffix(rest) && n >= 1 && n <= 31 {
			s.numbers = append(s.numbers, placed{s.pos, n})
		} else {
			s.unknown = true
		}
	case next.unit != noUnit && n <= 99 && next.month == 0:
		s.ago(n, next.unit)
		return 2
	case len(w) == 4 && n >= 1990:
		s.odd = s.odd || s.year != 0
		s.year = n
	case n >= 1 && n <= 31:
		s.numbers = append(s.numbers, placed{s.pos, n})
	default:
		s.unknown = true
	}
	return 1
}

// timeOfDay reads "09:12", "9:12 PM", "9h12", "9 h 12", "09.12 uhr"; the half of the day matters for ages in hours.
func (s *scan) timeOfDay(w string) (minutes, width int) {
	hour, rest := leading(w)
	after := s.tok(s.pos + 1).Fold
	width = 1
	switch {
	case hour < 0 || hour > 24:
		return 0, 0
	case len(rest) >= 3 && (rest[0] == ':' || rest[0] == 'h' || rest[0] == '.' && (after == "uhr" || after == "uur")):
		minute, ok := digits(rest[1:3])
		if !ok || minute > 59 {
			return 0, 0
		}
		minutes, rest = hour*60+minute, strings.TrimLeft(rest[3:], ":0123456789")
	case rest == "" && (after == "h" || after == "uhr" || after == "uur") && s.tok(s.pos+2).Kind == text.Number && after == "h":
		minute, _ := leading(s.tok(s.pos + 2).Fold)
		return hour*60 + max(minute, 0), 3
	case rest == "" && (after == "am" || after == "pm"), rest == "am" || rest == "pm":
		minutes = hour * 60
	default:
		return 0, 0
	}
	if half := rest + after; (strings.HasPrefix(half, "pm") || after == "p") && hour < 12 {
		minutes += 12 * 60
	}
	return minutes, width
}

// slashed reads a date in numbers and returns how many tokens it covers.
func (s *scan) slashed() int {
	f := finder{src: s.src, tokens: s.tokens, none: outside()}
	for i := range s.tokens {
		f.at = append(f.at, i)
	}
	parts, width := f.numbers(s.pos)
	if len(parts) < 2 {
		return 0
	}
	s.numeric = append(s.numeric, s.readings(parts))
	return width
}

// readings gives every day that the numbers can mean in the table's order.
func (s *scan) readings(parts []string) []Range {
	var n [3]int
	for i, p := range parts {
		n[i], _ = digits(p)
	}
	if len(parts) == 3 && len(parts[0]) == 4 {
		if d := (Date{n[0], n[1], n[2]}); d.valid() {
			return single(d)
		}
		return nil
	}
	year := n[2]
	if len(parts) == 3 && len(parts[2]) == 2 {
		year += 2000
	}
	var out []Range
	try := func(day, month int, order string) {
		d := Date{year, month, day}
		switch {
		case s.table.order == order:
		case len(parts) == 2:
			out = append(out, s.latest(d)...)
		case d.valid():
			out = append(out, one(d))
		}
	}
	try(n[0], n[1], "mdy")
	try(n[1], n[0], "dmy")
	return distinct(out)
}

// settle decides what a word is that may be a month or a weekday (Spanish "mar"): the month, where a day of the month still lacks one.
func (s *scan) settle() {
	for i := len(s.either) - 1; i >= 0; i-- {
		at := s.either[i]
		e := s.table.words[s.tok(at).Fold]
		if len(s.months) == 0 && len(s.numbers) > 0 {
			s.months, s.monthAt = append(s.months, e.month), at
		} else {
			s.weekdays = append(s.weekdays, e.weekday)
		}
	}
}
