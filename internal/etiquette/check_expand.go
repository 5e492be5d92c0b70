package etiquette

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
)

// patterns adds pattern lines to a set. A line that begins with a choice of several words is added once per choice, so that at each word of a
// text only those are tried that begin with it; choices of one word stay together.
type patterns struct {
	cues    *cue.Builder
	classes map[string]string // the choices of each class, as written
}

func newPatterns() *patterns {
	return &patterns{cues: cue.NewBuilder(), classes: map[string]string{}}
}

// class reads a line "@name = …"; ok is false for any other line.
func (p *patterns) class(line string) (ok bool, err error) {
	ok, err = p.cues.Class(line)
	if ok && err == nil {
		name, words, _ := strings.Cut(line, " = ")
		if !strings.Contains(words, "|") {
			words = strings.Join(strings.Fields(words), "|")
		}
		p.classes[name] = words
	}
	return ok, err
}

func (p *patterns) line(l lang.Line) error {
	head, tail, choices := p.head(l.Text)
	if len(choices) < 2 {
		return p.cues.Add(l.Section, 0, l.N, l.Text)
	}
	var single []string
	multi := slices.DeleteFunc(choices, func(c string) bool {
		one := !strings.ContainsAny(c, " ()@?")
		if one {
			single = append(single, c)
		}
		return one
	})
	if len(single) > 0 {
		multi = append(multi, "("+strings.Join(single, "|")+")")
	}
	if len(multi) > 1 {
		var err error
		if tail, err = p.shared(tail); err != nil {
			return err
		}
	}
	for _, c := range multi {
		if err := p.cues.Add(l.Section, 0, l.N, head+c+tail); err != nil {
			return err
		}
	}
	return nil
}

// shared makes a class of the rest of a line that is added several times, so that it is read once.
func (p *patterns) shared(tail string) (string, error) {
	body, anchored := strings.CutSuffix(tail, " $")
	if !strings.Contains(body, "|") {
		return tail, nil
	}
	name := "@tail" + strconv.Itoa(len(p.classes))
	if _, err := p.class(name + " =" + body); err != nil {
		return "", errors.Unwrap(err) // without the name, which no writer knows
	}
	if anchored {
		return " " + name + " $", nil
	}
	return " " + name, nil
}

// head takes a line apart: what stands before its first part, what behind it, and the choices of that part, none where it is one word.
func (p *patterns) head(s string) (head, tail string, choices []string) {
	rest, anchored := strings.CutPrefix(s, "^ ")
	if anchored {
		head = "^ "
	}
	first, more, _ := strings.Cut(rest, " ")
	if words, ok := p.classes[first]; ok {
		if more != "" {
			tail = " " + more
		}
		return head, tail, split(words)
	}
	if rest == "" || rest[0] != '(' {
		return "", "", nil
	}
	end := closing(rest)
	if end < 0 || end+1 < len(rest) && rest[end+1] != ' ' {
		return "", "", nil
	}
	return head, rest[end+1:], split(rest[1:end])
}

// closing returns the index of the bracket that closes the one at the start of s, or -1.
func closing(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// split cuts a list of choices at the bars outside brackets.
func split(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, strings.TrimSpace(s[start:i]))
				start = i + 1
			}
		}
	}
	out = append(out, strings.TrimSpace(s[start:]))
	return slices.DeleteFunc(out, func(c string) bool { return c == "" })
}
