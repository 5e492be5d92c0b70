// Package etiquette knows what a good decline is: the plan of one, and the check of any draft.
package etiquette

import (
	"slices"

	"demur/internal/ask"
	"demur/internal/when"
)

// Reason is one of the person's own honest reasons.
type Reason struct {
	ID    string
	Text  string // a clause that can stand after "as"
	Until when.Date
	Lang  string
	Type  string   // commitment, capacity, focus, energy or policy
	For   []string // kinds; empty: all
}

// Alternative is something lighter that the person really offers.
type Alternative struct {
	ID     string // linkedin, question, person, link, email, gathering, meeting, event or other
	Text   string
	Label  string
	Agreed bool     // of a person: they said yes to being named
	For    []string // kinds it is offered to
	NotFor []string
}

// Move is one step of a decline.
type Move string

// The moves of the contract.
const (
	Greeting    Move = "greeting"
	Thanks      Move = "thanks"
	Acknowledge Move = "acknowledge"
	No          Move = "no"
	ReasonMove  Move = "reason"
	Alternate   Move = "alternative"
	Door        Move = "door"
	Release     Move = "release"
	Wish        Move = "wish"
	Answer      Move = "answer"
	Close       Move = "close"
	SignOff     Move = "sign_off"
)

// Tone is how much a draft leaves open. The three differ in meaning, not in politeness.
type Tone string

// The tones: warm has a forward step, neutral none, firm none and, where the kind has no release, no reason either.
const (
	Warm    Tone = "warm"
	Neutral Tone = "neutral"
	Firm    Tone = "firm"
)

// Facts is what a plan is made from.
type Facts struct {
	Kind      ask.Kind
	Stage     ask.Stage
	Times     int // their messages since we declined
	Colleague bool
	Bulk      bool
	Late      bool
	Tone      Tone
	Contact   bool // already connected on LinkedIn
	Reason    *Reason
	Picked    bool // the reason was picked for this draft
	// Alternatives are the person's own, in their order. Step is the one picked for this draft; "none" offers nothing.
	Alternatives []Alternative
	Step         string
	Reopen       string // auto, never, invite, promise or a date
	CanDoor      bool   // a time to ask again can be named
	OneOff       bool   // the thing asked is a one-off event
	Advice       bool   // what they ask for is advice, which a written answer can give
	Acquainted   bool   // they know each other from before
	Sells        bool   // it may be a sales pitch, or nobody can tell what it is
}

// Plan is the plan of one draft: which moves, with which forward step.
type Plan struct {
	Tone        Tone
	Moves       []Move // needed moves in the order of the shape; compose may vary joints and order
	Optional    []Move // may be added for length and variety
	Reason      *Reason
	Alternative *Alternative
	Promise     string // "" or who has to keep it: me, them
	NextOne     bool   // the door is the next one of a series
}

// Recommended is the tone of the draft that is recommended for the facts.
func Recommended(f Facts) Tone {
	switch {
	case f.Stage == ask.AfterDecline && f.Times > 1, f.Bulk, f.Kind == ask.SalesPitch:
		return Firm
	case f.Stage == ask.AfterDecline:
		return Neutral
	case f.Colleague:
		return Warm
	case f.Stage == ask.FollowUp:
		return Neutral
	}
	return table(f.Kind).tone
}

// Make plans a draft in one tone.
func Make(f Facts) Plan {
	r := table(f.Kind)
	p := Plan{Tone: f.Tone}
	switch f.Stage {
	case ask.AfterDecline:
		return afterDecline(f, p)
	case ask.FollowUp:
		p.Moves = []Move{Acknowledge, No}
	default:
		p.Moves = []Move{Thanks, No}
	}
	if f.givesReason(r) {
		p.Reason = f.Reason
		p.Moves = append(p.Moves, ReasonMove)
	}
	if f.Tone == Warm {
		f.step(r, &p)
	}
	stepped := p.Alternative != nil || slices.Contains(p.Moves, Door)
	if f.Stage == ask.FollowUp && stepped {
		// A late answer has 30 words; with a step forward there is no room for the reason.
		p.Reason, p.Moves = nil, slices.DeleteFunc(p.Moves, func(m Move) bool { return m == ReasonMove })
	}
	f.ending(r, &p, stepped)
	return p
}

// afterDecline is the answer to a second try: it stands in all three tones, which differ in how the door is closed.
func afterDecline(f Facts, p Plan) Plan {
	p.Moves = []Move{Acknowledge, No}
	switch f.Tone {
	case Warm:
		p.Moves = append(p.Moves, Wish)
	case Firm:
		p.Moves = append(p.Moves, Close)
	}
	return p
}

// givesReason: strangers who sell get none, and a firm no gives one only beside a release; what the person picked for this draft is given.
func (f Facts) givesReason(r row) bool {
	switch {
	case f.Reason == nil:
		return false
	case f.Picked:
		return true
	case f.Kind == ask.SalesPitch, f.Bulk && f.Tone != Neutral:
		return false
	case f.Tone == Firm:
		return r.release && f.Stage == ask.First && !f.Colleague
	}
	return true
}

// ending adds what follows the step: a release that lets them act, a wish, a short close. A warm draft that has no step to offer keeps one of
// them, so that it still says more than the neutral one.
func (f Facts) ending(r row, p *Plan, stepped bool) {
	question := p.Alternative != nil && p.Alternative.ID == "question"
	alone := f.Tone == Warm && !stepped && f.Kind != ask.SalesPitch
	release := r.release && !f.Colleague
	switch {
	case release && (f.Tone == Firm || f.Kind == ask.SalesPitch):
		p.Moves = append(p.Moves, Release)
	case release && !question && (f.Tone == Warm || r.tone == Neutral):
		p.Optional = append(p.Optional, Release)
	}
	later := f.Stage != ask.First
	switch wish := r.wish && f.Kind != ask.SalesPitch && f.Tone != Firm && !later; {
	case wish && (alone || f.Tone == Neutral && r.tone == Neutral): // a neutral draft with a release alone would be the firm one
		p.Moves = append(p.Moves, Wish)
	case alone:
		p.Moves = append(p.Moves, Close)
	case wish && f.Tone == Warm:
		p.Optional = append(p.Optional, Wish)
	}
	if later && !alone || !later && (f.Tone == Warm || r.tone == Neutral) || f.Tone == Firm && (!release || f.Kind == ask.SalesPitch) {
		p.Optional = append(p.Optional, Close)
	}
}

// step chooses the one forward step: what the person picked, else the door where they set one, else the first of their alternatives that
// fits the kind, else the door where the kind has one.
func (f Facts) step(r row, p *Plan) {
	if f.Step == "none" || f.Stage == ask.AfterDecline {
		return
	}
	fits := func(a Alternative) bool {
		switch {
		case a.ID == r.never, a.ID == "person" && !a.Agreed, slices.Contains(a.NotFor, string(f.Kind)):
			return false
		case f.Kind == ask.OtherRequest && a.ID == "question" && !f.Advice && len(a.For) == 0:
			return false // a question answered in writing is no smaller form of a favour
		case f.Acquainted && (a.ID == "linkedin" || a.ID == "question"), f.Sells && a.ID == "question":
			return len(a.For) > 0 // an old friend is not sent to LinkedIn, and a seller has no question
		case len(a.For) > 0:
			return slices.Contains(a.For, string(f.Kind))
		case f.Colleague:
			return a.ID == "gathering" || a.ID == "meeting"
		}
		return slices.Contains(r.steps, a.ID)
	}
	for i, a := range f.Alternatives {
		if f.Step != "" && a.ID == f.Step {
			p.Alternative = &f.Alternatives[i]
			p.Moves = append(p.Moves, Alternate)
			return
		}
	}
	meant := f.Reopen == "invite" || f.Reopen == "promise" || len(f.Reopen) == len("2006-01-02")
	if meant && f.Kind != ask.SalesPitch && f.CanDoor {
		f.door(p)
		return
	}
	for i, a := range f.Alternatives {
		if fits(a) && f.Kind != ask.SalesPitch {
			p.Alternative = &f.Alternatives[i]
			p.Moves = append(p.Moves, Alternate)
			return
		}
	}
	if f.Reopen != "never" && (r.door || f.Colleague) && (f.CanDoor || f.OneOff) {
		f.door(p)
	}
}

func (f Facts) door(p *Plan) {
	p.Moves = append(p.Moves, Door)
	p.NextOne = f.OneOff && f.Kind == ask.EventInvite
	p.Promise = "them"
	if f.Reopen == "promise" {
		p.Promise = "me"
	}
	if p.NextOne && f.Reopen != "promise" {
		p.Promise = ""
	}
}
