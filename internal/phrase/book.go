// Package phrase is the phrase book: the sentences a decline is built from, the slots in them, and the turning of a span of theirs into
// our mouth ("your work" becomes "my work").
//
// A line of the book is "id tags | text". Its section names the move and the kinds it serves: "[thanks:coffee_chat,call]", "[no:*]".
//
//	cc3 warm +praise -topic | Thank you for the kind words{ about [praise]} and for suggesting [a_meal]
//
// Tags narrow where a phrase fits: a tone (warm, neutral, firm), a register (formal, informal), a channel (linkedin, email, other), "+name" for a
// slot or a flag that must be there, "-name" for one that must not. A slot in square brackets is needed; braces hold a clause that falls
// away when a slot in it is missing; "<Thank you|Thanks>" is a choice that the seed makes.
package phrase

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"demur/internal/lang"
)

// Phrase is one line of the book.
type Phrase struct {
	ID       string
	Line     int
	Move     string
	Kinds    []string // nil: every kind
	Tones    []string
	Register string // formal, informal or "" for both
	Channels []string
	Need     []string // slots and flags that must be there
	Without  []string
	Own      bool // the person's own wording, not the book's
	parts    []part
	needs    []string // see Needs
}

// part is a literal, a slot, an optional clause of such parts, or a choice between runs of them.
type part struct {
	literal string
	slot    string
	clause  []part
	choice  [][]part
}

// Book is a parsed phrase book. It does not change and may be shared.
type Book struct {
	phrases map[string][]*Phrase // by move, in the order of the file
}

// Slots lists the names a phrase may use, with what each holds.
func Slots() map[string]string {
	return map[string]string{
		"topic":      "what the ask is about, a noun phrase that reads well after \"about\"",
		"event":      "the name of the event, with its article",
		"role":       "the job by name, with its article",
		"when":       "the time proposed, with its preposition",
		"name":       "the sender's address",
		"meal":       "coffee, lunch, a drink: as it stands after \"to\"",
		"a_meal":     "a coffee, lunch, a drink: as it stands after \"suggesting\"",
		"a_call":     "a call, a chat, an informational interview",
		"the_call":   "the call, the chat",
		"reason":     "the person's reason, a clause",
		"door":       "when to ask again, with its preposition",
		"person":     "whom the person names instead",
		"link":       "an address the person offers",
		"label":      "what stands behind that address",
		"email":      "a mail address the person offers",
		"gathering":  "what the person offers to colleagues",
		"occasion":   "an event the person offers",
		"other":      "an offer of the person's own, a whole sentence",
		"introduced": "who was or would be introduced, by given name",
		"company":    "the sender's company",
		"ask":        "what they asked earlier, as it stands after \"you\"",
		"earlier":    "when that was, with its preposition",
		"step":       "what is proposed now",
	}
}

// Flags lists what a message may show beside its slots, for "+name" and "-name".
func Flags() []string {
	return []string{"praise", "no_pressure", "flexible", "treat", "details", "agenda", "attached", "question", "layoff", "illness", "bereavement", "late", "bulk",
		"in_copy", "contact", "colleague", "exclaims", "easy_no", "paid", "student", "long", "short", "reasoned", "chased", "one_off", "volunteer", "invest",
		"again", "promised", "offered", "ended", "returned"}
}

// Parse reads a phrase book. An error names file, line and fault.
func Parse(f lang.File) (*Book, error) {
	b, faults := Survey(f)
	if len(faults) > 0 {
		return nil, f.Errorf(faults[0].Line, "%w", errors.New(faults[0].Message))
	}
	return b, nil
}

func parseLine(l lang.Line) (*Phrase, error) {
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
		if err := p.tag(tag); err != nil {
			return nil, err
		}
	}
	var err error
	p.parts, err = parseText(body)
	p.needs = p.allNeeds()
	return p, err
}

func (p *Phrase) tag(tag string) error {
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
	if _, slot := Slots()[name]; !slot && !slices.Contains(Flags(), name) {
		return fault{tag, fmt.Sprintf("unknown tag %q", tag)}
	}
	switch tag[0] {
	case '+':
		p.Need = append(p.Need, name)
	case '-':
		p.Without = append(p.Without, name)
	default:
		return fault{tag, fmt.Sprintf("unknown tag %q", tag)}
	}
	return nil
}

func parseText(s string) ([]part, error) {
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
			choice, err := parseChoice(inner)
			if err != nil {
				return nil, err
			}
			out, s = append(out, part{choice: choice}), rest
		case '[':
			name, rest, ok := strings.Cut(s[i+1:], "]")
			if _, known := Slots()[name]; !ok || !known {
				return nil, fault{s[i:], fmt.Sprintf("unknown slot %q", name)}
			}
			out, s = append(out, part{slot: name}), rest
		case '{':
			inner, rest, ok := strings.Cut(s[i+1:], "}")
			if !ok {
				return nil, fault{s[i:], "brace is not closed"}
			}
			clause, err := parseText(inner)
			if err != nil {
				return nil, err
			}
			if !slices.ContainsFunc(clause, func(q part) bool { return q.slot != "" }) {
				return nil, fault{s[i:], "an optional clause needs a slot"}
			}
			out, s = append(out, part{clause: clause}), rest
		default:
			return nil, fault{s[i:], fmt.Sprintf("%q is not opened", s[i:i+1])}
		}
	}
	return out, nil
}

func parseChoice(s string) ([][]part, error) {
	var out [][]part
	for _, alt := range strings.Split(s, "|") {
		parts, err := parseText(alt)
		if err != nil {
			return nil, err
		}
		out = append(out, parts)
	}
	return out, nil
}

// Needs lists the slots and flags a phrase cannot do without. A slot in any branch of a choice is needed.
func (p *Phrase) Needs() []string { return p.needs }

func (p *Phrase) allNeeds() []string {
	out := slices.Clone(p.Need)
	add := func(parts []part) {
		for _, q := range parts {
			if q.slot != "" && !slices.Contains(out, q.slot) {
				out = append(out, q.slot)
			}
		}
	}
	add(p.parts)
	for _, q := range p.parts {
		for _, branch := range q.choice {
			add(branch)
		}
	}
	return out
}

// Where describes the place a phrase is wanted for.
type Where struct {
	Move, Kind, Tone, Channel string
	Formal, Informal          bool
	Values                    map[string]string
	Flags                     map[string]bool
}

// Find lists the phrases that fit, the most particular ones first: those for the kind before those for every kind, and those that use more
// of what the message gives before those that use less. Equals keep the order of the book.
func (b *Book) Find(w Where) []*Phrase {
	var out []*Phrase
	for _, p := range b.phrases[w.Move] {
		if p.fits(w) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(x, y *Phrase) int { return y.Particular() - x.Particular() })
	return out
}

func (p *Phrase) fits(w Where) bool {
	if p.Kinds != nil && !slices.Contains(p.Kinds, w.Kind) ||
		p.Tones != nil && !slices.Contains(p.Tones, w.Tone) ||
		p.Channels != nil && !slices.Contains(p.Channels, w.Channel) ||
		p.Register == "formal" && !w.Formal || p.Register == "informal" && !w.Informal {
		return false
	}
	has := func(name string) bool { return w.Flags[name] || w.Values[name] != "" }
	for _, n := range p.Needs() {
		if !has(n) {
			return false
		}
	}
	return !slices.ContainsFunc(p.Without, has)
}

// Particular counts what a phrase takes from the message: two for each slot or flag it needs, one for being written for few kinds.
func (p *Phrase) Particular() int {
	n := 2 * len(p.Needs())
	if p.Kinds != nil {
		n++
	}
	return n
}

// Has reports whether the book has a section for a move.
func (b *Book) Has(move string) bool { return len(b.phrases[move]) > 0 }

// All returns every phrase, by move and then in the order of the book.
func (b *Book) All() []*Phrase {
	var moves []string
	for m := range b.phrases {
		moves = append(moves, m)
	}
	slices.Sort(moves)
	var out []*Phrase
	for _, m := range moves {
		out = append(out, b.phrases[m]...)
	}
	return out
}

// Plain returns the text of a phrase that has no slots and no choices.
func (p *Phrase) Plain() string {
	f, _ := p.Fill(nil, func(int) int { return 0 }, func(s string) string { return s })
	return f.Text
}
