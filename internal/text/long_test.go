package text

import (
	"strings"
	"testing"
)

// TestEndless: a text without any punctuation is parted, and nothing of it is lost.
func TestEndless(t *testing.T) {
	tokens := Tokens(strings.Repeat("word ", 10*mostTokens))
	next := 0
	for _, s := range Sentences(tokens, nil) {
		if s.From != next || s.To-s.From > mostTokens {
			t.Fatalf("a sentence from token %d to %d, where %d is the next", s.From, s.To, next)
		}
		next = s.To
	}
	if next != len(tokens) {
		t.Errorf("%d of %d tokens stand in a sentence", next, len(tokens))
	}
}
