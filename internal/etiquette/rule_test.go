package etiquette

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/ask"
	"demur/internal/when"
)

// today is the day on which the drafts of the tests are written.
var today = when.Date{Year: 2026, Month: 11, Day: 23}

func launch() Reason {
	return Reason{ID: "launch", Text: "I'm committed to a product launch through the end of March", Until: when.Date{Year: 2027, Month: 3, Day: 31}}
}

// TestRules holds, for each rule, drafts that it finds (want is the phrase) and near misses (want is empty).
func TestRules(t *testing.T) {
	c := checker(t)
	dated := Context{Today: today, Waited: -1, Reasons: []Reason{launch()}}
	l := launch()
	told := Context{Today: today, Waited: -1, Told: &l}
	priya := Context{Waited: -1, Names: names("Priya Nair")}
	formal := Context{Waited: -1, FormalKnown: true, Formal: true, Names: names("Dr. Priya Nair")}
	casual := Context{Waited: -1, FormalKnown: true}
	for _, tc := range []struct {
		rule, draft, want string
		ctx               Context
	}{
		{"no_explicit_no", "Thanks for asking. Things are hectic until May.", "Thanks for asking. Things are hectic until May.", Context{}},
		{"no_explicit_no", "Thanks for asking. I can't wait to hear more, though May is full.", "Thanks for asking. I can't wait to hear more, though May is full.", Context{}},
		{"no_explicit_no", "Thanks. I can't promise anything at the moment.", "Thanks. I can't promise anything at the moment.", Context{}},
		{"no_explicit_no", "Thank you for asking. I'll have to pass.", "", Context{}},
		{"no_explicit_no", "thanks but no", "", Context{}},
		{"no_explicit_no", "That's kind, but I'm happy where I am.", "", Context{}},
		{"no_explicit_no", "Thank you. It's a no from me.", "", Context{}},
		{"no_explicit_no", "Thank you. Our board has decided against it.", "", Context{}},
		{"no_explicit_no", "I'd love to join, count me in!", "", Context{}},
		{"no_explicit_no", "Thank you for the offer. We keep out of such clubs.", "", Context{}},
		{"no_explicit_no", "Thank you for the offer. Our firm buys through the group.", "Thank you for the offer. Our firm buys through the group.", Context{}},
		{"no_explicit_no", "Thank you for the offer. Timing isn't ideal for us.", "Thank you for the offer. Timing isn't ideal for us.", Context{}},
		{"no_explicit_no", "Thank you for the offer. I've chosen to stay, because we're halfway through a rebuild.", "", Context{}},
		{"no_explicit_no", "Thank you for the offer. My desk is full, because we launch in May.", "Thank you for the offer. My desk is full, because we launch in May.", Context{}},
		{"false_hope", "Thank you for the deck. I'll run it by the team.", "I'll run it by the team", Context{}},
		{"false_hope", "Thank you for the deck. Remind me once you are live.", "Remind me once", Context{}},
		{"false_hope", "Thank you for the deck. I can't invest. Remind me in May.", "", Context{}},
		{"false_hope", "Thanks. I'd love to hear how the show turns out, and I won't be there.", "", Context{}},
		{"blame_or_threat", "Thank you, I can't come. You cancelled on me twice.", "You cancelled", Context{}},
		{"blame_or_threat", "Thank you, I can't come. Nobody picked up the phone, as usual.", "Nobody", Context{}},
		{"blame_or_threat", "Thank you, I can't come. Nobody could have seen the flood coming.", "", Context{}},
		{"blame_or_threat", "Thank you, I can't come. I hope nobody is late.", "", Context{}},
		{"blame_or_threat", "Thank you, I can't come. You cancelled again.", "You cancelled", Context{}},
		{"blame_or_threat", "Thank you, I can't come. Your tutor saw your work every day.", "", Context{}},

		{"two_apologies", "Sorry for the wait. I'm so sorry, but I can't come.", "I'm so sorry", Context{}},
		{"two_apologies", "I can't come, sorry. My apologies again.", "My apologies", Context{}},
		{"two_apologies", "I'm sorry, I can't come.", "", Context{}},
		{"two_apologies", "I'm sorry to hear about the layoff. Sorry, I can't help.", "", Context{}},
		{"two_apologies", "Unfortunately I can't come. I'm sorry to miss it.", "", Context{}},
		{"two_apologies", "No need to apologise for asking. I'm sorry, I can't come.", "", Context{}},

		{"placeholder", "Hi [Name], thank you. I can't come.", "[Name]", Context{}},
		{"placeholder", "Thank you for {{event}}. I can't come.", "{{event}}", Context{}},
		{"placeholder", "Thank you. I can't come until <month>.", "<month>", Context{}},
		{"placeholder", "Thank you. I can't come until ____.", "____", Context{}},
		{"placeholder", "Thank you. I can't come until XXX, as I'm away.", "XXX", Context{}},
		{"placeholder", "Thank you. I can't come because INSERT REASON HERE.", "INSERT REASON HERE", Context{}},
		{"placeholder", "Dear %FIRST_NAME%, thank you. I can't come.", "%FIRST_NAME%", Context{}},
		{"placeholder", "Thank you for the invite (date). I can't come.", "(date)", Context{}},
		{"placeholder", "Thank you. My notes [1] are at <ana@example.org>, I can't come.", "", Context{}},
		{"placeholder", "Thank you. See [my notes](https://example.org), I can't come.", "", Context{}},
		{"placeholder", "thank you, can't come, love you <3 all xxx", "", Context{}},
		{"placeholder", "No.\n\n> Hi [Name], join us", "", Context{}},

		{"false_hope", "Thank you. I can't now, maybe next month.", "maybe next", Context{}},
		{"false_hope", "Thanks, let me think about it.", "let me think about it", Context{}},
		{"false_hope", "Thanks. I'm not sure I can make it.", "I'm not sure I", Context{}},
		{"false_hope", "Thanks. We'll see.", "We'll see", Context{}},
		{"false_hope", "Thanks, I can't. Maybe you know someone else who can.", "", Context{}},
		{"false_hope", "Thanks, I can't come. Tom might be able to.", "", Context{}},
		{"false_hope", "Thank you for thinking about me. I can't come.", "", Context{}},
		{"false_hope", "Maybe I'll join you, sounds good!", "Maybe I'll", Context{}},

		{"reason_contradicts", "Thanks. I can't, as I'm moving house until May.", "I'm moving house until May", told},
		{"reason_contradicts", "Thanks. I can't, as I'm committed to a product launch through March.", "", told},
		{"reason_contradicts", "Thanks. I can't, as I'm committed to a product launch until June.", "I'm committed to a product launch until June", told},
		{"reason_contradicts", "Thanks. I can't, as I'm committed to a product launch until April.", "", told},
		{"reason_contradicts", "Thanks. I can't, as I have no capacity at the moment.", "", told},
		{"reason_contradicts", "Thanks. I can't join you.", "", told},

		{"blame_or_threat", "No. You clearly didn't read my profile.", "You clearly didn't", Context{}},
		{"blame_or_threat", "No, and if you write again I'll report you.", "I'll report you", Context{}},
		{"blame_or_threat", "As I already told you, no.", "As I already told", Context{}},
		{"blame_or_threat", "You should have an answer: no.", "", Context{}},
		{"blame_or_threat", "No, thank you. I don't want to waste your time.", "", Context{}},
		{"blame_or_threat", "Thanks. I can't, I have to report to the board on Friday.", "", Context{}},

		{"bare_busy", "Thanks. I can't, I'm too busy right now.", "busy", Context{}},
		{"bare_busy", "Thanks. I can't, I don't have time.", "don't have time", Context{}},
		{"bare_busy", "Thanks. I can't, things are crazy at work.", "things are crazy", Context{}},
		{"bare_busy", "Thanks. I can't, I'm busy with a product launch.", "", Context{}},
		{"bare_busy", "Thanks. I can't, my calendar is full through March.", "", Context{}},
		{"bare_busy", "Thanks. I can't this time.", "", Context{}},

		{"second_reason", "I can't come, as I'm away in May. Plus, my car is in the garage.", "Plus, my car is in the garage", Context{}},
		{"second_reason", "I can't, because I'm on leave, and I'm also moving house.", "and I'm also moving house", Context{}},
		{"second_reason", "I can't, as I'm committed to a launch through March. I'm also writing a book.", "I'm also writing a book", Context{}},
		{"second_reason", "I can't, as I'm committed to a launch. My calendar is full until then.", "", Context{}},
		{"second_reason", "I can't, as I'm committed to a launch. I hope it goes well, as you plan.", "", Context{}},

		{"too_long", strings.Repeat("I can't come. ", 30), strings.TrimSpace(strings.Repeat("I can't come. ", 30)), Context{Channel: "linkedin"}},
		{"too_long", strings.Repeat("I can't come. ", 25), "", Context{Channel: "linkedin"}},
		{"too_long", strings.Repeat("I can't come. ", 20), strings.TrimSpace(strings.Repeat("I can't come. ", 20)), Context{Kind: ask.SalesPitch}},

		{"thanks_missing", "I can't come on Friday.", "I can't come on Friday.", Context{}},
		{"thanks_missing", "It was kind of you to ask. I can't come.", "", Context{}},
		{"thanks_missing", "We won't be buying.", "", Context{Kind: ask.SalesPitch}},
		{"thanks_missing", "You deserve an answer: I can't come.", "", Context{Stage: ask.FollowUp}},
		{"thanks_late", "I can't come on Friday. Thank you for asking.", "Thank", Context{}},
		{"thanks_late", "No, thank you. I can't.", "", Context{}},
		{"thanks_late", "Thanks! I can't come. Thank you again.", "", Context{}},

		{"vague_future", "Thanks, I can't. Let's catch up in the future.", "in the future", Context{}},
		{"vague_future", "Thanks, I can't. Ask me when things calm down.", "when things calm down", Context{}},
		{"vague_future", "Thanks. I'm not taking on anything in the near future.", "", Context{}},
		{"vague_future", "Thanks, I can't. I hope you find somebody soon.", "", Context{}},
		{"vague_future", "Thanks, I can't. Do ask again in April.", "", Context{}},

		{"intensifier", "Thanks. I really can't.", "really", Context{}},
		{"intensifier", "To be honest, I can't. Thanks.", "To be honest", Context{}},
		{"intensifier", "Thanks. I can't.\n\nYours truly,\nAna", "", Context{}},
		{"abrupt_opening", "But I can't come. Thanks.", "But", Context{}},
		{"abrupt_opening", "So kind of you, but I can't.", "", Context{}},
		{"abrupt_opening", "You deserve an answer: I can't.", "", Context{}},
		{"shouting", "Thanks! I can't come!", "!", Context{}},
		{"shouting", "Thanks. I can't?? Sorry.", "??", Context{}},
		{"shouting", "Thanks. I can NOT come.", "NOT", Context{}},
		{"shouting", "Thanks! I can't come to the NASA and GDPR days.", "", Context{}},
		{"please_first", "Please find somebody else. I can't.", "Please", Context{}},
		{"please_first", "Thanks. Please find somebody else, I can't.", "", Context{}},
		{"please_first", "Please take me off your list. We won't be buying.", "", Context{Bulk: true}},
		{"reopens_negotiation", "Thanks, I can't on Friday. Would Monday work?", "Would Monday work?", Context{}},
		{"reopens_negotiation", "Thanks, I can't. Let me know what you think.", "Let me know what you think", Context{}},
		{"reopens_negotiation", "How are you? Thanks, I can't come.", "", Context{}},
		{"reopens_negotiation", "Thanks, I can't until April. Would it be all right if I write to you then?", "", Context{}},
		{"reopens_negotiation", "Thanks, I can't. If you have any questions, write to me.", "If you have any questions", Context{}},
		{"reopens_negotiation", "Thanks, I can't. If you have a question, you're welcome to email me.", "", Context{Question: true}},
		{"two_alternatives", "Thanks, I can't. Let's connect on LinkedIn. You can also email me your question.", "You can also email me your question", Context{}},
		{"two_alternatives", "Thanks, I can't. Let's stay in touch on LinkedIn.", "", Context{}},
		{"undated_promise", "Thanks, I can't. I'll get in touch.", "I'll get in touch", Context{}},
		{"undated_promise", "Thanks, I can't. I'll write in April.", "", Context{}},
		{"undated_promise", "Thanks, I'm away through March. I can't. I'll answer by mail.", "", Context{}},

		{"wrong_name", "Hi Sarah, thank you. I can't.", "Sarah", priya},
		{"wrong_name", "Thanks, Sarah! I can't.", "Sarah", priya},
		{"wrong_name", "Hi Priya, thank you. I can't.", "", priya},
		{"wrong_name", "Dear Ms. Nair,\n\nthank you. I can't.", "", priya},
		{"wrong_name", "Hi there, thank you. I can't.", "", priya},
		{"wrong_name", "Hi Sarah, thank you. I can't.", "", Context{}},
		{"wrong_language", "Bedankt voor je bericht, maar ik kan helaas niet komen.", "Bedankt voor je bericht, maar ik kan helaas niet komen.", Context{Language: "en"}},
		{"wrong_language", "Thank you for your message, but I can't come.", "", Context{Language: "en"}},
		{"wrong_language", "No.", "", Context{Language: "nl"}},
		{"wrong_address", "Hey Priya,\n\nthank you. I can't.", "Hey", formal},
		{"wrong_address", "Dear Dr. Nair,\n\nthank you. I can't.", "", formal},
		{"wrong_address", "Dear Sir,\n\nthank you. I can't.", "Dear Sir", casual},
		{"wrong_address", "Hey Priya,\n\nthank you. I can't.", "", casual},
		{"cliche", "I hope this email finds you well. Thanks, I can't.", "hope this email", Context{}},
		{"cliche", "Thanks. I can't at this time.", "at this time", Context{}},
		{"cliche", "Thanks — I can't — as I'm away.", "—", Context{}},
		{"cliche", "Thanks — I can't, as I'm away.", "", Context{}},
		{"cliche", "Thank you for reaching out. I can't.", "", Context{}},

		{"reason_expired", "Thanks. I can't, as I'm finishing my thesis.", "I'm finishing my thesis",
			Context{Today: today, Reasons: []Reason{{ID: "t", Text: "I'm finishing my thesis", Until: when.Date{Year: 2026, Month: 10, Day: 31}}}}},
		{"reason_expired", "Thanks. I can't, as I'm committed to a product launch.", "", dated},
		{"reason_does_not_cover", "Thanks. I can't, as I'm committed to a product launch.", "I'm committed to a product launch",
			Context{Today: today, Reasons: []Reason{launch()}, For: when.Date{Year: 2027, Month: 5, Day: 4}}},
		{"reason_does_not_cover", "Thanks. I can't, as I'm committed to a product launch.", "",
			Context{Today: today, Reasons: []Reason{launch()}, For: when.Date{Year: 2027, Month: 2, Day: 4}}},
		{"past_date", "Thanks. I can't, as I'm away until the end of October.", "the end of October", dated},
		{"past_date", "Thanks. I can't come on 20 October 2026.", "20 October 2026", dated},
		{"past_date", "Thanks. I can't, as I started here in September.", "", dated},
		{"past_date", "Thanks. I can't, as I'm abroad until September.", "", dated},
		{"past_date", "Thanks. I can't come in September.", "September", dated},
		{"past_date", "Thanks. I can't before the end of March.", "", dated},
		{"double_signature", "Thanks. I can't.\n\nBest,\nAna", "Ana", Context{Signature: "Ana de Vries\nExample"}},
		{"double_signature", "Thanks. I can't.\n\nBest,\n\nAna de Vries\nExample", "", Context{Signature: "Ana de Vries\nExample"}},
		{"double_signature", "Thanks. I can't.\n\nBest,\nAna", "", Context{}},

		{"no_alternative", "Thanks. I can't, as I'm away.", "can't", Context{}},
		{"no_alternative", "Thanks. I can't. Let's connect here.", "", Context{}},
		{"no_alternative", "Thanks. I can't.", "", Context{Kind: ask.SalesPitch}},
		{"no_timeframe", "Thanks. I can't right now.", "right now", Context{}},
		{"no_timeframe", "Thanks. I can't right now. Ask again in April.", "", Context{}},
		{"no_reason", "Thanks. I can't.", "can't", Context{}},
		{"no_reason", "Thanks. I can't, as I'm away.", "", Context{}},
		{"no_reason", "Thanks. I can't.", "", Context{Stage: ask.AfterDecline}},
		{"late", "Thanks. I can't.", "Thanks.", Context{Waited: 9}},
		{"late", "You deserve an answer. Thanks, I can't.", "", Context{Waited: 9}},
		{"late", "Thanks. I can't.", "", Context{Waited: 7}},
	} {
		got := ""
		for _, f := range c.Check(tc.draft, tc.ctx).Findings {
			if f.Rule == tc.rule {
				got = f.Of(tc.draft)
				break
			}
		}
		if got != tc.want {
			t.Errorf("%s in %q: got %q, want %q", tc.rule, tc.draft, got, tc.want)
		}
	}
}

// TestLevels holds the levels of the contract.
func TestLevels(t *testing.T) {
	want := map[Level]string{
		Error: "no_explicit_no two_apologies placeholder false_hope reason_contradicts blame_or_threat",
		Warning: "bare_busy second_reason too_long thanks_missing thanks_late vague_future intensifier abrupt_opening shouting please_first " +
			"reopens_negotiation two_alternatives undated_promise wrong_name wrong_language wrong_address cliche reason_expired " +
			"reason_does_not_cover past_date double_signature",
		Note: "no_alternative no_timeframe no_reason late",
	}
	got := map[Level]string{}
	for _, r := range checker(t).Rules() {
		got[r.Level] = strings.TrimSpace(got[r.Level] + " " + r.ID)
		if r.Text == "" {
			t.Errorf("%s has no text", r.ID)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("levels (-want +got):\n%s", diff)
	}
}
