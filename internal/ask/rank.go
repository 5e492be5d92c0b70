package ask

import (
	"slices"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// The classes of the model that weighs candidates.
const (
	slotTopic = iota
	slotEvent
	slotWhen
	slotDeadline
)

// slotNames names them as the model file does.
var slotNames = [...]string{slotTopic: "topic", slotEvent: "event", slotWhen: "when", slotDeadline: "deadline"}

// checkFiller refuses a model that was trained for other slots.
func (r *Reader) checkFiller(language string) error {
	if r.filler != nil && !slices.Equal(r.filler.Classes, slotNames[:]) {
		return lang.Errorf("%s/slots: the classes are %s and not %s", language, strings.Join(r.filler.Classes, " "), strings.Join(slotNames[:], " "))
	}
	return nil
}

// leadWorth is what a point of a pattern's weight counts before anything is learned, in 1/32 nat, and leadZero the weight that counts nothing.
const leadWorth, leadZero = 16, 6

// prior is what the patterns say of a candidate, in 1/32 nat.
func (c candidate) prior() int { return leadWorth * (c.weight - leadZero) }

// faint is how many times as likely the whole is as a candidate that is passed over.
const faint = 100

// pick returns the likeliest candidate for a slot and its probability in percent. That nothing fills the slot is one of the choices, with a
// score of 0. Candidates that hold each other or
// share their words mostly mean the same thing, so that the probability is theirs together.
func (r *Reader) pick(p *page, k Kind, slot int, list candidates) (chosen candidate, share int) {
	scores := make([]int, len(list)+1)
	var f features
	_, named := p.best(string(k))
	for i, c := range list {
		scores[i] = c.prior()
		if r.filler != nil {
			r.traits(&f, p, k, named, c)
			scores[i] += r.filler.Score(f.list, slot)
		}
	}
	top, sum := 0, uint64(0)
	for _, s := range scores {
		top = max(top, s)
	}
	weights := make([]uint64, len(scores))
	for i, s := range scores {
		weights[i] = expDown(top - s)
		sum += weights[i]
	}
	best := uint64(0)
	for i, c := range list {
		if weights[i]*faint < sum {
			continue
		}
		together := uint64(0)
		for j, d := range list {
			if weights[j]*faint >= sum && (c.nested(d) || r.alike(c, d)) {
				together += weights[j]
			}
		}
		if percent := int(together * 100 / sum); percent > share || percent == share && weights[i] > best {
			chosen, share, best = c, percent, weights[i]
		}
	}
	return chosen, share
}

// alike reports whether every word of one candidate that says something is in the other too.
func (r *Reader) alike(c, d candidate) bool {
	if c.to-c.from > d.to-d.from {
		c, d = d, c
	}
	said := false
	for _, t := range c.at.tokens[c.from:c.to] {
		if !t.Wordlike() || r.slots.is(classEmpty, t.Fold) {
			continue
		}
		said = true
		if !slices.ContainsFunc(d.at.tokens[d.from:d.to], func(o text.Token) bool { return o.Fold == t.Fold }) {
			return false
		}
	}
	return said
}

// Choice is a phrase that may fill a slot, for training.
type Choice struct {
	Text     string
	Features []uint32
	Prior    int // what the patterns say, in 1/32 nat
}

// Choices lists the phrases of the message answered among which the topic, the event, the time and the deadline of an ask of this kind are chosen.
func (r *Reader) Choices(in Input, k Kind) (slots [4][]Choice) {
	last := in.Run[len(in.Run)-1]
	p := r.open(last, subjectOf(in, last))
	_, named := p.best(string(k))
	for i, list := range [...]candidates{r.topics(p, k), r.events(p), r.times(p, slotWhen), r.times(p, slotDeadline)} {
		for _, c := range list {
			var f features
			r.traits(&f, p, k, named, c)
			slots[i] = append(slots[i], Choice{Text: c.span().Of(c.at.src), Features: f.list, Prior: c.prior()})
		}
	}
	return slots
}
