package ask

import "demur/internal/when"

// when finds the time proposed for the thing asked.
func (r *Reader) when(p *page, k Kind) Time {
	return r.time(p, k, slotWhen, whenShare, whenSure)
}

// deadline finds the day by which an answer is wanted: "by Friday", "RSVP before 3 December".
func (r *Reader) deadline(p *page, k Kind) Time {
	return r.time(p, k, slotDeadline, deadlineShare, deadlineShare)
}

func (r *Reader) time(p *page, k Kind, slot, least, sure int) Time {
	c, share := r.pick(p, k, slot, r.times(p, slot))
	found := r.slot(p, c, share, least, sure)
	if found.Text == "" {
		return Time{}
	}
	return Time{found, Day{*c.mention, p.Sent}}
}

// days lists the coming days that a page names.
func (r *Reader) days(p *page) []Day {
	var out []Day
	for _, c := range r.times(p, slotWhen) {
		if c.mention.Kind == when.Day && !c.mention.Recurring {
			out = append(out, Day{*c.mention, p.Sent})
		}
	}
	return out
}

// times lists the time phrases of a page that look ahead.
func (r *Reader) times(p *page, slot int) candidates {
	var out candidates
	for i := range p.sents {
		s := &p.sents[i]
		for j := range r.mentions(s) {
			m := &s.times[j]
			if m.Past {
				continue
			}
			c := candidate{at: s, from: m.From, to: m.To, mention: m}
			limit := r.limits(s, m)
			weight := limitWeight[truth(limit != (slot == slotDeadline))]
			if slot == slotWhen && !limit {
				weight += leans(s, m)
			}
			out.add(c, true, timeKey(m, limit), weight)
		}
	}
	return out
}

// limitWeight is the weight of a time that is and one that is not of the side asked for, an answer-by date or another time.
var limitWeight = [2]int{5, 1}

// leans is what the sentence and the form of a time say for its being the time of the thing asked.
func leans(s *sentence, m *when.Mention) int {
	n := -2
	if s.asking() {
		n += 3
	}
	if m.Kind == when.Day || m.Precise {
		n++
	}
	return n
}

// timeKey is what the model knows the form of a time by.
func timeKey(m *when.Mention, limit bool) uint32 {
	return byTime + uint32(m.Kind) + 4*uint32(truth(m.Precise)) + 8*uint32(truth(m.Recurring)) + 16*uint32(truth(limit))
}

// limitReach is how many tokens before a time a word for an answer-by date is looked for.
const limitReach = 3

// limits reports whether a time is marked as an answer-by date.
func (r *Reader) limits(s *sentence, m *when.Mention) bool {
	for j := m.From; j >= m.From-limitReach && j >= s.s.From; j-- {
		if r.slots.is(classDeadlineWords, s.tokens[j].Fold) {
			return true
		}
	}
	return false
}
