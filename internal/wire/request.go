package wire

import (
	"strings"

	"demur/internal/demur"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// The limits of the contract, and one for the lists that it gives none.
const (
	maxMessages = 500
	maxRecords  = 5000
	maxItems    = 5000
	maxID       = 64        // characters
	maxReason   = 120       // characters
	maxDays     = 1_000_000 // far beyond any memory
	maxDegree   = 9         // LinkedIn's own go to 3
	maxSeed     = 1<<53 - 1 // the largest whole number that JavaScript holds exactly
)

// request reads what suggest, check and reopen have in common.
func request(o object) demur.Request {
	r := demur.Request{
		Today:   o.date("today"),
		Seed:    o.whole("seed", maxSeed),
		Channel: o.oneOf("channel", "other", "linkedin", "email"),
		UI:      o.oneOf("ui", "en", "nl", "de", "fr", "es"),
	}
	r.Thread = conversation(o.object("thread"), r.UI, r.Today)
	box := o.object("box")
	r.Box = demur.Box{To: people(box, "to"), Signature: box.str("signature"), Text: box.str("text")}
	me := o.object("me")
	r.Me = demur.Me{Name: spaced(me.str("name")), Emails: me.strs("emails"), Company: me.str("company"), Domains: me.strs("domains"),
		Gender: me.str("gender")}
	r.Preferences = preferences(o.object("preferences"))
	r.History = records(o)
	r.Overrides = overrides(o.object("overrides"))
	return r
}

func conversation(o object, ui string, today when.Date) thread.Thread {
	t := thread.Thread{
		ID: o.str("id"), Subject: o.str("subject"), Partial: o.flag("partial"), PageLang: o.str("page_lang"),
		Surface: o.oneOf("surface", "message", "inmail", "invitation", "group", "mail", "selection", "note"),
	}
	if t.PageLang == "" {
		t.PageLang = ui
	}
	for _, n := range o.list("messages", maxMessages) {
		t.Messages = append(t.Messages, message(n.object(), t.PageLang, today))
	}
	return t
}

func message(o object, pageLang string, today when.Date) thread.Message {
	return thread.Message{
		From: somebody(o.object("from")), To: people(o, "to"), Cc: people(o, "cc"), Side: side(o),
		Sent: sent(o, pageLang, today), Subject: o.str("subject"), Partial: o.flag("partial"), Text: o.str("text"),
	}
}

// sent is the day a message was written, as far as the page tells it. A time that cannot be read counts as none: an odd value of a site's
// should not cost the person the draft.
func sent(o object, pageLang string, today when.Date) when.Date {
	label := o.str("sent_label")
	if d, ok := when.Parse(o.str("sent")); ok {
		return d
	}
	return when.Label(label, pageLang, today)
}

func side(o object) thread.Side {
	if _, ok := o.get("mine"); !ok {
		return thread.Unknown
	}
	if o.flag("mine") {
		return thread.Mine
	}
	return thread.Theirs
}

func somebody(o object) person.Person {
	return person.Person{Name: spaced(o.str("name")), Email: o.str("email"), Headline: o.str("headline"), Profile: o.str("profile"),
		Degree: int(o.whole("degree", maxDegree))}
}

// spaced puts a space in the place of every control character: a name is printed in drafts, which hold none. Each is one UTF-16 unit,
// so offsets stay as they are.
func spaced(s string) string {
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return ' '
		}
		return r
	}, s)
}

func people(o object, key string) []person.Person {
	var out []person.Person
	for _, n := range o.list(key, maxItems) {
		out = append(out, somebody(n.object()))
	}
	return out
}

// records reads the history. Of a deleted record nothing but the mark is left, and nothing follows from it.
func records(o object) []history.Record {
	var out []history.Record
	for _, n := range o.list("history", maxRecords) {
		if r := n.object(); !r.flag("deleted") {
			out = append(out, record(r))
		}
	}
	return out
}

// record reads one. The person is "" where nothing was known of the sender: such a record counts in a review and is found for nobody.
func record(o object) history.Record {
	for _, key := range []string{"person", "reason", "promise"} {
		if n, ok := o.get(key); !ok {
			n.bad("a string is needed")
		}
	}
	r := history.Record{
		ID: o.str("id"), Rev: o.whole("rev", maxSeed), Device: o.str("device"), Person: o.str("person"), Name: spaced(o.str("name")),
		Company: o.str("company"), Thread: o.str("thread"), Channel: o.oneOf("channel", "other", "linkedin", "email"), Date: o.date("date"),
		Decision: o.oneOf("decision", "declined", "accepted", "left"), State: o.oneOf("state", "confirmed", "inserted", "copied"),
		Kind: o.oneOf("kind", kinds()...), Stage: o.oneOf("stage", "first", "follow_up", "after_decline"), Colleague: o.flag("colleague"),
		Reason: o.str("reason"), ReasonUntil: o.date("reason_until"), Alternative: o.str("alternative"),
		Promise: o.date("promise"), PromiseBy: o.oneOf("promise_by", "", "me", "them"),
		Promised: o.oneOf("promise_state", "", "open", "kept", "released", "missed"), Waited: o.waited(), Wording: o.strs("wording"),
	}
	o.need("date")
	o.need("kind")
	return r
}

// waited reads a number of days, -1 where it is unknown.
func (o object) waited() int {
	n, ok := o.get("waited")
	if !ok || n.value == "-1" {
		return -1
	}
	return int(n.whole(maxDays))
}
