package demur

import (
	"slices"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/text"
	"demur/internal/when"
)

// Suggestion is the reply to a suggest request.
type Suggestion struct {
	Understanding Understanding
	Auto          bool   // the engine holds inserting the first draft by itself to be right
	Why           string // why not
	Advices       []Advice
	Drafts        []Draft
	Record        *history.Record // of the first draft
	Confirmed     *history.Record // a record of this conversation that it shows to have been sent, read anew; nil for none
}

// Draft is one of the three drafts.
type Draft struct {
	compose.Draft
	Tone        etiquette.Tone
	Language    string
	Reason      string // ids
	Alternative string
	Promise     when.Date
	PromiseBy   string
	Sources     []Source // of the slots, one each
	Findings    []etiquette.Finding
}

// Source tells where the value of a slot came from.
type Source struct {
	From string // message or preference
	Ref  string // the verbatim text of theirs, or the id of the setting
}

// Suggest understands a thread and drafts declines for it.
func Suggest(r Request) (Suggestion, error) {
	if r.Today.IsZero() {
		return Suggestion{}, badRequest("today: a date is needed")
	}
	if len(r.Thread.Messages) == 0 && r.Overrides.Kind.Value == "" {
		return Suggestion{}, badRequest("thread.messages: at least one message is needed")
	}
	e, err := english()
	if err != nil {
		return Suggestion{}, err
	}
	u := e.understand(&r)
	e.keepRelevant(&r, u)
	confirmed := e.confirm(&r, u)
	e.takeUp(&r, &u)
	formal := e.formal(&r, u)
	e.address(&r, &u, formal)
	s := Suggestion{Understanding: u, Confirmed: confirmed}
	if u.Understood && u.IsRequest && (u.Sensitive == "" || r.Overrides.Kind.Set) && !u.turn.Answered || r.Overrides.Kind.Value != "" && u.IsRequest {
		e.drafts(&r, &s, formal)
	}
	e.advise(&r, &s)
	s.Why = e.why(&r, &s)
	s.Auto = s.Why == ""
	return s, nil
}

// formal tells whether the drafts are formal: what the person chose, else as theirs is.
func (e *engine) formal(r *Request, u Understanding) bool {
	switch r.Overrides.Address.Or(r.Preferences.Address) {
	case "formal":
		return true
	case "informal":
		return false
	}
	return u.Formality == "formal"
}

// drafts writes the three drafts, the recommended one first.
func (e *engine) drafts(r *Request, s *Suggestion, formal bool) {
	u := s.Understanding
	k := drafted(r, u)
	u.Kind, u.guessed = k, k != u.Kind
	u.shows = e.marks.Find(u.letter.Tokens())
	f := e.facts(r, &u, s)
	for _, t := range tones(r, etiquette.Recommended(f)) {
		f.Tone = t
		if d, ok := e.draft(r, u, f, formal); ok {
			s.Drafts = append(s.Drafts, d)
		}
	}
	if len(s.Drafts) > 0 {
		s.Record = e.record(r, s.Understanding, s.Drafts[0])
	}
}

// The confidence, in percent, under which a kind is a guess: fewer than half of those are right. A person taken for a seller would be answered coldly.
const (
	guess       = 20
	guessSeller = 35
)

// drafted is the kind that the drafts answer. Where the kind is but a guess, or told by the manner of a chaser alone,
// it is not named: they decline what was asked without saying what it was.
func drafted(r *Request, u Understanding) ask.Kind {
	least := guess
	if u.Kind == ask.SalesPitch {
		least = guessSeller
	}
	if r.Overrides.Kind.Set || u.Bulk || u.Confidence >= least && (!u.unsaid || u.Kind == ask.SalesPitch) {
		return u.Kind
	}
	return ask.OtherRequest
}

// tones lists the three tones, first the one that the person chose, else the recommended one.
func tones(r *Request, first etiquette.Tone) []etiquette.Tone {
	switch t := r.Overrides.Tone.Or(r.Preferences.Tone); t {
	case "warm", "neutral", "firm":
		first = etiquette.Tone(t)
	}
	out := []etiquette.Tone{first}
	for _, t := range []etiquette.Tone{etiquette.Warm, etiquette.Neutral, etiquette.Firm} {
		if t != first {
			out = append(out, t)
		}
	}
	return out
}

// facts gathers what a plan is made from.
func (e *engine) facts(r *Request, u *Understanding, s *Suggestion) etiquette.Facts {
	main := u.Main()
	reason := e.reason(r, *u, s)
	until := when.Date{}
	if reason != nil {
		until = reason.Until
	}
	f := etiquette.Facts{
		Kind: u.Kind, Stage: u.Stage, Times: u.Times, Colleague: u.Colleague, Bulk: u.Bulk, Late: u.Waited > lateDays, Reason: reason,
		Picked: r.Overrides.Reason.Set, Alternatives: r.Preferences.Alternatives, Step: r.Overrides.Alternative.Value, Reopen: r.Preferences.Reopen,
		OneOff: u.Kind == ask.EventInvite, Contact: degree(r, *u) == 1,
		Advice: u.shows["advice"], Acquainted: u.shows["long_time"], Sells: u.guessed || slices.Contains(u.Also, ask.SalesPitch),
	}
	if r.Overrides.Reopen.Set {
		f.Reopen = r.Overrides.Reopen.Value
	}
	if tf := r.Overrides.Timeframe; tf.Set && tf.Value != "auto" {
		f.Reopen = tf.Value
	}
	f.CanDoor = when.Door(e.after(f, until), main.When.Days.Last, r.Today, e.pack) != ""
	return f
}

// after is the day behind which the door may open: the date the person set, else the end of the reason.
func (e *engine) after(f etiquette.Facts, until when.Date) when.Date {
	if d, ok := when.Parse(f.Reopen); ok {
		return d.Add(-1)
	}
	return until
}

func degree(r *Request, u Understanding) int {
	if u.Message < len(r.Thread.Messages) {
		return r.Thread.Messages[u.Message].From.Degree
	}
	return 0
}

// reason chooses the one honest reason: the person's pick, the one on record for this person, the first that suits; nil for none.
func (e *engine) reason(r *Request, u Understanding, s *Suggestion) *etiquette.Reason {
	asked := u.Main().When.soonest
	if asked.IsZero() && etiquette.HasDay(u.Kind) {
		asked = u.Main().latest
	}
	expired := func(x *etiquette.Reason) bool { return !x.Until.IsZero() && x.Until.Before(r.Today) }
	if o := r.Overrides.Reason; o.Set && o.Value != "auto" {
		if o.Value == "none" || o.Value == "" {
			return nil
		}
		if x := reasonByID(r, o.Value); x != nil {
			return x
		}
	}
	if u.Stage == ask.AfterDecline {
		return nil
	}
	told, ok := e.told(r, u)
	if x := reasonByID(r, told.Reason); ok && told.Reason != "" && x != nil && !expired(x) {
		return x
	}
	for i := range r.Preferences.Reasons {
		x := &r.Preferences.Reasons[i]
		switch {
		case len(x.For) > 0 && !slices.Contains(x.For, string(u.Kind)):
		case expired(x):
			s.add(e, r, Advice{Code: "reason_expired", Date: x.Until})
		case !asked.IsZero() && !x.Until.IsZero() && asked.After(x.Until):
			s.add(e, r, Advice{Code: "reason_does_not_cover", Date: asked})
		default:
			return x
		}
	}
	if len(r.Preferences.Reasons) > 0 {
		return nil
	}
	return &etiquette.Reason{Text: e.defaultReason(u), Type: "capacity"}
}

// defaultReason is the most general honest one, for a person who has given none.
func (e *engine) defaultReason(u Understanding) string {
	list := e.book.Find(wherever("default_reason", u))
	if len(list) == 0 {
		return ""
	}
	return list[int(compose.Hash(u.letter.Src)%uint64(len(list)))].Plain()
}

// record is what the memory keeps of a draft: never a word of a message.
func (e *engine) record(r *Request, u Understanding, d Draft) *history.Record {
	return &history.Record{Person: whom(r, u).Key(), Reason: d.Reason, Date: r.Today, Kind: string(u.Kind), Alternative: d.Alternative,
		Promise: d.Promise, PromiseBy: d.PromiseBy}
}

// override lays the person's corrections over what was understood.
func (e *engine) override(r *Request, u *Understanding) {
	o := r.Overrides
	if k := ask.Kind(o.Kind.Value); o.Kind.Set && k.Known() {
		u.Kind, u.IsRequest, u.Confidence, u.Also = k, k != ask.NotRequest, 100, nil
		switch {
		case !u.IsRequest:
			u.Asks = nil
		case len(u.Asks) == 0:
			u.Asks = []Ask{{Kind: k}}
		default:
			u.Asks[0].Kind = k
		}
	}
	if st := ask.Stage(o.Stage.Value); st == ask.First || st == ask.FollowUp || st == ask.AfterDecline {
		u.Stage = st
	}
	if len(u.Asks) == 0 {
		return
	}
	a := &u.Asks[0]
	for _, c := range []struct {
		to  *Slot
		val Text
	}{{&a.Topic, o.Topic}, {&a.Event, o.Event}, {&a.When.Slot, o.When}} {
		if c.val.Set {
			*c.to = Slot{Text: c.val.Value, Say: c.val.Value, From: "person"}
			if c.val.Value == "" {
				*c.to = Slot{}
			}
		}
	}
	if o.When.Set {
		a.When.Date, a.When.Days, a.When.soonest = when.Date{}, when.Range{}, when.Date{}
	}
}

// messageHash tells one message from another, so that two messages get different wordings under one seed.
func messageHash(u Understanding) uint64 { return compose.Hash(text.Fold(u.letter.Src)) }
