package phrase

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/text"
)

func TestSurvey(t *testing.T) {
	b, faults := Survey(lang.File{Name: "x", Text: "a | no section\n[no:*]\nn1 | fine\n\tn2 +topic +é | [topic]\nn3 | 👍 {[topic]\nn4 | <one>\nn5 | a} b\nn1 | again\n"})
	want := []Fault{
		{1, 1, `a phrase needs a section "[move:kinds]" above it`},
		{4, 12, `unknown tag "+é"`},
		{5, 9, "brace is not closed"},
		{6, 6, `a choice is written "<one|other>"`},
		{7, 7, `"}" is not opened`},
		{8, 1, `id "n1" is used on line 3 too`},
	}
	if diff := cmp.Diff(want, faults); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if all := b.All(); len(all) != 1 || all[0].ID != "n1" || !b.Has("no") || b.Has("thanks") {
		t.Errorf("what is left: %v", all)
	}
}

// FuzzSurvey holds that any text can be read, and that each fault lies in it.
func FuzzSurvey(f *testing.F) {
	f.Add("[no:*]\nn1 | <I can't|I won't> {at [event]}")
	f.Add("[no:*]\r\n👍 - | [\n{\nx | <|>\n[a:b] | c")
	f.Fuzz(func(t *testing.T, s string) {
		s = text.Clean(s)
		lines := strings.Split(s, "\n")
		book, faults := Survey(lang.File{Name: "x", Text: s})
		for _, x := range faults {
			if x.Line < 1 || x.Line > len(lines) || x.Column < 1 || x.Column > len(lines[x.Line-1])+1 || x.Message == "" {
				t.Errorf("%q: %+v", s, x)
			}
		}
		for _, p := range book.All() {
			p.Fill(Filling{Pick: func(n int) int { return n - 1 }, Write: strings.ToUpper})
		}
	})
}
