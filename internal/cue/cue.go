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
	"strings"

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
	words    map[string]word  // the number of every word that a pattern names
	first    [][]start        // patterns by the word they begin with
	stems    map[stem][]start // by the stem they begin with
	numbers  []start          // patterns that may begin with a number
}

// start is where a pattern may begin: which one, what may stand second, and which words the sentence must have.
type start struct {
	pattern      int
	second, must mask
}

// word is the number of a word in its set. A sentence is looked up word by word, once; from then on numbers are compared.
type word int32

const (
	passed word = iota // what stands between words without parting them
	other              // a word that no pattern names
	named              // the first word of a pattern; the others follow
)

// stem is the beginning of a stem, by which stems are found.
type stem [stemLen]byte

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
	words    []word // in ascending order
	mask     mask   // of the words; everything where there are stems or a number
	stems    []string
	number   bool
	gap      int
	group    [][]part
	optional bool
}

func (p *part) fits(w word, t *text.Token) bool {
	if !p.mask.has(w.mask()) {
		return false
	}
	if _, ok := slices.BinarySearch(p.words, w); ok || p.number && t.Kind == text.Number {
		return true
	}
	for _, s := range p.stems {
		if strings.HasPrefix(t.Fold, s) {
			return true
		}
	}
	return false
}

// Find returns every occurrence in the sentence, in order of position. Where matches of one label cover each other, only the longest stays.
func (s *Set) Find(tokens []text.Token, in text.Sentence) []Match {
	m := matcher{tokens: tokens, words: s.numbered(tokens[in.From:in.To]), in: in}
	for _, w := range m.words {
		m.all |= w.mask()
	}
	var out []Match
	for i := in.From; i < in.To; i++ {
		t, w := &tokens[i], m.word(i)
		if w == passed {
			continue
		}
		out = s.tryAll(&m, out, s.first[w], i)
		if len(t.Fold) >= stemLen && len(s.stems) > 0 {
			out = s.tryAll(&m, out, s.stems[stem([]byte(t.Fold[:stemLen]))], i)
		}
		if t.Kind == text.Number {
			out = s.tryAll(&m, out, s.numbers, i)
		}
	}
	return longest(out)
}

// numbered returns the numbers of the tokens.
func (s *Set) numbered(tokens []text.Token) []word {
	out := make([]word, len(tokens))
	for i := range tokens {
		if skippable(&tokens[i]) {
			continue // passed
		}
		out[i] = other
		if w, ok := s.words[tokens[i].Fold]; ok {
			out[i] = w
		}
	}
	return out
}

func (s *Set) tryAll(m *matcher, out []Match, list []start, i int) []Match {
	second := m.second(i)
	for _, at := range list {
		if !at.second.has(second) || at.must&^m.all != 0 {
			continue
		}
		p := &s.patterns[at.pattern]
		if p.atHead && !m.headOf(i) {
			continue
		}
		m.atTail, m.rests = p.atTail, m.rests[:0]
		last := m.run(i, p.parts, -1) - 1
		for last > i && m.word(last) == passed {
			last--
		}
		if last >= i {
			span := text.Span{Start: m.tokens[i].Start, End: m.tokens[last].End}
			out = append(out, Match{Label: p.label, Weight: p.weight, Line: p.line, From: i, To: last + 1, Span: span})
		}
	}
	return out
}

type matcher struct {
	tokens []text.Token
	words  []word // of the sentence
	all    mask   // of them together
	in     text.Sentence
	atTail bool
	rests  []rest // what must follow behind the groups that are open, the innermost last
}

// second returns the mask of what follows token i.
func (m *matcher) second(i int) mask {
	if i = m.skip(i + 1); i < m.in.To {
		return m.word(i).mask()
	}
	return sentenceEnd
}

// word returns the number of token i of the text.
func (m *matcher) word(i int) word { return m.words[i-m.in.From] }

// rest is what must follow behind the parts at hand, when they stand inside a group.
type rest struct {
	parts []part
	next  int // index of the rest behind this one, -1 for none
}

// run returns the index behind the match of parts and then of next at token i, or -1. It backtracks; gaps and brackets are short, so
// the work per position stays small.
func (m *matcher) run(i int, parts []part, next int) int {
	for len(parts) == 0 {
		if next < 0 {
			if m.atTail && !m.tailOf(i) {
				return -1
			}
			return i
		}
		parts, next = m.rests[next].parts, m.rests[next].next
	}
	p, after := &parts[0], parts[1:]
	if p.gap > 0 {
		return m.gap(i, p.gap, next, after)
	}
	j := m.skip(i)
	if p.group != nil {
		inner := len(m.rests)
		m.rests = append(m.rests, rest{after, next})
		for _, run := range p.group {
			if end := m.run(j, run, inner); end >= 0 {
				return end
			}
		}
		m.rests = m.rests[:inner]
	} else if j < m.in.To && p.fits(m.word(j), &m.tokens[j]) {
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
func (m *matcher) gap(i, most, next int, after []part) int {
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
	for i < m.in.To && m.word(i) == passed {
		i++
	}
	return i
}

// skippable tokens stand between words without parting them.
func skippable(t *text.Token) bool {
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

func (m *matcher) headOf(i int) bool { return !anyWord(m.tokens[m.in.From:i]) }

func (m *matcher) tailOf(i int) bool { return !anyWord(m.tokens[i:m.in.To]) }

func anyWord(tokens []text.Token) bool {
	for i := range tokens {
		if tokens[i].Wordlike() {
			return true
		}
	}
	return false
}

// longest drops a match that lies inside a longer one of the same label, and repeats of the same place.
func longest(ms []Match) []Match {
	if len(ms) < 2 {
		return ms
	}
	for i := range ms { // they come in order of position, so that few have to move, and not far
		for j := i; j > 0 && before(&ms[j], &ms[j-1]); j-- {
			ms[j], ms[j-1] = ms[j-1], ms[j]
		}
	}
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

// before is the order of matches: by position, the longer and the heavier first.
func before(a, b *Match) bool {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Line, b.Line)) < 0
}
