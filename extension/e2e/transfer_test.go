package e2e

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

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
