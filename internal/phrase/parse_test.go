package phrase

import (
	"testing"

	"demur/internal/lang"
	"demur/internal/text"
)

// TestSharedChoices: "@name" is spelled out inside and outside of choices, "~" keeps a branch out of formal letters, and " / " parts an
// acknowledgement from the thanks behind it.
func TestSharedChoices(t *testing.T) {
	const words = "[words]\nthx = thank you|~thanks\n[thanks:*]\n"
	for _, c := range []struct {
		name, line string
		formal     bool
		pick       int
		want       string
		variants   int
		split      int
	}{
		{"outside", "x1 | Kind, @thx", false, 1, "Kind, thanks", 2, 0},
		{"inside", "x1 | Kind, <@thx|many thanks>", false, 2, "Kind, many thanks", 3, 0},
		{"formal", "x1 | Kind, @thx", true, 0, "Kind, thank you", 1, 0},
		{"split", "x1 | That is kind, / and @thx", false, 0, "That is kind, and thank you", 2, 14},
	} {
		b, err := Parse(lang.File{Name: "test.txt", Text: words + c.line})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		p := b.All()[0]
		f, ok := p.Fill(Filling{Formal: c.formal, Pick: func(int) int { return c.pick }, Write: plain})
		if !ok || f.Text != c.want || f.Split != c.split || p.Variants(c.formal) != c.variants {
			t.Errorf("%s: %q, split %d, %d variants; want %q, %d, %d", c.name, f.Text, f.Split, p.Variants(c.formal), c.want, c.split, c.variants)
		}
	}
}

func TestSharedChoiceFaults(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"[words]\nthx = thanks", `test.txt:2: a shared choice is written "name = one|other"`},
		{"[words]\na = b|c\na = d|e", `test.txt:3: the shared choice "a" is given twice`},
		{"[no:*]\nx1 | I @cannot", `test.txt:2: unknown shared choice "@cannot"`},
		{"[no:*]\nx1 | I <~can't|~won't>", `test.txt:2: no branch of a choice is for formal letters: tag the phrase "informal"`},
	} {
		if _, err := Parse(lang.File{Name: "test.txt", Text: c.src}); err == nil || err.Error() != c.want {
			t.Errorf("Parse(%q) = %v, want %s", c.src, err, c.want)
		}
	}
}

// TestMarks: what a message shows is found, and a section of marks.txt must be a flag.
func TestMarks(t *testing.T) {
	p, _ := lang.Get("en")
	m, err := NewMarks(p)
	if err != nil {
		t.Fatal(err)
	}
	for src, want := range map[string]string{
		"Could we do a 15-minute call?":                "brief",
		"It's been ages! Coffee?":                      "long_time",
		"We'd love to have you on the podcast.":        "podcast",
		"Would you sponsor our team?":                  "sponsor",
		"I found a broken link on your resource page.": "backlink",
	} {
		if got := m.Find(tokens(src)); !got[want] {
			t.Errorf("%q shows %v, want %s", src, got, want)
		}
	}
	if got := m.Find(tokens("Thank you and goodbye.")); len(got) > 0 {
		t.Errorf("thanks show %v", got)
	}
}

func tokens(s string) []text.Token { return text.Tokens(s) }
