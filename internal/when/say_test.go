package when

import (
	"strings"
	"testing"

	"demur/internal/lang"
)

// checkSay fails where a phrase prints a day that has passed, or claims a certain day without giving it.
func checkSay(t interface{ Fatalf(string, ...any) }, m Mention, sent, today Date, p lang.Pack) {
	say, d := m.Say(sent, today, p)
	if say != "" && !d.IsZero() && d.Before(today) {
		t.Fatalf("%q sent %s prints %q on %s: %s has passed", m.Text, sent, say, today, d)
	}
	if strings.ContainsAny(say, "{}[]~") || strings.Contains(say, "  ") || say != strings.TrimSpace(say) {
		t.Fatalf("%q prints %q", m.Text, say)
	}
	if !d.IsZero() && !d.valid() {
		t.Fatalf("%q means %v, which is no day", m.Text, d)
	}
	if (m.Past || m.Recurring) && (say != "" || !d.IsZero()) {
		t.Fatalf("%q prints %q", m.Text, say)
	}
}

func TestSay(t *testing.T) {
	const monday16, friday20, monday23 = "2026-11-16", "2026-11-20", "2026-11-23"
	tests := []struct{ src, sent, today, say, date string }{
		// the examples of the etiquette
		{"next Thursday", friday20, monday23, "on Thursday 26 November", "2026-11-26"},
		{"next Thursday", monday16, monday16, "next Thursday", ""},
		{"next Thursday", monday16, "2026-11-18", "next Thursday", ""},
		{"next Thursday", monday16, "2026-11-19", "", ""},
		{"next Thursday", monday16, monday23, "", ""},
		{"next Thursday", "", monday23, "", ""},
		{"Thursday", friday20, monday23, "on Thursday 26 November", "2026-11-26"},
		{"Thursday", monday16, monday16, "on Thursday 19 November", "2026-11-19"},
		{"Thursday", monday16, monday23, "", "2026-11-19"}, // it has passed
		{"Thursday", "", monday23, "", ""},
		{"Monday", monday23, monday23, "on Monday 30 November", "2026-11-30"}, // the first one after the sent date
		{"Thursday at 2pm", friday20, monday23, "on Thursday 26 November", "2026-11-26"},
		{"this Thursday", monday16, monday16, "on Thursday 19 November", "2026-11-19"},
		{"this Thursday", friday20, friday20, "", ""}, // the one before or the one after
		{"this Friday", friday20, friday20, "this Friday", ""},
		{"Friday week", friday20, friday20, "on Friday 4 December", "2026-12-04"},
		// their own words while they hold
		{"tomorrow", friday20, friday20, "tomorrow", "2026-11-21"},
		{"tomorrow", "2026-11-22", monday23, "on Monday 23 November", "2026-11-23"},
		{"tmrw morning", friday20, monday23, "", "2026-11-21"},
		{"tonight", monday23, monday23, "tonight", "2026-11-23"},
		{"in three days", friday20, monday23, "on Monday 23 November", "2026-11-23"},
		{"sometime next week", friday20, friday20, "next week", ""},
		{"nxt week", friday20, "2026-11-22", "next week", ""},
		{"next week", friday20, monday23, "", ""}, // said today it is another week
		{"next week", "", monday23, "", ""},
		{"the week after next", friday20, friday20, "the week after next", ""},
		{"the week after next", friday20, monday23, "in the week of 30 November", ""},
		{"this week", friday20, friday20, "this week", ""},
		{"this week", monday16, friday20, "", ""}, // most of it has passed
		{"this week", "2026-11-21", "2026-11-21", "this week", ""},
		{"any morning this week or next", monday23, monday23, "this week or next week", ""},
		{"any morning this week or next", friday20, monday23, "", ""},
		{"early next month", friday20, monday23, "early next month", ""},
		{"next month", "2026-11-30", "2026-12-01", "in December", ""},
		{"in two weeks", friday20, friday20, "in two weeks", ""},
		{"in a fortnight", friday20, friday20, "in two weeks", ""},
		{"in two weeks", friday20, monday23, "", ""},
		{"over the next couple of weeks", friday20, friday20, "over the next two weeks", ""},
		{"the weekend", friday20, friday20, "this weekend", ""},
		{"the weekend", friday20, monday23, "", ""},
		{"next weekend", friday20, friday20, "next weekend", ""},
		{"next weekend", "2026-11-22", monday23, "on the weekend of 28 November", ""},
		{"next year", friday20, monday23, "next year", ""},
		{"next year", friday20, "2027-01-01", "in 2027", ""},
		{"in the new year", friday20, monday23, "in the new year", ""},
		{"in the new year", friday20, "2027-01-04", "", ""},
		// choices
		{"wed or thu", friday20, monday23, "on Wednesday 25 or Thursday 26 November", ""},
		{"Mon/Tue", friday20, monday23, "on Monday 23 or Tuesday 24 November", ""},
		{"Mon/Tue", friday20, "2026-11-24", "", ""}, // one of them has passed
		{"Friday or Monday", friday20, friday20, "", ""},
		{"next Tuesday or Wednesday", friday20, monday23, "on Tuesday 24 or Wednesday 25 November", ""},
		{"next Tuesday or Wednesday", monday16, monday16, "next Tuesday or next Wednesday", ""},
		{"Tuesday or Thursday next week", monday16, monday23, "on Tuesday 24 or Thursday 26 November", ""},
		{"Friday or Tuesday next week", monday16, monday16, "", ""},
		{"Monday 30 November or Tuesday 1 December", friday20, monday23, "on Monday 30 November or Tuesday 1 December", ""},
		{"the 1st, 2nd or 3rd of December", friday20, monday23, "on 1, 2 or 3 December", ""},
		{"Thursday or next week", monday23, monday23, "on Thursday 26 November or next week", ""},
		{"tomorrow or Thursday", monday23, monday23, "tomorrow or on Thursday 26 November", ""},
		{"next Monday, Tuesday or Wednesday", friday20, monday23, "on Monday 23, Tuesday 24 or Wednesday 25 November", ""},
		{"between Monday and Wednesday next week", friday20, monday23, "from Monday 23 to Wednesday 25 November", ""},
		{"Thursday this week or next", monday16, monday16, "on Thursday 19 or Thursday 26 November", ""},
		{"the following Tuesday", friday20, monday23, "", ""},
		{"next week except Wednesday", friday20, friday20, "", ""},
		// dates
		{"24 April", friday20, monday23, "on 24 April", "2027-04-24"},
		{"April 24th, 2028", friday20, monday23, "on 24 April 2028", "2028-04-24"},
		{"24 April", "", monday23, "", ""}, // of which year?
		{"24 April 2027", "", monday23, "on 24 April", "2027-04-24"},
		{"Thursday 26 November", "", monday23, "on Thursday 26 November", "2026-11-26"}, // the weekday tells the year
		{"Thursday 8 May at 16:00 CET", friday20, monday23, "", ""},                     // a Saturday in 2027
		{"Thursday 19 November", friday20, monday23, "", "2026-11-19"},
		{"19 November", friday20, monday23, "", ""}, // yesterday, or in a year
		{"30 September", friday20, monday23, "", ""},
		{"on 24/04", friday20, monday23, "on 24 April", "2027-04-24"},
		{"on 4/24", friday20, monday23, "on 24 April", "2027-04-24"},
		{"on 4/5", friday20, monday23, "", ""},
		{"on 5/5", friday20, monday23, "on 5 May", "2027-05-05"},
		{"Fri 4/12", friday20, monday23, "on Friday 4 December", "2026-12-04"}, // 12 April is a Monday
		{"2026-12-03", friday20, monday23, "on 3 December", "2026-12-03"},
		{"on the 24th", friday20, monday23, "on 24 November", "2026-11-24"},
		{"on the 19th", friday20, monday23, "", ""}, // yesterday, or next month
		{"Tuesday the 24th", friday20, monday23, "on Tuesday 24 November", "2026-11-24"},
		{"Tuesday the 25th", friday20, monday23, "", ""}, // a Wednesday
		{"Monday 23, Tuesday 24 or Wednesday 25 November", friday20, monday23, "on Monday 23, Tuesday 24 or Wednesday 25 November", ""},
		{"Monday 14", friday20, monday23, "on Monday 14 December", "2026-12-14"}, // not the first Monday
		{"Tuesday 14", friday20, monday23, "", ""},
		{"Thursday 3.12 in Ghent", friday20, monday23, "", ""}, // a date or a time
		{"24 April '28", friday20, monday23, "on 24 April 2028", "2028-04-24"},
		{"in May ’28", friday20, monday23, "in May 2028", ""},
		{"the 14th of next month", friday20, monday23, "on 14 December", "2026-12-14"},
		{"next Thursday, 26 November", monday16, monday16, "on Thursday 26 November", "2026-11-26"},
		{"tomorrow (Saturday)", friday20, friday20, "tomorrow", "2026-11-21"},
		{"tomorrow (Monday)", friday20, friday20, "", ""},
		{"between 9 and 20 December", friday20, monday23, "from 9 to 20 December", ""},
		{"between 9 and 20 November", "2026-11-02", "2026-11-10", "", ""}, // it has begun
		{"Monday to Wednesday", friday20, monday23, "from Monday 23 to Wednesday 25 November", ""},
		{"30 Nov - 4 Dec", friday20, monday23, "from 30 November to 4 December", ""},
		{"29 February", friday20, monday23, "", ""},
		// stretches and limits
		{"the week of 30 November", friday20, monday23, "in the week of 30 November", ""},
		{"the week of the 14th", "2026-12-01", "2026-12-02", "in the week of 14 December", ""},
		{"the end of next week", friday20, friday20, "at the end of next week", ""},
		{"the end of the month", friday20, monday23, "at the end of the month", ""},
		{"the end of January", friday20, monday23, "at the end of January", ""},
		{"mid-December", friday20, monday23, "in the middle of December", ""},
		{"early 2027", friday20, monday23, "in early 2027", ""},
		{"early November", friday20, monday23, "", ""},
		{"in March", friday20, monday23, "in March", ""},
		{"March next year", friday20, monday23, "in March", ""},
		{"next March", friday20, monday23, "in March", ""},
		{"next March", "2027-01-11", "2027-01-11", "", ""}, // 2027 or 2028
		{"in October", friday20, monday23, "", ""},
		{"in October 2028", friday20, monday23, "in October 2028", ""},
		{"January or February", friday20, monday23, "in January or February", ""},
		{"January to June", friday20, monday23, "from January to June", ""},
		{"in Q1", friday20, monday23, "in the first quarter", ""},
		{"Q3 2027", friday20, monday23, "in the third quarter of 2027", ""},
		{"the second week of December", friday20, monday23, "in the second week of December", ""},
		{"before Christmas", friday20, monday23, "before Christmas", ""},
		{"before Christmas", friday20, "2026-12-28", "", ""},
		{"after Christmas", friday20, monday23, "after Christmas", ""},
		{"before 1 December", friday20, monday23, "before 1 December", ""},
		{"before 1 December", friday20, "2026-12-01", "", ""},
		{"any evening after the 26th", friday20, monday23, "after 26 November", ""},
		{"before Friday next week", friday20, monday23, "before Friday 27 November", ""},
		// nothing to count from, nothing to say
		{"after the holidays", friday20, monday23, "", ""},
		{"this summer", friday20, monday23, "", ""},
		{"any day but Friday", friday20, monday23, "", ""},
		{"in the morning", friday20, monday23, "", ""},
		{"at 2pm", friday20, monday23, "", ""},
		{"yesterday", friday20, monday23, "", ""},
		{"on Tuesdays", friday20, monday23, "", ""},
		{"Thursday", friday20, "", "", ""},
	}
	p := english(t)
	for _, tt := range tests {
		ms := findAll(t, tt.src)
		if len(ms) != 1 {
			t.Errorf("%q: %d mentions", tt.src, len(ms))
			continue
		}
		say, d := ms[0].Say(date(t, tt.sent), date(t, tt.today), p)
		if say != tt.say || d.String() != tt.date {
			t.Errorf("%q sent %s, said %s: %q %q, want %q %q", tt.src, tt.sent, tt.today, say, d, tt.say, tt.date)
		}
		checkSay(t, ms[0], date(t, tt.sent), date(t, tt.today), p)
	}
}

func TestResolve(t *testing.T) {
	tests := []struct{ src, sent, first, last string }{
		{"next week", "2026-11-20", "2026-11-23", "2026-11-29"},
		{"this week", "2026-11-18", "2026-11-18", "2026-11-22"},
		{"this week", "2026-11-22", "", ""}, // written on a Sunday, it may be the coming one
		{"this week or next", "2026-11-20", "2026-11-20", "2026-11-29"},
		{"wed or thu", "2026-11-20", "2026-11-25", "2026-11-26"},
		{"before Friday", "2026-11-23", "2026-11-23", "2026-11-26"},
		{"after Friday", "2026-11-23", "", ""},
		{"12 November", "2026-11-05", "2026-11-12", "2026-11-12"},
		{"the end of the month", "2026-11-05", "2026-11-25", "2026-11-30"},
		{"in Q1", "2026-11-05", "2027-01-01", "2027-03-31"},
		{"from February to July", "2026-11-05", "2027-02-01", "2027-07-31"},
		{"between the 9th and the 20th", "2026-11-05", "2026-11-09", "2026-11-20"},
		{"2 December 2026", "", "2026-12-02", "2026-12-02"},
		{"next Thursday", "2026-11-16", "", ""},
		{"last week", "2026-11-16", "", ""},
		{"Tuesday", "", "", ""},
	}
	for _, tt := range tests {
		ms := findAll(t, tt.src)
		if len(ms) != 1 {
			t.Errorf("%q: %d mentions", tt.src, len(ms))
			continue
		}
		want := Range{date(t, tt.first), date(t, tt.last)}
		if got := ms[0].Resolve(date(t, tt.sent)); got != want {
			t.Errorf("%q sent %s: %v, want %v", tt.src, tt.sent, got, want)
		}
	}
}

func TestSoonest(t *testing.T) {
	today := Date{2026, 11, 25}
	for phrase, want := range map[string]Date{
		"24 April":       {2027, 4, 24},
		"Thursday 8 May": {2027, 5, 8}, // a Saturday: the mail is older, or the year another
		"next week":      {2026, 11, 30},
		"5 May 2021":     {},
		"every Tuesday":  {},
	} {
		var got Date
		for _, m := range findAll(t, phrase) {
			got = m.Soonest(today)
		}
		if got != want {
			t.Errorf("%q may mean %v, want %v", phrase, got, want)
		}
	}
}
