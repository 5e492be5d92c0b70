package phrase

import (
	"errors"
	"strconv"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// Fault is what is wrong with a line of a book.
type Fault struct {
	Line, Column int // both count from 1; columns are UTF-16 units
	Message      string
}

// fault is an error that knows the text it is about, from its first letter on.
type fault struct{ near, message string }

func (f fault) Error() string { return f.message }

// Survey reads a phrase book to its end and gathers every fault. Phrases with a fault are left out.
func Survey(f lang.File) (*Book, []Fault) {
	b := &Book{phrases: map[string][]*Phrase{}}
	ids := map[string]int{}
	raw := strings.Split(f.Text, "\n")
	shared, faults := surveyWords(f, raw)
	known := newNames()
	for l := range f.Lines() {
		if l.Section == WordsSection {
			continue
		}
		p, err := known.parseLine(l, shared)
		if err == nil {
			if other, twice := ids[p.ID]; twice {
				err = fault{p.ID, "id " + strconv.Quote(p.ID) + " is used on line " + strconv.Itoa(other) + " too"}
			}
		}
		if err != nil {
			faults = append(faults, Fault{l.N, column(raw[l.N-1], err), err.Error()})
			continue
		}
		ids[p.ID] = l.N
		b.phrases[p.Move] = append(b.phrases[p.Move], p)
	}
	return b, faults
}

// surveyWords reads the shared choices, which stand before what uses them or behind it.
func surveyWords(f lang.File, raw []string) (words, []Fault) {
	shared := words{}
	var faults []Fault
	for l := range f.Lines() {
		if l.Section != WordsSection {
			continue
		}
		if err := shared.parse(l.Text); err != nil {
			faults = append(faults, Fault{l.N, column(raw[l.N-1], err), err.Error()})
		}
	}
	return shared, faults
}

// column is where in its line an error lies: at the text it is about, else where the line begins.
func column(line string, err error) int {
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	if f, ok := errors.AsType[fault](err); ok {
		if i := strings.Index(line, f.near); i >= 0 {
			at = i
		}
		if strings.HasSuffix(line, f.near) {
			at = len(line) - len(f.near)
		}
	}
	return Column(line, at)
}

// Column counts a place in a line from 1, in UTF-16 units.
func Column(line string, at int) int { return text.NewUnits(line).At(at) + 1 }
