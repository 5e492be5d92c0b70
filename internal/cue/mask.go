package cue

// mask stands for a set of words: a bit for the words whose numbers leave the same rest, one for all words that no pattern names and one
// for the end of a sentence. What a mask lacks the set lacks too. Most patterns begin with a word that is everywhere, such as "you", and
// five in six of them are given up by a look at the masks of what may follow it and of what they need, which halves the time of Find.
type mask uint64

const (
	sentenceEnd mask = 1 << 63
	otherWords  mask = 1 << 62
	everything       = ^mask(0)
	maskWords        = 62
)

func (m mask) has(other mask) bool { return m&other != 0 }

func (w word) mask() mask {
	if w == other {
		return otherWords
	}
	return 1 << (w % maskWords)
}

// maskOf is what may stand first where parts are followed by something that begins with behind.
func maskOf(parts []part, behind mask) mask {
	for i := len(parts) - 1; i >= 0; i-- {
		behind = parts[i].first(behind)
	}
	return behind
}

// first is what may stand first where p is followed by something that begins with behind.
func (p *part) first(behind mask) mask {
	m := p.mask
	switch {
	case p.gap > 0:
		return everything
	case p.group != nil:
		m = 0
		for _, run := range p.group {
			m |= maskOf(run, behind)
		}
	}
	if p.optional {
		m |= behind
	}
	return m
}

// needed is the words that no match of the parts is without.
func needed(parts []part) mask {
	var m mask
	for i := range parts {
		if p := &parts[i]; len(p.words) == 1 && len(p.stems) == 0 && !p.number && !p.optional {
			m |= p.mask
		}
	}
	return m
}
