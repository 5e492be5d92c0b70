package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// The parts of a review that are shown.
type (
	counts struct{ Declined, Accepted, Left, Unconfirmed int }
	tally  struct {
		Kind, Reason, Month string
		Declined, Accepted  int
	}
	looked struct {
		From, To         string
		Counts, Previous counts
		ByKind           []tally `json:"by_kind"`
		ByReason         []tally `json:"by_reason"`
		Promises         struct {
			Due, Upcoming []string
			Kept, Missed  int
		}
		Advices []struct{ Text string }
	}
)

// review sums up what was decided. The status is due when a promise of the person's is due.
func (c *command) review(args []string) (status int, err error) {
	var s settings
	var from, to string
	f := newFlags("review")
	f.StringVar(&s.today, "today", c.today, "")
	f.StringVar(&from, "from", "", "")
	f.StringVar(&to, "to", "", "")
	f.BoolVar(&s.json, "json", false, "")
	if err := parse(f, args); err != nil {
		return misuse, err
	}
	file, err := one(f, "review", "an exported memory")
	if err != nil {
		return misuse, err
	}
	m, err := c.remember(file)
	if err != nil {
		return failed, err
	}
	r := m.request("review", s)
	r.From, r.To = from, to
	var got looked
	if err := c.ask(r, s.json, &got); err != nil {
		return failed, err
	}
	list, err := m.entries()
	if err != nil {
		return failed, err
	}
	for _, e := range list {
		if e.PromiseBy == "me" && slices.Contains(got.Promises.Due, e.ID) {
			status = due
		}
	}
	if s.json {
		return status, nil
	}
	return status, got.show(c.out, list)
}

func (v looked) show(w io.Writer, list []entry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s to %s\n", v.From, v.To)
	for _, row := range []struct {
		name     string
		now, old int
	}{
		{"declined", v.Counts.Declined, v.Previous.Declined}, {"accepted", v.Counts.Accepted, v.Previous.Accepted},
		{"left", v.Counts.Left, v.Previous.Left}, {"perhaps sent", v.Counts.Unconfirmed, v.Previous.Unconfirmed},
	} {
		fmt.Fprintf(&b, "  %-14s %4d   before: %d\n", row.name, row.now, row.old)
	}
	if len(v.ByKind) > 0 {
		b.WriteString("\nAsked for\n")
	}
	for _, t := range v.ByKind {
		fmt.Fprintf(&b, "  %-32s declined %d, accepted %d\n", spoken(t.Kind), t.Declined, t.Accepted)
	}
	if len(v.ByReason) > 0 {
		b.WriteString("\nReasons given\n")
	}
	for _, t := range v.ByReason {
		if t.Reason == "" {
			t.Reason = "none of your own"
		}
		fmt.Fprintf(&b, "  %-32s %d\n", t.Reason, t.Declined)
	}
	promises(&b, "Due", v.Promises.Due, list)
	promises(&b, "Later", v.Promises.Upcoming, list)
	b.WriteString("\nAdvice\n")
	for _, a := range v.Advices {
		fmt.Fprintf(&b, "  %s\n", a.Text)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// promises lists records by their ids.
func promises(b *strings.Builder, title string, ids []string, list []entry) {
	if len(ids) > 0 {
		fmt.Fprintf(b, "\n%s\n", title)
	}
	for _, id := range ids {
		if i := slices.IndexFunc(list, func(e entry) bool { return e.ID == id }); i >= 0 {
			fmt.Fprintf(b, "  %-16s %s\n", id, list[i].said())
		}
	}
}
