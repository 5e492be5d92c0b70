package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/compose"
	"demur/internal/lang"
	"demur/internal/phrase"
)

// matrix is the page of all phrases in all their forms.
type matrix struct {
	Title          string
	Phrases, Forms int
	Sections       []section
}

// section is the phrases of one move for the same kinds.
type section struct {
	Name string
	Rows []row
}

// row is one phrase of the book.
type row struct {
	ID, Tags string
	Forms    []form
}

// form is one text that a phrase can take, and when.
type form struct {
	Text []piece
	For  string // "" always; else the registers and spellings that have it
}

// printer fills the phrases of one pack.
type printer struct {
	composer *compose.Composer
	american *strings.Replacer
	values   map[string][forms]string
}

func newMatrix(pack lang.Pack) (matrix, error) {
	book, err := phrase.Parse(pack.File("phrases"))
	if err != nil {
		return matrix{}, err
	}
	p, err := newPrinter(pack, book)
	if err != nil {
		return matrix{}, err
	}
	m := matrix{Title: "Every phrase in every form"}
	for _, x := range book.All() {
		name := x.Move + ": " + strings.Join(x.Kinds, ", ")
		if x.Kinds == nil {
			name = x.Move + ": every kind"
		}
		if n := len(m.Sections); n == 0 || m.Sections[n-1].Name != name {
			m.Sections = append(m.Sections, section{Name: name})
		}
		r := row{x.ID, tags(x), p.forms(x)}
		s := &m.Sections[len(m.Sections)-1]
		s.Rows = append(s.Rows, r)
		m.Phrases++
		m.Forms += len(r.Forms)
	}
	return m, nil
}

func newPrinter(pack lang.Pack, book *phrase.Book) (printer, error) {
	composer, err := compose.New(pack, book)
	return printer{composer, american(pack), samples(pack)}, err
}

// american turns the spelling of the book into the American one.
func american(pack lang.Pack) *strings.Replacer {
	var pairs []string
	for l := range pack.File("words").Lines() {
		if uk, us, ok := strings.Cut(l.Text, " = "); ok && l.Section == "spelling" {
			pairs = append(pairs, uk, us)
		}
	}
	return strings.NewReplacer(pairs...)
}

// tags says where a phrase fits.
func tags(p *phrase.Phrase) string {
	out := slices.Concat(p.Tones, p.Channels)
	if p.Register != "" {
		out = append(out, p.Register)
	}
	for _, n := range p.Need {
		out = append(out, "with "+n)
	}
	for _, n := range p.Without {
		out = append(out, "without "+n)
	}
	return strings.Join(out, ", ")
}

// variant is a register with a spelling.
type variant struct {
	name       string
	formal, us bool
}

func variants(p *phrase.Phrase) []variant {
	var out []variant
	for _, v := range []variant{{name: "casual"}, {name: "casual US", us: true}, {name: "formal", formal: true}, {name: "formal US", formal: true, us: true}} {
		if v.formal && p.Register != "informal" || !v.formal && p.Register != "formal" {
			out = append(out, v)
		}
	}
	return out
}

// forms lists the different texts of a phrase: each choice with each value of its slots, with and without its optional clauses, in both
// registers and spellings.
func (p printer) forms(x *phrase.Phrase) []form {
	var texts []string
	shown := map[string][]piece{}
	of := map[string][]string{} // variants by text
	vs := variants(x)
	for _, values := range p.fillings(x) {
		for _, v := range vs {
			every(func(pick func(int) int) {
				f, ok := x.Fill(phrase.Filling{Values: p.valuesFor(v, values), Formal: v.formal, Pick: pick, Write: p.writer(v)})
				if !ok {
					return
				}
				text, ps := finish(x.Move, f)
				if shown[text] == nil {
					texts = append(texts, text)
					shown[text] = ps
				}
				if !slices.Contains(of[text], v.name) {
					of[text] = append(of[text], v.name)
				}
			})
		}
	}
	var out []form
	for _, t := range texts {
		f := form{Text: shown[t]}
		if len(of[t]) < len(vs) {
			f.For = strings.Join(of[t], ", ")
		}
		out = append(out, f)
	}
	return out
}

// writer has the last word on a literal of the book, as the composer has.
func (p printer) writer(v variant) func(string) string {
	return func(s string) string {
		if v.formal {
			s = p.composer.Expand(s)
		}
		if v.us {
			s = p.american.Replace(s)
		}
		return s
	}
}

// valuesFor writes a reason out for formal letters.
func (p printer) valuesFor(v variant, values map[string]string) map[string]string {
	if !v.formal || values["reason"] == "" {
		return values
	}
	out := maps.Clone(values)
	out["reason"] = p.composer.Expand(out["reason"])
	return out
}

// fillings are the sets of values a phrase is shown with: one for each sample, and once more without what its optional clauses take.
func (p printer) fillings(x *phrase.Phrase) []map[string]string {
	var out []map[string]string
	for i := range forms {
		values := map[string]string{}
		for slot, of := range p.values {
			values[slot] = of[i]
		}
		out = append(out, values)
		needs := x.Needs()
		bare := maps.Clone(values)
		maps.DeleteFunc(bare, func(slot, _ string) bool { return !slices.Contains(needs, slot) })
		out = append(out, bare)
	}
	return out
}

// every calls fill with every combination of picks.
func every(fill func(pick func(n int) int)) {
	var picks, sizes []int
	for {
		at := 0
		sizes = sizes[:0]
		fill(func(n int) int {
			if at == len(picks) {
				picks = append(picks, 0)
			}
			sizes = append(sizes, n)
			at++
			return picks[at-1]
		})
		picks = picks[:at]
		i := at - 1
		for i >= 0 && picks[i]+1 == sizes[i] {
			i--
		}
		if i < 0 {
			return
		}
		picks = append(picks[:i], picks[i]+1)
	}
}

// joint is a no that a reason is joined to.
const joint = "I can't do it"

// finish makes a sentence of a filled phrase, as the composer does.
func finish(move string, f phrase.Filled) (string, []piece) {
	lead, end := "", "."
	switch rest, apart := strings.CutPrefix(f.Text, ". "); {
	case move == "reason" && apart:
		return sentence(joint+". ", rest, f, 2, end)
	case move == "reason" || strings.HasPrefix(f.Text, ",") || strings.HasPrefix(f.Text, ":") || strings.HasPrefix(f.Text, ";"):
		lead = joint
	case move == "sign_off":
		end = ","
	}
	return sentence(lead, f.Text, f, 0, end)
}

// sentence builds the text around a phrase of which the first cut bytes are left out.
func sentence(lead, body string, f phrase.Filled, cut int, end string) (string, []piece) {
	if last, _ := utf8.DecodeLastRuneInString(body); strings.ContainsRune(".!?", last) || strings.Contains(body, "://") {
		end = "" // a full stop behind an address would be read as part of it
	}
	if lead == "" || strings.HasSuffix(lead, ". ") {
		r, n := utf8.DecodeRuneInString(body)
		body = string(unicode.ToUpper(r)) + body[n:]
	}
	var marks []mark
	for _, s := range f.Slots {
		s.Start, s.End = s.Start-cut+len(lead), s.End-cut+len(lead)
		marks = append(marks, mark{s.Span, "message", s.Slot})
	}
	text := fmt.Sprint(lead, body, end)
	return text, pieces(text, marks)
}
