package demur_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/corpus"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// ana is the person whose declines the tests read: one reason, two alternatives.
func ana() demur.Request {
	return demur.Request{
		Today: when.Date{Year: 2026, Month: 11, Day: 23}, Channel: "linkedin", UI: "en",
		Me: demur.Me{Name: "Ana de Vries", Emails: []string{"ana@example.org"}, Company: "Example"},
		Preferences: demur.Preferences{
			Reasons: []etiquette.Reason{{ID: "launch", Text: "I'm committed to a product launch through the end of March",
				Until: when.Date{Year: 2027, Month: 3, Day: 31}, Type: "commitment"}},
			Alternatives: []etiquette.Alternative{{ID: "linkedin"}, {ID: "question"}},
			SignOff:      "Ana",
		},
	}
}

// request puts a case of the corpus to the engine.
func request(c corpus.Case, seed uint64) demur.Request {
	r := ana()
	r.Seed, r.Channel, r.Thread.Subject = seed, c.Channel, c.Subject
	for _, p := range c.Parts {
		name, mail, _ := strings.Cut(c.From, "<")
		m := thread.Message{Side: thread.Theirs, Text: p.Text, Sent: r.Today.Add(-3)}
		m.From = person.Person{Name: strings.TrimSpace(name), Email: strings.TrimSuffix(mail, ">"), Headline: c.Headline}
		if p.Mine {
			m.Side, m.From = thread.Mine, person.Person{Name: "Ana de Vries"}
		}
		for _, sent := range []string{c.Sent, p.Sent} {
			if day, ok := when.Parse(sent); ok {
				m.Sent = day
			}
		}
		r.Thread.Messages = append(r.Thread.Messages, m)
	}
	return r
}

func cases(t *testing.T) []corpus.Case {
	t.Helper()
	all, err := corpus.Load(os.DirFS("../../corpus"), "train")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 500 {
		t.Fatalf("only %d cases", len(all))
	}
	return all
}

// TestEveryDraft holds for every message of the corpus what no draft may break: it passes its own check without errors or warnings, its spans
// point at what they name, nothing is left unfilled, and the same request gives the same reply.
func TestEveryDraft(t *testing.T) {
	failures := map[string]int{}
	drafts := 0
	for i, c := range cases(t) {
		r := request(c, uint64(i%5))
		s, err := demur.Suggest(r)
		if err != nil {
			t.Fatalf("%s: %v", c.ID, err)
		}
		if i%10 == 0 {
			again, _ := demur.Suggest(request(c, uint64(i%5)))
			if diff := cmp.Diff(texts(s), texts(again)); diff != "" {
				t.Errorf("%s: a second run differs (-first +second):\n%s", c.ID, diff)
			}
		}
		if n := len(s.Drafts); n != 0 && n != 3 {
			t.Errorf("%s: %d drafts", c.ID, n)
		}
		for _, d := range s.Drafts {
			drafts++
			for _, f := range d.Findings {
				if f.Level != etiquette.Note {
					failures[f.Rule]++
					t.Errorf("%s (%s): %s %s %q in\n%s", c.ID, d.Tone, f.Level, f.Rule, d.Text[f.Start:f.End], d.Text)
				}
			}
			checkDraft(t, c, d)
		}
	}
	t.Logf("%d drafts, findings %v", drafts, failures)
}

func texts(s demur.Suggestion) []string {
	var out []string
	for _, d := range s.Drafts {
		out = append(out, d.Text)
	}
	return out
}

func checkDraft(t *testing.T, c corpus.Case, d demur.Draft) {
	t.Helper()
	if strings.ContainsAny(d.Text, "[]{}<>|\r\t—") || strings.Contains(d.Text, "  ") || strings.Contains(d.Text, " ,") || strings.Contains(d.Text, "..") {
		t.Errorf("%s: unfilled or badly spaced:\n%s", c.ID, d.Text)
	}
	if d.Text != text.Clean(d.Text) {
		t.Errorf("%s: not UTF-8", c.ID)
	}
	if len(d.Sources) != len(d.Slots) {
		t.Errorf("%s: %d slots with %d sources", c.ID, len(d.Slots), len(d.Sources))
	}
	last := 0
	for _, m := range d.Moves {
		if m.Start < last || m.End <= m.Start || m.End > len(d.Text) {
			t.Errorf("%s: move %s at %v after %d", c.ID, m.Move, m.Span, last)
			return
		}
		last = m.End
	}
	for i, s := range d.Slots {
		if s.End > len(d.Text) || s.Start >= s.End {
			t.Errorf("%s: slot %s at %v", c.ID, s.Slot, s.Span)
			continue
		}
		if got := d.Text[s.Start:s.End]; strings.TrimSpace(got) != got {
			t.Errorf("%s: slot %s is %q from %q", c.ID, s.Slot, got, d.Sources[i].Ref)
		}
	}
}
