package e2e

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"demur/extension/e2e/browser"
)

// openTab opens a page and tells the number that the browser gives its tab. The browser counts up, so it is the highest.
func openTab(t *testing.T, page string) (v *visit, tab int) {
	t.Helper()
	v = open(t, page)
	v.must(on.worker.Eval(`chrome.tabs.query({}).then((tabs) => Math.max(...tabs.map(({ id }) => id)))`, &tab))
	return v, tab
}

// inBackground calls a function of the browser, which extensions may call, in the service worker, and waits until it is done.
func (v *visit) inBackground(call string, numbers ...any) {
	v.Helper()
	v.must(on.worker.Eval("(async () => { await "+fmt.Sprintf(call, numbers...)+"; })()", nil))
}

const toFront = `chrome.tabs.update(%d, { active: true })`

// beside moves the tab into the window of another.
func (v *visit) beside(other, mine int) {
	v.Helper()
	v.inBackground(`chrome.tabs.get(%d).then(({ windowId }) => chrome.tabs.move(%d, { windowId, index: -1 }))`, other, mine)
	if _, chromium := on.browser.(*browser.Chromium); chromium {
		v.must(v.tab.Wait(`document.visibilityState === "hidden"`)) // until then it takes itself for the one seen in the window it has left
	}
}

// TestTwoWindows presses in two windows. Each panel shows the draft of its own window, and what is done in one leaves the other alone.
func TestTwoWindows(t *testing.T) {
	a, _ := openTab(t, "linkedin-thread")
	a.press()
	b, tab := openTab(t, "gmail-own-text")
	b.inBackground(`chrome.windows.create({ tabId: %d })`, tab)
	b.press()
	inB := b.html()
	for _, v := range []*visit{a, b} {
		v.until("the panel shows the draft of its own window", func() bool { return v.shows("draft") == v.draft() })
	}
	a.click("undo", "undone")
	b.says("note_box_not_empty")
	b.unchanged(inB)
	b.click("replace", "inserted")
	if got := a.box(); got != "" {
		t.Errorf("the box in the other window holds %q", got)
	}
}

// TestAnotherTabInFront brings other tabs to the front beside one open panel: one that Demur was not pressed on, which then gets a draft
// of its own, and the first again. A draft is shown and inserted where it was made for, and nowhere else.
func TestAnotherTabInFront(t *testing.T) {
	a, first := openTab(t, "linkedin-own-text")
	a.press()
	edited := a.draft() + " Ana"
	a.write(edited)
	inA := a.html()

	b, second := openTab(t, "gmail-own-text")
	b.beside(first, second)
	b.inBackground(toFront, second)
	b.panel = a.panel
	b.must(b.panel.Wait(`document.getElementById("drafts").hidden`))
	if got := b.offered(); len(got) > 0 {
		t.Errorf("over a tab that Demur was not pressed on, the panel offers %v", got)
	}
	b.press()
	b.until("its own draft is shown", func() bool { return b.shows("draft") == b.draft() })
	b.click("replace", "inserted")
	a.unchanged(inA)

	inB := b.html()
	a.inBackground(toFront, first)
	a.until("the first draft is back, as it was edited", func() bool { return a.shows("draft") == edited })
	a.click("replace", "inserted")
	if got := a.box(); got != edited {
		t.Errorf("the box holds %q, the draft is %q", got, edited)
	}
	b.unchanged(inB)
}

// TestPressedBetweenTabs presses Replace in the panel while it is still finding out about the tab that has come to the front. The draft that
// is shown then goes where it was made for.
func TestPressedBetweenTabs(t *testing.T) {
	b, second := openTab(t, "gmail-own-text")
	b.press()
	a, first := openTab(t, "linkedin-own-text")
	a.beside(second, first)
	a.inBackground(toFront, first)
	a.panel = b.panel
	a.press()
	a.until("its own draft is shown", func() bool { return a.shows("draft") == a.draft() })
	inB := b.html()
	a.must(a.panel.Eval(`(() => {
		const { session } = chrome.storage;
		const get = session.get.bind(session);
		session.get = async (keys) => { await new Promise((resolve) => setTimeout(resolve, 1000)); return get(keys); };
		chrome.tabs.onActivated.addListener(() => { window.told = true; });
	})()`, nil))
	a.inBackground(toFront, second)
	a.must(a.panel.Wait("window.told"))
	a.must(a.panel.Eval(`document.getElementById("replace").click()`, nil))
	a.until("the draft stands in its own box", func() bool { return a.box() == a.draft() })
	b.unchanged(inB)
}

// TestStoredMeanwhile presses on a tab that has just come to the front, while the panel is still reading what is stored of it. What came of
// the press is shown in the end, not what was read before.
func TestStoredMeanwhile(t *testing.T) {
	a, first := openTab(t, "linkedin-own-text")
	a.press()
	b, second := openTab(t, "gmail-own-text")
	b.beside(first, second)
	b.panel = a.panel
	b.must(b.panel.Eval(`(() => {
		const { session } = chrome.storage;
		const get = session.get.bind(session);
		session.get = async (keys) => {
			const found = await get(keys);
			if (keys === "tab:`+strconv.Itoa(second)+`") await new Promise((resolve) => setTimeout(resolve, 1500));
			return found;
		};
	})()`, nil))
	b.inBackground(toFront, second)
	b.press()
	b.until("its own draft is shown", func() bool { return b.shows("draft") == b.draft() })
}

// TestReloaded loads the extension anew while its panel is open, as an update does. What stands in the reply box stays, and the next press
// finds it there and works. What takes its place afterwards is the same decline, and no second record.
func TestReloaded(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	v.shownAs("recorded_inserted")
	before := v.html()
	v.panel.Detach()
	v.panel.Page = nil
	v.must(on.load(on.dist))
	v.unchanged(before)
	v.press()
	v.says("note_box_not_empty")
	v.unchanged(before)
	first := v.remembered()
	v.click("replace", "inserted")
	if got := v.box(); got != v.draft() {
		t.Errorf("the box holds %q, the draft is %q", got, v.draft())
	}
	v.shownAs("recorded_inserted")
	if got := v.remembered(); len(first) != 1 || len(got) != 1 || got[0].ID != first[0].ID {
		t.Errorf("the records were %+v and are %+v", first, got)
	}
}

// TestBoxReplaced lets the site put another reply box in the place of the one that was read. Nothing is written into it before it has been
// read too.
func TestBoxReplaced(t *testing.T) {
	v := open(t, "linkedin-own-text")
	v.press()
	v.must(v.panel.Click(`document.getElementById("draft")`)) // A panel that gets the focus reads the box; that is to happen before.
	v.must(v.panel.Eval(`chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id: tab }]) => chrome.runtime.sendMessage({ kind: "checkBox", tab }))`, nil))
	before := v.html()
	v.must(v.tab.Eval(`(() => {
		const editor = document.querySelector(".msg-form [contenteditable=true]");
		editor.replaceWith(editor.cloneNode(true));
	})()`, nil))
	v.must(v.panel.Press("replace"))
	v.says("note_changed_under_us")
	v.unchanged(before)
	v.must(v.panel.Press("act"))
	v.says("note_box_not_empty")
	v.unchanged(before)
	v.click("replace", "inserted")
	if got := v.box(); got != v.draft() {
		t.Errorf("the box holds %q, the draft is %q", got, v.draft())
	}
}

// TestBoxReplacedAfterwards does so after the insertion. Undo then has nothing to take out, and says so.
func TestBoxReplacedAfterwards(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	v.must(v.tab.Eval(`(() => {
		const editor = document.querySelector(".msg-form [contenteditable=true]");
		const fresh = editor.cloneNode(false);
		fresh.append(document.createElement("p"));
		editor.replaceWith(fresh);
	})()`, nil))
	before := v.html()
	v.must(v.panel.Press("undo"))
	v.says("note_nothing_to_undo")
	v.unchanged(before)
}

// TestRenderedAnew lets the site draw the messages again, all elements new and the content the same. The draft still belongs there.
func TestRenderedAnew(t *testing.T) {
	for page, list := range map[string]string{
		"linkedin-own-text": ".msg-s-message-list-content",
		"gmail-own-text":    "[role=listitem]",
	} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			v.must(v.tab.Eval(`document.querySelectorAll(`+quoted(list)+`).forEach((part) => {
				if (!part.querySelector("[contenteditable=true]")) part.replaceWith(part.cloneNode(true));
			})`, nil))
			v.click("replace", "inserted")
			if got := v.box(); !strings.HasPrefix(got, v.draft()) {
				t.Errorf("the box holds %q, the draft is %q", got, v.draft())
			}
		})
	}
}

// TestRenderedOver lets the site draw its own empty paragraph over whatever is put into the box, a moment later. The panel does not claim
// that the draft stands there, and keeps it to be copied.
func TestRenderedOver(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.must(v.tab.InBox(`box.addEventListener("input", () => setTimeout(() => {
		const line = document.createElement("p");
		line.append(document.createElement("br"));
		box.replaceChildren(line);
	}, 50))`, nil))
	before := v.html()
	v.press()
	v.says("note_insert_unverified")
	v.unchanged(before)
	if got := v.shows("draft"); got != v.draft() {
		t.Errorf("the panel shows %q", got)
	}
}

// TestTimeZone presses in a time zone far ahead and then far behind, between which it is never the same day. The record bears the day of
// the person's clock.
func TestTimeZone(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	v.shownAs("recorded_inserted")
	for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago"} {
		v.must(v.panel.Call("Emulation.setTimezoneOverride", map[string]any{"timezoneId": zone}, nil))
		place, err := time.LoadLocation(zone)
		v.must(err)
		v.click("undo", "undone")
		v.must(v.panel.Press("insert"))
		v.shownAs("recorded_inserted")
		if got, want := v.remembered()[0].Date, time.Now().In(place).Format(time.DateOnly); got != want {
			t.Errorf("in %s the record is of %s, want %s", zone, got, want)
		}
	}
}

// TestClockSetBack presses with a record from a day that the clock has not reached. There are drafts, and the record is shown.
func TestClockSetBack(t *testing.T) {
	later := declined("a", "linkedin:priya-nair", "Priya Nair")
	later.Date = time.Now().AddDate(0, 1, 0).Format(time.DateOnly)
	remember(t, furnished(later))
	v := open(t, "linkedin-thread")
	v.press()
	v.draft()
	v.until("the earlier answer is shown", func() bool { return strings.Contains(v.shows("earlier"), "product launch") })
}

// TestLongThread presses in a conversation of 300 messages. The last one is answered.
func TestLongThread(t *testing.T) {
	v := open(t, "linkedin-long")
	v.press()
	if got := v.box(); v.state.Note != "inserted" || got != v.draft() {
		t.Errorf("the note is %q, the box holds %q", v.state.Note, got)
	}
	if got := v.state.Suggestion.Understanding; got.Kind != "call" || got.Sender.Given != "Ingrid" || !strings.Contains(got.When.Text, "Tuesday") {
		t.Errorf("understood %+v", got)
	}
}
