package e2e

import (
	"strings"
	"testing"
)

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
	l.see(`document.activeElement === document.querySelector("#notices button")`, true)
	l.press("#notices button")
	l.see(`document.activeElement.closest("section")?.id`, "reasons")
	l.see(stored(`reasons.find(({ id }) => id === "launch").text`), "I'm committed to a product launch")
	l.see(value("#reason-list li:first-child input"), "I'm committed to a product launch")
}

// TestOrder moves the second reason up; drafts give the first.
func TestOrder(t *testing.T) {
	l := openLeaf(t, "options.html", kept(t))
	l.see(text("#reasons .example .draft")+`?.includes("product launch")`, true)
	l.press("#reason-list li:last-child .foot button:first-child")
	l.see(value("#reason-list input"), "I keep my evenings free of calls")
	l.see(`document.activeElement.dataset.focus`, "opt_later evenings")
	l.see(text("#reasons .example .draft")+`?.includes("evenings")`, true)
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

// TestShortcut shows the shortcut and opens the browser's own page, the only place where Chromium lets it be set.
func TestShortcut(t *testing.T) {
	l := openLeaf(t, "options.html", begun(nil))
	l.see(text("#shortcut-now")+`?.includes("D")`, true)
	l.see(`document.getElementById("shortcut-keys").checkVisibility()`, false)
	l.must(l.Eval(`chrome.tabs.create = ({ url }) => { window.opened = url; }`, nil))
	l.press("#shortcut-page")
	l.see("window.opened", "chrome://extensions/shortcuts")
}
