package demur_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/when"
)

// TestReview reads testdata/review/*.txt: lines "key value", and what a review says under "--- want". "record 8 …" is eight records.
// UPDATE_GOLDEN=1 writes the answers anew.
func TestReview(t *testing.T) {
	for _, name := range []string{"all-well", "goals", "due", "long-without-yes", "acceptances-unknown", "colleagues", "promises-and-reasons", "another-span"} {
		t.Run(name, func(t *testing.T) {
			file := "testdata/review/" + name + ".txt"
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src, want, _ := strings.Cut(string(b), "--- want\n")
			v, err := demur.Review(reviewRequest(t, src))
			if err != nil {
				t.Fatal(err)
			}
			got := reviewed(v)
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

func reviewRequest(t *testing.T, src string) demur.ReviewRequest {
	t.Helper()
	r := demur.ReviewRequest{Today: when.Date{Year: 2026, Month: 11, Day: 23}}
	for line := range strings.Lines(src) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		day, _ := when.Parse(value)
		switch key {
		case "today":
			r.Today = day
		case "from":
			r.From = day
		case "to":
			r.To = day
		case "goals":
			r.Preferences.Goals = value
		case "ended":
			r.Preferences.Reasons = append(r.Preferences.Reasons, etiquette.Reason{ID: "old", Text: "I'm on leave", Until: day})
		case "record":
			times := 1
			if n, err := fmt.Sscanf(value, "%d ", &times); n == 1 && err == nil {
				_, value, _ = strings.Cut(value, " ")
			}
			for range times {
				r.History = append(r.History, record(t, value))
			}
		default:
			t.Fatalf("unknown line %q", line)
		}
	}
	return r
}

func reviewed(v demur.ReviewReply) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s to %s: %+v, before: %+v\n", v.From, v.To, v.Counts, v.Previous)
	fmt.Fprintf(&b, "due %v, upcoming %v, kept %d, missed %d; %d days without a yes\n", v.Due, v.Upcoming, v.Kept, v.Missed, v.WithoutYes)
	for _, a := range v.Advices {
		fmt.Fprintf(&b, "%s: %s %s\n", a.Level, a.Code, a.Text)
	}
	return b.String()
}
