package ask

import (
	"demur/internal/cue"
	"demur/internal/text"
	"demur/internal/when"
)

// page is one message taken apart for reading: its subject and the sentences of its body.
type page struct {
	Message
	tokens []text.Token // of the body
	sents  []sentence   // the subject's, then the body's

	features []uint32       // for the models, once they were asked for
	verdict  *judgement     // likewise
	scores   map[string]int // of the cues by their labels, once they were asked for
}

// sentence is one sentence with what the cues found in it.
type sentence struct {
	in       string // InText or InSubject
	src      string
	tokens   []text.Token
	s        text.Sentence
	hits     []cue.Match
	asks     int  // the strongest sign of asking, 0 to 9
	question bool // it ends in a question mark
	times    []when.Mention
	timed    bool // times were read
	leads    []cue.Match
	led      bool // leads were looked for
}

// asking reports whether the sentence itself asks for something.
func (s *sentence) asking() bool { return s.question || s.asks >= 7 }

// mentions returns the time phrases of the sentence, which are read once.
func (r *Reader) mentions(s *sentence) []when.Mention {
	if !s.timed {
		s.times, s.timed = when.Find(s.src, s.tokens, s.s, r.pack), true
	}
	return s.times
}

// bodyLimit is how many sentences of a message are read. What an unusually long message asks stands near its beginning or its end, so the
// middle of anything longer is passed over.
const bodyLimit = 120

func (r *Reader) open(m Message, subject string) *page {
	p := &page{Message: m, tokens: m.Letter.Tokens()}
	sents := text.Sentences(p.tokens, r.rules.Abbreviation)
	if len(sents) > bodyLimit {
		sents = append(sents[:bodyLimit/2:bodyLimit/2], sents[len(sents)-bodyLimit/2:]...)
	}
	p.sents = make([]sentence, 0, len(sents)+1)
	if subject != "" {
		tokens := r.dropReply(text.Tokens(subject))
		for _, s := range text.Sentences(tokens, r.rules.Abbreviation) {
			p.add(r, InSubject, subject, tokens, s)
		}
	}
	for _, s := range sents {
		p.add(r, InText, m.Letter.Src, p.tokens, s)
	}
	return p
}

// dropReply passes over the "Re:" and "Fwd:" of a subject.
func (r *Reader) dropReply(tokens []text.Token) []text.Token {
	for len(tokens) > 1 && tokens[1].Fold == ":" && r.rules.ReplyPrefix(tokens[0].Fold) {
		tokens = tokens[2:]
	}
	return tokens
}

func (p *page) add(r *Reader, in, src string, tokens []text.Token, s text.Sentence) {
	q := sentence{in: in, src: src, tokens: tokens, s: s, hits: r.cues.Find(tokens, s)}
	for i := s.To - 1; i >= s.From && i > s.To-4; i-- {
		q.question = q.question || tokens[i].Fold == "?"
	}
	for _, h := range q.hits {
		if h.Label == "asks" {
			q.asks = max(q.asks, h.Weight)
		}
	}
	p.sents = append(p.sents, q)
}

// words counts the words of the body.
func (p *page) words() int {
	n := 0
	for _, t := range p.tokens {
		if t.Wordlike() {
			n++
		}
	}
	return n
}

// best returns the strongest hit of a label and the sentence it stands in.
func (p *page) best(label string) (hit cue.Match, at *sentence) {
	for i := range p.sents {
		for _, h := range p.sents[i].hits {
			if h.Label == label && h.Weight > hit.Weight {
				hit, at = h, &p.sents[i]
			}
		}
	}
	return hit, at
}

// cueScore adds the strongest hit of a label to a share of the next two; hits outside asking sentences count for less. All labels are counted
// in one pass over the page.
func (p *page) cueScore(label string) int {
	if p.scores == nil {
		p.scores = map[string]int{}
		for label, top := range p.strongest() {
			p.scores[label] = top[0] + top[1]/3 + top[2]/4
		}
	}
	return p.scores[label]
}

// strongest returns the three strongest hits of each label, the strongest first.
func (p *page) strongest() map[string]*[3]int {
	out := map[string]*[3]int{}
	for i := range p.sents {
		for _, h := range p.sents[i].hits {
			w := h.Weight * 2
			if !p.sents[i].asking() {
				w -= h.Weight / 2
			}
			top := out[h.Label]
			if top == nil {
				top = new([3]int)
				out[h.Label] = top
			}
			for k := range top {
				if w > top[k] {
					w, top[k] = top[k], w
				}
			}
		}
	}
	return out
}

// against is the strongest sign that a message only answers, thanks, tells or works.
func (p *page) against() int {
	n := 0
	for _, label := range []string{"thanks", "congratulates", "declines", "accepts", "agreed", "works", "notice", "smalltalk"} {
		n = max(n, p.cueScore(label))
	}
	return n
}

// place turns a span of the sentence into a place in the thread.
func (p *page) place(s *sentence, sp text.Span) Place {
	at := Place{Message: p.Index, In: s.in, Span: sp}
	if s.in == InSubject && p.Subject == "" {
		at.Message = -1
	}
	return at
}

func (p *page) evidence(label string, s *sentence, sp text.Span) Evidence {
	return Evidence{Label: label, Text: sp.Of(s.src), Place: p.place(s, sp)}
}
