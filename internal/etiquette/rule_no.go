package etiquette

import (
	"demur/internal/ask"
	"demur/internal/text"
)

// body is the span from the first to the last word that is judged.
func (d *draft) body() text.Span {
	if len(d.sents) == 0 {
		return text.Span{}
	}
	return text.Span{Start: d.sents[0].Span(d.tokens).Start, End: d.sents[len(d.sents)-1].Span(d.tokens).End}
}

// sales reports whether the decline goes to a seller or answers mass mail: such a one may be bare.
func (d *draft) sales() bool { return d.ctx.Kind == ask.SalesPitch || d.ctx.Bulk }

// later reports whether the exchange is past its first request.
func (d *draft) later() bool { return d.ctx.Stage == ask.FollowUp || d.ctx.Stage == ask.AfterDecline }

func (d *draft) noExplicitNo() {
	if !d.has("refusal") && len(d.sents) > 0 {
		d.add("no_explicit_no", d.body(), nil)
		d.redraft()
	}
}

// falseHope finds what postpones instead of refusing. A maybe that only softens a dated door loses its maybe; else its sentence goes.
func (d *draft) falseHope() {
	last := -1
	for _, h := range d.hits {
		if h.Label != "hedge" || h.sent == last {
			continue
		}
		last = h.sent
		d.add("false_hope", h.Span, d.unsay(h))
	}
}

// unsay takes the sentence of a hit out, or its clause where the sentence also holds the no.
func (d *draft) unsay(h hit) []Edit {
	if !d.inSentence(h.sent, "refusal") {
		return d.cutSentence(h.sent)
	}
	return d.cutClause(h.clause)
}

// cutClause takes a clause out together with what joins it to the sentence.
func (d *draft) cutClause(n int) []Edit {
	if d.inClause(n, "refusal") {
		return nil
	}
	c := d.clauses[n]
	s := d.sents[c.sent].Span(d.tokens)
	if n > 0 && d.clauses[n-1].sent == c.sent { // from the end of the clause before to the end of this one
		return []Edit{{Span: text.Span{Start: d.clauses[n-1].End, End: c.End}}}
	}
	if n+1 < len(d.clauses) && d.clauses[n+1].sent == c.sent {
		next := d.clauses[n+1]
		start := next.Start
		if next.joint != "" && next.From+1 < next.To {
			start = d.tokens[next.From+1].Start
		}
		return d.cut(s.Start, start, c.sent)
	}
	return d.cutSentence(c.sent)
}

// blameOrThreat finds criticism of the other person, guilt and threats.
func (d *draft) blameOrThreat() {
	last := -1
	for _, h := range d.hits {
		if h.Label != "blame" || h.sent == last {
			continue
		}
		last = h.sent
		edits := d.unsay(h)
		d.add("blame_or_threat", h.Span, edits)
		if edits == nil {
			d.redraft()
		}
	}
}

// reopensNegotiation finds questions and offers that put the no up for discussion. Leave to write later is none, nor is small talk before
// the no, nor the one written question that the person offers to answer.
func (d *draft) reopensNegotiation() {
	no, declined := d.first("refusal")
	for i, s := range d.sents {
		var sp text.Span
		for _, h := range d.hits {
			if h.sent == i && h.Label == "reopen_cue" && !d.conditional(h) && !d.inSentence(i, "hedge") { // else it is a false hope already
				sp = h.Span
				break
			}
		}
		if sp.Empty() && d.tokens[s.To-1].Fold == "?" {
			sp = s.Span(d.tokens)
		}
		switch {
		case sp.Empty(), d.inSentence(i, "leave_later", "blame"), d.ctx.Question && d.inSentence(i, "alt_question"):
		case d.inSentence(i, "small_talk") && (!declined || i < no.sent):
		case d.inSentence(i, "refusal"):
			d.add("reopens_negotiation", sp, d.cutAt(i, sp))
		default:
			d.add("reopens_negotiation", sp, d.cutSentence(i))
		}
	}
}

// conditional reports whether a cue belongs to an offer that the person means to make.
func (d *draft) conditional(h hit) bool { return d.inClause(h.clause, "refusal", "reason") }

// cutAt takes out the clause in which a span begins.
func (d *draft) cutAt(sent int, sp text.Span) []Edit {
	for n, c := range d.clauses {
		if c.sent == sent && c.Covers(text.Span{Start: sp.Start, End: sp.Start}) {
			return d.cutClause(n)
		}
	}
	return nil
}
