package cue

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// maxVariants limits how many plain patterns one line may stand for, so that a careless line cannot grow the set without bound.
const maxVariants = 64

// Parse reads the patterns of a file. Each section is a label; a line is "[weight] pattern", or "@class = word word|two words", which holds
// from there on. An error names file, line and fault.
func Parse(f lang.File) (*Set, error) {
	p := parser{file: f, set: &Set{first: map[string][]int{}, stems: map[string][]int{}}, classes: map[string]string{}}
	for l := range f.Lines() {
		if err := p.line(l); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	return p.set, nil
}

// MustParse is Parse for data that is part of the program and covered by a test.
func MustParse(f lang.File) *Set {
	s, err := Parse(f)
	if err != nil {
		panic(err)
	}
	return s
}

type parser struct {
	file    lang.File
	set     *Set
	classes map[string]string // name -> alternatives joined with "|"
}

func (p *parser) line(l lang.Line) error {
	if name, words, ok := strings.Cut(l.Text, " = "); ok && strings.HasPrefix(name, "@") {
		return p.class(name[1:], words)
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
	return p.Add(l.Section, weight, l.N, rest)
}

func (p *parser) class(name, words string) error {
	if _, ok := p.classes[name]; ok {
		return fmt.Errorf("class @%s is defined twice", name)
	}
	var alts []string
	for _, run := range strings.Split(words, "|") {
		alts = append(alts, strings.Fields(run)...)
		if strings.Contains(words, "|") {
			alts = append(alts[:len(alts)-len(strings.Fields(run))], strings.Join(strings.Fields(run), " "))
		}
	}
	p.classes[name] = strings.Join(alts, "|")
	return nil
}

// Add compiles one pattern into the set.
func (p *parser) Add(label string, weight, line int, src string) error {
	base := pattern{label: label, weight: weight, line: line}
	fields := splitParts(src)
	if len(fields) > 0 && fields[0] == "^" {
		base.atHead, fields = true, fields[1:]
	}
	if n := len(fields); n > 0 && fields[n-1] == "$" {
		base.atTail, fields = true, fields[:n-1]
	}
	if len(fields) == 0 {
		return errors.New("empty pattern")
	}
	variants := [][]part{nil}
	for _, f := range fields {
		alts, err := p.part(f)
		if err != nil {
			return err
		}
		if len(variants)*len(alts) > maxVariants {
			return fmt.Errorf("pattern stands for more than %d variants", maxVariants)
		}
		variants = product(variants, alts)
	}
	for _, parts := range variants {
		v := base
		v.parts = parts
		if err := p.index(v); err != nil {
			return err
		}
	}
	return nil
}

func product(left [][]part, alts [][]part) [][]part {
	out := make([][]part, 0, len(left)*len(alts))
	for _, l := range left {
		for _, a := range alts {
			out = append(out, append(append([]part(nil), l...), a...))
		}
	}
	return out
}

// splitParts splits at spaces outside brackets.
func splitParts(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(s); i++ {
		switch {
		case i == len(s) || s[i] == ' ' && depth == 0:
			if i > start {
				out = append(out, s[start:i])
			}
			start = i + 1
		case s[i] == '(':
			depth++
		case s[i] == ')':
			depth--
		}
	}
	return out
}

// part returns the ways in which one part can be read, each a run of simple parts.
func (p *parser) part(f string) ([][]part, error) {
	optional := strings.HasSuffix(f, "?") && f != "?"
	if optional {
		f = f[:len(f)-1]
	}
	switch {
	case f == "#":
		return [][]part{{{number: true, optional: optional}}}, nil
	case len(f) == 2 && f[0] == '*' && f[1] >= '1' && f[1] <= '9':
		return [][]part{{{gap: int(f[1] - '0')}}}, nil
	case f == "*":
		return nil, errors.New(`"*" needs a count, as in *3`)
	}
	alts := []string{f}
	if f[0] == '@' {
		words, ok := p.classes[f[1:]]
		if !ok {
			return nil, fmt.Errorf("unknown class %s", f)
		}
		alts = strings.Split(words, "|")
	} else if f[0] == '(' {
		if f[len(f)-1] != ')' {
			return nil, fmt.Errorf("bracket not closed in %q", f)
		}
		alts = strings.Split(f[1:len(f)-1], "|")
	}
	return runs(alts, optional)
}

// runs gathers single words into one part; each run of several words becomes a variant of its own.
func runs(alts []string, optional bool) ([][]part, error) {
	single := part{words: map[string]bool{}, optional: optional}
	var out [][]part
	for _, a := range alts {
		words := strings.Fields(a)
		if len(words) == 0 {
			return nil, errors.New("empty alternative")
		}
		run := make([]part, 0, len(words))
		for _, w := range words {
			if err := check(w); err != nil {
				return nil, err
			}
			run = append(run, wordPart(w))
		}
		if len(run) > 1 {
			out = append(out, run)
			continue
		}
		if s := run[0].stems; s != nil {
			single.stems = append(single.stems, s...)
		} else {
			single.words[words[0]] = true
		}
	}
	if len(single.words)+len(single.stems) > 0 {
		out = append(out, []part{single})
	}
	if optional && !(len(out) == 1 && len(out[0]) == 1) {
		for _, r := range out {
			for i := range r {
				r[i].optional = false
			}
		}
		out = append(out, nil)
	}
	return out, nil
}

func wordPart(w string) part {
	if stem, ok := strings.CutSuffix(w, "*"); ok {
		return part{stems: []string{stem}}
	}
	return part{words: map[string]bool{w: true}}
}

// check refuses a word that the tokens of a text can never equal.
func check(w string) error {
	stem := strings.TrimSuffix(w, "*")
	if stem != w && len(stem) < stemLen {
		return fmt.Errorf("stem %q is shorter than %d letters", w, stemLen)
	}
	if stem != text.Fold(stem) {
		return fmt.Errorf("word %q is not in lower case", w)
	}
	if tokens := text.Tokens(stem); len(tokens) != 1 {
		return fmt.Errorf("%q is not one word", w)
	}
	return nil
}

func (p *parser) index(v pattern) error {
	if len(v.parts) == 0 || v.parts[0].gap > 0 || v.parts[0].optional {
		return errors.New("a pattern cannot begin with a gap or an optional part")
	}
	n := len(p.set.patterns)
	p.set.patterns = append(p.set.patterns, v)
	head := v.parts[0]
	for w := range head.words {
		p.set.first[w] = append(p.set.first[w], n)
	}
	for _, s := range head.stems {
		p.set.stems[s[:stemLen]] = append(p.set.stems[s[:stemLen]], n)
	}
	if head.number {
		p.set.numbers = append(p.set.numbers, n)
	}
	return nil
}

// Labels returns the labels of the set in the order of their first pattern.
func (s *Set) Labels() []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range s.patterns {
		if !seen[p.label] {
			seen[p.label] = true
			out = append(out, p.label)
		}
	}
	return out
}
