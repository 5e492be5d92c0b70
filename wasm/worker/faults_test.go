//go:build !js

package main

import (
	"strconv"
	"strings"
	"sync"
	"testing"

	"demur/internal/vault"
	"demur/internal/wire"
)

const draft = `{"draft":"Hi Ana, thank you for asking. I can't take a call. Best, Sam"}`

// TestFaults holds that an engine that has ended, thrown or grown is replaced, and that a panic at the store stays with its request.
func TestFaults(t *testing.T) {
	s := worker(t)
	want, _ := wire.AnswerOp("check", []byte(draft))
	check := func(pairs ...string) answer {
		return s.send(t, "POST", "/v1/check", []byte(draft), append([]string{"Content-Type", asJSON}, pairs...)...)
	}
	for fault, status := range map[string]int{"exit": 500, "throw": 500, "park": 500, "grow": 200} {
		if got := check(); got.body != string(want) {
			t.Fatalf("before %s: %+v", fault, got)
		}
		if got := check("X-Fault", fault); got.status != status || status == 500 && got.body != failed("internal", "the service failed on this request") {
			t.Errorf("%s: %+v", fault, got)
		}
		if got := check(); got.status != 200 || got.body != string(want) {
			t.Errorf("after %s: %+v", fault, got)
		}
	}
	if got := s.send(t, "GET", "/v1/vault", nil, "Authorization", alice, "X-Fault", "database"); got.status != 500 || !strings.HasPrefix(got.body, `{"error":{"code":"internal"`) {
		t.Errorf("a store that fails: %+v", got)
	}
	if got := s.send(t, "GET", "/v1/vault", nil, "Authorization", alice); got.status != 404 || got.body != noCopy {
		t.Errorf("the next request: %+v", got)
	}
}

// TestMemory makes two thousand requests, eight at a time, on one engine.
func TestMemory(t *testing.T) {
	s := worker(t)
	memory := func() int {
		n, err := strconv.Atoi(s.send(t, "GET", "/", nil, "X-Fault", "memory").body)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	request := contractRequests(t)[0].body
	for _, c := range contractRequests(t) {
		if c.op == "suggest" {
			request = c.body
			break
		}
	}
	want, _ := wire.AnswerOp("suggest", request)
	round := func(n int) {
		var group sync.WaitGroup
		for part := range 8 {
			group.Go(func() {
				for i := range n / 8 {
					from := strconv.Itoa(n) + " " + strconv.Itoa(part) + " " + strconv.Itoa(i/perAddress)
					got := s.send(t, "POST", "/v1/suggest", request, "Content-Type", asJSON, "Cf-Connecting-Ip", from)
					if got.body != string(want) {
						t.Errorf("request %d: %d %.200s", i, got.status, got.body)
						return
					}
				}
			})
		}
		group.Wait()
	}
	round(400)
	before := memory()
	round(2000)
	if after := memory(); after > before+before/4 {
		t.Errorf("the engine held %d bytes after 400 requests and %d after 2400", before, after)
	} else {
		t.Logf("the engine held %d bytes after 400 requests and %d after 2400", before, after)
	}
}

// TestSweep holds that a copy goes after thirteen months without a visit, and that a visit keeps it.
func TestSweep(t *testing.T) {
	s := worker(t)
	other := strings.Replace(nobody, "CC", "DD", 1)
	body := []byte(strings.Repeat("1", 64))
	for _, who := range []string{alice, other} {
		if got := s.send(t, "PUT", "/v1/vault", body, "Authorization", who, "Content-Type", asBytes, "If-None-Match", "*"); got.status != 200 {
			t.Fatalf("making a copy: %+v", got)
		}
	}
	s.send(t, "GET", "/", nil, "X-Fault", "age", "X-Days", strconv.Itoa(vault.KeepDays))
	s.send(t, "GET", "/", nil, "X-Fault", "sweep")
	if got := s.send(t, "GET", "/v1/vault", nil, "Authorization", alice); got.status != 200 {
		t.Errorf("after thirteen months: %+v", got)
	}
	s.send(t, "GET", "/", nil, "X-Fault", "age", "X-Days", "1")
	s.send(t, "GET", "/", nil, "X-Fault", "sweep")
	if got := s.send(t, "GET", "/v1/vault", nil, "Authorization", alice); got.status != 200 {
		t.Errorf("a copy that was read a day ago: %+v", got)
	}
	if got := s.send(t, "GET", "/v1/vault", nil, "Authorization", other); got.status != 404 {
		t.Errorf("a copy that nobody has used for longer: %+v", got)
	}
}
