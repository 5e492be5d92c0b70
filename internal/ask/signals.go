package ask

import (
	"slices"
	"strings"

	"demur/internal/text"
	"demur/internal/thread"
)

// The weights of the cues for signals.
const (
	surely    = 9 // tells by itself
	otherwise = 8 // tells where the message asks for nothing
)

// signals reads what is told by cues alone: bulk, sensitive matters, care, a colleague. One strong cue is enough. Words for a grave matter
// make a message sensitive where nothing is asked; beside an ordinary request only those that leave no doubt do, and care is for what the
// writer tells of their own life there.
func (r *Reader) signals(p *page, request bool, out *Reading) {
	for i := range p.sents {
		s := &p.sents[i]
		for _, h := range s.hits {
			label, sub, _ := strings.Cut(h.Label, ":")
			switch {
			case label == "sensitive" && out.Sensitive == "" && (h.Weight >= surely || h.Weight >= otherwise && !request):
				out.Sensitive = sub
			case label == "care" && out.Care == "" && request:
				out.Care = sub
			case label == "hook":
				if !slices.Contains(out.Hooks, sub) {
					out.Hooks = append(out.Hooks, sub)
				}
				continue
			case label == "bulk" && h.Weight >= surely:
				out.Bulk = true
			case label == "colleague" && h.Weight >= surely:
				out.Colleague = true
			default:
				continue
			}
			out.Evidence = append(out.Evidence, p.evidence(h.Label, s, h.Span))
		}
	}
	out.Bulk = out.Bulk || r.massLetter(p.Letter) || r.toMany(p)
}

// massShare is the probability of being sent to many, in percent, from which a message counts as such. Leaving out one writer at a time, 85 in
// 100 of those were, and 35 to 40 in 100 of the mass mail are found; cues alone find a fifth of it.
const massShare = 50

// toMany reports whether the words of a message are those of mass mail.
func (r *Reader) toMany(p *page) bool {
	return r.mass != nil && Percent(r.mass.Scores(r.known(p)))[1] > massShare
}

// massLetter reports whether a letter is built like one to many: by whom it greets, or by a way to unsubscribe below it.
func (r *Reader) massLetter(l thread.Letter) bool {
	for _, z := range l.Zones {
		switch z.Kind {
		case thread.Greeting:
			tokens := text.Tokens(z.Of(l.Src))
			for _, h := range r.cues.Find(tokens, text.Sentence{From: 0, To: len(tokens)}) {
				if h.Label == "bulk" {
					return true
				}
			}
		case thread.Footer:
			if r.rules.Unsubscribes(z.Of(l.Src)) {
				return true
			}
		}
	}
	return false
}

// answersNo reports whether a message answers a no that the thread does not show: it grants the no in its first sentences.
func (r *Reader) answersNo(p *page) bool {
	n := 0
	for i := range p.sents {
		s := &p.sents[i]
		if s.in != InText {
			continue
		}
		if n++; n > concessionSentences {
			return false
		}
		for _, h := range s.hits {
			if h.Label == "after_no" && (h.Weight >= surely || n == 1) {
				return true
			}
		}
	}
	return false
}

// concessionSentences is how many sentences at the start may grant a no.
const concessionSentences = 3
