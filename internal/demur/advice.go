package demur

import (
	"fmt"
	"strings"

	"demur/internal/ask"
	"demur/internal/lang"
	"demur/internal/when"
)

// lateDays is after how many days without an answer a reply counts as late.
const lateDays = 7

// Advice is a sentence for the person.
type Advice struct {
	Code  string
	Text  string
	Level string // info, warn or stop
	Days  int
	Date  when.Date
}

// adviceBook is the parsed advice.txt: by code, the level and the sentence.
type adviceBook map[string][2]string

// parseAdvice reads advice.txt. A line is "code level | sentence"; [days] and [date] in the sentence are filled in.
func parseAdvice(f lang.File) (adviceBook, error) {
	b := adviceBook{}
	for l := range f.Lines() {
		head, sentence, ok := strings.Cut(l.Text, " | ")
		code, level, ok2 := strings.Cut(strings.TrimSpace(head), " ")
		if !ok || !ok2 || level != "info" && level != "warn" && level != "stop" {
			return nil, f.Errorf(l.N, "advice is written %q", "code level | sentence")
		}
		if _, twice := b[code]; twice {
			return nil, f.Errorf(l.N, "advice %q is given twice", code)
		}
		b[code] = [2]string{level, sentence}
	}
	return b, nil
}

func (s *Suggestion) add(e *engine, r *Request, code string, date when.Date) {
	s.addDays(e, r, code, date, 0)
}

func (s *Suggestion) addDays(e *engine, r *Request, code string, date when.Date, days int) {
	for _, a := range s.Advices {
		if a.Code == code {
			return
		}
	}
	text := strings.NewReplacer("[days]", fmt.Sprint(days), "[date]", date.Say(r.Today, e.pack)).Replace(e.advice[code][1])
	s.Advices = append(s.Advices, Advice{Code: code, Text: text, Level: e.advice[code][0], Days: days, Date: date})
}

// advise gathers what the person should know, the gravest first.
func (e *engine) advise(r *Request, s *Suggestion) {
	early := s.Advices // given while a reason was chosen
	s.Advices = nil
	u := s.Understanding
	now := when.Date{}
	switch {
	case u.turn.Answered:
		s.add(e, r, "last_message_mine", now)
	case !u.Understood:
		s.add(e, r, "language_unsupported", now)
	case u.Sensitive == "scam":
		s.add(e, r, "scam", now)
	case u.Sensitive != "" && len(s.Drafts) == 0:
		s.add(e, r, "person_needed", now)
	case !u.IsRequest:
		s.add(e, r, "not_a_request", now)
	}
	if u.turn.Uncertain {
		s.add(e, r, "direction_uncertain", now)
	}
	if noReplyNeeded(u) && u.Understood {
		s.add(e, r, "no_reply_needed", now)
	}
	if len(s.Drafts) > 0 {
		e.adviseDraft(r, s)
	}
	s.Advices = append(s.Advices, early...)
}

// adviseDraft adds what concerns the drafts.
func (e *engine) adviseDraft(r *Request, s *Suggestion) {
	u := s.Understanding
	if u.Waited > lateDays {
		s.addDays(e, r, "late_reply", when.Date{}, u.Waited)
	}
	if !u.Deadline.Date.IsZero() && !u.Deadline.Date.Before(r.Today) {
		s.addDays(e, r, "deadline", u.Deadline.Date, u.Deadline.Date.Sub(r.Today))
	}
	if told, ok := e.told(r, u); ok && u.Stage == ask.First {
		if !told.Promise.IsZero() && !told.Promise.After(r.Today) {
			s.add(e, r, "taken_up_offer", told.Promise)
		} else {
			s.add(e, r, "already_declined", told.Date)
		}
		if told.Reason != "" && s.Drafts[0].Reason != "" && told.Reason != s.Drafts[0].Reason {
			s.add(e, r, "reason_differs", told.Date)
		}
	}
	if len(u.Asks) > 1 {
		s.add(e, r, "several_asks", when.Date{})
	}
	if u.Colleague {
		s.add(e, r, "colleague", when.Date{})
	}
	if r.Thread.Messages != nil && r.Thread.Messages[u.Message].Partial {
		s.add(e, r, "partial_message", when.Date{})
	}
	if u.Confidence < sure && !r.Overrides.Kind.Set {
		s.add(e, r, "low_confidence", when.Date{})
	}
	if r.Thread.Surface == "inmail" {
		s.add(e, r, "credit_returns", when.Date{})
	}
}

// noReplyNeeded: bulk mail, an address that reads no replies, and a third try after a no (S6).
func noReplyNeeded(u Understanding) bool {
	return u.Bulk && u.Kind != ask.EventInvite && u.Kind != ask.Recruiter || u.robot || u.Times >= 2
}

// sure is the confidence, in percent, from which a draft may be inserted by itself. The figure is the lowest at which nine of ten kinds were
// right on the training part of the corpus.
const sure = 45

// why says what speaks against inserting the first draft by itself; "" for nothing.
func (e *engine) why(r *Request, s *Suggestion) string {
	u := s.Understanding
	switch {
	case !u.Understood:
		return "language"
	case u.Sensitive != "" && len(s.Drafts) == 0:
		return "sensitive"
	case !u.IsRequest || len(s.Drafts) == 0:
		return "not_request"
	case u.turn.Uncertain:
		return "direction"
	case u.Times >= 2 || u.robot:
		return "no_reply_needed"
	case len(u.Asks) > 1 && len(r.Overrides.Decline) == 0:
		return "several_asks"
	case strings.TrimSpace(r.Box.Text) != "":
		return "box_not_empty"
	case u.Confidence < sure && !r.Overrides.Kind.Set:
		return "unclear"
	}
	return ""
}
