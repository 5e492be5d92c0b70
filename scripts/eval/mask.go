package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/text"
)

// masked is the body of a draft with the name of each slot in its place.
type masked struct {
	text    string
	opening string     // the first sentence
	book    [][]string // the words between the person's own texts, masks counting as a word each
	words   []string   // all of them, the person's own texts counting as a word each
}

// mask leaves out greeting and sign-off and masks the slots.
func mask(d demur.Draft) masked {
	start, end := 0, len(d.Text)
	for _, m := range d.Moves {
		switch m.Move {
		case string(etiquette.Greeting):
			start = m.End
		case string(etiquette.SignOff):
			end = m.Start
		}
	}
	out := masked{book: [][]string{nil}}
	var b strings.Builder
	literal := func(s string) {
		b.WriteString(s)
		out.words = append(out.words, words(s)...)
		out.book[len(out.book)-1] = append(out.book[len(out.book)-1], words(s)...)
	}
	at := start
	for _, i := range inOrder(d) {
		s := d.Slots[i]
		if s.Start < at || s.End > end {
			continue
		}
		literal(d.Text[at:s.Start])
		name := "[" + s.Slot + "]"
		b.WriteString(name)
		out.words = append(out.words, name)
		if own(d, i) {
			out.book = append(out.book, nil)
		} else {
			out.book[len(out.book)-1] = append(out.book[len(out.book)-1], name)
		}
		at = s.End
	}
	literal(d.Text[at:end])
	out.text = capital(strings.Join(strings.Fields(b.String()), " "))
	out.opening = firstSentence(out.text)
	return out
}

// capital sets the first letter: behind a greeting on the same line it is a small one, and that makes no difference.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// inOrder lists the slots of a draft as they stand in it.
func inOrder(d demur.Draft) []int {
	order := make([]int, len(d.Slots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return d.Slots[a].Start - d.Slots[b].Start })
	return order
}

// own reports whether a slot holds a text that the person wrote. The time at which to ask again comes from the settings, but the words for
// it are ours.
func own(d demur.Draft, i int) bool {
	return d.Sources[i].From == "preference" && d.Slots[i].Slot != "door"
}

func firstSentence(s string) string {
	tokens := text.Tokens(s)
	list := text.Sentences(tokens, func(string) bool { return false })
	if len(list) == 0 {
		return ""
	}
	return list[0].Span(tokens).Of(s)
}
