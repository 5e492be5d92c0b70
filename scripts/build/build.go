package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// An extension says what to build and where to.
type extension struct {
	root     string   // the folder of go.mod
	out      string   // receives one folder for each browser
	browsers []string // each has an overlay in extension/manifest
	tags     string   // build tags for the engine
	zip      bool     // also write out/BROWSER.zip
}

// build makes every browser's folder. A folder that was there before is replaced only by a complete new one, so that a
// mistake in the sources leaves the last good build in place.
func (e extension) build() error {
	if err := os.MkdirAll(e.out, 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp(e.out, ".build-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	engine := filepath.Join(work, "engine.wasm")
	if err := e.buildEngine(engine); err != nil {
		return err
	}
	for _, browser := range e.browsers {
		if err := e.buildFor(browser, filepath.Join(work, browser), engine); err != nil {
			return fmt.Errorf("%s: %w", browser, err)
		}
	}
	return nil
}

// buildFor makes one browser's folder in dir and then moves it to its place.
func (e extension) buildFor(browser, dir, engine string) error {
	for _, from := range []string{"extension/static", "extension/_locales"} {
		to := dir
		if from == "extension/_locales" {
			to = filepath.Join(dir, "_locales")
		}
		if err := os.CopyFS(to, os.DirFS(filepath.Join(e.root, from))); err != nil {
			return err
		}
	}
	wasm, err := os.ReadFile(engine)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "engine.wasm"), wasm, 0o644); err != nil {
		return err
	}
	if err := e.writeManifest(browser, filepath.Join(dir, "manifest.json")); err != nil {
		return err
	}
	if err := e.bundle(dir); err != nil {
		return err
	}
	place := filepath.Join(e.out, browser)
	if err := os.RemoveAll(place); err != nil {
		return err
	}
	if err := os.Rename(dir, place); err != nil {
		return err
	}
	if e.zip {
		return zipFolder(place, place+".zip")
	}
	return nil
}

// lean keeps functions from being copied to where they are called: those of the engine, which is 77 kB less after brotli, and those of Go's own
// runtime, which is 31 kB less and makes a reply take 7 ms instead of 5. The words of a message pass through text and cue, so these two stay as
// fast as they can be.
var lean = [...]string{"-gcflags=runtime=-l", "-gcflags=demur/...=-l", "-gcflags=demur/internal/text=", "-gcflags=demur/internal/cue="}

// buildEngine compiles wasm/helper. Paths, the version-control stamp and the build id stay out of the file: they differ
// between machines and would make two builds of one commit differ.
func (e extension) buildEngine(out string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	flags := []string{"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-tags=" + e.tags, "-o", out}
	flags = append(flags, lean[:]...)
	cmd := exec.Command("go", append(append([]string{"build"}, flags...), "./wasm/helper")...)
	cmd.Dir = e.root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("compiling the engine: %w\n%s", err, text)
	}
	return nil
}

// scripts are the entry points. The background and the pages are modules. What is injected into a page has to be a
// classic script: chrome.scripting.executeScript takes no modules.
var scripts = []struct {
	format  api.Format
	entries []string
}{
	{api.FormatESModule, []string{"extension/src/background.ts", "extension/src/panel.ts", "extension/src/options.ts", "extension/src/insights.ts"}},
	{api.FormatIIFE, []string{"extension/src/page.ts"}},
}

// bundle writes one script for each entry point into dir. Nothing is minified: the stores and the people who use
// Demur can read what runs, and the engine beside it is a hundred times larger.
func (e extension) bundle(dir string) error {
	root, err := filepath.Abs(e.root)
	if err != nil {
		return err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	for _, s := range scripts {
		result := api.Build(api.BuildOptions{
			AbsWorkingDir: root, // makes the file names in the bundle's comments relative, the same on every machine
			EntryPoints:   s.entries,
			Format:        s.format,
			Outdir:        dir,
			Bundle:        true,
			Write:         true,
			Platform:      api.PlatformBrowser,
			Target:        api.ES2022,
			Charset:       api.CharsetUTF8,
			Plugins:       []api.Plugin{wasmExec},
		})
		if len(result.Errors) > 0 {
			lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage})
			return errors.New("bundling the scripts:\n" + strings.Join(lines, ""))
		}
	}
	return nil
}

// wasmExec resolves the import "wasm_exec" to the script that belongs to the Go that compiled the engine. The two have to
// match, so no copy is kept. It gets a namespace of its own because its path would differ between machines.
var wasmExec = api.Plugin{Name: "wasm_exec", Setup: func(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: `^wasm_exec$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: "wasm_exec.js", Namespace: "goroot"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "goroot"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
		goroot, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			return api.OnLoadResult{}, fmt.Errorf("asking go for GOROOT: %w", err)
		}
		text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
		if err != nil {
			return api.OnLoadResult{}, err
		}
		contents := string(text)
		return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
	})
}}
