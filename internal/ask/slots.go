package ask

import (
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/text"
)

// cueSet is the parsed cues.txt.
type cueSet = *cue.Set

// slotSet is the parsed topics.txt.
type slotSet struct {
	leads                                *cue.Set
	end, afterAnd, afterWith, afterFor   map[string]bool
	empty, eventWords, roleWords, titles map[string]bool
	opening, aside                       map[string]bool
}

func parseSlots(f lang.File) (slotSet, error) {
	b := cue.NewBuilder()
	for l := range f.Lines() {
		if l.Section != "event" && l.Section != "topic" && !strings.HasPrefix(l.Section, "topic:") {
			continue
		}
		if err := b.Line(l); err != nil {
			return slotSet{}, f.Errorf(l.N, "%w", err)
		}
	}
	return slotSet{
		leads: b.Set(), end: f.Set("end"), afterAnd: f.Set("end_after_and"), afterWith: f.Set("end_after_with"), afterFor: f.Set("end_after_for"),
		empty: f.Set("empty"), eventWords: f.Set("event_words"), roleWords: f.Set("role_words"), titles: f.Set("job_titles"),
		opening: f.Set("not_opening"), aside: f.Set("end_after_comma"),
	}, nil
}

// candidate is a phrase that may be the topic or the event.
type candidate struct {
	at       *sentence
	from, to int // tokens
	score    int
}

func (c candidate) span() text.Span {
	return text.Span{Start: c.at.tokens[c.from].Start, End: c.at.tokens[c.to-1].End}
}

// topic finds what the ask of this kind is about. Roles and events are told by their form, everything else by the words before it.
func (r *Reader) topic(p *page, k Kind) Slot {
	var best candidate
	better := func(c candidate) {
		if c.score > best.score {
			best = c
		}
	}
	for i := range p.sents {
		s := &p.sents[i]
		bonus := 0
		if s.asking() {
			bonus = 3
		}
		if k == Recruiter || k == ReferralRequest {
			if c, ok := r.role(s); ok {
				c.score = 14 + bonus
				if s.in == InSubject {
					c.score = 13
				}
				better(c)
			}
		}
		for _, m := range r.slots.leads.Find(s.tokens, s.s) {
			kind, specific := strings.CutPrefix(m.Label, "topic:")
			if m.Label == "event" || specific && Kind(kind) != k {
				continue
			}
			c, ok := r.phrase(s, m.To)
			if !ok {
				continue
			}
			c.score = m.Weight + bonus
			if specific {
				c.score += 2
			}
			if s.in == InSubject {
				c.score -= 2
			}
			better(c)
		}
	}
	if best.score == 0 {
		return Slot{}
	}
	return r.slot(p, best)
}

func (r *Reader) slot(p *page, c candidate) Slot {
	sp := c.span()
	return Slot{Text: sp.Of(c.at.src), Place: p.place(c.at, sp)}
}

// phrase takes the phrase that begins at token i: up to the end of the clause, without what hangs on it loosely.
func (r *Reader) phrase(s *sentence, i int) (candidate, bool) {
	for i < s.s.To && !s.tokens[i].Wordlike() {
		if t := s.tokens[i]; t.Kind == text.Punct && strings.Contains(".!?;,", t.Fold) || t.Kind == text.Para {
			return candidate{}, false
		}
		i++
	}
	if i == s.s.To || r.slots.opening[s.tokens[i].Fold] || s.tokens[i].Kind != text.Word {
		return candidate{}, false
	}
	to := r.phraseEnd(s, i)
	for to > i && !s.tokens[to-1].Wordlike() || to > i && r.slots.trailing(s.tokens[to-1].Fold) {
		to--
	}
	c := candidate{at: s, from: i, to: to}
	return c, to > i && to-i <= 24 && r.slots.names(s.tokens[i:to])
}

// names reports whether a phrase holds a word that means something by itself.
func (l *slotSet) names(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Kind == text.Word && !l.empty[t.Fold] {
			return true
		}
	}
	return false
}

func (l *slotSet) trailing(w string) bool {
	switch w {
	case "and", "or", "with", "for", "to", "of", "in", "on", "at", "the", "a", "an", "my", "our", "your", "about", "by", "from", "as", "into", "this", "that", "we", "i":
		return true
	}
	return false
}

// phraseEnd returns the index behind the phrase that begins at i.
func (r *Reader) phraseEnd(s *sentence, i int) int {
	clause := false // "how you went from research to product" holds a verb and a pronoun
	switch s.tokens[i].Fold {
	case "how", "what", "why", "where", "whether", "your":
		clause = s.tokens[i].Fold != "your"
	}
	busy := r.busy(s)
	for j := i; j < s.s.To; j++ {
		t := s.tokens[j]
		switch {
		case t.Ends() || busy[j]:
			if t.Kind == text.Break {
				continue
			}
			return j
		case t.Kind == text.Punct:
			if r.breaksPhrase(s, i, j) {
				return j
			}
		case t.Kind == text.Symbol, t.Kind == text.Link, t.Kind == text.Mail:
			return j
		case j == i:
		case r.loose(s, j, clause):
			return j
		case !clause && r.slots.end[t.Fold] && !(t.Upper && j > i && s.tokens[j-1].Upper):
			return j
		}
	}
	return s.s.To
}

// busy marks the tokens of time phrases, which are never part of a topic.
func (r *Reader) busy(s *sentence) map[int]bool {
	out := map[int]bool{}
	for _, m := range r.mentions(s) {
		for j := m.From; j < m.To; j++ {
			out[j] = true
		}
		if m.From > 0 && (s.tokens[m.From-1].Fold == "on" || s.tokens[m.From-1].Fold == "at" || s.tokens[m.From-1].Fold == "in" || s.tokens[m.From-1].Fold == "for") {
			out[m.From-1] = true
		}
	}
	return out
}

// breaksPhrase reports whether the punctuation at j ends the phrase that began at i. A comma goes on in a list ("fitness, diet and sleep").
func (r *Reader) breaksPhrase(s *sentence, i, j int) bool {
	t := s.tokens[j]
	switch t.Fold {
	case "-", "‑", "'", "’", "\"", "“", "”", "&", "/", "%", "#", "‘":
		return t.Fold == "-" && j+1 < s.s.To && s.tokens[j+1].Start > t.End && t.Start > s.tokens[j-1].End
	case ".":
		return j+1 >= s.s.To || s.tokens[j+1].Start > t.End && !(j > i && r.rules.Abbreviation(s.tokens[j-1].Fold))
	case ",":
		if j+1 < s.s.To && r.slots.aside[s.tokens[j+1].Fold] {
			return true
		}
		for k := j + 1; k < s.s.To && k < j+6; k++ {
			f := s.tokens[k].Fold
			if f == "and" || f == "or" || f == "&" {
				return k+1 >= s.s.To || r.slots.afterAnd[s.tokens[k+1].Fold] || !s.tokens[k+1].Wordlike()
			}
			if r.slots.end[f] || r.slots.afterAnd[f] {
				return true
			}
		}
		return true
	}
	return true
}

// loose reports whether what begins at token j hangs on the phrase only loosely: "and see", "with you", "for 20 minutes", "over coffee".
func (r *Reader) loose(s *sentence, j int, clause bool) bool {
	if j+1 >= s.s.To {
		return false
	}
	next := s.tokens[j+1]
	switch s.tokens[j].Fold {
	case "and", "or":
		return r.slots.afterAnd[next.Fold] && !(clause && (next.Fold == "how" || next.Fold == "what" || next.Fold == "where")) || !next.Wordlike()
	case "with":
		return r.slots.afterWith[next.Fold]
	case "for":
		return r.slots.afterFor[next.Fold] || next.Kind == text.Number
	case "over":
		return !clause
	case "at":
		return next.Kind == text.Number
	case "as":
		return !clause
	}
	return false
}
