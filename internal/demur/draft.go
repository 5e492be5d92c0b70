package demur

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/etiquette"
	"demur/internal/phrase"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// draft writes one draft in the tone of the facts.
func (e *engine) draft(r *Request, u Understanding, f etiquette.Facts, formal bool) (Draft, bool) {
	plan := etiquette.Make(f)
	t := compose.Task{
		Plan: plan, Kind: string(u.Kind), Channel: r.channel(), Formal: formal, Casual: u.Formality == "informal" && !formal, UK: e.uk(r, u),
		Seed: r.Seed, Message: messageHash(u), Avoid: e.avoid(r, u), Letter: letter(r, u),
		Salutation: e.salutation(r, u, formal), Own: own(r, u.Language),
	}
	t.SignOff, t.Closing = e.signOff(r, u)
	t.Min, t.Max = limits(r, u)
	t.Flags = e.flags(r, u, f)
	var sources map[string]Source
	t.Values, sources = e.values(r, u, f, plan, formal)
	ctx := e.context(r, u, f)
	reports := map[string]etiquette.Report{} // by text: the chosen draft was judged among others
	made := e.composer.Draft(t, func(d compose.Draft) int {
		reports[d.Text] = e.checker.Check(d.Text, ctx)
		return amiss(reports[d.Text])
	})
	if made.Text == "" {
		return Draft{}, false
	}
	d := Draft{Draft: made, Tone: f.Tone, Language: u.Language}
	d.Findings = reports[made.Text].Findings
	if plan.Reason != nil {
		d.Reason = plan.Reason.ID
	}
	if plan.Alternative != nil {
		d.Alternative = plan.Alternative.ID
	}
	if slices.Contains(plan.Moves, etiquette.Door) && plan.Promise != "" {
		d.PromiseBy = plan.Promise
		d.Promise = e.promiseDate(r, u, f, plan)
	}
	for _, s := range made.Slots {
		d.Sources = append(d.Sources, sources[s.Slot])
	}
	return d, true
}

// amiss weighs findings for the composer: errors and warnings must not be, notes may.
func amiss(rep etiquette.Report) int {
	n := 0
	for _, f := range rep.Findings {
		switch f.Level {
		case etiquette.Error:
			n += 100
		case etiquette.Warning:
			n += 10
		}
	}
	return n
}

// promiseDate is the first day on which somebody may come back: the date the person set, else the day after the reason's end or the event.
func (e *engine) promiseDate(r *Request, u Understanding, f etiquette.Facts, p etiquette.Plan) when.Date {
	if d, ok := when.Parse(f.Reopen); ok {
		return d
	}
	if p.Reason == nil && f.Reason == nil || f.Reason.Until.IsZero() {
		return when.Date{}
	}
	last := f.Reason.Until
	if asked := u.Main().When.Date; asked.After(last) {
		last = asked
	}
	return last.Add(1)
}

// letter reports whether a draft is laid out as a letter: always in mail, elsewhere where there is a subject or theirs has paragraphs.
func letter(r *Request, u Understanding) bool {
	switch r.channel() {
	case "email":
		return true
	case "linkedin":
		return false
	}
	return r.Thread.Subject != "" || strings.Contains(strings.ReplaceAll(strings.TrimSpace(u.letter.Src), "\r", ""), "\n\n")
}

func (r *Request) channel() string {
	if r.Channel == "" {
		return "other"
	}
	return r.Channel
}

// limits are the words of the body by channel, stage and kind: ETIQUETTE, "The shape of a first decline".
func limits(r *Request, u Understanding) (least, most int) {
	short := r.Overrides.Length.Or(r.Preferences.Length) == "short"
	switch {
	case u.Stage != ask.First:
		least, most = 15, 30
	case u.Kind == ask.SalesPitch || u.Bulk:
		least, most = 12, 35
	case r.channel() == "email" && u.words >= 40 && !short:
		least, most = 40, 90
	case r.channel() == "other" && u.words >= 60 && !short:
		least, most = 30, 70
	default:
		least, most = 25, 60
	}
	if short {
		most = min(most, least+15)
	}
	return least, most
}

// values are what the slots of the book may print, with where each came from.
func (e *engine) values(r *Request, u Understanding, f etiquette.Facts, p etiquette.Plan, formal bool) (map[string]string, map[string]Source) {
	v, src := map[string]string{}, map[string]Source{}
	put := func(slot, value, from, ref string) {
		if value != "" {
			v[slot], src[slot] = value, Source{from, ref}
		}
	}
	main := u.Main()
	from := func(s Slot) string {
		if s.From == "person" {
			return "preference"
		}
		return "message"
	}
	if (u.Kind == ask.Recruiter || u.Kind == ask.ReferralRequest) && e.isRole(main.Topic.Text) && strings.HasPrefix(main.Topic.Say, "the ") {
		put("role", main.Topic.Say, from(main.Topic), main.Topic.Text)
	} else {
		put("topic", main.Topic.Say, from(main.Topic), main.Topic.Text)
	}
	put("event", main.Event.Say, from(main.Event), main.Event.Text)
	put("when", main.When.Say, from(main.When.Slot), main.When.Text)
	e.theirWords(u, put)
	if name := e.introduced(r, u); name != "" {
		put("introduced", name, "message", name)
		delete(v, "topic")
	}
	if p.Reason != nil {
		clause := e.asClause(p.Reason.Text)
		if formal {
			clause = e.composer.Expand(clause)
		}
		put("reason", clause, "preference", p.Reason.ID)
	}
	put("door", e.door(r, u, f), "preference", "reopen")
	if a := p.Alternative; a != nil {
		for _, slot := range []string{"person", "link", "email", "other"} {
			if a.ID == slot {
				put(slot, a.Text, "preference", a.ID)
			}
		}
		switch a.ID {
		case "gathering", "meeting":
			put("gathering", a.Text, "preference", a.ID)
		case "event":
			put("occasion", a.Text, "preference", a.ID)
		}
		put("label", a.Label, "preference", a.ID)
	}
	return v, src
}

// introduced is the given name of whom an introduction is offered to: somebody else whom the reply reaches, else a name the topic begins with.
func (e *engine) introduced(r *Request, u Understanding) string {
	if u.Kind != ask.IntroOffer {
		return ""
	}
	for _, p := range u.Recipients {
		if p.Given != "" && !p.Name.Same(u.Sender.Name) {
			return p.Given
		}
	}
	first, _, _ := strings.Cut(u.Main().Topic.Text, " ")
	if e.names.IsGiven(text.Fold(first)) && first != strings.ToLower(first) {
		return first
	}
	return ""
}

func (e *engine) door(r *Request, u Understanding, f etiquette.Facts) string {
	until := when.Date{}
	if f.Reason != nil {
		until = f.Reason.Until
	}
	return when.Door(e.after(f, until), u.Main().When.Date, r.Today, e.pack)
}

// theirWords finds what they called the meal or the call.
func (e *engine) theirWords(u Understanding, put func(slot, value, from, ref string)) {
	bare, with, the := "", "", ""
	for _, t := range text.Tokens(u.letter.Src) {
		if t.Kind != text.Word || u.letter.In(t.Span, thread.Quote) {
			continue
		}
		if b, w := e.turner.Meal(t.Fold); b != "" && (bare == "" || bare == "a drink" && b != bare) { // "a drink" is the least particular
			bare, with = b, w
			put("meal", bare, "message", t.Of(u.letter.Src))
			put("a_meal", with, "message", t.Of(u.letter.Src))
		}
		if w, d := e.turner.Call(t.Fold); w != "" && (the == "" || strings.Contains(d, "interview") && !strings.Contains(the, "interview")) {
			the = d
			put("a_call", w, "message", t.Of(u.letter.Src))
			put("the_call", d, "message", t.Of(u.letter.Src))
		}
	}
	if the == "" && u.Kind == ask.Call {
		put("a_call", "a conversation", "message", "")
		put("the_call", "the conversation", "message", "")
	}
	if bare == "" && u.Kind == ask.CoffeeChat {
		put("meal", "a meeting", "message", "")
		put("a_meal", "a meeting", "message", "")
	}
}

// asClause makes a reason stand after "as". A clause stays as it is; a noun phrase becomes "I'm committed to …".
func (e *engine) asClause(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".!")
	first, _, _ := strings.Cut(text.Fold(s), " ")
	switch first {
	case "a", "an", "the", "my", "our", "this", "two", "three":
		if !e.turner.Clause(s) {
			return "I'm committed to " + s
		}
	}
	return s
}

// flags are what the message shows beside its slots.
func (e *engine) flags(r *Request, u Understanding, f etiquette.Facts) map[string]bool {
	out := map[string]bool{
		"late": f.Late, "bulk": u.Bulk, "contact": f.Contact, "colleague": u.Colleague, "exclaims": u.exclaims, "one_off": f.OneOff,
		"returned": u.takenUp != nil, "promised": u.takenUp != nil && u.takenUp.PromiseBy == "me",
		"in_copy":  u.Kind == ask.IntroOffer && len(u.Recipients) > 1,
		"reasoned": u.Stage == ask.AfterDecline, "chased": u.Stage == ask.FollowUp, "long": u.words > 120, "short": u.words < 25,
		"details": strings.Count(u.letter.Src, "\n-")+strings.Count(u.letter.Src, "\n•")+strings.Count(u.letter.Src, "\n*")+strings.Count(u.letter.Src, "\n1.") >= 3,
	}
	for _, h := range u.hooks {
		out[h] = true
	}
	if u.Care != "" {
		out[u.Care] = true
	}
	return out
}

// context is what the check needs to know of a draft's surroundings.
func (e *engine) context(r *Request, u Understanding, f etiquette.Facts) etiquette.Context {
	c := etiquette.Context{
		Intent: "decline", Today: r.Today, Channel: r.channel(), Kind: u.Kind, Stage: u.Stage, Bulk: u.Bulk, Colleague: u.Colleague, Language: u.Language,
		Formal: u.Formality == "formal", FormalKnown: u.Formality != "neutral", Signature: r.Box.Signature, Reasons: r.Preferences.Reasons,
		For: u.Main().When.Date, Waited: u.Waited, TheirWords: u.words, Off: r.Preferences.RulesOff,
	}
	for _, p := range u.Recipients {
		c.Names = append(c.Names, p.Name)
	}
	for _, a := range r.Preferences.Alternatives {
		c.Question = c.Question || a.ID == "question"
	}
	if told, ok := e.told(r, u); ok && told.Reason != "" && !ended(r, told.Record) {
		for i := range r.Preferences.Reasons {
			if r.Preferences.Reasons[i].ID == told.Reason {
				c.Told, c.ToldOn = &r.Preferences.Reasons[i], told.Date
			}
		}
	}
	return c
}

func wherever(move string, u Understanding) phrase.Where {
	return phrase.Where{Move: move, Kind: string(u.Kind), Channel: "other", Values: map[string]string{}, Flags: map[string]bool{}}
}
