package e2e

import (
	"slices"
	"strings"
	"testing"
)

// TestInvitation drafts an answer to the note of an invitation, on the newer and the older page and in two languages. There is no reply
// box, so the draft is there to be copied.
func TestInvitation(t *testing.T) {
	for page, want := range map[string][2]string{ // who asks, and for what
		"linkedin-invitation":       {"Nuria Castell", "call"},
		"linkedin-invitation-dutch": {"Jonas Feldhaus", "mentoring"},
		"linkedin-invitation-older": {"Nuria Castell", "call"},
	} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			v.draft()
			v.says("note_no_composer")
			got := v.state.Suggestion.Understanding
			if name := got.Sender.Given + " " + got.Sender.Family; name != want[0] || got.Kind != want[1] {
				t.Errorf("understood %q from %q, want %q", got.Kind, name, want)
			}
			if ids := v.offered(); !slices.Equal(ids, []string{"copy"}) {
				t.Errorf("the panel offers %v", ids)
			}
		})
	}
}

// TestInvitationChosen asks which of two invitations is meant, and takes the one that the person clicks into.
func TestInvitationChosen(t *testing.T) {
	v := open(t, "linkedin-invitations")
	v.press()
	v.says("stop_ambiguous")
	v.must(v.tab.Click(`[...document.querySelectorAll("main p [data-testid]")].find((note) => note.textContent.includes("mentor"))`))
	v.press()
	v.until("the chosen one is answered", func() bool {
		state, err := v.panel.State()
		v.must(err)
		v.state = state
		return state.Phase == "ready" && state.Suggestion != nil
	})
	if got := v.state.Suggestion.Understanding; got.Sender.Given != "Jonas" || got.Kind != "mentoring" {
		t.Errorf("understood %+v", got)
	}
}

// TestInvitationWordless finds nothing to answer where no invitation has a note.
func TestInvitationWordless(t *testing.T) {
	v := open(t, "linkedin-invitation-wordless")
	v.press()
	v.says("stop_no_conversation")
}

// TestInMail answers an InMail in two interface languages, and leaves its line for the subject alone.
func TestInMail(t *testing.T) {
	for _, page := range []string{"linkedin-inmail", "linkedin-inmail-dutch"} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			if got := v.box(); v.state.Note != "inserted" || got != v.draft() {
				t.Errorf("the note is %q, the box holds %q", v.state.Note, got)
			}
			if got := v.state.Suggestion.Understanding.Kind; got != "recruiter" {
				t.Errorf("understood as %q", got)
			}
			subject := "?"
			v.must(v.tab.Eval(`document.querySelector("input[name=subject]").value`, &subject))
			if subject != "" {
				t.Errorf("the subject is %q", subject)
			}
		})
	}
}

// TestGroup addresses the one who asks, also where another speaks last, in two interface languages.
func TestGroup(t *testing.T) {
	for page, want := range map[string]string{"linkedin-group": "Ingrid", "linkedin-group-dutch": "Bram"} {
		t.Run(page, func(t *testing.T) {
			v := open(t, page)
			v.press()
			first, _, _ := strings.Cut(v.draft(), "\n")
			if got := v.state.Suggestion.Understanding.Sender.Given; got != want || !strings.Contains(first, want) {
				t.Errorf("answers %q and begins %q, want %q; %s", got, first, want, v.state.Note)
			}
		})
	}
}
