package internal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestInWebAssembly runs the tests of the boundary compiled for the browser, in Node: the replies are the same bytes there, and deep
// nesting and long texts do not overflow its smaller stack.
func TestInWebAssembly(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		if os.Getenv("CI") == "" {
			t.Skip("node is not there, so the engine was not tried in WebAssembly")
		}
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	target := []string{"GOOS=js", "GOARCH=wasm",
		"PATH=" + filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm") + string(filepath.ListSeparator) + os.Getenv("PATH")}
	there := digests(t, "^Test(Golden|Encoding|Errors|ErrorsOfSettings|ErrorsOfMerge|Spans|CheckSpans|Serve|Guard|Random)$", target)
	here := digests(t, "^TestRandom$", []string{"PATH=" + os.Getenv("PATH")})
	if len(here) == 0 {
		t.Error("the random requests printed no digest")
	}
	if diff := cmp.Diff(here, there); diff != "" {
		t.Errorf("the replies to random requests are not the same bytes (-here +in WebAssembly):\n%s", diff)
	}
}

// digests runs tests of the boundary and returns what they print of the replies to random requests.
func digests(t *testing.T, run string, env []string) []string {
	t.Helper()
	cmd := exec.Command("go", "test", "-count=1", "-v", "-run", run, "./bridge", "./wire")
	cmd.Env = append(shortEnv(), env...)
	out, err := cmd.CombinedOutput()
	var said, found []string
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "digest ") {
			found = append(found, line)
		} else if !strings.Contains(line, "=== RUN") && !strings.Contains(line, "--- PASS") {
			said = append(said, line)
		}
	}
	if err != nil {
		t.Errorf("%v\n%s", err, strings.Join(said, ""))
	}
	return found
}

// shortEnv keeps of the environment what the go command needs. A Go program in WebAssembly ends at once where arguments and environment
// together exceed 4096 bytes.
func shortEnv() []string {
	var out []string
	for _, name := range []string{"HOME", "TMPDIR", "GOCACHE", "GOPATH", "GOMODCACHE", "GOFLAGS", "GOPROXY", "GOTOOLCHAIN"} {
		if v, ok := os.LookupEnv(name); ok {
			out = append(out, name+"="+v)
		}
	}
	return out
}
