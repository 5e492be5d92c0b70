package etiquette_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"demur/corpus"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// request puts a case of the corpus to the engine, for a person with one reason and two alternatives.
func request(c corpus.Case) demur.Request {
	today := when.Date{Year: 2026, Month: 11, Day: 23}
	name, _, _ := strings.Cut(c.From, "<")
	r := demur.Request{Today: today, Channel: c.Channel, UI: "en", Me: demur.Me{Name: "Ana de Vries", Emails: []string{"ana@example.org"}}}
	r.Preferences.SignOff = "Ana"
	r.Preferences.Alternatives = []etiquette.Alternative{{ID: "linkedin"}, {ID: "question"}}
	r.Preferences.Reasons = []etiquette.Reason{{ID: "launch", Text: "I'm committed to a product launch through the end of March",
		Until: when.Date{Year: 2027, Month: 3, Day: 31}, Type: "commitment"}}
	r.Thread.Subject = c.Subject
	r.Thread.Messages = []thread.Message{{Side: thread.Theirs, Text: c.Last().Text, Sent: today.Add(-3), Subject: c.Subject,
		From: person.Person{Name: strings.TrimSpace(name), Headline: c.Headline}}}
	return r
}

// damaged returns the draft with one fault put in, by the rule that has to find it.
func damaged(d demur.Draft) map[string]string {
	out := map[string]string{}
	for k, m := range d.Moves {
		switch string(m.Move) {
		case string(etiquette.No):
			end := m.End
			if k+1 < len(d.Moves) && string(d.Moves[k+1].Move) == string(etiquette.ReasonMove) {
				end = d.Moves[k+1].End
			}
			out["no_explicit_no"] = withoutNo(d, k, end)
			out["two_apologies"] = d.Text[:m.Start] + "I'm sorry. I do apologise. " + d.Text[m.Start:]
			if d.Reason != "" {
				out["second_reason"] = d.Text[:end] + ". I'm also moving house in May" + d.Text[end:]
			}
		case string(etiquette.Greeting):
			if word, name, ok := strings.Cut(strings.TrimRight(d.Text[m.Start:m.End], ","), " "); ok && word != "Good" && name != "" {
				out["wrong_name"] = word + " Zebulon," + d.Text[m.End:]
			}
		}
	}
	return out
}

// withoutNo takes the no at move k out, up to end, and what follows from it: a release and a close say no as well ("take me off your list").
func withoutNo(d demur.Draft, k, end int) string {
	out, pos := d.Text[:d.Moves[k].Start], end
	for _, m := range d.Moves[k+1:] {
		switch {
		case m.Start < end:
		case string(m.Move) == string(etiquette.Release), string(m.Move) == string(etiquette.Close):
			out += strings.TrimLeft(d.Text[pos:m.Start], ". ")
			pos = m.End
		}
	}
	return out + strings.TrimLeft(d.Text[pos:], ",;:. ")
}

// TestDamage puts faults into the engine's own drafts: each is found, and nothing else with it. In at most one draft of a hundred what is left
// without the no may read as another answer.
func TestDamage(t *testing.T) {
	cases, err := corpus.Load(os.DirFS("../../corpus"), "train")
	if err != nil {
		t.Fatal(err)
	}
	all, found := map[string]int{}, map[string]int{}
	for i := 0; i < len(cases); i += 9 {
		r := request(cases[i])
		s, err := demur.Suggest(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range s.Drafts {
			for rule, draft := range damaged(d) {
				rep, err := demur.Check(demur.CheckRequest{Request: r, Draft: draft, Intent: etiquette.IntentAuto})
				if err != nil {
					t.Fatal(err)
				}
				all[rule]++
				if got := faults(rep); got == rule {
					found[rule]++
				} else {
					t.Logf("%s: %s became %q (%s): %q", cases[i].ID, rule, got, rep.Intent, draft)
				}
			}
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%s: %d of %d found alone", rule, found[rule], all[rule])
		if 100*found[rule] < 99*all[rule] || all[rule] < 50 {
			t.Errorf("%s: %d of %d", rule, found[rule], all[rule])
		}
	}
	if len(all) != 4 {
		t.Errorf("only %d sorts of damage were done", len(all))
	}
}

// faults lists the rules of a report, notes aside.
func faults(r etiquette.Report) string {
	var out []string
	for _, f := range r.Findings {
		if f.Level != etiquette.Note {
			out = append(out, f.Rule)
		}
	}
	return strings.Join(out, " ")
}
