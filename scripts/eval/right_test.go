package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/ask"
	"demur/internal/demur"
)

// The expectations of this test were computed with Python, whose \W and lower() the measure of the specimens uses.
func TestSpanRight(t *testing.T) {
	for _, c := range []struct {
		got, want string
		right     bool
	}{
		{"pricing", "pricing for climate software", true},
		{"Pricing for climate software.", "pricing for climate software", true},
		{"the panel on care and design", "a panel on care design", true},
		{"the panel", "our new podcast", false},
		{"art", "a party", true}, // letters within a word count, as they do there
		{"one two three", "one two four five", false},
		{"one two three", "one two three four", true},
		{"one two four", "one two five", true},
		{"", "pricing", false},
		{"?!", "pricing", false},
		{"", "", false},
		{"Café_menu", "the CAFÉ_MENU", true},
		{"week 49", "week 4", true},
		{"10:30–11", "10 30 11", true},
		{"naïve", "naive", false},
		{"½ day", "½", true},
	} {
		if got := spanRight(c.got, c.want); got != c.right {
			t.Errorf("spanRight(%q, %q) = %v", c.got, c.want, got)
		}
		if got := spanRight(c.want, c.got); got != c.right {
			t.Errorf("spanRight(%q, %q) = %v: the order should not matter", c.want, c.got, got)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"  Hi,  Ana!  ", "hi ana"}, {"B2B–SaaS (new)", "b2b saas new"}, {"don’t", "don t"}, {"snake_case", "snake_case"}, {"ÉTÉ 🎉", "été"}, {"m² x", "m² x"},
	} {
		if got := fold(c[0]); got != c[1] {
			t.Errorf("fold(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestKindRight(t *testing.T) {
	type verdict struct{ Lenient, Strict bool }
	for _, c := range []struct {
		name string
		l    labels
		u    demur.Understanding
		want verdict
	}{
		{"the same", labels{kind: "call"}, demur.Understanding{Kind: ask.Call}, verdict{true, true}},
		{"another", labels{kind: "call"}, demur.Understanding{Kind: ask.Recruiter}, verdict{}},
		{"a second", labels{kind: "sales_pitch", also: []string{"call"}}, demur.Understanding{Kind: ask.Call}, verdict{true, false}},
		{"a chaser", labels{kind: "follow_up"}, demur.Understanding{Kind: ask.SalesPitch, Stage: ask.FollowUp}, verdict{true, true}},
		{"a push after a no", labels{kind: "follow_up"}, demur.Understanding{Kind: ask.Call, Stage: ask.AfterDecline}, verdict{true, true}},
		{"no chaser", labels{kind: "follow_up", also: []string{"call"}}, demur.Understanding{Kind: ask.Call, Stage: ask.First}, verdict{true, false}},
		{"a chaser as a second", labels{kind: "call", also: []string{"follow_up"}}, demur.Understanding{Kind: ask.SalesPitch, Stage: ask.FollowUp}, verdict{true, false}},
		{"a colleague", labels{kind: "internal_colleague"}, demur.Understanding{Kind: ask.OtherRequest, Colleague: true}, verdict{true, true}},
		{"a colleague unknown as one", labels{kind: "internal_colleague"}, demur.Understanding{Kind: ask.CoffeeChat}, verdict{true, false}},
		{"no colleague", labels{kind: "internal_colleague"}, demur.Understanding{Kind: ask.Speaking}, verdict{}},
	} {
		lenient, strict := kindRight(c.l, c.u)
		if diff := cmp.Diff(c.want, verdict{lenient, strict}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestRequestRight(t *testing.T) {
	for _, c := range []struct {
		l    labels
		is   bool
		want bool
	}{
		{labels{isRequest: true}, true, true},
		{labels{isRequest: true, also: []string{"not_request"}}, false, false}, // missing a request is no matter of taste
		{labels{}, true, false},
		{labels{also: []string{"event_invite"}}, true, true},
	} {
		if got := requestRight(c.l, demur.Understanding{IsRequest: c.is}); got != c.want {
			t.Errorf("requestRight(%+v, %v) = %v", c.l, c.is, got)
		}
	}
}

func TestNameRight(t *testing.T) {
	for _, c := range []struct {
		got, want string
		right     bool
	}{{"Priya", "Priya Nair", true}, {"priya", "PRIYA", true}, {"Nair", "Priya", false}, {"", "Priya", false}, {"Lumen", "", false}} {
		if got := nameRight(c.got, c.want); got != c.right {
			t.Errorf("nameRight(%q, %q) = %v", c.got, c.want, got)
		}
	}
}
