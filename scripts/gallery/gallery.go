package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"demur/corpus"
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/text"
	"demur/scripts/internal/labelled"
)

// gallery is the page of messages and drafts.
type gallery struct {
	Title string
	Seed  uint64
	Count int
	Kinds []group
}

// group is the messages of one labelled kind.
type group struct {
	Kind    string
	Entries []entry
}

// entry is one message with what was understood and the drafts.
type entry struct {
	ID, Channel, From, Headline string
	Subject                     []piece
	Messages                    []bubble
	Understood                  string
	Labelled                    string // "" where it was understood as labelled
	Advices                     []demur.Advice
	Insert                      string
	Drafts                      []draft
}

type bubble struct {
	Mine bool
	Sent string
	Text []piece
}

type draft struct {
	Tone     string
	Words    int
	Text     []piece
	Moves    string
	Findings []etiquette.Finding
}

// choose takes about n messages, of every kind as many and spread over the files; a kind that has fewer gives all.
func choose(cases []corpus.Case, n int) []corpus.Case {
	of := map[string][]corpus.Case{}
	for _, c := range cases {
		of[c.Kind] = append(of[c.Kind], c)
	}
	each := n / len(ask.Kinds())
	var out []corpus.Case
	for _, k := range ask.Kinds() {
		all := of[string(k)]
		for i := range min(each, len(all)) {
			out = append(out, all[i*len(all)/min(each, len(all))])
		}
	}
	return out
}

func newGallery(cases []corpus.Case, seed uint64) (gallery, error) {
	g := gallery{Title: "Messages and their declines", Seed: seed, Count: len(cases)}
	for _, c := range cases {
		e, err := newEntry(c, seed)
		if err != nil {
			return gallery{}, fmt.Errorf("%s: %w", c.ID, err)
		}
		if n := len(g.Kinds); n == 0 || g.Kinds[n-1].Kind != c.Kind {
			g.Kinds = append(g.Kinds, group{Kind: c.Kind})
		}
		last := &g.Kinds[len(g.Kinds)-1]
		last.Entries = append(last.Entries, e)
	}
	return g, nil
}

func newEntry(c corpus.Case, seed uint64) (entry, error) {
	r := labelled.Request(c, seed)
	s, err := demur.Suggest(r)
	if err != nil {
		return entry{}, err
	}
	u := s.Understanding
	e := entry{ID: c.ID, Channel: cmp.Or(c.Channel, "other"), From: c.From, Headline: c.Headline, Advices: s.Advices, Insert: insertion(s)}
	e.Subject = pieces(c.Subject, marksIn(u, func(p ask.Place) bool { return p.Message < 0 }))
	for i, p := range c.Parts {
		in := func(p ask.Place) bool { return p.Message == i && p.In != ask.InSubject }
		e.Messages = append(e.Messages, bubble{p.Mine, p.Sent, pieces(p.Text, marksIn(u, in))})
	}
	e.Understood = describe(u)
	if string(u.Kind) != c.Kind || u.IsRequest && string(u.Stage) != c.Stage {
		e.Labelled = strings.TrimSuffix(strings.Join(append([]string{c.Kind}, c.Also...), " or ")+", "+c.Stage, ", first")
	}
	for _, d := range s.Drafts {
		e.Drafts = append(e.Drafts, newDraft(d))
	}
	return e, nil
}

// insertion says whether the first draft would be put into the box by itself.
func insertion(s demur.Suggestion) string {
	switch {
	case len(s.Drafts) == 0:
		return ""
	case s.Auto:
		return "goes into the box"
	}
	return "waits in the panel: " + strings.ReplaceAll(s.Why, "_", " ")
}

// describe says what was understood, in one line.
func describe(u demur.Understanding) string {
	out := []string{fmt.Sprintf("%s %d %%", u.Kind, u.Confidence)}
	for _, k := range u.Also {
		out = append(out, "or "+string(k))
	}
	if u.Stage != ask.First {
		out = append(out, string(u.Stage))
	}
	for name, is := range map[string]bool{"bulk": u.Bulk, "colleague": u.Colleague} {
		if is {
			out = append(out, name)
		}
	}
	slices.Sort(out[1:])
	for _, said := range []string{u.Sensitive, u.Care} {
		if said != "" {
			out = append(out, said)
		}
	}
	if u.Sender.Address != "" {
		out = append(out, "addressed as "+u.Sender.Address)
	}
	return strings.Join(append(out, u.Formality), ", ")
}

// marksIn gathers what was found in one field: what may be printed first, then what decided.
func marksIn(u demur.Understanding, in func(ask.Place) bool) []mark {
	var out []mark
	add := func(class, title string, at ask.Place) {
		if in(at) && !at.Empty() {
			out = append(out, mark{at.Span, class, title})
		}
	}
	a := u.Main()
	add("topic", "topic, said: "+a.Topic.Say, a.Topic.Place)
	add("event", "event, said: "+a.Event.Say, a.Event.Place)
	add("when", strings.TrimSpace("when, said: "+a.When.Say+" "+a.When.Date.String()), a.When.Place)
	add("when", "answer by "+u.Deadline.Date.String(), u.Deadline.Place)
	for _, e := range u.Evidence {
		add("evidence", "decided: "+e.Label, e.Place)
	}
	return out
}

func newDraft(d demur.Draft) draft {
	out := draft{Tone: string(d.Tone), Words: d.Words}
	var marks []mark
	for _, f := range d.Findings {
		if f.Level == etiquette.Note {
			continue
		}
		out.Findings = append(out.Findings, f)
		marks = append(marks, mark{f.Span, "finding", f.Rule})
	}
	for i, s := range d.Slots {
		marks = append(marks, mark{s.Span, d.Sources[i].From, s.Slot + " from: " + d.Sources[i].Ref})
	}
	out.Text = pieces(d.Text, marks)
	var moves []string
	for _, m := range d.Moves {
		if !(text.Span{Start: m.Start, End: m.End}).Empty() {
			moves = append(moves, m.Move)
		}
	}
	out.Moves = strings.Join(moves, " · ")
	return out
}
