// Command worker compiles the service for Cloudflare Workers into wasm/worker/build: the Go programs and the scripts of the runtime.
//
//	go run ./scripts/worker         compiles it
//	go run ./scripts/worker -run    and starts it here, on its real runtime
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

const (
	source = "wasm/worker"
	out    = source + "/build"
)

// hint is printed before the Worker starts.
const hint = `
The Worker starts on http://127.0.0.1:8787; Ctrl+C ends it. In another terminal:

  curl http://127.0.0.1:8787/v1/health
  curl http://127.0.0.1:8787/v1/check -H 'Content-Type: application/json' -d '{"draft":"Hi Ana, sorry, sorry, maybe later."}'
  curl http://127.0.0.1:8787/v1/suggest -H 'Content-Type: application/json' -d '{"today":"2026-11-25","thread":{"messages":[
    {"from":{"name":"Priya Nair"},"mine":false,"text":"Hi, can we grab a coffee next Thursday?"}]}}'
  curl http://127.0.0.1:8787/openapi.json

An encrypted copy, here of 32 bytes that nobody needs:

  A='Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  head -c 32 /dev/urandom | curl -i -X PUT http://127.0.0.1:8787/v1/vault -H "$A" -H 'Content-Type: application/octet-stream' \
    -H 'If-None-Match: *' --data-binary @-
  curl -i http://127.0.0.1:8787/v1/vault -H "$A" -o /dev/null -D -
  curl -X DELETE http://127.0.0.1:8787/v1/vault -H "$A"

`

func main() {
	start := flag.Bool("run", false, "start it")
	flag.Parse()
	err := build()
	if err == nil && *start {
		err = serve()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
}

// build writes the runtime's scripts first, as their generator empties the folder.
func build() error {
	if err := run("", nil, "go", "run", "github.com/syumai/workers/cmd/workers-assets-gen", "-mode=go", "-o", out); err != nil {
		return err
	}
	// The extension's own engine merges the copies in the tests of sync.
	for name, program := range map[string]string{"app.wasm": source, "engine.wasm": source + "/engine", "helper.wasm": "wasm/helper"} {
		target := filepath.Join(out, name)
		err := run("", []string{"GOOS=js", "GOARCH=wasm"},
			"go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", target, "./"+program)
		if err != nil {
			return err
		}
	}
	return nil
}

// serve applies the migrations to the database here and starts the Worker until it is interrupted.
func serve() error {
	quiet := []string{"CI=1", "WRANGLER_SEND_METRICS=false"}
	if err := run(source, quiet, "npm", "run", "--silent", "migrate"); err != nil {
		return err
	}
	fmt.Print(hint)
	cmd := exec.Command("npm", "run", "--silent", "dev")
	cmd.Dir, cmd.Env = source, append(os.Environ(), quiet...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}

func run(dir string, env []string, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %v: %w\n%s", name, args, err, text)
	}
	return nil
}
