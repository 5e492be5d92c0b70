package phrase

import (
	"slices"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/text"
)

// Marks finds what a message shows besides its slots: the flags for which marks.txt has patterns. It does not change and may be shared.
type Marks struct {
	set  *cue.Set
	abbr map[string]bool
}

// NewMarks reads marks.txt. A section must be a flag of the phrase book.
func NewMarks(p lang.Pack) (*Marks, error) {
	f, b := p.File("marks"), cue.NewBuilder()
	flags := Flags()
	for l := range f.Lines() {
		if !slices.Contains(flags, l.Section) {
			return nil, f.Errorf(l.N, "unknown flag %q", l.Section)
		}
		if err := b.Line(l); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	return &Marks{set: b.Set(), abbr: p.File("words").Set("abbreviations")}, nil
}

// Find lists the flags that the tokens of a message's own words show.
func (m *Marks) Find(tokens []text.Token) map[string]bool {
	out := map[string]bool{}
	for _, s := range text.Sentences(tokens, func(fold string) bool { return m.abbr[fold] }) {
		for _, hit := range m.set.Find(tokens, s) {
			out[hit.Label] = true
		}
	}
	return out
}
