// Package internal_test holds the architecture of the engine: which package may know which, and what the engine in the extension must
// not carry.
package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// steps lists the packages from the bottom up. A package imports from lower steps only; those on one step do not know each other.
var steps = [][]string{
	{"text"},
	{"lang"},
	{"cue"},
	{"person", "thread", "when"},
	{"ask"},
	{"etiquette", "phrase"},
	{"compose", "history"},
	{"demur"},
	{"bridge", "wire"},
	{"pack", "vault"},
	{"server"},
}

// backend are the packages of the service. They talk to networks and stores, and are no part of the engine: what holds for it does not
// hold for them, and nothing of the engine knows them.
var backend = []string{"pack", "server", "vault"}

// siblings are the imports within a step, each with its reason.
var siblings = map[string]string{
	"thread -> person": "a message has a writer and readers, and a turn is told by who the person is",
	"thread -> when":   "a message has the day on which it was sent",
}

// reserved are packages that only some may import, each with its reason. What a main imports beside them is in mains.
var reserved = map[string]struct {
	by     []string
	reason string
}{
	"syscall/js":    {[]string{"bridge"}, "one place hands values to JavaScript and recovers panics"},
	"encoding/json": {nil, "requests are read by wire alone, and reflection costs time at the start"},
	"os":            {[]string{"bridge"}, "the engine knows no environment and no files; bridge ends the program in the builds of the browser tests"},
	"time":          {nil, "the engine knows no clock; days are when.Date"},
	"math":          {nil, "floating point differs between processors, and the bytes of a reply must not"},
	"fmt":           {nil, "brings reflection: 118 kB after brotli; lang.Errorf serves the parsers"},
	"math/rand":     {nil, "the same request gives the same reply"},
	"math/rand/v2":  {nil, "the same request gives the same reply"},
	"net/http":      {nil, "the engine knows no network"},
	"context":       {nil, "nothing in the engine waits"},
	"reflect":       {nil, "types are known when the program is written"},
	"unsafe":        {nil, "the engine reads what strangers write"},
}

// mains are what the programs in wasm may import of the engine.
var mains = map[string][]string{
	"helper": {"bridge", "wire"},
	"engine": {"bridge", "wire"},
	"worker": {"pack", "server", "vault"},
}

// banned are packages that nothing in the helper may link, each with its reason. The figures were measured with Go 1.26.
var banned = map[string]string{
	"text/template":     "calls methods by name, which keeps the linker from dropping dead code: 460 kB more after gzip",
	"html/template":     "767 kB more after gzip, for the same reason",
	"encoding/json":     "138 kB more after brotli, also by way of a smaller reader such as gjson",
	"reflect":           "118 kB more after brotli, together with fmt, which calls it",
	"log":               "the helper has nowhere to write to; it returns errors",
	"log/slog":          "111 kB more after gzip",
	"regexp":            "124 kB more after gzip, and every pattern is compiled at the start",
	"net":               "the helper talks to nobody",
	"net/http":          "724 kB more after gzip, and the helper talks to nobody",
	"net/mail":          "163 kB more after gzip; a page gives names and addresses apart",
	"encoding/gob":      "95 kB more after gzip; data is text",
	"compress/gzip":     "81 kB more after gzip; the zip of the extension compresses once for all",
	"html":              "26 kB more after gzip; the page gives text, not markup",
	"math/rand":         "the same request gives the same reply",
	"crypto/rand":       "the same request gives the same reply",
	"testing":           "belongs into tests",
	"runtime/pprof":     "belongs into tests",
	"runtime/debug":     "a build stamp would make two builds differ",
	"os/exec":           "there is nothing to run in a browser",
	"database/sql":      "the helper keeps nothing",
	"golang.org/x":      "nothing of it has earned its kilobytes",
	"gopkg.in":          "the formats of the data files are the project's own",
	"github.com/syumai": "belongs into the Worker, and brings net/http",
}

// listed is what the go command says of a package.
type listed struct {
	ImportPath, Dir, Doc, Name string
	Imports, GoFiles           []string
	Standard                   bool
	Module                     *struct{ Path string }
}

// list asks the go command about packages, as they are compiled for the browser.
func list(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json"}, args...)...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v", args, err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func step(name string) int {
	return slices.IndexFunc(steps, func(s []string) bool { return slices.Contains(s, name) })
}

func TestImports(t *testing.T) {
	used := map[string]bool{}
	for _, p := range list(t, "demur/internal/...") {
		from := strings.TrimPrefix(p.ImportPath, "demur/internal/")
		if len(p.GoFiles) == 0 {
			continue
		}
		if step(from) < 0 {
			t.Errorf("%s has no place in the table of layers", from)
		}
		for _, path := range p.Imports {
			if r, ok := reserved[path]; ok && !slices.Contains(r.by, from) && !slices.Contains(backend, from) {
				t.Errorf("%s imports %s: %s", from, path, r.reason)
			}
			to, own := strings.CutPrefix(path, "demur/internal/")
			edge := from + " -> " + to
			switch {
			case !own && strings.HasPrefix(path, "demur/"):
				t.Errorf("%s imports %s, which is no part of the engine", from, path)
			case !own || step(to) < step(from):
			case siblings[edge] != "":
				used[edge] = true
			default:
				t.Errorf("%s: imports point down the table of layers", edge)
			}
		}
	}
	for edge := range siblings {
		if !used[edge] {
			t.Errorf("%s is an exception that nobody needs", edge)
		}
	}
}

// TestTable holds that every package of the table is there, once.
func TestTable(t *testing.T) {
	var names []string
	for _, s := range steps {
		names = append(names, s...)
	}
	slices.Sort(names)
	if twice := slices.Compact(slices.Clone(names)); len(twice) != len(names) {
		t.Errorf("a package stands twice in %v", names)
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			t.Errorf("the table names %s, and there is no such package", name)
		}
	}
}

func TestMains(t *testing.T) {
	for _, p := range list(t, "demur/wasm/...") {
		name := path.Base(p.ImportPath)
		may, ok := mains[name]
		if !ok {
			t.Errorf("%s has no place in the table of mains", name)
		}
		for _, i := range p.Imports {
			if to, own := strings.CutPrefix(i, "demur/internal/"); own && !slices.Contains(may, to) {
				t.Errorf("the program %s imports %s; it may import %v", name, to, may)
			}
		}
	}
}

func TestHelperLinks(t *testing.T) {
	for _, p := range list(t, "-deps", "demur/wasm/helper") {
		if own, ok := strings.CutPrefix(p.ImportPath, "demur/internal/"); ok && slices.Contains(backend, own) {
			t.Errorf("the helper links %s, a part of the service", own)
		}
		for _, ban := range slices.Sorted(maps.Keys(banned)) {
			if p.ImportPath == ban || strings.Contains(ban, ".") && strings.HasPrefix(p.ImportPath, ban+"/") {
				t.Errorf("the helper links %s: %s", p.ImportPath, banned[ban])
			}
		}
		if !p.Standard && p.Module != nil && p.Module.Path != "demur" {
			t.Errorf("the helper links %s; it is made of the standard library and this module alone", p.ImportPath)
		}
	}
}

// TestDocs holds that every package says in its doc what it is.
func TestDocs(t *testing.T) {
	for _, p := range list(t, "demur/internal/...", "demur/wasm/...") {
		if want := "Package " + p.Name + " "; len(p.GoFiles) > 0 && p.Name != "main" && !strings.HasPrefix(p.Doc, want) {
			t.Errorf("the doc of %s begins with %q, not with %q", p.ImportPath, p.Doc, want)
		}
	}
}
