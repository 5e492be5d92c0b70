package demur

import (
	"maps"
	"strings"
	"sync"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/phrase"
	"demur/internal/thread"
	"demur/internal/when"
)

// ReopenRequest asks for a text that takes a declined conversation up again: S11 of the etiquette.
type ReopenRequest struct {
	Request
	Record  string // the id of the record
	StillNo bool   // they came back, or a promise is due, and the answer is still no
	Kind    ask.Kind
	When    string // when to meet: a date, or words that stand as they are; "" leaves it open
}

// ReopenReply is the reply to it.
type ReopenReply struct {
	Advices []Advice
	Drafts  []Draft
	Record  history.Record // with its new promise state
}

// reopening is the phrase book of coming back, parsed when it is first needed.
var reopening = sync.OnceValues(func() (*comingBack, error) {
	e, err := english()
	if err != nil {
		return nil, err
	}
	b := &comingBack{engine: e}
	if b.book, err = phrase.Parse(e.pack.File("reopen")); err != nil {
		return nil, err
	}
	b.composer, err = compose.New(e.pack, b.book)
	return b, err
})

// comingBack is the engine with the phrase book of coming back.
type comingBack struct {
	*engine
	book     *phrase.Book
	composer *compose.Composer
}

// Reopen drafts what to write to somebody who was declined.
func Reopen(r ReopenRequest) (ReopenReply, error) {
	if r.Today.IsZero() {
		return ReopenReply{}, badRequest("today: a date is needed")
	}
	i := history.Find(r.History, r.Record)
	if i < 0 {
		return ReopenReply{}, &Error{Code: "not_found", Message: "record: no record of that id"}
	}
	b, err := reopening()
	if err != nil {
		return ReopenReply{}, err
	}
	out := ReopenReply{Record: r.History[i]}
	if r.Channel == "" {
		r.Channel = out.Record.Channel
	}
	u := b.recall(&r, &out.Record)
	s := Suggestion{Understanding: u}
	if !u.Understood {
		s.add(b.engine, &r.Request, Advice{Code: "language_unsupported"})
	} else {
		b.drafts(&r, &s, &out.Record)
	}
	if p := out.Record.Promise; out.Record.Open() && p.After(r.Today) {
		s.addCase(b.engine, &r.Request, Advice{Code: "promise_open", Date: p, Days: p.Sub(r.Today), Record: r.Record}, out.Record.PromiseBy)
	}
	out.Advices, out.Drafts = s.Advices, s.Drafts
	switch {
	case out.Record.Promise.IsZero():
	case r.StillNo:
		out.Record.Promised = "released"
	default:
		out.Record.Promised = "kept"
	}
	return out, nil
}

// recall understands what was asked back then: from the thread up to our answer, where there is one, and from the record.
func (b *comingBack) recall(r *ReopenRequest, rec *history.Record) Understanding {
	r.Thread.Messages = b.asked(&r.Request)
	if len(r.Thread.Messages) == 0 {
		r.Thread.Messages = []thread.Message{{From: known(rec), Side: thread.Theirs}}
	}
	if !r.Overrides.Kind.Set {
		r.Overrides.Kind = Text{Set: true, Value: rec.Kind}
	}
	u := b.understand(&r.Request)
	if !u.Sender.Known() {
		u.Sender.Name, u.Sender.From = b.names.Read(rec.Name), "header"
	}
	u.Kind, u.Stage, u.Waited = ask.Kind(r.Overrides.Kind.Value), ask.First, -1
	if len(u.Asks) > 0 { // a time proposed back then has passed
		u.Asks[0].When = TimeSlot{}
	}
	b.address(&r.Request, &u, b.formal(&r.Request, u))
	return u
}

// asked returns the messages up to our latest one, where theirs are among them, else all.
func (b *comingBack) asked(r *Request) []thread.Message {
	me, all := r.me(b.names), r.Thread.Messages
	for n := len(all) - 1; n > 0; n-- {
		if me.Side(all[n]) == thread.Mine && me.Side(all[n-1]) != thread.Mine {
			return all[:n]
		}
	}
	return all
}

// known is the person of a record.
func known(rec *history.Record) person.Person {
	p := person.Person{Name: rec.Name}
	sort, key, _ := strings.Cut(rec.Person, ":")
	switch sort {
	case "linkedin":
		p.Profile = rec.Person
	case "email":
		p.Email = key
	}
	return p
}

// drafts writes the three drafts, the recommended one first: warm to open, neutral to stay with a no.
func (b *comingBack) drafts(r *ReopenRequest, s *Suggestion, rec *history.Record) {
	first := etiquette.Warm
	if r.StillNo {
		first = etiquette.Neutral
	}
	for _, t := range tones(&r.Request, first) {
		p := b.plan(r, s, t)
		if d, ok := b.draft(r, s.Understanding, rec, p); ok {
			s.Drafts = append(s.Drafts, d)
		}
	}
}

// plan gives the moves: the earlier exchange, what has changed and the next step; or the earlier exchange and the no that stays.
func (b *comingBack) plan(r *ReopenRequest, s *Suggestion, t etiquette.Tone) etiquette.Plan {
	p := etiquette.Plan{Tone: t, Moves: []etiquette.Move{etiquette.Acknowledge, etiquette.ReasonMove, etiquette.Answer}}
	if !r.StillNo {
		return p
	}
	p.Moves = []etiquette.Move{etiquette.Acknowledge, etiquette.No}
	if p.Reason = b.reason(&r.Request, s.Understanding, s); p.Reason != nil && t != etiquette.Firm {
		p.Moves = append(p.Moves, etiquette.ReasonMove)
	} else {
		p.Reason = nil
	}
	switch t {
	case etiquette.Warm:
		p.Moves = append(p.Moves, etiquette.Wish)
	case etiquette.Firm:
		p.Moves = append(p.Moves, etiquette.Release)
	}
	return p
}

// draft writes one of them.
func (b *comingBack) draft(r *ReopenRequest, u Understanding, rec *history.Record, p etiquette.Plan) (Draft, bool) {
	formal := b.formal(&r.Request, u)
	t := compose.Task{
		Plan: p, Kind: string(u.Kind), Channel: r.channel(), Formal: formal, Casual: u.Formality == "informal" && !formal, UK: b.uk(&r.Request, u),
		Seed: r.Seed, Message: compose.Hash(rec.ID + rec.Person), Avoid: b.avoid(&r.Request, u), Letter: letter(&r.Request, u),
		Salutation: b.salutation(&r.Request, u, formal), Min: 20, Max: 55,
		Flags: map[string]bool{
			"again": r.StillNo, "ended": !rec.ReasonUntil.IsZero() && rec.ReasonUntil.Before(r.Today),
			"promised": !rec.Promise.IsZero() && rec.PromiseBy == "me", "offered": !rec.Promise.IsZero() && rec.PromiseBy != "me",
		},
	}
	if r.StillNo {
		t.Min, t.Max = 12, 40
	}
	t.SignOff, t.Closing = b.signOff(&r.Request, u)
	var sources map[string]Source
	t.Values, sources = b.values(r, u, rec, &t)
	ctx := b.context(&r.Request, u, etiquette.Facts{})
	ctx.Intent, ctx.Names, ctx.Told = "reopen", nil, nil
	ctx.Off = map[string]bool{"past_date": true} // the month of the earlier exchange is named, and it has passed
	maps.Copy(ctx.Off, r.Preferences.RulesOff)
	if r.StillNo {
		ctx.Intent, ctx.Stage = "decline", ask.AfterDecline
	}
	reports := map[string]etiquette.Report{}
	made := b.composer.Draft(t, func(d compose.Draft) int {
		reports[d.Text] = b.checker.Check(d.Text, ctx)
		return amiss(reports[d.Text])
	})
	d := Draft{Draft: made, Tone: p.Tone, Language: u.Language, Findings: reports[made.Text].Findings}
	if p.Reason != nil {
		d.Reason = p.Reason.ID
	}
	for i, m := range d.Moves {
		if m.Move == string(etiquette.ReasonMove) && p.Reason == nil { // what has changed is the book's, not a reason of the person's
			d.Moves[i].From = "phrase"
		}
	}
	for _, s := range made.Slots {
		d.Sources = append(d.Sources, sources[s.Slot])
	}
	return d, made.Text != ""
}

// values are what the slots may print, with where each came from.
func (b *comingBack) values(r *ReopenRequest, u Understanding, rec *history.Record, t *compose.Task) (map[string]string, map[string]Source) {
	v, src := map[string]string{}, map[string]Source{}
	put := func(slot, value, from, ref string) {
		if value != "" {
			v[slot], src[slot] = value, Source{from, ref}
		}
	}
	main := u.Main()
	put("topic", main.Topic.Say, "message", main.Topic.Text)
	put("event", main.Event.Say, "message", main.Event.Text)
	put("earlier", when.Back(rec.Date, r.Today, b.pack), "preference", "record")
	say := r.When
	if d, ok := when.Parse(r.When); ok && d.String() == r.When {
		say = when.On(d, r.Today, b.pack)
	}
	put("when", say, "preference", "propose")
	if x := t.Plan.Reason; x != nil {
		put("reason", b.asClause(x.Text), "preference", x.ID)
	}
	kind := r.Kind
	if kind == "" {
		kind = u.Kind
	}
	put("ask", b.one("ask", u.Kind, t, v), "preference", "record")
	put("step", b.one("step", kind, t, v), "preference", "propose")
	return v, src
}

// one says the first phrase that fits.
func (b *comingBack) one(section string, kind ask.Kind, t *compose.Task, values map[string]string) string {
	list := b.book.Find(phrase.Where{Move: section, Kind: string(kind), Channel: t.Channel, Values: values, Flags: t.Flags})
	if len(list) == 0 {
		return ""
	}
	f, _ := list[0].Fill(phrase.Filling{Values: values, Pick: func(int) int { return 0 }, Write: func(s string) string { return s }})
	return f.Text
}
