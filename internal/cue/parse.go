package cue

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// Parse reads the patterns of a file. Each section is a label; a line is "[weight] pattern", or "@class = word word|two words", which holds
// from there on. An error names file, line and fault.
func Parse(f lang.File) (*Set, error) {
	b := NewBuilder()
	for l := range f.Lines() {
		if err := b.Line(l); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	return b.Set(), nil
}

// Builder gathers patterns one by one, for files whose lines hold more than a pattern.
type Builder struct {
	set     *Set
	classes map[string]part
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder {
	return &Builder{set: &Set{words: map[string]word{}, first: make([][]start, named), stems: map[stem][]start{}}, classes: map[string]part{}}
}

// Set returns what was gathered. The builder must not be used afterwards.
func (b *Builder) Set() *Set { return b.set }

// Line reads one line of a pattern file: a pattern with its weight, or a class.
func (b *Builder) Line(l lang.Line) error {
	if ok, err := b.Class(l.Text); ok {
		return err
	}
	if l.Section == "" {
		return errors.New("a pattern needs a [section] above it")
	}
	weight, rest := 0, l.Text
	if head, tail, ok := strings.Cut(l.Text, " "); ok {
		if n, err := strconv.Atoi(head); err == nil {
			weight, rest = n, tail
		}
	}
	return b.Add(l.Section, weight, l.N, rest)
}

// Class reads a line "@name = …"; ok is false for any other line.
func (b *Builder) Class(line string) (ok bool, err error) {
	name, words, ok := strings.Cut(line, " = ")
	if !ok || !strings.HasPrefix(name, "@") {
		return false, nil
	}
	if _, twice := b.classes[name]; twice {
		return true, lang.Errorf("class %s is defined twice", name)
	}
	if !strings.Contains(words, "|") {
		words = strings.Join(strings.Fields(words), "|")
	}
	p := patternParser{src: "(" + words + ")", builder: b}
	class, err := p.part()
	if err != nil {
		return true, lang.Errorf("class %s: %w", name, err)
	}
	b.classes[name] = class
	return true, nil
}

// Add compiles one pattern into the set.
func (b *Builder) Add(label string, weight, line int, src string) error {
	v := pattern{label: label, weight: weight, line: line}
	src = strings.TrimSpace(src)
	if s, ok := strings.CutPrefix(src, "^ "); ok {
		v.atHead, src = true, s
	}
	if s, ok := strings.CutSuffix(src, " $"); ok {
		v.atTail, src = true, s
	}
	p := patternParser{src: src, builder: b}
	parts, err := p.run(false)
	if err != nil {
		return err
	}
	v.parts = parts
	n := len(b.set.patterns)
	if err := b.index(n, parts, everything, needed(parts)); err != nil {
		return err
	}
	b.set.patterns = append(b.set.patterns, v)
	return nil
}

// index files pattern n under every word that its parts can begin with. behind is what may follow them, must what
// the pattern cannot do without.
func (b *Builder) index(n int, parts []part, behind, must mask) error {
	if len(parts) == 0 {
		return errors.New("empty pattern")
	}
	head := parts[0]
	if head.gap > 0 || head.optional {
		return errors.New("a pattern cannot begin with a gap or an optional part")
	}
	at := start{pattern: n, second: maskOf(parts[1:], behind), must: must}
	for _, run := range head.group {
		if err := b.index(n, run, at.second, must); err != nil {
			return err
		}
	}
	for _, w := range head.words {
		b.set.first[w] = appendOnce(b.set.first[w], at)
	}
	for _, s := range head.stems {
		key := stem([]byte(s[:stemLen]))
		b.set.stems[key] = appendOnce(b.set.stems[key], at)
	}
	if head.number {
		b.set.numbers = appendOnce(b.set.numbers, at)
	}
	return nil
}

func appendOnce(list []start, at start) []start {
	if n := len(list); n > 0 && list[n-1].pattern == at.pattern { // patterns are filed one after the other
		list[n-1].second |= at.second
		return list
	}
	return append(list, at)
}

// patternParser reads a pattern by recursive descent.
type patternParser struct {
	src     string
	pos     int
	builder *Builder
}

// run reads parts up to the end or, inside brackets, up to "|" or ")".
func (p *patternParser) run(inside bool) ([]part, error) {
	var out []part
	for {
		for p.pos < len(p.src) && p.src[p.pos] == ' ' {
			p.pos++
		}
		if p.pos == len(p.src) {
			if inside {
				return nil, errors.New("bracket is not closed")
			}
			return out, nil
		}
		if inside && (p.src[p.pos] == '|' || p.src[p.pos] == ')') {
			if len(out) == 0 {
				return nil, errors.New("empty alternative")
			}
			return out, nil
		}
		q, err := p.part()
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
}

func (p *patternParser) part() (part, error) {
	var q part
	var err error
	if p.src[p.pos] == '(' {
		q, err = p.group()
	} else {
		q, err = p.simple()
	}
	if err == nil && p.pos < len(p.src) && p.src[p.pos] == '?' {
		p.pos++
		q.optional = true
	}
	return q, err
}

// group reads "(a|b c)". Alternatives of one word are gathered into one set, which is compared by one look-up.
func (p *patternParser) group() (part, error) {
	p.pos++
	single := part{}
	var runs [][]part
	for {
		run, err := p.run(true)
		if err != nil {
			return part{}, err
		}
		if len(run) == 1 && run[0].group == nil && run[0].gap == 0 && !run[0].optional {
			single.add(run[0])
		} else {
			runs = append(runs, run)
		}
		p.pos++
		if p.src[p.pos-1] == ')' {
			break
		}
	}
	if runs == nil {
		return single, nil
	}
	if single.words != nil || single.stems != nil || single.number {
		runs = append(runs, []part{single})
	}
	return part{group: runs}, nil
}

func (p *part) add(q part) {
	for _, w := range q.words {
		if at, ok := slices.BinarySearch(p.words, w); !ok {
			p.words = slices.Insert(p.words, at, w)
		}
	}
	p.stems = append(p.stems, q.stems...)
	p.number = p.number || q.number
	p.mask |= q.mask
}

// simple reads a word, a stem, a class, a number or a gap.
func (p *patternParser) simple() (part, error) {
	start := p.pos
	for p.pos < len(p.src) && !strings.ContainsRune(" |()", rune(p.src[p.pos])) {
		if p.src[p.pos] == '?' && p.pos > start {
			break
		}
		p.pos++
	}
	w := p.src[start:p.pos]
	switch {
	case w == "":
		return part{}, lang.Errorf("%q is out of place", p.src[start:start+1])
	case w == "#":
		return part{number: true, mask: everything}, nil
	case len(w) == 2 && w[0] == '*' && w[1] >= '1' && w[1] <= '9':
		return part{gap: int(w[1] - '0')}, nil
	case w[0] == '@' && len(w) > 1:
		q, ok := p.builder.classes[w]
		if !ok {
			return part{}, lang.Errorf("unknown class %s", w)
		}
		return q, nil
	}
	return p.builder.word(w)
}

// word reads a word or a stem. It refuses what the tokens of a text can never equal.
func (b *Builder) word(w string) (part, error) {
	if n, ok := b.set.words[w]; ok {
		return part{words: []word{n}, mask: n.mask()}, nil
	}
	stem, isStem := strings.CutSuffix(w, "*")
	if isStem && len(stem) < stemLen {
		return part{}, lang.Errorf("stem %q is shorter than %d letters", w, stemLen)
	}
	if stem != text.Fold(stem) {
		return part{}, lang.Errorf("word %q is not in lower case", w)
	}
	if tokens := text.Tokens(stem); len(tokens) != 1 {
		return part{}, lang.Errorf("%q is not one word", w)
	}
	if isStem {
		return part{stems: []string{stem}, mask: everything}, nil
	}
	n := word(len(b.set.first))
	b.set.words[w] = n
	b.set.first = append(b.set.first, nil)
	return part{words: []word{n}, mask: n.mask()}, nil
}
