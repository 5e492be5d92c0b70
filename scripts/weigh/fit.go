package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"demur/internal/ask"
	"demur/internal/etiquette"
)

// Settings of the training, chosen by leaving out one lot of drafts at a time.
const (
	epochs       = 40
	rate         = 0.15
	ridge        = 1e-4 // pull towards zero, per example and step
	rare         = 3    // features seen in fewer sentences are left out
	sure         = -1.0 // a sentence of a faulty draft that scores lower is taken for a sound one
	hidden       = 0.3  // share of the features hidden at each step
	uncued       = 0.4  // share of the steps that hide what the patterns say
	keptFeatures = 2850
	grain        = 8    // weights are rounded to so many units of 1/32 nat, so that they pack better
	smallest     = 0.12 // weights below this, in nats, are dropped
)

// classGain is how much a sentence that is of a class counts against one that is not.
const classGain = 2.0

// model is one logistic regression for each class.
type model struct{ classes []*linear }

type linear struct {
	weights, squares map[uint32]float64
	bias, biasSquare float64
}

// fit trains each class twice: once with every feature that is not rare, and once more with those that mattered most.
func fit(bags []bag) *model {
	seen := map[uint32]int{}
	for _, b := range bags {
		for _, s := range b.sentences {
			for _, f := range s.Features {
				seen[f]++
			}
		}
	}
	m := &model{}
	for class := range classRules {
		var known []uint32
		for f, n := range seen {
			if n >= rare {
				known = append(known, f)
			}
		}
		l := fitClass(bags, class, known)
		worth := func(f uint32) float64 { return l.weights[f] * l.weights[f] * float64(seen[f]) }
		slices.SortFunc(known, func(a, b uint32) int { return cmp.Or(cmp.Compare(worth(b), worth(a)), cmp.Compare(a, b)) })
		m.classes = append(m.classes, fitClass(bags, class, known[:min(*kept, len(known))]))
	}
	return m
}

func fitClass(bags []bag, class int, known []uint32) *linear {
	l := &linear{weights: map[uint32]float64{}, squares: map[uint32]float64{}}
	for _, f := range known {
		l.weights[f] = 0
	}
	order := make([]int, len(bags))
	for i := range order {
		order[i] = i
	}
	r := random(1)
	mean := &linear{weights: map[uint32]float64{}}
	for epoch := range epochs {
		r.shuffle(order)
		for _, i := range order {
			l.learn(&r, bags[i], class, epoch == 0)
		}
		if epoch >= epochs/2 {
			mean.add(l, 1/float64(epochs-epochs/2))
		}
	}
	return mean
}

// add adds a share of another's weights. The mean over the later rounds is steadier than the last one (Polyak and Juditsky 1992).
func (l *linear) add(other *linear, share float64) {
	for f, w := range other.weights {
		l.weights[f] += share * w
	}
	l.bias += share * other.bias
}

// learn takes one step for each sentence of a bag that tells something: the one that most likely is of the class, where one is, and those that
// surely are not.
func (l *linear) learn(r *random, b bag, class int, first bool) {
	if b.verdicts[class] == unknown || len(b.sentences) == 0 {
		return
	}
	likely := -1
	if b.verdicts[class] == anywhere {
		likely = l.likely(b, class, first)
	}
	for i, s := range b.sentences {
		switch {
		case i == likely:
			l.step(r.hide(s), 1)
		case likely < 0 || l.score(s.Features) < sure:
			l.step(r.hide(s), 0)
		}
	}
}

// likely is the sentence that most likely is of a class. Before anything is learnt the patterns tell, and the last sentence counts for more.
func (l *linear) likely(b bag, class int, first bool) int {
	best, most := 0, math.Inf(-1)
	for i, s := range b.sentences {
		score := l.score(s.Features)
		if label := etiquette.ModelClasses()[class]; first {
			score = 0
			if slices.Contains(s.Labels, label) {
				score += 2
			}
			if slices.Contains(s.Labels, label+"_sign") {
				score++
			}
		}
		if class > 0 {
			score += 0.05 * float64(i)
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}

func (l *linear) score(features []uint32) float64 {
	sum := l.bias
	for _, f := range features {
		sum += l.weights[f]
	}
	return sum
}

// step is one step of AdaGrad on the logistic loss.
func (l *linear) step(features []uint32, want float64) {
	miss := want - 1/(1+math.Exp(-l.score(features)))
	if want == 1 {
		miss *= classGain
	}
	l.biasSquare += miss * miss
	l.bias += rate * miss / math.Sqrt(l.biasSquare+1e-3)
	for _, f := range features {
		w, ok := l.weights[f]
		if !ok {
			continue
		}
		g := miss - ridge*w
		l.squares[f] += g * g
		l.weights[f] = w + rate*g/math.Sqrt(l.squares[f]+1e-3)
	}
}

// pack rounds the weights to the integers of the model file, units of 1/32 nat. The check sees every feature of a sentence, so each counts for
// the share of it that a step of the training saw.
func (m *model) pack() string {
	var weights []ask.Weight
	var bias []int16
	for class, l := range m.classes {
		bias = append(bias, int16(math.Round(l.bias*32)))
		for f, v := range l.weights {
			v *= 1 - hidden
			if q := math.Round(v*32/grain) * grain; math.Abs(v) >= smallest && q != 0 {
				weights = append(weights, ask.Weight{Feature: f, Class: class, Value: int8(min(max(q, -124), 124))})
			}
		}
	}
	slices.SortFunc(weights, func(a, b ask.Weight) int {
		return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Class, b.Class))
	})
	return ask.WriteModel(etiquette.ModelClasses(), bias, weights)
}

// measure prints, by class, what the model alone finds in drafts that it has not seen.
func measure(m *model, bags []bag) {
	for class, l := range m.classes {
		var right, tooMany, missing int
		for _, b := range bags {
			most := math.Inf(-1)
			for _, s := range b.sentences {
				most = max(most, l.score(s.Features)*(1-hidden)+l.bias*hidden)
			}
			found, want := most > 0, b.verdicts[class] == anywhere
			if class == 0 {
				found, want = !found, !want
			}
			switch {
			case found && want:
				right++
			case found:
				tooMany++
			case want:
				missing++
			}
			if *faults && found != want {
				fmt.Printf("  %s: %v (%.1f)\n", b.id, found, most)
			}
		}
		fmt.Printf("%-16s right %d, too many %d, missing %d\n", classRules[class], right, tooMany, missing)
	}
}

// random is a generator of the training's own (splitmix64), so that the same texts give the same model whatever the library does.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below reports true with the given probability.
func (r *random) below(share float64) bool { return float64(r.next()>>11)/(1<<53) < share }

// shuffle is Fisher and Yates.
func (r *random) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(r.next() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}

// hide returns the features of a sentence without those that this step does not see.
func (r *random) hide(s etiquette.Evidence) []uint32 {
	features := s.Features
	if r.below(uncued) {
		features = features[:len(features)-s.Cues]
	}
	var left []uint32
	for _, f := range features {
		if !r.below(hidden) {
			left = append(left, f)
		}
	}
	return left
}
