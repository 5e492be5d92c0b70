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
		{"meets six times a year on a Tuesday evening", "…a Tuesday evening"},
		{"we meet Wednesdays in March", "~Wednesdays in March"},
		{"a Saturday in November", "…a Saturday in November"},
		{"the 8th works for all of us", "the 8th"},
		{"you're the 1st!", ""},
		{"let me know by the 26th whether we may expect you", "the 26th"},
		{"any Tuesday after four", "…any Tuesday"},
		{"9 Feb, 9-11", "9 Feb, 9-11"},
		{"the last two weeks of November", "…the last two weeks of November"},
		{"between now and Christmas", "…between now and Christmas"},
		{"any weekday after 4pm", "…any weekday after 4pm"},
		{"one evening per month", ""},
		// where a part leaves the days open, the whole phrase does
		{"the following Tuesday", "…the following Tuesday"},
		{"how about the Tuesday?", "…the Tuesday"},
		{"the Friday call", ""},
		{"Thursday this week or next", "Thursday this week or next"},
		{"this Thursday or next", "…this Thursday or next"},
		{"anytime next week except Wednesday", "…anytime next week except Wednesday"},
		{"around the 10th", "…the 10th"},
		{"in a couple of weeks", "…in a couple of weeks"},
		{"that week", "…that week"},
		// more ways to write them
		{"would the 26th work?", "the 26th"},
		{"How does the 26th or 27th sound?", "the 26th or 27th"},
		{"no later than the 30th", "the 30th"},
		{"a dinner next Thursday (the 26th) at 7", "next Thursday (the 26th) at 7"},
		{"Thursday (26/11) or Friday (27/11)", "Thursday (26/11) or Friday (27/11)"},
		{"Thursday, Dec. 3, 6:30-9 p.m.", "Thursday, Dec. 3, 6:30-9 p.m"},
		{"Tuesday am or Wed pm", "Tuesday am or Wed pm"},
		{"between Monday and Wednesday next week", "between Monday and Wednesday next week"},
		{"Mon-Wed next week", "Mon-Wed next week"},
		{"next Monday, Tuesday or Wednesday", "next Monday, Tuesday or Wednesday"},
		{"on the evening of Thursday 3 December", "evening of Thursday 3 December"},
		{"tomorrow or the day after", "tomorrow or the day after"},
		{"Monday 23, Tuesday 24 or Wednesday 25 November", "Monday 23, Tuesday 24 or Wednesday 25 November"},
		{"Thursday 26?", "Thursday 26"},
		{"Thursday 3 people come", "Thursday"},
		{"Thursday 9-10", "Thursday 9-10"},
		{"24 April '28", "24 April '28"},
		{"24-Nov-2026", "24-Nov-2026"},
		{"EOD Thursday", "EOD Thursday"},
		{"Thank you for inviting me to the club day on 24 April", "24 April"},
		{"towards the end of the year", "…towards the end of the year"},
		{"around Christmas", "…Christmas"},
		{"1/2 or 3/4 of a cup", ""},
		{"my 4th, 9th and 12th attempts", ""},
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
