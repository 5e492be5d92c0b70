package e2e

import (
	"strings"
	"testing"

	"demur/extension/pages"
)

// TestDemonstrations presses the button on each demonstration page, as make run does.
func TestDemonstrations(t *testing.T) {
	for _, p := range pages.All() {
		if !p.Demo {
			continue
		}
		t.Run(p.Name, func(t *testing.T) {
			v := open(t, p.Name)
			empty := v.emptyBox()
			v.press()
			if v.state.Note != "inserted" {
				t.Fatalf("the draft was not inserted: %s%s", v.state.Stop, v.state.Note)
			}
			if got := v.box(); !strings.HasPrefix(got, v.draft()) {
				t.Errorf("the reply box holds %q, the draft is %q", got, v.draft())
			}
			if !v.sendable() {
				t.Error("Send cannot be used")
			}
			v.says("note_inserted")
			if got := v.shows("draft"); got != v.draft() {
				t.Errorf("the panel shows %q", got)
			}
			v.undoKey()
			v.unchanged(empty)
		})
	}
}

// emptyBox is the markup of the reply box before anything is inserted. Where the box is closed, a person opens it in another tab to
// see what it holds.
func (v *visit) emptyBox() string {
	v.Helper()
	if v.page.Name != "gmail-reply-closed" {
		return v.html()
	}
	other := open(v.T, v.page.Name)
	v.must(other.tab.Click(`[...document.querySelectorAll(".amn .ams.bkH")].find((link) => link.checkVisibility())`))
	v.must(other.tab.Wait(`document.querySelector(".M9 [g_editable] .gmail_signature")`))
	return other.html()
}

// TestEveryPage presses on every page there is. Whatever is open there, the engine answers, and the reply box either holds the
// draft or is as it was. In Firefox the English pages are enough; tests of single states there take the others.
func TestEveryPage(t *testing.T) {
	for _, p := range pages.All() {
		if on != nil && on.folder == "firefox" && p.Like != "" {
			continue
		}
		t.Run(p.Name, func(t *testing.T) {
			v := open(t, p.Name)
			before := v.html()
			v.press()
			if v.state.Stop == "failed" || v.state.Stop == "engine_stopped" || v.state.Restarted {
				t.Errorf("the engine gave no answer: %+v", v.state)
			}
			if v.state.Note != "inserted" {
				v.unchanged(before)
			} else if got := v.box(); !strings.HasPrefix(got, v.draft()) {
				t.Errorf("the box holds %q, the draft is %q", got, v.draft())
			}
		})
	}
}

// TestOtherWaysToPress stands in for the shortcut and the menu entry, which DevTools cannot press: the browser gives access to
// the tab with the first press, and then the events are sent that it would send.
func TestOtherWaysToPress(t *testing.T) {
	for name, event := range map[string]string{
		"shortcut":   `chrome.commands.onCommand.dispatch("suggest", tab)`,
		"menu entry": `chrome.contextMenus.onClicked.dispatch({ menuItemId: "suggest", editable: true, pageUrl: tab.url }, tab)`,
	} {
		t.Run(name, func(t *testing.T) {
			v := open(t, "linkedin-thread")
			empty := v.html()
			v.press()
			v.click("undo", "undone")
			v.unchanged(empty)
			v.must(on.worker.Eval(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { `+event+`; })`, nil))
			v.until("the draft stands in the reply box again", func() bool { return v.box() == v.draft() })
		})
	}
}

// TestMenuEntry checks that the right-click menu has the entry, in reply boxes and on selected text.
func TestMenuEntry(t *testing.T) {
	v := open(t, "linkedin-thread")
	var contexts struct{ Exists bool }
	// An update of an entry that does not exist is an error.
	v.must(on.worker.Eval(`new Promise((done) => chrome.contextMenus.update("suggest", { enabled: true },
		() => done({ Exists: !chrome.runtime.lastError })))`, &contexts))
	if !contexts.Exists {
		t.Error("the menu has no entry")
	}
}

// TestAsleep presses after the browser has put the service worker to sleep, as it does after half a minute.
func TestAsleep(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.must(on.sleep())
	defer func() { v.must(on.attach()) }()
	v.press()
	if got := v.box(); got != v.draft() {
		t.Errorf("the reply box holds %q", got)
	}
}

// TestPressedTwice presses again while the draft stands in the box: it is known as Demur's own and stays as it is.
func TestPressedTwice(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	first := v.html()
	run := v.state.Run
	v.must(v.tab.Press())
	v.until("the second press is done", func() bool {
		state, err := v.panel.State()
		v.must(err)
		return state.Phase == "ready" && state.Run > run
	})
	v.unchanged(first)
	v.says("note_inserted")
}
