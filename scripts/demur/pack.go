package main

import (
	"fmt"
	"io"
	"strings"
)

// pack looks at a phrase pack and prints its problems. The status is failed when one of them refuses it.
func (c *command) pack(args []string) (status int, err error) {
	f := newFlags("pack")
	if err := parse(f, args); err != nil {
		return misuse, err
	}
	file, err := one(f, "pack", "a phrase pack")
	if err != nil {
		return misuse, err
	}
	text, err := c.read(file)
	if err != nil {
		return failed, err
	}
	var got struct {
		Language string
		Phrases  int
		Problems []struct {
			Line, Column   int
			Level, Message string
		}
	}
	if err := c.ask(map[string]string{"op": "pack", "text": text}, false, &got); err != nil {
		return failed, err
	}
	var b strings.Builder
	for _, p := range got.Problems {
		if p.Level == "error" {
			status = failed
		}
		fmt.Fprintf(&b, "%d:%d: %s: %s\n", p.Line, p.Column, p.Level, p.Message)
	}
	fmt.Fprintf(&b, "%d phrases (%s).\n", got.Phrases, got.Language)
	_, err = io.WriteString(c.out, b.String())
	return status, err
}
