package when

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"demur/internal/lang"
	"demur/internal/text"
)

// labelTable is what the labels of one page language are made of.
type labelTable struct {
	order string
	words map[string]entry
}

// entry is what a word means. A word may be several things: "m", "mar".
type entry struct {
	month, weekday, day int
	named, one          bool // named: day counts
	unit                unit
}

// suffix reports whether letters may stand behind a day of the month in some page language: "20th", "1er", "1º".
func (*labelTable) suffix(s string) bool {
	return slices.Contains([]string{"st", "nd", "rd", "th", "er", "º", "e", "ste", "de"}, s)
}

var labelTables = sync.OnceValue(func() map[string]*labelTable {
	tables, err := parseLabels(lang.Labels())
	if err != nil {
		panic(err) // data of the program, covered by a test
	}
	return tables
})

// parseLabels reads the table strictly; an error names file, line and fault.
func parseLabels(f lang.File) (map[string]*labelTable, error) {
	tables := map[string]*labelTable{}
	for l := range f.Lines() {
		t := tables[l.Section]
		if t == nil {
			t = &labelTable{order: "dmy", words: map[string]entry{}}
			base, _, regional := strings.Cut(l.Section, "-")
			if regional {
				if tables[base] == nil {
					return nil, f.Errorf(l.N, "[%s] stands before [%s]", l.Section, base)
				}
				*t = *tables[base]
			}
			tables[l.Section] = t
		}
		key, value, ok := strings.Cut(l.Text, " = ")
		if !ok || l.Section == "" {
			return nil, f.Errorf(l.N, `the line needs a [language] above it and the shape "key = value"`)
		}
		if err := t.line(key, value); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	return tables, nil
}

func (t *labelTable) line(key, value string) error {
	if key == "order" {
		if value != "dmy" && value != "mdy" && value != "both" {
			return lang.Errorf("unknown order %q", value)
		}
		t.order = value
		return nil
	}
	what, number, counted := strings.Cut(key, " ")
	n, err := strconv.Atoi(number)
	if counted && err != nil {
		return lang.Errorf("%q is no number", number)
	}
	for w := range strings.FieldsSeq(value) {
		if w != text.Fold(w) {
			return lang.Errorf("word %q is not in lower case", w)
		}
		e := t.words[w]
		if err := e.set(what, n, counted); err != nil {
			return err
		}
		t.words[w] = e
	}
	return nil
}

// set gives the entry one more meaning.
func (e *entry) set(what string, n int, counted bool) error {
	u, isUnit := unitNames()[what]
	switch {
	case what == "day" && counted && n <= 0:
		e.named, e.day = true, n
	case counted && what == "month" && n >= 1 && n <= 12:
		e.month = n
	case counted && what == "weekday" && n >= 1 && n <= 7:
		e.weekday = n
	case !counted && isUnit:
		e.unit = u
	case !counted && what == "one":
		e.one = true
	case !counted && what == "other":
	default:
		return errors.New("unknown key " + strconv.Quote(strings.TrimSpace(what)))
	}
	return nil
}
