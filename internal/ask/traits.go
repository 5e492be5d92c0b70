package ask

import "demur/internal/text"

// traits fills f with what the model knows a candidate by: what found it, where it stands, how it begins and ends, and what stands beside it.
// named is the sentence in which the kind is named.
func (r *Reader) traits(f *features, p *page, k Kind, named *sentence, c candidate) {
	f.reset()
	s := c.at
	for _, by := range c.by {
		f.add("tl", string([]byte{byte(by), byte(by >> 8), byte(by >> 16), byte(by >> 24)}))
	}
	both := func(name string) { f.both(k, name) }
	both("any")
	if len(c.by) > 1 {
		both("again")
	}
	both(s.in)
	if s.in == InText {
		both([...]string{"tells", "asks"}[truth(s.asking())])
		both([...]string{"states", "question"}[truth(s.question)])
		f.position(p, s)
	}
	both("opens " + r.opensWith(c))
	both("length " + [...]string{"0", "1", "2", "3", "3", "3", "6", "6", "6", "6", "10"}[min(c.to-c.from, 10)])
	f.add("tw", string(rune('a'+c.weight)))
	f.beside(c, k)
	head, _ := r.headOf(s.tokens[c.from:c.to])
	f.add("th", head)
	f.add("thk", string(k), " ", head)
	if named == s {
		both("where the kind is named")
	}
	f.nearCues(c, k)
	if recurs(p, c) {
		both("recurs")
	}
}

// both adds a trait by itself and together with the kind.
func (f *features) both(k Kind, name string) {
	f.add("t", name)
	f.add("tk", string(k), " ", name)
}

// nearCues adds how a candidate stands to the cues of the kind in its sentence.
func (f *features) nearCues(c candidate, k Kind) {
	var in, behind, by bool
	for i := range c.at.hits {
		h := &c.at.hits[i]
		if by && h.From >= c.to {
			break // those behind the candidate, all others now, are only by it
		}
		switch {
		case h.Label != string(k):
		case h.From < c.to && c.from < h.To:
			in = true
		case h.To <= c.from && c.from-h.To < 4:
			behind = true
		default:
			by = true
		}
	}
	if in {
		f.both(k, "in a cue")
	}
	if behind {
		f.both(k, "behind a cue")
	}
	if by {
		f.both(k, "by a cue")
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// beside adds the words before and behind a candidate.
func (f *features) beside(c candidate, k Kind) {
	s := c.at
	before, two, behind := "^", "^", "$"
	if c.from > s.s.From {
		before = s.tokens[c.from-1].Fold
	}
	if c.from-1 > s.s.From {
		two = s.tokens[c.from-2].Fold
	}
	if c.to < s.s.To {
		behind = s.tokens[c.to].Fold
	}
	f.add("tb", before)
	f.add("tbk", string(k), " ", before)
	f.add("tb2", two, " ", before)
	f.add("ta", behind)
}

// position adds in which quarter of the page a sentence stands, and whether the page is short.
func (f *features) position(p *page, s *sentence) {
	n, at := len(p.sents), 0
	for i := range p.sents {
		if &p.sents[i] == s {
			at = i
		}
	}
	f.add("tp", string(rune('0'+4*at/n)))
	if n <= 3 {
		f.add("t", "short")
	}
	if at == n-1 {
		f.add("t", "last")
	}
}

// opensWith names the first word of a candidate, or its class.
func (r *Reader) opensWith(c candidate) string {
	t, named := c.at.tokens[c.from], classArticles|classPossessives|classQuestionWords
	if c.mention != nil {
		named |= classPrepositions
	}
	switch {
	case r.slots.is(named, t.Fold):
		return t.Fold
	case t.Upper:
		return "capital"
	case t.Kind == text.Number:
		return "number"
	}
	return "other"
}

// recurs reports whether the last word of a candidate stands elsewhere in the page too.
func recurs(p *page, c candidate) bool {
	last := c.at.tokens[c.to-1]
	if last.Kind != text.Word || len(last.Fold) < 4 {
		return false
	}
	for i := range p.sents {
		s := &p.sents[i]
		for j := s.s.From; j < s.s.To; j++ {
			if s.tokens[j].Fold == last.Fold && (s != c.at || j < c.from || j >= c.to) {
				return true
			}
		}
	}
	return false
}
