package phrase

import (
	"strings"

	"demur/internal/text"
)

// Filled is a phrase with its slots filled.
type Filled struct {
	Phrase *Phrase
	Text   string
	Slots  []SlotSpan
}

// SlotSpan says where a slot stands in a filled phrase.
type SlotSpan struct {
	Slot string
	text.Span
}

// Fill puts values into the slots and makes the choices: pick returns a number from 0 to n-1, and write has the last word on what the book
// says (spelling, contractions). ok is false when a needed value is missing.
func (p *Phrase) Fill(values map[string]string, pick func(n int) int, write func(string) string) (f Filled, ok bool) {
	w := filler{values: values, pick: pick, write: write}
	w.out.Phrase = p
	ok = w.fill(p.parts)
	w.out.Text = w.text.String()
	return w.out, ok
}

type filler struct {
	values map[string]string
	pick   func(n int) int
	write  func(string) string
	text   strings.Builder
	out    Filled
}

func (w *filler) fill(parts []part) bool {
	for _, q := range parts {
		switch {
		case q.choice != nil:
			if !w.fill(q.choice[w.pick(len(q.choice))]) {
				return false
			}
		case q.clause != nil:
			if complete(q.clause, w.values) {
				w.fill(q.clause)
			}
		case q.slot == "":
			w.text.WriteString(w.write(q.literal))
		case w.values[q.slot] == "":
			return false
		default:
			start := w.text.Len()
			w.text.WriteString(w.values[q.slot])
			w.out.Slots = append(w.out.Slots, SlotSpan{q.slot, text.Span{Start: start, End: w.text.Len()}})
		}
	}
	return true
}

func complete(parts []part, values map[string]string) bool {
	for _, q := range parts {
		if q.slot != "" && values[q.slot] == "" {
			return false
		}
	}
	return true
}
