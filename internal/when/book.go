package when

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/text"
)

// book is what a pack says about time, ready for use. It does not change after parsing.
type book struct {
	grammar                             grammar
	weekdays, plurals, months, quarters map[string]int
	numbers, nths                       map[string]int
	units                               map[string]unit
	feasts                              map[string]feast
	feastNames                          map[feast]string
	parts, partsPlural, zones           map[string]bool
	meridiem, suffixes                  map[string]bool
	doubtful, measure, follow, describe map[string]bool
	been                                map[string]bool
	printed                             map[string]bool     // names as printed, in lower case: they need no full stop
	names                               map[string][]string // names as printed, by section, in order of their number
	glue                                map[string]glue
	order                               string // dmy, mdy or both
	dayDot                              bool   // a day of the month may carry a full stop: "24. April"

	forms    []form
	openings map[string]opening // by word
	opened   slotSet            // those that forms begin with
	bySlot   [slotCount][]int
	times    []form // what {time} stands for

	past, ahead *cue.Set
	sayings     map[string]string
}

// feast is a day of the year that has a name.
type feast struct{ day, month int }

// glue says what a word between two parts of a phrase does to them.
type glue uint8

const (
	noGlue glue = iota
	glueSoft
	glueSlash
	glueOr
	glueAnd
	glueTo
)

// books parses each pack once, when it is first needed.
var books = sync.OnceValue(func() map[string]func() *book {
	out := map[string]func() *book{}
	for _, code := range lang.Codes() {
		p, _ := lang.Get(code)
		out[code] = sync.OnceValue(func() *book {
			b, err := parseBook(p.File("dates"))
			if err != nil {
				panic(err) // data of the program, covered by a test
			}
			return b
		})
	}
	return out
})

// bookOf returns the book of a pack, or nil where the pack says nothing about time.
func bookOf(p lang.Pack) *book {
	load := books()[p.Code]
	if load == nil {
		return nil
	}
	if b := load(); len(b.forms) > 0 {
		return b
	}
	return nil
}

// parseBook reads dates.txt strictly; an error names file, line and fault.
func parseBook(f lang.File) (*book, error) {
	b := &book{
		grammar: newGrammar(), weekdays: map[string]int{}, plurals: map[string]int{}, months: map[string]int{}, quarters: map[string]int{},
		numbers: map[string]int{}, nths: map[string]int{}, units: map[string]unit{}, feasts: map[string]feast{}, feastNames: map[feast]string{},
		printed: map[string]bool{}, names: map[string][]string{}, glue: map[string]glue{}, order: "dmy",
		openings: map[string]opening{}, sayings: map[string]string{},
	}
	for l := range f.Lines() {
		if err := b.line(l); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	if len(b.forms) == 0 {
		return b, nil
	}
	if err := b.complete(); err != nil {
		return nil, lang.Errorf("%s: %w", f.Name, err)
	}
	b.open()
	var err error
	if b.past, err = cue.Parse(only(f, "past")); err != nil {
		return nil, err
	}
	b.ahead, err = cue.Parse(only(f, "ahead"))
	return b, err
}

func (b *book) line(l lang.Line) error {
	switch l.Section {
	case "past", "ahead":
		return nil // cues, read apart
	case "time":
		return b.timeForm(l)
	case "forms":
		return b.form(l)
	}
	if set := b.set(l.Section); set != nil {
		for w := range strings.FieldsSeq(l.Text) {
			set[w] = true
			b.fills(w, b.grammar.slots[l.Section])
		}
		return nil
	}
	key, value, ok := strings.Cut(l.Text, " = ")
	if key, value = strings.TrimSpace(key), strings.TrimSpace(value); !ok || key == "" || value == "" {
		return errors.New(`the line needs the shape "key = value"`)
	}
	switch l.Section {
	case "options":
		return b.option(key, value)
	case "say":
		return b.saying(key, value)
	case "glue":
		return b.glueWords(key, value)
	case "unit":
		return b.unitWords(key, value)
	case "feast":
		return b.feast(key, value)
	}
	return b.numbered(l.Section, key, value)
}

// set returns the set that a section of bare words fills.
func (b *book) set(section string) map[string]bool {
	var set *map[string]bool
	switch section {
	case "part":
		set = &b.parts
	case "parts":
		set = &b.partsPlural
	case "zone":
		set = &b.zones
	case "meridiem":
		set = &b.meridiem
	case "suffix":
		set = &b.suffixes
	case "doubtful":
		set = &b.doubtful
	case "measure":
		set = &b.measure
	case "follow":
		set = &b.follow
	case "determiner":
		set = &b.describe
	case "been":
		set = &b.been
	default:
		return nil
	}
	if *set == nil {
		*set = map[string]bool{}
	}
	return *set
}

// numbered reads "4 = Thursday thu thur": the name as printed and its other spellings.
func (b *book) numbered(section, key, value string) error {
	table, limit, slot := b.table(section)
	if table == nil {
		return lang.Errorf("unknown section [%s]", section)
	}
	n, err := strconv.Atoi(key)
	if err != nil || n < 1 || n > limit {
		return lang.Errorf("%q is no number from 1 to %d", key, limit)
	}
	if n != len(b.names[section])+1 {
		return lang.Errorf("%d is out of order", n)
	}
	words := strings.Fields(value)
	for _, w := range words {
		w = text.Fold(strings.ReplaceAll(w, "_", " "))
		if _, taken := table[w]; taken {
			return lang.Errorf("%q is there twice", w)
		}
		table[w] = n
		b.fills(w, slot)
	}
	b.names[section] = append(b.names[section], strings.ReplaceAll(words[0], "_", " "))
	b.printed[text.Fold(words[0])] = true
	return nil
}

// table returns what a section of numbered names fills, how far its numbers go, and the slot that its words fill.
func (b *book) table(section string) (table map[string]int, limit int, s slot) {
	switch section {
	case "weekday":
		return b.weekdays, 7, slotWeekday
	case "weekdays":
		return b.plurals, 7, slotWeekdays
	case "month":
		return b.months, 12, slotMonth
	case "quarter":
		return b.quarters, 4, slotQuarter
	case "number":
		return b.numbers, 99, slotNumber
	case "nth":
		return b.nths, 31, slotNth
	}
	return nil, 0, noSlot
}

// complete reports what a pack with forms still lacks.
func (b *book) complete() error {
	for _, s := range [...]struct {
		name string
		want int
	}{{"weekday", 7}, {"month", 12}, {"number", 12}, {"nth", 4}} {
		if have := len(b.names[s.name]); have < s.want {
			return lang.Errorf("[%s] has %d entries and needs %d", s.name, have, s.want)
		}
	}
	for _, key := range needed() {
		if _, ok := b.sayings[key]; !ok {
			return lang.Errorf("[say] lacks %q", key)
		}
	}
	return nil
}

// only returns f with every other section blanked, so that line numbers in errors stay true.
func only(f lang.File, section string) lang.File {
	lines := slices.Collect(strings.Lines(f.Text))
	keep := map[int]bool{}
	for l := range f.Lines() {
		keep[l.N] = l.Section == section
	}
	for i, line := range lines {
		head := strings.HasPrefix(strings.TrimSpace(line), "[")
		if !head && !keep[i+1] {
			lines[i] = "\n"
		}
	}
	return lang.File{Name: f.Name, Text: strings.Join(lines, "")}
}
