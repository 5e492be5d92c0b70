package main

import (
	"fmt"
	"os"
	"strings"

	"demur/corpus"
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/scripts/internal/labelled"
)

// message is a message and what a careful reader says of it.
type message struct {
	id      string
	words   string // theirs, all of the thread, for finding copies
	request demur.Request
	labels
}

// labels are a careful reader's. Spans are verbatim, "" where the message names none.
type labels struct {
	isRequest bool
	kind      string
	also      []string // other kinds that would do
	topic     string
	when      string
	event     string
	given     string // the sender's given name, or the whole name where only that is labelled
	lang      string
	*more
}

// more is what the corpus tells beside; a file in the shape of the specimens does not.
type more struct {
	stage           string
	deadline        string
	colleague, bulk bool
	sensitive, care string
}

// set is messages that are measured together, under one heading.
type set struct {
	name     string
	messages []message
}

func loadPart(part string) (set, error) {
	cases, err := corpus.Load(os.DirFS("corpus"), part)
	if err != nil {
		return set{}, err
	}
	s := set{name: part}
	for _, c := range cases {
		s.messages = append(s.messages, fromCase(c))
	}
	return s, nil
}

func fromCase(c corpus.Case) message {
	m := message{id: c.ID, request: labelled.Request(c, 0), labels: labels{
		isRequest: c.Kind != string(ask.NotRequest), kind: c.Kind, also: c.Also, topic: c.Topic, when: c.When, event: c.Event, given: c.Given, lang: "en",
		more: &more{stage: c.Stage, deadline: c.Deadline},
	}}
	for _, p := range c.Parts {
		if !p.Mine {
			m.words += p.Text + "\n"
		}
	}
	_, m.colleague = c.Flag("colleague")
	_, m.bulk = c.Flag("bulk")
	m.sensitive, _ = c.Flag("sensitive")
	m.care, _ = c.Flag("care")
	return m
}

// inLanguage returns the messages of a set in one language, under a heading of their own.
func (s set) inLanguage(lang string) set {
	out := set{name: s.name + ", " + lang}
	for _, m := range s.messages {
		if m.lang == lang {
			out.messages = append(out.messages, m)
		}
	}
	return out
}

// read is how a set is understood: by the engine, or by what it is compared with.
type read func(demur.Request) (demur.Understanding, error)

func (s set) understand(r read) ([]demur.Understanding, error) {
	var out []demur.Understanding
	for _, m := range s.messages {
		u, err := r(m.request)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.id, err)
		}
		out = append(out, u)
	}
	return out, nil
}

// text returns their last message, on one line.
func (m message) text() string {
	last := m.request.Thread.Messages[len(m.request.Thread.Messages)-1]
	return strings.Join(strings.Fields(last.Text), " ")
}
