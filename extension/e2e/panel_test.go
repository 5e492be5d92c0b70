package e2e

import (
	"os"
	"slices"
	"strings"
	"testing"

	"demur/extension/e2e/browser"
)

// TestCopy copies the draft in the panel and pastes it where the person wants it.
func TestCopy(t *testing.T) {
	v := open(t, "linkedin-own-text")
	v.press()
	v.must(v.panel.Press("copy"))
	v.says("copied")
	v.must(v.tab.Eval(`document.body.insertAdjacentElement("afterbegin", document.createElement("textarea")).focus()`, nil))
	v.must(v.tab.Strike(browser.Paste))
	pasted := ""
	v.until("the text was pasted", func() bool {
		v.must(v.tab.Eval(`document.querySelector("body > textarea").value`, &pasted))
		return pasted != ""
	})
	if pasted != v.draft() {
		t.Errorf("pasted %q, the draft is %q", pasted, v.draft())
	}
}

// TestKeys chooses the second draft and puts it into the box without the mouse.
func TestKeys(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	v.must(v.panel.Eval(`document.querySelector("#tones input").focus()`, nil))
	v.must(v.panel.Strike(browser.Two))
	second := v.state.Suggestion.Drafts[1].Text
	v.until("the second draft is shown", func() bool { return v.shows("draft") == second })
	v.must(v.panel.Strike(browser.ControlEnter))
	v.until("the second draft stands in the box", func() bool { return v.box() == second })
}

// TestButtons checks that the panel offers what the box allows, and nothing else.
func TestButtons(t *testing.T) {
	for page, want := range map[string][]string{
		"linkedin-thread":    {"undo", "copy"},
		"linkedin-own-text":  {"above", "replace", "copy"},
		"linkedin-sponsored": {"copy"},
		"linkedin-two-open":  nil,
	} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			var got []string
			v.until("the buttons fit the box", func() bool {
				got = v.offered()
				return slices.Equal(got, want)
			})
		})
	}
}

// TestAccessible runs axe on the panel in its states, light and dark.
func TestAccessible(t *testing.T) {
	if on == nil {
		open(t, "linkedin-thread") // skips
	}
	axe, err := os.ReadFile("../node_modules/axe-core/axe.min.js")
	if err != nil && !required() {
		t.Skip("axe-core is not installed; make browser installs it")
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, page, then string }{
		{"draft inserted", "linkedin-thread", ""},
		{"own text", "linkedin-own-text", ""},
		{"several open", "linkedin-two-open", ""},
		{"nothing open", "linkedin-nothing", ""},
		{"no request", "linkedin-thanks", ""},
		{"settings", "linkedin-thread", "menu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := open(t, c.page)
			v.press()
			if c.then != "" {
				v.must(v.panel.Press(c.then))
			}
			v.must(v.panel.Eval(string(axe)+"; undefined", nil))
			for _, scheme := range []string{"light", "dark"} {
				v.must(v.panel.Scheme(scheme))
				for _, fault := range v.audit() {
					t.Errorf("%s: %s", scheme, fault)
				}
			}
		})
	}
}

// audit lists what axe finds wrong in the panel. The script of axe is evaluated, not added to the page, so it runs under the
// panel's own policy.
func (v *visit) audit() []string {
	v.Helper()
	var faults []string
	v.must(v.panel.Eval(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ passes, violations }) => {
		if (passes.length < 10) return ["only " + passes.length + " rules applied"];
		return violations.map(({ id, help, nodes }) => id + ": " + help + ": " + nodes.map((node) => node.html).join(" "));
	})`, &faults))
	return faults
}

// TestNarrow lays the panel out at its usual width and at the least: nothing may stick out at the side.
func TestNarrow(t *testing.T) {
	for _, page := range []string{"linkedin-thread", "linkedin-own-text", "linkedin-nothing"} {
		v := open(t, page)
		v.press()
		for _, width := range []int{360, 300} {
			v.must(v.panel.Resize(width, 700))
			var wide []string
			v.must(v.panel.Eval(`[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
				&& !e.matches(".unseen") && e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.id || e.tagName)`, &wide))
			if len(wide) > 0 {
				t.Errorf("%s at %d pixels: too wide: %s", page, width, strings.Join(wide, ", "))
			}
		}
	}
}
