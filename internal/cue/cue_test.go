package cue

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/text"
)

// found lists the matches of patterns in s as "label:matched words".
func found(t *testing.T, patterns, s string) []string {
	t.Helper()
	set, err := Parse(lang.File{Name: "test.txt", Text: patterns})
	if err != nil {
		t.Fatal(err)
	}
	tokens := text.Tokens(s)
	var out []string
	for _, in := range text.Sentences(tokens, nil) {
		for _, m := range set.Find(tokens, in) {
			out = append(out, m.Label+":"+m.Of(s))
		}
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, patterns, text string
		want                 []string
	}{
		{"words", "[a]\n5 grab a coffee", "Let's Grab a coffee!", []string{"a:Grab a coffee"}},
		{"alternatives of one and more words", "[a]\n(tea|a cup of joe) soon", "tea soon. A cup of joe soon?", []string{"a:tea soon", "a:A cup of joe soon"}},
		{"brackets in brackets", "[a]\n(still (on|good)|we are) for", "still good for 3, we are for it", []string{"a:still good for", "a:we are for"}},
		{"optional", "[a]\na (very quick)? call", "a call, a very quick call, a quick call", []string{"a:a call", "a:a very quick call"}},
		{"class", "@meal = coffee tea\n[a]\ngrab *2 @meal", "grab some nice tea", []string{"a:grab some nice tea"}},
		{"gap takes the fewest words", "[a]\nmeet *3 you", "meet you or you", []string{"a:meet you"}},
		{"gap ends at punctuation", "[a]\nmeet *3 you", "meet them, you know", nil},
		{"stem and number", "[a]\n5 # mentor*", "2 mentoring", []string{"a:2 mentoring"}},
		{"hyphens and quotes are passed over", "[a]\nfollow up", "a \"follow-up\"", []string{"a:follow-up"}},
		{"punctuation as a part", "[a]\nthoughts ?", "Thoughts? No thoughts.", []string{"a:Thoughts?"}},
		{"start and end", "[a]\n^ coffee $", "Coffee? A coffee. coffee now.", []string{"a:Coffee"}},
		{"longest of a label", "[a]\ncoffee\na coffee\n[b]\ncoffee", "a coffee", []string{"a:a coffee", "b:coffee"}},
		{"typographic apostrophe", "[a]\ni'd love", "I’d love", []string{"a:I’d love"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(t, c.patterns, c.text)); diff != "" {
				t.Errorf("Find(%q) mismatch (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestParseFaults(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"coffee", "test.txt:1: a pattern needs a [section] above it"},
		{"[a]\n\n(coffee", "test.txt:3: bracket is not closed"},
		{"[a]\ncoffee)", `test.txt:2: ")" is out of place`},
		{"[a]\n@meal", "test.txt:2: unknown class @meal"},
		{"[a]\nCoffee", `test.txt:2: word "Coffee" is not in lower case`},
		{"[a]\n*3 coffee", "test.txt:2: a pattern cannot begin with a gap or an optional part"},
		{"[a]\nco* x", `test.txt:2: stem "co*" is shorter than 3 letters`},
		{"[a]\nco-host", `test.txt:2: "co-host" is not one word`},
		{"[a]\n(a||b)", "test.txt:2: empty alternative"},
		{"@x = a\n@x = b", "test.txt:2: class @x is defined twice"},
	} {
		_, err := Parse(lang.File{Name: "test.txt", Text: c.src})
		if err == nil || err.Error() != c.want {
			t.Errorf("Parse(%q) = %v, want %s", c.src, err, c.want)
		}
	}
}

// FuzzParse feeds the parser and the matcher with anything: no panic, and every match lies inside the text.
func FuzzParse(f *testing.F) {
	f.Add("[a]\n9 (grab|get) *3 coffee?", "grab a coffee")
	f.Add("@x = a b|c\n[l]\n^ @x (y|(z w)?)? $", "a b y")
	f.Fuzz(func(t *testing.T, patterns, s string) {
		set, err := Parse(lang.File{Name: "fuzz.txt", Text: patterns})
		if err != nil || len(s) > 2000 {
			return
		}
		s = strings.ToValidUTF8(s, "?")
		tokens := text.Tokens(s)
		for _, in := range text.Sentences(tokens, nil) {
			for _, m := range set.Find(tokens, in) {
				if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
					t.Errorf("match %v outside of %q", m.Span, s)
				}
			}
		}
	})
}
