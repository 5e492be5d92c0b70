package internal_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// block returns the lines of the first fenced block under a heading.
func block(t *testing.T, file, heading string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, under, ok := strings.Cut(string(text), "\n"+heading+"\n")
	_, fenced, ok2 := strings.Cut(under, "\n```\n")
	body, _, ok3 := strings.Cut(fenced, "\n```\n")
	if !ok || !ok2 || !ok3 {
		t.Fatalf("%s has no fenced block under %q", file, heading)
	}
	return strings.Split(body, "\n")
}

// TestMap holds that the map in the README names every package, and nothing that is not there.
func TestMap(t *testing.T) {
	var named, want []string
	for _, line := range block(t, "../README.md", "## The map") {
		folder, says, _ := strings.Cut(line, " ")
		if strings.TrimSpace(says) == "" {
			t.Errorf("%s: nothing is said of it", folder)
		}
		if info, err := os.Stat("../" + folder); err != nil || !info.IsDir() {
			t.Errorf("%s is no folder", folder)
		}
		if strings.HasPrefix(folder, "internal/") || strings.HasPrefix(folder, "wasm/") {
			named = append(named, folder)
		}
	}
	for _, p := range list(t, "demur/internal/...", "demur/wasm/...") {
		if len(p.GoFiles) > 0 {
			want = append(want, strings.TrimPrefix(p.ImportPath, "demur/"))
		}
	}
	slices.Sort(named)
	slices.Sort(want)
	if diff := cmp.Diff(want, named); diff != "" {
		t.Errorf("the packages and the map of README.md (-packages +map):\n%s", diff)
	}
}

// TestArchitecturePage compares the list of layers that people read with the one that is tested.
func TestArchitecturePage(t *testing.T) {
	var want []string
	for _, s := range slices.Backward(steps) {
		want = append(want, strings.Join(slices.Sorted(slices.Values(s)), ", "))
	}
	var got []string
	for _, line := range block(t, "README.md", "## Who imports whom")[1:] { // the first line is the programs
		names := strings.Split(line, ", ")
		slices.Sort(names)
		got = append(got, strings.Join(names, ", "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the table of layers and internal/README.md (-table +page):\n%s", diff)
	}
}
