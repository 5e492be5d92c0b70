package thread

import (
	"strings"
	"testing"

	"demur/internal/text"
)

// TestInlineClosing holds the closings and names that stand on the line of the text.
func TestInlineClosing(t *testing.T) {
	r := english(t)
	for _, c := range []struct{ src, signed string }{
		{"Could we talk next week? Best, Priya", "Priya"},
		{"Would love to hear more! Thanks so much - Priya Nair", "Priya Nair"},
		{"Would once a month be possible? Mehmet", "Mehmet"},
		{"Can you nominate me? Helen (mum of Olle)", "Helen (mum of Olle)"},
		{"I spoke with Priya. Best regards to her", ""},
		{"Do you know Priya?", ""},
		{"Shall we say Thursday.\nThanks anyway, Priya", "Thanks anyway, Priya"},
		{"It was lovely.\n\nWith affection,\nIngeborg", "Ingeborg"},
		{"It was lovely.\n\nSimone Akkerhuis\nRising Tide Programme", "Simone Akkerhuis"},
		{"Bring these:\n- Apples\n- Pears", ""},
	} {
		l := r.Cut(c.src)
		if got := l.Signed.Of(c.src); got != c.signed {
			t.Errorf("signed of %q = %q, want %q", c.src, got, c.signed)
		}
	}
}

// TestMarkedQuotes holds the ways in which programs mark what they quote.
func TestMarkedQuotes(t *testing.T) {
	r := english(t)
	for _, c := range []struct{ src, own string }{
		{"Ana de Vries wrote:\n> Can you come?\nI can.", "I can."},
		{"PN> Can you come?\nI can.", "I can."},
		{"At 18:10 on 19/08/2026, Ana wrote:\n| Can you come?\n| On Friday?\nI can.", "I can."},
		{"I can.\n----- Original Message -----\nFrom: Ana\nCan you come?", "I can."},
		{"I can.\n\n________________________________\nFrom: Ana <ana@example.org>\nSent: Monday\nCan you come?", "I can."},
		{"I can.\n_______________________________________________\nDev mailing list\nhttps://lists.example/dev", "I can."},
		{"Ana wrote:\nI can.", "Ana wrote:\nI can."},
	} {
		l := r.Cut(c.src)
		var own []string
		for _, z := range l.Zones {
			if z.Kind == Body {
				own = append(own, z.Of(c.src))
			}
		}
		if got := strings.Join(own, "\n"); got != c.own {
			t.Errorf("own words of %q = %q, want %q", c.src, got, c.own)
		}
	}
}

// BenchmarkCut shows whether the time grows with the length alone: the two figures per byte should be alike.
func BenchmarkCut(b *testing.B) {
	r := english(b)
	for name, n := range map[string]int{"10KB": 10, "1MB": 1000} {
		for kind, unit := range map[string]string{
			"prose": strings.Repeat("We met in Porto, you and I. ", 36) + "\n", "short": strings.Repeat("a\n", 500),
			"names": strings.Repeat("Priya\n", 170), "introductions": strings.Repeat("On Monday 2 November\n", 48), "rules": strings.Repeat("----------\nx\n", 77),
		} {
			src := text.Clean(strings.Repeat(unit, n))
			b.Run(kind+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for range b.N {
					r.Cut(src)
				}
			})
		}
	}
}
