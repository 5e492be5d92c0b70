package wire

import (
	"strconv"
	"unicode/utf16"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/text"
)

// maxDraft is the longest draft that is checked, in UTF-16 units.
const maxDraft = 65536

func check(w *writer, o object) error {
	r := demur.CheckRequest{
		Request: request(o), Draft: o.str("draft"),
		Intent: etiquette.Intent(o.oneOf("intent", "auto", "decline", "reopen", "accept", "other")),
	}
	if n, ok := o.get("draft"); !ok {
		n.bad("a string is needed")
	} else if unitCount(r.Draft) > maxDraft {
		o.faults.add("too_large", n, "at most "+strconv.Itoa(maxDraft)+" UTF-16 units are allowed")
	}
	if o.faults.first != nil {
		return o.faults.first
	}
	report, err := demur.Check(r)
	if err != nil {
		return err
	}
	w.object("ok", func() { w.report(text.NewUnits(r.Draft), report) })
	return nil
}

func unitCount(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

func (w *writer) report(at text.Units, r etiquette.Report) {
	w.str("language", r.Language)
	w.str("intent", string(r.Intent))
	w.int("words", r.Words)
	w.str("reason", r.Reason)
	w.str("promise", r.Promise)
	w.list("moves", len(r.Moves), func(i int) {
		w.braces(func() {
			w.str("move", r.Moves[i].Move)
			w.span(at, r.Moves[i].Span)
		})
	})
	w.findings(at, r.Findings)
	w.object("politeness", func() {
		w.hundredths("score", r.Score)
		w.list("markers", len(r.Markers), func(i int) { w.marker(at, r.Markers[i]) })
	})
}

func (w *writer) marker(at text.Units, m etiquette.Marker) {
	w.braces(func() {
		w.str("marker", m.Name)
		w.int("count", m.Count)
		w.list("spans", len(m.Spans), func(i int) {
			w.braces(func() { w.span(at, m.Spans[i]) })
		})
	})
}
