package ask

import "demur/internal/text"

// named is the least weight of a cue that names the kind of an ask by itself.
const named = 8

// part parts a page into what is asked first and the sentences that ask for something of another kind on top ("could you also", "one more
// thing"). The kind of the first ask is told anew where the strongest words for kind k stand in one of the others.
func (r *Reader) part(p *page, k Kind) (first *page, kind Kind, others []Ask) {
	rest := *p
	rest.sents, kind = make([]sentence, 0, len(p.sents)), k
	sents := r.halves(p.sents)
	for i := range sents {
		s := &sents[i]
		other := namedKind(s)
		if s.in != InText || len(rest.sents) == 0 || other == "" || !s.asking() || !r.onTop(s) {
			rest.sents = append(rest.sents, *s)
			continue
		}
		main := k
		if other == k {
			main = askedBefore(rest.sents, other)
		}
		if main == "" || kin(other, main) {
			rest.sents = append(rest.sents, *s)
			continue
		}
		kind = main
		alone := *p
		alone.sents = sents[i : i+1]
		others = append(others, r.ask(&alone, other))
	}
	return &rest, kind, others
}

// onTop reports whether a sentence says that it comes on top.
func (r *Reader) onTop(s *sentence) bool { return r.moreAt(s) >= 0 }

// moreAt is the token where a sentence says so, or -1.
func (r *Reader) moreAt(s *sentence) int {
	for _, m := range r.leads(s) {
		if m.Label == wayMore {
			return m.From
		}
	}
	return -1
}

// halves parts each sentence that asks twice ("would you join the panel, and could you also introduce me to Tom?").
func (r *Reader) halves(sents []sentence) []sentence {
	out := make([]sentence, 0, len(sents)+1)
	for i := range sents {
		s := &sents[i]
		r.mentions(s) // now, so that every copy of the sentence has them
		at := r.moreAt(s)
		if at < 0 {
			out = append(out, *s)
			continue
		}
		before, behind := s.slice(s.s.From, at), s.slice(at, s.s.To)
		if namedKind(&before) == "" || namedKind(&behind) == "" {
			out = append(out, *s)
			continue
		}
		out = append(out, before, behind)
	}
	return out
}

// slice returns the part of a sentence between two tokens, with the cues found there.
func (s *sentence) slice(from, to int) sentence {
	part := sentence{in: s.in, src: s.src, tokens: s.tokens, s: text.Sentence{From: from, To: to}, asks: s.asks, question: s.question}
	for _, h := range s.hits {
		if from <= h.From && h.To <= to {
			part.hits = append(part.hits, h)
		}
	}
	return part
}

// namedKind is the kind that the strongest words of a sentence name, "" where none do.
func namedKind(s *sentence) Kind {
	kind, weight := Kind(""), named-1
	for _, h := range s.hits {
		if k := Kind(h.Label); k.Known() && k != NotRequest && h.Weight > weight {
			kind, weight = k, h.Weight
		}
	}
	return kind
}

// askedBefore is the kind that the first of some sentences names that is another ask than k.
func askedBefore(sents []sentence, k Kind) Kind {
	for i := range sents {
		if other := namedKind(&sents[i]); other != "" && !kin(other, k) {
			return other
		}
	}
	return ""
}

// kin reports whether two kinds are two words for one ask: "a coffee or a quick call" is not two asks.
func kin(a, b Kind) bool {
	meets := func(k Kind) bool { return k == CoffeeChat || k == Call || k == Connect || k == EventInvite }
	return a == b || meets(a) && meets(b) || a == OtherRequest || b == OtherRequest
}
