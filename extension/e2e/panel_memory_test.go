package e2e

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestPanelRecords follows the record of one decline: inserted, taken back with the draft, inserted again, confirmed.
func TestPanelRecords(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	v.shownAs("recorded_inserted")
	got := v.remembered()
	if len(got) != 1 || got[0].State != "inserted" || got[0].Decision != "declined" || got[0].Reason != "launch" || got[0].Kind != "coffee_chat" ||
		got[0].ReasonUntil != "2099-03-31" || len(got[0].Wording) == 0 || !strings.Contains(got[0].Name, "Priya") {
		t.Fatalf("the records are %+v", got)
	}
	v.click("undo", "undone")
	v.until("the record is gone", func() bool { return len(v.remembered()) == 0 })
	v.must(v.panel.Press("insert"))
	v.shownAs("recorded_inserted")
	v.decide("i_sent_it")
	v.shownAs("recorded_confirmed")
	if got := v.remembered(); len(got) != 1 || got[0].State != "confirmed" {
		t.Errorf("after confirming the records are %+v", got)
	}
}

// TestPanelCopyRecords copies a draft where there is no reply box.
func TestPanelCopyRecords(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-sponsored")
	v.press()
	v.draft()
	v.must(v.panel.Press("copy"))
	v.shownAs("recorded_copied")
	v.decide("not_sent")
	v.until("the record is gone", func() bool { return len(v.remembered()) == 0 })
}

// TestPanelDecides accepts, takes that back and leaves the request alone. None of it touches the reply box.
func TestPanelDecides(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-own-text")
	v.press()
	before := v.html()
	for _, c := range []struct{ button, decision string }{{"accepting", "accepted"}, {"leave_it", "left"}} {
		v.decide(c.button)
		v.shownAs("recorded_" + c.decision)
		if got := v.remembered(); len(got) != 1 || got[0].Decision != c.decision || got[0].State != "confirmed" || got[0].Reason != "" {
			t.Errorf("after %s the records are %+v", c.button, got)
		}
		v.decide("undo")
		v.until("the record is gone", func() bool { return len(v.remembered()) == 0 })
	}
	v.unchanged(before)
}

// TestPanelTellsEarlier shows what was told to the same person before.
func TestPanelTellsEarlier(t *testing.T) {
	remember(t, furnished(declined("a", "linkedin:priya-nair", "Priya Nair"), declined("b", "name:somebody else", "Somebody Else")))
	v := open(t, "linkedin-thread")
	v.press()
	v.until("the earlier answer is shown", func() bool { return strings.Contains(v.shows("earlier"), "product launch") })
	count := 0
	v.must(v.panel.Eval(`document.querySelectorAll("#earlier li").length`, &count))
	if count != 1 {
		t.Errorf("%d earlier answers: %q", count, v.shows("earlier"))
	}
}

// TestPanelReminds asks to be reminded. On the day the badge counts it and the panel shows it.
func TestPanelReminds(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-own-text")
	v.press()
	v.decide("remind")
	v.says("reminded")
	var alarm struct{ ScheduledTime float64 }
	v.until("an alarm is set", func() bool {
		v.must(on.worker.Eval(`chrome.alarms.get("due").then((alarm) => ({ ScheduledTime: alarm?.scheduledTime ?? 0 }))`, &alarm))
		return alarm.ScheduledTime > 0
	})
	if in := time.Until(time.UnixMilli(int64(alarm.ScheduledTime))); in < 8*time.Hour || in > 34*time.Hour {
		t.Errorf("the alarm rings in %v", in)
	}
	v.must(on.worker.Eval(`chrome.storage.local.get("reminders").then(({ reminders }) =>
		chrome.storage.local.set({ reminders: reminders.map((each) => ({ ...each, at: Date.now() - 1 })) }))`, nil))
	v.badge("1")
	v.until("the reminder is shown", func() bool { return strings.Contains(v.shows("due-list"), "Joana Pires") })
	v.pressDue(-1)
	v.badge("")
}

// TestPanelPromise shows a promise whose day has come, and lets it go.
func TestPanelPromise(t *testing.T) {
	promised := declined("a", "name:tomas berg", "Tomas Berg")
	promised.Promise, promised.PromiseBy, promised.PromiseState = "2026-10-20", "me", "open"
	theirs := declined("b", "name:mia holm", "Mia Holm")
	theirs.Promise, theirs.PromiseBy, theirs.PromiseState = "2026-10-20", "them", "open"
	remember(t, furnished(promised, theirs))
	v := open(t, "linkedin-nothing")
	v.press()
	v.badge("1")
	v.until("the promise is shown", func() bool { return strings.Contains(v.shows("due-list"), "Tomas Berg") })
	if strings.Contains(v.shows("due-list"), "Mia Holm") {
		t.Errorf("a promise of the other's is due: %q", v.shows("due-list"))
	}
	v.pressDue(-1)
	v.badge("")
	for _, r := range v.remembered() {
		if r.ID == "a" && r.PromiseState != "released" {
			t.Errorf("the promise is %q", r.PromiseState)
		}
	}
}

// TestNothingOfTheMessageIsKept looks for words of the message in what outlives the tab.
func TestNothingOfTheMessageIsKept(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	v.shownAs("recorded_inserted")
	v.decide("i_sent_it")
	v.shownAs("recorded_confirmed")
	kept := ""
	v.must(v.panel.Eval(`chrome.storage.local.get(null).then(JSON.stringify)`, &kept))
	for _, span := range []string{v.state.Suggestion.Understanding.Topic.Text, v.state.Suggestion.Understanding.When.Text, v.draft()} {
		if span == "" || strings.Contains(kept, span) {
			t.Errorf("%q is kept: %s", span, kept)
		}
	}
}

// TestPanelReopens drafts the text that keeps a promise. With another conversation open it can only be copied; the promise then counts
// as kept.
func TestPanelReopens(t *testing.T) {
	promised := declined("a", "name:tomas berg", "Tomas Berg")
	promised.Promise, promised.PromiseBy, promised.PromiseState = "2026-10-20", "me", "open"
	remember(t, furnished(promised))
	v := open(t, "linkedin-thread")
	v.press()
	inBox := v.html()
	v.pressDue(0)
	v.says("note_reopening")
	state, err := v.panel.State()
	v.must(err)
	v.state = state
	if !strings.Contains(v.draft(), "Tomas") || v.shows("draft") != v.draft() {
		t.Errorf("the draft is %q", v.draft())
	}
	if got := v.offered(); !slices.Equal(got, []string{"copy"}) {
		t.Errorf("offered is %v", got)
	}
	v.must(v.panel.Press("copy"))
	v.badge("")
	for _, r := range v.remembered() {
		if r.ID == "a" && r.PromiseState != "kept" {
			t.Errorf("the promise is %q", r.PromiseState)
		}
	}
	v.unchanged(inBox)
}

// TestPanelProposes says what is proposed where a promise is taken up, and when. It stays while the wording changes.
func TestPanelProposes(t *testing.T) {
	promised := declined("a", "name:tomas berg", "Tomas Berg")
	promised.Promise, promised.PromiseBy, promised.PromiseState = "2026-10-20", "me", "open"
	remember(t, furnished(promised))
	v := open(t, "linkedin-thread")
	v.press()
	v.pressDue(0)
	v.says("note_reopening")
	day := time.Now().AddDate(0, 0, 20)
	proposes := func() bool {
		draft := v.shows("draft")
		return strings.Contains(draft, "a coffee") && strings.Contains(draft, strconv.Itoa(day.Day())+" "+day.Month().String())
	}
	if proposes() {
		t.Errorf("before anything was chosen the draft is %q", v.shows("draft"))
	}
	for field, value := range map[string]string{"propose-kind": "coffee_chat", "propose-when": day.Format(time.DateOnly)} {
		v.must(v.panel.Wait(`document.getElementById("proposal").checkVisibility()`))
		v.must(v.panel.Eval(`(() => {
			const field = document.getElementById(`+quoted(field)+`);
			field.value = `+quoted(value)+`;
			field.dispatchEvent(new Event("change", { bubbles: true }));
		})()`, nil))
	}
	v.until("the draft proposes it", proposes)
	before := v.shows("draft")
	v.must(v.panel.Press("reword"))
	v.until("another wording proposes it too", func() bool { return v.shows("draft") != before && proposes() })
}

// TestPanelReopensHere drafts it in the conversation that it is for, where it can be inserted.
func TestPanelReopensHere(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	v.click("undo", "undone")
	promised := declined("a", v.state.Suggestion.Record.Person, "Priya Nair")
	promised.Promise, promised.PromiseBy, promised.PromiseState = "2026-10-20", "me", "open"
	remember(t, furnished(promised))
	v.pressDue(0)
	v.says("note_reopening")
	v.must(v.panel.Press("insert"))
	v.shownAs("recorded_kept")
	if got := v.box(); !strings.Contains(got, "Priya") || got != v.shows("draft") {
		t.Errorf("the box holds %q", got)
	}
}

// TestPanelKeptAside presses with stored data that cannot be read: the panel says that it was kept, and the draft is there all the same.
func TestPanelKeptAside(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.must(on.worker.Eval(`chrome.storage.local.set({ copy: "no copy" })`, nil))
	v.press()
	v.draft()
	v.must(v.panel.Wait(`document.getElementById("aside").checkVisibility()`))
}

// TestPanelNoRoom presses where the browser stores nothing more: the draft is inserted, and the panel says that it is not on record.
func TestPanelNoRoom(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.must(on.worker.Eval(`globalThis.realSet = chrome.storage.local.set, chrome.storage.local.set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded")), 0`, nil))
	defer func() { v.must(on.worker.Eval(`chrome.storage.local.set = globalThis.realSet, 0`, nil)) }()
	v.press()
	v.says("note_not_recorded")
	if got := v.box(); got != v.draft() {
		t.Errorf("the box holds %q", got)
	}
}
