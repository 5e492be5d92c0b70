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
	tab, err := on.browser.Open("chrome-extension://" + on.browser.ID() + "/" + file)
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
		if !strings.HasPrefix(address, "chrome-extension://"+on.browser.ID()+"/") && !strings.HasPrefix(address, "data:") && !strings.HasPrefix(address, "blob:") {
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
	var got json.RawMessage
	var failed error
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if failed = l.Eval(expression, &got); failed == nil && string(got) == string(text) {
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

// TestFirstRun goes through the first run: a name, a reason, an example with both, and then the settings with what was typed.
func TestFirstRun(t *testing.T) {
	l := openLeaf(t, "options.html", map[string]any{})
	l.see(`document.getElementById("settings").checkVisibility()`, false)
	l.fill("#start-name", "Ana de Vries")
	l.fill("#start-reason", "I'm committed to a product launch.")
	l.see(stored("settings.name?.value"), "Ana de Vries")
	l.see(stored("reasons[0]?.text"), "I'm committed to a product launch")
	l.see(text(`#start .example .draft`)+`?.includes("product launch")`, true)
	l.see(text(`#start .example blockquote`)+`?.startsWith("Hi Ana,")`, true)
	l.press("#start-done")
	l.see(value("#name"), "Ana de Vries")
	l.see(value("#reason-list input"), "I'm committed to a product launch")
	l.see(stored("settings.started?.value"), true)
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

// TestSettingsSurvive changes settings of every sort, with keys and mouse, and finds them again in a page opened anew.
func TestSettingsSurvive(t *testing.T) {
	l := openLeaf(t, "options.html", begun(nil))
	l.fill("#domains", "example.org, example.com ;")
	l.see(stored("settings.domains?.value"), []string{"example.org", "example.com"})
	l.fill("#reopen-choice", "promise")
	l.press("#add-reason")
	l.see(`document.activeElement.dataset.field`, "text")
	l.must(l.Type("I keep Fridays free of meetings."))
	l.see(stored("reasons[0]?.text"), "I keep Fridays free of meetings")
	l.press("#reason-list summary")
	l.press("#reason-list .kinds label:nth-child(2)")
	l.see(stored("reasons[0].for"), []string{"call"})
	l.fill("#new-offer", "link")
	l.press("#add-offer")
	l.fill("#offer-list [data-field=text]", "https://example.org/notes")
	l.see(stored("alternatives[0]?.text"), "https://example.org/notes")
	l.press("[data-rule=late] input")
	l.see(stored("settings.rules_off?.value"), []string{"late"})

	again := openAgain(t, "options.html")
	again.see(value("#domains"), "example.org, example.com")
	again.see(value("#reopen-choice"), "promise")
	again.see(value("#reason-list input"), "I keep Fridays free of meetings")
	again.see(value("#offer-list [data-field=text]"), "https://example.org/notes")
	again.see(`document.querySelector("[data-rule=late] input").checked`, false)
}

// TestUndo goes back to what a field held, and brings a deleted reason back.
func TestUndo(t *testing.T) {
	l := openLeaf(t, "options.html", kept(t))
	l.fill("#company", "Another")
	l.see(stored("settings.company.value"), "Another")
	l.press(".field:has(#company) .saved button")
	l.see(stored("settings.company.value"), "Example")
	l.see(value("#company"), "Example")
	l.press("#reason-list li:first-child .foot button:last-child")
	l.see(stored(`reasons.find(({ id }) => id === "launch")`)+`.then(({ device, ...rest }) => rest)`, map[string]any{"deleted": true, "id": "launch", "rev": 14})
	l.press("#notices button")
	l.see(stored(`reasons.find(({ id }) => id === "launch").text`), "I'm committed to a product launch")
	l.see(value("#reason-list li:first-child input"), "I'm committed to a product launch")
}

// TestOrder moves the second reason up; drafts give the first.
func TestOrder(t *testing.T) {
	l := openLeaf(t, "options.html", kept(t))
	l.see(text("#reasons .example .draft")+`?.includes("product launch")`, true)
	l.press("#reason-list li:last-child .foot button:first-child")
	l.see(value("#reason-list input"), "I keep my evenings free of calls")
	l.see(text("#reasons .example .draft")+`?.includes("evenings")`, true)
}

// TestPagesAccessible runs axe on settings, first run and review, light and dark, with a dialog open too, and lays them out from wide to
// narrow: nothing may stick out at the side.
func TestPagesAccessible(t *testing.T) {
	if on == nil {
		t.Skip(browser.ErrNotFound)
	}
	axe, err := os.ReadFile("../node_modules/axe-core/axe.min.js")
	if err != nil && !required() {
		t.Skip("axe-core is not installed; make browser installs it")
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, file, press string
		items             map[string]any
	}{
		{"first run", "options.html", "", map[string]any{}},
		{"settings", "options.html", "#reason-list summary", kept(t)},
		{"forget", "options.html", "#forget", kept(t)},
		{"review", "insights.html", "", kept(t)},
		{"empty review", "insights.html", "", begun(nil)},
		{"record", "insights.html", `[data-focus="rev_edit declined"]`, kept(t)},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := openLeaf(t, c.file, c.items)
			if c.press != "" {
				l.press(c.press)
			}
			l.must(l.Eval(string(axe)+"; undefined", nil))
			for _, scheme := range []string{"light", "dark"} {
				l.must(l.Scheme(scheme))
				for _, fault := range l.audit() {
					t.Errorf("%s: %s", scheme, fault)
				}
			}
			for _, width := range []int{1200, 720, 360, 300} {
				l.must(l.Resize(width, 800))
				l.see(`[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && !e.closest(".unseen, thead, svg")
					&& e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.id || e.outerHTML.slice(0, 80))`, []string{})
			}
		})
	}
}

// audit lists what axe finds wrong in the page.
func (l *leaf) audit() []string {
	l.Helper()
	var faults []string
	l.must(l.Eval(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ passes, violations }) => {
		if (passes.length < 10) return ["only " + passes.length + " rules applied"];
		return violations.map(({ id, help, nodes }) => id + ": " + help + ": " + nodes.map((node) => node.html).join(" "));
	})`, &faults))
	return faults
}

// choose hands a file to the page, as its own file dialog does.
func (l *leaf) choose(content string) {
	l.Helper()
	l.must(l.Eval(`(() => {
		const files = new DataTransfer();
		files.items.add(new File([`+strconv.Quote(content)+`], "demur.json"));
		const input = document.getElementById("import-file");
		input.files = files.files;
		input.dispatchEvent(new Event("change"));
	})()`, nil))
}

// TestImportRefused hands the page files that are broken somewhere. Each is refused whole, with the place, and nothing changes.
func TestImportRefused(t *testing.T) {
	l := openLeaf(t, "options.html", kept(t))
	const all = `chrome.storage.local.get("copy").then(({ copy }) => JSON.stringify(copy))`
	l.must(l.Eval(all+".then((text) => { window.before = text; })", nil))
	whole, err := json.Marshal(kept(t)["copy"])
	l.must(err)
	for _, c := range []struct{ name, old, new, place string }{
		{"no JSON", `{"`, `{"a":1,,"`, "JSON"},
		{"a date", `"2024-10-02"`, `"2024-13-02"`, "history[0].date"},
		{"a kind", `"kind":"recruiter"`, `"kind":"tea"`, "history[3].kind"},
		{"a newer one", `"version":1`, `"version":2`, "version"},
		{"another format", `"format":"demur"`, `"format":"other"`, "format"},
	} {
		content := strings.Replace(string(whole), c.old, c.new, 1)
		if content == string(whole) {
			t.Fatalf("%s: nothing to break", c.name)
		}
		l.must(l.Eval(`document.getElementById("import-report").replaceChildren()`, nil))
		l.choose(content)
		l.see(text("#import-report .problem")+"?.includes("+strconv.Quote(c.place)+")", true)
		l.see(all+".then((text) => text === window.before)", true)
		l.see(`document.querySelector("#import-report button")`, nil)
	}
}

// TestImport takes a file in after it has shown what would change: the newer version of each thing stays, and nothing is lost.
func TestImport(t *testing.T) {
	l := openLeaf(t, "options.html", begun(map[string]any{"settings": map[string]any{"started": setting(true, 1), "name": setting("Ana", 90), "goals": setting("Write", 91)}}))
	file, err := json.Marshal(kept(t)["copy"])
	l.must(err)
	l.choose(string(file))
	l.see(`document.querySelectorAll("#import-report li").length`, 4)
	l.see(stored("history"), []any{})
	l.press("#import-report button")
	l.see(text("#import-report"), say(t, "opt_import_done"))
	l.see(stored("history.length"), 4)
	l.see(stored("settings.name.value"), "Ana")
	l.see(stored("settings.goals.value"), "Write")
	l.see(value("#company"), "Example")
	l.choose(string(file))
	l.see(text("#import-report"), say(t, "opt_import_nothing"))
}

// TestExport saves what is stored as one readable file, which can be taken in again.
func TestExport(t *testing.T) {
	l := openLeaf(t, "options.html", kept(t))
	l.must(l.Eval(`(() => {
		const make = URL.createObjectURL;
		URL.createObjectURL = (blob) => { window.saved = blob.text(); return make.call(URL, blob); };
		HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };
	})()`, nil))
	l.press("#export")
	l.see(`/^demur-\d{4}-\d{2}-\d{2}\.json$/.test(window.savedAs)`, true)
	l.see(`window.saved.then((text) => text.includes('\n  "history": [\n'))`, true)
	exported := ""
	l.must(l.Eval("window.saved", &exported))
	l.choose(exported)
	l.see(text("#import-report"), say(t, "opt_import_nothing"))
}

// TestWording types own phrases. A line that cannot be read is named by its place, and nothing is stored; without a fault the text is
// stored, and goes with every request for drafts.
func TestWording(t *testing.T) {
	l := openLeaf(t, "options.html", begun(nil))
	l.fill("#wording-text", "[thanks:coffee_chat]\nno phrase")
	l.see(text("#wording-report li"), strings.NewReplacer("$LINE$", "2", "$COLUMN$", "1").Replace(say(t, "opt_wording_place"))+` a phrase is written "id tags | text"`)
	l.press("#wording-report li button")
	l.see(`document.activeElement.selectionStart`, 21)
	l.press("#wording-save")
	l.see(stored("phrases"), []any{})
	const own = "[thanks:coffee_chat]\nown1 | Thank you for thinking of me for a coffee"
	l.fill("#wording-text", own)
	l.press("#wording-save")
	l.see(stored("phrases[0]?.text"), own)
	again := openAgain(t, "options.html")
	again.see(value("#wording-text"), own)
	again.fill("#wording-text", "")
	again.press("#wording-save")
	again.see(stored("phrases[0].deleted"), true)
}

// TestInterfaceLanguage chooses another language for the pages. The texts change at once, in the review too.
func TestInterfaceLanguage(t *testing.T) {
	l := openLeaf(t, "options.html", begun(nil))
	l.see("document.documentElement.lang", "en")
	l.fill("#interface-choice", "nl")
	l.see("document.documentElement.lang", "nl")
	l.see(text("#memory-count"), "Vastgelegde beslissingen: 0.")
	review := openAgain(t, "insights.html")
	review.see(text("h1"), "Terugblik")
}
