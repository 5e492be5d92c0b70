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
)

// additions are sentences with a fault of their own.
func additions() []string {
	return []string{"I hope you understand.", "Maybe next time.", "To be honest, that is best.", "What do you think?", "I'll get in touch.", "Let's talk when things calm down.",
		"Thank you so much!!", "You clearly didn't read my profile.", "I'm sorry. My apologies again.", "I'm also far too busy.", "I truly can't at this time."}
}

// spoiled returns a draft as it is, with each damage, and with an added sentence behind its last move before the sign-off.
func spoiled(d demur.Draft, n int) []string {
	out := append(slices.Collect(maps.Values(damaged(d))), d.Text)
	end := 0
	for _, m := range d.Moves {
		if string(m.Move) != string(etiquette.SignOff) {
			end = m.End
		}
	}
	for end < len(d.Text) && strings.IndexByte(".!?", d.Text[end]) >= 0 {
		end++
	}
	return append(out, d.Text[:end]+" "+additions()[n%len(additions())]+d.Text[end:])
}

// TestEngineDraftsMend spoils the engine's drafts of three seeds in turn and applies the edits of every finding through the front door: the finding
// goes, no other comes. It prints how many findings have edits, by rule.
func TestEngineDraftsMend(t *testing.T) {
	cases, err := corpus.Load(os.DirFS("../../corpus"), "train")
	if err != nil {
		t.Fatal(err)
	}
	all, mend := map[string]int{}, map[string]int{}
	for seed := range uint64(3) {
		for i := int(seed); i < len(cases); i += 60 {
			r := request(cases[i])
			r.Seed = seed
			s, err := demur.Suggest(r)
			if err != nil {
				t.Fatal(err)
			}
			for k, d := range s.Drafts {
				for _, draft := range spoiled(d, i+k) {
					mendAll(t, cases[i].ID, r, draft, all, mend)
				}
			}
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-22s %4d of %4d mended by edits", rule, mend[rule], all[rule])
	}
	for _, rule := range []string{"two_apologies", "second_reason", "wrong_name"} {
		if all[rule] == 0 || 10*mend[rule] < 9*all[rule] {
			t.Errorf("%s: %d of %d mended", rule, mend[rule], all[rule])
		}
	}
}

// mendAll applies the edits of each finding of a draft and counts.
func mendAll(t *testing.T, id string, r demur.Request, draft string, all, mend map[string]int) {
	t.Helper()
	before := check(t, r, draft)
	for _, f := range before.Findings {
		all[f.Rule]++
		if len(f.Edits) == 0 {
			continue
		}
		mend[f.Rule]++
		edited := edit(draft, f.Edits)
		was, is := perRule(before), perRule(check(t, r, edited))
		if is[f.Rule] >= was[f.Rule] {
			t.Errorf("%s: %s stays: %q", id, f.Rule, edited)
		}
		for rule, n := range is {
			if n > was[rule] {
				t.Errorf("%s: %s is mended into %s: %q", id, f.Rule, rule, edited)
			}
		}
	}
}

func check(t *testing.T, r demur.Request, draft string) etiquette.Report {
	t.Helper()
	rep, err := demur.Check(demur.CheckRequest{Request: r, Draft: draft, Intent: etiquette.IntentDecline})
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// edit applies edits from the last to the first, so that the offsets before them stay right.
func edit(s string, edits []etiquette.Edit) string {
	list := slices.SortedFunc(slices.Values(edits), func(a, b etiquette.Edit) int { return b.Start - a.Start })
	for _, e := range list {
		s = s[:e.Start] + e.Text + s[e.End:]
	}
	return s
}

func perRule(r etiquette.Report) map[string]int {
	out := map[string]int{}
	for _, f := range r.Findings {
		out[f.Rule]++
	}
	return out
}
