package wire

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/text"
)

func TestValid(t *testing.T) {
	for _, s := range []string{
		`{}`, ` { "a" : [ ] } `, "[1,\n2\t,\r3]", `"\"\\\/\b\f\n\r\t\u00Ef\uD83D"`, `-0`, `0.50e-07`, `1E+9`, `[true,false,null]`, `{"":{"":0}}`, "\"\x7f\u2028\"",
	} {
		if !valid(s) {
			t.Errorf("valid(%q) = false, want true", s)
		}
	}
	for _, s := range []string{
		``, ` `, `{`, `[`, `[1`, `[1,]`, `[,1]`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{a:1}`, `{1:1}`, `[1}`, `{"a":1]`, `1 2`, `"a`, `"a\"`, `"\x"`, `"\u12g4"`, `"\u123`,
		"\"\n\"", `01`, `-`, `1.`, `.5`, `1e`, `1e+`, `+1`, `tru`, `truee`, `nul`, `'a'`, "\ufeff{}", "{\u00a0}", `[1 2]`, `{"a" 1}`,
	} {
		if valid(s) {
			t.Errorf("valid(%q) = true, want false", s)
		}
	}
}

func TestEach(t *testing.T) {
	var got []string
	for key, item := range value(`{"a" : 1 , "\u0062":"x,]", "":[{"c":2}], "a":null}`).each {
		got = append(got, key+"="+string(item))
	}
	if diff := cmp.Diff([]string{`a=1`, `b="x,]"`, `=[{"c":2}]`, `a=null`}, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	got = nil
	for key, item := range value(`[1, "two", []]`).each {
		if len(got) == 2 {
			break
		}
		got = append(got, key+string(item))
	}
	if diff := cmp.Diff([]string{`1`, `"two"`}, got); diff != "" {
		t.Errorf("items before the break (-want +got):\n%s", diff)
	}
}

// FuzzJSON holds the reader against the one of the standard library, which is too large to ship.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"a": [1, -2.5e3, "\ud83d\ude00\n"], "": null}`, ` [true,{"b":{}}] `, `"\ud800"`, `[1,]`, `{"a":1 "b"}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = text.Clean(s)
		if tooDeep(s) {
			return
		}
		if got, want := valid(s), json.Valid([]byte(s)); got != want {
			t.Fatalf("valid(%q) = %v, want %v", s, got, want)
		}
		var want any
		if json.Unmarshal([]byte(s), &want) == nil {
			if diff := cmp.Diff(want, decoded(t, value(strings.Trim(s, jsonSpace)))); diff != "" {
				t.Errorf("%q (-standard library +here):\n%s", s, diff)
			}
		}
	})
}

// decoded reads a value as the standard library does. Of repeated keys it keeps the last.
func decoded(t *testing.T, v value) any {
	switch {
	case v.begins('{'):
		out := map[string]any{}
		for key, item := range v.each {
			out[key] = decoded(t, item)
		}
		return out
	case v.begins('['):
		out := []any{}
		for _, item := range v.each {
			out = append(out, decoded(t, item))
		}
		return out
	case v.begins('"'):
		return unquote(string(v))
	}
	var out any
	if err := json.Unmarshal([]byte(v), &out); err != nil {
		t.Fatal(err)
	}
	return out
}
