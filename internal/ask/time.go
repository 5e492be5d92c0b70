package ask

import "demur/internal/when"

// when finds the time proposed for the thing asked: in a sentence that asks first, then in one that talks of the thing.
func (r *Reader) when(p *page) Time {
	var best Time
	score := 0
	for i := range p.sents {
		s := &p.sents[i]
		for _, m := range r.mentions(s) {
			if m.Past || m.Recurring {
				continue
			}
			n := 1
			if s.asking() {
				n += 4
			} else if m.Kind != when.Day && s.in != InSubject || !r.planned(s) {
				continue // told in passing: "I start in the spring"
			}
			if m.Kind == when.Day || m.Precise {
				n += 2
			} else if m.Kind == when.Stretch {
				n++
			}
			if s.in == InSubject {
				n--
			}
			if r.isDeadline(s, m) {
				continue
			}
			if n > score {
				score = n
				best = Time{Slot: Slot{Text: m.Text, Place: p.place(s, m.Span)}, Mention: m, Sent: p.Sent}
			}
		}
	}
	return best
}

// planned reports whether a sentence that asks nothing still tells when the thing is: a date in a block, or a sentence with a cue of some kind.
func (r *Reader) planned(s *sentence) bool {
	words := 0
	for _, t := range s.tokens[s.s.From:s.s.To] {
		if t.Wordlike() {
			words++
		}
	}
	if words <= 8 {
		return true
	}
	for _, h := range s.hits {
		if Kind(h.Label).Known() && h.Weight >= 5 {
			return true
		}
	}
	return false
}

func (r *Reader) deadline(p *page) Time {
	for i := range p.sents {
		s := &p.sents[i]
		for _, m := range r.mentions(s) {
			if !m.Past && r.isDeadline(s, m) {
				return Time{Slot: Slot{Text: m.Text, Place: p.place(s, m.Span)}, Mention: m, Sent: p.Sent}
			}
		}
	}
	return Time{}
}

// isDeadline reports whether a time is an answer-by date: "by Friday", "RSVP before 3 December".
func (r *Reader) isDeadline(s *sentence, m when.Mention) bool {
	for j := m.From; j >= m.From-3 && j >= s.s.From; j-- {
		if r.slots.is("deadline_words", s.tokens[j].Fold) {
			return true
		}
	}
	return false
}
