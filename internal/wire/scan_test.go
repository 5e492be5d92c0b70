package wire

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTooDeep(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       bool
	}{
		{"sixteen levels", strings.Repeat("[", 16) + strings.Repeat("]", 16), false},
		{"seventeen levels", strings.Repeat(`{"a":`, 17) + "1" + strings.Repeat("}", 17), true},
		{"six thousand", strings.Repeat("[", 6000), true},
		{"many beside each other", "[" + strings.Repeat("[],", 6000) + "[]]", false},
		{"brackets in a string", `"` + strings.Repeat("[", 6000) + `"`, false},
		{"a quote in a string", `"\"` + strings.Repeat("[", 17) + `"`, false},
		{"a backslash before the end of a string", `["\\",` + strings.Repeat("[", 16), true},
		{"a backslash at the end", `"\`, false},
		{"closed too often", "]]]]", false},
	} {
		if got := tooDeep(c.json); got != c.want {
			t.Errorf("%s: tooDeep = %v, want %v", c.name, got, c.want)
		}
	}
}

func TestUnquote(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{`"plain é👍"`, "plain é👍"},
		{`"\"\\\/\b\f\n\r\t"`, "\"\\/\b\f\n\r\t"},
		{`"\u0041\u00e9\u20AC"`, "Aé€"},
		{`"\ud83d\udc4d"`, "👍"},
		{`"\ud83d"`, "\ufffd"},
		{`"\udc4d\ud83d"`, "\ufffd\ufffd"},
		{`"\ud800\u0041"`, "\ufffdA"},
		{`"\ud83d\ud83d\udc4d"`, "\ufffd👍"},
		{`"\ud83d\n"`, "\ufffd\n"},
		{`"\u0000"`, "\x00"},
	} {
		if got := unquote(c.raw); got != c.want {
			t.Errorf("unquote(%s) = %q, want %q", c.raw, got, c.want)
		}
	}
}

// FuzzUnquote compares with the standard library, which reads lone surrogates in the same way.
func FuzzUnquote(f *testing.F) {
	for _, s := range []string{`"a\ud800\u0041"`, `"\\u0041"`, `"\ud83d\udc4d\/"`, `"é"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		var want string
		if !utf8.ValidString(raw) || !strings.HasPrefix(raw, `"`) || !strings.HasSuffix(raw, `"`) || json.Unmarshal([]byte(raw), &want) != nil {
			return
		}
		if got := unquote(raw); got != want {
			t.Errorf("unquote(%s) = %q, want %q", raw, got, want)
		}
	})
}
