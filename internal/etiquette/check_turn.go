package etiquette

import "demur/internal/cue"

// turns finds a no that is not spelled out as one and yet understood by everybody: behind thanks or praise a turn to the first person ("that's
// kind, but I'm happy where I am"), or regret with a reason ("unfortunately I have plans that day"). Where the sentence hedges or only says how
// busy one is, it is none. It counts as a refusal only where the draft has no other.
func (d *draft) turns() {
	if d.has("refusal") {
		return
	}
	for n, c := range d.clauses {
		if d.inSentence(c.sent, "hedge", "busy", "vague", "promise", "apology") {
			continue
		}
		if i := d.turnAt(n); i >= 0 {
			m := cue.Match{Label: "refusal", From: i, To: i + 1, Span: d.tokens[i].Span}
			d.note(hit{m, c.sent, n})
			return
		}
	}
}

// turnAt returns the token at which a clause turns to the no, or -1.
func (d *draft) turnAt(n int) int {
	c, sets := d.clauses[n], d.c.book.sets
	if n > 0 && c.From+1 < c.To && sets["turning"][d.tokens[c.From].Fold] && sets["first_person"][d.tokens[c.From+1].Fold] &&
		(d.inSentence(c.sent, "thanks", "acceptance", "praise") || d.inClause(n-1, "thanks", "acceptance", "praise")) {
		return c.From + 1
	}
	if d.reasoned(n) {
		return d.clauses[n-1].From
	}
	for i := c.From; i < min(c.From+3, c.To); i++ {
		if sets["regret"][d.tokens[i].Fold] {
			return d.regretted(n, i)
		}
	}
	return -1
}

// regretted returns where the reason behind a regret begins, in its clause or, behind a comma, in the next one; -1 where there is none.
func (d *draft) regretted(n, i int) int {
	if i+1 == d.clauses[n].To && n+1 < len(d.clauses) && d.clauses[n+1].sent == d.clauses[n].sent {
		n++
	}
	if d.inClause(n, "reason", "reason_weak", "commitment") && d.firstPerson(n) {
		return d.clauses[n].From
	}
	return -1
}

// reasoned reports whether a clause gives the reason of what the clause before it says of the first person: "I've chosen to stay, because we
// are halfway through a rebuild". Beside thanks, in a draft that looks ahead to nothing, that is the no.
func (d *draft) reasoned(n int) bool {
	if n == 0 || d.clauses[n-1].sent != d.clauses[n].sent || !d.joinsReason(d.clauses[n]) || !d.has("thanks") ||
		d.any("hedge", "hedge_sign", "vague", "acceptance", "reopening") {
		return false
	}
	first := d.tokens[d.clauses[n-1].From].Fold
	return d.c.book.sets["speaker"][first] && !d.inClause(n-1, "reason", "busy", "thanks", "praise", "wish", "late_line")
}
