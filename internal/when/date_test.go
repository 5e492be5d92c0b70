package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2026-11-20", "2026-11-20"},
		{"2026-11-20T09:12:00Z", "2026-11-20"},
		{"2026-11-20T23:59:59.123+14:00", "2026-11-20"}, // the day counts as written
		{"2026-11-20t09:12:00z", "2026-11-20"},
		{"2026-11-20 09:12:00Z", "2026-11-20"},
		{"2024-02-29", "2024-02-29"},
		{"2023-02-29", ""},
		{"2100-02-29", ""},
		{"2000-02-29", "2000-02-29"},
		{"2026-13-01", ""},
		{"2026-00-10", ""},
		{"2026-11-31", ""},
		{"2026-11-0x", ""},
		{"0000-01-01", ""},
		{"2026-1-2", ""},
		{"20261120", ""},
		{"", ""},
		{"2026-11-20T", ""},
		{"2026-11-20T09:12Z", ""},
		{"2026-11-20T24:00:00Z", ""},
		{"2026-11-20T09:12:00", ""},
		{"2026-11-20T09:12:00.Z", ""},
		{"2026-11-20T09:12:00+0100", ""},
		{"2026-11-20T09:12:00+25:00", ""},
		{"2026-11-20x", ""},
		{"tomorrow", ""},
	}
	for _, tt := range tests {
		d, ok := Parse(tt.in)
		if !ok {
			d = Date{}
		}
		if d.String() != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.in, d, tt.want)
		}
	}
}

// The standard library's calendar is the reference for ours.
func TestDateAgainstTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		n, m := rapid.IntRange(-700000, 700000).Draw(t, "n"), rapid.IntRange(-9000, 9000).Draw(t, "m")
		want := base.AddDate(0, 0, n)
		got := Date{2026, 1, 1}.Add(n)
		if (got != Date{want.Year(), int(want.Month()), want.Day()}) {
			t.Fatalf("%d days on: %v, want %s", n, got, want)
		}
		if weekday := (int(want.Weekday())+6)%7 + 1; got.Weekday() != weekday {
			t.Fatalf("%s: weekday %d, want %d", got, got.Weekday(), weekday)
		}
		if got.Add(m).Sub(got) != m || got.Add(m).Before(got) != (m < 0) || got.Add(m).After(got) != (m > 0) {
			t.Fatalf("%s: Add(%d) and Sub disagree", got, m)
		}
		if first := got.firstAfter(3); first.Weekday() != 3 || first.Sub(got) < 1 || first.Sub(got) > 7 {
			t.Fatalf("%s: first Wednesday after is %s", got, first)
		}
	})
}

func TestUnknownDate(t *testing.T) {
	var d Date
	if !d.IsZero() || d.String() != "" || d.Weekday() != 0 || !d.Add(3).IsZero() || d.Sub(today) != 0 || d.Before(today) || d.After(today) {
		t.Error("an unknown day does not stay unknown")
	}
}
