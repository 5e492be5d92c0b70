package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"demur/internal/vault"
	"demur/internal/wire"
)

// described is what a test reads of the description.
type described struct {
	Paths map[string]map[string]json.RawMessage
}

type operation struct {
	RequestBody struct {
		Content map[string]struct {
			Max int `json:"x-max-bytes"`
		}
	}
	Responses map[string]struct {
		Ref string `json:"$ref"`
	}
}

// TestOpenAPI compares the description with the routes: addresses, methods, types, limits, and the errors each can give.
func TestOpenAPI(t *testing.T) {
	var doc described
	if err := json.Unmarshal([]byte(openAPIText), &doc); err != nil {
		t.Fatal(err)
	}
	var got []string
	for path, methods := range doc.Paths {
		for method := range methods {
			if method != "parameters" {
				got = append(got, strings.ToUpper(method)+" "+path)
			}
		}
	}
	var want []string
	for _, r := range routes() {
		want = append(want, r.method+" "+r.path)
		var op operation
		if err := json.Unmarshal(doc.Paths[r.path][strings.ToLower(r.method)], &op); err != nil {
			t.Fatalf("%s %s: %v", r.method, r.path, err)
		}
		if body := op.RequestBody.Content; len(body) != min(len(r.accepts), 1) || body[r.accepts].Max != r.maxBytes {
			t.Errorf("%s %s takes %q of %d bytes, described as %v", r.method, r.path, r.accepts, r.maxBytes, body)
		}
		for _, status := range errorsOf(r) {
			if op.Responses[strconv.Itoa(status)].Ref == "" {
				t.Errorf("%s %s can answer %d, which is not described", r.method, r.path, status)
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the routes and the description (-routes +description):\n%s", diff)
	}
	served := `"enum": [
                "` + strings.Join(wire.Served(), "\",\n                \"") + `"`
	if !strings.Contains(openAPIText, served) {
		t.Errorf("the description does not list the operations %v", wire.Served())
	}
}

// errorsOf lists the statuses that any route of this shape can answer.
func errorsOf(r route) []int {
	var all []int
	if r.path != "/v1/health" {
		all = append(all, 429)
	}
	if r.accepts != "" {
		all = append(all, 413, 415)
	}
	if r.path == "/v1/vault" || r.path == "/v1/packs/{name}" && r.method == "PUT" {
		all = append(all, 401, 500)
	}
	return all
}

// faulty is a store that panics, or fails with what nobody outside should read.
type faulty struct {
	vault.Store
	panics bool
}

func (f faulty) Get(context.Context, vault.Access, int64) (vault.Copy, error) {
	if f.panics {
		panic("secret")
	}
	return vault.Copy{}, errors.New("secret")
}

const access = "Bearer AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// TestFaultyStore holds that a fault inside is answered in the one form, without a word of what it was, and that the next request works.
func TestFaultyStore(t *testing.T) {
	for _, panics := range []bool{true, false} {
		s := New(Config{Vaults: faulty{panics: panics}, Now: time.Now, Origins: ParseOrigins("")})
		got := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/v1/vault", nil)
		r.Header.Set("Authorization", access)
		s.ServeHTTP(got, r)
		if got.Code != 500 || !strings.HasPrefix(got.Body.String(), `{"error":{"code":"internal"`) || strings.Contains(got.Body.String(), "secret") {
			t.Errorf("panics %v: %d %s", panics, got.Code, got.Body)
		}
		got = httptest.NewRecorder()
		s.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/health", nil))
		if got.Code != 200 {
			t.Errorf("the next request: %d %s", got.Code, got.Body)
		}
	}
}

func TestOrigins(t *testing.T) {
	o := ParseOrigins("https://a.example moz-extension://")
	for origin, want := range map[string]bool{
		"https://a.example": true, "https://a.example.org": false, "https://b.example": false, "moz-extension://x": true, "chrome-extension://x": false, "": false,
	} {
		if o.allow(origin) != want {
			t.Errorf("allow(%q) = %v", origin, !want)
		}
	}
}

func TestLimitsStartAnew(t *testing.T) {
	l, now := &Limits{PerAddress: 2, PerVault: 1}, time.Unix(1e9, 0)
	for i, want := range []bool{true, true, false} {
		if l.address("192.0.2.1", now) != want {
			t.Errorf("request %d: %v", i, !want)
		}
	}
	if !l.address("192.0.2.2", now) || !l.vault("a", now) || l.vault("a", now) {
		t.Error("addresses and copies are counted each for itself")
	}
	if !l.address("192.0.2.1", now.Add(Window)) {
		t.Error("a new window begins with no requests")
	}
}

func TestExpected(t *testing.T) {
	for _, c := range []struct {
		match, none string
		want        int64
		ok          bool
	}{
		{`"7"`, "", 7, true}, {"", "*", 0, true}, {"", "", 0, false}, {`"0"`, "", 0, false}, {`"-1"`, "", -1, false}, {"7", "", 7, false},
		{`"07"`, "", 7, false}, {`W/"7"`, "", 0, false}, {`"7"`, "*", 7, false}, {"*", "", 0, false}, {`"9223372036854775807"`, "", 0, false},
	} {
		r := httptest.NewRequest(http.MethodPut, "/v1/vault", nil)
		r.Header.Set("If-Match", c.match)
		r.Header.Set("If-None-Match", c.none)
		if got, ok := expected(r); ok != c.ok || ok && got != c.want {
			t.Errorf("If-Match %q, If-None-Match %q: %d %v, want %d %v", c.match, c.none, got, ok, c.want, c.ok)
		}
	}
}

func TestAccepted(t *testing.T) {
	for header, want := range map[string]bool{
		"application/json": true, "Application/JSON;charset=UTF-8": true, "application/json; charset=utf-16": false, "text/json": false, "": false, "application/jsonx": false,
	} {
		if accepted(header, "application/json") != want {
			t.Errorf("accepted(%q) = %v", header, !want)
		}
	}
}
