package e2e

import (
	"strings"
	"testing"
)

// TestNothingInserted presses on the pages where no draft may go into the box by itself. The panel says why, in one sentence.
func TestNothingInserted(t *testing.T) {
	for _, c := range []struct {
		page, sentence string
		drafts         bool // are in the panel all the same
	}{
		{"linkedin-two-open", "stop_ambiguous", false},
		{"linkedin-own-text", "note_box_not_empty", true},
		{"linkedin-uncertain", "note_direction", true},
		{"linkedin-changed", "stop_layout_changed", false},
		{"linkedin-changed-bodies", "stop_layout_changed", false},
		{"linkedin-nothing", "stop_no_conversation", false},
		{"linkedin-thanks", "note_not_request", false},
		{"linkedin-sponsored", "note_no_composer", true},
		{"gmail-own-text", "note_box_not_empty", true},
		{"gmail-two-drafts", "note_composer_ambiguous", true},
		{"gmail-thanks", "note_not_request", false},
		{"gmail-newsletter", "note_not_request", false},
		{"gmail-forwarded", "note_not_request", false}, // the other message asks the one who forwarded it
		{"gmail-nothing", "stop_no_conversation", false},
	} {
		inEveryLanguage(t, c.page, func(t *testing.T, page string) {
			v := open(t, page)
			before := v.html()
			v.press()
			v.says(c.sentence)
			if got := v.state.Suggestion != nil && len(v.state.Suggestion.Drafts) > 0; got != c.drafts {
				t.Errorf("drafts in the panel: %v", got)
			}
			v.unchanged(before)
		})
	}
}

// TestOwnText leaves the person's own words alone until the person chooses, and brings them back exactly.
func TestOwnText(t *testing.T) {
	for _, name := range []string{"linkedin-own-text", "gmail-own-text", "gmail-plain-own-text", "outlook-own-text"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			markup, own := v.html(), v.box()
			v.press()
			words, _, _ := strings.Cut(own, "\n\n--") // without the signature
			for way, want := range map[string]string{
				"replace": v.draft(),
				"above":   v.draft() + "\n\n" + words,
			} {
				v.click(way, "inserted")
				if got := v.box(); !strings.HasPrefix(got, want) || way == "replace" && strings.Contains(got, words) {
					t.Errorf("after %s the box holds\n%s\nwant\n%s", way, got, want)
				}
				v.click("undo", "undone")
				v.unchanged(markup)
			}
		})
	}
}

// TestSwitched opens another conversation after the page was read. What was drafted for the first must not go into the box of
// the second.
func TestSwitched(t *testing.T) {
	for _, c := range []struct {
		name, page, change string
		noticed            bool // before anything is pressed, because the address has changed
	}{
		{"another address", "linkedin-own-text", `history.pushState(null, "", "/messaging/thread/2-another/")`, true},
		{"another last message", "linkedin-own-text", `[...document.querySelectorAll("[data-event-urn]")].forEach((message) =>
			message.setAttribute("data-event-urn", "urn:li:msg_message:(urn:li:fsd_profile:X,2-Y)"))`, false},
		{"another mail thread", "gmail-own-text", `(() => {
			const heading = document.querySelector("h2[data-legacy-thread-id]");
			heading.setAttribute("data-legacy-thread-id", "19ffffffffffffff");
			heading.setAttribute("data-thread-perm-id", "thread-f:1899999999999999999");
		})()`, false},
		{"another Outlook conversation", "outlook-own-text",
			`document.querySelectorAll("[data-convid]").forEach((row) => row.setAttribute("data-convid", "AQQkAnother"))`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := open(t, c.page)
			before := v.html()
			v.press()
			v.draft()
			v.must(v.tab.Eval(c.change, nil))
			if !c.noticed {
				v.must(v.panel.Press("replace"))
			}
			v.says("note_changed_under_us")
			v.unchanged(before)
		})
	}
}

// TestTypedAfterwards lets the person write into the draft. Undo in the panel would take their words with it, so it is refused.
func TestTypedAfterwards(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	v.must(v.tab.Type(" And thank you."))
	changed := v.html()
	v.click("undo", "undo_refused")
	v.unchanged(changed)
}

// TestMarkupStaysText presses on a page whose names and texts look like markup.
func TestMarkupStaysText(t *testing.T) {
	v := open(t, "linkedin-html")
	v.press()
	v.draft()
	foreign := 0
	v.must(v.tab.InBox(`box.querySelectorAll(":not(p, br)").length`, &foreign))
	if foreign > 0 {
		t.Errorf("the reply box has elements that are not lines: %s", v.html())
	}
	v.must(v.panel.Eval(`document.querySelectorAll("img, script:not([src='panel.js']), form form, b").length`, &foreign))
	if foreign > 0 {
		t.Error("the panel has elements from the message")
	}
	if v.state.Note == "inserted" && v.box() != v.draft() {
		t.Errorf("the box holds %q, the draft is %q", v.box(), v.draft())
	}
}

// TestMarkupInDraft puts text that looks like markup into the box, as a person may write it in the panel.
func TestMarkupInDraft(t *testing.T) {
	const odd = "Hi <b>Ana</b> & \"co\",\n\n<img src=x onerror=\"window.__traps.push('markup')\">\n<script>window.__traps.push('markup')</script>"
	for _, page := range []string{"linkedin-own-text", "gmail-own-text", "outlook-own-text"} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			v.must(v.panel.Eval(`(() => {
				const draft = document.getElementById("draft");
				draft.value = `+quoted(odd)+`;
				draft.dispatchEvent(new Event("input", { bubbles: true }));
			})()`, nil))
			v.click("replace", "inserted")
			if got := v.box(); !strings.HasPrefix(got, odd) {
				t.Errorf("the box holds %q", got)
			}
			foreign := 0
			v.must(v.tab.InBox(`box.querySelectorAll("b, img, script").length`, &foreign))
			if foreign > 0 {
				t.Errorf("markup in the box: %s", v.html())
			}
		})
	}
}
