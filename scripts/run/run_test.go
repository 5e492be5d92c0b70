package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demur/extension/e2e/browser"

	"github.com/google/go-cmp/cmp"
)

// TestReport runs the demonstration without a window, in the root of the module as make run does.
func TestReport(t *testing.T) {
	if _, err := browser.Find(); errors.Is(err, browser.ErrNotFound) && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	t.Chdir("../..")
	out := t.TempDir()
	var said strings.Builder
	if err := run(t.Context(), options{headless: true, dist: t.TempDir(), out: out, to: &said}); err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
	for _, p := range demonstrations() {
		if !strings.Contains(said.String(), p.Title) {
			t.Errorf("nothing is said about %s:\n%s", p.Name, said.String())
		}
		for _, what := range []string{"page", "panel"} {
			picture, err := os.ReadFile(filepath.Join(out, p.Name+"-"+what+".png"))
			if err != nil || !strings.HasPrefix(string(picture), "\x89PNG") {
				t.Errorf("%s: no picture of the %s: %v", p.Name, what, err)
			}
		}
	}
	if !strings.Contains(said.String(), "Nothing was sent.") {
		t.Errorf("the end is missing:\n%s", said.String())
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"", []string{""}},
		{"one two three", []string{"one two ", "three"}},
		{"  indented", []string{"  indented"}},
		{"averylongword b", []string{"averylongword ", "b"}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.line, 10)); diff != "" {
			t.Errorf("wrap(%q) (-want +got):\n%s", c.line, diff)
		}
	}
}
