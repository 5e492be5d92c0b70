package e2e

import "testing"

// TestSelection drafts an answer to the text that is selected on a page of any other site, and puts it into the box that has the
// focus.
func TestSelection(t *testing.T) {
	v := open(t, "any-page")
	v.must(v.tab.Eval(`getSelection().selectAllChildren(document.getElementById("question"))`, nil))
	v.press()
	v.draft()
	v.must(v.tab.Click(`document.getElementById("answer")`))
	v.click("insert", "inserted")
	if got := v.box(); got != v.draft() {
		t.Errorf("the box holds %q", got)
	}
	v.undoKey()
	if got := v.box(); got != "" {
		t.Errorf("after Ctrl+Z the box holds %q", got)
	}
}

// TestNothingSelected presses where there is nothing to read. The panel then takes a pasted message.
func TestNothingSelected(t *testing.T) {
	v := open(t, "any-page")
	v.press()
	v.says("stop_no_conversation")
	v.must(v.panel.Click(`document.getElementById("pasted")`))
	v.must(v.panel.Type(v.page.Message))
	v.must(v.panel.Click(`document.querySelector("#paste button")`))
	v.until("there are drafts", func() bool {
		state, err := v.panel.State()
		v.must(err)
		v.state = state
		return state.Phase == "ready"
	})
	v.draft()
	v.says("note_copy")
}
