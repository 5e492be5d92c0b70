package etiquette

import (
	"strconv"

	"demur/internal/text"
	"demur/internal/when"
)

// forward reports whether a sentence looks ahead to another contact.
func (d *draft) forward(sent int) bool {
	return d.inSentence(sent, "door", "promise", "hedge") && d.tokens[d.sents[sent].To-1].Fold != "?"
}

// vagueFuture finds a later time without a name. In a no ("I'm not taking anything on in the near future") it only says how far the no reaches,
// and in a question another rule has found it.
func (d *draft) vagueFuture() {
	var found []hit
	for _, h := range d.hits {
		weak := h.Label == "vague_weak"
		if h.Label != "vague" && !weak || d.inClause(h.clause, "refusal", "wish", "late_line") || d.datedClause(h.clause) {
			continue
		}
		if weak && !d.forward(h.sent) || d.tokens[d.sents[h.sent].To-1].Fold == "?" {
			continue
		}
		if k := len(found) - 1; k >= 0 && found[k].sent == h.sent && h.From <= found[k].To { // "at some point in the future" is one
			found[k].To, found[k].End = max(found[k].To, h.To), max(found[k].End, h.End)
			continue
		}
		found = append(found, h)
	}
	for _, h := range found {
		d.add("vague_future", h.Span, d.named(h))
	}
}

// named replaces a vague time by the month in which the door can open again.
func (d *draft) named(h hit) []Edit {
	door := d.doorText()
	if door == "" || h.From > 0 && d.c.book.sets["takes_object"][d.tokens[h.From-1].Fold] {
		return d.unsay(h)
	}
	return []Edit{{Span: h.Span, Text: d.fitting(door, h.Span)}}
}

// doorText is a time to ask again, behind the reason's end and the day asked for: "in April".
func (d *draft) doorText() string {
	if d.ctx.Today.IsZero() {
		return ""
	}
	var until when.Date
	if r := d.reason; r != nil && d.holds(r) {
		until = r.Until
	} else if r := d.usable(); r != nil {
		until = r.Until
	}
	if until.IsZero() && d.ctx.For.IsZero() {
		return ""
	}
	return when.Door(until, d.ctx.For, d.ctx.Today, d.c.pack)
}

// undatedPromise finds "I'll get in touch" without a time. A time in the sentence before counts when "then" points to it.
func (d *draft) undatedPromise() {
	for _, h := range d.hits {
		if h.Label != "promise" || d.inClause(h.clause, "refusal") || d.dated(h.sent) || d.points(h.sent) {
			continue
		}
		var edits []Edit
		if door := d.doorText(); door != "" && !d.inSentence(h.sent, "vague", "vague_weak") {
			at := d.clauses[h.clause].End
			if d.clauses[h.clause].To-h.To > 3 { // "I'll write when …": the month stands before what follows
				at = h.End
			}
			edits = []Edit{{Span: text.Span{Start: at, End: at}, Text: " " + door}}
		} else {
			edits = d.unsay(h)
		}
		d.add("undated_promise", h.Span, edits)
		return
	}
}

// points reports whether a sentence says "then" and the one before names a time.
func (d *draft) points(sent int) bool {
	s := d.sents[sent]
	for i := s.From; i < s.To; i++ {
		if d.c.book.sets["pointing_back"][d.tokens[i].Fold] {
			return sent > 0 && d.dated(sent-1)
		}
	}
	return false
}

// pastDate finds a day that has passed where the draft looks ahead: in the no, in what comes after it, or as the end of something.
func (d *draft) pastDate() {
	if d.ctx.Today.IsZero() {
		return
	}
	for i := range d.sents {
		for _, m := range d.mentions(i) {
			if !m.Past && !m.Recurring && m.Kind != when.Clock && d.passed(i, m) && d.looksAhead(i, m) {
				d.add("past_date", m.Span, nil)
			}
		}
	}
}

// How many days before today a day without a year is taken to lie in the past and not in the coming year. As the end of something it is the
// coming one sooner: "until September", said in November, means the next September, "until the end of October" is a date left standing.
const (
	lookBack    = 120
	lookBackEnd = 40
)

// passed reports whether a time lies before today. A day and month without a year are read from some time ago; a phrase that gives another
// day when it is read from another day is a relative one, which never lies in the past.
func (d *draft) passed(sent int, m when.Mention) bool {
	today := d.ctx.Today
	if r := m.Resolve(today); !r.Last.IsZero() {
		return r.Last.Before(today)
	}
	back := lookBack
	if d.isEnd(sent, m) {
		back = lookBackEnd
	}
	r := m.Resolve(today.Add(-back))
	return !r.Last.IsZero() && r == m.Resolve(today.Add(3-back)) && r.Last.Before(today)
}

// isEnd reports whether a mention stands behind "until" or its like.
func (d *draft) isEnd(sent int, m when.Mention) bool {
	for i := m.From - 1; i >= max(d.sents[sent].From, m.From-2); i-- {
		if d.c.book.sets["ends"][d.tokens[i].Fold] {
			return true
		}
	}
	return false
}

// looksAhead reports whether a mention stands where a draft speaks of the time to come.
func (d *draft) looksAhead(sent int, m when.Mention) bool {
	if d.isEnd(sent, m) {
		return true
	}
	if d.intent == IntentReopen { // what takes a conversation up again says when it was
		return false
	}
	for n, c := range d.clauses {
		if c.sent == sent && c.Covers(text.Span{Start: m.Start, End: m.Start}) {
			return d.inClause(n, "refusal", "door", "promise", "leave_later", "hedge")
		}
	}
	return false
}

// promised is the day named for a later contact, zero where there is none.
func (d *draft) promised() when.Date {
	if !d.judged || d.ctx.Today.IsZero() {
		return when.Date{}
	}
	for i := range d.sents {
		if !d.inSentence(i, "door", "promise", "leave_later") {
			continue
		}
		for j := i; j >= 0 && (j == i || j == i-1 && d.points(i)); j-- {
			if day := d.dayFor(j, i); !day.IsZero() {
				return day
			}
		}
	}
	return when.Date{}
}

// dayFor is the first day of the last time that sentence j names; for a sentence before the door's, the day after its time ends.
func (d *draft) dayFor(j, door int) when.Date {
	ms := d.mentions(j)
	for k := len(ms) - 1; k >= 0; k-- {
		r := ms[k].Resolve(d.ctx.Today)
		switch {
		case r.First.IsZero():
		case j < door:
			return r.Last.Add(1)
		case r.First.Before(d.ctx.Today):
		default:
			return r.First
		}
	}
	return when.Date{}
}

// noTimeframe is a note: "not now" and an open door want a month.
func (d *draft) noTimeframe() {
	if d.sales() || d.later() {
		return
	}
	for _, h := range d.hits {
		if (h.Label == "now" || h.Label == "door") && !d.inSentence(h.sent, "vague", "vague_weak") {
			if !d.namesTime() {
				d.add("no_timeframe", h.Span, nil)
			}
			return
		}
	}
}

// namesTime reports whether any sentence names a time other than the present one.
func (d *draft) namesTime() bool {
	for i := range d.sents {
		for _, m := range d.mentions(i) {
			if m.Kind != when.Clock && !m.Recurring && !d.vagueNow(m) {
				return true
			}
		}
	}
	return false
}

// lateDays is how many days somebody may wait before an answer counts as late (ETIQUETTE: over 7).
const lateDays = 7

// late is a note for an answer that took long and does not say so.
func (d *draft) late() {
	if d.ctx.Waited > lateDays && !d.has("late_line") && len(d.sents) > 0 {
		d.add("late", d.sents[0].Span(d.tokens), nil, "{n}", strconv.Itoa(d.ctx.Waited))
	}
}
