package when

import "demur/internal/text"

// opening is what can begin at a token: forms, by their number, and slots. Most words begin nothing, and one look-up tells that; with one
// for every table of the book the search for times took more than twice as long.
type opening struct {
	forms []int // that begin with the word itself
	slots slotSet
}

// slotSet is a set of slots, a bit for each.
type slotSet uint32

const everySlot slotSet = 1<<slotCount - 1

func (s slotSet) has(one slot) bool { return s>>one&1 != 0 }

// opening returns what can begin at pos. A number may fill any slot: what it can be is told by its digits.
func (f *finder) opening(pos int) opening {
	t := f.tok(pos)
	open := f.book.openings[t.Fold]
	switch t.Kind {
	case text.Word:
	case text.Number:
		open.slots = everySlot
	default:
		open.slots = 0
	}
	return open
}

// opens reports whether a form can begin at pos.
func (f *finder) opens(pos int) bool {
	open := f.opening(pos)
	return len(open.forms) > 0 || open.slots&f.book.opened != 0
}

// hint is what a part of a form can be: the slots it may fill, and the first letters of its words. What shares no bit with the hint of a part
// is not that part. Many forms begin with "the" or "in"; the hint of the second part spares trying most of them, which was half of the search.
type hint uint64

const (
	anything   hint = 1<<64 - 1
	always     hint = 1 << 31 // in the hint of every position, even of the end
	hintLetter      = 32      // the lowest bit of the letters
)

func letterHint(word string) hint { return 1 << (hintLetter + word[0]%32) }

// second is the hint of what follows the first part of a form; anything where that may be long or nothing follows.
func second(elems []elem) hint {
	if len(elems) < 2 || elems[0].slot != noSlot {
		return anything
	}
	if s := elems[1].slot; s != noSlot {
		return 1 << s
	}
	var h hint
	for _, w := range elems[1].words {
		h |= letterHint(w)
	}
	return h
}

// hint returns the hint of what stands at pos. Behind a hyphen anything may.
func (f *finder) hint(pos int) hint {
	if f.hyphen(pos) {
		return anything
	}
	h := always | hint(f.opening(pos).slots)
	if fold := f.tok(pos).Fold; fold != "" {
		h |= letterHint(fold)
	}
	return h
}

// fills notes that a word may fill a slot.
func (b *book) fills(word string, s slot) {
	if s == noSlot {
		return
	}
	o := b.openings[word]
	o.slots |= 1 << s
	b.openings[word] = o
}

// open completes what words may open once the forms are known. {time} is filled by what its lines begin with.
func (b *book) open() {
	var begin slotSet
	for _, t := range b.times {
		begin |= 1 << t.elems[0].slot
		for _, w := range t.elems[0].words {
			b.fills(w, slotTime)
		}
	}
	begin &^= 1 << noSlot
	for w, o := range b.openings {
		if o.slots&begin != 0 {
			b.fills(w, slotTime)
		}
	}
	for s, list := range b.bySlot {
		if len(list) > 0 {
			b.opened |= 1 << s
		}
	}
	for i := range b.forms {
		b.forms[i].second = second(b.forms[i].elems)
	}
}
