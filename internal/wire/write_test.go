package wire

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

func TestString(t *testing.T) {
	for s, want := range map[string]string{
		"":                     `""`,
		`a"b\c/d`:              `"a\"b\\c/d"`,
		"\n\r\t\b\f\x00\x1f":   `"\n\r\t\u0008\u000c\u0000\u001f"`,
		"<b>&amp;'</b>":        `"<b>&amp;'</b>"`,
		"é👍\u2028\u2029\u007f": "\"é👍\u2028\u2029\u007f\"",
	} {
		w := writer{}
		w.string(s)
		if diff := cmp.Diff(want, string(w.buf)); diff != "" {
			t.Errorf("string(%q) mismatch (-want +got):\n%s", s, diff)
		}
	}
}

func TestHundredths(t *testing.T) {
	for n, want := range map[int]string{0: "0.00", 7: "0.07", 97: "0.97", 100: "1.00", 1234: "12.34", -5: "-0.05", -250: "-2.50"} {
		w := writer{}
		w.hundredths("n", n)
		if got := strings.TrimPrefix(string(w.buf), `"n":`); got != want {
			t.Errorf("hundredths(%d) = %s, want %s", n, got, want)
		}
	}
}

// find returns the place of a word in a text, in bytes.
func find(src, word string) text.Span {
	i := strings.Index(src, word)
	return text.Span{Start: i, End: i + len(word)}
}

// TestEncoding writes replies in which nothing is empty and compares them, key by key in their order, with testdata/encoding.json. The texts
// are made up, so that the file stays as it is when the engine learns to say things better.
func TestEncoding(t *testing.T) {
	const message, draft = "👋 Ana, tea on Friday about <tides>? Say so by Monday!", "Hi Zoë 👋, no. Not <tides>."
	place := func(word string) ask.Place { return ask.Place{Message: 0, In: "text", Span: find(message, word)} }
	friday, monday := when.Date{Year: 2026, Month: 11, Day: 27}, when.Date{Year: 2026, Month: 11, Day: 30}
	evidence := []ask.Evidence{{Label: "kind", Text: "tea", Place: place("tea")}, {Label: "asks", Text: "Idea", Place: ask.Place{Message: -1, In: "subject", Span: find("✉ Idea", "Idea")}}}
	main := demur.Ask{
		Kind: ask.CoffeeChat, Topic: demur.Slot{Text: "<tides>", Say: "<tides>", Place: place("<tides>")}, Event: demur.Slot{Text: "the fair", Say: "the fair", From: "person"},
		When: demur.TimeSlot{Slot: demur.Slot{Text: "Friday", Say: "on Friday 27 November", Place: place("Friday")}, Date: friday}, Evidence: evidence,
	}
	zoe := demur.Sender{Name: person.Name{Title: "Dr.", Given: "Zoë", Family: "Lind"}, Address: "Zoë", From: "header"}
	finding := etiquette.Finding{Rule: "cliche", Level: etiquette.Warning, Span: find(draft, "<tides>"), Message: "m", Why: "w", Source: "s", Fix: "f",
		Edits: []etiquette.Edit{{Span: find(draft, "no"), Text: "No"}}, Redraft: true}
	s := demur.Suggestion{
		Understanding: demur.Understanding{
			IsRequest: true, Understood: true, Kind: ask.CoffeeChat, Confidence: 97, Also: []ask.Kind{ask.Call}, Stage: ask.FollowUp, Times: 2, Colleague: true, Bulk: true,
			Sensitive: "legal", Care: "layoff", Language: "en", Formality: "formal", Sender: zoe, Recipients: []demur.Sender{zoe}, AskedBy: 0, Asks: []demur.Ask{main, {Kind: ask.Call}},
			Deadline: demur.TimeSlot{Slot: demur.Slot{Text: "Monday", Place: place("Monday")}, Date: monday}, Waited: 3, Evidence: evidence,
		},
		Why: "several_asks", Advices: []demur.Advice{{Code: "deadline", Text: "t", Level: "info", Days: 7, Date: monday}},
		Drafts: []demur.Draft{{
			Draft: compose.Draft{Text: draft, Words: 4, Moves: []compose.MoveSpan{{Move: "greeting", Span: find(draft, "Hi Zoë 👋"), From: "phrase"}},
				Slots: []compose.SlotSpan{{Slot: "topic", Span: find(draft, "<tides>")}}, Wording: []string{"cc01"}},
			Tone: etiquette.Warm, Language: "en", Reason: "launch", Alternative: "linkedin", Promise: friday, PromiseBy: "them",
			Sources: []demur.Source{{From: "message", Ref: "<tides>"}}, Findings: []etiquette.Finding{finding},
		}},
		Record: &history.Record{Person: "name:zoë lind", Reason: "launch", Date: monday, Promise: friday, Kind: "coffee_chat", Alternative: "linkedin"},
	}
	r := &demur.Request{Thread: thread.Thread{Subject: "✉ Idea", Messages: []thread.Message{{Text: message}}}}
	report := etiquette.Report{Language: "en", Intent: "decline", Words: 4, Reason: "launch", Promise: "2027-04-01", Score: 36,
		Moves: []etiquette.MoveSpan{{Move: "no", Span: find(draft, "no")}}, Findings: []etiquette.Finding{finding},
		Markers: []etiquette.Marker{{Name: "greeting", Count: 1, Spans: []text.Span{find(draft, "Hi")}}}}
	w := writer{}
	w.braces(func() {
		w.object("suggest", func() { w.suggestion(s, r) })
		w.object("nothing", func() { w.suggestion(demur.Suggestion{}, &demur.Request{}) })
		w.object("check", func() { w.report(text.NewUnits(draft), report) })
	})
	compareGolden(t, "testdata/encoding.json", spread(t, string(w.buf)))
}

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s mismatch (-want +got):\n%s", file, diff)
	}
}
