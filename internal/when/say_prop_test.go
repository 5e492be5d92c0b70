package when

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawDay draws a day of the years in which people write to each other.
func drawDay(t *rapid.T, label string) Date {
	return Date{2024, 1, 1}.Add(rapid.IntRange(0, 365*8).Draw(t, label))
}

// relative are phrases of the future that name no year.
func relative() []string {
	return []string{
		"Thursday", "next Thursday", "this Friday", "Mon/Tue", "Tuesday or Thursday next week", "tomorrow", "tonight", "in three days", "next week",
		"this week", "this week or next", "early next week", "the weekend", "next weekend", "in two weeks", "over the next two weeks", "this month",
		"early next month", "the end of the month", "the end of the year", "in March", "mid-May", "late November", "next quarter", "in Q1",
		"next year", "in the new year", "on the 24th", "Tuesday the 10th", "24 April", "Thursday 26 November", "on 4/5", "30 Nov - 4 Dec",
		"the week of the 14th", "the weekend of the 28th", "before Christmas", "after Friday", "before the end of the month", "Friday week",
		"Thursday this week or next", "Mon-Wed next week", "next Monday, Tuesday or Wednesday", "tomorrow or the day after", "the 1st or 3rd",
		"Tuesday 24 or Wednesday 25 November", "early January", "the end of Q1", "later this month", "Fri 4/12", "the weekend of 5 December",
		"between Tuesday and Thursday", "before next week", "after this month", "a week on Tuesday", "this month or next", "next March",
		"January to June", "the second week of December", "the 14th of next month", "March next year", "Monday to Wednesday", "from 9 to 11 May",
	}
}

func TestSayNeverPrintsAPassedDay(t *testing.T) {
	p := english(t)
	var found []Mention
	for _, s := range relative() {
		found = append(found, findAll(t, s)...)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(found).Draw(t, "phrase")
		sent := drawDay(t, "sent")
		today := sent.Add(rapid.IntRange(0, 400).Draw(t, "later"))
		checkSay(t, m, sent, today, p)
		say, _ := m.Say(sent, today, p)
		if r := m.Resolve(sent); say != "" && !r.Last.IsZero() && r.Last.Before(today) {
			t.Fatalf("%q sent %s prints %q on %s, when %v has passed", m.Text, sent, say, today, r)
		}
		// What is printed, found again in a message of today, means no day that has passed.
		for _, again := range findAllIn(say, p) {
			if r := again.Resolve(today); !r.First.IsZero() && r.First.Before(today) {
				t.Fatalf("%q sent %s prints %q on %s, which is %v", m.Text, sent, say, today, r)
			}
		}
	})
}

// Said anew, a phrase means the days that it meant.
func TestSayKeepsTheDays(t *testing.T) {
	p := english(t)
	var found []Mention
	for _, s := range relative() {
		found = append(found, findAll(t, s)...)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(found).Draw(t, "phrase")
		sent := drawDay(t, "sent")
		today := sent.Add(rapid.IntRange(0, 30).Draw(t, "later"))
		say, _ := m.Say(sent, today, p)
		was := m.Resolve(sent)
		if say == "" || was.Last.IsZero() {
			return
		}
		again := findAllIn(say, p)
		if len(again) != 1 {
			t.Fatalf("%q is said %q, which holds %d phrases", m.Text, say, len(again))
		}
		is := again[0].Resolve(today)
		if strings.HasPrefix(say, "before ") {
			was.First, is.First = Date{}, Date{}
		}
		if is != was {
			t.Fatalf("%q sent %s means %v; said on %s it is %q, which means %v", m.Text, sent, was, today, say, is)
		}
	})
}

func TestResolveLiesAhead(t *testing.T) {
	var found []Mention
	for _, s := range relative() {
		found = append(found, findAll(t, s)...)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(found).Draw(t, "phrase")
		sent := drawDay(t, "sent")
		r := m.Resolve(sent)
		if r.Last.IsZero() {
			return
		}
		if r.First.Before(sent) && m.terms[0].weekday == 0 { // a weekday tells that a date has just been
			t.Fatalf("%q sent %s means %v", m.Text, sent, r)
		}
		if !r.First.valid() || !r.Last.valid() || r.Last.Before(r.First) {
			t.Fatalf("%q sent %s means %v", m.Text, sent, r)
		}
	})
}

// Whatever stands side by side, and whatever number follows, what is found can be resolved and said.
func TestNeighboursResolve(t *testing.T) {
	p := english(t)
	phrases := relative()
	for _, a := range phrases {
		for _, b := range append(phrases, "€40", "9", "26.11", "10am") {
			for _, glue := range []string{" ", ", ", " or ", " to "} {
				for _, m := range findAllIn(a+glue+b, p) {
					m.Resolve(Date{2026, 11, 20})
					m.Say(Date{2026, 11, 20}, Date{2026, 11, 25}, p)
				}
			}
		}
	}
}
