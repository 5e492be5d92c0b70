package when

import "testing"

func TestDateSay(t *testing.T) {
	p := english(t)
	for _, tt := range []struct{ day, want string }{
		{"2026-11-26", "Thursday 26 November"},
		{"2026-01-05", "Monday 5 January"},
		{"2027-01-15", "Friday 15 January"},
		{"2027-09-03", "Friday 3 September 2027"},
		{"2025-12-24", "Wednesday 24 December 2025"},
		{"", ""},
	} {
		if got := date(t, tt.day).Say(today, p); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.day, got, tt.want)
		}
	}
	if got := (Date{2026, 11, 26}).Say(Date{}, p); got != "Thursday 26 November 2026" {
		t.Errorf("said on an unknown day: %q", got)
	}
}

func TestDoor(t *testing.T) {
	p := english(t)
	tests := []struct{ until, event, door, day string }{
		{"2027-03-31", "", "in April", "2027-04-01"},
		{"2027-03-15", "", "in April", "2027-04-01"},
		{"2027-03-08", "", "in late March", "2027-03-21"},
		{"2026-12-31", "", "in January", "2027-01-01"},
		{"2028-03-31", "", "in April 2028", "2028-04-01"},
		{"2027-08-31", "", "in September", "2027-09-01"},
		{"2027-09-30", "", "in October 2027", "2027-10-01"},
		{"2027-10-31", "", "in November 2027", "2027-11-01"},
		{"", "2027-04-15", "in May", "2027-05-01"},
		{"", "2027-04-02", "in May", "2027-05-01"},
		{"2027-03-31", "2027-04-15", "in May", "2027-05-01"},
		{"2027-03-31", "2026-12-01", "in April", "2027-04-01"},
		{"2027-04-02", "2027-04-02", "in May", "2027-05-01"},
		{"2026-11-05", "", "", ""}, // it has passed
		{"2026-11-05", "2026-11-26", "in December", "2026-12-01"},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		until, event := date(t, tt.until), date(t, tt.event)
		if got := Door(until, event, today, p); got != tt.door {
			t.Errorf("Door(%s, %s) = %q, want %q", until, event, got, tt.door)
		}
		if got := DoorDay(until, event, today); got.String() != tt.day {
			t.Errorf("DoorDay(%s, %s) = %s, want %s", until, event, got, tt.day)
		}
	}
}

func TestUntil(t *testing.T) {
	p := english(t)
	tests := []struct{ until, want string }{
		{"2027-03-31", "through the end of March"},
		{"2027-03-29", "through the end of March"},
		{"2027-02-28", "through the end of February"},
		{"2027-05-15", "until mid-May"},
		{"2027-05-03", "until early May"},
		{"2027-05-24", "until late May"},
		{"2026-11-30", "through the end of November"},
		{"2026-11-27", "until Friday 27 November"},
		{"2026-12-04", "until Friday 4 December"},
		{"2028-03-31", "through March 2028"},
		{"2028-03-15", "until mid-March 2028"},
		{"2027-10-31", "through October 2027"},
		{"2027-09-30", "through the end of September"},
		{"2026-11-22", ""}, // it has passed
		{"", ""},
	}
	for _, tt := range tests {
		if got := Until(date(t, tt.until), today, p); got != tt.want {
			t.Errorf("Until(%s) = %q, want %q", tt.until, got, tt.want)
		}
	}
}
