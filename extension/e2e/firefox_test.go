package e2e

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// shared are the tests that run in Firefox as they do in Chromium.
var shared = []struct {
	name string
	test func(*testing.T)
}{
	{"NothingInserted", TestNothingInserted},
	{"OwnText", TestOwnText},
	{"Switched", TestSwitched},
	{"TypedAfterwards", TestTypedAfterwards},
	{"MarkupStaysText", TestMarkupStaysText},
	{"MarkupInDraft", TestMarkupInDraft},
	{"DeadEngine", TestDeadEngine},
	{"ShippedEngineCannotBeEnded", TestShippedEngineCannotBeEnded},
	{"Review", TestReview},
	{"Records", TestRecords},
	{"DuePromise", TestDuePromise},
	{"PagesAccessible", TestPagesAccessible},
	{"InterfaceLanguage", TestInterfaceLanguage},
	{"Invitation", TestInvitation},
	{"InvitationChosen", TestInvitationChosen},
	{"NothingSaid", TestNothingSaid},
	{"Bubbles", TestBubbles},
	{"ReadInPart", TestReadInPart},
	{"InMail", TestInMail},
	{"Group", TestGroup},
	{"AboveSignature", TestAboveSignature},
	{"ReplyOnly", TestReplyOnly},
	{"NewMailUntouched", TestNewMailUntouched},
	{"MailWindows", TestMailWindows},
	{"QuoteOpened", TestQuoteOpened},
	{"PlainSignature", TestPlainSignature},
	{"FirstRun", TestFirstRun},
	{"SettingsSurvive", TestSettingsSurvive},
	{"Undo", TestUndo},
	{"Order", TestOrder},
	{"Wording", TestWording},
	{"OutlookInserts", TestOutlookInserts},
	{"OutlookAnswersNewest", TestOutlookAnswersNewest},
	{"OutlookWaits", TestOutlookWaits},
	{"OutlookUndo", TestOutlookUndo},
	{"OutlookChosenReply", TestOutlookChosenReply},
	{"OutlookNewMailUntouched", TestOutlookNewMailUntouched},
	{"Accessible", TestAccessible},
	{"Narrow", TestNarrow},
	{"PanelChecks", TestPanelChecks},
	{"PanelChecksBox", TestPanelChecksBox},
	{"PanelBoxMoved", TestPanelBoxMoved},
	{"PanelEvidence", TestPanelEvidence},
	{"PanelCorrects", TestPanelCorrects},
	{"PanelLeavesOut", TestPanelLeavesOut},
	{"PanelControls", TestPanelControls},
	{"PanelPasted", TestPanelPasted},
	{"PanelTold", TestPanelTold},
	{"PanelRecords", TestPanelRecords},
	{"PanelCopyRecords", TestPanelCopyRecords},
	{"PanelDecides", TestPanelDecides},
	{"PanelTellsEarlier", TestPanelTellsEarlier},
	{"PanelReminds", TestPanelReminds},
	{"PanelPromise", TestPanelPromise},
	{"NothingOfTheMessageIsKept", TestNothingOfTheMessageIsKept},
	{"PanelReopens", TestPanelReopens},
	{"PanelProposes", TestPanelProposes},
	{"PanelReopensHere", TestPanelReopensHere},
	{"PanelKeptAside", TestPanelKeptAside},
	{"PanelNoRoom", TestPanelNoRoom},
	{"Copy", TestCopy},
	{"Keys", TestKeys},
	{"Buttons", TestButtons},
	{"Escape", TestEscape},
	{"FocusOrder", TestFocusOrder},
	{"EditsSurvive", TestEditsSurvive},
	{"KilledHalfWay", TestKilledHalfWay},
	{"Demonstrations", TestDemonstrations},
	{"EveryPage", TestEveryPage},
	{"MenuEntry", TestMenuEntry},
	{"Asleep", TestAsleep},
	{"PressedTwice", TestPressedTwice},
	{"Offline", TestOffline},
	{"RequestsAreSeen", TestRequestsAreSeen},
	{"AnotherTabInFront", TestAnotherTabInFront},
	{"PressedBetweenTabs", TestPressedBetweenTabs},
	{"StoredMeanwhile", TestStoredMeanwhile},
	{"Reloaded", TestReloaded},
	{"BoxReplaced", TestBoxReplaced},
	{"BoxReplacedAfterwards", TestBoxReplacedAfterwards},
	{"RenderedAnew", TestRenderedAnew},
	{"RenderedOver", TestRenderedOver},
	{"ClockSetBack", TestClockSetBack},
	{"LongThread", TestLongThread},
	{"Selection", TestSelection},
	{"NothingSelected", TestNothingSelected},
	{"Migration", TestMigration},
	{"TwoPages", TestTwoPages},
	{"UnusableStorage", TestUnusableStorage},
	{"ForgetAll", TestForgetAll},
	{"Sync", TestSync},
	{"SyncTroubles", TestSyncTroubles},
	{"PackInUse", TestPackInUse},
	{"ImportRefused", TestImportRefused},
	{"Import", TestImport},
	{"Export", TestExport},
}

// chromiumAlone are the tests that do not run in Firefox, and why.
var chromiumAlone = map[string]string{
	"OtherWaysToPress": "Firefox lets no script send the events of its shortcut and its menu; FirefoxShortcut fires the key itself",
	"Shortcut":         "Firefox has no page to set it on; FirefoxShortcutSet sets it in the settings",
	"TwoWindows":       "the driver presses the button of one window, the one it was started with",
	"TimeZone":         "DevTools alone sets the time zone of a page",
	"FullStorage":      "Firefox gives the extension no such limit",
	"Selectors":        "counts elements, which no browser counts in another way",
	"Locales":          "opens no page",
	"OutlookHosts":     "opens no page",
	"OutlookOrder":     "opens a page to calculate on, nothing more",
}

// TestFirefoxMisses makes sure that every test runs in Firefox too, or is named as one that does not.
func TestFirefoxMisses(t *testing.T) {
	named := map[string]bool{"Main": true, "Firefox": true, "FirefoxMisses": true}
	for _, c := range shared {
		named[c.name] = true
	}
	for name := range chromiumAlone {
		named[name] = true
	}
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range testFunction.FindAllSubmatch(source, -1) {
			if name := string(found[1]); !named[name] {
				t.Errorf("%s: Test%s does not run in Firefox, and nothing says why", file, name)
			}
		}
	}
}

var testFunction = regexp.MustCompile(`(?m)^func Test(\w+)\(`)

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
	words, err := readWords()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{folder: "firefox", dist: t.TempDir(), words: words, start: func(site *browser.Site) (browser.Browser, error) {
		return browser.StartFirefox(context.Background(), browser.Options{Path: path, Site: site.Addr()})
	}}
	if err := s.build(s.dist); err != nil {
		t.Fatal(err)
	}
	s.site = browser.Serve(pages.Handler())
	t.Cleanup(s.site.Close)
	if s.browser, err = s.start(s.site); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.browser.Close)
	before := on
	on = s
	t.Cleanup(func() { on = before })
	if err := on.load(s.dist); err != nil {
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
