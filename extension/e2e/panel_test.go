package e2e

import (
	"slices"
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

// TestEscape opens each thing that lies over the panel with the keyboard and closes it with Escape: the focus is back where it was.
func TestEscape(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	for _, c := range []struct{ from, over string }{
		{"#menu", "#menu-list:popover-open"},
		{"#understanding .part", "#correct:popover-open"},
		{"#sender .part", "#correct:popover-open"},
	} {
		v.must(v.panel.Eval(`document.querySelector(`+quoted(c.from)+`).focus()`, nil))
		v.must(v.panel.Strike(browser.Enter))
		v.must(v.panel.Wait(`document.querySelector(` + quoted(c.over) + `)?.contains(document.activeElement)`))
		v.must(v.panel.Strike(browser.Escape))
		v.must(v.panel.Wait(`document.querySelector(` + quoted(c.over) + `) === null
			&& document.activeElement === document.querySelector(` + quoted(c.from) + `)`))
	}
}

// TestFocusOrder starts on the chosen draft. What is uncertain comes before what is certain.
func TestFocusOrder(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	v.must(v.panel.Wait(`document.activeElement?.matches("#tones input:checked")`))
	v.must(v.panel.Strike(browser.TabKey))
	v.must(v.panel.Wait(`document.activeElement?.id === "draft"`))
}

// TestEditsSurvive edits the draft, then opens the panel page anew, as it is when the person closes the panel and presses again.
func TestEditsSurvive(t *testing.T) {
	v := open(t, "linkedin-own-text")
	v.press()
	const edited = "Hi Joana, thank you. I can't do it."
	v.write(edited)
	v.must(v.panel.Wait(`chrome.storage.session.get(null).then((all) => Object.entries(all).some(([key, { edits }]) => key.startsWith("desk:") && edits[0] === ` + quoted(edited) + `))`))
	v.must(v.panel.Eval(`setTimeout(() => location.reload()); undefined`, nil))
	v.must(v.panel.Wait(`document.getElementById("draft")?.value === ` + quoted(edited)))
}

// TestKilledHalfWay ends the service worker while it drafts. The panel asks for what was lost, and the draft is there once.
func TestKilledHalfWay(t *testing.T) {
	for name, state := range map[string]string{
		"before the drafts":    `{ ...state, phase: "working", suggestion: null, inserted: "", note: "" }`,
		"before the insertion": `{ ...state, phase: "working" }`,
	} {
		t.Run(name, func(t *testing.T) {
			v := open(t, "linkedin-thread")
			v.press()
			want := v.html()
			v.must(on.sleep())
			defer func() { v.must(on.attach()) }()
			v.must(v.panel.Eval(`chrome.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
				const key = "tab:" + tab.id;
				const state = (await chrome.storage.session.get(key))[key];
				await chrome.storage.session.set({ [key]: `+state+` });
			})`, nil))
			v.until("the panel is ready again", func() bool {
				now, err := v.panel.State()
				v.must(err)
				v.state = now
				return now.Phase == "ready"
			})
			if name == "before the insertion" {
				v.unchanged(want)
				v.says("note_inserted")
			} else {
				v.draft()
			}
		})
	}
}
