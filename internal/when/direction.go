package when

import (
	"demur/internal/cue"
	"demur/internal/text"
)

// directionWindow is how many tokens before a phrase are searched for a word that tells the direction of time.
const directionWindow = 40

// looksBack reports whether the last word before a phrase that tells the direction of time points back: "it was good to meet you on
// Thursday", but not "I was hoping we could meet on Thursday". Where a word points both ways, it does not.
func (f *finder) looksBack(before text.Sentence) bool {
	back := lastEnd(f.book.past, f.tokens, before)
	return back > 0 && back > lastEnd(f.book.ahead, f.tokens, before)
}

// lastEnd returns the byte offset behind the last match, 0 where there is none.
func lastEnd(set *cue.Set, tokens []text.Token, in text.Sentence) int {
	last := 0
	for _, m := range set.Find(tokens, in) {
		last = max(last, m.End)
	}
	return last
}
