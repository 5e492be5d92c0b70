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

// roleSpan is how many words a job title may have on each side of its head.
const roleSpan = 7

// role finds a job by its form: "the Head of Product role at Acme", "a Senior Rust Engineer", "Lead Designer - Berlin".
func (r *Reader) role(s *sentence) (candidate, bool) {
	for j := s.s.From; j < s.s.To; j++ {
		f := s.tokens[j].Fold
		if !r.slots.roleWords[f] {
			continue
		}
		from := r.roleStart(s, j)
		if from < j && r.holdsTitle(s.tokens[from:j]) {
			return candidate{at: s, from: from, to: r.roleTail(s, j+1)}, true
		}
	}
	for j := s.s.From; j < s.s.To; j++ { // no "role" behind it: a title in capitals behind an article
		if !r.slots.titles[s.tokens[j].Fold] || !s.tokens[j].Upper {
			continue
		}
		from := r.roleStart(s, j)
		if from > s.s.From && notOffered(s.tokens[from-1].Fold) {
			continue
		}
		if from < j && (isArticle(s.tokens[from].Fold) || s.in == InSubject) {
			to := j + 1
			for to+1 < s.s.To && (s.tokens[to].Fold == "of" || s.tokens[to].Fold == ",") && s.tokens[to+1].Upper {
				to += 2
			}
			for to < s.s.To && s.tokens[to].Upper && s.tokens[to].Kind == text.Word {
				to++
			}
			return candidate{at: s, from: from, to: r.roleTail(s, to)}, true
		}
	}
	return candidate{}, false
}

// notOffered reports whether a word before a title tells of somebody who holds it ("reporting to the CPO") and not of a job that is offered.
func notOffered(w string) bool {
	switch w {
	case "to", "into", "with", "by", "from", "of", "alongside", "under", "our", "your", "my", "and", "or", "i'm", "am":
		return true
	}
	return false
}

func isArticle(w string) bool {
	return w == "a" || w == "an" || w == "the" || w == "our" || w == "their"
}

// roleStart walks left from the head over capitals, titles and small modifiers to the article.
func (r *Reader) roleStart(s *sentence, head int) int {
	from := head
	for from > s.s.From && head-from < roleSpan {
		t := s.tokens[from-1]
		switch {
		case isArticle(t.Fold):
			return from - 1
		case t.Kind == text.Word && (t.Upper && from-1 > s.s.From || r.slots.titles[t.Fold] || isModifier(t.Fold)):
			from--
		case t.Kind == text.Punct && (t.Fold == "-" || t.Fold == "/" || t.Fold == "&") && from-1 > s.s.From:
			from--
		case t.Kind == text.Word && from-1 > s.s.From && isArticle(s.tokens[from-2].Fold):
			return from - 2
		default:
			return from
		}
	}
	return from
}

func isModifier(w string) bool {
	switch w {
	case "senior", "junior", "lead", "principal", "staff", "remote", "new", "technical", "founding", "full", "time", "part", "stack", "front", "back",
		"end", "of", "freelance", "interim", "backend", "frontend", "software", "data", "marketing", "sales", "leadership", "open", "permanent":
		return true
	}
	return false
}

func (r *Reader) holdsTitle(tokens []text.Token) bool {
	for _, t := range tokens {
		if r.slots.titles[t.Fold] || isModifier(t.Fold) && t.Fold != "of" && t.Fold != "new" && t.Fold != "time" && t.Fold != "open" {
			return true
		}
	}
	return false
}

// roleTail adds "at Acme" or "with our Berlin team" to a role.
func (r *Reader) roleTail(s *sentence, to int) int {
	if to+1 >= s.s.To {
		return to
	}
	switch s.tokens[to].Fold {
	case "at", "with", "within":
	default:
		return to
	}
	end := to + 1
	for end < s.s.To && end < to+6 && (s.tokens[end].Upper || end == to+1 && (isArticle(s.tokens[end].Fold) || s.tokens[end].Fold == "our")) && s.tokens[end].Wordlike() {
		end++
	}
	if end == to+1 || !s.tokens[end-1].Upper {
		if end < s.s.To && end > to+1 && s.tokens[end].Kind == text.Word && !r.slots.end[s.tokens[end].Fold] {
			return end + 1 // "at our company"
		}
		return to
	}
	return end
}

// IsRole reports whether a span names a job: it ends in a word for one, or holds a job title.
func (r *Reader) IsRole(span string) bool {
	for _, t := range text.Tokens(span) {
		if r.slots.roleWords[t.Fold] || r.slots.titles[t.Fold] {
			return true
		}
	}
	return false
}
