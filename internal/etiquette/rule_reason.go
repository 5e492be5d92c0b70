package etiquette

import (
	"strings"

	"demur/internal/text"
	"demur/internal/when"
)

// given is a reason that the draft gives: clauses from..to of one sentence.
type given struct {
	from, to int // indexes of clauses, to excluded
	sent     int
	joined   bool // it hangs on the no: "as I'm …"
	busy     bool // it is no more than being busy
}

// span is the words of a reason behind what joins it.
func (d *draft) givenSpan(g given) text.Span {
	c := d.clauses[g.from]
	start := c.Start
	if g.joined && c.From+1 < c.To {
		start = d.tokens[c.From+1].Start
	}
	return text.Span{Start: start, End: d.clauses[g.to-1].End}
}

// reasons lists the reasons that the draft gives, in order.
func (d *draft) reasons() []given {
	var out []given
	no, declined := d.first("refusal")
	for n, c := range d.clauses {
		joined := d.c.book.sets["reason_joints"][c.joint]
		if !d.givesReason(n, joined) || d.inClause(n, "refusal") && (!joined || !declined || no.clause == n) {
			continue
		}
		if d.inClause(n, "thanks", "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_offer", "alt_meeting", "wish", "release") && !joined {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].sent == c.sent && out[k].to == n && !joined && !d.adds(c) {
			out[k].to = n + 1 // "committed to a launch, fully booked through March" is one
			out[k].busy = out[k].busy && d.bare(n)
			continue
		}
		out = append(out, given{from: n, to: n + 1, sent: c.sent, joined: joined, busy: d.bare(n)})
	}
	return out
}

func (d *draft) givesReason(n int, joined bool) bool {
	return joined && !d.inClause(n, "thanks") || d.inClause(n, "reason", "busy", "commitment") && !d.inClause(n, "door", "promise", "vague", "reopen_cue")
}

// adds reports whether a clause brings something more: "and I'm also", "plus".
func (d *draft) adds(c clause) bool {
	if d.c.book.sets["adding"][c.joint] {
		return true
	}
	for i := c.From; i < min(c.To, c.From+3); i++ {
		if d.c.book.sets["adding"][d.tokens[i].Fold] {
			return true
		}
	}
	return false
}

// bare reports whether a clause is busy and says neither with what nor until when.
func (d *draft) bare(n int) bool {
	return d.inClause(n, "busy") && !d.inClause(n, "commitment") && !d.datedClause(n)
}

// datedClause reports whether a clause names a stretch of days or its end.
func (d *draft) datedClause(n int) bool {
	c := d.clauses[n]
	for _, m := range d.mentions(c.sent) {
		if c.Overlaps(m.Span) && m.Kind != when.Clock && !m.Recurring && !d.vagueNow(m) {
			return true
		}
	}
	return false
}

// vagueNow reports whether a time phrase is only "right now" or "this week": it says no end.
func (d *draft) vagueNow(m when.Mention) bool {
	for _, h := range d.hits {
		if h.Label == "now" && h.Overlaps(m.Span) {
			return true
		}
	}
	return false
}

// bareBusy finds "too busy" that names nothing. With a reason of the person's own at hand, it takes the place.
func (d *draft) bareBusy() {
	for _, h := range d.hits {
		if h.Label != "busy" || !d.bare(h.clause) || d.specified(h) {
			continue
		}
		d.add("bare_busy", h.Span, d.instead(h))
		return
	}
}

// specified reports whether the same sentence says what the person is busy with.
func (d *draft) specified(h hit) bool {
	for n, c := range d.clauses {
		if c.sent == h.sent && n != h.clause && (d.inClause(n, "commitment") && !d.inClause(n, "refusal") || d.datedClause(n) && !d.inClause(n, "refusal", "door", "promise", "vague")) {
			return true
		}
	}
	return false
}

// instead replaces the clause of a busy phrase, behind its joint, by a reason of the person's own.
func (d *draft) instead(h hit) []Edit {
	r := d.usable()
	if r == nil || d.inClause(h.clause, "refusal") {
		return nil
	}
	c := d.clauses[h.clause]
	start := c.Start
	if c.joint != "" && c.From+1 < c.To {
		start = d.tokens[c.From+1].Start
	}
	say := d.clauseOf(r)
	if start > d.sents[c.sent].Span(d.tokens).Start {
		return []Edit{{Span: text.Span{Start: start, End: c.End}, Text: say}}
	}
	return []Edit{{Span: text.Span{Start: start, End: c.End}, Text: upperFirst(say)}}
}

// usable returns the first reason that still holds and covers the date asked for.
func (d *draft) usable() *Reason {
	if t := d.ctx.Told; t != nil && t.Text != "" && d.holds(t) {
		return t
	}
	for i := range d.ctx.Reasons {
		if r := &d.ctx.Reasons[i]; r.Text != "" && d.holds(r) {
			return r
		}
	}
	return nil
}

func (d *draft) holds(r *Reason) bool { return !d.expired(r) && !d.falls(r) }

func (d *draft) expired(r *Reason) bool { return !d.ctx.Today.IsZero() && r.Until.Before(d.ctx.Today) }

func (d *draft) falls(r *Reason) bool { return !r.Until.IsZero() && r.Until.Before(d.ctx.For) }

// clauseOf says a reason as a clause: the contract allows a noun phrase too.
func (d *draft) clauseOf(r *Reason) string {
	first, _, _ := strings.Cut(text.Fold(r.Text), " ")
	if form := d.c.book.inserts["reason_noun"]; form != "" && !d.c.book.sets["subjects"][first] {
		return strings.ReplaceAll(form, "{reason}", r.Text)
	}
	return r.Text
}

// secondReason wants one reason. The later one goes.
func (d *draft) secondReason() {
	all := d.reasons()
	if len(all) < 2 {
		return
	}
	for _, g := range all[1:] {
		if g.busy && g.sent != all[0].sent && d.pointsBack(g) {
			continue
		}
		sp := text.Span{Start: d.clauses[g.from].Start, End: d.clauses[g.to-1].End}
		d.add("second_reason", sp, d.without(g))
		return
	}
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
	if !d.inSentence(g.sent, "refusal", "thanks", "door", "release") && d.alone(g) {
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

// alone reports whether the sentence of a reason gives no other.
func (d *draft) alone(g given) bool {
	for _, o := range d.reasons() {
		if o.sent == g.sent && o.from != g.from {
			return false
		}
	}
	return true
}
