package compose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/internal/phrase"
)

func english(t testing.TB) *Composer {
	t.Helper()
	p, _ := lang.Get("en")
	book, err := phrase.Parse(p.File("phrases"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(p, book)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// coffee is a task that every test varies.
func coffee() Task {
	return Task{
		Plan: etiquette.Plan{Tone: etiquette.Warm, Reason: &etiquette.Reason{ID: "r"}, Alternative: &etiquette.Alternative{ID: "linkedin"},
			Moves: []etiquette.Move{etiquette.Thanks, etiquette.No, etiquette.ReasonMove, etiquette.Alternate}},
		Kind: "coffee_chat", Channel: "linkedin", UK: true, Message: 7, Salutation: "Hi Priya", Min: 25, Max: 60,
		Values: map[string]string{"meal": "coffee", "a_meal": "a coffee", "topic": "tides", "reason": "I'm committed to a launch through the end of March"},
		Flags:  map[string]bool{},
	}
}

func fine(Draft) int { return 0 }

func TestDraft(t *testing.T) {
	c := english(t)
	for _, x := range []struct {
		name   string
		change func(*Task)
		has    []string
		hasNot []string
	}{
		{"inline", func(*Task) {}, []string{"Hi Priya, ", "tides", "committed"}, []string{"\n", "Best"}},
		{"letter", func(k *Task) { k.Letter, k.Channel, k.SignOff = true, "email", "Ana" }, []string{"Hi Priya,\n\n", ",\nAna"}, nil},
		{"signature in the box", func(k *Task) { k.Letter, k.Channel, k.Closing = true, "email", true }, []string{"Hi Priya,\n\n"}, []string{"Ana"}},
		{"no name", func(k *Task) { k.Salutation = "Hi" }, []string{"Hi, "}, nil},
		{"no salutation", func(k *Task) { k.Salutation = "" }, nil, []string{"Hi"}},
		{"formal", func(k *Task) { k.Formal = true }, nil, []string{"can't", "won't", "I'd", "You're"}},
		{"long reason", func(k *Task) {
			k.Values["reason"] = "I'm committed to a long and rather demanding launch of three new products in four different countries at the very same time through the end of March"
		}, []string{". I'm committed"}, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			k := coffee()
			x.change(&k)
			d := c.Draft(k, fine)
			for _, s := range x.has {
				if !strings.Contains(d.Text, s) {
					t.Errorf("%q is missing in %q", s, d.Text)
				}
			}
			for _, s := range x.hasNot {
				if strings.Contains(d.Text, s) {
					t.Errorf("%q stands in %q", s, d.Text)
				}
			}
			if again := c.Draft(k, fine); again.Text != d.Text {
				t.Errorf("a second run differs: %q", again.Text)
			}
		})
	}
}

// TestSpans: every slot's span holds its value, whatever the seed.
func TestSpans(t *testing.T) {
	c := english(t)
	for seed := range uint64(40) {
		k := coffee()
		k.Seed = seed
		d := c.Draft(k, fine)
		for _, s := range d.Slots {
			if got := d.Text[s.Start:s.End]; !strings.EqualFold(got, k.Values[s.Slot]) {
				t.Errorf("seed %d: slot %s stands at %q in %q", seed, s.Slot, got, d.Text)
			}
		}
	}
}

// TestSeeds: the seed and the message change the words, and forty seeds give more than a handful of openings.
func TestSeeds(t *testing.T) {
	c := english(t)
	texts, openings := map[string]bool{}, map[string]bool{}
	for seed := range uint64(40) {
		k := coffee()
		k.Seed = seed
		text := c.Draft(k, fine).Text
		texts[text] = true
		opening, _, _ := strings.Cut(text, ".")
		openings[opening] = true
	}
	if len(texts) < 30 || len(openings) < 8 {
		t.Errorf("%d texts with %d openings", len(texts), len(openings))
	}
	other := coffee()
	other.Message = 8
	if c.Draft(coffee(), fine).Text == c.Draft(other, fine).Text {
		t.Error("two messages get one text")
	}
}

// TestJudge: a draft that the judge faults gives way to one that it does not.
func TestJudge(t *testing.T) {
	c := english(t)
	first := c.Draft(coffee(), fine)
	d := c.Draft(coffee(), func(d Draft) int {
		if d.Text == first.Text {
			return 1
		}
		return 0
	})
	if d.Text == first.Text {
		t.Error("the judge was not heard")
	}
}

// TestAvoid: wordings that somebody had before are passed over where there are others.
func TestAvoid(t *testing.T) {
	c := english(t)
	first := c.Draft(coffee(), fine)
	k := coffee()
	k.Avoid = map[string]bool{first.Wording[0]: true}
	if diff := cmp.Diff(first.Wording[0], c.Draft(k, fine).Wording[0]); diff == "" {
		t.Errorf("%s was used again", first.Wording[0])
	}
}

func TestHashDiffers(t *testing.T) {
	if Hash("a") == Hash("b") || Hash("") == Hash("a") {
		t.Error("hashes collide")
	}
}
