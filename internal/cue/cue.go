// Package cue holds patterns of words and finds where they occur.
//
// A pattern is a line a writer can read: "(would|could) you be (open|free) (to|for)". Its parts, separated by spaces:
//
//	word       that word, compared in lower case
//	stem*      any word that begins with stem (at least three letters)
//	(a|b c)    one of several runs of parts; brackets may hold brackets
//	part?      the part may be missing
//	@name      one of the runs of the class "name", defined by a line "@name = word word|two words"
//	#          a number
//	*3         up to three words, whatever they are, as few as possible
//	^  $       the start and the end of a sentence
//
// Hyphens, quotation marks, asterisks and emoji between words are passed over; any other punctuation ends a match unless the
// pattern names it (", ? ! :" are parts like words).
package cue

import (
	"cmp"
	"slices"

	"demur/internal/text"
)

// Match is one occurrence of a pattern.
type Match struct {
	Label  string // the section of the pattern's file
	Weight int    // the pattern's weight, 0 where the file gives none
	Line   int    // where the pattern stands in its file
	text.Span
	From, To int // indexes of the first token and behind the last one
}

// Set is a list of patterns ready for matching. It does not change and may be shared.
type Set struct {
	patterns []pattern
	first    map[string][]int // by the first word
	stems    map[string][]int // by the first stemLen bytes of a first part that is a stem
	numbers  []int            // patterns that may begin with a number
}

const stemLen = 3

type pattern struct {
	label  string
	weight int
	line   int
	atHead bool // "^": only where a sentence begins
	atTail bool // "$": only where a sentence ends
	parts  []part
}

// part is one of: a set of words and stems, a number, a gap, or a group of alternative runs.
type part struct {
	words    map[string]bool
	stems    []string
	number   bool
	gap      int
	group    [][]part
	optional bool
}

func (p *part) fits(t text.Token) bool {
	if p.number && t.Kind == text.Number || p.words[t.Fold] {
		return true
	}
	for _, s := range p.stems {
		if len(t.Fold) >= len(s) && t.Fold[:len(s)] == s {
			return true
		}
	}
	return false
}

// Find returns every occurrence in the sentence, in order of position. Where matches of one label cover each other, only the longest stays.
func (s *Set) Find(tokens []text.Token, in text.Sentence) []Match {
	var out []Match
	for i := in.From; i < in.To; i++ {
		t := tokens[i]
		if t.Ends() || skippable(t) {
			continue
		}
		out = s.tryAll(out, s.first[t.Fold], tokens, in, i)
		if len(t.Fold) >= stemLen && len(s.stems) > 0 {
			out = s.tryAll(out, s.stems[t.Fold[:stemLen]], tokens, in, i)
		}
		if t.Kind == text.Number {
			out = s.tryAll(out, s.numbers, tokens, in, i)
		}
	}
	return longest(out)
}

func (s *Set) tryAll(out []Match, list []int, tokens []text.Token, in text.Sentence, i int) []Match {
	for _, n := range list {
		p := &s.patterns[n]
		if p.atHead && !headOf(tokens, in, i) {
			continue
		}
		m := matcher{tokens, in, p.atTail}
		last := m.run(i, p.parts, nil) - 1
		for last > i && skippable(tokens[last]) {
			last--
		}
		if last >= i {
			span := text.Span{Start: tokens[i].Start, End: tokens[last].End}
			out = append(out, Match{Label: p.label, Weight: p.weight, Line: p.line, From: i, To: last + 1, Span: span})
		}
	}
	return out
}

type matcher struct {
	tokens []text.Token
	in     text.Sentence
	atTail bool
}

// rest is what must follow behind the parts at hand, when they stand inside a group.
type rest struct {
	parts []part
	next  *rest
}

// run returns the index behind the match of parts and then of next at token i, or -1. It backtracks; gaps and brackets are short, so
// the work per position stays small.
func (m *matcher) run(i int, parts []part, next *rest) int {
	for len(parts) == 0 {
		if next == nil {
			if m.atTail && !tailOf(m.tokens, m.in, i) {
				return -1
			}
			return i
		}
		parts, next = next.parts, next.next
	}
	p, after := &parts[0], parts[1:]
	if p.gap > 0 {
		return m.gap(i, p.gap, after, next)
	}
	j := m.skip(i)
	if p.group != nil {
		for _, run := range p.group {
			if end := m.run(j, run, &rest{after, next}); end >= 0 {
				return end
			}
		}
	} else if j < m.in.To && p.fits(m.tokens[j]) {
		if end := m.run(j+1, after, next); end >= 0 {
			return end
		}
	}
	if p.optional {
		return m.run(i, after, next)
	}
	return -1
}

// gap tries the fewest words first, so that a match stays as short as it can.
func (m *matcher) gap(i, most int, after []part, next *rest) int {
	for n := 0; n <= most; n++ {
		if end := m.run(i, after, next); end >= 0 {
			return end
		}
		i = m.skip(i)
		if i >= m.in.To || !m.tokens[i].Wordlike() {
			return -1
		}
		i++
	}
	return -1
}

func (m *matcher) skip(i int) int {
	for i < m.in.To && skippable(m.tokens[i]) {
		i++
	}
	return i
}

// skippable tokens stand between words without parting them.
func skippable(t text.Token) bool {
	if t.Kind == text.Symbol || t.Kind == text.Break {
		return true
	}
	if t.Kind != text.Punct {
		return false
	}
	switch t.Fold {
	case "-", "‑", "–", "\"", "“", "”", "'", "’", "‘", "*", "_", "(", ")", "…", "/":
		return true
	}
	return false
}

func headOf(tokens []text.Token, in text.Sentence, i int) bool {
	for j := in.From; j < i; j++ {
		if tokens[j].Wordlike() {
			return false
		}
	}
	return true
}

func tailOf(tokens []text.Token, in text.Sentence, i int) bool {
	for ; i < in.To; i++ {
		if tokens[i].Wordlike() {
			return false
		}
	}
	return true
}

// longest drops a match that lies inside a longer one of the same label, and repeats of the same place.
func longest(ms []Match) []Match {
	if len(ms) < 2 {
		return ms
	}
	slices.SortFunc(ms, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Line, b.Line))
	})
	out := ms[:0]
	reach := map[string]int{} // by label: how far its matches so far reach; they all begin at or before the next one
	for _, m := range ms {
		if end, ok := reach[m.Label]; !ok || m.End > end {
			reach[m.Label] = m.End
			out = append(out, m)
		}
	}
	return out
}
