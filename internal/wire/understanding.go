package wire

import (
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/text"
)

// places turns byte offsets into UTF-16 units, in whichever field of the request they lie.
type places struct {
	request *demur.Request
	units   map[fieldOf]text.Units
}

// fieldOf names a field of the request: of the message with that index, or of the thread where it is -1.
type fieldOf struct {
	message int
	in      string
}

func newPlaces(r *demur.Request) *places { return &places{r, map[fieldOf]text.Units{}} }

func (p *places) at(pl ask.Place) text.Units {
	f := fieldOf{pl.Message, pl.In}
	u, ok := p.units[f]
	if !ok {
		u = text.NewUnits(p.text(f))
		p.units[f] = u
	}
	return u
}

func (p *places) text(f fieldOf) string {
	if f.message < 0 {
		return p.request.Thread.Subject
	}
	if f.message >= len(p.request.Thread.Messages) {
		return ""
	}
	m := p.request.Thread.Messages[f.message]
	switch f.in {
	case "subject":
		return m.Subject
	case "name":
		return m.From.Name
	case "headline":
		return m.From.Headline
	case "email":
		return m.From.Email
	}
	return m.Text
}

func (w *writer) understanding(u demur.Understanding, p *places) {
	w.object("understanding", func() {
		w.bool("is_request", u.IsRequest)
		w.bool("understood", u.Understood)
		w.str("kind", string(u.Kind))
		w.hundredths("confidence", u.Confidence)
		strs(w, "also", u.Also)
		w.str("stage", string(u.Stage))
		w.int("times", u.Times)
		w.bool("colleague", u.Colleague)
		w.bool("bulk", u.Bulk)
		w.str("sensitive", u.Sensitive)
		w.str("care", u.Care)
		w.str("language", u.Language)
		w.str("formality", u.Formality)
		w.people(u)
		w.int("message", u.Message)
		w.int("asked_by", u.AskedBy)
		w.named(u.Main(), p)
		w.object("deadline", func() {
			w.str("text", u.Deadline.Text)
			w.str("date", u.Deadline.Date.String())
			w.place(u.Deadline.Place, p)
		})
		w.list("asks", len(u.Asks), func(i int) { w.ask(u.Asks[i], p) })
		w.int("waited_days", u.Waited)
		w.evidence(u.Evidence, p)
	})
}

func (w *writer) people(u demur.Understanding) {
	w.object("sender", func() {
		w.str("title", u.Sender.Title)
		w.str("given", u.Sender.Given)
		w.str("family", u.Sender.Family)
		w.str("address", u.Sender.Address)
		w.str("from", u.Sender.From)
	})
	w.list("recipients", len(u.Recipients), func(i int) {
		w.braces(func() {
			w.str("given", u.Recipients[i].Given)
			w.str("family", u.Recipients[i].Family)
			w.str("address", u.Recipients[i].Address)
		})
	})
}

// named writes what an ask names: its topic, time and event.
func (w *writer) named(a demur.Ask, p *places) {
	w.object("topic", func() { w.slot(a.Topic, p) })
	w.object("when", func() {
		w.slot(a.When.Slot, p)
		w.str("date", a.When.Date.String())
	})
	w.object("event", func() { w.slot(a.Event, p) })
}

// slot has no place where the person gave the thing by hand.
func (w *writer) slot(s demur.Slot, p *places) {
	w.str("text", s.Text)
	w.str("say", s.Say)
	w.place(s.Place, p)
	if s.From != "" {
		w.str("source", s.From)
	}
}

func (w *writer) place(pl ask.Place, p *places) {
	if pl.In == "" {
		pl.In = ask.InText
	}
	w.int("message", pl.Message)
	w.str("in", pl.In)
	w.span(p.at(pl), pl.Span)
}

func (w *writer) ask(a demur.Ask, p *places) {
	w.braces(func() {
		w.str("kind", string(a.Kind))
		w.named(a, p)
		w.evidence(a.Evidence, p)
	})
}

func (w *writer) evidence(list []ask.Evidence, p *places) {
	w.list("evidence", len(list), func(i int) {
		w.braces(func() {
			w.str("label", list[i].Label)
			w.str("text", list[i].Text)
			w.place(list[i].Place, p)
		})
	})
}
