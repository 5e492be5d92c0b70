//go:build !js

package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"demur/internal/pack"
	"demur/internal/server"
	"demur/internal/vault"
)

// The limits that test/workerd.mjs sets, in requests a minute.
const (
	perAddress = 40
	perVault   = 25
)

const packKey = "the key of the harbour"

// service is a running service: the native one or the Worker.
type service struct {
	name, url string
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

// send makes a request. An instance for each request now and then loses one, in this version of the runtime: what only reads is then asked
// for again, as clients do. Pairs are header names and values; each test has an address of its own, so that no test uses up another's limit.
func (s service) send(t *testing.T, method, path string, body []byte, pairs ...string) answer {
	t.Helper()
	r, err := http.NewRequest(method, s.url+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Cf-Connecting-Ip", t.Name())
	for i := 0; i < len(pairs); i += 2 {
		r.Header.Set(pairs[i], pairs[i+1])
	}
	reply, err := http.DefaultClient.Do(r)
	for tries := 0; errors.Is(err, io.EOF) && method == http.MethodGet && tries < 2; tries++ {
		reply, err = http.DefaultClient.Do(r)
	}
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	defer reply.Body.Close()
	text, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return answer{reply.StatusCode, reply.Header, string(text)}
}

func packKeys() string {
	sum := sha256.Sum256([]byte(packKey))
	return "harbour:" + hex.EncodeToString(sum[:])
}

// native is the service with a SQLite file in a folder of the test.
func native(t *testing.T) service {
	t.Helper()
	db, err := open(context.Background(), filepath.Join(t.TempDir(), "demur.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	packs, err := pack.NewSQL(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := pack.ParseKeys(packKeys())
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(server.New(server.Config{
		Vaults: vault.NewSQL(db), Packs: packs, Keys: keys, Origins: server.ParseOrigins(""), Now: time.Now,
		Limits:  &server.Limits{PerAddress: perAddress, PerVault: perVault},
		Address: func(r *http.Request) string { return r.Header.Get("Cf-Connecting-Ip") },
	}))
	t.Cleanup(s.Close)
	return service{"native", s.URL}
}

// worker is the built Worker on workerd. Without it the test fails where all tests have to run, and is skipped elsewhere.
func worker(t *testing.T) service {
	t.Helper()
	for _, needed := range []string{"node_modules/miniflare", "build/app.wasm", "build/engine.wasm"} {
		if _, err := os.Stat(needed); err != nil {
			if os.Getenv("CI") == "" {
				t.Skip("the Worker is not built, so it was not tested: make worker-test does both")
			}
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", "test/workerd.mjs")
	cmd.Env = append(os.Environ(), "PACK_KEYS="+packKeys())
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		_ = cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if url := strings.TrimSpace(lines.Text()); strings.HasPrefix(url, "http://") {
			go func() {
				for lines.Scan() { // what the Worker writes must not fill the pipe
				}
			}()
			return service{"workerd", url}
		}
	}
	t.Fatal("workerd did not start")
	return service{}
}

// both runs a test against the native service and against the Worker.
func both(t *testing.T, test func(t *testing.T, s service)) {
	t.Run("native", func(t *testing.T) { test(t, native(t)) })
	t.Run("workerd", func(t *testing.T) { test(t, worker(t)) })
}
