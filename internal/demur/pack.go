package demur

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/internal/phrase"
	"demur/internal/text"
)

// Problem is something the person should know about a phrase pack. Lines and columns count from 1; columns are UTF-16 units.
type Problem struct {
	Line, Column int
	Level        etiquette.Level // error or warning
	Message      string
}

// PackReply is what was found in a phrase pack. A problem of level error refuses it whole.
type PackReply struct {
	Language string
	Name     string
	Phrases  int
	Problems []Problem
}

// OwnPhrases is wording of the person's own: a phrase pack.
type OwnPhrases struct{ Language, Text string }

// maxPhrases is how many phrases a pack may have: each is tried in a draft.
const maxPhrases = 2000

// pack is a phrase pack being read.
type pack struct {
	PackReply
	lines []string // as they were given
	body  lang.File
}

func (p *pack) problem(line, at int, level etiquette.Level, message string) {
	p.Problems = append(p.Problems, Problem{line + 1, phrase.Column(p.lines[line], at), level, message})
}

// Pack reads a phrase pack: a header of lines "language: en" and "name: My wording", either of which may be missing, then sections and
// phrases as package phrase describes them. Each phrase is tried in a draft that the check reads.
func Pack(src string) (PackReply, error) {
	e, err := english()
	if err != nil {
		return PackReply{}, err
	}
	p := open(src)
	book, faults := phrase.Survey(p.body)
	for _, f := range faults {
		p.Problems = append(p.Problems, Problem{f.Line, f.Column, etiquette.Error, f.Message})
	}
	p.sections(e.book)
	all := book.All()
	p.Phrases = len(all)
	switch _, known := lang.Get(p.Language); {
	case len(all) > maxPhrases:
		p.problem(0, 0, etiquette.Error, "a pack has at most 2000 phrases")
	case len(all) == 0 && len(faults) == 0:
		p.problem(0, 0, etiquette.Error, "there are no phrases")
	case !known:
		p.problem(0, 0, etiquette.Warning, "phrases in this language are not checked: there is no pack for it yet")
	default:
		try, err := newTrial(e)
		if err != nil {
			return PackReply{}, err
		}
		for _, x := range all {
			try.phrase(&p, x)
		}
	}
	var sorted []Problem
	for _, i := range text.Order(len(p.Problems), func(i, j int) bool {
		a, b := &p.Problems[i], &p.Problems[j]
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	}) {
		sorted = append(sorted, p.Problems[i])
	}
	p.Problems = sorted
	return p.PackReply, nil
}

// open reads the header and leaves empty lines in its place, so that the lines behind it keep their numbers.
func open(text string) pack {
	p := pack{PackReply: PackReply{Language: "en"}, lines: strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")}
	body := slices.Clone(p.lines)
	for i, line := range p.lines {
		key, value, ok := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key = strings.TrimSpace(key); {
		case strings.HasPrefix(key, "["):
			p.body = lang.File{Name: "pack", Text: strings.Join(body, "\n")}
			return p
		case ok && key == "language":
			if p.Language = value; len(value) != 2 || strings.Trim(value, "abcdefghijklmnopqrstuvwxyz") != "" {
				p.problem(i, strings.Index(line, ":")+1, etiquette.Error, `a language is written as two letters: "en"`)
			}
		case ok && key == "name":
			p.Name = value
		default:
			continue
		}
		body[i] = ""
	}
	p.body = lang.File{Name: "pack", Text: strings.Join(body, "\n")}
	return p
}

// sections looks at the headings: each names a move that drafts have, and kinds that there are.
func (p *pack) sections(book *phrase.Book) {
	for i, raw := range p.lines {
		line := strings.TrimSpace(raw)
		if line == "" || line[0] != '[' || line[len(line)-1] != ']' || strings.Contains(line, " ") {
			continue
		}
		move, kinds, _ := strings.Cut(line[1:len(line)-1], ":")
		if move == phrase.WordsSection {
			continue
		}
		if !book.Has(move) {
			p.problem(i, strings.Index(raw, "[")+1, etiquette.Error, "drafts have no such move")
		}
		for k := range strings.SplitSeq(kinds, ",") {
			if k != "*" && !ask.Kind(k).Known() {
				p.problem(i, strings.Index(raw, ":")+1, etiquette.Error, `kinds are written "call,connect", or "*" for all of them`)
				break
			}
		}
	}
}

// trial is what phrases are tried in.
type trial struct {
	engine *engine
	values map[string]string
	drafts map[string]string // by move
}

func newTrial(e *engine) (*trial, error) {
	t := &trial{e, map[string]string{}, map[string]string{}}
	f := e.pack.File("trial")
	for l := range f.Lines() {
		key, value, ok := strings.Cut(l.Text, " = ")
		switch {
		case ok && l.Section == "values":
			t.values[key] = value
		case ok && l.Section == "drafts" && strings.Contains(value, "…"):
			t.drafts[key] = value
		default:
			return nil, f.Errorf(l.N, "a line is written %q", "name = value")
		}
	}
	return t, nil
}

// phrase tries each choice that a phrase leaves, until one meets a problem.
func (t *trial) phrase(p *pack, x *phrase.Phrase) {
	raw := p.lines[x.Line-1]
	at := strings.Index(raw, " | ") + len(" | ")
	for n := 0; ; n++ {
		more := false
		f, ok := x.Fill(phrase.Filling{Values: t.values, Pick: func(k int) int { more = more || k > n+1; return min(n, k-1) },
			Write: func(s string) string { return s }})
		if !ok {
			p.problem(x.Line-1, at, etiquette.Warning, "this phrase could not be tried: a slot of it is always empty")
			return
		}
		for _, found := range t.try(x.Move, f.Text) {
			p.problem(x.Line-1, at, found.Level, found.Message)
			return
		}
		if !more {
			return
		}
	}
}

// try returns the errors that a text brings into the draft it stands in.
func (t *trial) try(move, text string) []etiquette.Finding {
	around, ok := t.drafts[move]
	if !ok {
		around = t.drafts["other"]
	}
	report := t.engine.checker.Check(strings.Replace(around, "…", text, 1), etiquette.Context{Intent: etiquette.IntentDecline, Waited: -1})
	n := 0
	for n < len(report.Findings) && report.Findings[n].Level == etiquette.Error { // errors stand first
		n++
	}
	return report.Findings[:n]
}

// own reads the person's own wording in a language; nil where there is none, or where it has a fault: it was refused when it was written.
func own(r *Request, language string) *phrase.Book {
	for _, o := range r.Preferences.Phrases {
		if p := open(o.Text); o.Language == language || o.Language == "" && p.Language == language {
			if book, faults := phrase.Survey(p.body); len(faults) == 0 {
				for _, x := range book.All() {
					x.Own = true
				}
				return book
			}
		}
	}
	return nil
}
