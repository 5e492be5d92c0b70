package etiquette

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/text"
)

// step is a way forward that a draft offers.
type forwardStep struct {
	label string
	hit   hit
}

// steps lists the ways forward: alternatives of each sort, and a door. One sort told twice is one way. Thanks before the no say what was
// asked ("for asking me to speak at your next all-hands"), which is no offer.
func (d *draft) steps() []forwardStep {
	var out []forwardStep
	seen := map[string]bool{}
	no, declined := d.first("refusal")
	for _, h := range d.hits {
		if h.Label != "door" && !strings.HasPrefix(h.Label, "alt_") || d.inClause(h.clause, "refusal") {
			continue
		}
		if (!declined || h.Start < no.Start) && d.inSentence(h.sent, "thanks", "praise") {
			continue
		}
		label := h.Label
		if label == "door" && d.inClause(h.clause, "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting", "alt_offer") {
			continue
		}
		if label == "alt_offer" && d.inClause(h.clause, "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting") {
			continue
		}
		if !seen[label] {
			seen[label] = true
			out = append(out, forwardStep{label, h})
		}
	}
	return out
}

// twoAlternatives wants one way forward. Two sorts in one clause are one thought ("send me the question, I'll answer by e-mail").
func (d *draft) twoAlternatives() {
	all := d.steps()
	var edits []Edit
	at := -1 // the clause of the first that is too many
	for i := 1; i < len(all); i++ {
		h := all[i].hit
		if h.clause == all[0].hit.clause {
			continue
		}
		cut := d.cutSentence(h.sent)
		if d.inSentence(h.sent, "refusal") || h.sent == all[0].hit.sent {
			cut = d.cutClause(h.clause)
		}
		if at < 0 {
			at, edits = h.clause, cut
		} else {
			edits = both(edits, cut)
		}
	}
	if at >= 0 {
		d.add("two_alternatives", d.clauses[at].Span, merge(edits))
	}
}

// both are the edits of two faults, none where one of them has no remedy.
func both(a, b []Edit) []Edit {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	return append(a, b...)
}

// noAlternative is a note: a lighter way makes a first no easier to take.
func (d *draft) noAlternative() {
	if d.sales() || d.later() || !d.has("refusal") || d.has("leave_later") || d.hasLink() || d.leadsOn() {
		return
	}
	no, _ := d.first("refusal")
	d.add("no_alternative", no.Span, nil)
}

// leadsOn reports whether a step or a promise leads anywhere. "Maybe another time" and "I'll get back to you" do not.
func (d *draft) leadsOn() bool {
	leads := func(h hit) bool {
		return !d.inSentence(h.sent, "hedge", "vague") && (h.Label != "promise" || d.dated(h.sent) || d.points(h.sent))
	}
	return slices.ContainsFunc(d.steps(), func(s forwardStep) bool { return leads(s.hit) }) ||
		slices.ContainsFunc(d.hits, func(h hit) bool { return h.Label == "promise" && leads(h) })
}

func (d *draft) hasLink() bool {
	for _, t := range d.tokens {
		if t.Kind == text.Link || t.Kind == text.Mail {
			return true
		}
	}
	return false
}

// tooLong compares the length with what is usual for the channel and the stage.
func (d *draft) tooLong() {
	limits := d.c.book.limits
	limit := limits["other"]
	switch {
	case d.sales():
		limit = limits["sales"]
	case d.ctx.Stage == ask.FollowUp, d.ctx.Stage == ask.AfterDecline:
		limit = limits["follow_up"]
	case d.ctx.Channel == "linkedin":
		limit = limits["linkedin"]
	case d.ctx.Channel == "email" && d.ctx.TheirWords > 0 && d.ctx.TheirWords < shortMail:
		limit = limits["email_short"]
	case d.ctx.Channel == "email":
		limit = limits["email"]
	}
	if d.words > limit {
		d.add("too_long", d.body(), nil, "{n}", itoa(d.words), "{limit}", itoa(limit))
		d.redraft()
	}
}

// shortMail is the length in words under which their mail asks for a short answer (ETIQUETTE).
const shortMail = 40
