package wire

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGolden answers the requests in testdata. A case is a request and the reply, both written over several lines for people to read;
// UPDATE_GOLDEN=1 writes the replies anew.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			request, want := readCase(t, file)
			got := spread(t, Answer(request))
			if os.Getenv("UPDATE_GOLDEN") != "" {
				text := "-- request --\n" + request + "-- reply --\n" + got
				if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("reply mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

func readCase(tb testing.TB, file string) (request, reply string) {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	body, ok := strings.CutPrefix(string(text), "-- request --\n")
	request, reply, ok2 := strings.Cut(body, "-- reply --\n")
	if !ok || !ok2 {
		tb.Fatalf("%s: a case has the lines -- request -- and -- reply --", file)
	}
	return request, reply
}

// innermost matches objects and lists that hold no others. Where a text holds a bracket, its object stays on several lines.
var innermost = regexp.MustCompile(`[\[{]\n\s*[^\[\]{}]*\n\s*[\]}]`)

// spread writes a reply over several lines, its keys in their order and small objects on one line.
func spread(tb testing.TB, reply string) string {
	tb.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(reply), "", " "); err != nil {
		tb.Fatalf("the reply is no JSON: %v\n%s", err, reply)
	}
	return innermost.ReplaceAllStringFunc(b.String(), func(s string) string {
		lines := strings.Split(s, "\n")
		for i, l := range lines {
			lines[i] = strings.TrimSpace(l)
		}
		return lines[0] + strings.Join(lines[1:len(lines)-1], " ") + lines[len(lines)-1]
	}) + "\n"
}

// hello is a request that draws drafts.
const hello = `{"op":"suggest","today":"2026-11-23","thread":{"messages":[{"mine":false,"text":"Hi Ana, can we grab a coffee?"}]}}`

// faulty is a request that gets an error.
type faulty struct{ name, request, code, message string }

func (c faulty) test(t *testing.T) {
	t.Run(c.name, func(t *testing.T) {
		want := failure("", fault(c.code, c.message))
		if diff := cmp.Diff(want, Answer(c.request)); diff != "" {
			t.Errorf("Answer(%.200s) mismatch (-want +got):\n%s", c.request, diff)
		}
	})
}

// plus adds fields to the request that draws drafts.
func plus(fields string) string { return strings.TrimSuffix(hello, "}") + "," + fields + "}" }

func TestErrors(t *testing.T) {
	messages := func(s string) string { return `{"op":"suggest","today":"2026-11-23","thread":{"messages":` + s + `}}` }
	for _, c := range []faulty{
		{"nothing", "", "bad_request", "request: valid JSON is needed"},
		{"no JSON", "{", "bad_request", "request: valid JSON is needed"},
		{"two values", "{} {}", "bad_request", "request: valid JSON is needed"},
		{"a line break in a string", "{\"op\":\"a\nb\"}", "bad_request", "request: valid JSON is needed"},
		{"a list", "[]", "bad_request", "request: an object is needed"},
		{"null", "null", "bad_request", "request: an object is needed"},
		{"brackets", strings.Repeat("[", 6000), "bad_request", "request: at most 16 levels of nesting are allowed"},
		{"large", `{"op":"` + strings.Repeat("x", 2<<20) + `"}`, "too_large", "request: at most 2097152 bytes are allowed"},
		{"no op", `{}`, "bad_request", "op: a string is needed"},
		{"op null", `{"op":null}`, "bad_request", "op: a string is needed"},
		{"op a number", `{"op":1}`, "bad_request", "op: a string is needed"},
		{"an op nobody knows", `{"op":"SUGGEST"}`, "unsupported_op", "op: this engine knows no such operation"},
		{"id a number", `{"id":1,"op":"version"}`, "bad_request", "id: a string is needed"},
		{"id too long", `{"id":"` + strings.Repeat("é", 65) + `","op":"version"}`, "bad_request", "id: at most 64 characters are allowed"},
		{"no today", `{"op":"suggest","thread":{"messages":[{"text":"Hi"}]}}`, "bad_request", "today: a date is needed"},
		{"no such day", `{"op":"suggest","today":"2026-02-29"}`, "bad_request", "today: a calendar date is needed, written YYYY-MM-DD"},
		{"today with a time", `{"op":"suggest","today":"2026-11-23T10:00:00Z"}`, "bad_request", "today: a calendar date is needed, written YYYY-MM-DD"},
		{"no thread", `{"op":"suggest","today":"2026-11-23"}`, "bad_request", "thread.messages: at least one message is needed"},
		{"no messages", messages("[]"), "bad_request", "thread.messages: at least one message is needed"},
		{"thread a string", `{"op":"suggest","today":"2026-11-23","thread":""}`, "bad_request", "thread: an object is needed"},
		{"messages an object", messages("{}"), "bad_request", "thread.messages: a list is needed"},
		{"message a string", messages(`["Hi"]`), "bad_request", "thread.messages[0]: an object is needed"},
		{"message null", messages(`[null]`), "bad_request", "thread.messages[0]: an object is needed"},
		{"text a number", messages(`[{"text":"Hi"},{"text":5}]`), "bad_request", "thread.messages[1].text: a string is needed"},
		{"from a string", messages(`[{"from":"Priya"}]`), "bad_request", "thread.messages[0].from: an object is needed"},
		{"degree", messages(`[{"from":{"degree":"1st"}}]`), "bad_request", "thread.messages[0].from.degree: a whole number from 0 to 9 is needed"},
		{"mine", messages(`[{"mine":"yes"}]`), "bad_request", "thread.messages[0].mine: true or false is needed"},
		{"sent a number", messages(`[{"sent":1700000000}]`), "bad_request", "thread.messages[0].sent: a string is needed"},
		{"many messages", messages("[" + strings.Repeat("{},", 500) + "{}]"), "too_large", "thread.messages: at most 500 are allowed"},
		{"many records", plus(`"history":[` + strings.Repeat(`{"deleted":true},`, 5000) + `{}]`), "too_large", "history: at most 5000 are allowed"},
		{"channel", plus(`"channel":"sms"`), "bad_request", "channel: one of other, linkedin, email is needed"},
		{"surface", `{"op":"suggest","thread":{"surface":"page"}}`, "bad_request",
			"thread.surface: one of message, inmail, invitation, group, mail, selection, note is needed"},
		{"seed negative", plus(`"seed":-1`), "bad_request", "seed: a whole number from 0 to 9007199254740991 is needed"},
		{"seed too large", plus(`"seed":9007199254740992`), "bad_request", "seed: a whole number from 0 to 9007199254740991 is needed"},
		{"seed a fraction", plus(`"seed":1.5`), "bad_request", "seed: a whole number from 0 to 9007199254740991 is needed"},
		{"seed a string", plus(`"seed":"1"`), "bad_request", "seed: a whole number from 0 to 9007199254740991 is needed"},
	} {
		c.test(t)
	}
}

// TestErrorsOfSettings goes on where the conversation ends.
func TestErrorsOfSettings(t *testing.T) {
	record := func(fields string) string {
		return plus(`"history":[{"person":"name:x","reason":"","date":"2026-10-02","promise":"","kind":"call"},{` + fields + `}]`)
	}
	for _, c := range []faulty{
		{"box", plus(`"box":{"to":[{"name":[]}]}`), "bad_request", "box.to[0].name: a string is needed"},
		{"emails", plus(`"me":{"emails":["a@example.org",null]}`), "bad_request", "me.emails[1]: a string is needed"},
		{"reason type", plus(`"preferences":{"reasons":[{"id":"a","type":"mood"}]}`), "bad_request",
			"preferences.reasons[0].type: one of commitment, capacity, focus, energy, policy is needed"},
		{"reason too long", plus(`"preferences":{"reasons":[{"id":"a","text":"` + strings.Repeat("x", 121) + `"}]}`), "bad_request",
			"preferences.reasons[0].text: at most 120 characters are allowed"},
		{"reason for", plus(`"preferences":{"reasons":[{"id":"a","for":["lunch"]}]}`), "bad_request", "preferences.reasons[0].for[0]: a kind is needed"},
		{"alternative without id", plus(`"preferences":{"alternatives":[{}]}`), "bad_request", "preferences.alternatives[0].id: this is needed"},
		{"alternative", plus(`"preferences":{"alternatives":[{"id":"money"}]}`), "bad_request",
			"preferences.alternatives[0].id: one of linkedin, question, person, link, email, gathering, meeting, event, other is needed"},
		{"reopen", plus(`"preferences":{"reopen":"YYYY-MM-DD"}`), "bad_request", "preferences.reopen: one of auto, never, invite, promise is needed"},
		{"override of kind", plus(`"overrides":{"kind":"lunch"}`), "bad_request", "overrides.kind: one of coffee_chat, call, connect, event_invite, " +
			"speaking, mentoring, intro_offer, intro_request, referral_request, recruiter, sales_pitch, partnership, advisory_board, feedback_survey, " +
			"fundraising, other_request, not_request is needed"},
		{"override of the sender", plus(`"overrides":{"sender":{"given":1}}`), "bad_request", "overrides.sender.given: a string is needed"},
		{"override of the asks", plus(`"overrides":{"decline":[0,-1]}`), "bad_request", "overrides.decline[1]: a whole number from 0 to 5000 is needed"},
		{"record without promise", record(`"person":"name:y","reason":"","date":"2026-10-02","kind":"call"`), "bad_request", "history[1].promise: a string is needed"},
		{"record without person", record(`"reason":"","date":"2026-10-02","promise":"","kind":"call"`), "bad_request", "history[1].person: a string is needed"},
		{"record without date", record(`"person":"name:y","reason":"","date":"","promise":"","kind":"call"`), "bad_request", "history[1].date: this is needed"},
		{"record's state", record(`"person":"name:y","reason":"","date":"2026-10-02","promise":"","kind":"call","state":"sent"`), "bad_request",
			"history[1].state: one of confirmed, inserted, copied is needed"},
		{"no draft", `{"op":"check"}`, "bad_request", "draft: a string is needed"},
		{"draft too long", `{"op":"check","draft":"` + strings.Repeat("👍", 32769) + `"}`, "too_large", "draft: at most 65536 UTF-16 units are allowed"},
		{"own wording", plus(`"preferences":{"phrases":["x"]}`), "bad_request", "preferences.phrases[0]: an object is needed"},
		{"no pack", `{"op":"pack"}`, "bad_request", "text: a string is needed"},
		{"no record", `{"op":"reopen","today":"2026-11-23"}`, "bad_request", "record: this is needed"},
		{"an unknown record", `{"op":"reopen","today":"2026-11-23","record":"x"}`, "not_found", "record: no record of that id"},
		{"mode", `{"op":"reopen","record":"x","mode":"maybe"}`, "bad_request", "mode: one of open, still_no is needed"},
		{"propose", `{"op":"reopen","record":"x","propose":{"kind":"lunch"}}`, "bad_request", "propose.kind: one of coffee_chat, call, connect, event_invite, " +
			"speaking, mentoring, intro_offer, intro_request, referral_request, recruiter, sales_pitch, partnership, advisory_board, feedback_survey, " +
			"fundraising, other_request, not_request is needed"},
		{"propose a list", `{"op":"reopen","record":"x","propose":[]}`, "bad_request", "propose: an object is needed"},
		{"a span turned round", `{"op":"review","today":"2026-11-23","from":"2026-12-01","to":"2026-11-01"}`, "bad_request", "to: a day that is not before from is needed"},
		{"a review without today", `{"op":"review"}`, "bad_request", "today: a date is needed"},
		{"intent", `{"op":"check","draft":"","intent":"defer"}`, "bad_request", "intent: one of auto, decline, reopen, accept, other is needed"},
	} {
		c.test(t)
	}
}

// TestErrorsNeverQuote holds that an error names a place and not what stands there.
func TestErrorsNeverQuote(t *testing.T) {
	for _, request := range []string{
		`{"op":"secret"}`, `{"op":"suggest","today":"secret"}`, `{"op":"suggest","channel":"secret"}`, `secret`, `{"secret`,
		`{"op":"suggest","today":"2026-11-23","seed":"secret"}`, `{"op":"suggest","today":"2026-11-23","overrides":{"reopen":"secret"}}`,
	} {
		if reply := Answer(request); strings.Contains(reply, "secret") || !strings.HasPrefix(reply, `{"error":`) {
			t.Errorf("Answer(%s) = %s", request, reply)
		}
	}
}

// TestEqualRequests holds that two ways of asking the same thing are answered alike.
func TestEqualRequests(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"an unknown field", hello, plus(`"weather":{"today":[1,2]}`)},
		{"null for every default", hello, plus(`"id":null,"seed":null,"channel":null,"ui":null,"box":null,"me":null,"preferences":null,"history":null,"overrides":null`)},
		{"nulls further in", hello, plus(`"box":{"to":null,"text":null},"me":{"name":null,"emails":null},"preferences":{"reasons":null,"tone":null},"overrides":{"topic":null}`)},
		{"the defaults spelt out", hello, plus(`"id":"","seed":0,"channel":"other","ui":"en","preferences":{"reopen":"auto","tone":"auto","length":"auto","language":"auto","address":"auto","spelling":"auto"}`)},
		{"the first of repeated keys counts", plus(`"seed":7`), plus(`"seed":7,"seed":8,"op":"version"`)},
		{"an escaped key", plus(`"seed":7`), plus(`"se\u0065d":7`)},
		{"white space", hello, " \t\r\n" + strings.ReplaceAll(hello, ":", " :\n") + "\n"},
		{"a sent time nobody can read", hello, strings.Replace(hello, `"mine"`, `"sent":"last Tuesday-ish","mine"`, 1)},
		{"a record of nobody known", hello, plus(`"history":[{"person":"","reason":"launch","date":"2026-11-20","promise":"","kind":"call"}]`)},
		{"a deleted record", hello, plus(`"history":[{"id":"a","rev":3,"device":"b","deleted":true}]`)},
	} {
		if diff := cmp.Diff(Answer(c.a), Answer(c.b)); diff != "" {
			t.Errorf("%s (-a +b):\n%s", c.name, diff)
		}
	}
}

func TestID(t *testing.T) {
	for _, c := range []struct{ name, request, want string }{
		{"with a reply", `{"op":"version","id":"a<b>é👍"}`, `{"id":"a<b>é👍","ok":{"version":`},
		{"with an error", `{"id":"7","op":"suggest","today":1}`, `{"id":"7","error":{"code":"bad_request","message":"today: a string is needed"}}`},
		{"with an unknown op", `{"id":"7","op":"x"}`, `{"id":"7","error":{"code":"unsupported_op",`},
		{"sixty-four characters", `{"op":"x","id":"` + strings.Repeat("👍", 64) + `"}`, `{"id":"` + strings.Repeat("👍", 64) + `","error"`},
	} {
		if got := Answer(c.request); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: Answer = %.300s, want it to begin with %s", c.name, got, c.want)
		}
	}
}

// TestVersion compares the version with the one that the browser shows.
func TestVersion(t *testing.T) {
	manifest, err := os.ReadFile("../../extension/manifest/shared.json")
	if err != nil {
		t.Fatal(err)
	}
	var shown struct{ Version string }
	var said struct {
		OK struct {
			Version  string
			Contract int
		}
	}
	if err := json.Unmarshal(manifest, &shown); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(Answer(`{"op":"version"}`)), &said); err != nil {
		t.Fatal(err)
	}
	if said.OK.Version != shown.Version || said.OK.Contract != 1 {
		t.Errorf("the engine is %s, contract %d; the extension is %s", said.OK.Version, said.OK.Contract, shown.Version)
	}
}
