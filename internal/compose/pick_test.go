package compose

import (
	"testing"

	"demur/internal/lang"
	"demur/internal/phrase"
)

// TestPhraseIsStable: a phrase that falls away changes the choice only where it was the one chosen.
func TestPhraseIsStable(t *testing.T) {
	b, err := phrase.Parse(lang.File{Name: "test.txt", Text: "[no:*]\na1 | one\na2 | two\na3 | <three|four>\na4 | five\n"})
	if err != nil {
		t.Fatal(err)
	}
	list := b.All()
	all := func(*phrase.Phrase) bool { return true }
	counts := map[string]int{}
	for seed := range uint64(2000) {
		k := picker{task: Task{Seed: seed}}
		chosen := k.phrase("no", list, all)
		counts[chosen.ID]++
		for _, gone := range list {
			if gone == chosen {
				continue
			}
			if other := k.phrase("no", list, func(x *phrase.Phrase) bool { return x != gone }); other != chosen {
				t.Fatalf("seed %d: without %s, %s became %s", seed, gone.ID, chosen.ID, other.ID)
			}
		}
	}
	// Two variants draw twice as often as one: 800 of 2,000 against 400 each.
	if n := counts["a3"]; n < 700 || n > 900 {
		t.Errorf("the phrase with two variants was chosen %d times: %v", n, counts)
	}
}

func TestRarity(t *testing.T) {
	for _, c := range []struct {
		h    uint64
		want int
	}{{1 << 63, 1 << 24}, {1 << 62, 2 << 24}, {1, 64 << 24}} {
		if got := rarity(c.h); got>>10 != c.want>>10 {
			t.Errorf("rarity(%d) = %d, want %d", c.h, got, c.want)
		}
	}
	if rarity(1<<63+1<<62) >= rarity(1<<63) {
		t.Error("a larger number is not less rare")
	}
}
