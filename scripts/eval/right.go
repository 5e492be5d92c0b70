package main

import (
	"slices"
	"strings"
	"unicode"

	"demur/internal/ask"
	"demur/internal/demur"
)

// Labels of the specimens that the contract tells by other fields than the kind.
const (
	labelFollowUp  = "follow_up"
	labelColleague = "internal_colleague"
)

// requestRight: where a second kind would do, it may also be taken for a request.
func requestRight(l labels, u demur.Understanding) bool {
	return u.IsRequest == l.isRequest || !l.isRequest && len(l.also) > 0
}

// kindRight tells whether the kind is the labelled one (strict) or one that would do (lenient). Being a chaser or a colleague's message
// counts for the labels that name it.
func kindRight(l labels, u demur.Understanding) (lenient, strict bool) {
	kind, chaser := string(u.Kind), u.Stage == ask.FollowUp || u.Stage == ask.AfterDecline
	fits := kind == l.kind || slices.Contains(l.also, kind)
	switch {
	case l.kind == labelFollowUp && chaser, l.kind == labelColleague && (u.Colleague || kind == labelColleague):
		return true, true
	case slices.Contains(l.also, labelFollowUp) && chaser:
		return true, kind == l.kind
	case l.kind == labelColleague: // no company is known of these messages
		return fits || kind == string(ask.CoffeeChat) || kind == string(ask.Call), false
	}
	return fits, kind == l.kind
}

// spanRight reports whether a span is the labelled one: it holds it, is held by it, or shares half of the words. Two careful readers agree
// only at a precision and a recall of 0.76 by this measure.
func spanRight(got, want string) bool {
	a, b := fold(got), fold(want)
	if a == "" || b == "" {
		return false
	}
	x, y := wordSet(a), wordSet(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return strings.Contains(b, a) || strings.Contains(a, b) || 2*both >= len(x)+len(y)-both
}

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// fold lowers the case and makes one space of whatever is neither letter, digit nor underscore.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), " ")
}

// nameRight reports whether a given name is in the labelled one.
func nameRight(got, want string) bool {
	return got != "" && want != "" && strings.Contains(fold(want), fold(got))
}
