package demur

import (
	"strconv"

	"demur/internal/history"
	"demur/internal/when"
)

// ReviewRequest asks what the person decided in a span of days.
type ReviewRequest struct {
	Today       when.Date
	From, To    when.Date // zero: the first and the last day of today's calendar quarter
	History     []history.Record
	Preferences Preferences
}

// Note is a text that the person can use.
type Note struct{ ID, Text string }

// ReviewReply is what was decided, and what it suggests.
type ReviewReply struct {
	history.Review
	Advices []Advice
	Texts   []Note
}

// The figures of the contract: from when on a review speaks of long without a yes, and of many declines to colleagues.
const (
	longDays      = 90
	longDeclines  = 8
	manyDeclines  = 5
	manyInHundred = 80
)

// Review sums the memory up.
func Review(r ReviewRequest) (ReviewReply, error) {
	if r.Today.IsZero() {
		return ReviewReply{}, badRequest("today: a date is needed")
	}
	from, to := history.Quarter(r.Today)
	if !r.From.IsZero() {
		from = r.From
	}
	if !r.To.IsZero() {
		to = r.To
	}
	if to.Before(from) {
		return ReviewReply{}, badRequest("to: a day that is not before from is needed")
	}
	e, err := english()
	if err != nil {
		return ReviewReply{}, err
	}
	v := ReviewReply{Review: history.Sum(r.History, from, to, r.Today)}
	v.Advices = e.review(&r, &v.Review)
	v.Texts = []Note{{"explain_to_colleague", e.advice["text:explain_to_colleague"][1]}}
	return v, nil
}

// review says what the figures suggest, the gravest first.
func (e *engine) review(r *ReviewRequest, v *history.Review) []Advice {
	var out []Advice
	say := func(fits bool, a Advice, pairs ...string) {
		if fits {
			out = append(out, e.fill(r.Today, a, "review", pairs...))
		}
	}
	asked := v.Colleagues.Declined + v.Colleagues.Accepted
	share := 0
	if asked > 0 {
		share = v.Colleagues.Declined * 100 / asked
	}
	say(v.Missed > 0, Advice{Code: "promises_missed"}, "[count]", strconv.Itoa(v.Missed))
	say(v.WithoutYes >= longDays && v.DeclinedSince >= longDeclines, Advice{Code: "no_yes_for_long", Days: v.WithoutYes, Date: v.LastAccepted},
		"[count]", strconv.Itoa(v.DeclinedSince))
	say(v.Colleagues.Declined >= manyDeclines && v.Colleagues.Declined*100 > manyInHundred*asked, Advice{Code: "colleagues_many"},
		"[share]", strconv.Itoa(share))
	say(v.Differs != "", Advice{Code: "reasons_differ", Record: v.Differs})
	for _, x := range r.Preferences.Reasons {
		say(!x.Until.IsZero() && x.Until.Before(r.Today), Advice{Code: "reason_expired", Date: x.Until, Days: r.Today.Sub(x.Until)}, "[reason]", x.Text)
	}
	say(v.WithoutYes < 0 && v.DeclinedSince > 0, Advice{Code: "acceptances_unknown"})
	say(r.Preferences.Goals != "", Advice{Code: "goals_check"}, "[goals]", r.Preferences.Goals)
	say(len(out) == 0 && len(v.Due) == 0, Advice{Code: "all_well"}) // beside another advice or a due promise it would contradict it
	return out
}
