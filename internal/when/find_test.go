package when

import (
	"strings"
	"testing"

	"demur/internal/lang"
	"demur/internal/text"

	"github.com/google/go-cmp/cmp"
)

func english(t testing.TB) lang.Pack {
	t.Helper()
	p, ok := lang.Get("en")
	if !ok {
		t.Fatal("no English pack")
	}
	return p
}

// findAll returns the mentions of every sentence of a text.
func findAll(t testing.TB, src string) []Mention {
	t.Helper()
	return findAllIn(src, english(t))
}

func findAllIn(src string, p lang.Pack) []Mention {
	abbr := p.File("words").Set("abbreviations")
	tokens := text.Tokens(src)
	var out []Mention
	for _, s := range text.Sentences(tokens, func(w string) bool { return abbr[w] }) {
		out = append(out, Find(src, tokens, s, p)...)
	}
	return out
}

// show writes mentions as the table below does: "<" looks back, "~" is a habit, "@" a time of day, "…" several or untold days.
func show(ms []Mention) string {
	var out []string
	for _, m := range ms {
		s := m.Text
		switch {
		case m.Past:
			s = "<" + s
		case m.Recurring:
			s = "~" + s
		case m.Kind == Clock:
			s = "@" + s
		case m.Kind == Stretch:
			s = "…" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, " + ")
}

func TestFind(t *testing.T) {
	tests := []struct{ src, want string }{
		// weekdays as people type them
		{"thurs works?", "thurs"},
		{"free weds?", "weds"},
		{"coffee wed or thu?", "wed or thu"},
		{"coffee sat or sunday", "sat or sunday"},
		{"free on sat?", "sat"},
		{"Sat or Sun?", "Sat or Sun"},
		{"Mon/Tue", "Mon/Tue"},
		{"Mon-Thu", "Mon-Thu"},
		{"Monday to Wednesday", "Monday to Wednesday"},
		{"Tuesday, Wednesday or Thursday", "Tuesday, Wednesday or Thursday"},
		{"either Tuesday or Thursday next week", "Tuesday or Thursday next week"},
		{"next Tuesday or Wednesday", "next Tuesday or Wednesday"},
		{"Tues/Weds next week", "Tues/Weds next week"},
		{"next week, Tuesday or Wednesday?", "next week, Tuesday or Wednesday"},
		{"am in Utrecht next week tuesday or wednesday", "next week tuesday or wednesday"},
		{"this coming Monday", "this coming Monday"},
		{"Friday week suits me", "Friday week"},
		{"can we grab a coffee next Thursday to talk about pricing", "next Thursday"},
		{"in town friday, coffee near your office? Jo", "friday"},
		{"THURSDAY 26 NOVEMBER", "THURSDAY 26 NOVEMBER"},
		{"*Thursday 26 Nov* works", "Thursday 26 Nov"},
		{"Let's say “Thursday”", "Thursday"},
		{"Are you free\nThursday\nat 2pm?", "Thursday + @at 2pm"}, // three short lines are three lines, not one phrase
		// with a time of day
		{"How about Thursday at 2pm?", "Thursday at 2pm"},
		{"thursday 8pm at the oude tram", "thursday 8pm"},
		{"The recording is scheduled for Thursday 8 May at 16:00 CET.", "Thursday 8 May at 16:00 CET"},
		{"between 2 and 4pm on Friday", "between 2 and 4pm on Friday"},
		{"Are you free Saturday afternoon?", "Saturday afternoon"},
		{"is it ok thursday 2 pm or friday 10 am", "thursday 2 pm or friday 10 am"},
		{"Tuesday the 10th at half two, would that do?", "Tuesday the 10th at half two"},
		{"at 11 on Thursday", "at 11 on Thursday"},
		{"first thing Monday", "first thing Monday"},
		{"Thursday lunch", "Thursday lunch"},
		{"Monday, 30 November at 10am CET (4pm your time)", "Monday, 30 November at 10am CET (4pm your time)"},
		{"Dec 1st, 2pm-3pm ET", "Dec 1st, 2pm-3pm ET"},
		{"from 9:45 to 11:15 on 24 November", "from 9:45 to 11:15 on 24 November"},
		{"at 9.30 on Thursday", "at 9.30 on Thursday"},
		{"Let me know by Wednesday noon", "Wednesday noon"},
		{"so 4pm Wednesday is the latest", "4pm Wednesday"},
		{"happy to schedule something in the morning, anytime before 10 or 11 your preference", "@in the morning, anytime before 10 or 11"},
		{"after 5pm", "@after 5pm"},
		{"delivered tomorrow between 10:15 and 12:15", "tomorrow between 10:15 and 12:15"},
		{"Thursday or on Friday in the afternoon", "Thursday or on Friday in the afternoon"},
		// days from today
		{"see you tmrw", "tmrw"},
		{"tomorrow (Saturday)", "tomorrow (Saturday)"},
		{"tonight or this evening", "tonight or this evening"},
		{"in three days", "in three days"},
		{"are you around tomorrow?", "tomorrow"},
		// dates
		{"happening on 24 April.", "24 April"},
		{"April 24th, 2027", "April 24th, 2027"},
		{"on 24/04 or 4/24", "24/04 or 4/24"},
		{"on 4/5", "4/5"},
		{"2026-12-03", "2026-12-03"},
		{"10.12.2026", "10.12.2026"},
		{"Fri 20/11?", "Fri 20/11"},
		{"the panel on the 24th", "the 24th"},
		{"the 14th of next month", "the 14th of next month"},
		{"between 9 and 20 November.", "between 9 and 20 November"},
		{"from 23 November to 4 December", "23 November to 4 December"},
		{"on 15-16 April, in Split", "15-16 April"},
		{"the 1st, 2nd or 3rd of December", "the 1st, 2nd or 3rd of December"},
		{"Saturday 16 and Sunday 17 January", "Saturday 16 and Sunday 17 January"},
		{"mon 30/11, tues 1/12 or wed 2/12", "mon 30/11, tues 1/12 or wed 2/12"},
		{"on Thursday, 19 November 2026, from 18:30 to 21:00", "Thursday, 19 November 2026, from 18:30 to 21:00"},
		{"in the afternoon of the 12th of March", "in the afternoon of the 12th of March"},
		{"the second of May", "second of May"},
		{"1 Dec.", "1 Dec"},
		// weeks, weekends
		{"nxt week", "…nxt week"},
		{"sometime next week?", "…sometime next week"},
		{"Coffee chat sometime this week?", "…sometime this week"},
		{"Would any morning this week or next work", "…any morning this week or next"},
		{"half an hour this week or early next?", "…this week or early next"},
		{"the week of the 14th", "…the week of the 14th"},
		{"any morning in the week of 9 November, and", "…any morning in the week of 9 November"},
		{"w/c 30 Nov", "…w/c 30 Nov"},
		{"in two weeks", "…in two weeks"},
		{"in two weeks' time", "…in two weeks' time"},
		{"in a fortnight", "…in a fortnight"},
		{"over the next couple of weeks", "…over the next couple of weeks"},
		{"drinks the weekend?", "…the weekend"},
		{"the weekend of the 14th", "…the weekend of the 14th"},
		{"mid next week", "…mid next week"},
		{"any evening after the 16th", "…any evening after the 16th"},
		{"hoping to catch you before the 30th", "…before the 30th"},
		// months, quarters, years, feasts
		{"early next month", "…early next month"},
		{"at the end of January", "…the end of January"},
		{"by mid-December", "…mid-December"},
		{"in March", "…March"},
		{"in may", "…may"},
		{"January to June", "…January to June"},
		{"co-marketing in Q1?", "…Q1"},
		{"in the first quarter", "…in the first quarter"},
		{"the second week of December", "…the second week of December"},
		{"March next year", "…March next year"},
		{"in the new year", "…in the new year"},
		{"before Christmas", "…before Christmas"},
		{"after the holidays", "…after the holidays"},
		{"any day but Friday", "…any day but Friday"},
		{"at the beginning of the year", "…the beginning of the year"},
		{"in 2027", "…2027"},
		{"this autumn we", "…this autumn"},
		// looking back
		{"I saw your post yesterday", "<yesterday"},
		{"the job description I sent last week?", "<last week"},
		{"a week ago", "<a week ago"},
		{"Two weeks ago I wrote", "<Two weeks ago"},
		{"It was great meeting you on Thursday", "<Thursday"},
		{"Thanks for your time on Tuesday, are you free Friday?", "<Tuesday + Friday"},
		{"Following up on my message from Monday", "<Monday"},
		{"we met in March and I'd love a call on Thursday", "<March + Thursday"},
		{"Our whole department was dissolved on Friday, 31 persons", "<Friday"},
		{"Monday was terrible", "<Monday"},
		{"I only heard this morning", "<this morning"},
		{"I live here since 2023", "<since 2023"},
		{"I was wondering if Thursday works", "Thursday"},
		{"Was hoping we could meet Thursday", "Thursday"},
		// habits
		{"we record Tuesdays, pyjamas allowed", "~Tuesdays"},
		{"I'm around the corner most Tuesdays", "~most Tuesdays"},
		{"twice a term on Monday evenings", "~twice a term on Monday evenings"},
		{"once a year", "~once a year"},
		{"meets six times a year on a Tuesday evening", "~a Tuesday evening"},
		{"one evening per month", ""},
		// no times
		{"next time you're in town", ""},
		{"may I ask you something", ""},
		{"you may 2 things", ""},
		{"it may 15 minutes be", ""},
		{"March in protest", ""},
		{"we marched, and may march again", ""},
		{"wait a second", ""},
		{"15 minutes", ""},
		{"two weeks of work", ""},
		{"a 30-minute call", ""},
		{"the Product Summit 2027", ""},
		{"24/7 support", ""},
		{"fixed in version 4.18", ""},
		{"she is 24 and pays $24", ""},
		{"9 or 10 people", ""},
		{"our Friday call", ""},
		{"no Friday spreadsheet", ""},
		{"can you drop the q1 slide in the deck", ""},
		{"the Q3 churn split", ""},
		{"Black Friday deals", ""},
		{"we use monday.com", ""},
		{"the projector from the 3rd floor", ""},
		{"our 10th anniversary", ""},
		{"April Jones and June Smith", ""},
		{"we sat down", ""},
		{"the sun is shining", ""},
		{"This autumn storm took the roof", ""},
		{"Good morning Ana", ""},
		{"10/10 would recommend", ""},
		{"half an hour", ""},
		{"50/50", ""},
		{"call 020 7946 0018", ""},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, show(findAll(t, tt.src))); diff != "" {
			t.Errorf("Find(%q): %s", tt.src, diff)
		}
	}
}

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
