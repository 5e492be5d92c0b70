package etiquette

import "demur/internal/text"

// twoApologies allows one apology and takes the others away.
func (d *draft) twoApologies() {
	var all []hit
	for _, h := range d.hits {
		if h.Label == "apology" && (len(all) == 0 || h.Start >= all[len(all)-1].End) {
			all = append(all, h)
		}
	}
	if len(all) < 2 {
		return
	}
	var edits []Edit
	for _, h := range all[1:] {
		e := d.withoutApology(h)
		if e == nil {
			edits = nil
			break
		}
		edits = append(edits, e...)
	}
	d.add("two_apologies", text.Span{Start: all[1].Start, End: all[1].End}, merge(edits))
}

// withoutApology takes one apology out: the whole sentence where it says nothing else, else the words up to what it introduces.
func (d *draft) withoutApology(h hit) []Edit {
	if !d.inSentence(h.sent, "refusal", "reason", "thanks", "door", "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting", "alt_offer") {
		return d.cutSentence(h.sent)
	}
	s := d.sents[h.sent]
	c := d.clauses[h.clause]
	if i := d.joinedOn(h, s); i > 0 { // "I'm sorry, but I can't", "sorry that I can't", "sorry I can't"
		return d.cut(d.start(h, c), d.tokens[i].Start, h.sent)
	}
	if !d.inClause(h.clause, "refusal", "reason", "thanks", "door") {
		return d.cutClause(h.clause)
	}
	return nil
}

// start is where an apology begins, with a joint before it left standing.
func (d *draft) start(h hit, c clause) int {
	if h.From-c.From <= 1 && h.From > c.From && c.joint == "" {
		return c.Start
	}
	return h.Start
}

// joinedOn returns the token at which the sentence goes on behind an apology, 0 where it does not go on with a subject.
func (d *draft) joinedOn(h hit, s text.Sentence) int {
	i := h.To
	for i < s.To && (d.tokens[i].Kind == text.Punct || d.tokens[i].Kind == text.Symbol) {
		i++
	}
	for i < s.To && d.c.book.sets["apology_links"][d.tokens[i].Fold] {
		i++
	}
	if i < s.To && d.c.book.sets["subjects"][d.tokens[i].Fold] {
		return i
	}
	return 0
}
