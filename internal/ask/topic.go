package ask

import (
	"strings"

	"demur/internal/text"
	"demur/internal/when"
)

// What found a candidate, where no pattern did.
const (
	byArticle uint32 = iota + 1
	byTitle
	bySubject
	byCapitals
	byPreposition
	byBareTitle
	byTime = 64 // and above, by the form of the time
)

// candidate is a phrase that may be the topic or the event.
type candidate struct {
	at       *sentence
	from, to int           // tokens
	by       []uint32      // what found it
	weight   int           // of the strongest pattern that did
	mention  *when.Mention // of a time
}

func (c candidate) span() text.Span {
	return text.Span{Start: c.at.tokens[c.from].Start, End: c.at.tokens[c.to-1].End}
}

// nested reports whether one of the two candidates holds the other.
func (c candidate) nested(d candidate) bool {
	return c.at == d.at && (c.from <= d.from && d.to <= c.to || d.from <= c.from && c.to <= d.to)
}

// candidates gathers phrases, each once.
type candidates []candidate

func (l *candidates) add(c candidate, ok bool, by uint32, weight int) {
	if !ok {
		return
	}
	for i := range *l {
		if o := &(*l)[i]; o.at == c.at && o.from == c.from && o.to == c.to {
			o.by, o.weight = append(o.by, by), max(o.weight, weight)
			return
		}
	}
	c.by, c.weight = []uint32{by}, weight
	*l = append(*l, c)
}

// narrowBonus is added to the weight of a pattern that is for one kind of ask alone.
const narrowBonus = 2

// topics lists the phrases that may be what an ask of this kind is about: those that the patterns point at, jobs told by their form, the subject,
// every noun phrase with an article or behind a preposition, and every name.
func (r *Reader) topics(p *page, k Kind) candidates {
	var out candidates
	for i := range p.sents {
		s := &p.sents[i]
		if k == Recruiter || k == ReferralRequest {
			r.jobs(&out, s)
		}
		for _, m := range r.leads(s) {
			way, kind, narrow := strings.Cut(m.Label, ":")
			if way == wayEvent || way == wayMore || narrow && Kind(kind) != k || way == wayGather && k != EventInvite && k != Speaking {
				continue
			}
			c, ok := r.found(s, way, m.From, m.To)
			out.add(c, ok, r.slots.keys[m.Line], m.Weight+narrowBonus*truth(narrow))
		}
		r.nouns(&out, s)
		if s.in == InSubject {
			c, ok := r.phrase(s, s.s.From)
			out.add(c, ok, bySubject, 1)
		}
	}
	return out
}

// jobs adds the jobs of a sentence: the one that looks most like one, and every title.
func (r *Reader) jobs(out *candidates, s *sentence) {
	c, ok := r.role(s)
	out.add(c, ok, byTitle, 9)
	for j := s.s.From; j < s.s.To; j++ {
		if r.slots.is(classJobTitles, s.tokens[j].Fold) {
			out.add(candidate{at: s, from: r.roleStart(s, j), to: r.roleTail(s, j+1)}, true, byBareTitle, 1)
		}
	}
}

// nouns adds what a sentence may name: a phrase with an article or a possessive, one behind a preposition, a name.
func (r *Reader) nouns(out *candidates, s *sentence) {
	for j := s.s.From; j < s.s.To; j++ {
		t, behind := s.tokens[j], j > s.s.From
		if r.slots.is(classArticles|classPossessives, t.Fold) {
			c, ok := r.phraseFrom(s, j, j+1)
			out.add(c, ok, byArticle, 1)
			continue
		}
		if behind && t.Kind == text.Word && t.Upper && !s.tokens[j-1].Upper && s.in == InText {
			c, ok := r.nameFrom(s, j)
			out.add(c, ok, byCapitals, 1)
		}
		if behind && r.slots.is(classPrepositions, s.tokens[j-1].Fold) {
			c, ok := r.phrase(s, j)
			out.add(c, ok, byPreposition, 1)
		}
	}
}

// found takes the phrase that a match of tokens [from, to) points at.
func (r *Reader) found(s *sentence, way string, from, to int) (candidate, bool) {
	switch way {
	case wayWith:
		return r.phraseFrom(s, from, to)
	case wayAround:
		return r.phraseFrom(s, r.phraseStart(s, from), to)
	case wayNamed, wayEvent:
		return r.nameFrom(s, to)
	case wayNames:
		return r.nameBefore(s, from)
	case wayGather:
		if !s.tokens[from].Upper && r.timeAt(s, from) {
			return candidate{}, false // "next week" is no Design Week
		}
		return r.gathering(s, from, to)
	}
	return r.phrase(s, to)
}

// topic finds what the ask of this kind is about.
func (r *Reader) topic(p *page, k Kind) Slot {
	c, share := r.pick(p, k, slotTopic, r.topics(p, k))
	found := r.slot(p, c, share, topicShare, never)
	found.Sure = share >= r.topicSure(k, found.Text)
	if found.Text == "" && (k == EventInvite || k == Speaking) { // then the event is the matter; it is printed as the event
		c, share = r.pick(p, k, slotEvent, r.events(p))
		found = r.slot(p, c, share, eventAsTopic, never)
	}
	return found
}

// never is a probability that nothing reaches.
const never = 101

// The probabilities, in percent, from which a phrase is taken for the slot, and from which it may be printed.
const (
	topicShare            = 25
	eventShare, eventSure = 50, 65
	eventAsTopic          = 15
	whenShare, whenSure   = 30, 70
	deadlineShare         = 40
)

// topicSure is the probability, in percent, from which a topic may be printed. Leaving out one writer at a time, nine in ten of those with 70 or
// more are right; of jobs as many are with 60, and of what products, collections and people to meet are called only with 80.
func (r *Reader) topicSure(k Kind, span string) int {
	switch k {
	case Recruiter, ReferralRequest:
		if r.IsRole(span) {
			return 60
		}
		return 80
	case SalesPitch, Fundraising, IntroOffer, Mentoring:
		return 80
	}
	return 70
}

func (r *Reader) slot(p *page, c candidate, share, least, sure int) Slot {
	if share < least {
		return Slot{}
	}
	sp := c.span()
	return Slot{Text: sp.Of(c.at.src), Place: p.place(c.at, sp), Sure: share >= sure}
}
