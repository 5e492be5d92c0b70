package demur

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
)

func TestPack(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       PackReply
	}{
		{"in order", "language: en\nname: Mine\n\n# mine\n[thanks:call]\nt1 warm +topic | Thank you for asking me about [topic]\n[no:*]\nn1 | I can't <do it|take it on>\n",
			PackReply{Language: "en", Name: "Mine", Phrases: 2}},
		{"no header", "[no:*]\nn1 | I can't do it", PackReply{Language: "en", Phrases: 1}},
		{"nothing", "", PackReply{Language: "en", Problems: []Problem{{1, 1, "error", "there are no phrases"}}}},
		{"another language", "language: nl\n[no:*]\nn1 | Dat kan ik niet doen", PackReply{Language: "nl", Phrases: 1,
			Problems: []Problem{{1, 1, "warning", "phrases in this language are not checked: there is no pack for it yet"}}}},
		{"faults", "language: english\n[thnaks:call]\n  é1 cold | 👍 [weather]\nt2 | {no slot}\nt2 | <a|b>\nt2 | c\nt3\n", PackReply{Language: "english", Phrases: 1, Problems: []Problem{
			{1, 1, "warning", "phrases in this language are not checked: there is no pack for it yet"},
			{1, 10, "error", `a language is written as two letters: "en"`},
			{2, 2, "error", "drafts have no such move"},
			{3, 6, "error", `unknown tag "cold"`},
			{4, 6, "error", "an optional clause needs a slot"},
			{6, 1, "error", `id "t2" is used on line 5 too`},
			{7, 1, "error", `a phrase is written "id tags | text"`},
		}}},
		{"an unknown slot behind an emoji", "[no:call,lunch]\nn1 | I can't 👍 [weather]", PackReply{Language: "en", Problems: []Problem{
			{1, 5, "error", `kinds are written "call,connect", or "*" for all of them`}, {2, 17, "error", `unknown slot "weather"`}}}},
	} {
		got, err := Pack(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestPackAgainstTheCheck holds that a phrase which breaks an error rule of the check is refused, whichever of its choices does.
func TestPackAgainstTheCheck(t *testing.T) {
	got, err := Pack("[no:*]\nn0 | I can't do it\nn1 | Let me think about it\nn2 | <I can't do it|Perhaps next week>\nn3 | I can't do it, sorry, so sorry\n")
	if err != nil || got.Phrases != 4 || len(got.Problems) != 3 {
		t.Fatalf("%+v, %v", got, err)
	}
	for i, x := range got.Problems {
		if x.Line != i+3 || x.Column != 6 || x.Level != "error" || x.Message == "" {
			t.Errorf("problem %d: %+v", i, x)
		}
	}
}

// TestPackOfOurOwn holds that the phrase book itself is a pack without a problem.
func TestPackOfOurOwn(t *testing.T) {
	p, _ := lang.Get("en")
	got, err := Pack(p.File("phrases").Text)
	if err != nil || got.Phrases < 300 {
		t.Fatalf("%d phrases, %v", got.Phrases, err)
	}
	lines := strings.Split(p.File("phrases").Text, "\n")
	for _, x := range got.Problems {
		t.Errorf("%d:%d: %s: %s\n\t%s", x.Line, x.Column, x.Level, x.Message, lines[x.Line-1])
	}
}
