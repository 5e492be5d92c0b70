package main

import (
	"fmt"
	"strings"
	"time"
)

// A decision is one invented record, told in days before the pictures are taken.
type decision struct {
	ago         int
	name, kind  string
	channel     string
	decision    string
	reason      string // the id of a reason below, or ""
	promised    int    // days after the decision; 0 for no promise
	by, state   string // of the promise
	waited      int    // days
	colleague   bool
	unconfirmed bool // inserted, and not yet said to be sent
}

var decisions = []decision{
	{ago: 3, name: "Jonas Vermeer", kind: "sales_pitch", channel: "linkedin", decision: "declined", waited: 1, unconfirmed: true},
	{ago: 9, name: "Amara Osei", kind: "coffee_chat", channel: "linkedin", decision: "declined", reason: "launch", waited: 2},
	{ago: 16, name: "Léa Dubois", kind: "speaking", channel: "email", decision: "accepted", waited: 3},
	{ago: 24, name: "Rafael Pinto", kind: "recruiter", channel: "linkedin", decision: "declined", promised: 90, by: "them", state: "open", waited: 1},
	{ago: 38, name: "Tomas Berg", kind: "call", channel: "email", decision: "declined", reason: "launch", promised: 35, by: "me", state: "open", waited: 2},
	{ago: 47, name: "Noor Haddad", kind: "mentoring", channel: "linkedin", decision: "declined", reason: "evenings", waited: 4, colleague: true},
	{ago: 70, name: "Ines Carvalho", kind: "call", channel: "email", decision: "declined", reason: "launch", promised: 60, by: "them", state: "open", waited: 2},
	{ago: 88, name: "Sam O’Neil", kind: "coffee_chat", channel: "linkedin", decision: "declined", reason: "launch", waited: 6},
	{ago: 121, name: "Hana Sato", kind: "mentoring", channel: "linkedin", decision: "accepted", waited: 2, colleague: true},
	{ago: 150, name: "Piet Molenaar", kind: "event_invite", channel: "email", decision: "declined", waited: 5},
	{ago: 190, name: "Clara Weiss", kind: "partnership", channel: "linkedin", decision: "left", waited: -1},
	{ago: 260, name: "Aylin Demir", kind: "call", channel: "email", decision: "declined", promised: 60, by: "me", state: "kept", waited: 2},
	{ago: 410, name: "Owen Price", kind: "sales_pitch", channel: "email", decision: "declined", waited: 4},
	{ago: 455, name: "Marta Kowal", kind: "speaking", channel: "linkedin", decision: "accepted", waited: 3},
}

// memory is what the extension keeps of an invented person who has set a name, two reasons and two offers. Its form is that of Copy in
// extension/src/contract.memory.ts.
func memory(today time.Time, kept []decision) map[string]any {
	history := []any{}
	for i, d := range kept {
		history = append(history, d.record(today, fmt.Sprintf("decision-%d", i)))
	}
	return map[string]any{
		"format": "demur", "version": 1, "floor": 0, "history": history, "phrases": []any{},
		"settings": map[string]any{
			"started": setting(true), "name": setting("Ana de Vries"), "company": setting("Example"), "sign_off": setting("Ana"),
			"emails": setting([]string{"ana@example.org"}), "domains": setting([]string{"example.org"}),
			"focus": setting([]string{"pricing research", "reading groups"}), "goals": setting("Two talks a year, and people who study prices"),
		},
		"reasons": []any{
			item("launch", 1, map[string]any{"text": "I'm committed to a product launch", "until": day(today.AddDate(0, 4, 0)), "lang": "", "type": "commitment"}),
			item("evenings", 2, map[string]any{"text": "I keep my evenings free of calls", "until": "", "lang": "", "type": "policy"}),
		},
		"alternatives": []any{
			item("question", 1, map[string]any{"offer": "question", "text": "", "label": "", "agreed": false, "not_for": []string{}}),
			item("linkedin", 2, map[string]any{"offer": "linkedin", "text": "", "label": "", "agreed": false, "not_for": []string{}}),
		},
	}
}

// stamped adds to fields what every stored thing carries.
func stamped(id string, fields map[string]any) map[string]any {
	fields["id"], fields["rev"], fields["device"], fields["deleted"] = id, 1, "a", false
	return fields
}

// item is a reason or an offer, for requests of every kind.
func item(id string, order int, fields map[string]any) map[string]any {
	fields["order"], fields["for"] = order, []string{}
	return stamped(id, fields)
}

func setting(value any) map[string]any {
	return map[string]any{"value": value, "rev": 1, "device": "a"}
}

func day(t time.Time) string { return t.Format(time.DateOnly) }

func (d decision) record(today time.Time, id string) map[string]any {
	on := today.AddDate(0, 0, -d.ago)
	promise, state := "", "confirmed"
	if d.promised > 0 {
		promise = day(on.AddDate(0, 0, d.promised))
	}
	if d.unconfirmed {
		state = "inserted"
	}
	return stamped(id, map[string]any{
		"person": "name:" + strings.ToLower(d.name), "name": d.name, "company": "", "thread": "", "channel": d.channel, "date": day(on),
		"decision": d.decision, "state": state, "kind": d.kind, "stage": "first", "colleague": d.colleague, "reason": d.reason,
		"reason_until": "", "alternative": "", "promise": promise, "promise_by": d.by, "promise_state": d.state, "waited": d.waited,
		"wording": []string{},
	})
}
