// Package cue holds patterns of words and finds where they occur.
//
// A pattern is a line a writer can read: "(would|could) you be (open|up|free) (to|for)". Its parts, separated by spaces:
//
//	word       that word, compared in lower case
//	stem*      any word that begins with stem (at least three letters)
//	(a|b c)    one of several words or runs of words
//	part?      the part may be missing
//	@name      one of the words of the class "name", defined by a line "@name = word word|two words"
//	#          a number
//	*3         up to three words, whatever they are, as few as possible
//	^  $       the start and the end of a sentence
//
// Hyphens, quotation marks, asterisks and emoji between words are passed over; any other punctuation ends a match unless the
// pattern names it (", ? !" are parts like words).
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
	numbers  []int            // patterns that begin with a number
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

type part struct {
	words    map[string]bool // nil for numbers and gaps
	stems    []string
	number   bool
	optional bool
	gap      int // "*3" is a gap of up to three words
}

func (p part) fits(t text.Token) bool {
	if p.number {
		return t.Kind == text.Number
	}
	if p.words[t.Fold] {
		return true
	}
	for _, s := range p.stems {
		if len(t.Fold) >= len(s) && t.Fold[:len(s)] == s {
			return true
		}
	}
	return false
}

// Find returns every occurrence in the sentence, in order of position. Where patterns of one label overlap, only the longest stays.
func (s *Set) Find(tokens []text.Token, in text.Sentence) []Match {
	var out []Match
	for i := in.From; i < in.To; i++ {
		t := tokens[i]
		if t.Ends() || skippable(t) {
			continue
		}
		for _, n := range s.first[t.Fold] {
			out = s.try(out, n, tokens, in, i)
		}
		if len(t.Fold) >= stemLen && len(s.stems) > 0 {
			for _, n := range s.stems[t.Fold[:stemLen]] {
				out = s.try(out, n, tokens, in, i)
			}
		}
		if t.Kind == text.Number {
			for _, n := range s.numbers {
				out = s.try(out, n, tokens, in, i)
			}
		}
	}
	return longest(out)
}

func (s *Set) try(out []Match, n int, tokens []text.Token, in text.Sentence, i int) []Match {
	p := &s.patterns[n]
	if p.atHead && !headOf(tokens, in, i) {
		return out
	}
	end := p.match(tokens, in, i, 0)
	if end < 0 {
		return out
	}
	last := end - 1
	for last > i && skippable(tokens[last]) {
		last--
	}
	return append(out, Match{
		Label: p.label, Weight: p.weight, Line: p.line, From: i, To: last + 1,
		Span: text.Span{Start: tokens[i].Start, End: tokens[last].End},
	})
}

// match returns the index behind the match of parts[k:] at token i, or -1.
func (p *pattern) match(tokens []text.Token, in text.Sentence, i, k int) int {
	for i < in.To && skippable(tokens[i]) && k > 0 {
		i++
	}
	if k == len(p.parts) {
		if p.atTail && !tailOf(tokens, in, i) {
			return -1
		}
		return i
	}
	q := p.parts[k]
	if q.gap > 0 {
		return p.matchGap(tokens, in, i, k)
	}
	if i < in.To && q.fits(tokens[i]) {
		if end := p.match(tokens, in, i+1, k+1); end >= 0 {
			return end
		}
	}
	if q.optional {
		return p.match(tokens, in, i, k+1)
	}
	return -1
}

// matchGap tries the fewest words first, so that a match stays as short as it can.
func (p *pattern) matchGap(tokens []text.Token, in text.Sentence, i, k int) int {
	for n := 0; n <= p.parts[k].gap; n++ {
		if end := p.match(tokens, in, i, k+1); end >= 0 {
			return end
		}
		for i < in.To && skippable(tokens[i]) {
			i++
		}
		if i >= in.To || !tokens[i].Wordlike() {
			return -1
		}
		i++
	}
	return -1
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
next:
	for _, m := range ms {
		for _, o := range out {
			if o.Label == m.Label && o.Covers(m.Span) {
				continue next
			}
		}
		out = append(out, m)
	}
	return out
}
