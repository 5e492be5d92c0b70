package demur

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/etiquette"
	"demur/internal/history"
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// whom is the sender, as records know people.
func whom(r *Request, u Understanding) history.Whom {
	return history.Person(asker(r, u), u.Sender.Name)
}

// asker is who asks, which in a group need not be the last to speak; where nothing is asked, who wrote the message that is answered.
func asker(r *Request, u Understanding) person.Person {
	at := u.Message
	if u.IsRequest {
		at = u.AskedBy
	}
	if at < len(r.Thread.Messages) {
		return r.Thread.Messages[at].From
	}
	return person.Person{}
}

// keepRelevant leaves of the history what concerns the sender, the sender's company or this conversation: a memory of years is then read once.
func (e *engine) keepRelevant(r *Request, u Understanding) {
	w, from := whom(r, u), asker(r, u)
	var out []history.Record
	for i := range r.History {
		rec := &r.History[i]
		if rec.Thread != "" && rec.Thread == r.Thread.ID || w.Is(rec) > history.Another || e.worksAt(from, rec.Company) {
			out = append(out, *rec)
		}
	}
	r.History = out
}

// told is the latest decline on record for the sender.
func (e *engine) told(r *Request, u Understanding) (history.Match, bool) {
	m := history.Told(r.History, whom(r, u), r.Today)
	return m, m.Likeness != history.Another
}

// promised is the latest time on record that was named to the sender and is still open.
func (e *engine) promised(r *Request, u Understanding) (history.Match, bool) {
	m := history.Promised(r.History, whom(r, u), r.Today)
	return m, m.Likeness != history.Another
}

// confirm looks for a record of this conversation whose decline was inserted or copied and now stands in the thread as an own message. It
// is confirmed from here on; its reason and its promise are those of the text that was sent.
func (e *engine) confirm(r *Request, u Understanding) *history.Record {
	i := e.unconfirmed(r, u)
	if i < 0 || !u.Understood {
		return nil
	}
	rec := r.History[i]
	sent, ok := e.declined(r, rec, u.turn.Answered)
	if !ok {
		return nil
	}
	rec.State = "confirmed"
	if sent.Reason != rec.Reason {
		rec.Reason, rec.ReasonUntil = sent.Reason, endOf(r, sent.Reason)
	}
	if day := date(sent.Promise); day != rec.Promise {
		rec.Promise = day
		switch {
		case day.IsZero():
			rec.PromiseBy, rec.Promised = "", ""
		case rec.PromiseBy == "":
			rec.PromiseBy, rec.Promised = "them", "open"
		}
	}
	r.History = slices.Clone(r.History)
	r.History[i] = rec
	return &rec
}

// unconfirmed is the place of the latest decline of this conversation that is not known to have been sent, -1 for none. A record that
// names no conversation belongs to the sender's.
func (e *engine) unconfirmed(r *Request, u Understanding) int {
	w, out := whom(r, u), -1
	for i := range r.History {
		rec := &r.History[i]
		here := rec.Thread == r.Thread.ID && rec.Thread != "" || (rec.Thread == "" || r.Thread.ID == "") && w.Is(rec) == history.Same
		if here && rec.Declined() && !rec.Confirmed() && (out < 0 || rec.Date.After(r.History[out].Date)) {
			out = i
		}
	}
	return out
}

// declined finds the last own message that declines, on the day of a record or later. A site may show a day in another zone of time, so
// the day before counts too. A message without a day may be an older decline, unless ours is the last word.
func (e *engine) declined(r *Request, rec history.Record, answered bool) (etiquette.Report, bool) {
	me := r.me(e.names)
	for _, m := range slices.Backward(r.Thread.Messages) {
		early := m.Sent.Before(rec.Date.Add(-1))
		if m.Sent.IsZero() {
			early = !answered
		}
		if early || me.Side(m) != thread.Mine {
			continue
		}
		if report, ok := e.saysNo(r, m); ok {
			return report, true
		}
	}
	return etiquette.Report{}, false
}

// saysNo reads an own message with the check.
func (e *engine) saysNo(r *Request, m thread.Message) (etiquette.Report, bool) {
	day := m.Sent
	if day.IsZero() {
		day = r.Today
	}
	report := e.checker.Check(m.Text, etiquette.Context{Intent: etiquette.IntentAuto, Today: day, Reasons: r.Preferences.Reasons, Waited: -1})
	no := slices.ContainsFunc(report.Moves, func(s etiquette.MoveSpan) bool { return s.Move == string(etiquette.No) })
	return report, no && report.Intent == etiquette.IntentDecline
}

// takeUp finds out whether they come back at or after the time that was named to them, on record or in this thread. Such a message is a
// first one, never one against our no.
func (e *engine) takeUp(r *Request, u *Understanding) {
	if !u.IsRequest || u.Message >= len(r.Thread.Messages) {
		return
	}
	day := r.Thread.Messages[u.Message].Sent
	if day.IsZero() {
		day = r.Today
	}
	m, ok := e.promised(r, *u)
	if ok && !m.Promise.After(day) && !m.Date.After(day) {
		u.takenUp = &m
	} else if last := u.turn.LastMine; !ok && u.Stage == ask.AfterDecline && last >= 0 && !r.Thread.Messages[last].Sent.IsZero() {
		if report, no := e.saysNo(r, r.Thread.Messages[last]); no && report.Promise != "" && !date(report.Promise).After(day) {
			u.takenUp = &history.Match{Record: history.Record{Promise: date(report.Promise)}}
		}
	}
	if u.takenUp != nil && !r.Overrides.Stage.Set {
		u.Stage, u.Times = ask.First, 0
	}
}

// adviseTold says what this person was told before, where the drafts may not fit it.
func (e *engine) adviseTold(r *Request, s *Suggestion) {
	u := s.Understanding
	told, ok := e.told(r, u)
	if !ok {
		return
	}
	a := about(told)
	a.Date, a.Days = told.Date, r.Today.Sub(told.Date)
	sent := told.Confirmed() || told.Thread == "" || told.Thread != r.Thread.ID
	if a.Code = "already_declined"; u.Stage != ask.AfterDecline && u.takenUp == nil && sent {
		s.add(e, r, a)
	}
	if a.Code = "reason_differs"; told.Reason != "" && s.Drafts[0].Reason != "" && told.Reason != s.Drafts[0].Reason && !ended(r, told.Record) {
		s.add(e, r, a)
	}
}

// advisePromise says what was promised, whether anything is asked just now or not.
func (e *engine) advisePromise(r *Request, s *Suggestion) {
	u := s.Understanding
	if t := u.takenUp; t != nil && len(s.Drafts) > 0 {
		a := about(*t)
		a.Code, a.Date, a.Days = "taken_up_offer", t.Promise, r.Today.Sub(t.Promise)
		s.add(e, r, a)
	}
	m, ok := e.promised(r, u)
	if !ok || m.PromiseBy == "them" && len(s.Drafts) == 0 {
		return
	}
	a := about(m)
	a.Date, a.Days = m.Promise, r.Today.Sub(m.Promise)
	switch mine := m.PromiseBy != "them"; {
	case a.Days < 0:
		a.Code, a.Days = "promise_open", -a.Days
		s.addCase(e, r, a, m.PromiseBy)
	case mine:
		a.Code = "promise_due"
		s.add(e, r, a)
	}
}

// ended reports whether the reason on record has ended: another one contradicts it no longer.
func ended(r *Request, rec history.Record) bool {
	until := rec.ReasonUntil
	if until.IsZero() {
		until = endOf(r, rec.Reason)
	}
	return !until.IsZero() && until.Before(r.Today)
}

// about is an advice that speaks of a record.
func about(m history.Match) Advice {
	return Advice{Record: m.ID, Probably: m.Likeness == history.Probably}
}

// avoid lists the phrases that this person, or somebody of the same company, got before.
func (e *engine) avoid(r *Request, u Understanding) map[string]bool {
	out := map[string]bool{}
	if len(r.History) == 0 {
		return out
	}
	w, from := whom(r, u), asker(r, u)
	for i := range r.History {
		rec := &r.History[i]
		if len(rec.Wording) > 0 && (w.Is(rec) > history.Another || e.worksAt(from, rec.Company)) {
			for _, id := range rec.Wording {
				out[id] = true
			}
		}
	}
	return out
}

// worksAt reports whether somebody is known to work at a company: by the line under the name, or by a mail domain that is not public.
func (e *engine) worksAt(p person.Person, company string) bool {
	company = text.Fold(strings.TrimSpace(company))
	if company == "" {
		return false
	}
	_, domain, _ := strings.Cut(text.Fold(p.Email), "@")
	label, _, _ := strings.Cut(domain, ".")
	words := text.Tokens(company)
	for rest := text.Tokens(p.Headline); len(rest) >= len(words); rest = rest[1:] {
		if slices.EqualFunc(words, rest[:len(words)], func(a, b text.Token) bool { return a.Fold == b.Fold }) {
			return true
		}
	}
	return label == strings.ReplaceAll(company, " ", "") && !e.names.PublicDomain(domain)
}

// reasonByID is the person's reason of that id, nil where there is none.
func reasonByID(r *Request, id string) *etiquette.Reason {
	i := slices.IndexFunc(r.Preferences.Reasons, func(x etiquette.Reason) bool { return x.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Preferences.Reasons[i]
}

// endOf is the day on which the person's reason of that id ends, zero for none.
func endOf(r *Request, id string) when.Date {
	if x := reasonByID(r, id); x != nil {
		return x.Until
	}
	return when.Date{}
}

// date reads a date that the engine has written itself.
func date(s string) when.Date {
	d, _ := when.Parse(s)
	return d
}
