package when

import "demur/internal/text"

// opening is what can begin at a token: forms, by their number, and slots. Most words begin nothing, and one look-up tells that; with one for
// every table of the book the search for times took half as long again as all cues.
type opening struct {
	forms []int // that begin with the word itself
	slots slotSet
}

func (o opening) none() bool { return len(o.forms) == 0 && o.slots == 0 }

// slotSet is a set of slots, a bit for each.
type slotSet uint32

func (s slotSet) has(one slot) bool { return s>>one&1 != 0 }

// opening returns what can begin at pos. A number may fill any slot: what it can be is told by its digits.
func (f *finder) opening(pos int) opening {
	t := f.tok(pos)
	open := f.book.openings[t.Fold]
	switch t.Kind {
	case text.Word:
	case text.Number:
		open.slots = f.book.opened
	default:
		open.slots = 0
	}
	return open
}

// open notes which slots each word may fill, as far as forms begin with them. {time} is filled by what its lines begin with.
func (b *book) open() {
	note(b, b.weekdays, slotWeekday)
	note(b, b.plurals, slotWeekdays)
	note(b, b.months, slotMonth)
	note(b, b.quarters, slotQuarter)
	note(b, b.feasts, slotFeast)
	note(b, b.parts, slotPart)
	note(b, b.partsPlural, slotParts)
	note(b, b.zones, slotZone)
	note(b, b.numbers, slotNumber)
	note(b, b.nths, slotNth)
	note(b, b.units, slotUnit)
	times := map[string]bool{}
	for _, t := range b.times {
		for _, w := range t.elems[0].words {
			times[w] = true
		}
		for w, o := range b.openings {
			if o.slots.has(t.elems[0].slot) {
				times[w] = true
			}
		}
	}
	note(b, times, slotTime)
	for s, list := range b.bySlot {
		if len(list) > 0 {
			b.opened |= 1 << s
		}
	}
	for w, o := range b.openings {
		o.slots &= b.opened
		b.openings[w] = o
	}
}

// note adds a slot to what the words of a table open.
func note[V any](b *book, table map[string]V, s slot) {
	for w := range table {
		o := b.openings[w]
		o.slots |= 1 << s
		b.openings[w] = o
	}
}
