package text

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"Hi Ana, can we?", "w:hi w:ana p:, w:can w:we p:?"},
		{"I’d love 15-20 mins", "w:i'd w:love n:15 p:- n:20 w:mins"},
		{"at 10:30 or 2pm, 1,000.5!", "w:at n:10:30 w:or n:2pm p:, n:1,000.5 p:!"},
		{"see https://a.example/x?y=1. Or mail a.b@c.example, ok", "w:see l:https://a.example/x?y=1 p:. w:or w:mail m:a.b@c.example p:, w:ok"},
		{"one\ntwo\n\nthree\r\nfour", "w:one / w:two // w:three / w:four"},
		{"zero\u200bwidth", "w:zero w:width"},
		{"ok 👍", "w:ok s:👍"},
		{"rock'n'roll 'quoted'", "w:rock'n'roll p:' w:quoted p:'"},
	} {
		var got []string
		for _, tok := range Tokens(c.src) {
			switch tok.Kind {
			case Break:
				got = append(got, "/")
			case Para:
				got = append(got, "//")
			default:
				got = append(got, string("wnpslm"[tok.Kind])+":"+tok.Fold)
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("Tokens(%q) mismatch (-want +got):\n%s", c.src, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	abbr := func(w string) bool { return w == "dr" || w == "e.g" || w == "g" }
	wrapped := "This line was wrapped by a mail program at seventy-two columns, as they\ndo. And this is the next one."
	for _, c := range []struct {
		src  string
		want []string
	}{
		{"Hi. How are you? Fine!", []string{"Hi.", "How are you?", "Fine!"}},
		{"Ask Dr. Who. He knows.", []string{"Ask Dr. Who.", "He knows."}},
		{"Really?! Yes...", []string{"Really?!", "Yes..."}},
		{"It uses node.js today.", []string{"It uses node.js today."}},
		{"Hello\nthere", []string{"Hello", "there"}},
		{wrapped, []string{wrapped[:75], wrapped[76:]}},
		{"We offer:\n- one\n- two", []string{"We offer:", "- one", "- two"}},
		{"(He said \"no.\") Then left.", []string{"(He said \"no.\")", "Then left."}},
		{"\n\n", nil},
	} {
		tokens := Tokens(c.src)
		var got []string
		for _, s := range Sentences(tokens, abbr) {
			got = append(got, s.Span(tokens).Of(c.src))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Sentences(%q) mismatch (-want +got):\n%s", c.src, diff)
		}
	}
}

func TestClean(t *testing.T) {
	if got, want := Clean("a\xffb\xed\xa0\x80"), "a\ufffdb\ufffd\ufffd\ufffd"; got != want {
		t.Errorf("Clean = %q, want %q", got, want)
	}
}

// FuzzTokens holds what everything else builds on: tokens lie inside the text in order, sentences cover them without overlap, and units agree
// with the standard library.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Hi Ana, 10:30 at a@b.example?", "é👍\r\n\n>x", strings.Repeat("ab👍 ", 300), "http://", "1.a", "''’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = Clean(src)
		tokens := Tokens(src)
		pos := 0
		for _, tok := range tokens {
			if tok.Start < pos || tok.End <= tok.Start || tok.End > len(src) || !utf8.ValidString(src[tok.Start:tok.End]) {
				t.Fatalf("token %v of %q after %d", tok.Span, src, pos)
			}
			pos = tok.End
		}
		last := 0
		for _, s := range Sentences(tokens, nil) {
			if s.From < last || s.To <= s.From || s.To > len(tokens) {
				t.Fatalf("sentence %v after %d in %q", s, last, src)
			}
			last = s.To
		}
		units := NewUnits(src)
		for off := 0; off <= len(src); off += 1 + len(src)/50 {
			for off < len(src) && !utf8.RuneStart(src[off]) {
				off++
			}
			n := len(utf16.Encode([]rune(src[:off])))
			if got := units.At(off); got != n {
				t.Fatalf("units before byte %d of %q: %d, want %d", off, src, got, n)
			}
			if got := units.Bytes(n); got != off {
				t.Fatalf("byte of unit %d of %q: %d, want %d", n, src, got, off)
			}
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	src := strings.Repeat("Would you be open to a quick coffee next week? I’d love to hear how you built it.\n", 100)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Sentences(Tokens(src), nil)
	}
}
