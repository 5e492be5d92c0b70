package e2e

import (
	"strings"
	"testing"
)

// TestAboveSignature keeps the signature and the quoted mail in an open reply where they are.
func TestAboveSignature(t *testing.T) {
	v := open(t, "gmail-reply-open")
	before := v.html()
	v.press()
	after := v.html()
	at := strings.Index(before, "gmail_signature")
	if at < 0 {
		t.Fatalf("the page has no signature: %s", before)
	}
	start := strings.LastIndex(before[:at], "<")
	if !strings.HasSuffix(after, before[start:]) {
		t.Errorf("what stands below the draft has changed\nbefore %s\nafter  %s", before, after)
	}
	if got, want := v.box(), v.draft()+"\n"; !strings.HasPrefix(got, want) {
		t.Errorf("the box begins %q, want %q", got, want)
	}
	quote := ""
	v.must(v.tab.InBox(`box.closest(".M9").querySelector("input[name=uet]").value`, &quote))
	if !strings.Contains(quote, "wrote:") {
		t.Errorf("the hidden quoted mail is %q", quote)
	}
}

// TestReplyOnly opens a closed reply. The traps of the page tell Reply from Reply all and Forward; here it counts what opened.
func TestReplyOnly(t *testing.T) {
	v := open(t, "gmail-reply-closed")
	v.press()
	replies := 0
	v.must(v.tab.Eval(`[...document.querySelectorAll(".M9")].filter((box) => box.checkVisibility()).length`, &replies))
	if replies != 1 || v.state.Note != "inserted" {
		t.Errorf("%d replies are open, the note is %q", replies, v.state.Note)
	}
}

// TestNewMailUntouched leaves a new mail that is being written beside the thread alone.
func TestNewMailUntouched(t *testing.T) {
	v := open(t, "gmail-new-mail")
	const fresh = `[...document.querySelectorAll("[role=dialog] [g_editable=true]")].map((box) => box.innerHTML).join("|")`
	var before, after string
	v.must(v.tab.Eval(fresh, &before))
	v.press()
	v.must(v.tab.Eval(fresh, &after))
	if before == "" || before != after {
		t.Errorf("the new mail was %q and is %q", before, after)
	}
	if got := v.box(); !strings.HasPrefix(got, v.draft()) {
		t.Errorf("the reply holds %q", got)
	}
}

// TestMailWindows puts the draft into a reply wherever the site shows it, in two interface languages: in a window over the thread, over
// the whole page, in a pane beside the list, and in plain-text mode.
func TestMailWindows(t *testing.T) {
	for _, page := range []string{
		"gmail-reply-closed-french", "gmail-popout", "gmail-popout-french", "gmail-fullscreen", "gmail-fullscreen-french", "gmail-split",
		"gmail-split-french", "gmail-plain-text",
	} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			if v.state.Note != "inserted" || !v.sendable() {
				t.Errorf("not inserted: %s%s", v.state.Stop, v.state.Note)
			}
			if strings.HasSuffix(v.draft(), "Ana") {
				t.Errorf("signed above the signature: %q", v.draft())
			}
			if got := v.box(); !strings.HasPrefix(got, v.draft()+"\n") || !strings.HasSuffix(got, "-- \nAna de Vries\nHead of Product, Example") {
				t.Errorf("the box holds %q, the draft is %q", got, v.draft())
			}
		})
	}
}

// TestPlainSignature replaces the person's words in plain-text mode and leaves the signature, which nothing but its dashes marks.
func TestPlainSignature(t *testing.T) {
	v := open(t, "gmail-plain-text-french")
	before := v.html()
	v.press()
	v.says("note_box_not_empty")
	v.click("replace", "inserted")
	if got := v.box(); !strings.HasPrefix(got, v.draft()+"\n") || !strings.HasSuffix(got, "-- \nAna de Vries\nHead of Product, Example") {
		t.Errorf("the box holds %q", got)
	}
	v.click("undo", "undone")
	v.unchanged(before)
}
