package compose

import (
	"math/bits"

	"demur/internal/phrase"
)

// picker makes the choices of one attempt. They depend on seed, message, kind and purpose only, not on what was picked before, so that a
// change in one place of a draft leaves the other places alone.
type picker struct {
	task Task
	n    int // which attempt
}

// base is the number that a purpose starts from.
func (p *picker) base(purpose string) uint64 {
	h := mix(p.task.Seed*0x9e3779b97f4a7c15 ^ p.task.Message)
	for _, s := range [2]string{p.task.Kind, purpose} {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	return mix(h)
}

// pick chooses among n for a purpose.
func (p *picker) pick(purpose string, n int) int {
	if n <= 1 {
		return 0
	}
	return int(mix(p.base(purpose)+uint64(p.n)*0x9e3779b97f4a7c15) % uint64(n))
}

// particular is how far a phrase may lie behind the most particular one that fits and still be picked, which one choice in plainly allows. A draft
// should show that the message was read, and not always with the same words.
const (
	particular = 2
	plainly    = 8
)

// mostVariants bounds the weight of a phrase, so that one with many choices does not crowd out other ways to build a sentence.
const mostVariants = 16

// phrase chooses one of a list that begins with the most particular ones. Each phrase draws a number of its own and the lowest wins, so that a phrase that falls away changes nothing
// for the others. Phrases with more variants draw lower numbers, in proportion: an opening then seldom comes twice in a month.
func (p *picker) phrase(purpose string, list []*phrase.Phrase, fits func(*phrase.Phrase) bool) *phrase.Phrase {
	behind := 0
	if p.pick("plain "+purpose, plainly) == 0 {
		behind = particular
	}
	base := mix(p.base(purpose) + uint64(p.n)*0x9e3779b97f4a7c15)
	var best *phrase.Phrase
	least, top := 0, -1
	for _, x := range list {
		if best != nil && x.Particular() < top-behind {
			break
		}
		if !fits(x) {
			continue
		}
		if best == nil {
			top = x.Particular()
		}
		cost := rarity(mix(base^x.Hash())) / min(max(x.Variants(p.task.Formal), 1), mostVariants)
		if best == nil || cost < least {
			best, least = x, cost
		}
	}
	return best
}

// rarity is the negative binary logarithm of a fraction of 2^64, in units of 2^-24: what weighted draws compare. Between powers of two it is
// a straight line, which is near enough, and the same on every machine.
func rarity(h uint64) int {
	h |= 1
	n := bits.Len64(h)
	fraction := h << (65 - n) >> 40
	return 64<<24 - ((n-1)<<24 + int(fraction))
}

func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// Hash gives the number by which a message is told from others.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h)
}
