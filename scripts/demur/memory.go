package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

type (
	// entry is what the command shows of a record.
	entry struct {
		ID, Person, Name, Date, Kind, Decision, Promise string
		PromiseBy                                       string `json:"promise_by"`
		PromiseState                                    string `json:"promise_state"`
		Deleted                                         bool
	}
	// memory is what the extension exports, as far as the command needs it.
	memory struct {
		Settings map[string]struct{ Value json.RawMessage }
		Reasons  []json.RawMessage
		History  []json.RawMessage
	}
	// recall is a request about the memory.
	recall struct {
		Op          string            `json:"op"`
		Today       string            `json:"today"`
		Seed        uint64            `json:"seed"`
		Channel     *string           `json:"channel"`
		From        string            `json:"from"`
		To          string            `json:"to"`
		Record      string            `json:"record,omitempty"`
		Mode        string            `json:"mode,omitempty"`
		Propose     map[string]string `json:"propose,omitempty"`
		Me          map[string]string `json:"me"`
		Preferences map[string]any    `json:"preferences"`
		History     []json.RawMessage `json:"history"`
	}
)

// remember reads a memory: what the extension exports, or a list of records. The engine validates an export whole.
func (c *command) remember(file string) (memory, error) {
	text, err := c.read(file)
	if err != nil {
		return memory{}, err
	}
	var m memory
	if !json.Valid([]byte(text)) {
		return m, errors.New("reading the memory: this is no JSON")
	}
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		err = json.Unmarshal([]byte(text), &m.History)
	} else {
		var got struct{ Copy memory }
		err = c.ask(map[string]any{"op": "merge", "copies": []json.RawMessage{json.RawMessage(text)}}, false, &got)
		m = got.Copy
	}
	if err != nil {
		return memory{}, fmt.Errorf("reading the memory: %w", err)
	}
	return m, nil
}

// entries are the records of declines that were not deleted, latest first.
func (m memory) entries() ([]entry, error) {
	var out []entry
	for _, raw := range m.History {
		var e entry
		if err := json.Unmarshal(raw, &e); err != nil {
			return nil, err
		}
		if !e.Deleted {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int { return strings.Compare(b.Date, a.Date) })
	return out, nil
}

// request starts a request about the memory.
func (m memory) request(op string, s settings) recall {
	living := func(list []json.RawMessage) []json.RawMessage {
		return slices.DeleteFunc(slices.Clone(list), func(raw json.RawMessage) bool { return bytes.Contains(raw, []byte(`"deleted":true`)) })
	}
	r := recall{Op: op, Today: s.today, Me: map[string]string{"name": s.name}, Preferences: map[string]any{}, History: m.History}
	if reasons := living(m.Reasons); len(reasons) > 0 {
		r.Preferences["reasons"] = reasons
	}
	for _, key := range []string{"sign_off", "goals", "tone"} {
		if v, ok := m.Settings[key]; ok {
			r.Preferences[key] = v.Value
		}
	}
	if s.name == "" {
		var name string
		if v, ok := m.Settings["name"]; ok && json.Unmarshal(v.Value, &name) == nil {
			r.Me["name"] = name
		}
	}
	if s.channel != "" {
		r.Channel = &s.channel
	}
	return r
}

// one returns the file that a command needs.
func one(f *flag.FlagSet, command, what string) (string, error) {
	if f.NArg() != 1 {
		return "", usagef("%s needs one file: %s", command, what)
	}
	return f.Arg(0), nil
}

// reopen drafts what takes a declined conversation up again. Without a record it lists those there are.
func (c *command) reopen(args []string) error {
	var s settings
	var record, kind, day, tone string
	var still bool
	var seed uint64
	f := newFlags("reopen")
	s.flags(f, c.today)
	f.StringVar(&record, "record", "", "")
	f.BoolVar(&still, "still-no", false, "")
	f.StringVar(&kind, "kind", "", "")
	f.StringVar(&day, "when", "", "")
	f.StringVar(&tone, "tone", "", "")
	f.Uint64Var(&seed, "seed", 0, "")
	if err := parse(f, args); err != nil {
		return err
	}
	file, err := one(f, "reopen", "an exported memory")
	if err != nil {
		return err
	}
	m, err := c.remember(file)
	if err != nil {
		return err
	}
	if record == "" {
		return c.list(m)
	}
	r := m.request("reopen", s)
	r.Record, r.Seed, r.Propose = record, seed, map[string]string{"kind": kind, "when": day}
	if still {
		r.Mode = "still_no"
	}
	if tone != "" {
		r.Preferences["tone"] = tone
	}
	var got struct {
		Advices []struct{ Text string }
		Drafts  []draft
		Record  entry
	}
	if err := c.ask(r, s.json, &got); err != nil || s.json {
		return err
	}
	var b strings.Builder
	for i, d := range got.Drafts {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "Draft %d, %s, %d words\n\n%s\n", i+1, d.Tone, d.Words, indent(d.Text))
	}
	for _, a := range got.Advices {
		fmt.Fprintf(&b, "\n%s\n", a.Text)
	}
	if got.Record.Promise != "" {
		fmt.Fprintf(&b, "\nOnce it is sent, the promise of %s counts as %s.\n", got.Record.Promise, got.Record.PromiseState)
	}
	_, err = io.WriteString(c.out, b.String())
	return err
}

// list prints the declines on record, with the ids by which they are named.
func (c *command) list(m memory) error {
	list, err := m.entries()
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("Declines on record; name one by --record:\n")
	for _, e := range list {
		if e.Decision == "" || e.Decision == "declined" {
			fmt.Fprintf(&b, "  %-16s %s  %s\n", e.ID, e.Date, e.said())
		}
	}
	_, err = io.WriteString(c.out, b.String())
	return err
}

// said names a record: who, what, and what was promised.
func (e entry) said() string {
	who := e.Name
	if who == "" {
		who = e.Person
	}
	out := who + ", " + spoken(e.Kind)
	switch {
	case e.Promise == "":
	case e.PromiseBy == "me":
		out += "; you promised to come back on " + e.Promise
	default:
		out += "; may ask again from " + e.Promise
	}
	return out
}
