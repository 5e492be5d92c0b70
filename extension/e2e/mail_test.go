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

// TestReplyOnly opens a closed reply, at the foot of the thread or, on older pages, at the message. The traps of the page tell Reply from
// Reply all and Forward; here it counts what opened.
func TestReplyOnly(t *testing.T) {
	for _, name := range []string{"gmail-reply-closed", "gmail-reply-older"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			replies := 0
			v.must(v.tab.Eval(`[...document.querySelectorAll(".M9")].filter((box) => box.checkVisibility()).length`, &replies))
			if replies != 1 || v.state.Note != "inserted" {
				t.Errorf("%d replies are open, the note is %q", replies, v.state.Note)
			}
		})
	}
}

// TestNewMailUntouched leaves a new mail that is being written beside the thread alone.
func TestNewMailUntouched(t *testing.T) {
	inEveryLanguage(t, "gmail-new-mail", func(t *testing.T, page string) {
		v := open(t, page)
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
	})
}

// TestMailWindows puts the draft into a reply wherever the site shows it: in the thread, in a window over it, over the whole page, in a pane
// beside the list, and in plain-text mode.
func TestMailWindows(t *testing.T) {
	for _, name := range []string{
		"gmail-reply-open", "gmail-reply-closed", "gmail-collapsed", "gmail-clipped", "gmail-popout", "gmail-fullscreen", "gmail-split", "gmail-plain-text",
	} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
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

// TestQuoteOpened puts the draft above signature and quoted mail where the person has opened the quoted mail in the box, and out again.
func TestQuoteOpened(t *testing.T) {
	inEveryLanguage(t, "gmail-quote-open", func(t *testing.T, page string) {
		v := open(t, page)
		before := v.html()
		v.press()
		got := v.box()
		at := strings.Index(got, "-- \nAna de Vries")
		if v.state.Note != "inserted" || !strings.HasPrefix(got, v.draft()+"\n") || at < 0 || !strings.Contains(got[at:], "Would you be willing to mentor me") {
			t.Errorf("the note is %q, the box holds %q", v.state.Note, got)
		}
		v.click("undo", "undone")
		v.unchanged(before)
	})
}

// TestPlainSignature replaces the person's words in plain-text mode and leaves the signature, which nothing but its dashes marks.
func TestPlainSignature(t *testing.T) {
	inEveryLanguage(t, "gmail-plain-own-text", func(t *testing.T, page string) {
		v := open(t, page)
		before := v.html()
		v.press()
		v.says("note_box_not_empty")
		v.click("replace", "inserted")
		if got := v.box(); !strings.HasPrefix(got, v.draft()+"\n") || !strings.HasSuffix(got, "-- \nAna de Vries\nHead of Product, Example") {
			t.Errorf("the box holds %q", got)
		}
		v.click("undo", "undone")
		v.unchanged(before)
	})
}
