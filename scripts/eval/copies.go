package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"demur/internal/text"
)

// run5 is how many words a sequence has that tells a copy.
const run5 = 5

// copied is a message that shares more than half of its five-word sequences with one of the training part.
type copied struct {
	id, of     string
	share, all int // sequences
}

func (c copied) String() string {
	return fmt.Sprintf("%s shares %d of its %d five-word sequences with %s", c.id, c.share, c.all, c.of)
}

// copies finds the messages of a set that are nearly those of the training part, each with the one it is nearest to. Messages of fewer
// than five words have no sequence.
func copies(kept, train []message) []copied {
	at := map[string][]int{} // sequence: messages of train
	for i, m := range train {
		for s := range sequences(words(m.words), run5) {
			at[s] = append(at[s], i)
		}
	}
	var out []copied
	for _, m := range kept {
		all := sequences(words(m.words), run5)
		shared := map[int]int{}
		for s := range all {
			for _, i := range at[s] {
				shared[i]++
			}
		}
		best := copied{id: m.id, all: len(all)}
		for i, n := range shared {
			if n > best.share || n == best.share && train[i].id < best.of {
				best.share, best.of = n, train[i].id
			}
		}
		if 2*best.share > best.all {
			out = append(out, best)
		}
	}
	slices.SortFunc(out, func(a, b copied) int { return cmp.Compare(a.id, b.id) })
	return out
}

// words are the folded words and numbers of a text.
func words(s string) []string {
	var out []string
	for _, t := range text.Tokens(s) {
		if t.Wordlike() {
			out = append(out, t.Fold)
		}
	}
	return out
}

// sequences are the runs of n words, each once.
func sequences(words []string, n int) map[string]bool {
	out := map[string]bool{}
	for i := 0; i+n <= len(words); i++ {
		out[strings.Join(words[i:i+n], " ")] = true
	}
	return out
}
