package phrase

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
)

func plain(s string) string { return s }

func first(int) int { return 0 }

func TestFill(t *testing.T) {
	for _, c := range []struct {
		name, text string
		values     map[string]string
		pick       int
		want       string
		ok         bool
	}{
		{"slot", "Thanks for [a_meal]", map[string]string{"a_meal": "a coffee"}, 0, "Thanks for a coffee", true},
		{"slot missing", "Thanks for [a_meal]", nil, 0, "Thanks for ", false},
		{"clause", "Thanks{ about [topic]}", map[string]string{"topic": "tea"}, 0, "Thanks about tea", true},
		{"clause falls away", "Thanks{ about [topic]}, really", nil, 0, "Thanks, really", true},
		{"choice", "<Thank you|Thanks> a lot", nil, 1, "Thanks a lot", true},
		{"slot in a choice", "I can't <meet|do [a_call]>", map[string]string{"a_call": "a chat"}, 1, "I can't do a chat", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := Parse(lang.File{Name: "test.txt", Text: "[thanks:*]\nx1 | " + c.text})
			if err != nil {
				t.Fatal(err)
			}
			f, ok := b.All()[0].Fill(Filling{Values: c.values, Pick: func(n int) int { return c.pick % n }, Write: plain})
			if ok != c.ok || f.Text != c.want {
				t.Errorf("Fill = %q, %v, want %q, %v", f.Text, ok, c.want, c.ok)
			}
			for _, s := range f.Slots {
				if got := f.Text[s.Start:s.End]; got != c.values[s.Slot] {
					t.Errorf("slot %s stands at %q", s.Slot, got)
				}
			}
		})
	}
}

func TestFind(t *testing.T) {
	b, err := Parse(lang.File{Name: "test.txt", Text: `
[thanks:*]
a1 | Thanks
a2 formal | I thank you
[thanks:call,coffee_chat]
b1 +topic | Thanks for [a_call] about [topic]
b2 warm | Thank you for [a_call]
b3 -topic | Thanks for [a_call]
b4 email | Thanks for the mail about [a_call]
`})
	if err != nil {
		t.Fatal(err)
	}
	ids := func(w Where) string {
		var out []string
		for _, p := range b.Find(w) {
			out = append(out, p.ID)
		}
		return strings.Join(out, " ")
	}
	call := map[string]string{"a_call": "a chat"}
	both := map[string]string{"a_call": "a chat", "topic": "tea"}
	for _, c := range []struct {
		name string
		w    Where
		want string
	}{
		{"every kind", Where{Move: "thanks", Kind: "connect", Tone: "warm"}, "a1"},
		{"register", Where{Move: "thanks", Kind: "connect", Formal: true}, "a1 a2"},
		{"the kind's own first", Where{Move: "thanks", Kind: "call", Tone: "neutral", Channel: "linkedin", Values: call}, "b3 a1"},
		{"the most particular first", Where{Move: "thanks", Kind: "call", Tone: "warm", Channel: "email", Values: both}, "b1 b2 b4 a1"},
		{"unknown move", Where{Move: "no"}, ""},
	} {
		if got := ids(c.w); got != c.want {
			t.Errorf("%s: Find = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestParseFaults(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"x1 | Thanks", `test.txt:1: a phrase needs a section "[move:kinds]" above it`},
		{"[thanks:*]\nThanks", `test.txt:2: a phrase is written "id tags | text"`},
		{"[thanks:*]\nx1 | a\nx1 | b", `test.txt:3: id "x1" is used on line 2 too`},
		{"[thanks:*]\nx1 +nonsense | a", `test.txt:2: unknown tag "+nonsense"`},
		{"[thanks:*]\nx1 | a [nonsense]", `test.txt:2: unknown slot "nonsense"`},
		{"[thanks:*]\nx1 | a {b}", "test.txt:2: an optional clause needs a slot"},
		{"[thanks:*]\nx1 | a {b [topic]", "test.txt:2: brace is not closed"},
		{"[thanks:*]\nx1 | a] b", `test.txt:2: "]" is not opened`},
		{"[thanks:*]\nx1 | <a>", `test.txt:2: a choice is written "<one|other>"`},
	} {
		_, err := Parse(lang.File{Name: "test.txt", Text: c.src})
		if err == nil || err.Error() != c.want {
			t.Errorf("Parse(%q) = %v, want %s", c.src, err, c.want)
		}
	}
}

func turner(t testing.TB) *Turner {
	t.Helper()
	p, _ := lang.Get("en")
	tr, err := NewTurner(p)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func TestTopic(t *testing.T) {
	tr := turner(t)
	for _, c := range []struct {
		span    string
		initial bool
		before  string
		want    string
	}{
		{"pricing for climate software", false, "", "pricing for climate software"},
		{"your work on tides", false, "", "my work on tides"},
		{"our seed round", false, "", "your seed round"},
		{"learn more about your business", false, "to", "my business"},
		{"reduce technical debt by 50%", false, "to", "reducing technical debt by 50%"},
		{"design and product fighting", false, "", "design and product fighting"},
		{"Careers in Cybersecurity", true, "", "Careers in Cybersecurity"},
		{"Careers in security", true, "", "careers in security"},
		{"A talk about bees", true, "", "a talk about bees"},
		{"how you went from research to product", false, "", ""},
		{"killing features made me laugh", false, "", "killing features"},
		{"a very long phrase about many things in the world of work and more", false, "", "a very long phrase about many things"},
		{"your", false, "", ""},
		{"it", false, "", ""},
		{"UX\nresearch", false, "", "UX research"},
		{"a sales team\nyour size", false, "", "a sales team"},
		{"your experience at Fenwick and any insights you", false, "", "my experience at Fenwick"},
		{"some strategic relationship", false, "", ""},
		{"a guide on sensor placement useful", false, "", "a guide on sensor placement"},
		{"the tool", false, "", ""},
		{"Conference", false, "", ""},
		{"the lives behind its letters", false, "", ""},
		{"a series on towns and their rivers", false, "", "a series on towns"},
		{"introduction to whoever", false, "", "introduction"},
		{"guest post for your blog", false, "", "the guest post for my blog"},
		{"Marlow's project", false, "", "Marlow's project"},
		{"a note to Dr. Abels", false, "", "a note to Dr. Abels"},
		{"our crowdfunding round closes", false, "", "your crowdfunding round"},
		{"receive an exchange student", false, "", "receiving an exchange student"},
		{"your design", false, "", "my design"},
		{"giving my team a voice", false, "", "giving your team a voice"},
		{"see https://a.example/x", false, "", "see"},
		{"STEEL PIPES FOR EXPORT", false, "", ""},
		{"a tool we are building", false, "", "your tool"},
	} {
		if got := tr.Topic(c.span, Setting{Initial: c.initial, Before: c.before}); got != c.want {
			t.Errorf("Topic(%q) = %q, want %q", c.span, got, c.want)
		}
	}
}

func TestRoleAndEvent(t *testing.T) {
	tr := turner(t)
	for span, want := range map[string]string{
		"a Rust Engineer to join our team at Corvid Labs": "the Rust Engineer role",
		"the Head of Product role at Acme":                "the Head of Product role at Acme",
		"a technical position at our company":             "the technical position at your company",
		"Senior Designer":                                 "the Senior Designer role",
		"a VP Engineering role at a hot":                  "the VP Engineering role",
	} {
		if got := tr.Role(span); got != want {
			t.Errorf("Role(%q) = %q, want %q", span, got, want)
		}
	}
	if diff := cmp.Diff([]string{"Spring Partner Day", "the Climate Summit", "the opening", "DevDays", "", "the Harbour Forum 2027 in Ghent", "Marlow University's Founder's Dinner"},
		[]string{tr.Event("Spring Partner Day", "to"), tr.Event("Climate Summit", "our"), tr.Event("the opening", "our"), tr.Event("DevDays", "at"), tr.Event("Round", "the"),
			tr.Event("Harbour Forum 2027 in Ghent", ""), tr.Event("Marlow University's Founder's Dinner", "")}); diff != "" {
		t.Error(diff)
	}
}

// TestBook reads the real book: it parses, every move of every kind has a phrase that needs nothing, and no phrase uses what the etiquette bans.
func TestBook(t *testing.T) {
	p, _ := lang.Get("en")
	b, err := Parse(p.File("phrases"))
	if err != nil {
		t.Fatal(err)
	}
	banned := []string{"reach out", "reaching out", "at this time", "bandwidth", "align", "resonate", "moving forward", "future endeavours", "truly", "—",
		"I hope you understand", "really", "actually", "honestly", "sorry", "apolog"}
	for _, ph := range b.All() {
		f, _ := ph.Fill(Filling{Pick: first, Write: plain})
		low := strings.ToLower(f.Text)
		for _, w := range banned {
			if strings.Contains(low, strings.ToLower(w)) {
				t.Errorf("phrases.txt:%d: %q stands in %s", ph.Line, w, ph.ID)
			}
		}
	}
	for _, kind := range []string{"coffee_chat", "call", "connect", "event_invite", "speaking", "mentoring", "intro_offer", "intro_request", "referral_request",
		"recruiter", "sales_pitch", "partnership", "advisory_board", "feedback_survey", "fundraising", "other_request"} {
		for _, tone := range []string{"warm", "neutral", "firm"} {
			values := map[string]string{"a_meal": "a coffee", "meal": "coffee", "a_call": "a call", "the_call": "the call"}
			for _, move := range []string{"thanks", "no"} {
				if got := b.Find(Where{Move: move, Kind: kind, Tone: tone, Channel: "email", Values: values}); len(got) == 0 {
					t.Errorf("no %s for %s in %s", move, kind, tone)
				}
			}
		}
	}
}

// FuzzParse: the strict parser never panics, and what it accepts can be filled.
func FuzzParse(f *testing.F) {
	f.Add("[thanks:*]\nx1 warm +topic | <a|b [topic]>{ c [event]}")
	f.Fuzz(func(t *testing.T, src string) {
		b, err := Parse(lang.File{Name: "fuzz.txt", Text: src})
		if err != nil {
			return
		}
		for _, p := range b.All() {
			p.Fill(Filling{Values: map[string]string{"topic": "tea"}, Pick: first, Write: plain})
			p.Needs()
		}
	})
}

// FuzzTurn: whatever the span, what is printed holds no line break, no sign of markup and no doubled space.
func FuzzTurn(f *testing.F) {
	for _, s := range []string{"your work", "<b>x</b>", "a\n\nb", "the Head of Product role at Acme", "é 👍"} {
		f.Add(s)
	}
	tr := turner(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		for _, got := range []string{tr.Topic(s, Setting{Initial: true, Before: "to"}), tr.Role(s), tr.Event(s, "the")} {
			if strings.ContainsAny(got, "\n\r<>[]{}|") || strings.Contains(got, "  ") {
				t.Errorf("%q is printed as %q", s, got)
			}
		}
	})
}

func TestClause(t *testing.T) {
	tr := turner(t)
	for s, want := range map[string]bool{
		"I'm committed to a launch":        true,
		"the launch takes all my time":     true,
		"our baby is due in January":       true,
		"a product launch through March":   false,
		"my parental leave through March":  false,
		"my work on how prices come about": false,
	} {
		if got := tr.Clause(s); got != want {
			t.Errorf("Clause(%q) = %v, want %v", s, got, want)
		}
	}
}
