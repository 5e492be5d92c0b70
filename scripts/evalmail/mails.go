package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demur/internal/demur"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
	"demur/scripts/internal/eml"
)

// corpusMail is one mail with what the engine made of it.
type corpusMail struct {
	id, part string // easy-ham-1/00001…, ham or spam
	eml.Message
	unread error // why the mail could not be read
	demur.Understanding
	auto  bool // a draft would be inserted without asking
	crash string
}

// load reads the mails in the order of their names and asks the engine about each.
func load(dir string) ([]corpusMail, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no mails in %s", dir)
	}
	var out []corpusMail
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		folder := filepath.Base(filepath.Dir(file))
		number, _, _ := strings.Cut(filepath.Base(file), ".")
		m := corpusMail{id: folder + "/" + number, part: "spam"}
		if strings.Contains(folder, "ham") {
			m.part = "ham"
		}
		if m.Message, m.unread = eml.Read(string(raw)); m.unread == nil {
			m.understand()
		}
		out = append(out, m)
	}
	return out, nil
}

// understand asks the engine, as the extension does when the button is pressed on the open mail. A panic is noted, not passed on.
func (m *corpusMail) understand() {
	defer func() {
		if r := recover(); r != nil {
			m.crash = fmt.Sprint(r)
		}
	}()
	msg := thread.Message{From: person.Person{Name: m.From.Name, Email: m.From.Email}, Side: thread.Theirs, Text: m.Text}
	msg.Sent, _ = when.Parse(m.Sent)
	got, err := demur.Suggest(demur.Request{
		Today: when.Date{Year: 2002, Month: 12, Day: 31}, Channel: "email",
		Me:     demur.Me{Name: "Ana de Vries", Emails: []string{"ana@example.org"}},
		Thread: thread.Thread{Subject: m.Subject, Surface: "mail", Messages: []thread.Message{msg}},
	})
	if err != nil {
		m.crash = err.Error()
		return
	}
	m.Understanding, m.auto = got.Understanding, got.Auto
}

// report prints what came of the mails.
func report(w io.Writer, mails []corpusMail) error {
	_, err := fmt.Fprintf(w, "%-28s%10s%10s\n", "", "ham", "spam")
	line := func(name string, is func(corpusMail) bool) {
		_, err = fmt.Fprintf(w, "%-28s%10s%10s\n", name, share(mails, "ham", is), share(mails, "spam", is))
	}
	line("mails", func(corpusMail) bool { return true })
	line("could not be read", func(m corpusMail) bool { return m.unread != nil })
	line("crashed", func(m corpusMail) bool { return m.crash != "" })
	line("taken for a request", func(m corpusMail) bool { return m.IsRequest })
	line("drafted without asking", func(m corpusMail) bool { return m.auto })
	line("bulk", func(m corpusMail) bool { return m.Bulk })
	line("a person is needed", func(m corpusMail) bool { return m.Sensitive != "" })
	line("taken for a scam", func(m corpusMail) bool { return m.Sensitive == "scam" })
	line("sender has a given name", func(m corpusMail) bool { return m.Sender.Given != "" })
	for _, code := range []string{"en", "de", "nl", "fr", "es", "other"} {
		line("in "+code, func(m corpusMail) bool { return m.Language == code })
	}
	kinds := map[string]bool{}
	for _, m := range mails {
		if m.IsRequest {
			kinds[string(m.Kind)] = true
		}
	}
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		line("taken for "+k, func(m corpusMail) bool { return m.IsRequest && string(m.Kind) == k })
	}
	return err
}

func share(mails []corpusMail, part string, is func(corpusMail) bool) string {
	n, of := 0, 0
	for _, m := range mails {
		if m.part != part {
			continue
		}
		of++
		if is(m) {
			n++
		}
	}
	return fmt.Sprintf("%d %4.1f%%", n, 100*float64(n)/float64(max(of, 1)))
}

// listRequests prints the mails of a part that are taken for requests, with the words that decided.
func listRequests(w io.Writer, mails []corpusMail, part string) error {
	for _, m := range mails {
		if m.part != part || !m.IsRequest {
			continue
		}
		var evidence []string
		for _, e := range m.Evidence {
			evidence = append(evidence, e.Label+" “"+e.Text+"”")
		}
		if _, err := fmt.Fprintf(w, "=== %s %s %d%% %q\n%s\n--- %s\n", m.id, m.Kind, m.Confidence, m.Subject, strings.Join(evidence, "; "), m.own()); err != nil {
			return err
		}
	}
	return nil
}

// own returns what the engine takes for the writer's own words.
func (m corpusMail) own() string {
	var b strings.Builder
	for _, z := range rules().Cut(m.Text).Zones {
		if z.Kind == thread.Body {
			b.WriteString(strings.TrimSpace(z.Of(m.Text)) + "\n")
		}
	}
	return b.String()
}
