package ask

import (
	"slices"

	"demur/internal/text"
)

// NamesPerson reports whether a span names who is looked for and no job: the word that says what it is, the last one before a preposition, is a
// word for people ("a developer for our app", "someone in procurement").
func (r *Reader) NamesPerson(span string) bool {
	head, _ := r.headOf(text.Tokens(span))
	return r.slots.is(classPeople, head)
}

// Matter returns what a topic is about, where all it names is the ask itself: "pricing" of "a keynote on pricing", and nothing of "a talk at our
// school", which nobody is asked to speak about. Any other topic is returned as it is.
func (r *Reader) Matter(k Kind, span string) string {
	tokens := text.Tokens(span)
	head, end := r.headOf(tokens)
	if !slices.Contains(r.slots.self[head], k) {
		return span
	}
	for i := end; i+1 < len(tokens); i++ {
		if r.slots.is(classAbout, tokens[i].Fold) {
			return span[tokens[i+1].Start:]
		}
	}
	return ""
}

// headOf is the folded word that says what a noun phrase is, the last one before a preposition, and the place behind it.
func (r *Reader) headOf(tokens []text.Token) (head string, end int) {
	for i, t := range tokens {
		if i > 0 && r.slots.is(classPrepositions, t.Fold) {
			break
		}
		if t.Kind == text.Word {
			head, end = t.Fold, i+1
		}
	}
	return head, end
}
