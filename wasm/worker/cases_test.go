//go:build !js

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/wire"
)

const (
	asJSON  = "application/json"
	asBytes = "application/octet-stream"
	asText  = "text/plain"

	alice   = "Bearer AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	mallory = "Bearer AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA"
	nobody  = "Bearer CCCCCCCCCCCCCCCCCCCCCA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
)

// TestContract holds that each operation is answered with the same bytes as in the extension.
func TestContract(t *testing.T) {
	requests := contractRequests(t)
	both(t, func(t *testing.T, s service) {
		for i, c := range requests {
			want, status := wire.AnswerOp(c.op, c.body)
			got := s.send(t, "POST", "/v1/"+c.op, c.body, "Content-Type", asJSON, "Cf-Connecting-Ip", "contract "+string(rune('a'+i/perAddress)))
			if diff := cmp.Diff(string(want), got.body); diff != "" || got.status != status {
				t.Errorf("%s %.80s: status %d, want %d (-engine +service):\n%s", c.op, c.body, got.status, status, diff)
			}
		}
	})
}

type contractRequest struct {
	op   string
	body []byte
}

// contractRequests are the golden requests of the engine's boundary, and what is hard to read.
func contractRequests(t *testing.T) []contractRequest {
	t.Helper()
	files, err := filepath.Glob("../../internal/wire/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden requests: %v", err)
	}
	var all []contractRequest
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(text), "-- request --\n")
		request, _, _ := strings.Cut(rest, "-- reply --")
		var named struct{ Op string }
		if err := json.Unmarshal([]byte(request), &named); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all = append(all, contractRequest{named.Op, []byte(request)})
	}
	for _, body := range []string{
		"", "{", "null", "[]", "\x00", "{\"draft\":\"\xff\xfe\xc3\"}", "\ufeff{}", `{"draft":"\ud800 lone"}`, `{"draft":"` + strings.Repeat("x", 70000) + `"}`,
		strings.Repeat("[", 6000), strings.Repeat(`{"a":`, 20000), `{"draft":"` + strings.Repeat("Sorry, I can't. ", 3000) + `"}`, `{"op":"suggest"}`,
		`{"draft":"Hi","thread":{"messages":[` + strings.Repeat("{},", 600) + `{}]}}`, strings.Repeat(" ", wire.MaxBytes-2) + "{}",
	} {
		all = append(all, contractRequest{"check", []byte(body)}, contractRequest{"check", []byte(`{"draft":"Hi Ana, I can't."}`)})
	}
	for _, op := range []string{"merge", "pack", "version", "SUGGEST", "suggest%20", "reopen"} {
		all = append(all, contractRequest{op, []byte("{}")})
	}
	return all
}

// step is a request and what has to come back. The steps of a table follow each other on one service.
type step struct {
	name, method, path string
	body               string
	headers            []string // names and values
	status             int
	reply              string // the whole reply, unless "*"
	shown              []string
}

func (c step) run(t *testing.T, s service) {
	t.Helper()
	got := s.send(t, c.method, c.path, []byte(c.body), c.headers...)
	if got.status != c.status || c.reply != "*" && got.body != c.reply {
		t.Errorf("%s: %d %.200q, want %d %.200q", c.name, got.status, got.body, c.status, c.reply)
	}
	for i := 0; i < len(c.shown); i += 2 {
		if value := got.header.Get(c.shown[i]); value != c.shown[i+1] {
			t.Errorf("%s: the header %s is %q, want %q", c.name, c.shown[i], value, c.shown[i+1])
		}
	}
	if c.method != "OPTIONS" && got.header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s: the reply is without its protection: %v", c.name, got.header)
	}
}

func failed(code, message string) string {
	return `{"error":{"code":"` + code + `","message":"` + message + `"}}`
}

var (
	nowhere   = failed("not_found", "request: nothing answers this method at this address")
	noCopy    = failed("not_found", "vault: there is no such copy for this token")
	changed   = failed("conflict", "if-match: the copy has changed since")
	needMatch = failed("bad_request", "if-match: the revision that is replaced is needed, or if-none-match: *")
	needToken = failed("unauthorized", "authorization: a bearer of the form ID.TOKEN is needed")
	noPack    = failed("not_found", "packs: there is no pack of that name")
	needKey   = failed("unauthorized", "authorization: the key of this pack is needed")
)

func TestRefusals(t *testing.T) {
	both(t, func(t *testing.T, s service) {
		for _, c := range []step{
			{"no such address", "GET", "/", "", nil, 404, nowhere, []string{"Content-Type", asJSON, "Cache-Control", "no-store"}},
			{"an address further down", "GET", "/v1/packs/a/b", "", nil, 404, nowhere, nil},
			{"another method", "PUT", "/v1/check", "{}", []string{"Content-Type", asJSON}, 404, nowhere, nil},
			{"an operation not served", "POST", "/v1/merge", "{}", []string{"Content-Type", asJSON}, 404, failed("unsupported_op", "op: this service knows no such operation"), nil},
			{"no type", "POST", "/v1/check", "{}", nil, 415, failed("unsupported_type", "content-type: application/json is needed"), nil},
			{"a form", "POST", "/v1/check", "{}", []string{"Content-Type", "text/plain"}, 415, failed("unsupported_type", "content-type: application/json is needed"), nil},
			{"another charset", "POST", "/v1/check", "{}", []string{"Content-Type", "application/json; charset=latin1"}, 415, failed("unsupported_type", "content-type: application/json is needed"), nil},
			{"the charset", "POST", "/v1/check", `{"draft":""}`, []string{"Content-Type", "Application/JSON; charset=UTF-8"}, 200, "*", []string{"Content-Type", asJSON}},
			{"too large", "POST", "/v1/check", strings.Repeat(" ", wire.MaxBytes+1), []string{"Content-Type", asJSON}, 413, failed("too_large", "request: at most 2097152 bytes are allowed"), nil},
			{"healthy", "GET", "/v1/health", "", nil, 200, `{"ok":{"contract":1}}`, []string{"Content-Type", asJSON}},
			{"the description", "GET", "/openapi.json", "", nil, 200, "*", []string{"Content-Type", asJSON, "Cache-Control", "public, max-age=3600"}},
		} {
			c.run(t, s)
		}
	})
}

func TestCORS(t *testing.T) {
	ask := []string{"Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "authorization"}
	both(t, func(t *testing.T, s service) {
		for origin, want := range map[string]bool{
			"chrome-extension://abcdefghijklmnopabcdefghijklmnop": true, "moz-extension://6e1e0b5c-0000-4000-8000-000000000000": true,
			"https://example.org": false, "null": false, "chrome-extension://": false, "xchrome-extension://a": false, "": false,
		} {
			allowed, methods := "", ""
			if want {
				allowed, methods = origin, "GET, POST, PUT, DELETE"
			}
			step{"preflight of " + origin, "OPTIONS", "/v1/vault", "", append([]string{"Origin", origin}, ask...), 204, "",
				[]string{"Access-Control-Allow-Origin", allowed, "Access-Control-Allow-Methods", methods, "Vary", "Origin"}}.run(t, s)
			step{"a refusal to " + origin, "GET", "/v1/vault", "", []string{"Origin", origin}, 401, needToken,
				[]string{"Access-Control-Allow-Origin", allowed, "Access-Control-Allow-Credentials", ""}}.run(t, s)
			step{"a reply to " + origin, "GET", "/v1/health", "", []string{"Origin", origin}, 200, "*", []string{"Access-Control-Allow-Origin", allowed}}.run(t, s)
			step{"a reply of the store to " + origin, "GET", "/v1/vault", "", []string{"Origin", origin, "Authorization", nobody}, 404, noCopy,
				[]string{"Access-Control-Allow-Origin", allowed}}.run(t, s)
		}
	})
}

// TestVault follows a copy through its life.
func TestVault(t *testing.T) {
	first, second := strings.Repeat("\x00\xff1", 100), strings.Repeat("2", 1<<20)
	as := func(who string, more ...string) []string {
		return append([]string{"Authorization", who, "Content-Type", asBytes}, more...)
	}
	both(t, func(t *testing.T, s service) {
		for _, c := range []step{
			{"without a right", "GET", "/v1/vault", "", nil, 401, needToken, nil},
			{"with half a right", "GET", "/v1/vault", "", []string{"Authorization", "Bearer AAAAAAAAAAAAAAAAAAAAAA."}, 401, needToken, nil},
			{"before there is one", "GET", "/v1/vault", "", as(alice), 404, noCopy, nil},
			{"over one that is not there", "PUT", "/v1/vault", first, as(alice, "If-Match", `"1"`), 404, noCopy, nil},
			{"without saying what is replaced", "PUT", "/v1/vault", first, as(alice), 400, needMatch, nil},
			{"over no number", "PUT", "/v1/vault", first, as(alice, "If-Match", `"x"`), 400, needMatch, nil},
			{"over anything", "PUT", "/v1/vault", first, as(alice, "If-Match", "*"), 400, needMatch, nil},
			{"too short", "PUT", "/v1/vault", "short", as(alice, "If-None-Match", "*"), 400, failed("bad_request", "body: at least 29 bytes are needed"), nil},
			{"too long", "PUT", "/v1/vault", second + "2", as(alice, "If-None-Match", "*"), 413, failed("too_large", "body: at most 1048576 bytes are allowed"), nil},
			{"as text", "PUT", "/v1/vault", first, []string{"Authorization", alice, "If-None-Match", "*", "Content-Type", asText}, 415, failed("unsupported_type", "content-type: application/octet-stream is needed"), nil},
			{"the first time", "PUT", "/v1/vault", first, as(alice, "If-None-Match", "*"), 200, `{"ok":{"revision":1}}`, []string{"ETag", `"1"`}},
			{"the first time again", "PUT", "/v1/vault", first, as(alice, "If-None-Match", "*"), 409, changed, nil},
			{"reading", "GET", "/v1/vault", "", as(alice), 200, first, []string{"ETag", `"1"`, "Content-Type", asBytes, "Cache-Control", "no-store"}},
			{"reading what is known", "GET", "/v1/vault", "", as(alice, "If-None-Match", `"1"`), 304, "", []string{"ETag", `"1"`}},
			{"the second time", "PUT", "/v1/vault", second, as(alice, "If-Match", `"1"`), 200, `{"ok":{"revision":2}}`, []string{"ETag", `"2"`}},
			{"too late", "PUT", "/v1/vault", first, as(alice, "If-Match", `"1"`), 409, changed, nil},
			{"too early", "PUT", "/v1/vault", first, as(alice, "If-Match", `"3"`), 409, changed, nil},
			{"reading the largest", "GET", "/v1/vault", "", as(alice), 200, second, []string{"ETag", `"2"`}},
			{"reading another's", "GET", "/v1/vault", "", as(mallory), 404, noCopy, nil},
			{"writing another's", "PUT", "/v1/vault", first, as(mallory, "If-Match", `"2"`), 404, noCopy, nil},
			{"taking another's id", "PUT", "/v1/vault", first, as(mallory, "If-None-Match", "*"), 404, noCopy, nil},
			{"removing another's", "DELETE", "/v1/vault", "", as(mallory), 404, noCopy, nil},
			{"removing", "DELETE", "/v1/vault", "", as(alice), 200, `{"ok":{}}`, nil},
			{"reading what was removed", "GET", "/v1/vault", "", as(alice), 404, noCopy, nil},
			{"removing it again", "DELETE", "/v1/vault", "", as(alice), 404, noCopy, nil},
		} {
			c.run(t, s)
		}
	})
}

const goodPack = "language: en\nname: Harbour\n\n[thanks:call]\nt1 warm +topic | Lovely of you to ask about [topic], thanks\n"

func TestPacks(t *testing.T) {
	as := []string{"Authorization", "Bearer " + packKey, "Content-Type", "text/plain; charset=utf-8"}
	with := func(key string) []string { return []string{"Authorization", "Bearer " + key, "Content-Type", asText} }
	both(t, func(t *testing.T, s service) {
		for _, c := range []step{
			{"before there is one", "GET", "/v1/packs/harbour", "", nil, 404, noPack, nil},
			{"no name", "GET", "/v1/packs/UPPER", "", nil, 404, noPack, nil},
			{"without a key", "PUT", "/v1/packs/harbour", goodPack, []string{"Content-Type", asText}, 401, needKey, nil},
			{"with a wrong key", "PUT", "/v1/packs/harbour", goodPack, with("guess"), 401, needKey, nil},
			{"a name nobody has", "PUT", "/v1/packs/lagoon", goodPack, as, 401, needKey, nil},
			{"nothing", "PUT", "/v1/packs/harbour", "", as, 422, failed("pack_invalid", "line 1, column 1: there are no phrases"), nil},
			{"no text", "PUT", "/v1/packs/harbour", "\xff" + goodPack, as, 422, failed("pack_invalid", "body: the text is not UTF-8"), nil},
			{"what its check refuses", "PUT", "/v1/packs/harbour", "[no:*]\nn1 | Let me think about it\n", as, 422, "*", nil},
			{"too long", "PUT", "/v1/packs/harbour", strings.Repeat("x", 256<<10+1), as, 413, failed("too_large", "body: at most 262144 bytes are allowed"), nil},
			{"publishing", "PUT", "/v1/packs/harbour", goodPack, as, 200, "*", []string{"Content-Type", asJSON}},
			{"reading", "GET", "/v1/packs/harbour", "", nil, 200, goodPack, []string{"Content-Type", "text/plain; charset=utf-8", "Cache-Control", "public, max-age=300"}},
		} {
			c.run(t, s)
		}
		extension := "moz-extension://6e1e0b5c-0000-4000-8000-000000000000"
		tag := s.send(t, "GET", "/v1/packs/harbour", nil).header.Get("ETag")
		for _, c := range []step{
			{"reading again", "GET", "/v1/packs/harbour", "", []string{"Origin", extension}, 200, goodPack, []string{"ETag", tag, "Access-Control-Allow-Origin", extension}},
			{"for another origin", "GET", "/v1/packs/harbour", "", []string{"Origin", "https://example.org"}, 200, goodPack, []string{"Access-Control-Allow-Origin", ""}},
			{"reading what is known", "GET", "/v1/packs/harbour", "", []string{"If-None-Match", `"x", ` + tag}, 304, "", []string{"ETag", tag}},
			{"publishing anew", "PUT", "/v1/packs/harbour", goodPack + "t2 | Thanks for asking\n", as, 200, "*", nil},
			{"reading the new one", "GET", "/v1/packs/harbour", "", []string{"If-None-Match", tag}, 200, goodPack + "t2 | Thanks for asking\n", nil},
		} {
			c.run(t, s)
		}
	})
}

// TestLimits holds that requests are counted by address and by copy.
func TestLimits(t *testing.T) {
	both(t, func(t *testing.T, s service) {
		// The Worker's windows begin with the minute, so that a window can end on the way; the next one then fills.
		count := func(most int, method, path string, headers ...string) (refused answer) {
			for i := range 2*most + 1 {
				switch got := s.send(t, method, path, nil, headers...); {
				case got.status == 429 && i < most:
					t.Fatalf("%s %s was refused within the limit", method, path)
				case got.status == 429:
					return got
				}
			}
			return refused
		}
		got := count(perAddress, "GET", "/v1/packs/none")
		if got.status != 429 || got.header.Get("Retry-After") != "60" || got.body != failed("rate_limited", "request: too many in a minute") {
			t.Errorf("beyond the limit of an address: %+v", got)
		}
		if other := s.send(t, "GET", "/v1/packs/none", nil, "Cf-Connecting-Ip", "2001:db8:1:1::1"); other.status != 404 {
			t.Errorf("another address: %+v", other)
		}
		same, sent := 0, 2*perAddress+1
		for i := range sent { // each from another address, all of one subscriber
			if s.send(t, "GET", "/v1/packs/none", nil, "Cf-Connecting-Ip", "2001:db8:1:2::"+strconv.FormatInt(int64(i+1), 16)).status == 429 {
				same++
			}
		}
		if same == 0 {
			t.Errorf("%d requests from one subscriber's addresses were all let through", sent)
		}
		if got := count(perVault, "GET", "/v1/vault", "Authorization", alice, "Cf-Connecting-Ip", "vault"); got.status != 429 {
			t.Errorf("beyond the limit of a copy: %+v", got)
		}
	})
}
