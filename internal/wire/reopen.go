package wire

import (
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/history"
)

// maxWhen is how long the words for a proposed time may be, in characters.
const maxWhen = 60

func reopenOp(w *writer, o object) error {
	r := demur.ReopenRequest{Request: request(o), Record: o.str("record"), StillNo: o.oneOf("mode", "open", "still_no") == "still_no"}
	o.need("record")
	propose := o.object("propose")
	r.Kind, r.When = ask.Kind(propose.oneOf("kind", kinds()...)), propose.short("when", maxWhen)
	if _, ok := o.get("channel"); !ok {
		r.Channel = "" // that of the record
	}
	if o.faults.first != nil {
		return o.faults.first
	}
	reply, err := demur.Reopen(r)
	if err != nil {
		return err
	}
	w.object("ok", func() {
		w.advice(reply.Advices)
		w.list("drafts", len(reply.Drafts), func(i int) { w.draft(reply.Drafts[i]) })
		w.wholeRecord(&reply.Record)
	})
	return nil
}

// wholeRecord writes a record with all its fields.
func (w *writer) wholeRecord(r *history.Record) {
	w.object("record", func() {
		w.str("id", r.ID)
		w.int("rev", int(r.Rev))
		w.str("device", r.Device)
		w.bool("deleted", false)
		w.str("person", r.Person)
		w.str("name", r.Name)
		w.str("company", r.Company)
		w.str("thread", r.Thread)
		w.str("channel", r.Channel)
		w.str("date", r.Date.String())
		w.str("decision", r.Decision)
		w.str("state", r.State)
		w.str("kind", r.Kind)
		w.str("stage", r.Stage)
		w.bool("colleague", r.Colleague)
		w.str("reason", r.Reason)
		w.str("reason_until", r.ReasonUntil.String())
		w.str("alternative", r.Alternative)
		w.str("promise", r.Promise.String())
		w.str("promise_by", r.PromiseBy)
		w.str("promise_state", r.Promised)
		w.int("waited", r.Waited)
		strs(w, "wording", r.Wording)
	})
}
