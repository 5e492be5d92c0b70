package ask

import (
	"strings"

	"demur/internal/text"
)

// event finds the name of the event.
func (r *Reader) event(p *page, k Kind) Slot {
	c, share := r.pick(p, k, slotEvent, r.events(p))
	return r.slot(p, c, share, eventShare, eventSure)
}

// events lists the phrases that may name an event: what stands behind a lead ("speak at Supanova 2027"), a phrase around an event word ("our
// annual summit"), and every run of capitals.
func (r *Reader) events(p *page) candidates {
	var out candidates
	for i := range p.sents {
		s := &p.sents[i]
		for _, m := range r.leads(s) {
			way, _, _ := strings.Cut(m.Label, ":")
			if way == wayEvent || way == wayGather {
				c, ok := r.found(s, way, m.From, m.To)
				out.add(c, ok, r.slots.keys[m.Line], m.Weight)
			}
		}
		for j := s.s.From; j < s.s.To; j++ {
			if t := s.tokens[j]; t.Kind == text.Word && t.Upper && (j == s.s.From || !s.tokens[j-1].Upper) {
				c, ok := r.nameFrom(s, j)
				out.add(c, ok, byCapitals, 1)
			}
		}
	}
	return out
}

// gathering takes the name around an event word: the capitals it stands among, else the noun phrase.
func (r *Reader) gathering(s *sentence, from, to int) (candidate, bool) {
	start := from
	for start > s.s.From && s.tokens[start-1].Upper && !r.slots.is(classNotNamed, s.tokens[start-1].Fold) {
		start--
	}
	if start < from || s.tokens[from].Upper {
		return candidate{at: s, from: start, to: max(r.nameEnd(s, start), to)}, true
	}
	start = r.phraseStart(s, from)
	return candidate{at: s, from: start, to: to}, start < from
}
