package ask

import (
	"strings"

	"demur/internal/text"
)

// phraseTokens is the most tokens a topic may have.
const phraseTokens = 24

// phrase takes the phrase that begins at token i or a little behind it: up to the end of the clause, without what hangs on it loosely.
func (r *Reader) phrase(s *sentence, i int) (candidate, bool) {
	for i < s.s.To && !s.tokens[i].Wordlike() {
		if t := s.tokens[i]; t.Kind == text.Punct && strings.Contains(".!?;,)", t.Fold) || t.Kind == text.Para {
			return candidate{}, false
		}
		i++
	}
	if i >= s.s.To || r.slots.is(classNotOpening, s.tokens[i].Fold) || s.tokens[i].Kind > text.Number {
		return candidate{}, false
	}
	return r.phraseFrom(s, i, i+1)
}

// phraseFrom takes the phrase from token i on, of which the tokens before sure are a part in any case.
func (r *Reader) phraseFrom(s *sentence, i, sure int) (candidate, bool) {
	if s.question && r.slots.is(classQuestionWords, s.tokens[i].Fold) && r.heads(s, i) {
		return candidate{}, false // "How are you?" asks and names nothing
	}
	to := r.phraseEnd(s, i, sure)
	for to > i && (!s.tokens[to-1].Wordlike() && s.tokens[to-1].Fold != "%" || r.slots.is(classTrailing, s.tokens[to-1].Fold)) {
		to--
	}
	c := candidate{at: s, from: i, to: to}
	return c, to > i && to-i <= phraseTokens && r.slots.names(s.tokens[i:to])
}

// heads reports whether a sentence, or a clause behind a comma, begins at token i.
func (r *Reader) heads(s *sentence, i int) bool {
	for j := i - 1; j >= s.s.From; j-- {
		switch t := s.tokens[j]; {
		case t.Wordlike():
			return false
		case t.Fold == ",":
			return true
		}
	}
	return true
}

// names reports whether a phrase holds a word that means something by itself.
func (l *slotSet) names(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Kind == text.Word && !l.is(classEmpty, t.Fold) {
			return true
		}
	}
	return false
}

// phraseStart walks left from a head noun over what may stand before it: to the article, else over capitals.
func (r *Reader) phraseStart(s *sentence, head int) int {
	from := head
	for j := head - 1; j >= s.s.From && head-j <= 6; j-- {
		t := s.tokens[j]
		switch {
		case t.Kind == text.Punct && (t.Fold == "-" || t.Fold == "/" || t.Fold == "&"):
			continue
		case r.slots.is(classArticles, t.Fold) || r.slots.is(classPossessives, t.Fold):
			return j
		case t.Kind > text.Number || r.slots.is(classNotBeforeHead, t.Fold) || r.slots.is(classEnd, t.Fold) || r.slots.is(classPrepositions, t.Fold):
			return from
		case t.Upper && j > s.s.From || s.in == InSubject:
			from = j
		}
	}
	return from
}

// phraseEnd returns the index behind the phrase that begins at i.
func (r *Reader) phraseEnd(s *sentence, i, sure int) int {
	clause := r.slots.is(classQuestionWords, s.tokens[i].Fold) // "how you went from research to product" holds a verb and a pronoun
	for j := max(i+1, sure); j < s.s.To; j++ {
		t := s.tokens[j]
		switch {
		case t.Kind == text.Break, t.Kind == text.Word && hyphenated(s.tokens, j):
		case t.Kind == text.Para || r.timeAt(s, j):
			return j
		case t.Kind == text.Punct:
			if r.breaksPhrase(s, i, j) {
				return j
			}
		case t.Kind == text.Symbol, t.Kind == text.Link, t.Kind == text.Mail:
			return j
		case r.loose(s, j, clause):
			return j
		case !clause && r.slots.is(classEnd, t.Fold) && !(t.Upper && s.tokens[j-1].Upper):
			return j
		}
	}
	return s.s.To
}

// hyphenated reports whether a hyphen ties token j to the word before it ("done-for-you").
func hyphenated(tokens []text.Token, j int) bool {
	return tokens[j-1].Fold == "-" && tokens[j-1].End == tokens[j].Start && j > 1 && tokens[j-2].End == tokens[j-1].Start
}

// timeAt reports whether a time phrase, or the preposition before one, stands at token j. Times are never part of a topic.
func (r *Reader) timeAt(s *sentence, j int) bool {
	for _, m := range r.mentions(s) {
		if m.From <= j && j < m.To || j == m.From-1 && r.slots.is(classPrepositions, s.tokens[j].Fold) {
			return true
		}
	}
	return false
}

// breaksPhrase reports whether the punctuation at j ends the phrase that began at i. A comma goes on in a list ("fitness, diet and sleep").
func (r *Reader) breaksPhrase(s *sentence, i, j int) bool {
	t := s.tokens[j]
	switch {
	case t.Fold == "-":
		return j+1 < s.s.To && s.tokens[j+1].Start > t.End && t.Start > s.tokens[j-1].End
	case r.slots.is(classQuotes, t.Fold), strings.Contains("&/%#+", t.Fold):
		return false
	case t.Fold == ".":
		return j+1 >= s.s.To || s.tokens[j+1].Start > t.End && !r.rules.Abbreviation(s.tokens[j-1].Fold)
	case t.Fold == ",":
		return !r.lists(s, j)
	}
	return true
}

// listReach is how many tokens behind a comma the "and" of a list is looked for.
const listReach = 6

// lists reports whether the comma at j stands in a list that goes on to an "and".
func (r *Reader) lists(s *sentence, j int) bool {
	if j+1 < s.s.To && r.slots.is(classEndAfterComma, s.tokens[j+1].Fold) {
		return false
	}
	for k := j + 1; k < s.s.To && k < j+listReach; k++ {
		f := s.tokens[k].Fold
		switch {
		case r.slots.is(classJoin, f):
			return k+1 < s.s.To && s.tokens[k+1].Wordlike() && !r.slots.is(classEndAfterAnd, s.tokens[k+1].Fold)
		case r.slots.is(classEnd, f), r.slots.is(classEndAfterAnd, f):
			return false
		}
	}
	return false
}

// loose reports whether what begins at token j hangs on the phrase only loosely: "and see", "with you", "for 20 minutes".
func (r *Reader) loose(s *sentence, j int, clause bool) bool {
	if j+1 >= s.s.To {
		return false
	}
	f, next := s.tokens[j].Fold, s.tokens[j+1]
	switch {
	case r.slots.is(classJoin, f):
		return !next.Wordlike() || r.slots.is(classEndAfterAnd, next.Fold) && !(clause && r.slots.is(classQuestionWords, next.Fold))
	case r.slots.is(classEndAfterWith, next.Fold):
		return r.slots.is(classTimesAfter, f) && !clause
	case next.Kind == text.Number:
		return r.slots.is(classEndAfterNumber, f)
	}
	return r.slots.is(classEndAfterFor, next.Fold) && r.slots.is(classTimesAfter, f)
}
