package wire

import (
	"strings"
	"testing"
)

// TestLarge holds that the largest requests are answered, with a draft where one can be made.
func TestLarge(t *testing.T) {
	const ask = "Hi Ana, can we grab a coffee next Thursday to talk about pricing for climate software? "
	message := func(text string) string {
		return `{"op":"suggest","today":"2026-11-23","thread":{"messages":[{"mine":false,"text":` + quote(text) + `}]}}`
	}
	for _, c := range []struct{ name, request, want string }{
		{"a megabyte of text behind the ask", message(ask + strings.Repeat("We met at the harbour and talked for a while. ", 22000)), `"drafts":[`},
		{"a megabyte without a space", message(strings.Repeat("é", 500000)), `"ok":`},
		{"a megabyte of emoji", message(strings.Repeat("👍", 250000)), `"ok":`},
		{"a megabyte of line breaks", message(strings.Repeat("\r\n", 250000) + ask), `"ok":`},
		{"a megabyte of brackets in a string", message(strings.Repeat("[{", 500000)), `"ok":`},
		{"five hundred messages", `{"op":"suggest","today":"2026-11-23","thread":{"messages":[` +
			strings.TrimSuffix(strings.Repeat(`{"mine":false,"text":`+quote(ask)+`},`, 500), ",") + `]}}`, `"drafts":[`},
		{"a long draft", `{"op":"check","draft":"` + strings.Repeat("Sorry, I'm really busy! ", 60) + `"}`, `"findings":[`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if reply := Answer(c.request); !strings.Contains(reply, c.want) || strings.HasPrefix(reply, `{"error"`) {
				t.Errorf("reply: %.300s", reply)
			}
		})
	}
}
