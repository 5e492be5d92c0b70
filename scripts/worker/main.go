// Command worker compiles the service for Cloudflare Workers into wasm/worker/build: the two Go programs and the scripts of the runtime.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

const (
	source = "wasm/worker"
	out    = source + "/build"
)

func main() {
	if err := build(); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
}

// build writes the runtime's scripts first, as their generator empties the folder.
func build() error {
	if err := run(nil, "go", "run", "github.com/syumai/workers/cmd/workers-assets-gen", "-mode=go", "-o", out); err != nil {
		return err
	}
	// The extension's own engine merges the copies in the tests of sync.
	for name, program := range map[string]string{"app.wasm": source, "engine.wasm": source + "/engine", "helper.wasm": "wasm/helper"} {
		target := filepath.Join(out, name)
		err := run([]string{"GOOS=js", "GOARCH=wasm"},
			"go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", target, "./"+program)
		if err != nil {
			return err
		}
	}
	return nil
}

func run(env []string, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %v: %w\n%s", name, args, err, text)
	}
	return nil
}
