package wire

import (
	"demur/internal/demur"
	"demur/internal/history"
)

func review(w *writer, o object) error {
	r := demur.ReviewRequest{Today: o.date("today"), From: o.date("from"), To: o.date("to"), History: records(o),
		Preferences: preferences(o.object("preferences"))}
	if o.faults.first != nil {
		return o.faults.first
	}
	v, err := demur.Review(r)
	if err != nil {
		return err
	}
	w.object("ok", func() { w.review(&v) })
	return nil
}

func (w *writer) review(v *demur.ReviewReply) {
	w.str("from", v.From.String())
	w.str("to", v.To.String())
	w.counts("counts", v.Counts)
	w.counts("previous", v.Previous)
	w.tallies("by_kind", "kind", v.ByKind, true)
	w.tallies("by_reason", "reason", v.ByReason, false)
	w.tallies("by_month", "month", v.ByMonth, true)
	w.object("colleagues", func() { w.tally(v.Colleagues, true) })
	w.object("promises", func() {
		strs(w, "due", v.Due)
		strs(w, "upcoming", v.Upcoming)
		w.int("kept", v.Kept)
		w.int("missed", v.Missed)
	})
	w.str("last_accepted", v.LastAccepted.String())
	w.int("days_without_yes", v.WithoutYes)
	w.advices(v.Advices)
	w.list("texts", len(v.Texts), func(i int) {
		w.braces(func() {
			w.str("id", v.Texts[i].ID)
			w.str("text", v.Texts[i].Text)
		})
	})
}

func (w *writer) counts(key string, c history.Counts) {
	w.object(key, func() {
		w.int("declined", c.Declined)
		w.int("accepted", c.Accepted)
		w.int("left", c.Left)
		w.int("unconfirmed", c.Unconfirmed)
	})
}

// tallies writes how often what was decided; of reasons only declines are counted.
func (w *writer) tallies(key, name string, list []history.Tally, both bool) {
	w.list(key, len(list), func(i int) {
		w.braces(func() {
			w.str(name, list[i].Name)
			w.tally(list[i], both)
		})
	})
}

func (w *writer) tally(t history.Tally, both bool) {
	w.int("declined", t.Declined)
	if both {
		w.int("accepted", t.Accepted)
	}
}
