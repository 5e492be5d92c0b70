//go:build js && wasm

package bridge

import (
	"runtime"
	"strings"
	"syscall/js"
	"testing"
)

// TestServe calls the function as a page does.
func TestServe(t *testing.T) {
	go Serve("demurTest", func(s string) string {
		if s == "panic" {
			panic(s)
		}
		return strings.ToUpper(s)
	})
	for js.Global().Get("demurTest").IsUndefined() {
		runtime.Gosched()
	}
	call := func(args ...any) string { return js.Global().Call("demurTest", args...).String() }
	for _, c := range []struct {
		name string
		args []any
		want string
	}{
		{"a string", []any{"é👍"}, "É👍"},
		{"no argument", nil, noString},
		{"a number", []any{5}, noString},
		{"two strings", []any{"a", "b"}, noString},
		{"a panic", []any{"panic"}, failed},
		{"after a panic", []any{"a"}, "A"},
	} {
		if got := call(c.args...); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
