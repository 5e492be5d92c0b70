// Package corpus holds labelled messages, and reads their files.
//
// A file is plain text that a person can read and extend: cases separated by lines that begin with "=== ", label lines "key: value", and the
// messages of the thread under "--- theirs" or "--- mine", oldest first. See README.md in this folder.
package corpus

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Case is one labelled message, with the thread it stands in.
type Case struct {
	ID       string
	File     string // and Line: where the case begins
	Line     int
	Kind     string
	Also     []string // other kinds a careful reader would accept
	Stage    string   // first, follow_up or after_decline
	Channel  string
	From     string // "Name <mail>" as the site shows it
	Headline string
	Subject  string
	Sent     string // YYYY-MM-DD
	Topic    string // verbatim spans of the last message or the subject
	When     string
	Event    string
	Deadline string
	Given    string // the sender's given name
	Flags    []string
	Parts    []Part
}

// Part is one message of a case.
type Part struct {
	Mine bool
	Sent string // "" where the case gives none
	Text string
}

// Last returns the message that is answered.
func (c Case) Last() Part { return c.Parts[len(c.Parts)-1] }

// Flag reports whether the case carries a flag ("bulk") and returns what stands behind its colon ("layoff" of "care:layoff").
func (c Case) Flag(name string) (value string, ok bool) {
	for _, f := range c.Flags {
		key, v, _ := strings.Cut(f, ":")
		if key == name {
			return v, true
		}
	}
	return "", false
}

// Load reads every .txt file of a folder, in the order of their names.
func Load(fsys fs.FS, dir string) ([]Case, error) {
	names, err := fs.Glob(fsys, dir+"/*.txt")
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	slices.Sort(names)
	var out []Case
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("corpus: %w", err)
		}
		cases, err := Parse(name, string(b))
		if err != nil {
			return nil, err
		}
		out = append(out, cases...)
	}
	return out, nil
}

// Parse reads one file. An error names file, line and fault.
func Parse(file, src string) ([]Case, error) {
	var out []Case
	var body *strings.Builder // of the part being read, nil between parts
	flush := func() {
		if body != nil {
			c := &out[len(out)-1]
			c.Parts[len(c.Parts)-1].Text = strings.TrimSpace(body.String())
			body = nil
		}
	}
	n := 0
	for raw := range strings.Lines(src) {
		n++
		line := strings.TrimRight(raw, "\r\n")
		switch {
		case strings.HasPrefix(line, "=== "):
			flush()
			out = append(out, Case{ID: strings.TrimSpace(line[4:]), File: file, Line: n, Stage: "first"})
		case isPart(line) && len(out) > 0:
			flush()
			who, sent, _ := strings.Cut(strings.TrimSpace(line[4:]), " ")
			c := &out[len(out)-1]
			c.Parts = append(c.Parts, Part{Mine: who == "mine", Sent: sent})
			body = &strings.Builder{}
		case body != nil:
			body.WriteString(raw)
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case len(out) == 0:
			return nil, fmt.Errorf("%s:%d: text before the first case", file, n)
		default:
			if err := out[len(out)-1].label(line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
		}
	}
	flush()
	for _, c := range out {
		if err := c.check(); err != nil {
			return nil, fmt.Errorf("%s:%d: %s: %w", file, c.Line, c.ID, err)
		}
	}
	return out, nil
}

func isPart(line string) bool {
	return line == "--- theirs" || line == "--- mine" || strings.HasPrefix(line, "--- theirs ") || strings.HasPrefix(line, "--- mine ")
}

func (c *Case) label(line string) error {
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	fields := map[string]*string{"kind": &c.Kind, "stage": &c.Stage, "channel": &c.Channel, "from": &c.From, "headline": &c.Headline, "subject": &c.Subject,
		"sent": &c.Sent, "topic": &c.Topic, "when": &c.When, "event": &c.Event, "deadline": &c.Deadline, "given": &c.Given}
	switch {
	case !ok:
		return fmt.Errorf("%q is neither a label nor inside a message", line)
	case key == "also":
		c.Also = strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' })
	case key == "flags":
		c.Flags = strings.Fields(strings.ReplaceAll(value, ": ", ":"))
	case fields[key] == nil:
		return fmt.Errorf("unknown label %q", key)
	case value != "":
		*fields[key] = value
	}
	return nil
}

// check refuses a case whose labels cannot be right: spans must stand in the message or in the subject, letter for letter.
func (c Case) check() error {
	if c.Kind == "" || len(c.Parts) == 0 || c.Last().Mine {
		return fmt.Errorf("needs a kind and ends with a message of theirs")
	}
	for _, span := range []string{c.Topic, c.When, c.Event, c.Deadline} {
		found := strings.Contains(c.Subject, span)
		for _, p := range c.Parts {
			found = found || strings.Contains(p.Text, span)
		}
		if !found {
			return fmt.Errorf("%q does not stand in the message", span)
		}
	}
	return nil
}
