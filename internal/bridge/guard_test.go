package bridge

import (
	"encoding/json"
	"testing"
)

func TestGuard(t *testing.T) {
	answer := Guard(func(s string) string {
		if s == "" {
			panic("at the disco")
		}
		return s
	})
	if got := answer("x"); got != "x" {
		t.Errorf("answer = %q", got)
	}
	if got := answer(""); got != failed {
		t.Errorf("after a panic: %q", got)
	}
	if got := answer("y"); got != "y" {
		t.Errorf("after that: %q", got)
	}
}

func TestOwnReplies(t *testing.T) {
	for _, reply := range []string{failed, noString} {
		var got struct {
			Error struct{ Code, Message string }
		}
		if err := json.Unmarshal([]byte(reply), &got); err != nil || got.Error.Code == "" || got.Error.Message == "" {
			t.Errorf("%s: %v %+v", reply, err, got)
		}
	}
}

func TestGuardHTTP(t *testing.T) {
	if got := guardHTTP(func() string { panic("at the disco") }); got != "500"+failed {
		t.Errorf("after a panic: %q", got)
	}
	if got := guardHTTP(func() string { return "200{}" }); got != "200{}" {
		t.Errorf("without one: %q", got)
	}
}
