package when

import (
	"errors"
	"slices"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// slot is a part of a form that stands for any of a class of words or numbers.
type slot uint8

const (
	noSlot slot = iota
	slotWeekday
	slotWeekdays
	slotMonth
	slotQuarter
	slotFeast
	slotPart
	slotParts
	slotZone
	slotNumber
	slotNth
	slotUnit
	slotDay
	slotOrd
	slotLoneDay
	slotYear
	slotHour
	slotMarked
	slotTime
	slotNumeric
	slotNumericShort
	slotCount
)

func slotNames() map[string]slot {
	return map[string]slot{
		"weekday": slotWeekday, "weekdays": slotWeekdays, "month": slotMonth, "quarter": slotQuarter,
		"feast": slotFeast, "part": slotPart, "parts": slotParts, "zone": slotZone, "n": slotNumber, "nth": slotNth, "unit": slotUnit,
		"day": slotDay, "ord": slotOrd, "loneday": slotLoneDay, "year": slotYear, "hour": slotHour, "hm": slotMarked, "time": slotTime,
		"numeric": slotNumeric, "numericshort": slotNumericShort,
	}
}

// elem is one part of a form: a slot, or one of several words.
type elem struct {
	slot  slot
	words []string
}

// form is one way to say something: its parts, what must stand before it, and what it means.
type form struct {
	elems  []elem
	behind []string // nil: anything may stand before
	line   int
	means  *meaning
	second hint // of the part behind the first
}

// maxVariants limits how many forms one line of data may stand for.
const maxVariants = 96

// pattern expands a line into forms: "(next|nxt) week", "the? {day} of {month}", "~(on|by) {ord}".
func (g grammar) pattern(src string) (behind []string, variants [][]elem, err error) {
	fields, err := splitFields(src)
	if err != nil {
		return nil, nil, err
	}
	if len(fields) > 0 && fields[0][0] == '~' {
		behind = strings.Split(strings.Trim(fields[0][1:], "()"), "|")
		fields = fields[1:]
	}
	variants, err = g.sequence(fields)
	if err != nil {
		return nil, nil, err
	}
	for _, v := range variants {
		if len(v) == 0 {
			return nil, nil, errors.New("a form cannot be empty")
		}
	}
	return behind, variants, nil
}

// sequence returns every way in which the fields, one after the other, can be said.
func (g grammar) sequence(fields []string) ([][]elem, error) {
	variants := [][]elem{nil}
	for _, f := range fields {
		alts, err := g.field(f)
		if err != nil {
			return nil, err
		}
		if len(variants)*len(alts) > maxVariants {
			return nil, lang.Errorf("the line stands for more than %d forms", maxVariants)
		}
		next := make([][]elem, 0, len(variants)*len(alts))
		for _, v := range variants {
			for _, a := range alts {
				next = append(next, slices.Concat(v, a))
			}
		}
		variants = next
	}
	return variants, nil
}

// field returns the ways to say one part. Single words share an elem, so that "(a|b|c)" is one way and not three.
func (g grammar) field(f string) ([][]elem, error) {
	optional := len(f) > 1 && f[len(f)-1] == '?'
	if optional {
		f = f[:len(f)-1]
	}
	alts := []string{f}
	if f[0] == '(' && len(f) > 1 {
		if f[len(f)-1] != ')' {
			return nil, lang.Errorf("bracket not closed in %q", f)
		}
		alts = splitAlternatives(f[1 : len(f)-1])
	}
	var words []string
	var out [][]elem
	for _, alt := range alts {
		fields, err := splitFields(alt)
		if err != nil {
			return nil, err
		}
		if len(fields) == 0 {
			return nil, errors.New("empty alternative")
		}
		if len(fields) == 1 && isWord(fields[0]) {
			if err := checkWord(fields[0]); err != nil {
				return nil, err
			}
			words = append(words, fields[0])
			continue
		}
		runs, err := g.simple(fields)
		if err != nil {
			return nil, err
		}
		out = append(out, runs...)
	}
	if len(words) > 0 {
		out = append(out, []elem{{words: words}})
	}
	if optional {
		out = append(out, nil)
	}
	return out, nil
}

// simple handles what may stand in an alternative: one slot, or several parts.
func (g grammar) simple(fields []string) ([][]elem, error) {
	if len(fields) > 1 || fields[0][0] != '{' {
		return g.sequence(fields)
	}
	s, ok := g.slots[strings.Trim(fields[0], "{}")]
	if !ok {
		return nil, lang.Errorf("unknown slot %s", fields[0])
	}
	return [][]elem{{{slot: s}}}, nil
}

func isWord(f string) bool {
	return f[0] != '{' && f[0] != '(' && (len(f) == 1 || f[len(f)-1] != '?')
}

// checkWord refuses a word that no token of a text can equal.
func checkWord(w string) error {
	if w != text.Fold(w) {
		return lang.Errorf("word %q is not in lower case", w)
	}
	if plain := strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""; !plain && len(text.Tokens(w)) != 1 {
		return lang.Errorf("%q is not one word", w)
	}
	return nil
}

// splitFields splits at spaces outside brackets.
func splitFields(s string) ([]string, error) {
	out, depth := splitAt(s, ' ')
	if depth != 0 {
		return nil, lang.Errorf("bracket not closed in %q", s)
	}
	return slices.DeleteFunc(out, func(f string) bool { return f == "" }), nil
}

func splitAlternatives(s string) []string {
	out, _ := splitAt(s, '|')
	return out
}

func splitAt(s string, sep byte) (out []string, depth int) {
	start := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '(' && len(s) > 1:
			depth++
		case s[i] == ')' && len(s) > 1:
			depth--
		case s[i] == sep && depth == 0:
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return append(out, s[start:]), depth
}
