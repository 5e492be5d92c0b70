package demur_test

import (
	"strings"
	"testing"

	"demur/internal/demur"
	"demur/internal/person"
	"demur/internal/thread"
)

// TestParticulars holds that a draft names a second certain thing of the message, and nothing like it where the message leaves doubt.
func TestParticulars(t *testing.T) {
	for _, c := range []struct {
		name, from, text string
		want, never      string
	}{
		{"the number that means no", "Tom Reed", "Hi Ana, we help product teams cut their cloud costs and would love to show you a demo of our platform. Just reply with a number: 1) Interested, let's talk 2) Check back later 3) Not interested", "number 3", ""},
		{"numbers that offer no answer", "Tom Reed", "Hi Ana, can we have a call about pricing? I have two questions: 1) who decides 2) how often", "", "number"},
		{"what a student studies", "Sara Okafor", "Hi Ana! I'm a second year industrial design student in Delft, and I read your piece on onboarding in the train this morning. Could I ask you for a 20 minute call about your career path, on any day that suits you in the coming weeks?", "industrial design studies", ""},
		{"a company of the person's own", "Lena Voss", "Hi Ana, I work at Example too and would love to connect.", "", "Example"},
		{"a favour that no answer replaces", "Pieter Bos", "Hi Ana, would you write me a LinkedIn recommendation? It would help with my applications.", "", "question"},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, last := false, ""
			for seed := range uint64(8) {
				r := ana()
				r.Seed = seed
				r.Thread.Messages = []thread.Message{{Side: thread.Theirs, From: person.Person{Name: c.from}, Text: c.text, Sent: r.Today.Add(-2)}}
				s, err := demur.Suggest(r)
				if err != nil || len(s.Drafts) == 0 {
					t.Fatalf("no draft: %v", err)
				}
				last = s.Drafts[0].Text
				text := strings.ToLower(last)
				said = said || strings.Contains(text, strings.ToLower(c.want))
				if c.never != "" && strings.Contains(text, strings.ToLower(c.never)) {
					t.Errorf("seed %d says %q:\n%s", seed, c.never, s.Drafts[0].Text)
				}
			}
			if !said {
				t.Errorf("no draft of eight says %q, the last of them:\n%s", c.want, last)
			}
		})
	}
}
