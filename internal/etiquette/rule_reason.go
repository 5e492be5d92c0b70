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
	if d.given == nil {
		d.given = append(make([]given, 0, 1), d.findReasons()...)
	}
	return d.given
}

// findReasons looks for reasons. Something weak counts only where nothing better is said.
func (d *draft) findReasons() []given {
	var out []given
	for n := range d.clauses {
		c := d.clauses[n]
		joined := d.joinsReason(c)
		if !d.givesReason(n, joined) {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].sent == c.sent && out[k].to == n && !joined && !d.adds(n) {
			out[k].to = n + 1 // "committed to a launch, fully booked through March" is one
			out[k].busy = out[k].busy && d.bare(n)
			continue
		}
		out = append(out, given{from: n, to: n + 1, sent: c.sent, joined: joined, busy: d.bare(n)})
	}
	if len(out) == 0 {
		return d.weakReason()
	}
	return out
}

// joinsReason reports whether a clause hangs on another as its reason: "because I'm away", and not "as you describe".
func (d *draft) joinsReason(c clause) bool {
	return d.c.book.sets["reason_joints"][c.joint] && c.From+1 < c.To && !d.c.book.sets["no_reason_after"][d.tokens[c.From+1].Fold]
}

// givesReason tells a clause that gives a reason. One that hangs on does when its sentence refuses or nothing else in it could be meant; one
// that stands for itself when it says so in the first person.
func (d *draft) givesReason(n int, joined bool) bool {
	if d.inClause(n, "refusal") {
		no, _ := d.first("refusal")
		return joined && no.clause != n
	}
	if joined {
		return !d.inClause(n, "thanks") && (d.inSentence(d.clauses[n].sent, "refusal", "apology", "busy") || d.inClause(n, "reason", "busy"))
	}
	return d.inClause(n, "reason", "busy") && !d.forwards(n)
}

// forwards reports whether a clause thanks, offers, wishes or looks ahead, whatever else it says.
func (d *draft) forwards(n int) bool {
	return d.inClause(n, "thanks", "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_offer", "alt_meeting", "wish", "door", "promise",
		"vague", "reopen_cue", "late_line", "blame", "apology")
}

// weakReason takes the first clause that could be meant as a reason.
func (d *draft) weakReason() []given {
	for n, c := range d.clauses {
		if !d.inClause(n, "refusal") && !d.forwards(n) && (d.inClause(n, "reason_weak", "commitment") || d.joinsReason(c)) {
			return []given{{from: n, to: n + 1, sent: c.sent, joined: d.joinsReason(c), busy: d.bare(n)}}
		}
	}
	return nil
}

// adds reports whether a clause brings something more: "and I'm also", "plus", "on top of that".
func (d *draft) adds(n int) bool {
	c, adding := d.clauses[n], d.c.book.sets["adding"]
	if adding[c.joint] || d.inClause(n, "adding") {
		return true
	}
	for i := c.From; i < min(c.To, c.From+3); i++ {
		if w := d.tokens[i].Fold; adding[w] && (i > c.From || !d.c.book.sets["joints_before_subject"][w]) {
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
		if c.sent != h.sent || n == h.clause || d.inClause(n, "refusal") {
			continue
		}
		if d.inClause(n, "commitment") || d.datedClause(n) && !d.inClause(n, "door", "promise", "vague") {
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
