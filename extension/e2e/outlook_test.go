package e2e

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/go-cmp/cmp"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// TestOutlookInserts presses on the pages on which the draft may go into the reply by itself, in two interface languages, with the reply
// open and closed, and under each host. Signature and quoted mail stay as they are, and one Ctrl+Z takes the draft out.
func TestOutlookInserts(t *testing.T) {
	for _, name := range []string{
		"outlook-reply-open", "outlook-reply-closed", "outlook-newest-first", "outlook-newest-last", "outlook-new-mail", "outlook-mailbox",
		"outlook-own-domain",
	} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			if v.state.Note != "inserted" {
				t.Fatalf("not inserted: %s%s", v.state.Stop, v.state.Note)
			}
			if got := v.box(); !strings.HasPrefix(got, v.draft()+"\n") {
				t.Errorf("the box holds\n%s\nthe draft is\n%s", got, v.draft())
			}
			below(v)
			pasted := false
			v.must(v.tab.InBox(`box.firstElementChild.className === "elementToProof"`, &pasted)) // the editor makes its own lines of a paste
			if !pasted {
				t.Errorf("the draft did not go in as a paste: %s", v.html())
			}
			v.must(v.tab.Strike(browser.Key{Key: "Shift", Code: "ShiftLeft", Number: 16})) // at a key the editor draws what it knows of
			if got := v.box(); !strings.HasPrefix(got, v.draft()+"\n") {
				t.Errorf("after a key the box holds\n%s", got)
			}
			v.undoKey()
			if got := v.box(); strings.Contains(got, v.draft()) {
				t.Errorf("after Ctrl+Z the box holds\n%s", got)
			}
			below(v)
		})
	}
}

// below checks that signature and quoted mail stand in the reply, once and outside the draft.
func below(v *visit) {
	v.Helper()
	intact := false
	v.must(v.tab.InBox(`["#Signature", "#appendonsend", "#divRplyFwdMsg", ".quoted"].every((part) =>
		box.querySelectorAll(":scope > " + part).length === 1) && box.querySelector("#Signature").textContent === "Ana de VriesHead of Product, Example"`, &intact))
	if !intact {
		v.Errorf("signature or quoted mail has changed: %s", v.html())
	}
}

// TestOutlookAnswersNewest reads a conversation in whichever order it is shown.
func TestOutlookAnswersNewest(t *testing.T) {
	for _, name := range []string{"outlook-newest-first", "outlook-newest-last"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			if got := v.state.Suggestion.Understanding.Kind; got != "coffee_chat" {
				t.Errorf("understood as %q", got)
			}
		})
	}
}

// TestOutlookWaits presses where the person has to decide or to help.
func TestOutlookWaits(t *testing.T) {
	for name, sentence := range map[string]string{
		"outlook-own-text":       "note_box_not_empty",
		"outlook-two-drafts":     "note_composer_ambiguous",
		"outlook-name-only":      "note_direction",
		"outlook-other-language": "note_direction",
		"outlook-nothing":        "stop_no_conversation",
	} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			before := v.html()
			v.press()
			v.says(sentence)
			v.unchanged(before)
		})
	}
}

// TestOutlookUndo takes the draft out with the button of the panel.
func TestOutlookUndo(t *testing.T) {
	inEveryLanguage(t, "outlook-reply-open", func(t *testing.T, page string) {
		v := open(t, page)
		before := v.html()
		v.press()
		v.click("undo", "undone")
		v.unchanged(before)
	})
}

// TestOutlookChosenReply puts the draft into the one of two replies that the person has clicked into.
func TestOutlookChosenReply(t *testing.T) {
	inEveryLanguage(t, "outlook-two-drafts", func(t *testing.T, page string) {
		v := open(t, page)
		v.must(v.tab.Click(`document.querySelectorAll(".compose .editor")[1].firstElementChild`))
		v.press()
		v.draft()
		var texts []string
		v.must(v.tab.Eval(`[...document.querySelectorAll(".compose .editor")].map((box) => box.innerText.trim())`, &texts))
		first := strings.Split(v.draft(), "\n")[0]
		if v.state.Note != "inserted" || strings.HasPrefix(texts[0], first) || !strings.HasPrefix(texts[1], first) {
			t.Errorf("the note is %q, the replies hold %q", v.state.Note, texts)
		}
	})
}

// TestOutlookNewMailUntouched leaves the new mail beside the conversation alone.
func TestOutlookNewMailUntouched(t *testing.T) {
	inEveryLanguage(t, "outlook-new-mail", func(t *testing.T, page string) {
		v := open(t, page)
		const fresh = `document.querySelector(".window .editor").innerHTML`
		var before, after string
		v.must(v.tab.Eval(fresh, &before))
		v.press()
		v.must(v.tab.Eval(fresh, &after))
		if before != after || v.state.Note != "inserted" {
			t.Errorf("the note is %q; the new mail was %q and is %q", v.state.Note, before, after)
		}
	})
}

// TestOutlookHosts makes sure that every host of the site has a page.
func TestOutlookHosts(t *testing.T) {
	missing := map[string]bool{"outlook.live.com": true, "outlook.office.com": true, "outlook.office365.com": true, "outlook.cloud.microsoft": true}
	for _, p := range pages.All() {
		delete(missing, hostOf(p))
	}
	if len(missing) > 0 {
		t.Errorf("no page under %v", missing)
	}
}

// TestOutlookOrder tells from the dates alone whether the newest message stands on top; null where they do not tell.
func TestOutlookOrder(t *testing.T) {
	v := open(t, "any-page")
	bundle := api.Build(api.BuildOptions{
		Stdin: &api.StdinOptions{
			Contents:   `import { newestFirst } from "./outlook.order"; globalThis.newestFirst = newestFirst;`,
			ResolveDir: "../src/sites",
			Loader:     api.LoaderTS,
		},
		Bundle: true,
		Format: api.FormatIIFE,
	})
	if len(bundle.Errors) > 0 {
		t.Fatal(bundle.Errors[0].Text)
	}
	v.must(v.tab.Eval(string(bundle.OutputFiles[0].Contents), nil))
	for _, c := range []struct {
		lang   string
		labels []string
		want   string
	}{
		{"en-us", []string{"Mon 11/2/2026 9:12 AM"}, "false"},
		{"en-us", []string{"Mon 11/2/2026 9:12 AM", "Sun 10/25/2026 9:12 AM"}, "true"},
		{"en-us", []string{"Mon 11/2/2026 9:12 AM", "Mon 11/2/2026 12:05 PM", "Tue 11/3/2026 1:00 AM"}, "false"},
		{"en-us", []string{"Mon 11/2/2026 12:05 PM", "Mon 11/2/2026 12:05 AM"}, "true"},
		{"en-gb", []string{"Mon 02/11/2026 09:12", "Mon 12/10/2026 09:12"}, "true"},
		{"de", []string{"So 25.10.2026 09:12", "Mo 02.11.2026 08:00"}, "false"},
		{"nl", []string{"ma 2-11-2026 09:12", "ma 2-11-2026 09:11"}, "true"},
		{"fr", []string{"Lun 02/11/2026 09:12", "Mar 03/11/2026 08:12"}, "false"},
		{"sv", []string{"mån 2026-11-02 09:12", "sön 2026-10-25 09:12"}, "true"},
		{"de", []string{"Mo 02.11.2026 09:12", "So 01.11.2026 09:12", "Di 03.11.2026 09:12"}, "null"},
		{"de", []string{"Mo 02.11.2026 09:12", "Mo 02.11.2026 09:12"}, "null"},
		{"de", []string{"gestern", "Mo 02.11.2026 09:12"}, "null"},
	} {
		labels, err := json.Marshal(c.labels)
		v.must(err)
		got := ""
		v.must(v.tab.Eval("String(newestFirst("+string(labels)+","+quoted(c.lang)+"))", &got))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s %q (-want +got):\n%s", c.lang, c.labels, diff)
		}
	}
}
