package phrase

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"demur/internal/lang"
)

// WordsSection is the section that holds the choices which many phrases share.
const WordsSection = "words"

// words are the shared choices by name.
type words map[string]string

// names are what a phrase may name. They are made once for a book, which asks for them several thousand times.
type names struct {
	slots map[string]string
	flags map[string]bool
}

func newNames() names {
	n := names{slots: Slots(), flags: map[string]bool{}}
	for _, f := range Flags() {
		n.flags[f] = true
	}
	return n
}

func (n names) slot(name string) bool { return n.slots[name] != "" }

// parse reads a line "name = one|other".
func (ws words) parse(line string) error {
	name, branches, ok := strings.Cut(line, " = ")
	if !ok || !strings.Contains(branches, "|") {
		return fault{line, `a shared choice is written "name = one|other"`}
	}
	if _, twice := ws[name]; twice {
		return fault{name, "the shared choice " + strconv.Quote(name) + " is given twice"}
	}
	ws[name] = branches
	return nil
}

// expand spells out "@name". Inside a choice the branches join those of the choice.
func (ws words) expand(s string) (string, error) {
	var b strings.Builder
	inside := false
	for {
		i := strings.IndexAny(s, "@<>")
		if i < 0 {
			b.WriteString(s)
			return b.String(), nil
		}
		b.WriteString(s[:i])
		if s[i] != '@' {
			inside = s[i] == '<'
			b.WriteByte(s[i])
			s = s[i+1:]
			continue
		}
		n := i + 1
		for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] == '_') {
			n++
		}
		branches, known := ws[s[i+1:n]]
		if !known {
			return "", fault{s[i:], "unknown shared choice " + strconv.Quote(s[i:n])}
		}
		if !inside {
			branches = "<" + branches + ">"
		}
		b.WriteString(branches)
		s = s[n:]
	}
}

func (n names) parseLine(l lang.Line, ws words) (*Phrase, error) {
	move, kinds, ok := strings.Cut(l.Section, ":")
	if !ok {
		return nil, errors.New(`a phrase needs a section "[move:kinds]" above it`)
	}
	head, body, ok := strings.Cut(l.Text, " | ")
	fields := strings.Fields(head)
	if !ok || len(fields) == 0 {
		return nil, errors.New(`a phrase is written "id tags | text"`)
	}
	p := &Phrase{ID: fields[0], Line: l.N, Move: move}
	if kinds != "*" {
		p.Kinds = strings.Split(kinds, ",")
	}
	for _, tag := range fields[1:] {
		if err := n.tag(p, tag); err != nil {
			return nil, err
		}
	}
	body, err := ws.expand(body)
	if err != nil {
		return nil, err
	}
	if p.plain, err = n.parseText(body); err != nil {
		return nil, err
	}
	p.formal = formalOf(p.plain)
	p.plain = bare(p.plain)
	p.needs = p.allNeeds()
	for _, need := range p.needs {
		switch {
		case !n.slot(need):
			p.particular += 2
		case !unremarkable(need):
			p.particular += 3
		}
	}
	if p.Kinds != nil {
		p.particular++
	}
	p.variants = [2]int{variants(p.plain), variants(p.formal)}
	if p.variants[1] == 0 && p.Register == "" {
		return nil, errors.New(`no branch of a choice is for formal letters: tag the phrase "informal"`)
	}
	p.hash = hash(p.ID)
	return p, nil
}

// unremarkable tells the slots that a message of their kind always fills: they name the ask, and nothing beside it.
func unremarkable(slot string) bool {
	switch slot {
	case "meal", "a_meal", "a_call", "the_call":
		return true
	}
	return false
}

func (n names) tag(p *Phrase, tag string) error {
	switch tag {
	case "warm", "neutral", "firm":
		p.Tones = append(p.Tones, tag)
		return nil
	case "formal", "informal":
		p.Register = tag
		return nil
	case "linkedin", "email", "other":
		p.Channels = append(p.Channels, tag)
		return nil
	}
	name := tag[1:]
	if !n.slot(name) && !n.flags[name] {
		return fault{tag, "unknown tag " + strconv.Quote(tag)}
	}
	switch tag[0] {
	case '+':
		p.Need = append(p.Need, name)
	case '-':
		p.Without = append(p.Without, name)
	default:
		return fault{tag, "unknown tag " + strconv.Quote(tag)}
	}
	return nil
}

func (n names) parseText(s string) ([]part, error) {
	var out []part
	for s != "" {
		i := strings.IndexAny(s, "[{<]}>")
		if i < 0 {
			return append(out, part{literal: s}), nil
		}
		if i > 0 {
			out = append(out, part{literal: s[:i]})
		}
		switch s[i] {
		case '<':
			inner, rest, ok := strings.Cut(s[i+1:], ">")
			if !ok || !strings.Contains(inner, "|") {
				return nil, fault{s[i:], `a choice is written "<one|other>"`}
			}
			choice, err := n.parseChoice(inner)
			if err != nil {
				return nil, err
			}
			out, s = append(out, part{choice: choice}), rest
		case '[':
			name, rest, ok := strings.Cut(s[i+1:], "]")
			if !ok || !n.slot(name) {
				return nil, fault{s[i:], "unknown slot " + strconv.Quote(name)}
			}
			out, s = append(out, part{slot: name}), rest
		case '{':
			inner, rest, ok := strings.Cut(s[i+1:], "}")
			if !ok {
				return nil, fault{s[i:], "brace is not closed"}
			}
			clause, err := n.parseText(inner)
			if err != nil {
				return nil, err
			}
			if !slices.ContainsFunc(clause, func(q part) bool { return q.slot != "" }) {
				return nil, fault{s[i:], "an optional clause needs a slot"}
			}
			out, s = append(out, part{clause: clause}), rest
		default:
			return nil, fault{s[i:], strconv.Quote(s[i:i+1]) + " is not opened"}
		}
	}
	return out, nil
}

func (n names) parseChoice(s string) ([][]part, error) {
	var out [][]part
	for _, alt := range strings.Split(s, "|") {
		parts, err := n.parseText(alt)
		if err != nil {
			return nil, err
		}
		out = append(out, parts)
	}
	return out, nil
}

// casual marks a branch that is not for formal letters.
const casual = "~"

// formalOf returns the parts as formal letters have them.
func formalOf(parts []part) []part {
	var out []part
	for _, q := range parts {
		if q.choice != nil {
			var kept [][]part
			for _, branch := range q.choice {
				if len(branch) == 0 || !strings.HasPrefix(branch[0].literal, casual) {
					kept = append(kept, branch)
				}
			}
			q.choice = kept
			if kept == nil {
				q.choice = [][]part{} // a choice of nothing: the phrase has no formal text
			}
		}
		out = append(out, q)
	}
	return out
}

// bare takes the marks off the branches that are not for formal letters.
func bare(parts []part) []part {
	var out []part
	for _, q := range parts {
		if q.choice != nil {
			choice := make([][]part, len(q.choice))
			for i, branch := range q.choice {
				choice[i] = slices.Clone(branch)
				if len(branch) > 0 {
					choice[i][0].literal = strings.TrimPrefix(branch[0].literal, casual)
				}
			}
			q.choice = choice
		}
		out = append(out, q)
	}
	return out
}

// variants counts the texts that the choices give.
func variants(parts []part) int {
	n := 1
	for _, q := range parts {
		if q.choice == nil {
			continue
		}
		sum := 0
		for _, branch := range q.choice {
			sum += variants(branch)
		}
		n *= sum
	}
	return n
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
