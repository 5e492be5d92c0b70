package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
)

type (
	report struct {
		Intent   string
		Words    int
		Findings []finding
	}
	finding struct {
		Rule, Level, Message, Why, Source, Fix string
		Start, End                             int
		Edits                                  []edit
		Redraft                                bool
	}
	edit struct {
		Start, End int
		Text       string
	}
)

// check looks at the draft in a file and prints what a reader may stumble over. The status is failed when one of the findings is an error.
func (c *command) check(args []string) (status int, err error) {
	var s settings
	var intent string
	f := newFlags("check")
	s.flags(f, c.today)
	f.StringVar(&intent, "intent", "", "")
	if err := parse(f, args); err != nil {
		return misuse, err
	}
	if f.NArg() != 1 {
		return misuse, usagef("check needs one file")
	}
	r, err := s.request("check")
	if err != nil {
		return misuse, err
	}
	text, err := c.read(f.Arg(0))
	if err != nil {
		return failed, err
	}
	r.Draft, r.Intent = &text, intent
	var got report
	if err := c.ask(r, s.json, &got); err != nil {
		return failed, err
	}
	for _, x := range got.Findings {
		if x.Level == "error" {
			status = failed
		}
	}
	if s.json {
		return status, nil
	}
	return status, got.show(c.out, utf16.Encode([]rune(text)))
}

// show prints the findings the way compilers do, so that an editor can jump to them. units are those of the draft.
func (r report) show(w io.Writer, units []uint16) error {
	var b strings.Builder
	for _, f := range r.Findings {
		line, column := position(units, f.Start)
		fmt.Fprintf(&b, "%d:%d: %s: %s (%s)\n", line, column, f.Level, f.Message, f.Rule)
		fmt.Fprintf(&b, "    %s\n    Source: %s\n", f.Why, f.Source)
		if fix := f.advice(units); fix != "" {
			fmt.Fprintf(&b, "    %s\n", fix)
		}
	}
	switch len(r.Findings) {
	case 0:
		fmt.Fprintf(&b, "Nothing found in %d words (%s).\n", r.Words, r.Intent)
	case 1:
		fmt.Fprintf(&b, "1 finding in %d words (%s).\n", r.Words, r.Intent)
	default:
		fmt.Fprintf(&b, "%d findings in %d words (%s).\n", len(r.Findings), r.Words, r.Intent)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// advice says how a finding can be mended.
func (f finding) advice(units []uint16) string {
	edits := f.Edits
	if f.Redraft {
		return "Only another draft helps."
	}
	if len(edits) == 0 && f.Fix != "" {
		edits = []edit{{f.Start, f.End, f.Fix}}
	}
	var out []string
	for _, e := range edits {
		old := strings.TrimSpace(string(utf16.Decode(units[e.Start:e.End])))
		text := strings.TrimSpace(e.Text)
		switch {
		case text == "":
			out = append(out, fmt.Sprintf("leave out %q", old))
		case old == "":
			out = append(out, fmt.Sprintf("put in %q", text))
		default:
			out = append(out, fmt.Sprintf("put %q for %q", text, old))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "Fix: " + strings.Join(out, "; ") + "."
}

// position counts lines and columns from 1; columns are UTF-16 units, as in editors.
func position(units []uint16, at int) (line, column int) {
	line, column = 1, 1
	for _, u := range units[:min(at, len(units))] {
		column++
		if u == '\n' {
			line, column = line+1, 1
		}
	}
	return line, column
}
