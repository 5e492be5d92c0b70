package ask

import "demur/internal/text"

// event finds the name of the event: a run of capitals behind a lead ("speak at Supanova 2027"), or a phrase with an event word.
func (r *Reader) event(p *page) Slot {
	for i := range p.sents {
		s := &p.sents[i]
		for _, m := range r.slots.leads.Find(s.tokens, s.s) {
			if m.Label != "event" {
				continue
			}
			if c, ok := r.eventAt(s, m.To, m.Weight >= 9); ok {
				return r.slot(p, c)
			}
		}
	}
	return Slot{}
}

// eventAt reads the name that begins at token i. The article and lower-case words before the first capital are left out of a proper
// name, as the name is what a reply repeats. sure tells that the words before name an event by themselves ("invite you to"), so that less is asked of the name.
func (r *Reader) eventAt(s *sentence, i int, sure bool) (candidate, bool) {
	busy := r.busy(s)
	for i < s.s.To && (s.tokens[i].Fold == "“" || s.tokens[i].Fold == "\"" || s.tokens[i].Fold == "‘" || s.tokens[i].Fold == "'") {
		i++
	}
	from, seen := -1, false
	end := i
	for j := i; j < s.s.To && j < i+12; j++ {
		t := s.tokens[j]
		if busy[j] || t.Ends() && t.Kind == text.Para {
			break
		}
		switch {
		case t.Wordlike() && (t.Upper || t.Kind == text.Number && from >= 0):
			if from < 0 {
				from = j
			}
			seen = seen || r.slots.eventWords[t.Fold]
			end = j + 1
		case from < 0 && t.Kind == text.Word && (isArticle(t.Fold) || t.Fold == "this" || t.Fold == "your" || t.Fold == "my" || t.Fold == "annual" || t.Fold == "next"):
		case from >= 0 && (t.Fold == "of" || t.Fold == "the" || t.Fold == "for" || t.Fold == "in" || t.Fold == "and" || t.Fold == "&" || t.Fold == "-" || t.Fold == "'" || t.Fold == "’" || t.Fold == ":" || t.Fold == "on") && j+1 < s.s.To && s.tokens[j+1].Upper && !busy[j+1]:
		default:
			j = s.s.To
		}
	}
	if from < 0 || end-from < 1 {
		return candidate{}, false
	}
	c := candidate{at: s, from: from, to: end}
	words := 0
	for _, t := range s.tokens[from:end] {
		if t.Wordlike() {
			words++
		}
	}
	return c, words >= 2 && (seen || words >= 3 || sure) || seen && sure
}
