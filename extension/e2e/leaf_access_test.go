package e2e

import (
	"os"
	"testing"

	"demur/extension/e2e/browser"
)

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
