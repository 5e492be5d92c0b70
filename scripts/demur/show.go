package main

import (
	"fmt"
	"io"
	"strings"
)

// The parts of a reply that are shown.
type (
	suggestion struct {
		Understanding understanding
		Advices       []struct{ Level, Text string }
		Drafts        []draft
	}
	understanding struct {
		Kind       string
		Confidence float64
		Stage      string
		Sensitive  string
		Language   string
		Colleague  bool
		Bulk       bool
		Sender     struct{ Given, Family, Address string }
		Topic      slot
		When       slot
		Event      slot
		Deadline   slot
		Also       []string
		Waited     int `json:"waited_days"`
	}
	slot  struct{ Text, Date string }
	draft struct {
		Text, Tone, Reason, Alternative string
		Words                           int
		Promise                         *struct{ Date, By string }
		Moves                           []struct{ Move string }
		Findings                        []finding
	}
)

func (s suggestion) show(w io.Writer) error {
	var b strings.Builder
	s.Understanding.show(&b)
	for i, d := range s.Drafts {
		fmt.Fprintf(&b, "\nDraft %d, %s, %d words; %s\n\n%s\n", i+1, d.Tone, d.Words, d.leavesOpen(), indent(d.Text))
		for i, f := range d.Findings {
			if i == 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "  %s: %s\n", f.Level, f.Message)
		}
	}
	if len(s.Drafts) == 0 {
		b.WriteString("\nNo draft was made.\n")
	}
	if len(s.Advices) > 0 {
		b.WriteString("\nAdvice\n")
	}
	for _, a := range s.Advices {
		fmt.Fprintf(&b, "  %s\n", a.Text)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (u understanding) show(b *strings.Builder) {
	b.WriteString("Understood\n")
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, "  %-10s %s\n", name, value)
		}
	}
	row("from", strings.TrimSpace(u.Sender.Given+" "+u.Sender.Family))
	asks := spoken(u.Kind)
	if u.Kind != "" && u.Kind != "not_request" {
		asks += fmt.Sprintf(" (%.0f %% certain)", u.Confidence*100)
	}
	for _, k := range u.Also {
		asks += ", perhaps " + spoken(k)
	}
	row("asks for", asks)
	row("topic", u.Topic.Text)
	row("event", u.Event.Text)
	row("when", dated(u.When.Text, u.When.Date))
	row("answer by", dated(u.Deadline.Text, u.Deadline.Date))
	if u.Stage != "first" {
		row("stage", map[string]string{"follow_up": "a reminder", "after_decline": "asked again after a no"}[u.Stage])
	}
	row("sensitive", u.Sensitive)
	var notes []string
	if u.Colleague {
		notes = append(notes, "a colleague")
	}
	if u.Bulk {
		notes = append(notes, "sent to many")
	}
	row("sender is", strings.Join(notes, ", "))
	row("language", u.Language)
	if u.Waited > 0 {
		row("waiting", days(u.Waited))
	}
}

// dated adds to a time in their words the day that it means.
func dated(text, date string) string {
	if date == "" {
		return text
	}
	return text + " (" + date + ")"
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprint(n, " days")
}

// spoken says a kind in words.
func spoken(kind string) string {
	words := map[string]string{
		"coffee_chat": "a coffee, a lunch or a drink", "call": "a call", "connect": "a connection", "event_invite": "attending an event",
		"speaking": "a talk or an appearance", "mentoring": "mentoring", "intro_offer": "nothing; offers an introduction",
		"intro_request": "an introduction", "referral_request": "help with a job search", "recruiter": "interest in a job",
		"sales_pitch": "a sale", "partnership": "a partnership", "advisory_board": "a seat or a duty", "feedback_survey": "feedback",
		"fundraising": "money", "other_request": "something else", "not_request": "nothing",
	}
	if w, ok := words[kind]; ok {
		return w
	}
	return kind
}

// leavesOpen says what a draft leaves open to the other side.
func (d draft) leavesOpen() string {
	switch {
	case d.Promise != nil && d.Promise.By == "me":
		return "you promise to come back on " + d.Promise.Date
	case d.Promise != nil:
		return "they may ask again from " + d.Promise.Date
	case d.Alternative != "":
		return "offers instead: " + d.Alternative
	}
	for _, m := range d.Moves {
		if m.Move == "door" {
			return "leaves the door open"
		}
	}
	return "leaves nothing open"
}

func indent(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			b.WriteString("  ")
		}
		b.WriteString(line)
	}
	return b.String()
}
