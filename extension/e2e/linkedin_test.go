package e2e

import (
	"slices"
	"strings"
	"testing"
)

// TestInvitation drafts an answer to the note of an invitation, on the newer and the older page. There is no reply box, so the draft is
// there to be copied.
func TestInvitation(t *testing.T) {
	for name, want := range map[string][2]string{ // who asks, and for what
		"linkedin-invitation":       {"Nuria Castell", "call"},
		"linkedin-invitation-older": {"Jonas Feldhaus", "mentoring"},
	} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
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
	inEveryLanguage(t, "linkedin-invitations", func(t *testing.T, page string) {
		v := open(t, page)
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
	})
}

// TestNothingSaid finds nothing to answer where nobody has written a word: in invitations without a note, in a new message, and where
// there is a picture and nothing else.
func TestNothingSaid(t *testing.T) {
	for _, name := range []string{"linkedin-invitation-wordless", "linkedin-new", "linkedin-new-bubble", "linkedin-wordless"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			before := v.html()
			v.press()
			v.says("stop_no_conversation")
			v.unchanged(before)
		})
	}
}

// TestBubbles answers in a bubble, in a shadow root and without one, where the box has no role, and in an InMail.
func TestBubbles(t *testing.T) {
	for name, want := range map[string][2]string{ // who asks, and for what
		"linkedin-overlay":       {"Marcus", "speaking"},
		"linkedin-overlay-older": {"Lotte", "event_invite"},
		"linkedin-inmail-bubble": {"Rachel", "recruiter"},
	} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			if got := v.box(); v.state.Note != "inserted" || got != v.draft() || !v.sendable() {
				t.Fatalf("the note is %q, the box holds %q", v.state.Note, got)
			}
			if got := v.state.Suggestion.Understanding; got.Sender.Given != want[0] || got.Kind != want[1] {
				t.Errorf("understood %q from %q, want %q", got.Kind, got.Sender.Given, want)
			}
			v.undoKey()
			if got := v.box(); got != "" {
				t.Errorf("after Ctrl+Z the box holds %q", got)
			}
		})
	}
}

// TestReadInPart answers the text before a picture, and a conversation that is loaded in part.
func TestReadInPart(t *testing.T) {
	for _, name := range []string{"linkedin-picture", "linkedin-late"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			if got := v.box(); v.state.Note != "inserted" || got != v.draft() {
				t.Errorf("the note is %q%s, the box holds %q", v.state.Note, v.state.Stop, got)
			}
		})
	}
}

// TestInMail answers an InMail, and leaves its line for the subject alone.
func TestInMail(t *testing.T) {
	inEveryLanguage(t, "linkedin-inmail", func(t *testing.T, page string) {
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

// TestGroup addresses the one who asks, also where another speaks last.
func TestGroup(t *testing.T) {
	for name, want := range map[string]string{"linkedin-group": "Ingrid", "linkedin-group-asked": "Bram"} {
		inEveryLanguage(t, name, func(t *testing.T, page string) {
			v := open(t, page)
			v.press()
			first, _, _ := strings.Cut(v.draft(), "\n")
			if got := v.state.Suggestion.Understanding.Sender.Given; got != want || !strings.Contains(first, want) {
				t.Errorf("answers %q and begins %q, want %q; %s", got, first, want, v.state.Note)
			}
		})
	}
}
