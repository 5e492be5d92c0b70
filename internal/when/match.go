package when

import (
	"slices"

	"demur/internal/text"
)

// finder holds one sentence while its phrases are looked for. Positions count visible tokens: line breaks, emoji and quotation marks
// are left out.
type finder struct {
	book   *book
	src    string
	tokens []text.Token
	at     []int      // token index of each position
	none   text.Token // what stands outside the sentence
}

func newFinder(b *book, src string, tokens []text.Token, in text.Sentence) *finder {
	f := &finder{book: b, src: src, tokens: tokens, none: outside(), at: make([]int, 0, max(in.To-in.From, 0))}
	for i := in.From; i < in.To; i++ {
		if !hidden(&tokens[i]) {
			f.at = append(f.at, i)
		}
	}
	return f
}

func hidden(t *text.Token) bool {
	if t.Kind < text.Punct || t.Ends() {
		return t.Ends()
	}
	switch t.Fold {
	case "\"", "“", "”", "'", "’", "‘", "*", "_", "«", "»", "„":
		return true
	}
	return t.Kind == text.Symbol && t.Fold[0] >= 0x80 // emoji; "+", "=" and "|" part words
}

// outside is the token that stands beyond either end of a sentence.
func outside() text.Token { return text.Token{Kind: text.Para} }

// tok returns the token at a position, or an empty one outside the sentence. It has eighty callers: inlined it would take 6 kB of the extension.
//
//go:noinline
func (f *finder) tok(pos int) *text.Token {
	if pos < 0 || pos >= len(f.at) {
		return &f.none
	}
	return &f.tokens[f.at[pos]]
}

// tight reports whether no space stands before the token at pos.
func (f *finder) tight(pos int) bool { return pos > 0 && f.tok(pos).Start == f.tok(pos-1).End }

// capture is what the slots of a form caught, in order.
type capture struct {
	weekday, day, month [2]int
	number              [2]int
	year                int
	unit                unit
	feast               feast
	swap                bool
	doubt               bool // a word that is more often no time
}

func push(a *[2]int, n int) {
	if a[0] == 0 {
		a[0] = n
	} else {
		a[1] = n
	}
}

// match is the longest form at a position.
type match struct {
	form *form
	end  int // the position behind it
	capture
}

// longest returns the longest form that fits at pos; of equally long ones the first in the file. form is nil where none does.
func (f *finder) longest(pos int) match {
	best := match{end: pos}
	open := f.opening(pos)
	f.try(open.forms, pos, &best)
	slots := open.slots & f.book.opened
	for s := noSlot + 1; slots>>s != 0; s++ {
		var c capture
		if slots.has(s) && f.slot(s, pos, &c) > 0 {
			f.try(f.book.bySlot[s], pos, &best)
		}
	}
	return best
}

// try takes the longest of the forms in list that is longer than best, or as long and earlier in the file.
func (f *finder) try(list []int, pos int, best *match) {
	next := f.hint(pos + 1)
	for _, n := range list {
		fm := &f.book.forms[n]
		if fm.second&next == 0 {
			continue
		}
		var c capture
		end, ok := f.run(fm.elems, pos, &c)
		if !ok || end < best.end || end == best.end && (best.form == nil || best.form.line <= fm.line) || !f.behind(fm, pos) {
			continue
		}
		*best = match{fm, end, c}
	}
}

// behind reports whether the word before pos is one that the form asks for.
func (f *finder) behind(fm *form, pos int) bool {
	return fm.behind == nil || slices.Contains(fm.behind, f.tok(pos-1).Fold)
}

// run matches the elems at pos, one after the other. A hyphen between words ("mid-May") is passed over.
func (f *finder) run(elems []elem, pos int, c *capture) (end int, ok bool) {
	for i, e := range elems {
		width := f.elem(e, pos, c)
		if width == 0 && i > 0 && f.hyphen(pos) {
			pos++
			width = f.elem(e, pos, c)
		}
		if width == 0 {
			return 0, false
		}
		pos += width
	}
	return pos, true
}

func (f *finder) hyphen(pos int) bool {
	fold := f.tok(pos).Fold
	return (fold == "-" || fold == "‑") && f.tight(pos) && f.tight(pos+1)
}

// elem returns how many positions the elem covers at pos; 0: it does not fit.
func (f *finder) elem(e elem, pos int, c *capture) int {
	if e.slot != noSlot {
		return f.slot(e.slot, pos, c)
	}
	if fold := f.tok(pos).Fold; fold != "" && slices.Contains(e.words, fold) {
		return 1
	}
	return 0
}

// slot returns how many positions the slot covers at pos and notes what it caught.
func (f *finder) slot(s slot, pos int, c *capture) int {
	t := f.tok(pos)
	switch t.Kind {
	case text.Word:
		if s >= slotDay && s != slotTime {
			return 0
		}
		return f.wordSlot(s, pos, t.Fold, c)
	case text.Number:
		return f.numberSlot(s, pos, t.Fold, c)
	}
	return 0
}

func (f *finder) wordSlot(s slot, pos int, w string, c *capture) int {
	b := f.book
	n := 0
	switch s {
	case slotWeekday:
		n = b.weekdays[w]
		push(&c.weekday, n)
	case slotWeekdays:
		n = b.plurals[w]
	case slotMonth:
		n = b.months[w]
		push(&c.month, n)
	case slotQuarter:
		n = b.quarters[w]
		push(&c.number, n)
	case slotNumber:
		n = b.numbers[w]
		push(&c.number, n)
	case slotNth:
		n = b.nths[w]
		push(&c.number, n)
	case slotUnit:
		c.unit = b.units[w]
		n = int(c.unit)
	case slotFeast:
		c.feast = b.feasts[w]
		n = c.feast.day
	case slotTime:
		return f.time(pos)
	default:
		return yes(s == slotPart && b.parts[w] || s == slotParts && b.partsPlural[w] || s == slotZone && b.zones[w])
	}
	if n == 0 {
		return 0
	}
	c.doubt = c.doubt || b.doubtful[w] && !f.capital(pos)
	if (s == slotWeekday || s == slotMonth) && f.dotted(pos, w) {
		return 2
	}
	return 1
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// capital reports whether the word at pos has a capital that no beginning of a sentence explains: "Sat", not "sat" or "SAT".
func (f *finder) capital(pos int) bool {
	t := f.tok(pos)
	word := t.Of(f.src)
	upper := word[0] >= 'A' && word[0] <= 'Z'
	return upper && pos > 0 && f.tok(pos-1).Wordlike() && !f.book.describe[f.tok(pos-1).Fold] && (len(word) < 2 || word[1] >= 'a')
}

// dotted reports whether the word is an abbreviation with its full stop: "nov. 20".
func (f *finder) dotted(pos int, w string) bool {
	return f.tok(pos+1).Fold == "." && f.tight(pos+1) && !f.book.printed[w]
}

// time returns how many positions the longest time of day at pos covers.
func (f *finder) time(pos int) int {
	best := 0
	for i := range f.book.times {
		var c capture
		if end, ok := f.run(f.book.times[i].elems, pos, &c); ok {
			best = max(best, end-pos)
		}
	}
	return best
}
