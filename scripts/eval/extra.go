package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
	"demur/scripts/internal/labelled"
)

// specimen is a line of a file of labelled messages that are not the corpus's. The labels follow_up and internal_colleague are older than
// the contract, which tells them by stage and colleague.
type specimen struct {
	ID        string   `json:"id"`
	Channel   string   `json:"channel"`
	Lang      string   `json:"lang"`
	Subject   string   `json:"subject"`
	FromName  string   `json:"from_name"`
	Text      string   `json:"text"`
	Kind      string   `json:"kind"`
	IsRequest bool     `json:"is_request"`
	Topic     string   `json:"topic"`
	When      string   `json:"when"`
	Event     string   `json:"event"`
	Also      string   `json:"also"`
	AltKind   string   `json:"alt_kind"`
	AlsoOK    []string `json:"also_ok"`
}

// longestLine is how long a line of such a file may be, in bytes.
const longestLine = 4 << 20

// loadExtra reads a file of specimens. An error names the file and the line.
func loadExtra(path string) (set, error) {
	f, err := os.Open(path)
	if err != nil {
		return set{}, err
	}
	defer f.Close()
	s := set{name: "extra"}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var sp specimen
		if err := json.Unmarshal(lines.Bytes(), &sp); err != nil {
			return set{}, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		s.messages = append(s.messages, sp.message())
	}
	if err := lines.Err(); err != nil {
		return set{}, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

func (sp specimen) message() message {
	m := message{id: sp.ID, words: sp.Text, request: sp.request(), labels: labels{
		isRequest: sp.IsRequest, kind: sp.Kind, topic: sp.Topic, when: sp.When, event: sp.Event, given: sp.FromName, lang: sp.Lang,
	}}
	for _, k := range append([]string{sp.AltKind, sp.Also}, sp.AlsoOK...) {
		if k != "" {
			m.also = append(m.also, k)
		}
	}
	return m
}

// request is a stranger's message to Ana, who has one reason and two alternatives. Of the stranger nothing but the name is known.
func (sp specimen) request() demur.Request {
	r := demur.Request{
		Today: labelled.Today, Seed: 1, Channel: "other", UI: "en",
		Thread: thread.Thread{Subject: sp.Subject, Surface: "message", PageLang: "en", Messages: []thread.Message{{
			From: person.Person{Name: sp.FromName}, Side: thread.Theirs, Sent: when.Date{Year: 2026, Month: 11, Day: 20}, Text: sp.Text,
		}}},
		Me: demur.Me{Name: "Ana de Vries", Emails: []string{"ana@example.org"}},
		Preferences: demur.Preferences{
			Reasons: []etiquette.Reason{{ID: "launch", Text: "I'm committed to a product launch through the end of March",
				Until: when.Date{Year: 2027, Month: 3, Day: 31}, Lang: "en"}},
			Alternatives: []etiquette.Alternative{{ID: "linkedin"}, {ID: "question"}},
			Reopen:       "auto", Tone: "auto", Length: "auto", Language: "auto", Address: "auto", Spelling: "auto", SignOff: "Ana",
		},
	}
	if sp.Channel == "linkedin" || sp.Channel == "email" {
		r.Channel = sp.Channel
	}
	return r
}
