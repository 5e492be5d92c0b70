package wire

import (
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/text"
)

func suggest(w *writer, o object) error {
	r := request(o)
	if o.faults.first != nil {
		return o.faults.first
	}
	s, err := demur.Suggest(r)
	if err != nil {
		return err
	}
	w.object("ok", func() { w.suggestion(s, &r) })
	return nil
}

func (w *writer) suggestion(s demur.Suggestion, r *demur.Request) {
	w.understanding(s.Understanding, newPlaces(r))
	w.object("insert", func() {
		w.bool("auto", s.Auto)
		w.str("why", s.Why)
	})
	w.advice(s.Advices)
	w.list("drafts", len(s.Drafts), func(i int) { w.draft(s.Drafts[i]) })
	w.record(s.Record)
	w.confirmed(s.Confirmed)
}

func (w *writer) advice(list []demur.Advice) {
	first := demur.Advice{}
	if len(list) > 0 {
		first = list[0]
	}
	w.object("advice", func() {
		w.str("code", first.Code)
		w.str("text", first.Text)
	})
	w.advices(list)
}

func (w *writer) advices(list []demur.Advice) {
	w.list("advices", len(list), func(i int) {
		a := list[i]
		w.braces(func() {
			w.str("code", a.Code)
			w.str("text", a.Text)
			w.str("level", a.Level)
			w.int("days", a.Days)
			w.str("date", a.Date.String())
			w.str("record", a.Record)
			w.bool("probably", a.Probably)
		})
	})
}

func (w *writer) draft(d demur.Draft) {
	at := text.NewUnits(d.Text)
	w.braces(func() {
		w.str("text", d.Text)
		w.str("subject", "")
		w.str("tone", string(d.Tone))
		w.str("language", d.Language)
		w.int("words", d.Words)
		w.str("reason", d.Reason)
		w.str("alternative", d.Alternative)
		w.promise(d)
		w.list("moves", len(d.Moves), func(i int) {
			m := d.Moves[i]
			w.braces(func() {
				w.str("move", m.Move)
				w.span(at, m.Span)
				w.str("from", m.From)
			})
		})
		w.list("slots", len(d.Slots), func(i int) {
			s := d.Slots[i]
			w.braces(func() {
				w.str("slot", s.Slot)
				w.span(at, s.Span)
				w.str("from", d.Sources[i].From)
				w.str("ref", d.Sources[i].Ref)
			})
		})
		strs(w, "wording", d.Wording)
		w.list("gloss", 0, nil)
		w.findings(at, d.Findings)
	})
}

// promise is null where the draft names no day.
func (w *writer) promise(d demur.Draft) {
	if d.Promise.IsZero() {
		w.null("promise")
		return
	}
	w.object("promise", func() {
		w.str("date", d.Promise.String())
		w.str("by", d.PromiseBy)
	})
}

// span writes start and end in UTF-16 units.
func (w *writer) span(at text.Units, s text.Span) {
	w.int("start", at.At(s.Start))
	w.int("end", at.At(s.End))
}

func (w *writer) findings(at text.Units, list []etiquette.Finding) {
	w.list("findings", len(list), func(i int) {
		f := list[i]
		w.braces(func() {
			w.str("rule", f.Rule)
			w.str("level", string(f.Level))
			w.span(at, f.Span)
			w.str("message", f.Message)
			w.str("why", f.Why)
			w.str("source", f.Source)
			w.str("fix", f.Fix)
			w.list("edits", len(f.Edits), func(i int) {
				w.braces(func() {
					w.span(at, f.Edits[i].Span)
					w.str("text", f.Edits[i].Text)
				})
			})
			w.bool("redraft", f.Redraft)
		})
	})
}

// confirmed is what changes in a record that the thread shows to have been sent; null where there is none.
func (w *writer) confirmed(r *history.Record) {
	if r == nil {
		w.null("confirmed")
		return
	}
	w.object("confirmed", func() {
		w.str("id", r.ID)
		w.str("state", r.State)
		w.str("reason", r.Reason)
		w.str("reason_until", r.ReasonUntil.String())
		w.str("promise", r.Promise.String())
		w.str("promise_by", r.PromiseBy)
		w.str("promise_state", r.Promised)
	})
}

// record is null where there is no draft to remember.
func (w *writer) record(r *history.Record) {
	if r == nil {
		w.null("record")
		return
	}
	w.object("record", func() {
		w.str("person", r.Person)
		w.str("reason", r.Reason)
		w.str("date", r.Date.String())
		w.str("promise", r.Promise.String())
		w.str("kind", r.Kind)
		w.str("alternative", r.Alternative)
	})
}
