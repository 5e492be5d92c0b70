package etiquette

import (
	"strings"
	"testing"
)

// longestDraft is how many UTF-16 units a draft may have.
const longestDraft = 65536

// pastes are texts of n bytes that are full of one sort of trouble: many sentences with faults, one endless sentence of clauses or without any
// comma, gaps, marks and capitals, lines that alternate with quoted ones.
func pastes(n int) map[string]string {
	out := map[string]string{}
	for name, s := range map[string]string{
		"sentences": "I'm sorry, but I can't come, as I'm too busy! Maybe next time, perhaps? I really hope you understand. ",
		"clauses":   "sorry i can't because i'm too busy and i really might maybe, thanks, ",
		"words":     "sorry busy really maybe thanks can't next week ",
		"gaps":      "[Name] XXX ___ ",
		"marks":     "!? NO ",
		"lines":     "> a\nI can't.\n\n",
	} {
		out[name] = strings.Repeat(s, n/len(s)+1)[:n]
	}
	return out
}

func pasteContext() Context {
	return Context{Waited: 12, Today: today, Channel: "email", Language: "en", Names: names("Andrew Miles"), Reasons: []Reason{launch()}}
}

// TestGrowth holds that a check does not grow faster than its draft: what is read again has a bound, twice the text takes at most three times
// the allocations, and behind the part that is judged nothing is added but the copies of the text.
func TestGrowth(t *testing.T) {
	c := checker(t)
	ctx := pasteContext()
	allocs := func(draft string) float64 { return testing.AllocsPerRun(1, func() { c.Check(draft, ctx) }) }
	half, whole, all := pastes(maxJudged/2), pastes(maxJudged), pastes(longestDraft)
	for name, draft := range all {
		d := c.read(draft, &ctx)
		d.judge()
		if n := d.verify(); n > maxReread {
			t.Errorf("%s: %d bytes were read again", name, n)
		}
		a, b, most := allocs(half[name]), allocs(whole[name]), allocs(draft)
		t.Logf("%-9s %7.0f allocations for %d bytes, %7.0f for %d, %7.0f for %d", name, a, len(half[name]), b, len(whole[name]), most, len(draft))
		if b > 3*a || most > 1.1*b {
			t.Errorf("%s: %.0f allocations became %.0f and %.0f", name, a, b, most)
		}
	}
}

func BenchmarkLongDraft(b *testing.B) {
	c := checker(b)
	ctx := pasteContext()
	for name, draft := range pastes(longestDraft) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Check(draft, ctx)
			}
		})
	}
}
