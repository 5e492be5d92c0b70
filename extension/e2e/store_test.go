package e2e

import (
	"strings"
	"testing"
)

// TestMigration opens the settings over what the first versions stored: everything is there, and the old object is gone.
func TestMigration(t *testing.T) {
	l := openLeaf(t, "options.html", map[string]any{"settings": map[string]any{
		"me":          map[string]any{"name": "Ana de Vries"},
		"preferences": map[string]any{"sign_off": "Ana", "reasons": []any{map[string]any{"id": "own", "text": "I'm committed to a launch", "until": "2027-03-31"}}},
	}})
	l.see(stored("settings.name?.value"), "Ana de Vries")
	l.see(stored("settings.sign_off?.value"), "Ana")
	l.see(stored("reasons.map(({ id, text, until, type, deleted }) => [id, text, until, type, deleted].join())"),
		[]string{"own,I'm committed to a launch,2027-03-31,commitment,false"})
	l.see(`chrome.storage.local.get("settings")`, map[string]any{})
}

// TestTwoPages adds reasons in two pages at once, and changes a setting in each. Nothing of either is lost, and no two edits have one number.
func TestTwoPages(t *testing.T) {
	a := openLeaf(t, "options.html", begun(nil))
	b := openAgain(t, "options.html")
	const times = 8
	both := []*leaf{a, b}
	for range times {
		for _, l := range both {
			l.must(l.Eval(`document.getElementById("add-reason").click()`, nil))
		}
	}
	a.must(a.Eval(fillNow("#company", "Example"), nil))
	b.must(b.Eval(fillNow("#goals", "Fewer, longer talks"), nil))
	for _, l := range both {
		l.see(`document.querySelectorAll("#reason-list > li").length`, 2*times)
		l.see(stored("settings.company?.value"), "Example")
		l.see(stored("settings.goals?.value"), "Fewer, longer talks")
	}
	a.see(value("#goals"), "Fewer, longer talks")
	b.see(value("#company"), "Example")
	a.see(`chrome.storage.local.get("copy").then(({ copy }) => new Set([...copy.reasons, ...Object.values(copy.settings)].map(({ rev }) => rev)).size)`, 2*times+3)
	a.see(stored("reasons.every(({ rev }) => rev > 1)"), true)
}

// fillNow is a script that fills a field and leaves it, which stores at once.
func fillNow(selector, text string) string {
	return `(() => {
		const field = document.querySelector("` + selector + `");
		field.value = "` + text + `";
		field.dispatchEvent(new Event("change", { bubbles: true }));
	})()`
}

// TestFullStorage fills the room that the browser gives the extension. What is typed then is not stored, the page says so, and nothing that
// was there is lost; with room again, it is stored.
func TestFullStorage(t *testing.T) {
	items := begun(map[string]any{"settings": map[string]any{"started": setting(true, 1), "name": setting("Ana", 2)}})
	l := openLeaf(t, "options.html", items)
	l.fill("#company", "Example")
	l.see(stored("settings.company?.value"), "Example")
	const fill = `(async () => {
		const room = chrome.storage.local.QUOTA_BYTES - await chrome.storage.local.getBytesInUse();
		await chrome.storage.local.set({ ballast: "x".repeat(room - 30) });
	})()`
	l.must(l.Eval(fill, nil))
	l.fill("#goals", strings.Repeat("long ", 50))
	l.see(text(`.field:has(#goals) .saved`), say(t, "page_full"))
	l.see(stored("settings.goals ?? null"), nil)
	l.see(stored("settings.name.value"), "Ana")
	l.press("#add-reason")
	l.see(text(`#notices .notice p`), say(t, "page_full"))
	l.see(stored("reasons"), []any{})
	l.must(l.Eval(`chrome.storage.local.remove("ballast")`, nil))
	l.fill("#goals", "Fewer talks")
	l.see(stored("settings.goals?.value"), "Fewer talks")
}

// TestUnusableStorage opens the settings over stored copies that cannot be used. Each is kept aside as it was, the person is told, and
// Demur works on.
func TestUnusableStorage(t *testing.T) {
	for name, c := range map[string]struct {
		copied any
		key    string
	}{
		"no object":     {"x", "page_aside_broken"},
		"wrong floor":   {map[string]any{"format": "demur", "version": 1, "floor": "x"}, "page_aside_broken"},
		"item":          {begun(map[string]any{"history": []any{map[string]any{"id": "a"}}})["copy"], "page_aside_broken"},
		"newer version": {begun(map[string]any{"version": 2})["copy"], "page_aside_newer"},
	} {
		t.Run(name, func(t *testing.T) {
			l := openLeaf(t, "options.html", map[string]any{"copy": c.copied})
			before, _, _ := strings.Cut(say(t, c.key), "$DAY$")
			l.see(text("#notices .notice p")+"?.startsWith("+quoted(before)+")", true)
			const kept = `chrome.storage.local.get(null).then((all) => Object.entries(all).filter(([key]) => key.startsWith("aside:")).map(([, { value }]) => value))`
			l.see(kept, []any{c.copied})
			l.press("#start-done")
			l.see(`document.getElementById("settings").checkVisibility()`, true)
			l.fill("#company", "Example")
			l.see(stored("settings.company?.value"), "Example")
			l.press(`#notices button:nth-of-type(2)`)
			l.see(kept, []any{})
		})
	}
}

// TestForgetAll forgets everything. The floor stands above all there was, so that another browser forgets it too.
func TestForgetAll(t *testing.T) {
	items := begun(map[string]any{"settings": map[string]any{"started": setting(true, 41), "name": setting("Ana", 7)}})
	items["aside:1"] = map[string]any{"fault": "broken", "found": 1, "value": "x"}
	l := openLeaf(t, "options.html", items)
	l.press("#forget")
	l.press(`#forget-dialog button[value=""]`)
	l.see(`document.getElementById("forget-dialog").open`, false)
	l.see(stored("settings.name?.value"), "Ana")
	l.press("#forget")
	l.press("#forget-dialog button[value=forget]")
	l.see(stored("floor"), 41)
	l.see(stored("settings"), map[string]any{})
	l.see(`chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith("aside:")))`, []any{})
	l.see(`document.getElementById("start").checkVisibility()`, true)
	l.fill("#start-name", "Bo")
	l.see(stored("settings.name?.rev"), 42)
}
