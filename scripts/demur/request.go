package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"

	"demur/internal/wire"
)

// The parts of the contract that the command fills in or reads. Fields it has nothing for are left out.
type (
	request struct {
		Op          string      `json:"op"`
		Today       string      `json:"today"`
		Seed        uint64      `json:"seed"`
		Channel     string      `json:"channel"`
		Thread      *thread     `json:"thread,omitempty"`
		Me          somebody    `json:"me"`
		Preferences preferences `json:"preferences"`
		Draft       *string     `json:"draft,omitempty"`
		Intent      string      `json:"intent,omitempty"`
	}
	thread struct {
		Subject  string    `json:"subject"`
		Surface  string    `json:"surface"`
		Messages []message `json:"messages"`
	}
	message struct {
		From    somebody   `json:"from"`
		To      []somebody `json:"to,omitempty"`
		Cc      []somebody `json:"cc,omitempty"`
		Mine    bool       `json:"mine"`
		Sent    string     `json:"sent"`
		Subject string     `json:"subject"`
		Text    string     `json:"text"`
	}
	somebody struct {
		Name  string `json:"name"`
		Email string `json:"email,omitempty"`
	}
	preferences struct {
		Reasons []reason `json:"reasons,omitempty"`
		Tone    string   `json:"tone,omitempty"`
	}
	reason struct {
		ID    string `json:"id"`
		Text  string `json:"text"`
		Until string `json:"until"`
	}
)

// settings are the flags that suggest and check share.
type settings struct {
	name, reason, until, channel, today string
	json                                bool
}

func (s *settings) flags(f *flag.FlagSet, today string) {
	f.StringVar(&s.name, "name", "", "")
	f.StringVar(&s.reason, "reason", "", "")
	f.StringVar(&s.until, "until", "", "")
	f.StringVar(&s.channel, "channel", "", "")
	f.StringVar(&s.today, "today", today, "")
	f.BoolVar(&s.json, "json", false, "")
}

// request starts a request with what the flags say.
func (s *settings) request(op string) (request, error) {
	r := request{Op: op, Today: s.today, Channel: s.channel, Me: somebody{Name: s.name}}
	if s.reason != "" {
		r.Preferences.Reasons = []reason{{ID: "reason", Text: s.reason, Until: s.until}}
	} else if s.until != "" {
		return r, usagef("--until needs --reason")
	}
	return r, nil
}

// ask sends a request to the engine and reads what it says into reply. With asIs the reply is printed and nothing read.
func (c *command) ask(r any, asIs bool, reply any) error {
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	answer := wire.Answer(string(text))
	var got struct {
		OK    json.RawMessage
		Error *struct{ Code, Message string }
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		return fmt.Errorf("reading the engine's reply: %w", err)
	}
	if asIs {
		if _, err := fmt.Fprintln(c.out, answer); err != nil {
			return err
		}
	}
	if got.Error != nil {
		return errors.New(got.Error.Message)
	}
	return json.Unmarshal(got.OK, reply)
}
