package e2e

import (
	"encoding/json"
	"fmt"
	"testing"
)

// A record is what the extension keeps of one decision. It mirrors HistoryRecord in extension/src/contract.memory.ts.
type record struct {
	ID           string `json:"id"`
	Rev          int    `json:"rev"`
	Device       string `json:"device"`
	Deleted      bool   `json:"deleted"`
	Person       string `json:"person"`
	Name         string `json:"name"`
	Company      string `json:"company"`
	Thread       string `json:"thread"`
	Channel      string `json:"channel"`
	Date         string `json:"date"`
	Decision     string `json:"decision"`
	State        string `json:"state"`
	Kind         string `json:"kind"`
	Stage        string `json:"stage"`
	Colleague    bool   `json:"colleague"`
	Reason       string `json:"reason"`
	ReasonUntil  string `json:"reason_until"`
	Alternative  string `json:"alternative"`
	Promise      string `json:"promise"`
	PromiseBy    string `json:"promise_by"`
	PromiseState string `json:"promise_state"`
	Waited       int    `json:"waited"`

	Wording []string `json:"wording"`
}

// memory is what the extension keeps for good.
type memory struct {
	Format       string           `json:"format"`
	Version      int              `json:"version"`
	Floor        int              `json:"floor"`
	Settings     map[string]any   `json:"settings"`
	Reasons      []map[string]any `json:"reasons"`
	Alternatives []map[string]any `json:"alternatives"`
	History      []record         `json:"history"`
	Phrases      []any            `json:"phrases"`
}

// furnished is the memory of a person with a reason, two offers and one earlier answer to the sender of the page linkedin-thread.
func furnished(history ...record) memory {
	m := memory{
		Format: "demur", Version: 1, Settings: map[string]any{}, Phrases: []any{},
		Reasons: []map[string]any{{
			"id": "launch", "rev": 1, "device": "d", "deleted": false, "order": 1, "text": "I'm committed to a product launch",
			"until": "2099-03-31", "lang": "", "type": "commitment", "for": []string{},
		}},
		History: history,
	}
	for i, offer := range []string{"question", "linkedin"} {
		m.Alternatives = append(m.Alternatives, map[string]any{
			"id": offer, "rev": 2 + i, "device": "d", "deleted": false, "order": i, "offer": offer, "text": "", "label": "", "agreed": false,
			"for": []string{}, "not_for": []string{},
		})
	}
	if m.History == nil {
		m.History = []record{}
	}
	return m
}

// declined is a record of a confirmed decline.
func declined(id, person, name string) record {
	return record{
		ID: id, Rev: 5, Device: "d", Person: person, Name: name, Channel: "linkedin", Date: "2026-10-02", Decision: "declined", State: "confirmed",
		Kind: "call", Stage: "first", Reason: "launch", Waited: -1, Wording: []string{},
	}
}

// remember puts a memory into the extension's storage until the test ends.
func remember(t *testing.T, m memory) {
	t.Helper()
	if on == nil {
		return
	}
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := on.worker.Eval(`chrome.storage.local.set({ copy: `+string(text)+` })`, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := on.worker.Eval(`chrome.storage.local.clear()`, nil); err != nil {
			t.Error(err)
		}
	})
}

// remembered reads the records that the extension keeps.
func (v *visit) remembered() []record {
	v.Helper()
	var all []record
	v.must(v.panel.Eval(`chrome.storage.local.get("copy").then(({ copy }) => (copy?.history ?? []).filter(({ deleted }) => !deleted))`, &all))
	return all
}

// pressDue opens the list of what is due and presses one of its buttons, counted from the end where the number is negative.
func (v *visit) pressDue(n int) {
	v.Helper()
	button := fmt.Sprintf(`[...document.querySelectorAll("#due button")].at(%d)`, n)
	v.must(v.panel.Wait(button))
	v.must(v.panel.Eval(`document.getElementById("due").open = true`, nil))
	v.must(v.panel.Click(button))
}

// decide presses one of the buttons under the drafts, by its text.
func (v *visit) decide(key string) {
	v.Helper()
	button := `[...document.querySelectorAll("#decide button")].find((b) => b.textContent === ` + quoted(say(v.T, key)) + `)`
	v.must(v.panel.Wait(button))
	v.must(v.panel.Click(button))
}

// shownAs waits until the panel says what is on record.
func (v *visit) shownAs(key string) {
	v.Helper()
	want := say(v.T, key)
	v.until("the panel says: "+want, func() bool { return v.shows("recorded") == want })
}

// badge waits until the button of the extension bears a text.
func (v *visit) badge(want string) {
	v.Helper()
	v.until("the badge is "+want, func() bool {
		got := ""
		v.must(on.worker.Eval(`chrome.action.getBadgeText({})`, &got))
		return got == want
	})
}
