package ask

import "demur/internal/text"

// role finds a job by its form: "the Head of Product role at Acme", "a Senior Rust Engineer", "Lead Designer - Berlin".
func (r *Reader) role(s *sentence) (candidate, bool) {
	for j := s.s.From; j < s.s.To; j++ {
		if !r.slots.is(classRoleWords, s.tokens[j].Fold) {
			continue
		}
		from := r.roleStart(s, j)
		if from < j && r.holdsTitle(s.tokens[from:j]) {
			return candidate{at: s, from: from, to: r.roleTail(s, j+1)}, true
		}
	}
	for j := s.s.From; j < s.s.To; j++ { // no "role" behind it: a title in capitals behind an article
		if r.slots.is(classJobTitles, s.tokens[j].Fold) && s.tokens[j].Upper {
			if c, ok := r.titled(s, j); ok {
				return c, true
			}
		}
	}
	return candidate{}, false
}

// titled takes the job whose title stands at j, unless the words before it tell of somebody who holds it ("reporting to the CPO").
func (r *Reader) titled(s *sentence, j int) (candidate, bool) {
	from := r.roleStart(s, j)
	if from > s.s.From && r.slots.is(classNotOffered, s.tokens[from-1].Fold) {
		return candidate{}, false
	}
	if s.in != InSubject && (from == j || !r.slots.is(classArticles, s.tokens[from].Fold)) {
		return candidate{}, false
	}
	to := j + 1
	for to+1 < s.s.To && (r.slots.is(classRoleModifiers, s.tokens[to].Fold) || s.tokens[to].Fold == ",") && s.tokens[to+1].Upper {
		to += 2
	}
	for to < s.s.To && s.tokens[to].Upper && s.tokens[to].Kind == text.Word {
		to++
	}
	return candidate{at: s, from: from, to: r.roleTail(s, to)}, true
}

// roleSpan is how many tokens a job title may have before its head.
const roleSpan = 7

// roleStart walks left from the head over capitals, titles and small modifiers to the article.
func (r *Reader) roleStart(s *sentence, head int) int {
	from := head
	for from > s.s.From && head-from < roleSpan {
		t := s.tokens[from-1]
		switch {
		case r.slots.is(classArticles, t.Fold):
			return from - 1
		case t.Kind == text.Word && (t.Upper && (from-1 > s.s.From || s.in == InSubject) || r.slots.is(classJobTitles, t.Fold) || r.slots.is(classRoleModifiers, t.Fold)):
			from--
		case t.Kind == text.Punct && (t.Fold == "-" || t.Fold == "/" || t.Fold == "&") && from-1 > s.s.From:
			from--
		case t.Kind == text.Word && from-1 > s.s.From && r.slots.is(classArticles, s.tokens[from-2].Fold):
			return from - 2
		default:
			return from
		}
	}
	return from
}

// holdsTitle reports whether a word says what the job is. Words of one or two letters only join titles.
func (r *Reader) holdsTitle(tokens []text.Token) bool {
	for _, t := range tokens {
		if r.slots.is(classJobTitles, t.Fold) || r.slots.is(classRoleModifiers, t.Fold) && len(t.Fold) > 2 {
			return true
		}
	}
	return false
}

// roleTail adds "at Acme" or "with our Berlin team" to a role.
func (r *Reader) roleTail(s *sentence, to int) int {
	if to+1 >= s.s.To || !r.slots.is(classWorkAt, s.tokens[to].Fold) {
		return to
	}
	first := to + 1
	own := r.slots.is(classArticles, s.tokens[first].Fold) || r.slots.is(classPossessives, s.tokens[first].Fold)
	end := first
	if own {
		end++
	}
	for end < s.s.To && end < to+6 && s.tokens[end].Upper && s.tokens[end].Wordlike() {
		end++
	}
	switch {
	case end > first && s.tokens[end-1].Upper:
		return end
	case own && end < s.s.To && s.tokens[end].Kind == text.Word && !r.slots.is(classEnd, s.tokens[end].Fold):
		return end + 1 // "at our company"
	}
	return to
}

// IsRole reports whether a span names a job: it holds a word for one, or a job title.
func (r *Reader) IsRole(span string) bool {
	for _, t := range text.Tokens(span) {
		if r.slots.is(classRoleWords, t.Fold) || r.slots.is(classJobTitles, t.Fold) {
			return true
		}
	}
	return false
}
