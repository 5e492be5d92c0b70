package etiquette

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/ask"
	"demur/internal/lang"
)

// told is a report in one line per part, for golden cases.
func told(r Report, src string) string {
	var b strings.Builder
	b.WriteString(r.Language + " " + string(r.Intent) + " " + itoa(r.Words) + " reason=" + r.Reason + " promise=" + r.Promise + "\n")
	for _, m := range r.Moves {
		b.WriteString(m.Move + ": " + strings.ReplaceAll(m.Of(src), "\n", " / ") + "\n")
	}
	for _, f := range r.Findings {
		b.WriteString("! " + f.Rule + ": " + f.Of(src) + "\n")
	}
	return b.String()
}

// TestReports holds whole reports: what the draft is, which step stands where, and what is found.
func TestReports(t *testing.T) {
	c := checker(t)
	ctx := Context{Today: today, Waited: -1, Channel: "email", Reasons: []Reason{launch()}, Language: "en", Names: names("Priya Nair"), Kind: ask.CoffeeChat}
	for _, tc := range []struct{ name, draft, want string }{
		{"a good decline", "Hi Priya,\n\nThank you for the invitation to coffee. I can't meet, as I'm committed to a product launch through the end of March. " +
			"Do ask again in April.\n\nBest,\nAna", `en decline 27 reason=launch promise=2027-04-01
greeting: Hi Priya,
thanks: Thank you for the invitation to coffee
no: I can't meet
reason: as I'm committed to a product launch through the end of March
door: Do ask again in April
sign_off: Best, / Ana
`},
		{"a promise that points back", "Hi Priya, thank you. I can't meet: I'm committed to a product launch through the end of March. May I write to you then?",
			`en decline 22 reason=launch promise=2027-04-01
greeting: Hi Priya,
thanks: thank you
no: I can't meet
reason: I'm committed to a product launch through the end of March
door: May I write to you then
`},
		{"quoted lines and the box's signature are not read", "Thanks Priya, I have to pass, as I'm writing a book.\n\n> I'm sorry. I'm sorry. [Name]!!\n",
			`en decline 11 reason= promise=
thanks: Thanks Priya
no: I have to pass
reason: as I'm writing a book
! no_alternative: have to pass
`},
		{"nothing to spare", "Sorry, no time right now!! Maybe later?", `en decline 7 reason= promise=
reason: no time right now
! no_explicit_no: Sorry, no time right now!! Maybe later?
! false_hope: Maybe later
! thanks_missing: Sorry, no time right now!!
! bare_busy: no time
! shouting: !!
! reopens_negotiation: Maybe later?
! no_timeframe: right now
`},
		{"an acceptance meets few rules", "Dear Sarah, I'd love to, sorry sorry sorry! Thursday works for me!! Let me think.", `en accept 13 reason= promise=
greeting: Dear Sarah,
! wrong_name: Sarah
! shouting: !!
`},
		{"a conversation taken up again", "Hi Priya, you asked me to coffee in October, and my launch is done now. Would you still like to meet?",
			`en reopen 19 reason= promise=
greeting: Hi Priya,
`},
		{"an earlier no in it", "Hi Priya, I had to say no in October, as I couldn't meet then. My calendar has opened up, and I'd love to meet in April.",
			`en reopen 24 reason= promise=2027-04-01
greeting: Hi Priya,
door: and I'd love to meet in April
`},
		{"another language", "Hoi Priya, bedankt voor de uitnodiging, maar ik kan helaas niet komen!!", `nl other 10 reason= promise=
greeting: Hoi Priya,
! wrong_language: bedankt voor de uitnodiging, maar ik kan helaas niet komen!!
! shouting: !!
`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, told(c.Check(tc.draft, ctx), tc.draft)); diff != "" {
				t.Errorf("Check(%q) (-want +got):\n%s", tc.draft, diff)
			}
		})
	}
}

// TestPoliteness holds the markers and their sum: gratitude 0.87, could you 0.47, second person 0.05, first person 0.08 and so on.
func TestPoliteness(t *testing.T) {
	c := checker(t)
	for _, tc := range []struct {
		draft, want string
		score       int
	}{
		{"Hi Priya, thank you.", "gratitude:1 greeting:1 positive_words:1 second_person:1", 87 + 43 + 12 + 5},
		{"Could you please wait?", "please:1 could_would_you:1 has_hedge:1 second_person:1", 49 + 47 + 5},
		{"But why? You actually asked.", "second_person_start:1 factuality:1 direct_start:1", -30 - 38 - 43},
		{"Please wait. Sorry! I think so, by the way.", "by_the_way:1 apologising:1 hedges:1 has_hedge:1 first_person_start:1 negative_words:1 please_start:1", 63 + 36 + 14 + 12 - 13 - 30},
	} {
		r := c.Check(tc.draft, Context{Waited: -1})
		var got []string
		for _, m := range r.Markers {
			got = append(got, m.Name+":"+itoa(m.Count))
			if m.Count != len(m.Spans) {
				t.Errorf("%s: %d spans", m.Name, len(m.Spans))
			}
		}
		if s := strings.Join(got, " "); s != tc.want || r.Score != tc.score {
			t.Errorf("%q: %s = %d, want %s = %d", tc.draft, s, r.Score, tc.want, tc.score)
		}
	}
}

// TestOff holds that a rule that is switched off finds nothing.
func TestOff(t *testing.T) {
	c := checker(t)
	r := c.Check("Sorry, I really can't. Sorry!", Context{Waited: -1, Off: map[string]bool{"two_apologies": true, "intensifier": true, "thanks_missing": true}})
	if s := ruleIDs(r); strings.Contains(s, "apologies") || strings.Contains(s, "intensifier") || strings.Contains(s, "thanks") {
		t.Errorf("found %s", s)
	}
}

// TestBookFaults holds that a fault in the data is named with its file and line.
func TestBookFaults(t *testing.T) {
	for _, tc := range []struct{ src, want string }{
		{"[refusals]\nno", "checks.txt:2: unknown section [refusals]"},
		{"[rule:nonsense]\nlevel = error", "checks.txt:2: unknown rule nonsense"},
		{"[rule:late]\nlevel = fatal", `checks.txt:2: unknown level "fatal"`},
		{"[rule:late]\nlevel = note\nlevel = note", "checks.txt:3: level of late is there twice"},
		{"[rule:late]\ncolour = red", `checks.txt:2: unknown key "colour" of a rule`},
		{"[rule:late]\nnote", `checks.txt:2: the line needs the shape "key = value"`},
		{"[limits]\nemail = many", `checks.txt:2: email: "many" is no whole number`},
		{"[limits]\nemail = 9\nemail = 9", "checks.txt:3: email is there twice"},
		{"[set:words]\na", "checks.txt:2: unknown set words"},
		{"[marker:smile]\na", "checks.txt:2: unknown marker smile"},
		{"[refusal]\n(no|nope", "checks.txt:2: bracket is not closed"},
		{"[refusal]\n(no|not a) (x|@y)", "checks.txt:2: unknown class @y"},
		{"[rule:late]\nlevel = note", "checks.txt:2: rule no_explicit_no needs level, text, message, why and source"},
	} {
		_, err := parseBook(lang.File{Name: "checks.txt", Text: tc.src})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if !strings.HasSuffix(got, tc.want) {
			t.Errorf("parseBook(%q) = %q, want %q", tc.src, got, tc.want)
		}
	}
	if _, err := parseBook(lang.File{}); err != nil {
		t.Errorf("an empty book: %v", err)
	}
}
