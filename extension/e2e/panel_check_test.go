package e2e

import (
	"strings"
	"testing"
)

// write types a text into the panel's draft, in the place of what stands there.
func (v *visit) write(text string) {
	v.Helper()
	v.must(v.panel.Wait(`(() => { // a draft that is being shown anew takes no focus yet
		const draft = document.getElementById("draft");
		draft.focus();
		draft.select();
		return document.activeElement === draft;
	})()`))
	v.must(v.panel.Type(text))
}

// listed waits until a list of findings has one with a fix, and presses it.
func (v *visit) fix(list string) {
	v.Helper()
	button := `[...document.querySelectorAll("#` + list + ` button")].find((b) => b.textContent === ` + quoted(say(v.T, "fix")) + `)`
	v.must(v.panel.Wait(button))
	v.must(v.panel.Eval(`document.querySelectorAll("#`+list+` details").forEach((d) => d.open = true)`, nil))
	v.must(v.panel.Click(button))
}

// TestPanelChecks edits the draft, applies the fix of a finding and takes it back.
func TestPanelChecks(t *testing.T) {
	v := open(t, "linkedin-own-text")
	v.press()
	const edited = "Hi Joana, I can't be your mentor, as I have other commitments."
	v.write(edited)
	v.fix("findings")
	mended := ""
	v.until("the fix is made", func() bool {
		mended = v.shows("draft")
		return mended != edited
	})
	if !strings.Contains(mended, "hank") {
		t.Errorf("the fix thanks for nothing: %q", mended)
	}
	v.must(v.panel.Press("undo-fix"))
	if got := v.shows("draft"); got != edited {
		t.Errorf("after undoing the fix the draft is %q", got)
	}
}

// TestPanelChecksBox puts a text of the person's into the reply box, mends it there and takes that back.
func TestPanelChecksBox(t *testing.T) {
	for _, page := range []string{"linkedin-thread", "gmail-own-text"} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			const own = "Hi, I can't do this, as I have other commitments this year."
			v.must(v.tab.InBox(`(() => { box.focus(); document.getSelection().selectAllChildren(box.querySelector("p, div") ?? box); })()`, nil))
			if page == "linkedin-thread" {
				v.must(v.tab.InBox(`document.getSelection().selectAllChildren(box)`, nil))
			}
			v.must(v.tab.Type(own))
			v.must(v.panel.Eval(`window.dispatchEvent(new Event("focus"))`, nil))
			v.says("note_box_not_empty")
			v.must(v.panel.Press("check"))
			before := v.html()
			v.fix("standing-findings")
			v.until("the box is mended", func() bool { return strings.Contains(v.box(), "hank") })
			v.says("note_mended")
			if !strings.Contains(v.box(), "other commitments") {
				t.Errorf("the box lost the person's words: %q", v.box())
			}
			v.click("undo", "undone")
			v.unchanged(before)
		})
	}
}

// TestPanelBoxMoved changes the box after it was checked. The fix is not made then.
func TestPanelBoxMoved(t *testing.T) {
	v := open(t, "linkedin-own-text")
	v.press()
	v.must(v.panel.Wait(`document.querySelector("#standing-findings li")`))
	v.must(v.panel.Eval(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
		chrome.runtime.sendMessage({ kind: "mend", tab: tab.id, before: "something else", text: "no" }))`, nil))
	before := v.html()
	v.says("note_box_changed")
	v.unchanged(before)
}

// TestPanelEvidence puts the caret into words of the message and of the settings: the panel says where they come from.
func TestPanelEvidence(t *testing.T) {
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	for class, key := range map[string]string{"message": "from_message", "preference": "from_settings"} {
		v.must(v.panel.Eval(`(() => {
			const words = document.querySelector("#marks .`+class+`").textContent;
			const draft = document.getElementById("draft");
			draft.focus();
			const at = draft.value.indexOf(words) + 1;
			draft.setSelectionRange(at, at);
		})()`, nil))
		v.until("it says "+key, func() bool { return v.shows("origin") == say(t, key) })
	}
	topic := ""
	v.must(v.panel.Eval(`(() => {
		const draft = document.getElementById("draft");
		draft.setSelectionRange(0, 0);
		const marks = document.querySelectorAll("#marks .message");
		return marks[marks.length - 1].textContent;
	})()`, &topic))
	v.must(v.panel.Type("And so, "))
	v.must(v.panel.Wait(`[...document.querySelectorAll("#marks .message")].at(-1)?.textContent === ` + quoted(topic)))
	v.must(v.panel.Eval(`(() => {
		const draft = document.getElementById("draft");
		const at = draft.value.indexOf(`+quoted(topic)+`) + 2;
		draft.setSelectionRange(at, at + 1);
	})()`, nil))
	v.must(v.panel.Type("-"))
	v.must(v.panel.Wait(`[...document.querySelectorAll("#marks .message")].every((mark) => mark.textContent !== ` + quoted(topic) + `)`))
	v.must(v.panel.Eval(`document.getElementById("draft").blur()`, nil))
	v.until("it says nothing", func() bool { return v.shows("origin") == "" })
	v.must(v.panel.Eval(`(() => {
		const { x, y } = document.querySelector("#marks .preference").getClientRects()[0];
		document.getElementById("draft").dispatchEvent(new MouseEvent("mousemove", { clientX: x + 2, clientY: y + 2 }));
	})()`, nil))
	if got := v.shows("origin"); got != say(t, "from_settings") {
		t.Errorf("under the pointer it says %q", got)
	}
}
