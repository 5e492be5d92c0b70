package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// A visit is a demonstration page in a tab of its own. Its methods end the test when something goes wrong.
type visit struct {
	*testing.T
	page  pages.Page
	tab   *browser.Tab
	panel browser.Panel
	state browser.State // after the last press
}

// open opens a page. When the test ends, it is checked that nothing was sent on it, that no script failed and that nothing left
// the extension.
func open(t *testing.T, name string) *visit {
	t.Helper()
	if on == nil {
		t.Skip(browser.ErrNotFound)
	}
	page, ok := pages.Find(name)
	if !ok {
		t.Fatalf("there is no page %q", name)
	}
	tab, err := on.browser.Open(page.URL)
	if err != nil {
		t.Fatal(err)
	}
	v := &visit{T: t, page: page, tab: tab}
	v.must(tab.Wait("window.__traps !== undefined"))
	t.Cleanup(v.leave)
	return v
}

// inEveryLanguage runs a test on a page and on the pages that show the same in other interface languages. In Firefox one of those is enough:
// what two browsers do differently has nothing to do with the words on a page.
func inEveryLanguage(t *testing.T, name string, test func(t *testing.T, page string)) {
	t.Helper()
	all := pages.InEveryLanguage(name)
	if len(all) == 0 {
		t.Fatalf("there is no page %q", name)
	}
	if on != nil && on.folder == "firefox" {
		all = all[len(all)-1:]
	}
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) { test(t, p.Name) })
	}
}

func (v *visit) must(err error) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
}

// leave checks what no test may do, and closes the tab with its panel.
func (v *visit) leave() {
	v.Helper()
	sent, err := v.tab.Sent()
	if err != nil || len(sent) > 0 {
		v.Errorf("used without the person: %v (%v)", sent, err)
	}
	contexts := map[string]*browser.Page{"service worker": on.worker}
	if v.panel.Page != nil {
		contexts["panel"] = v.panel.Page
	}
	for name, c := range contexts {
		if said := c.Console(); v.Failed() && len(said) > 0 {
			v.Logf("the %s wrote: %q", name, said)
		}
		if errs := c.Errors(); len(errs) > 0 {
			v.Errorf("errors that the %s did not catch: %q", name, errs)
		}
		for _, address := range c.Requests() {
			// A data address holds its content itself; the browser draws the icon of a date field from one.
			if !strings.HasPrefix(address, on.browser.Address("")) && !strings.HasPrefix(address, "data:") {
				v.Errorf("the %s asked for %s", name, address)
			}
		}
	}
	if v.panel.Page != nil {
		v.panel.Detach()
	}
	v.tab.Detach()
}

// press presses the toolbar button, and waits until the panel is there and everything has been done.
func (v *visit) press() {
	v.Helper()
	v.must(v.tab.Press())
	v.attach()
	state, err := v.panel.Settled()
	v.must(err)
	v.state = state
}

// attach attaches to the panel, if that has not been done.
func (v *visit) attach() {
	v.Helper()
	if v.panel.Page != nil {
		return
	}
	panel, err := v.tab.Panel()
	v.must(err)
	v.panel = panel
}

// draft is the text of the first draft.
func (v *visit) draft() string {
	v.Helper()
	if v.state.Suggestion == nil || len(v.state.Suggestion.Drafts) == 0 {
		v.Fatalf("there are no drafts (%s%s)", v.state.Stop, v.state.Note)
	}
	return v.state.Suggestion.Drafts[0].Text
}

// box is the text in the reply box, html its markup.
func (v *visit) box() string {
	v.Helper()
	text, err := v.tab.Box()
	v.must(err)
	return text
}

func (v *visit) html() string {
	v.Helper()
	markup := ""
	v.must(v.tab.InBox(`box === null ? "" : box.value ?? box.innerHTML`, &markup))
	return markup
}

// sendable tells whether the site lets the person send what stands in the box.
func (v *visit) sendable() bool {
	v.Helper()
	enabled := false
	v.must(v.tab.InBox(`(() => {
		const send = box.closest(".msg-form, .M9, .compose").querySelector(
			".msg-form__send-button, .IZ .Up [role=button]:not([aria-haspopup]), [data-testid=ComposeSendButton] button");
		return !send.disabled && send.getAttribute("aria-disabled") !== "true";
	})()`, &enabled))
	return enabled
}

// undoKey presses Ctrl+Z in the page.
func (v *visit) undoKey() {
	v.Helper()
	v.must(v.tab.Strike(browser.Undo))
}

// click clicks a control of the panel, and waits until what follows has been done: note is what the panel then has to say.
func (v *visit) click(id, note string) {
	v.Helper()
	v.must(v.panel.Press(id))
	v.until(fmt.Sprintf("after %s the note is %q", id, note), func() bool {
		state, err := v.panel.State()
		v.must(err)
		v.state = state
		return state.Phase != "working" && state.Note == note
	})
}

// shows is the text of an element of the panel.
func (v *visit) shows(id string) string {
	v.Helper()
	text := ""
	v.must(v.panel.Eval("(({ value, textContent }) => value ?? textContent)(document.getElementById("+quoted(id)+"))", &text))
	return text
}

// offered lists the buttons of the panel that can be pressed, of those that matter to a draft.
func (v *visit) offered() []string {
	v.Helper()
	var ids []string
	v.must(v.panel.Eval(`["insert", "above", "replace", "undo", "copy"].filter((id) => {
		const button = document.getElementById(id);
		return button.checkVisibility() && !button.disabled;
	})`, &ids))
	return ids
}

// until waits for something to become true.
func (v *visit) until(what string, done func() bool) {
	v.Helper()
	for end := time.Now().Add(10 * time.Second); !done(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			v.Fatalf("waited in vain: %s; the state is %+v", what, v.state)
		}
	}
}

// says checks the sentence of the panel against a text of the interface.
func (v *visit) says(key string) {
	v.Helper()
	want, got := say(v.T, key), ""
	defer func() {
		if got != want {
			v.Logf("the panel says: %q", got)
		}
	}()
	v.until("the panel says: "+want, func() bool {
		got = v.shows("say")
		return got == want
	})
}

// unchanged checks that the reply box holds what it held before.
func (v *visit) unchanged(before string) {
	v.Helper()
	if after := v.html(); after != before {
		v.Errorf("the reply box is not as it was\nbefore %s\nafter  %s", before, after)
	}
}

func quoted(text string) string { return fmt.Sprintf("%q", text) }
