package ask

import "demur/internal/text"

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
