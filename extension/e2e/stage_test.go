// Package e2e presses the real button of the extension in a real browser, on the demonstration pages, and looks at what a
// person would see: the reply box, the panel, and everything that must not have happened.
package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// A stage is what all tests share: one browser, the server of the pages, the builds of the extension and its texts.
type stage struct {
	browser browser.Browser
	start   func(*browser.Site) (browser.Browser, error) // starts another browser of the same make
	folder  string                                       // of its build: "chrome" or "firefox", as the build program calls it
	site    *browser.Site
	worker  *browser.Page // attached to throughout, so that it is seen what it asks the network for
	dist    string
	words   map[string]struct{ Message string }
}

// on is nil where there is no browser and none is required.
var on *stage

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	path, err := browser.Find()
	if err != nil && (required() || !errors.Is(err, browser.ErrNotFound)) {
		return 1, err
	}
	if err != nil {
		return m.Run(), nil
	}
	dist, err := os.MkdirTemp("", "demur-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dist)
	s := &stage{folder: "chrome", dist: dist, start: func(site *browser.Site) (browser.Browser, error) {
		return browser.Start(context.Background(), browser.Options{Path: path, Site: site.Addr()})
	}}
	if err := s.build(dist); err != nil {
		return 1, err
	}
	s.site = browser.Serve(pages.Handler())
	defer s.site.Close()
	if s.browser, err = s.start(s.site); err != nil {
		return 1, err
	}
	defer s.browser.Close()
	on = s
	if err := on.load(dist); err != nil {
		return 1, err
	}
	if on.words, err = readWords(); err != nil {
		return 1, err
	}
	return m.Run(), nil
}

// readWords reads the texts of the interface.
func readWords() (words map[string]struct{ Message string }, err error) {
	text, err := os.ReadFile("../_locales/en/messages.json")
	if err != nil {
		return nil, err
	}
	return words, json.Unmarshal(text, &words)
}

// required tells whether a missing browser is a failure: on a machine that tests for everybody it is.
func required() bool { return os.Getenv("CI") != "" || os.Getenv("DEMUR_CI") != "" }

// build builds the extension for the browser, from the sources as they are now.
func (s *stage) build(out string, flags ...string) error {
	cmd := exec.Command("go", append([]string{"run", "./scripts/build", "-browser", s.folder, "-out", out}, flags...)...)
	cmd.Dir = "../.."
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the extension: %w\n%s", err, text)
	}
	return nil
}

// load loads the extension that was built in a folder, or loads it again, and attaches to its service worker.
func (s *stage) load(dist string) error {
	if s.worker != nil {
		s.worker.Detach()
	}
	if err := s.browser.Load(filepath.Join(dist, s.folder)); err != nil {
		return err
	}
	return s.attach()
}

func (s *stage) attach() (err error) {
	s.worker, err = s.browser.Worker()
	return err
}

// sleep puts the service worker to sleep.
func (s *stage) sleep() error {
	s.worker.Detach()
	return s.browser.Sleep()
}

// say is a text of the interface.
func say(t *testing.T, key string) string {
	t.Helper()
	if on.words[key].Message == "" {
		t.Fatalf("the interface has no text %q", key)
	}
	return on.words[key].Message
}
