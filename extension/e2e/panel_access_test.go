package e2e

import (
	"os"
	"strings"
	"testing"
)

// opens are presses on a control of the panel that show something more. A part of what was understood has no id, so it is found by
// what it does.
const (
	openMenu     = `document.getElementById("menu").click()`
	openOkay     = `document.getElementById("open-okay").click()`
	openReason   = `document.getElementById("choose-reason").value = "+", document.getElementById("choose-reason").dispatchEvent(new Event("change"))`
	openKind     = `document.querySelector("#understanding .part").click()`
	openSender   = `document.querySelector("#sender .part").click()`
	openFindings = `document.querySelectorAll("details").forEach((details) => { details.open = true; })`
)

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
	promised := declined("a", "name:tomas berg", "Tomas Berg")
	promised.Promise, promised.PromiseBy, promised.PromiseState = "2026-10-20", "me", "open"
	for _, c := range []struct{ name, page, then string }{
		{"draft inserted", "linkedin-thread", ""},
		{"own text and findings", "linkedin-own-text", openFindings},
		{"mail", "gmail-reply-closed", ""},
		{"several open", "linkedin-two-open", ""},
		{"nothing open", "linkedin-nothing", openFindings},
		{"no request", "linkedin-thanks", ""},
		{"layout changed", "linkedin-changed", ""},
		{"menu", "linkedin-thread", openMenu},
		{"when to say no", "linkedin-thread", openOkay},
		{"a new reason", "linkedin-thread", openReason},
		{"correcting the kind", "linkedin-thread", openKind},
		{"correcting the sender", "linkedin-thread", openSender},
	} {
		t.Run(c.name, func(t *testing.T) {
			remember(t, furnished(promised, declined("b", "linkedin:priya-nair", "Priya Nair")))
			v := open(t, c.page)
			v.press()
			v.must(v.panel.Wait(`document.querySelector("#due li")`))
			if c.then != "" {
				v.must(v.panel.Eval(c.then+"; undefined", nil))
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

// TestNarrow lays the panel out at its usual width, at the least, and at half of it, as a zoom of 200 % does: nothing may stick out at the
// side.
func TestNarrow(t *testing.T) {
	remember(t, furnished(declined("b", "linkedin:priya-nair", "Priya Nair")))
	for page, then := range map[string]string{
		"linkedin-thread": "0", "linkedin-own-text": openFindings, "linkedin-nothing": openFindings, "gmail-reply-closed": openKind,
		"linkedin-thanks": openOkay,
	} {
		v := open(t, page)
		v.press()
		v.must(v.panel.Eval(then+"; undefined", nil))
		for _, width := range []int{360, 300, 180} {
			v.must(v.panel.Resize(width, 700))
			var wide []string
			v.must(v.panel.Eval(`[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
				&& !e.matches(".unseen, option") && e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.id || e.tagName)`, &wide))
			if len(wide) > 0 {
				t.Errorf("%s at %d pixels: too wide: %s", page, width, strings.Join(wide, ", "))
			}
		}
	}
}
