package history

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/when"
)

func day(y, m, d int) when.Date { return when.Date{Year: y, Month: m, Day: d} }

func TestQuarter(t *testing.T) {
	for _, c := range []struct{ today, from, to, first, last when.Date }{
		{day(2026, 11, 23), day(2026, 10, 1), day(2026, 12, 31), day(2026, 7, 1), day(2026, 9, 30)},
		{day(2027, 1, 1), day(2027, 1, 1), day(2027, 3, 31), day(2026, 10, 1), day(2026, 12, 31)},
		{day(2028, 6, 30), day(2028, 4, 1), day(2028, 6, 30), day(2028, 1, 1), day(2028, 3, 31)},
	} {
		from, to := Quarter(c.today)
		first, last := before(from, to)
		if from != c.from || to != c.to || first != c.first || last != c.last {
			t.Errorf("%s: %s to %s after %s to %s", c.today, from, to, first, last)
		}
	}
	if first, last := before(day(2026, 11, 10), day(2026, 11, 19)); first != day(2026, 10, 31) || last != day(2026, 11, 9) {
		t.Errorf("ten days: %s to %s", first, last)
	}
	if first, last := before(day(2027, 1, 1), day(2027, 2, 28)); first != day(2026, 11, 1) || last != day(2026, 12, 31) {
		t.Errorf("two months: %s to %s", first, last)
	}
}

func TestSum(t *testing.T) {
	today := day(2026, 11, 23)
	records := []Record{
		{ID: "1", Person: "linkedin:a", Name: "Priya Nair", Date: day(2026, 10, 2), Kind: "call", Reason: "launch", Promise: day(2026, 11, 1), Promised: "open"},
		{ID: "2", Person: "linkedin:b", Date: day(2026, 10, 2), Kind: "call", Reason: "launch", Promise: day(2026, 11, 2), Promised: "kept"},
		{ID: "3", Person: "email:c", Name: "Priya Nair", Date: day(2026, 11, 3), Kind: "coffee_chat", Reason: "focus", Colleague: true, Promise: day(2027, 4, 1)},
		{ID: "4", Person: "email:d", Date: day(2026, 11, 1), Kind: "coffee_chat", State: "inserted"},
		{ID: "5", Person: "email:e", Date: day(2026, 11, 20), Kind: "speaking", State: "copied"},
		{ID: "6", Person: "email:f", Date: day(2026, 10, 20), Kind: "coffee_chat", Decision: "accepted", Colleague: true},
		{ID: "7", Person: "email:g", Date: day(2026, 10, 21), Kind: "connect", Decision: "left"},
		{ID: "8", Person: "email:h", Date: day(2026, 8, 21), Kind: "connect", Reason: "launch"},
		{ID: "9", Person: "email:i", Date: day(2026, 2, 1), Kind: "connect", Promise: day(2026, 10, 9), Promised: "missed"},
	}
	from, to := Quarter(today)
	want := Review{
		From: from, To: to, Counts: Counts{4, 1, 1, 1}, Previous: Counts{Declined: 1},
		ByKind:     []Tally{{"call", 2, 0}, {"coffee_chat", 1, 1}, {"speaking", 1, 0}},
		ByReason:   []Tally{{"launch", 2, 0}, {"", 1, 0}, {"focus", 1, 0}},
		ByMonth:    []Tally{{"2026-10", 2, 1}, {"2026-11", 2, 0}},
		Colleagues: Tally{"", 1, 1}, Due: []string{"1"}, Upcoming: []string{"3"}, Kept: 1, Missed: 1,
		LastAccepted: day(2026, 10, 20), WithoutYes: 34, DeclinedSince: 2, Differs: "3",
	}
	if diff := cmp.Diff(want, Sum(records, from, to, today)); diff != "" {
		t.Errorf("Sum mismatch (-want +got):\n%s", diff)
	}
	none := Sum(nil, from, to, today)
	if diff := cmp.Diff(Review{From: from, To: to, WithoutYes: -1}, none); diff != "" {
		t.Errorf("nothing on record (-want +got):\n%s", diff)
	}
}

// TestEndedReason holds that a reason which had ended may be followed by another.
func TestEndedReason(t *testing.T) {
	today := day(2026, 11, 23)
	from, to := Quarter(today)
	records := []Record{
		{ID: "1", Person: "linkedin:a", Date: day(2026, 10, 2), Reason: "launch", ReasonUntil: day(2026, 10, 31)},
		{ID: "2", Person: "linkedin:a", Date: day(2026, 11, 2), Reason: "focus"},
	}
	if v := Sum(records, from, to, today); v.Differs != "" {
		t.Errorf("differs: %q", v.Differs)
	}
	unknown := []Record{{ID: "1", Date: day(2026, 10, 2), Reason: "launch"}, {ID: "2", Date: day(2026, 10, 3), Reason: "focus"}}
	if v := Sum(unknown, from, to, today); v.Differs != "" {
		t.Errorf("two people of whom nothing is known were taken for one: %q", v.Differs)
	}
	records[0].ReasonUntil = day(2026, 11, 2)
	if v := Sum(records, from, to, today); v.Differs != "2" {
		t.Errorf("differs: %q, want 2", v.Differs)
	}
}
