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
	Split  int // where thanks begin behind an acknowledgement; 0 where the phrase is one move
}

// SlotSpan says where a slot stands in a filled phrase.
type SlotSpan struct {
	Slot string
	text.Span
}

// Filling is what a phrase is filled with.
type Filling struct {
	Values map[string]string
	Formal bool
	Pick   func(n int) int     // makes a choice: a number from 0 to n-1
	Write  func(string) string // has the last word on what the book says: spelling, contractions
}

// Fill puts values into the slots and makes the choices. ok is false when a needed value is missing.
func (p *Phrase) Fill(in Filling) (f Filled, ok bool) {
	w := filler{values: in.Values, pick: in.Pick, write: in.Write}
	w.out.Phrase = p
	parts := p.plain
	if in.Formal {
		parts = p.formal
	}
	ok = w.fill(parts)
	w.out.Text = w.text.String()
	return w.out, ok
}

// splitMark parts an acknowledgement of what they said from the thanks behind it.
const splitMark = " / "

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
			if len(q.choice) == 0 || !w.fill(q.choice[w.pick(len(q.choice))]) {
				return false
			}
		case q.clause != nil:
			if complete(q.clause, w.values) {
				w.fill(q.clause)
			}
		case q.slot == "":
			before, after, split := strings.Cut(q.literal, splitMark)
			w.text.WriteString(w.write(before))
			if split {
				w.text.WriteByte(' ')
				w.out.Split = w.text.Len()
				w.text.WriteString(w.write(after))
			}
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
