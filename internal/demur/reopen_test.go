package demur_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// TestReopen reads testdata/reopen/*.txt: lines "key value", and the drafts under "--- want". UPDATE_GOLDEN=1 writes them anew.
func TestReopen(t *testing.T) {
	for _, name := range []string{"promised-call", "their-turn", "reason-running", "still-no", "still-no-mail", "with-thread", "mail"} {
		t.Run(name, func(t *testing.T) {
			file := "testdata/reopen/" + name + ".txt"
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src, want, _ := strings.Cut(string(b), "--- want\n")
			reply, err := demur.Reopen(reopenRequest(t, src))
			if err != nil {
				t.Fatal(err)
			}
			got := shown(reply)
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, []byte(src+"--- want\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

func reopenRequest(t *testing.T, src string) demur.ReopenRequest {
	t.Helper()
	r := demur.ReopenRequest{Request: ana(), Record: "a"}
	r.Preferences.Reasons, r.Channel = nil, ""
	for line := range strings.Lines(src) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch key {
		case "record":
			r.History = append(r.History, record(t, value))
		case "today":
			r.Today, _ = when.Parse(value)
		case "mode":
			r.StillNo = value == "still_no"
		case "kind":
			r.Kind = ask.Kind(value)
		case "when":
			r.When = value
		case "channel":
			r.Channel = value
		case "reasons":
			r.Preferences.Reasons = ana().Preferences.Reasons
		case "theirs", "mine":
			m := thread.Message{From: person.Person{Name: "Priya Nair"}, Side: thread.Theirs, Text: value}
			if key == "mine" {
				m.From.Name, m.Side = "Ana de Vries", thread.Mine
			}
			r.Thread.Messages = append(r.Thread.Messages, m)
		default:
			t.Fatalf("unknown line %q", line)
		}
	}
	return r
}

func shown(reply demur.ReopenReply) string {
	var b strings.Builder
	fmt.Fprintf(&b, "promise %s by %s: %s\n", reply.Record.Promise, reply.Record.PromiseBy, reply.Record.Promised)
	for _, a := range reply.Advices {
		fmt.Fprintf(&b, "%s: %s %s\n", a.Level, a.Code, a.Text)
	}
	for _, d := range reply.Drafts {
		fmt.Fprintf(&b, "\n[%s: reason %q, %d words]\n%s\n", d.Tone, d.Reason, d.Words, d.Text)
		for _, f := range d.Findings {
			fmt.Fprintf(&b, "%s: %s %s\n", f.Level, f.Rule, f.Message)
		}
	}
	return b.String()
}

func TestReopenFaults(t *testing.T) {
	r := reopenRequest(t, "record id=b person=name:x date=2026-10-02")
	if _, err := demur.Reopen(r); err == nil || err.Error() != "not_found: record: no record of that id" {
		t.Errorf("another record: %v", err)
	}
	r.Record, r.Today = "b", when.Date{}
	if _, err := demur.Reopen(r); err == nil || err.Error() != "bad_request: today: a date is needed" {
		t.Errorf("without a day: %v", err)
	}
}
