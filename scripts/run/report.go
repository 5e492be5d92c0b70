package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// panelWidth is the width of the side panel in its picture, in CSS pixels.
const panelWidth = 360

// A report is a run without a window.
type report struct {
	browser browser.Browser
	out     string // the folder for the pictures
	to      io.Writer
}

// all reports on each page. A page on which no draft arrives, or on which something was sent, is an error; the others are
// reported all the same.
func (r report) all(shown []pages.Page) error {
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return err
	}
	var failed []error
	for _, p := range shown {
		if err := r.one(p); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", p.Name, err))
		}
	}
	if len(failed) == 0 {
		fmt.Fprintf(r.to, "\n%d drafts in %d reply boxes. Nothing was sent.\n", len(shown), len(shown))
	}
	return errors.Join(failed...)
}

func (r report) one(p pages.Page) error {
	fmt.Fprintf(r.to, "\n── %s\n   %s\n", p.Title, strings.SplitN(p.URL, "?", 2)[0])
	r.section("Message", p.Message)
	tab, err := r.browser.Open(p.URL)
	if err != nil {
		return err
	}
	defer tab.Detach()
	if err := tab.Press(); err != nil {
		return err
	}
	panel, err := tab.Panel()
	if err != nil {
		return err
	}
	defer panel.Detach()
	state, err := panel.Settled()
	if err != nil {
		return err
	}
	if state.Suggestion == nil {
		return fmt.Errorf("no drafts were made (%s)", state.Stop)
	}
	r.section("Understood", understood(state.Suggestion))
	text, err := tab.Box()
	if err != nil {
		return err
	}
	r.section("Reply box", text)
	if err := r.pictures(p.Name, tab, panel); err != nil {
		return err
	}
	return verdict(tab, state, text)
}

// verdict is nil when the draft stands in the box and nothing was used that only a person may use.
func verdict(tab *browser.Tab, state browser.State, text string) error {
	sent, err := tab.Sent()
	switch {
	case err != nil:
		return err
	case len(sent) > 0:
		return fmt.Errorf("used without the person: %s", strings.Join(sent, ", "))
	case state.Note != "inserted" || strings.TrimSpace(text) == "":
		return fmt.Errorf("the draft was not inserted (%s)", state.Note)
	}
	return nil
}

func understood(s *browser.Suggestion) string {
	u := s.Understanding
	sender := strings.Join(strings.Fields(strings.Join([]string{u.Sender.Title, u.Sender.Given, u.Sender.Family}, " ")), " ")
	lines := []string{
		"kind    " + strings.ReplaceAll(u.Kind, "_", " "),
		"sender  " + orDash(sender),
		"topic   " + orDash(u.Topic.Text),
		"when    " + orDash(said(u.When)),
	}
	if u.Event.Text != "" {
		lines = append(lines, "event   "+u.Event.Text)
	}
	return strings.Join(lines, "\n")
}

// said is a span as it stands in the message, with what a draft makes of it.
func said(s browser.Span) string {
	if s.Say == "" || s.Say == s.Text {
		return s.Text
	}
	return s.Text + " (" + s.Say + ")"
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func (r report) pictures(name string, tab *browser.Tab, panel browser.Panel) error {
	var files []string
	for _, shot := range []struct {
		of    *browser.Page
		what  string
		width int
	}{{tab.Page, "page", 0}, {panel.Page, "panel", panelWidth}} {
		picture, err := shot.of.Picture(shot.width)
		if err != nil {
			return fmt.Errorf("picture of the %s: %w", shot.what, err)
		}
		file := filepath.Join(r.out, name+"-"+shot.what+".png")
		if err := os.WriteFile(file, picture, 0o644); err != nil {
			return err
		}
		files = append(files, file)
	}
	r.section("Pictures", strings.Join(files, "\n"))
	return nil
}

// section prints a heading and indented text below it, wrapped at the width of a terminal.
func (r report) section(heading, text string) {
	fmt.Fprintf(r.to, "\n   %s\n", heading)
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		for _, part := range wrap(line, 90) {
			fmt.Fprintln(r.to, strings.TrimRight("      "+part, " "))
		}
	}
}

// wrap breaks a line between words so that no part has more than width letters, unless one word alone has.
func wrap(line string, width int) []string {
	words := strings.SplitAfter(line, " ")
	parts := []string{""}
	for _, word := range words {
		last := len(parts) - 1
		if parts[last] != "" && len([]rune(parts[last]+strings.TrimRight(word, " "))) > width {
			parts = append(parts, word)
			continue
		}
		parts[last] += word
	}
	return parts
}
