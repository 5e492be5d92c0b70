package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"demur/scripts/internal/eml"
)

// suggest drafts a decline of the message that the arguments name.
func (c *command) suggest(args []string) error {
	var s settings
	var text, file, from, subject, tone string
	var seed uint64
	f := newFlags("suggest")
	s.flags(f, c.today)
	f.StringVar(&text, "text", "", "")
	f.StringVar(&file, "file", "", "")
	f.StringVar(&from, "from", "", "")
	f.StringVar(&subject, "subject", "", "")
	f.StringVar(&tone, "tone", "", "")
	f.Uint64Var(&seed, "seed", 0, "")
	if err := parse(f, args); err != nil {
		return err
	}
	switch {
	case f.NArg() > 0:
		return usagef("unexpected argument %q; a message goes behind --text or --file", f.Arg(0))
	case text != "" && file != "":
		return usagef("--text and --file exclude each other")
	}
	r, err := s.request("suggest")
	if err != nil {
		return err
	}
	m, channel, err := c.message(text, file)
	if err != nil {
		return err
	}
	if from != "" {
		m.From = somebody(eml.Somebody(from))
	}
	if subject != "" {
		m.Subject = subject
	}
	if r.Channel == "" {
		r.Channel = channel
	}
	r.Seed, r.Preferences.Tone = seed, tone
	r.Thread = &thread{Subject: m.Subject, Surface: "message", Messages: []message{m}}
	if r.Channel == "email" {
		r.Thread.Surface = "mail"
	}
	var got suggestion
	if err := c.ask(r, s.json, &got); err != nil || s.json {
		return err
	}
	return got.show(c.out)
}

// message reads the message to decline: a text given, a file, or standard input. The channel is email for a mail, else "".
func (c *command) message(text, file string) (m message, channel string, err error) {
	if text == "" {
		if text, err = c.read(file); err != nil {
			return m, "", err
		}
	}
	if eml.Is(text) {
		m, err := eml.Read(text)
		return fromMail(m), "email", err
	}
	if strings.TrimSpace(text) == "" {
		return m, "", errors.New("the message is empty")
	}
	return message{Text: text}, "", nil
}

// read returns the whole of a file, or of standard input for "" and "-".
func (c *command) read(file string) (string, error) {
	if file != "" && file != "-" {
		b, err := os.ReadFile(file)
		return string(b), err
	}
	if f, ok := c.in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			fmt.Fprintln(c.problems, "Paste the text and end with Ctrl+D on a line of its own.")
		}
	}
	b, err := io.ReadAll(c.in)
	return string(b), err
}

// fromMail puts a mail into the shape of the contract.
func fromMail(m eml.Message) message {
	return message{From: somebody(m.From), To: somebodies(m.To), Cc: somebodies(m.Cc), Sent: m.Sent, Subject: m.Subject, Text: m.Text}
}

func somebodies(list []eml.Address) []somebody {
	var out []somebody
	for _, a := range list {
		out = append(out, somebody(a))
	}
	return out
}
