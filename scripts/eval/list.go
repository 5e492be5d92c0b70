package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"demur/internal/demur"
	"demur/internal/text"
)

// excerpt is how much of a message a listing shows, in characters.
const excerpt = 160

// writeErrors prints each message of a set that was understood wrongly, with what was expected. field narrows it to one kind of fault.
func writeErrors(w io.Writer, s measured, field string) {
	n := 0
	for i, m := range s.messages {
		var faults []string
		for _, f := range faultsOf(m, s.got[i]) {
			if field == "" || strings.HasPrefix(f, field+" ") {
				faults = append(faults, f)
			}
		}
		if len(faults) == 0 {
			continue
		}
		n++
		fmt.Fprintf(w, "%s  %s, %d%%\n", m.id, m.kind, s.got[i].Confidence)
		for _, f := range faults {
			fmt.Fprintf(w, "    %s\n", f)
		}
		subject := m.request.Thread.Subject
		if subject != "" {
			subject = "[" + subject + "] "
		}
		fmt.Fprintf(w, "      %s\n", cut(subject+m.text()))
	}
	fmt.Fprintf(w, "%d of %d messages\n", n, len(s.messages))
}

func cut(s string) string {
	if r := []rune(s); len(r) > excerpt {
		return string(r[:excerpt]) + "…"
	}
	return s
}

// faultsOf tells what is wrong, each as "field got for expected".
func faultsOf(m message, u demur.Understanding) []string {
	var out []string
	add := func(field string, got, want any) { out = append(out, fmt.Sprintf("%s %v for %v", field, got, want)) }
	if !requestRight(m.labels, u) {
		add("request", u.IsRequest, m.isRequest)
	}
	a := u.Main()
	if m.isRequest {
		if lenient, _ := kindRight(m.labels, u); !lenient {
			add("kind", u.Kind, strings.Join(append([]string{m.kind}, m.also...), " or "))
		}
		for _, s := range []struct{ field, got, want string }{{"topic", a.Topic.Text, m.topic}, {"when", a.When.Text, m.when}, {"event", a.Event.Text, m.event}} {
			if s.got+s.want != "" && !spanRight(s.got, s.want) {
				add(s.field, quote(s.got), quote(s.want))
			}
		}
	}
	if u.Sender.Given+m.given != "" && !nameRight(u.Sender.Given, m.given) {
		add("given", quote(u.Sender.Given), quote(m.given))
	}
	if m.more != nil {
		out = append(out, corpusFaults(m, u)...)
	}
	return out
}

func corpusFaults(m message, u demur.Understanding) []string {
	var out []string
	for _, f := range []struct {
		field, got, want string
		counts           bool
	}{
		{"stage", string(u.Stage), m.stage, m.isRequest},
		{"deadline", u.Deadline.Text, m.deadline, m.isRequest && !spanRight(u.Deadline.Text, m.deadline)},
		{"colleague", mark(u.Colleague), mark(m.colleague), true}, {"bulk", mark(u.Bulk), mark(m.bulk), true},
		{"sensitive", u.Sensitive, m.sensitive, true}, {"care", u.Care, m.care, true},
	} {
		if f.counts && f.got != f.want {
			out = append(out, fmt.Sprintf("%s %s for %s", f.field, quote(f.got), quote(f.want)))
		}
	}
	return out
}

func quote(s string) string {
	if s == "" {
		return "none"
	}
	return fmt.Sprintf("%q", s)
}

// said is a span of theirs as it is printed.
type said struct {
	slot, say, text string
	in              string // the sentence of a draft that prints it, "" where none does
}

// writeSays prints every span of theirs that may be printed, with its source and the first sentence of a draft that prints it.
func writeSays(w io.Writer, s set) error {
	n := 0
	for _, m := range s.messages {
		sug, err := demur.Suggest(m.request)
		if err != nil {
			return fmt.Errorf("%s: %w", m.id, err)
		}
		for _, x := range saysOf(sug) {
			n++
			fmt.Fprintf(w, "%s  %s  %s\n    say   %s\n    from  %s\n    in    %s\n", m.id, sug.Understanding.Kind, x.slot, x.say, x.text, x.in)
		}
	}
	fmt.Fprintf(w, "%d spans\n", n)
	return nil
}

func saysOf(s demur.Suggestion) []said {
	var out []said
	for _, d := range s.Drafts {
		for i, sl := range d.Slots {
			say := sl.Of(d.Text)
			if d.Sources[i].From != "message" || slices.ContainsFunc(out, func(x said) bool { return x.slot == sl.Slot }) {
				continue
			}
			out = append(out, said{sl.Slot, say, d.Sources[i].Ref, sentenceAround(d.Text, sl.Span)})
		}
	}
	a := s.Understanding.Main()
	for _, x := range []said{{slot: "topic", say: a.Topic.Say, text: a.Topic.Text}, {slot: "when", say: a.When.Say, text: a.When.Text},
		{slot: "event", say: a.Event.Say, text: a.Event.Text}} {
		if x.say != "" && !slices.ContainsFunc(out, func(o said) bool { return o.text == x.text }) {
			x.in = "(in no draft)"
			out = append(out, x)
		}
	}
	return out
}

func sentenceAround(s string, at text.Span) string {
	tokens := text.Tokens(s)
	for _, sent := range text.Sentences(tokens, func(string) bool { return false }) {
		if sp := sent.Span(tokens); sp.Start <= at.Start && at.Start < sp.End {
			return strings.Join(strings.Fields(sp.Of(s)), " ")
		}
	}
	return ""
}
