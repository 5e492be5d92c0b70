package etiquette

import (
	"slices"

	"demur/internal/text"
)

// secondReason wants one reason. The later one goes. Being busy as well is no second one where it only points back at the first.
func (d *draft) secondReason() {
	all := d.reasons()
	if len(all) == 0 {
		return
	}
	var more []given
	for _, g := range all[1:] {
		if !d.pointsBack(g) {
			more = append(more, g)
		}
	}
	for n, c := range d.clauses { // "Also, my car is in the garage": added, and in no other role
		if len(more) == 0 && n > all[0].from && c.From > d.clauses[all[0].to-1].From && d.adds(n) {
			if to := d.added(n); to > n {
				more = []given{{from: n, to: to, sent: c.sent}}
			}
		}
	}
	if len(more) > 0 {
		d.dropReasons(more)
	}
}

// dropReasons finds the first of the reasons that are too many, and takes all of them out.
func (d *draft) dropReasons(more []given) {
	edits := d.without(more[0])
	for _, g := range more[1:] {
		edits = both(edits, d.without(g))
	}
	sp := text.Span{Start: d.clauses[more[0].from].Start, End: d.clauses[more[0].to-1].End}
	d.add("second_reason", sp, merge(edits))
}

// firstPerson reports whether a clause speaks of the writer.
func (d *draft) firstPerson(n int) bool {
	for i := d.clauses[n].From; i < d.clauses[n].To; i++ {
		if d.c.book.sets["first_person"][d.tokens[i].Fold] {
			return true
		}
	}
	return false
}

// added returns the index behind the clause that says something of a reason's kind: the one with an adding word, or the one behind its comma; 0
// where neither does.
func (d *draft) added(n int) int {
	labels := []string{"reason", "busy", "reason_weak", "commitment"}
	if d.tokens[d.clauses[n].From].Fold == d.clauses[n].joint && d.c.book.sets["joints_before_subject"][d.clauses[n].joint] {
		labels = labels[:2] // "and I …" alone may add anything
	}
	for k := n; k < min(n+2, len(d.clauses)) && d.clauses[k].sent == d.clauses[n].sent; k++ {
		if d.inClause(k, "refusal") && !d.refusesForMe(k) || d.forwards(k) {
			return 0
		}
		if d.inClause(k, labels...) || len(labels) > 2 && d.firstPerson(k) {
			return k + 1
		}
	}
	return 0
}

// refusesForMe reports whether a clause behind the no gives somebody else's no as a reason: "my manager doesn't let us".
func (d *draft) refusesForMe(n int) bool {
	no, _ := d.first("refusal")
	return no.clause < n && d.inClause(n, "reason") && d.inClause(n, "commitment")
}

// pointsBack reports whether a sentence only goes on about the reason before it: "my calendar is full until then".
func (d *draft) pointsBack(g given) bool {
	c := d.clauses[g.from]
	for i := c.From; i < d.clauses[g.to-1].To; i++ {
		if d.c.book.sets["pointing_back"][d.tokens[i].Fold] {
			return true
		}
	}
	return false
}

// without takes a reason out: its sentence, or its clauses.
func (d *draft) without(g given) []Edit {
	if !d.inSentence(g.sent, "thanks", "door", "release") && d.alone(g) && !d.refusesIn(g.sent) {
		return d.cutSentence(g.sent)
	}
	if g.to-g.from == 1 {
		return d.cutClause(g.from)
	}
	if g.from == 0 || d.clauses[g.from-1].sent != g.sent {
		return nil
	}
	return []Edit{{Span: text.Span{Start: d.clauses[g.from-1].End, End: d.clauses[g.to-1].End}}}
}

// refusesIn reports whether a sentence holds a no of the person's own.
func (d *draft) refusesIn(sent int) bool {
	return d.inSentence(sent, "refusal") && slices.ContainsFunc(d.hits, func(h hit) bool {
		return h.sent == sent && h.Label == "refusal" && !d.refusesForMe(h.clause)
	})
}

// alone reports whether the sentence of a reason gives no other.
func (d *draft) alone(g given) bool {
	for _, o := range d.reasons() {
		if o.sent == g.sent && o.from != g.from {
			return false
		}
	}
	return true
}
