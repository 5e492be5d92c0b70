package main

import (
	"fmt"

	"demur/internal/ask"
	"demur/internal/demur"
)

// share is a part of a whole.
type share struct{ n, of int }

func (s share) value() float64 { return 100 * float64(s.n) / float64(s.of) }

// String shows the percentage and what it is made of.
func (s share) String() string {
	if s.of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f %9s", s.value(), fmt.Sprintf("%d/%d", s.n, s.of))
}

// tally gathers shares by name.
type tally map[string]share

func (t tally) count(name string, right bool) {
	s := t[name]
	s.of++
	if right {
		s.n++
	}
	t[name] = s
}

// measure counts what was understood of messages against their labels.
func measure(ms []message, us []demur.Understanding) tally {
	t := tally{}
	for i, m := range ms {
		u := us[i]
		t.count("messages", true)
		t.count("is_request right", requestRight(m.labels, u))
		if !m.isRequest && len(m.also) == 0 {
			t.count("false alarms", u.IsRequest)
		}
		if m.isRequest {
			t.request(m, u)
		}
		given := u.Sender.Given
		t.found("given name", given, m.given, nameRight(given, m.given))
		t.count("language right", u.Language == m.lang)
		if m.more != nil {
			t.corpus(m, u)
		}
	}
	return t
}

// request counts what only a request has.
func (t tally) request(m message, u demur.Understanding) {
	t.count("missed", !u.IsRequest)
	lenient, strict := kindRight(m.labels, u)
	t.count("kind right or a second", lenient)
	t.count("kind strictly right", strict)
	a := u.Main()
	t.slot("topic", a.Topic, m.topic)
	t.slot("when", a.When.Slot, m.when)
	t.slot("event", a.Event, m.event)
	if a.When.Text != "" {
		t.count("when, of found: dated", !a.When.Date.IsZero())
	}
}

// slot counts a span among requests: how many of those found are right, how many of those labelled are found, and how many are printed.
func (t tally) slot(name string, got demur.Slot, want string) {
	right := spanRight(got.Text, want)
	t.found(name, got.Text, want, right)
	if got.Text != "" {
		t.count(name+", of found: printed", got.Say != "")
	}
	if want != "" {
		t.count(name+", of named: printed", right && got.Say != "")
	}
}

// found counts a thing that may or may not be there.
func (t tally) found(name, got, want string, right bool) {
	if got != "" {
		t.count(name+" precision", right)
	}
	if want != "" {
		t.count(name+" recall", right)
	}
}

// corpus counts what only the corpus has labels for.
func (t tally) corpus(m message, u demur.Understanding) {
	if m.isRequest {
		t.found("deadline", u.Deadline.Text, m.deadline, spanRight(u.Deadline.Text, m.deadline))
		t.count("stage right", string(u.Stage) == m.stage)
		t.stage(m.stage, u.Stage, ask.FollowUp)
		t.stage(m.stage, u.Stage, ask.AfterDecline)
	}
	t.found("colleague", mark(u.Colleague), mark(m.colleague), u.Colleague && m.colleague)
	t.found("bulk", mark(u.Bulk), mark(m.bulk), u.Bulk && m.bulk)
	t.found("sensitive", u.Sensitive, m.sensitive, u.Sensitive == m.sensitive)
	t.found("care", u.Care, m.care, u.Care == m.care)
}

func (t tally) stage(want string, got, stage ask.Stage) {
	is, was := got == stage, want == string(stage)
	t.found(string(stage), mark(is), mark(was), is && was)
}

func mark(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
