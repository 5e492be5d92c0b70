package compose

import (
	"strings"

	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/internal/phrase"
	"demur/internal/text"
)

// words are the closed classes of words.txt that prose is judged and written by.
type words struct {
	function     map[string]bool
	contractions []string // pairs: short, long
	american     []string // pairs: British, American
}

// New prepares a composer for one language.
func New(p lang.Pack, book *phrase.Book) (*Composer, error) {
	f := p.File("words")
	w := &words{function: f.Set("function")}
	for l := range f.Lines() {
		left, right, ok := strings.Cut(l.Text, " = ")
		switch l.Section {
		case "contractions":
			w.contractions = append(w.contractions, left, right, strings.ToUpper(left[:1])+left[1:], strings.ToUpper(right[:1])+right[1:])
		case "spelling":
			w.american = append(w.american, left, right)
		default:
			continue
		}
		if !ok {
			return nil, f.Errorf(l.N, "a pair is written %q", "can't = cannot")
		}
	}
	return &Composer{book: book, words: w}, nil
}

// writer returns what has the last word on a literal of the book: contractions are written out in formal letters, and the spelling follows theirs.
func (w *words) writer(t Task) func(string) string {
	var pairs []string
	if t.Formal {
		pairs = append(pairs, w.contractions...)
	}
	if !t.UK {
		pairs = append(pairs, w.american...)
	}
	if pairs == nil {
		return func(s string) string { return s }
	}
	return strings.NewReplacer(pairs...).Replace
}

// Expand writes out the contractions of a text of the person's own, for formal letters.
func (c *Composer) Expand(s string) string {
	return strings.NewReplacer(c.words.contractions...).Replace(s)
}

// Limits of ETIQUETTE, "Prose": words of the first sentence, of any sentence, and of the no with its reason.
const (
	firstSentence = 16
	anySentence   = 30
	noWithReason  = 28
)

// terse is the number of words of theirs below which a reply has at most terseSentences sentences.
const (
	terse          = 40
	terseSentences = 3
)

// penalty weighs the prose of an attempt: 0 is faultless by the counted rules. Two sentences that open with the same word read like a list.
func (w *words) penalty(t Task, sentences []sentence, d Draft) int {
	n := 0
	starts, row := 0, 0
	opened := map[string]bool{}
	for i, s := range sentences {
		count := len(strings.Fields(s.text))
		limit := anySentence
		if i == 0 {
			limit = firstSentence
		} else if len(s.moves) > 1 {
			limit = noWithReason
		}
		n += 4 * max(0, count-limit)
		if strings.HasPrefix(s.text, "I ") || strings.HasPrefix(s.text, "I'") {
			starts++
			row++
		} else {
			row = 0
			first, _, _ := strings.Cut(s.text, " ")
			if opened[first] {
				n += 5
			}
			opened[first] = true
		}
		if row == 3 {
			n += 20
		}
	}
	n += 8 * max(0, starts-2)
	if t.Theirs < terse {
		n += 12 * max(0, full(sentences)-terseSentences)
	}
	n += w.repeats(t, d)
	for _, id := range d.Wording {
		if t.Avoid[id] {
			n += 15
		}
	}
	return n
}

// full counts the sentences, a short close such as "All the best" aside.
func full(sentences []sentence) int {
	n := len(sentences)
	if n > 0 && sentences[n-1].moves[0].Move == string(etiquette.Close) {
		n--
	}
	return n
}

// shortBy is how many words too few are weighed as one fault: a sentence more mends that, and a longer word for the same thing should not.
const shortBy = 6

// length weighs how far a draft lies outside its limits.
func (w *words) length(t Task, d Draft) int {
	return 3*shortBy*(max(0, t.Min-d.Words)/shortBy) + 3*max(0, d.Words-t.Max)
}

// repeats counts content words that stand twice, slots left aside, and thanks and gladness said twice.
func (w *words) repeats(t Task, d Draft) int {
	n := 0
	seen := map[string]bool{}
	for i, sl := range d.Slots {
		for _, other := range d.Slots[:i] {
			if d.Text[sl.Start:sl.End] == d.Text[other.Start:other.End] {
				n += 6
			}
		}
	}
	for _, tok := range text.Tokens(d.Text) {
		if tok.Kind != text.Word || w.function[tok.Fold] || inSlot(d, tok.Span) {
			continue
		}
		key := tok.Fold
		if len(key) > 5 {
			key = key[:5]
		}
		switch key {
		case "glad", "happy":
			key = "glad"
		}
		if seen[key] {
			n += 5
		}
		seen[key] = true
	}
	return n
}

func inSlot(d Draft, sp text.Span) bool {
	for _, s := range d.Slots {
		if s.Covers(sp) {
			return true
		}
	}
	return false
}
