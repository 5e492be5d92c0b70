package lang

import (
	"errors"
	"fmt"
	"testing"
)

func TestErrorf(t *testing.T) {
	cause := errors.New("no number")
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"plain", nil},
		{"unknown word %q in [%s]", []any{"a\"b\n", "kinds"}},
		{"%s:%d: %w", []any{"en/cues.txt", -12, cause}},
		{"%q", []any{"é\x00"}},
	} {
		got, want := Errorf(c.format, c.args...), fmt.Errorf(c.format, c.args...)
		if got.Error() != want.Error() {
			t.Errorf("Errorf(%q) = %q, want %q as from fmt", c.format, got, want)
		}
		if errors.Is(got, cause) != errors.Is(want, cause) {
			t.Errorf("Errorf(%q) wraps its cause: %v", c.format, errors.Is(got, cause))
		}
	}
}
