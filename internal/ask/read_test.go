package ask

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/thread"
	"demur/internal/when"
)

func english(t testing.TB) *Reader {
	t.Helper()
	p, ok := lang.Get("en")
	if !ok {
		t.Fatal("no English pack")
	}
	r, err := NewReader(p, thread.NewRules(p))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sent is a Friday.
var sent = when.Date{Year: 2026, Month: 11, Day: 20}

func message(r *Reader, src string) Message {
	return Message{Letter: r.rules.Cut(src), Sent: sent}
}

func TestRead(t *testing.T) {
	data, err := os.ReadFile("testdata/read.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := english(t)
	_, rest, _ := strings.Cut(string(data), "\n=== ")
	for c := range strings.SplitSeq(rest, "\n=== ") {
		name, body, _ := strings.Cut(c, "\n")
		t.Run(name, func(t *testing.T) {
			given, want, ok := strings.Cut(body, "--- want\n")
			if !ok {
				t.Fatal("no line \"--- want\"")
			}
			in := input(r, given)
			got := r.Read(in)
			if diff := cmp.Diff(strings.TrimSpace(want), describe(got)); diff != "" {
				t.Errorf("mismatch (-want +got):\n%s", diff)
			}
			verbatim(t, in, got)
		})
	}
}

func input(r *Reader, given string) Input {
	in, lines := Input{}, []string{}
	for line := range strings.Lines(given) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "subject":
			in.Subject = value
		case "earlier":
			in.Run = append(in.Run, message(r, value))
		case "mine":
			m := message(r, value)
			in.Mine = &m
		default:
			lines = append(lines, strings.TrimRight(line, "\n"))
		}
	}
	m := message(r, strings.Join(lines, "\n"))
	m.Index = len(in.Run)
	in.Run = append(in.Run, m)
	return in
}

// describe writes a reading as the cases do.
func describe(got Reading) string {
	if !got.IsRequest {
		return "nothing"
	}
	a := got.Asks[0]
	out := []string{string(a.Kind)}
	if got.Unsaid {
		out[0] = "unsaid"
	}
	add := func(name, value string) {
		if value != "" {
			out = append(out, name+": "+value)
		}
	}
	if got.Stage != First {
		add("stage", string(got.Stage))
	}
	add("topic", a.Topic.Text)
	add("event", a.Event.Text)
	add("when", a.When.Text)
	add("deadline", got.Deadline.Text)
	add("sensitive", got.Sensitive)
	add("care", got.Care)
	for _, b := range got.Asks[1:] {
		add("also", string(b.Kind))
		add("topic", b.Topic.Text)
	}
	if got.Bulk {
		out = append(out, "bulk")
	}
	return strings.Join(out, "\n")
}

// verbatim checks that every span is what it says, in the field it names.
func verbatim(t *testing.T, in Input, got Reading) {
	t.Helper()
	check := func(name, text string, p Place) {
		src := in.Subject
		if p.In == InText {
			src = in.Run[slices.IndexFunc(in.Run, func(m Message) bool { return m.Index == p.Message })].Letter.Src
		}
		if text != "" && (p.Start < 0 || p.End > len(src) || p.Start > p.End || p.Of(src) != text) {
			t.Errorf("%s %q is not at %v of %q", name, text, p.Span, src)
		}
	}
	for _, a := range got.Asks {
		check("topic", a.Topic.Text, a.Topic.Place)
		check("event", a.Event.Text, a.Event.Place)
		check("when", a.When.Text, a.When.Place)
	}
	check("deadline", got.Deadline.Text, got.Deadline.Place)
	for _, e := range got.Evidence {
		check(e.Label, e.Text, e.Place)
	}
}

// TestEvidence: a reading shows the words that named the kind and the words that ask.
func TestEvidence(t *testing.T) {
	r := english(t)
	got := r.Read(Input{Run: []Message{message(r, "Hi Ana, it was good to meet you. Would you be open to a quick call on Monday?")}})
	labels := map[string]string{}
	for _, e := range got.Evidence {
		labels[e.Label] = e.Text
	}
	if !strings.Contains(labels["kind"], "call") || labels["asks"] == "" {
		t.Errorf("evidence %v shows neither what is asked nor that it is", labels)
	}
}

// FuzzRead: whatever the message, it is read without a panic, and every span is verbatim.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Coffee on Tuesday?", "é 👍 \n\n- a\n- b", "about about about", "\"", "Invitation: “X”", "the the the of"} {
		f.Add(s, "Re: "+s)
	}
	r := english(f)
	f.Fuzz(func(t *testing.T, src, subject string) {
		in := Input{Subject: strings.ToValidUTF8(subject, "?"), Run: []Message{message(r, strings.ToValidUTF8(src, "?"))}}
		verbatim(t, in, r.Read(in))
	})
}
