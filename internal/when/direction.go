package when

import (
	"slices"

	"demur/internal/cue"
	"demur/internal/text"
)

// direction is a word that tells whether a sentence speaks of what has been or of what may come.
type direction struct {
	end  int // byte offset behind it
	back bool
}

// directions returns those of the sentence by their place. At one place the way back counts less.
func (f *finder) directions(in text.Sentence) []direction {
	out := []direction{}
	note := func(set *cue.Set, back bool) {
		for _, m := range set.Find(f.tokens, in) {
			out = append(out, direction{m.End, back})
		}
	}
	note(f.book.past, true)
	note(f.book.ahead, false)
	slices.SortStableFunc(out, func(a, b direction) int { return a.end - b.end })
	return out
}
