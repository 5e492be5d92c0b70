package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBuildIsRepeatable builds twice and compares every byte of the folders and of the zip files.
func TestBuildIsRepeatable(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, out := range []string{first, second} {
		e := extension{root: "../..", out: out, browsers: []string{"chrome", "firefox"}, zip: true}
		if err := e.build(); err != nil {
			t.Fatal(err)
		}
	}
	want := sums(t, first)
	for _, name := range []string{"chrome.zip", "firefox.zip", "chrome/engine.wasm", "chrome/background.js", "firefox/manifest.json"} {
		if want[name] == "" {
			t.Errorf("%s was not built", name)
		}
	}
	if diff := cmp.Diff(want, sums(t, second)); diff != "" {
		t.Errorf("the second build differs from the first:\n%s", diff)
	}
}

// TestFailedBuildKeepsTheLast checks that a build which fails leaves the folder of the one before it alone.
func TestFailedBuildKeepsTheLast(t *testing.T) {
	out := t.TempDir()
	kept := filepath.Join(out, "chrome", "manifest.json")
	if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(kept, []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (extension{root: t.TempDir(), out: out, browsers: []string{"chrome"}}).build(); err == nil {
		t.Error("building from an empty folder succeeded")
	}
	got := sums(t, out)
	if len(got) != 1 || got["chrome/manifest.json"] == "" {
		t.Errorf("after the failed build the folder holds %v", got)
	}
}

// sums maps the name of each file under dir to the checksum of its content.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, name))
		found[name] = fmt.Sprintf("%x", sha256.Sum256(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
