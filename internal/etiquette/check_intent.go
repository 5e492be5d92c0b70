package etiquette

import (
	"slices"

	"demur/internal/ask"
)

// tellIntent tells from the text what it does. Whoever refuses declines, and so does whoever gives reasons and hedges. A text that does neither,
// nor accepts, is a decline without its no where it answers a request, and something else where nothing is known.
func (d *draft) tellIntent() Intent {
	switch {
	case d.has("refusal"):
		return IntentDecline
	case d.takesUp() && !d.has("release"):
		return IntentReopen
	case d.accepts() && !d.any("hedge", "busy", "blame"):
		return IntentAccept
	case d.any("hedge", "busy", "reason", "door", "release", "apology", "vague", "blame", "asked"):
		return IntentDecline
	case d.any("reason_weak", "commitment") && d.any("thanks", "wish"), d.ctx.Kind.Known() && d.ctx.Kind != ask.NotRequest && len(d.sents) > 0:
		return IntentDecline
	}
	return IntentOther
}

// takesUp reports whether the draft takes an earlier conversation up again. "If it's still of interest in April, do ask again" leaves that to them.
func (d *draft) takesUp() bool {
	return slices.ContainsFunc(d.hits, func(h hit) bool { return h.Label == "reopening" && !d.inSentence(h.sent, "door") })
}

// accepts reports whether the draft takes up what was asked. "I'd be glad to connect here" beside a no only offers something lighter.
func (d *draft) accepts() bool {
	return slices.ContainsFunc(d.hits, func(h hit) bool {
		return h.Label == "acceptance" && !d.inClause(h.clause, "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_offer", "door", "release")
	})
}

// any reports whether the draft holds a hit of one of the labels.
func (d *draft) any(labels ...string) bool {
	return slices.ContainsFunc(d.hits, func(h hit) bool { return slices.Contains(labels, h.Label) })
}
