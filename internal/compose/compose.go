// Package compose says a plan: plan, phrase book and seed give the text of a draft; the same input gives the same bytes.
package compose

import (
	"strings"

	"demur/internal/etiquette"
	"demur/internal/phrase"
	"demur/internal/text"
)

// Task is one draft to be written.
type Task struct {
	Plan    etiquette.Plan
	Kind    string
	Values  map[string]string // slot values, as they are printed
	Flags   map[string]bool
	Channel string
	Formal  bool // theirs is formal: contractions are written out
	Casual  bool
	UK      bool
	Seed    uint64
	Message uint64          // hash of the message answered, so that two messages differ under one seed
	Avoid   map[string]bool // ids of phrases that this person or company got before
	Own     *phrase.Book    // the person's own wording, taken wherever it fits; nil for none

	Salutation string // the whole greeting without its comma: "Hi Priya"; "" for none
	SignOff    string // the person's name under the letter
	Closing    bool   // a closing phrase without a name: the signature in the box holds it
	Letter     bool   // laid out as a letter, with greeting and sign-off on lines of their own

	Min, Max int // words of the body
	Theirs   int // words of the message answered

	found map[string][]*phrase.Phrase // by section: what of the book fits this task
	write func(string) string         // has the last word on what the book says
}

// MoveSpan says where a move stands in a draft.
type MoveSpan struct {
	Move string
	text.Span
	From string // phrase, message or preference
}

// SlotSpan says where a slot stands in a draft.
type SlotSpan struct {
	Slot string
	text.Span
}

// Draft is a finished draft.
type Draft struct {
	Text    string
	Words   int // of the body: no greeting, no sign-off
	Moves   []MoveSpan
	Slots   []SlotSpan
	Wording []string

	penalty int // 0 is faultless by the counted rules of prose
	n       int // which attempt
}

// Composer writes drafts from one phrase book. It does not change and may be shared.
type Composer struct {
	book  *phrase.Book
	words *words
}

// Judge says how much is amiss with a finished draft: 0 for nothing.
type Judge func(Draft) int

// tries is how many wordings are weighed for each half of a draft, and judged how many of the best are shown to the judge, which costs more.
const (
	tries  = 48
	judged = 8
)

// Draft writes the task in two halves: thanks, no and reason first, what follows them second, so that a change of the step forward leaves the
// first half alone. Of each half it weighs a fixed number of wordings by the prose rules of the etiquette. The judge sees the best whole drafts;
// the first with which nothing is amiss is taken, else the one with the least.
func (c *Composer) Draft(t Task, judge Judge) Draft {
	head, _ := split(t.Plan.Moves)
	t.found, t.write = map[string][]*phrase.Phrase{}, c.words.writer(t)
	chosen, least := Draft{}, -1
	for _, h := range c.best(t, func(n int) (Draft, bool) { return c.attempt(t, head, nil, n, 0, false) }) {
		whole := func(n int) (Draft, bool) {
			w := writer{composer: c, task: t, picker: picker{task: t, n: n}}
			return c.attempt(t, head, w.arrange(), h.n, n, true)
		}
		for _, d := range c.best(t, whole) {
			if amiss := judge(d); least < 0 || amiss < least {
				chosen, least = d, amiss
			}
			if least == 0 {
				return chosen
			}
		}
	}
	return chosen
}

// best makes tries attempts and returns the best of them, the best first; equals keep the order in which they came.
func (c *Composer) best(t Task, attempt func(n int) (Draft, bool)) []Draft {
	var best []Draft
	seen := map[string]bool{}
	for n := range tries {
		d, ok := attempt(n)
		if !ok || seen[d.Text] {
			continue
		}
		d.n = n
		seen[d.Text] = true
		best = insert(best, d)
		if len(best) == judged && best[judged-1].penalty == 0 {
			break // nothing later could take a place among them
		}
	}
	return best
}

// insert keeps the judged best drafts in order; equals keep the order in which they came.
func insert(best []Draft, d Draft) []Draft {
	i := len(best)
	for i > 0 && best[i-1].penalty > d.penalty {
		i--
	}
	if i == judged {
		return best
	}
	best = append(best, Draft{})
	copy(best[i+1:], best[i:])
	best[i] = d
	return best[:min(len(best), judged)]
}

// attempt writes one wording: the head's picks from its attempt, the tail's from its own. Only whole drafts are weighed by their length.
func (c *Composer) attempt(t Task, head, tail []etiquette.Move, headTry, tailTry int, whole bool) (Draft, bool) {
	w := writer{composer: c, task: t, picker: picker{task: t, n: headTry}}
	for _, m := range head {
		if !w.move(m) {
			return Draft{}, false
		}
	}
	w.picker.n = tailTry
	for _, m := range tail {
		if !w.move(m) {
			return Draft{}, false
		}
	}
	w.picker.n = 0
	d := w.finish()
	d.penalty = c.words.penalty(t, w.sentences, d)
	if whole {
		d.penalty += c.words.length(t, d)
	}
	return d, true
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s[:min(len(s), 4)])[0]
	n := len(string(r))
	return strings.ToUpper(string(r)) + s[n:]
}
