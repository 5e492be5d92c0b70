package demur

import (
	"maps"
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/etiquette"
	"demur/internal/phrase"
	"demur/internal/text"
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
	if plan.Reason == nil {
		t.Min = max(0, t.Min-reasonWords) // what is not said is not made up for
	}
	t.Theirs = u.words
	t.Flags = e.flags(r, u, f)
	t.Flags["alone"] = slices.Contains(plan.Moves, etiquette.Close)
	var sources map[string]Source
	t.Values, sources = e.values(r, u, f, plan, formal)
	t.Flags["number"] = t.Values["number"] != "" // an answer they numbered must not go unsaid
	ctx := e.context(r, u, f)
	made, report := e.judged(t, ctx)
	if amiss(report) > 0 && t.Values["topic"] != "" { // their words for it read as something else in a reply: it goes unnamed
		delete(t.Values, "topic")
		made, report = e.judged(t, ctx)
	}
	if made.Text == "" {
		return Draft{}, false
	}
	d := Draft{Draft: made, Tone: f.Tone, Language: u.Language}
	d.Findings = report.Findings
	if plan.Reason != nil {
		d.Reason = plan.Reason.ID
	}
	if plan.Alternative != nil {
		d.Alternative = plan.Alternative.ID
	}
	if slices.Contains(plan.Moves, etiquette.Door) && plan.Promise != "" {
		d.PromiseBy = plan.Promise
		d.Promise = e.promiseDate(r, u, f)
	}
	for _, s := range made.Slots {
		d.Sources = append(d.Sources, sources[s.Slot])
	}
	return d, true
}

// reasonWords is how many words a reason has with its joint.
const reasonWords = 14

// judged writes a task under the eyes of the check, and returns what the check says of the draft chosen.
func (e *engine) judged(t compose.Task, ctx etiquette.Context) (compose.Draft, etiquette.Report) {
	reports := map[string]etiquette.Report{} // by text: the chosen draft was judged among others
	made := e.composer.Draft(t, func(d compose.Draft) int {
		reports[d.Text] = e.checker.Check(d.Text, ctx)
		return amiss(reports[d.Text])
	})
	return made, reports[made.Text]
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

// promiseDate is the first day on which somebody may come back: the date the person set, else the first day of the time that the door names.
func (e *engine) promiseDate(r *Request, u Understanding, f etiquette.Facts) when.Date {
	if d, ok := when.Parse(f.Reopen); ok {
		return d
	}
	until := when.Date{}
	if f.Reason != nil {
		until = f.Reason.Until
	}
	return when.DoorDay(e.after(f, until), u.Main().When.Days.Last, r.Today)
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

// flags are what the message shows beside its slots.
func (e *engine) flags(r *Request, u Understanding, f etiquette.Facts) map[string]bool {
	out := map[string]bool{
		"late": f.Late, "bulk": u.Bulk, "contact": f.Contact, "colleague": u.Colleague, "exclaims": u.exclaims, "one_off": f.OneOff,
		"letter": letter(r, u), "told": len(r.Thread.Messages) == 0, "guess": u.guessed,
		"returned": u.takenUp != nil, "promised": u.takenUp != nil && u.takenUp.PromiseBy == "me",
		"in_copy":  u.Kind == ask.IntroOffer && len(u.Recipients) > 1,
		"reasoned": u.Stage == ask.AfterDecline, "chased": u.Stage == ask.FollowUp, "long": u.words > 120, "short": u.words < 25,
		"details": strings.Count(u.letter.Src, "\n-")+strings.Count(u.letter.Src, "\n•")+strings.Count(u.letter.Src, "\n*")+strings.Count(u.letter.Src, "\n1.") >= 3,
	}
	first, _, _ := strings.Cut(text.Fold(u.Main().Topic.Say), " ")
	out["mine"] = e.own[first]
	for _, h := range u.hooks {
		out[h] = true
	}
	maps.Copy(out, u.shows)
	oneForm(out)
	if u.Care != "" {
		out[u.Care] = true
	}
	return out
}

// forms are names for one thing asked, of which a draft may use the one that a message shows alone.
var forms = [...][]string{
	{"podcast", "panel", "webinar", "workshop", "keynote", "lecture"},
	{"guest_post", "backlink", "integration", "co_marketing", "affiliate", "co_write"},
	{"survey", "interview", "tryout", "review"},
	{"board", "committee"},
}

// oneForm forgets what they call the thing asked where they call it several things: a panel among workshops may be either.
func oneForm(flags map[string]bool) {
	for _, group := range forms {
		n := 0
		for _, form := range group {
			if flags[form] {
				n++
			}
		}
		for _, form := range group {
			flags[form] = flags[form] && n == 1
		}
	}
}

// context is what the check needs to know of a draft's surroundings.
func (e *engine) context(r *Request, u Understanding, f etiquette.Facts) etiquette.Context {
	c := etiquette.Context{
		Intent: "decline", Today: r.Today, Channel: r.channel(), Kind: u.Kind, Stage: u.Stage, Bulk: u.Bulk, Colleague: u.Colleague, Language: u.Language,
		Formal: u.Formality == "formal", FormalKnown: u.Formality != "neutral", Signature: r.Box.Signature, Reasons: r.Preferences.Reasons,
		For: u.Main().When.Days.First, Waited: u.Waited, TheirWords: u.words, Off: r.Preferences.RulesOff,
	}
	for _, p := range u.Recipients {
		c.Names = append(c.Names, p.Name)
	}
	for _, a := range r.Preferences.Alternatives {
		c.Question = c.Question || a.ID == "question"
	}
	if told, ok := e.told(r, u); ok && told.Reason != "" && !ended(r, told.Record) {
		if reason := reasonByID(r, told.Reason); reason != nil {
			c.Told, c.ToldOn = reason, told.Date
		}
	}
	return c
}

func wherever(move string, u Understanding) phrase.Where {
	return phrase.Where{Move: move, Kind: string(u.Kind), Channel: "other", Values: map[string]string{}, Flags: map[string]bool{}}
}
