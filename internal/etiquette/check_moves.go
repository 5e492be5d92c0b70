package etiquette

import (
	"demur/internal/text"
	"demur/internal/thread"
)

// moves tells which step of a decline stands where: the parts around the body, and in the body one step per clause that has one.
func (d *draft) moves() []MoveSpan {
	var out []MoveSpan
	for _, z := range d.letter.Zones {
		switch z.Kind {
		case thread.Greeting:
			out = append(out, MoveSpan{string(Greeting), z.Span})
		case thread.Closing, thread.Signature:
			out = addMove(out, SignOff, z.Span)
		case thread.Body:
			out = d.bodyMoves(out, z.Span)
		}
	}
	return out
}

func (d *draft) bodyMoves(out []MoveSpan, zone text.Span) []MoveSpan {
	reasons := d.reasonClauses()
	for n, c := range d.clauses {
		if !zone.Covers(c.Span) {
			continue
		}
		if m := d.moveOf(n, reasons[n]); m != "" {
			out = addMove(out, m, c.Span)
		}
	}
	return out
}

func (d *draft) reasonClauses() map[int]bool {
	out := map[int]bool{}
	if d.intent != IntentDecline {
		return out
	}
	for _, g := range d.reasons() {
		for n := g.from; n < g.to; n++ {
			out[n] = true
		}
	}
	return out
}

// moveOf tells the step of a clause. A clause that refuses is the no, whatever else it says.
func (d *draft) moveOf(n int, reason bool) Move {
	switch {
	case reason:
		return ReasonMove
	case d.inClause(n, "refusal"):
		return No
	case d.inClause(n, "late_line", "acknowledge"):
		return Acknowledge
	case d.inClause(n, "thanks"):
		return Thanks
	case d.inClause(n, "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting"):
		return Alternate
	case d.inClause(n, "door", "promise", "leave_later"):
		return Door
	case d.inClause(n, "alt_offer"):
		return Alternate
	case d.inClause(n, "wish"):
		return Wish
	case d.inClause(n, "release"):
		return Release
	}
	return ""
}

// addMove joins a step to the one before it where both are the same.
func addMove(out []MoveSpan, m Move, sp text.Span) []MoveSpan {
	if k := len(out) - 1; k >= 0 && out[k].Move == string(m) {
		out[k].End = sp.End
		return out
	}
	return append(out, MoveSpan{string(m), sp})
}
