package internal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
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
	cmd := exec.Command("go", "test", "-count=1", "-run", "^Test(Golden|Encoding|Errors|ErrorsOfSettings|Spans|CheckSpans|Serve|Guard)$", "./bridge", "./wire")
	cmd.Env = append(shortEnv(), "GOOS=js", "GOARCH=wasm",
		"PATH="+filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm")+string(filepath.ListSeparator)+os.Getenv("PATH"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
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
