package e2e

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// shared are the tests that run in Firefox as they do in Chromium: a choice of what presses, reads, inserts, undoes, stores and shows, so
// that they take a minute. Those cannot run there that need another size or colour scheme of the page, a limit of the storage, which Firefox
// has not, or events that DevTools sends.
var shared = []struct {
	name string
	test func(*testing.T)
}{
	{"Demonstrations", TestDemonstrations},
	{"PressedTwice", TestPressedTwice},
	{"Asleep", TestAsleep},
	{"MenuEntry", TestMenuEntry},
	{"ShippedEngineCannotBeEnded", TestShippedEngineCannotBeEnded},
	{"Selection", TestSelection},
	{"NothingSelected", TestNothingSelected},
	{"NothingInserted", TestNothingInserted},
	{"OwnText", TestOwnText},
	{"Switched", TestSwitched},
	{"TypedAfterwards", TestTypedAfterwards},
	{"MarkupStaysText", TestMarkupStaysText},
	{"AboveSignature", TestAboveSignature},
	{"ReplyOnly", TestReplyOnly},
	{"NewMailUntouched", TestNewMailUntouched},
	{"OutlookUndo", TestOutlookUndo},
	{"PanelControls", TestPanelControls},
	{"PanelDecides", TestPanelDecides},
	{"Copy", TestCopy},
	{"Keys", TestKeys},
	{"Escape", TestEscape},
	{"FirstRun", TestFirstRun},
	{"Undo", TestUndo},
	{"Migration", TestMigration},
	{"Import", TestImport},
	{"Export", TestExport},
	{"Offline", TestOffline},
	{"RequestsAreSeen", TestRequestsAreSeen},
}

// TestFirefox runs the shared tests in Firefox, and those of what only Firefox has.
func TestFirefox(t *testing.T) {
	path, err := browser.FindFirefox()
	if errors.Is(err, browser.ErrNoFirefox) && !required() {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	inFirefox(t, path)
	for _, c := range shared {
		t.Run(c.name, c.test)
	}
	t.Run("Shortcut", testFirefoxShortcut)
	t.Run("ShortcutSet", testFirefoxShortcutSet)
	t.Run("UndoLineByLine", testFirefoxUndo)
}

// inFirefox sets the stage in Firefox until the test ends.
func inFirefox(t *testing.T, path string) {
	t.Helper()
	before := on
	dist := t.TempDir()
	if err := build(dist, "-browser", "firefox"); err != nil {
		t.Fatal(err)
	}
	words, err := readWords()
	if err != nil {
		t.Fatal(err)
	}
	site := browser.Serve(pages.Handler())
	t.Cleanup(site.Close)
	b, err := browser.StartFirefox(context.Background(), browser.Options{Path: path, Site: site.Addr()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	on = &stage{browser: b, site: site, dist: dist, words: words}
	t.Cleanup(func() { on = before })
	if err := b.Load(filepath.Join(dist, "firefox")); err != nil {
		t.Fatal(err)
	}
	if err := on.attach(); err != nil {
		t.Fatal(err)
	}
}

// testFirefoxShortcut fires the key that the browser has made of the shortcut.
func testFirefoxShortcut(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.must(on.browser.(*browser.Firefox).Shortcut())
	v.attach()
	state, err := v.panel.Settled()
	v.must(err)
	v.state = state
	if got := v.box(); got != v.draft() {
		t.Errorf("the reply box holds %q", got)
	}
}

// testFirefoxShortcutSet sets another shortcut in the settings, which only Firefox allows.
func testFirefoxShortcutSet(t *testing.T) {
	l := openLeaf(t, "options.html", begun(nil))
	l.see(`document.getElementById("shortcut-page").checkVisibility()`, false)
	l.must(l.Eval(`document.getElementById("shortcut-keys").focus()`, nil))
	l.must(l.Strike(browser.Key{Key: "F9", Code: "F9", Number: 120, Control: true}))
	l.see(`chrome.commands.getAll().then((all) => all.find(({ name }) => name === "suggest").shortcut)`, "Ctrl+F9")
	l.see(text("#shortcut-now")+`?.includes("F9")`, true)
}

// testFirefoxUndo puts a draft of several lines into LinkedIn's box. Firefox takes it out line by line, down to the empty box; Undo of the
// panel takes all of it at once.
func testFirefoxUndo(t *testing.T) {
	const lines = "Hi Priya,\n\nThank you. I can't take this on.\n\nAna"
	v := open(t, "linkedin-own-text")
	before := v.html()
	v.press()
	v.write(lines)
	v.click("replace", "inserted")
	if got := v.box(); got != lines {
		t.Fatalf("the box holds %q", got)
	}
	v.click("undo", "undone")
	v.unchanged(before)
	v.click("replace", "inserted")
	for strokes := 0; v.html() != before; strokes++ {
		if strokes == 2*len(lines) {
			t.Fatalf("Ctrl+Z leads to %s, before it was %s", v.html(), before)
		}
		v.undoKey()
	}
}
