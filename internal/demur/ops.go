package demur

import (
	"demur/internal/ask"
	"demur/internal/etiquette"
	"demur/internal/lang"
)

// CheckRequest asks what a reader may stumble over in a draft, the person's own or one of ours. Of the thread and the settings whatever is
// known counts; nothing is needed.
type CheckRequest struct {
	Request
	Draft  string
	Intent etiquette.Intent
}

// Check looks at a draft. Its findings point into the draft by byte offsets.
func Check(r CheckRequest) (etiquette.Report, error) {
	e, err := english()
	if err != nil {
		return etiquette.Report{}, err
	}
	return e.checker.Check(r.Draft, e.surroundings(&r)), nil
}

// surroundings gathers what is known of the message that a draft answers.
func (e *engine) surroundings(r *CheckRequest) etiquette.Context {
	u := e.understand(&r.Request)
	e.address(&r.Request, &u, e.formal(&r.Request, u))
	c := e.context(&r.Request, u, etiquette.Facts{})
	c.Intent = r.Intent
	if !u.IsRequest {
		c.Kind, c.Stage = "", ""
	}
	if len(r.Thread.Messages) == 0 {
		c.Language, c.FormalKnown = "", false
	}
	return c
}

// VersionReply says what this engine speaks.
type VersionReply struct {
	Version      string // of the engine; the extension's manifest carries the same
	Contract     int
	Languages    []string
	Kinds        []ask.Kind
	Rules        []etiquette.Rule
	Alternatives []string
	Advice       []string // the codes
}

// Version describes the engine.
func Version() (VersionReply, error) {
	e, err := english()
	if err != nil {
		return VersionReply{}, err
	}
	return VersionReply{Version: "0.1.0", Contract: 1, Languages: lang.Codes(), Kinds: ask.Kinds(), Rules: e.checker.Rules(),
		Alternatives: Alternatives(), Advice: adviceCodes()}, nil
}

// Alternatives lists what a person may offer instead, in the order of the contract.
func Alternatives() []string {
	return []string{"linkedin", "question", "person", "link", "email", "gathering", "meeting", "event", "other"}
}

// adviceCodes lists the codes of advice in the order of the contract, those of suggest before those of review.
func adviceCodes() []string {
	return []string{"not_a_request", "no_reply_needed", "person_needed", "scam", "language_unsupported", "direction_uncertain", "partial_message",
		"last_message_mine", "already_declined", "late_reply", "deadline", "reason_differs", "reason_expired", "reason_does_not_cover",
		"promise_open", "promise_due", "taken_up_offer", "several_asks", "introduced_in_copy", "colleague", "matches_focus",
		"not_addressed_to_you", "credit_returns", "low_confidence",
		"no_yes_for_long", "acceptances_unknown", "colleagues_many", "promises_missed", "reasons_differ", "goals_check", "all_well"}
}
