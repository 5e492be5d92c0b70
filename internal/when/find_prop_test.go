package when

import (
	"testing"

	"demur/internal/lang"
	"demur/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestFindSpans(t *testing.T) {
	src := "Dear Ána,\nwould next Thursday at 2pm — or “Friday” — do?"
	for _, m := range findAll(t, src) {
		if m.Of(src) != m.Text {
			t.Errorf("span of %q holds %q", m.Text, m.Of(src))
		}
		tokens := text.Tokens(src)
		if tokens[m.From].Start != m.Start || tokens[m.To-1].End != m.End {
			t.Errorf("tokens %d to %d of %q do not begin and end it", m.From, m.To, m.Text)
		}
	}
}

func TestFindWithoutData(t *testing.T) {
	p, _ := lang.Get("xx")
	tokens := text.Tokens("next Thursday")
	if got := Find("next Thursday", tokens, text.Sentence{From: 0, To: len(tokens)}, p); got != nil {
		t.Errorf("found %v in a language without data", got)
	}
	m := findAll(t, "next Thursday")[0]
	if say, d := m.Say(today, today, p); say != "" || !d.IsZero() {
		t.Errorf("Say without data = %q, %v", say, d)
	}
	if got := Until(today, today, p) + Door(today, today, today, p) + today.Say(today, p); got != "" {
		t.Errorf("said %q without data", got)
	}
}

func TestPrecise(t *testing.T) {
	for src, want := range map[string]bool{
		"Thursday at 2pm": true, "24 April": true, "Mon/Tue": true, "tomorrow": true,
		"next week": false, "before Friday": false, "Tuesdays": false, "it was lovely on Thursday": false, "at 2pm": false, "in March": false,
	} {
		if ms := findAll(t, src); len(ms) != 1 || ms[0].Precise != want {
			t.Errorf("%q: Precise is not %v (%v)", src, want, ms)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Thursday 8 May at 16:00 CET", "in the morning, anytime before 10 or 11", "4/24/2026 or 24.04.", "the 1st, 2nd or 3rd of December",
		"mon 30/11, tues 1/12 (or wed) next week", "before before before Friday", "mid-mid-May", "Q1/Q2 2027 to Q4", "w/c w/c 3rd", "\xff 24 \u200bApril",
	} {
		f.Add(s)
	}
	p := english(f)
	f.Fuzz(func(t *testing.T, src string) {
		src = text.Clean(src)
		tokens := text.Tokens(src)
		for _, s := range text.Sentences(tokens, nil) {
			ms := Find(src, tokens, s, p)
			last := 0
			for _, m := range ms {
				if m.Start < last || m.End <= m.Start || m.End > len(src) || m.From < s.From || m.To > s.To || m.Of(src) != m.Text {
					t.Fatalf("%q: span %v of %q (sentence %v)", src, m.Span, m.Text, s)
				}
				last = m.End
				checkSay(t, m, Date{2026, 11, 20}, today, p)
			}
			if diff := cmp.Diff(ms, Find(src, tokens, s, p), cmp.AllowUnexported(Mention{}, reading{}, term{}, spec{})); diff != "" {
				t.Fatalf("%q gives two answers: %s", src, diff)
			}
		}
	})
}
