package demur

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/etiquette"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

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
	switch job := (u.Kind == ask.Recruiter || u.Kind == ask.ReferralRequest) && e.isRole(main.Topic.Text); {
	case job && e.turner.OneRole(main.Topic.Say):
		put("role", main.Topic.Say, from(main.Topic), main.Topic.Text)
	case !job: // of several jobs, or people looked for, none is named
		put("topic", main.Topic.Say, from(main.Topic), main.Topic.Text)
	}
	if u.Kind != ask.EventInvite && main.Event.Say == v["topic"] {
		main.Event = Slot{} // "about Careers Night at Careers Night"
	}
	put("event", main.Event.Say, from(main.Event), main.Event.Text)
	put("when", main.When.Say, from(main.When.Slot), main.When.Text)
	e.theirWords(u, put)
	e.particulars(r, u, v["role"], put)
	if name := e.introduced(r, u); name != "" {
		put("introduced", name, "message", name)
		delete(v, "topic")
	}
	if p.Reason != nil {
		clause := p.Reason.Text
		if p.Reason.ID != "" { // the general ones of the book are clauses
			clause = e.asClause(clause)
		}
		if formal {
			clause = e.composer.Expand(clause)
		}
		put("reason", clause, "preference", p.Reason.ID)
	}
	if slices.Contains(p.Moves, etiquette.Door) {
		put("door", e.door(r, u, f), "preference", "reopen")
	}
	if a := p.Alternative; a != nil {
		offered(a, put)
	}
	return v, src
}

// offered puts what the person offers instead into the slots that its phrases name.
func offered(a *etiquette.Alternative, put func(slot, value, from, ref string)) {
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
	if e.names.IsGiven(text.Fold(first)) && first != strings.ToLower(first) && text.Fold(first) != text.Fold(e.names.Read(r.Me.Name).Given) {
		return first
	}
	return ""
}

func (e *engine) door(r *Request, u Understanding, f etiquette.Facts) string {
	until := when.Date{}
	if f.Reason != nil {
		until = f.Reason.Until
	}
	return when.Door(e.after(f, until), u.Main().When.Days.Last, r.Today, e.pack)
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
