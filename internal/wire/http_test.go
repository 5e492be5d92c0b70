package wire

import (
	"strings"
	"testing"
)

func TestAnswerOp(t *testing.T) {
	coffee := strings.Replace(hello, `"op":"suggest",`, "", 1)
	for _, c := range []struct {
		name, op, body, want string
		status               int
	}{
		{"the body names the same", "suggest", hello, Answer(hello), 200},
		{"the body names none", "suggest", coffee, Answer(hello), 200},
		{"null names none", "suggest", strings.Replace(hello, `"suggest"`, "null", 1), Answer(hello), 200},
		{"another one", "check", `{"id":"7","op":"suggest"}`, `{"id":"7","error":{"code":"bad_request","message":"op: another operation than the one of the address"}}`, 400},
		{"no string", "check", `{"op":5}`, `{"error":{"code":"bad_request","message":"op: a string is needed"}}`, 400},
		{"not served", "merge", `{"op":"merge"}`, `{"error":{"code":"unsupported_op","message":"op: this service knows no such operation"}}`, 404},
		{"no body", "check", "", `{"error":{"code":"bad_request","message":"request: valid JSON is needed"}}`, 400},
		{"large", "check", strings.Repeat(" ", 2<<20+1), `{"error":{"code":"too_large","message":"request: at most 2097152 bytes are allowed"}}`, 413},
	} {
		if got, status := AnswerOp(c.op, []byte(c.body)); string(got) != c.want || status != c.status {
			t.Errorf("%s: %d %.300s, want %d %.300s", c.name, status, got, c.status, c.want)
		}
	}
}

func TestStatus(t *testing.T) {
	for code, want := range map[string]int{"": 200, "unauthorized": 401, "not_found": 404, "conflict": 409, "unsupported_type": 415, "bad_copy": 422,
		"newer_format": 422, "pack_invalid": 422, "rate_limited": 429, "internal": 500, "what": 500} {
		if got := Status(code); got != want {
			t.Errorf("Status(%q) = %d, want %d", code, got, want)
		}
	}
	if reply, status := Failure("unauthorized", "authorization: a token is needed"); status != 401 ||
		string(reply) != `{"error":{"code":"unauthorized","message":"authorization: a token is needed"}}` {
		t.Errorf("Failure: %d %s", status, reply)
	}
}

func TestAnswerPack(t *testing.T) {
	for _, c := range []struct{ name, pack, want string }{
		{"nothing", "", `{"error":{"code":"pack_invalid","message":"line 1, column 1: there are no phrases"}}`},
		{"no such move", "name: X\n[dance:*]\nd1 | Thanks\n", `{"error":{"code":"pack_invalid","message":"line 2, column 2: drafts have no such move"}}`},
	} {
		if got, status := AnswerPack(c.pack); string(got) != c.want || status != 422 {
			t.Errorf("%s: %d %s, want 422 %s", c.name, status, got, c.want)
		}
	}
}
