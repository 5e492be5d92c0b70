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

	Salutation string // the whole greeting without its comma: "Hi Priya"; "" for none
	SignOff    string // the person's name under the letter
	Closing    bool   // a closing phrase without a name: the signature in the box holds it
	Letter     bool   // laid out as a letter, with greeting and sign-off on lines of their own

	Min, Max int // words of the body
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
	Penalty int
}

// Composer writes drafts from one phrase book. It does not change and may be shared.
type Composer struct {
	book  *phrase.Book
	words *words
}

// Judge says how much is amiss with a finished draft: 0 for nothing.
type Judge func(Draft) int

// tries is how many wordings are weighed for a draft, and judged how many of the best are shown to the judge, which costs more.
const (
	tries  = 96
	judged = 8
)

// Draft writes the task. It weighs a fixed number of wordings by the prose rules of the etiquette, shows the best to the judge and returns the
// first with which nothing is amiss, else the one with the least.
func (c *Composer) Draft(t Task, judge Judge) Draft {
	var best []Draft
	seen := map[string]bool{}
	for n := range tries {
		d, ok := c.attempt(t, n)
		if !ok || seen[d.Text] {
			continue
		}
		seen[d.Text] = true
		best = insert(best, d)
	}
	if len(best) == 0 {
		return Draft{}
	}
	chosen, least := best[0], -1
	for _, d := range best {
		amiss := judge(d)
		if least < 0 || amiss < least {
			chosen, least = d, amiss
		}
		if amiss == 0 {
			break
		}
	}
	return chosen
}

// insert keeps the judged best drafts in order; equals keep the order in which they came.
func insert(best []Draft, d Draft) []Draft {
	i := len(best)
	for i > 0 && best[i-1].Penalty > d.Penalty {
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

// attempt writes the n-th wording of the task. The first is the one the seed asks for; each later one differs in some of the picks.
func (c *Composer) attempt(t Task, n int) (Draft, bool) {
	p := picker{task: t, n: n}
	order := arrange(t.Plan, &p)
	w := writer{composer: c, task: t, picker: &p}
	for _, m := range order {
		if !w.move(m) {
			return Draft{}, false
		}
	}
	d := w.finish()
	d.Penalty = c.words.penalty(t, w.sentences, d)
	return d, true
}

// picker makes the choices of one attempt.
type picker struct {
	task Task
	n    int
}

// pick chooses among n for a purpose. It depends on seed, message, kind and purpose only, not on what was picked before, so that a change in
// one place of a draft leaves the other places alone.
func (p *picker) pick(purpose string, n int) int {
	if n <= 1 {
		return 0
	}
	h := mix(p.task.Seed*0x9e3779b97f4a7c15 ^ p.task.Message)
	for _, s := range []string{p.task.Kind, purpose} {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	base := mix(h)
	// Attempts walk through the other choices, each purpose at its own pace.
	step := mix(h+uint64(p.n)) % uint64(n)
	if p.n == 0 {
		step = 0
	}
	return int((base%uint64(n) + step) % uint64(n))
}

func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// Hash gives the number by which a message is told from others.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s[:min(len(s), 4)])[0]
	n := len(string(r))
	return strings.ToUpper(string(r)) + s[n:]
}
