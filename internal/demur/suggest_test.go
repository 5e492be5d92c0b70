package demur_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/corpus"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/when"
)

// TestConversations reads testdata/*.txt: cases in the corpus's own format, each followed by what was understood and drafted under "--- want".
// A comment line "#: key value" sets what a case needs beyond its thread. UPDATE_GOLDEN=1 writes the answers anew.
func TestConversations(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	if len(files) == 0 {
		t.Fatal("no conversations")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src, want, _ := strings.Cut(string(b), "--- want\n")
			list, err := corpus.Parse(file, src+"--- theirs\n")
			if err != nil || len(list) != 1 {
				t.Fatalf("%d cases, %v", len(list), err)
			}
			list[0].Parts = list[0].Parts[:len(list[0].Parts)-1] // the empty part lets a conversation end with a message of ours
			r := request(list[0], 0)
			settings(t, &r, src)
			s, err := demur.Suggest(r)
			if err != nil {
				t.Fatal(err)
			}
			got := answer(s)
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, []byte(src+"--- want\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

func settings(t *testing.T, r *demur.Request, src string) {
	t.Helper()
	for line := range strings.Lines(src) {
		rest, ok := strings.CutPrefix(line, "#: ")
		if !ok {
			continue
		}
		key, value, _ := strings.Cut(strings.TrimSpace(rest), " ")
		set := demur.Text{Set: true, Value: value}
		switch key {
		case "kind":
			r.Overrides.Kind = set
		case "reason":
			r.Overrides.Reason = set
		case "topic":
			r.Overrides.Topic = set
		case "tone":
			r.Preferences.Tone = value
		case "reopen":
			r.Preferences.Reopen = value
		case "alternatives":
			r.Preferences.Alternatives = nil
		case "reasons":
			r.Preferences.Reasons = nil
		case "to":
			r.Box.To = append(r.Box.To, person.Person{Name: value})
		case "signature":
			r.Box.Signature = value
		case "box":
			r.Box.Text = value
		case "told":
			day, _ := when.Parse(value)
			r.History = append(r.History, history.Record{Person: "name:" + strings.ToLower(r.Thread.Messages[0].From.Name), Date: day, Decision: "declined",
				State: "confirmed", Reason: "launch", Promise: when.Date{Year: 2027, Month: 4, Day: 1}, PromiseBy: "them"})
		case "record":
			r.History = append(r.History, record(t, value))
		case "today":
			r.Today, _ = when.Parse(value)
		case "thread":
			r.Thread.ID = value
		case "surface":
			r.Thread.Surface = value
		case "profile":
			r.Thread.Messages[len(r.Thread.Messages)-1].From.Profile = value
		case "focus":
			r.Preferences.Focus = append(r.Preferences.Focus, value)
		case "own":
			r.Preferences.Phrases = append(r.Preferences.Phrases, demur.OwnPhrases{Language: "en", Text: strings.ReplaceAll(value, " // ", "\n")})
		case "another":
			r.Preferences.Reasons = []etiquette.Reason{{ID: "focus", Text: value, Type: "focus"}}
		default:
			t.Fatalf("unknown setting %q", key)
		}
	}
}

// record reads a record written as "key=value" pairs.
func record(t *testing.T, line string) history.Record {
	t.Helper()
	r := history.Record{Decision: "declined", State: "confirmed", Kind: "call", Waited: -1}
	day := func(s string) when.Date {
		d, ok := when.Parse(s)
		if !ok {
			t.Fatalf("%q is no day", s)
		}
		return d
	}
	for _, pair := range strings.Fields(line) {
		key, value, _ := strings.Cut(pair, "=")
		switch value := strings.ReplaceAll(value, "_", " "); key {
		case "id":
			r.ID = value
		case "person":
			r.Person = value
		case "name":
			r.Name = value
		case "company":
			r.Company = value
		case "thread":
			r.Thread = value
		case "date":
			r.Date = day(value)
		case "state":
			r.State = value
		case "decision":
			r.Decision = value
		case "kind":
			r.Kind = strings.ReplaceAll(value, " ", "_")
		case "colleague":
			r.Colleague = value == "yes"
		case "reason":
			r.Reason = value
		case "until":
			r.ReasonUntil = day(value)
		case "promise":
			r.Promise, r.Promised = day(value), "open"
		case "by":
			r.PromiseBy = value
		case "promised":
			r.Promised = value
		case "wording":
			r.Wording = strings.Split(value, ",")
		default:
			t.Fatalf("unknown key %q of a record", key)
		}
	}
	return r
}

// answer prints a suggestion for reading.
func answer(s demur.Suggestion) string {
	var b strings.Builder
	u, a := s.Understanding, s.Understanding.Main()
	fmt.Fprintf(&b, "%s %s; %s to %q", u.Kind, u.Stage, u.Formality, u.Sender.Address)
	for _, x := range []struct{ name, text, say string }{
		{"topic", a.Topic.Text, a.Topic.Say}, {"event", a.Event.Text, a.Event.Say}, {"when", a.When.Text, a.When.Say}, {"deadline", u.Deadline.Text, u.Deadline.Say},
	} {
		if x.text != "" {
			fmt.Fprintf(&b, "; %s %q -> %q", x.name, x.text, x.say)
		}
	}
	fmt.Fprintf(&b, "\ninsert: %v %s\n", s.Auto, s.Why)
	for _, x := range s.Advices {
		fmt.Fprintf(&b, "%s: %s %s", x.Level, x.Code, x.Text)
		if x.Record != "" {
			fmt.Fprintf(&b, " (record %s, %s, days %d)", x.Record, x.Date, x.Days)
		}
		b.WriteByte('\n')
	}
	if c := s.Confirmed; c != nil {
		fmt.Fprintf(&b, "confirmed: %s, reason %q until %s, promise %s by %s, %s\n", c.ID, c.Reason, c.ReasonUntil, c.Promise, c.PromiseBy, c.Promised)
	}
	for _, d := range s.Drafts {
		fmt.Fprintf(&b, "\n[%s: reason %q, offer %q, promise %s %s]\n%s\n", d.Tone, d.Reason, d.Alternative, d.Promise, d.PromiseBy, d.Text)
	}
	return b.String()
}

func TestRequestFaults(t *testing.T) {
	if _, err := demur.Suggest(demur.Request{}); err == nil || err.Error() != "bad_request: today: a date is needed" {
		t.Errorf("without a day: %v", err)
	}
	r := ana()
	if _, err := demur.Suggest(r); err == nil || err.Error() != "bad_request: thread.messages: at least one message is needed" {
		t.Errorf("without a message: %v", err)
	}
	r.Overrides.Kind = demur.Text{Set: true, Value: "coffee_chat"}
	r.Thread.Surface = "note"
	s, err := demur.Suggest(r)
	if err != nil || len(s.Drafts) != 3 {
		t.Errorf("told by the person: %d drafts, %v", len(s.Drafts), err)
	}
}

// TestOneControl: with one control changed, only the moves it names change. What ends a draft is weighed together with its step forward.
func TestOneControl(t *testing.T) {
	base := ana()
	c, err := corpus.Parse("inline", "=== x\nkind: coffee_chat\nchannel: linkedin\nfrom: Priya Nair\n--- theirs\nHi Ana, can we grab a coffee to talk about pricing?\n")
	if err != nil {
		t.Fatal(err)
	}
	base.Thread = request(c[0], 0).Thread
	read := func(change func(r *demur.Request)) map[string]string {
		r := base
		change(&r)
		s, err := demur.Suggest(r)
		if err != nil || len(s.Drafts) == 0 {
			t.Fatalf("%d drafts, %v", len(s.Drafts), err)
		}
		out := map[string]string{}
		for _, m := range s.Drafts[0].Moves {
			out[m.Move] = s.Drafts[0].Text[m.Start:m.End]
		}
		return out
	}
	plain := read(func(*demur.Request) {})
	for _, x := range []struct {
		name    string
		change  func(r *demur.Request)
		changes []string
	}{
		{"reason none", func(r *demur.Request) { r.Overrides.Reason = demur.Text{Set: true, Value: "none"} }, []string{"reason"}},
		{"tone neutral", func(r *demur.Request) { r.Overrides.Tone = demur.Text{Set: true, Value: "neutral"} }, []string{"alternative", "close"}},
		{"another step", func(r *demur.Request) { r.Overrides.Alternative = demur.Text{Set: true, Value: "question"} }, []string{"alternative", "close"}},
		{"no step", func(r *demur.Request) { r.Overrides.Alternative = demur.Text{Set: true, Value: "none"} }, []string{"alternative", "close"}},
	} {
		got := read(x.change)
		for move := range plain {
			named := false
			for _, m := range x.changes {
				named = named || m == move
			}
			if !named && got[move] != plain[move] {
				t.Errorf("%s: %s changed from %q to %q", x.name, move, plain[move], got[move])
			}
		}
	}
}
