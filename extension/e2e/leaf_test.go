package e2e

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"demur/extension/e2e/browser"
)

// A leaf is a page of the extension in a tab of its own: settings or review.
type leaf struct {
	*testing.T
	*browser.Tab
}

// openLeaf opens a page of the extension, with nothing stored but items, and waits until it is drawn. When the test ends, it is checked
// that no script failed and that nothing was asked of the network.
func openLeaf(t *testing.T, file string, items map[string]any) *leaf {
	t.Helper()
	if on == nil {
		t.Skip(browser.ErrNotFound)
	}
	text, err := json.Marshal(items)
	if err != nil {
		t.Fatal(err)
	}
	if err := on.worker.Eval("chrome.storage.local.clear().then(() => chrome.storage.local.set("+string(text)+"))", nil); err != nil {
		t.Fatal(err)
	}
	return openAgain(t, file)
}

// openAgain opens a page of the extension with what is stored.
func openAgain(t *testing.T, file string) *leaf {
	t.Helper()
	tab, err := on.browser.Open(on.browser.Address(file))
	if err != nil {
		t.Fatal(err)
	}
	l := &leaf{t, tab}
	t.Cleanup(l.leave)
	l.must(l.Wait(`document.body.dataset.ready === "yes"`))
	return l
}

func (l *leaf) leave() {
	l.Helper()
	if errs := l.Errors(); len(errs) > 0 {
		l.Errorf("errors that the page did not catch: %q", errs)
	}
	for _, address := range l.Requests() {
		if !strings.HasPrefix(address, on.browser.Address("")) && !strings.HasPrefix(address, "data:") && !strings.HasPrefix(address, "blob:") {
			l.Errorf("the page asked for %s", address)
		}
	}
	l.Detach()
	l.must(on.worker.Eval("chrome.storage.local.clear()", nil))
}

func (l *leaf) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

// press clicks an element, by a selector.
func (l *leaf) press(selector string) {
	l.Helper()
	l.must(l.Wait("document.querySelector(" + strconv.Quote(selector) + ")?.checkVisibility()"))
	l.must(l.Click("document.querySelector(" + strconv.Quote(selector) + ")"))
}

// fill puts text into a field as typing does, without waiting for it to be stored.
func (l *leaf) fill(selector, text string) {
	l.Helper()
	l.must(l.Wait("document.querySelector(" + strconv.Quote(selector) + ")?.checkVisibility()"))
	l.must(l.Eval(`(() => {
		const field = document.querySelector(`+strconv.Quote(selector)+`);
		field.focus();
		field.value = `+strconv.Quote(text)+`;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	})()`, nil))
}

// see waits until a JavaScript expression has a value. While the page loads anew, it has none.
func (l *leaf) see(expression string, want any) {
	l.Helper()
	text, err := json.Marshal(want)
	l.must(err)
	var got []byte
	var failed error
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		var value any
		failed = l.Eval(expression, &value)
		got, _ = json.Marshal(value) // sorts the keys, whose order differs between browsers
		if failed == nil && string(got) == string(text) {
			return
		}
	}
	l.Errorf("%s is %s, want %s (%v)", expression, got, text, failed)
}

// text is an expression for what an element shows.
func text(selector string) string {
	return "document.querySelector(" + strconv.Quote(selector) + ")?.textContent.trim()"
}

// value is an expression for what a field holds.
func value(selector string) string {
	return "document.querySelector(" + strconv.Quote(selector) + ")?.value"
}

// stored is an expression for what the extension keeps: a path into the copy.
func stored(path string) string {
	return `chrome.storage.local.get("copy").then(({ copy }) => copy?.` + path + `)`
}

// begun is a copy of a person who has gone through the first run.
func begun(more map[string]any) map[string]any {
	copied := map[string]any{
		"format": "demur", "version": 1, "floor": 0, "reasons": []any{}, "alternatives": []any{}, "history": []any{}, "phrases": []any{},
		"settings": map[string]any{"started": setting(true, 1)},
	}
	for key, value := range more {
		copied[key] = value
	}
	return map[string]any{"copy": copied}
}

func setting(value any, rev int) map[string]any {
	return map[string]any{"value": value, "rev": rev, "device": "a"}
}

// kept is a copy with one of everything.
func kept(t *testing.T) map[string]any {
	t.Helper()
	file, err := os.ReadFile("testdata/kept.json")
	if err != nil {
		t.Fatal(err)
	}
	copied := map[string]any{}
	if err := json.Unmarshal(file, &copied); err != nil {
		t.Fatal(err)
	}
	return map[string]any{"copy": copied}
}
