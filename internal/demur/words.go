package demur

import (
	"strings"

	"demur/internal/text"
)

// matchesFocus reports whether the message speaks of what the person is looking for.
func (e *engine) matchesFocus(r *Request, u Understanding) bool {
	tokens := u.letter.Tokens()
	for _, focus := range r.Preferences.Focus {
		words := text.Tokens(focus)
		for i := range tokens {
			if len(words) > 0 && i+len(words) <= len(tokens) && speaks(tokens[i:i+len(words)], words) {
				return true
			}
		}
	}
	return false
}

// speaks reports whether words are the same but for their ends: a plural, a case. An end has at most two letters behind at least four.
func speaks(tokens, words []text.Token) bool {
	for i, w := range words {
		short, long := w.Fold, tokens[i].Fold
		if len(short) > len(long) {
			short, long = long, short
		}
		if short != long && (len(short) < 4 || len(long)-len(short) > 2 || !strings.HasPrefix(long, short)) {
			return false
		}
	}
	return true
}

// addressedElsewhere reports whether the message greets somebody by a name that is not the person's.
func (e *engine) addressedElsewhere(r *Request, u Understanding) bool {
	me := e.names.Read(r.Me.Name)
	greeted := text.Tokens(u.letter.Addressed.Of(u.letter.Src))
	other := false
	for _, t := range greeted {
		if me.Given == "" || t.Fold == text.Fold(me.Given) || t.Fold == text.Fold(me.Family) {
			return false
		}
		other = other || e.names.IsGiven(t.Fold)
	}
	return other
}
