package ask

import "demur/internal/text"

// nameTokens is the most tokens a name may have.
const nameTokens = 10

// nameFrom takes the name that begins at token i or a little behind it: a run of capitals, or what stands in quotation marks. The article and
// small words before the first capital are no part of a name.
func (r *Reader) nameFrom(s *sentence, i int) (candidate, bool) {
	for i < s.s.To && r.beforeName(s, i) {
		if r.slots.is(classQuotes, s.tokens[i].Fold) {
			return r.quoted(s, i)
		}
		i++
	}
	to := r.nameEnd(s, i)
	c := candidate{at: s, from: i, to: to}
	return c, to > i && r.namesSomething(s.tokens[i:to])
}

func (r *Reader) beforeName(s *sentence, i int) bool {
	t := s.tokens[i]
	return t.Kind == text.Break || !t.Upper && (r.slots.is(classArticles, t.Fold) || r.slots.is(classPossessives, t.Fold)) || r.slots.is(classQuotes, t.Fold)
}

// quoted takes what stands between the quotation mark at i and the next one.
func (r *Reader) quoted(s *sentence, i int) (candidate, bool) {
	for j := i + 1; j < s.s.To && j <= i+nameTokens; j++ {
		if t := s.tokens[j]; r.slots.is(classQuotes, t.Fold) {
			return candidate{at: s, from: i + 1, to: j}, j > i+1
		} else if t.Kind == text.Para {
			break
		}
	}
	return candidate{}, false
}

// nameEnd returns the index behind the run of capitals at i. Small words join capitals ("School of Design"), and a number may follow one.
func (r *Reader) nameEnd(s *sentence, i int) int {
	end := i
	for j := i; j < s.s.To && j < i+nameTokens && !r.timeAt(s, j); j++ {
		t := s.tokens[j]
		switch {
		case t.Kind == text.Word && t.Upper, t.Kind == text.Number && j > i:
			end = j + 1
		case j > i && t.Start == s.tokens[j-1].End && j+1 < s.s.To && s.tokens[j+1].Start == t.End && !t.Ends() && !r.slots.is(classQuotes, t.Fold):
		case j > i && r.slots.is(classNameJoins, t.Fold) && j+1 < s.s.To && (s.tokens[j+1].Upper && !r.slots.is(classNotNamed, s.tokens[j+1].Fold) || s.tokens[j+1].Kind == text.Number || r.slots.is(classArticles, s.tokens[j+1].Fold)):
		default:
			return r.withYear(s, end)
		}
	}
	return r.withYear(s, end)
}

// withYear adds the year behind a name, which looks like a time of its own: "DevConf 2026".
func (r *Reader) withYear(s *sentence, end int) int {
	if end > s.s.From && end < s.s.To && s.tokens[end].Kind == text.Number && len(s.tokens[end].Fold) == 4 {
		return end + 1
	}
	return end
}

// nameBefore takes the name that ends before token i.
func (r *Reader) nameBefore(s *sentence, i int) (candidate, bool) {
	from := i
	for from > s.s.From && i-from < nameTokens && s.tokens[from-1].Kind == text.Word && s.tokens[from-1].Upper {
		from--
	}
	c := candidate{at: s, from: from, to: i}
	return c, from < i && r.namesSomething(s.tokens[from:i])
}

// namesSomething reports whether a run of capitals is more than a word that has one by its place ("I", "We", "Monday").
func (r *Reader) namesSomething(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Kind == text.Word && !r.slots.is(classNotNamed, t.Fold) && !r.slots.is(classNotOpening, t.Fold) && !r.slots.is(classEnd, t.Fold) && !r.slots.is(classEmpty, t.Fold) {
			return true
		}
	}
	return false
}
