// Package labelled turns the corpus into requests of the engine, for the programs that train, measure and read.
package labelled

import (
	"strings"

	"demur/corpus"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// Today is the day on which the corpus is read: shortly after its messages were sent.
var Today = when.Date{Year: 2026, Month: 11, Day: 23}

// sent is the day taken for messages that give none.
const sent = "2026-11-20"

// Request asks the engine about a case, as Ana de Vries, who has one reason and two alternatives.
func Request(c corpus.Case, seed uint64) demur.Request {
	r := demur.Request{
		Today: Today, Seed: seed, Channel: channel(c.Channel), UI: "en",
		Thread: thread.Thread{Subject: c.Subject, Surface: "message", PageLang: "en"},
		Me:     demur.Me{Name: "Ana de Vries", Emails: []string{"ana@example.org"}, Company: "Example"},
		Preferences: demur.Preferences{
			Reasons: []etiquette.Reason{{ID: "launch", Text: "I'm committed to a product launch through the end of March",
				Until: when.Date{Year: 2027, Month: 3, Day: 31}, Lang: "en", Type: "commitment"}},
			Alternatives: []etiquette.Alternative{{ID: "linkedin"}, {ID: "question"}},
			Reopen:       "auto", Tone: "auto", Length: "auto", SignOff: "Ana",
		},
	}
	for _, p := range c.Parts {
		m := thread.Message{Side: thread.Theirs, Text: p.Text, From: From(c.From, c.Headline)}
		if p.Mine {
			m.Side, m.From = thread.Mine, person.Person{Name: "Ana de Vries", Email: "ana@example.org"}
		}
		for _, d := range []string{p.Sent, c.Sent, sent} {
			if day, ok := when.Parse(d); ok {
				m.Sent = day
				break
			}
		}
		r.Thread.Messages = append(r.Thread.Messages, m)
	}
	return r
}

func channel(s string) string {
	if s == "" {
		return "other"
	}
	return s
}

// From reads "Name <mail>".
func From(s, headline string) person.Person {
	name, rest, ok := strings.Cut(s, "<")
	p := person.Person{Name: strings.TrimSpace(name), Headline: headline}
	if ok {
		p.Email = strings.TrimSuffix(strings.TrimSpace(rest), ">")
	}
	return p
}
