package e2e

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"demur/extension/e2e/browser"
)

// TestFirefox does in Firefox what the tests of the same names do in Chromium.
func TestFirefox(t *testing.T) {
	path, err := browser.FindFirefox()
	if errors.Is(err, browser.ErrNoFirefox) && !required() {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	inFirefox(t, path)
	for _, c := range []struct {
		name string
		test func(*testing.T)
	}{
		{"Demonstrations", TestDemonstrations},
	} {
		t.Run(c.name, c.test)
	}
}

// inFirefox sets the stage in Firefox until the test ends.
func inFirefox(t *testing.T, path string) {
	t.Helper()
	before := on
	dist := t.TempDir()
	if err := build(dist, "-browser", "firefox"); err != nil {
		t.Fatal(err)
	}
	b, err := browser.StartFirefox(context.Background(), browser.Options{Path: path, Site: before.site.Addr()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	on = &stage{browser: b, site: before.site, dist: dist, words: before.words}
	t.Cleanup(func() { on = before })
	if err := b.Load(filepath.Join(dist, "firefox")); err != nil {
		t.Fatal(err)
	}
	if err := on.attach(); err != nil {
		t.Fatal(err)
	}
}
