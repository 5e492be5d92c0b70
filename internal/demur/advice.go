package demur

import (
	"strconv"
	"strings"

	"demur/internal/ask"
	"demur/internal/lang"
	"demur/internal/when"
)

// lateDays is after how many days without an answer a reply counts as late.
const lateDays = 7

// Advice is a sentence for the person.
type Advice struct {
	Code     string
	Text     string
	Level    string // info, warn or stop
	Days     int
	Date     when.Date
	Record   string // the id of the record that it speaks of
	Probably bool   // of that record's person only the name is known to be the same
}

// adviceBook is what advice.txt and review.txt say: by code, the level and the sentence.
type adviceBook map[string][2]string

// parse adds what a file says. A line is "code level | sentence"; [days] and [date] in the sentence are filled in. "code:case" is what is
// said in a particular case.
func (b adviceBook) parse(f lang.File) error {
	for l := range f.Lines() {
		head, sentence, ok := strings.Cut(l.Text, " | ")
		code, level, ok2 := strings.Cut(strings.TrimSpace(head), " ")
		if !ok || !ok2 || level != "info" && level != "warn" && level != "stop" {
			return f.Errorf(l.N, "advice is written %q", "code level | sentence")
		}
		if _, twice := b[code]; twice {
			return f.Errorf(l.N, "advice %q is given twice", code)
		}
		b[code] = [2]string{level, sentence}
	}
	return nil
}

// fill writes the sentence of an advice, in a case of its own where one is named. pairs are names in brackets and what is said for them.
func (e *engine) fill(today when.Date, a Advice, special string, pairs ...string) Advice {
	entry, ok := e.advice[a.Code+":"+special]
	if !ok {
		entry = e.advice[a.Code]
	}
	a.Level = entry[0]
	pairs = append(pairs, "[days]", strconv.Itoa(a.Days), "[date]", a.Date.Say(today, e.pack))
	a.Text = strings.NewReplacer(pairs...).Replace(entry[1])
	if a.Probably {
		a.Text += " " + e.advice["probably"][1]
	}
	return a
}

func (s *Suggestion) add(e *engine, r *Request, a Advice) { s.addCase(e, r, a, "") }

// addCase adds an advice unless its code was added before.
func (s *Suggestion) addCase(e *engine, r *Request, a Advice, special string) {
	for _, other := range s.Advices {
		if other.Code == a.Code {
			return
		}
	}
	s.Advices = append(s.Advices, e.fill(r.Today, a, special))
}

// advise gathers what the person should know, the gravest first.
func (e *engine) advise(r *Request, s *Suggestion) {
	early := s.Advices // given while a reason was chosen
	s.Advices = nil
	u := s.Understanding
	first := ""
	switch {
	case u.turn.Answered:
		first = "last_message_mine"
	case !u.Understood:
		first = "language_unsupported"
	case u.Sensitive == "scam":
		first = "scam"
	case u.Sensitive != "" && len(s.Drafts) == 0:
		first = "person_needed"
	case !u.IsRequest:
		first = "not_a_request"
	}
	if first != "" {
		s.add(e, r, Advice{Code: first})
	}
	if u.turn.Uncertain {
		s.add(e, r, Advice{Code: "direction_uncertain"})
	}
	if noReplyNeeded(u) && u.Understood {
		s.add(e, r, Advice{Code: "no_reply_needed"})
	}
	if len(s.Drafts) > 0 {
		e.adviseDraft(r, s)
	}
	e.advisePromise(r, s)
	s.Advices = append(s.Advices, early...)
}

// adviseDraft adds what concerns the drafts.
func (e *engine) adviseDraft(r *Request, s *Suggestion) {
	u := s.Understanding
	if u.Waited > lateDays {
		s.add(e, r, Advice{Code: "late_reply", Days: u.Waited})
	}
	if !u.Deadline.Date.IsZero() && !u.Deadline.Date.Before(r.Today) {
		s.add(e, r, Advice{Code: "deadline", Date: u.Deadline.Date, Days: u.Deadline.Date.Sub(r.Today)})
	}
	e.adviseTold(r, s)
	for _, x := range []struct {
		code string
		fits bool
	}{
		{"several_asks", len(u.Asks) > 1},
		{"introduced_in_copy", u.Kind == ask.IntroOffer && len(u.Recipients) > 1},
		{"colleague", u.Colleague},
		{"matches_focus", e.matchesFocus(r, u)},
		{"not_addressed_to_you", e.addressedElsewhere(r, u)},
		{"partial_message", len(r.Thread.Messages) > 0 && r.Thread.Messages[u.Message].Partial},
		{"low_confidence", u.Confidence < sure && !r.Overrides.Kind.Set},
		{"credit_returns", r.Thread.Surface == "inmail" && u.Waited <= creditDays},
	} {
		if x.fits {
			s.add(e, r, Advice{Code: x.code})
		}
	}
}

// creditDays is how long any answer returns the sender's InMail credit, in days: LinkedIn's help.
const creditDays = 90

// noReplyNeeded: bulk mail, an address that reads no replies, and a third try after a no (S6).
func noReplyNeeded(u Understanding) bool {
	return u.Bulk && u.Kind != ask.EventInvite && u.Kind != ask.Recruiter || u.robot || u.Times >= 2
}

// sure is the confidence, in percent, from which a draft may be inserted by itself: of the messages at or above it, nine in ten were read
// rightly on the part of the corpus that training does not see.
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
