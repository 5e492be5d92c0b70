package main

import (
	"cmp"
	"math"
	"slices"

	"demur/internal/ask"
)

// Settings of the training, chosen by leaving out one writer at a time. A model that sees every feature of a message each time leans on the few
// that settle its own examples; one that has most of them hidden at random has to learn from all, and carries over to other people's words
// (Srivastava et al., Dropout, 2014). What the cues say is hidden as a whole now and then, since they were written with the training part in
// view and fit it better than anything else.
const (
	epochs    = 80
	rate      = 0.2
	ridge     = 0.1   // pull towards zero, per example and step
	rare      = 3     // features seen in fewer messages are left out
	smallest  = 0.015 // weights below this, in nats, are dropped
	alsoShare = 0.35  // how much of an example a second defensible kind gets
	hidden    = 0.7   // share of the features hidden at each step
	uncued    = 0.3   // share of the steps that hide every cue
)

// linear is a multinomial logistic regression, trained by AdaGrad.
type linear struct {
	classes int
	weights map[uint32][]float64
	bias    []float64
}

// The features that a model keeps. Fewer know less; more weigh more in the extension than they bring, and fit the examples rather than the language.
const (
	keptKinds  = 9200
	keptStages = 3000
	keptMass   = 1500
)

// fit trains twice: once with every feature, and once more with the kept ones that mattered most, which takes up what the others leave behind.
func fit(all []example, classes, kept int) *linear {
	seen := map[uint32]int{}
	for _, ex := range all {
		for _, f := range ex.features {
			seen[f]++
		}
	}
	var known []uint32
	for f, n := range seen {
		if n >= rare {
			known = append(known, f)
		}
	}
	m := fitWith(known, all, classes)
	if len(known) <= kept {
		return m
	}
	worth := func(f uint32) float64 {
		sum := 0.0
		for _, w := range m.weights[f] {
			sum += w * w
		}
		return sum * float64(seen[f])
	}
	slices.SortFunc(known, func(a, b uint32) int { return cmp.Or(cmp.Compare(worth(b), worth(a)), cmp.Compare(a, b)) })
	return fitWith(known[:kept], all, classes)
}

func fitWith(known []uint32, all []example, classes int) *linear {
	m := &linear{classes: classes, weights: map[uint32][]float64{}, bias: make([]float64, classes)}
	squares := map[uint32][]float64{}
	for _, f := range known {
		m.weights[f] = make([]float64, classes)
		squares[f] = make([]float64, classes)
	}
	biasSquares := make([]float64, classes)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	r := random(1)
	for range epochs {
		r.shuffle(order)
		for _, i := range order {
			m.step(r.hide(all[i]), squares, biasSquares)
		}
	}
	return m
}

// random is a generator of the training's own (splitmix64), so that the same corpus gives the same model whatever the library does.
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

// hide returns the example without the features that this step does not see.
func (r *random) hide(ex example) example {
	uncue := r.below(uncued)
	var left []uint32
	for i, f := range ex.features {
		if uncue && ex.cue[i] || r.below(hidden) {
			continue
		}
		left = append(left, f)
	}
	ex.features = left
	return ex
}

// step moves the weights of the features of one example, each by what it has moved so far (AdaGrad).
func (m *linear) step(ex example, squares map[uint32][]float64, biasSquares []float64) {
	p := m.probabilities(ex.features)
	grad := p
	for c := range grad {
		grad[c] -= target(ex, c)
	}
	for c, g := range grad {
		biasSquares[c] += g * g
		m.bias[c] -= rate * g / (1e-6 + math.Sqrt(biasSquares[c]))
	}
	for _, f := range ex.features {
		w, ok := m.weights[f]
		if !ok {
			continue
		}
		sq := squares[f]
		for c, g := range grad {
			g += ridge * w[c]
			if g > -1e-4 && g < 1e-4 {
				continue
			}
			sq[c] += g * g
			w[c] -= rate * 0.2 * g / (0.5 + math.Sqrt(sq[c]))
		}
	}
}

func target(ex example, c int) float64 {
	switch {
	case ex.also < 0 && c == ex.class:
		return 1
	case ex.also >= 0 && c == ex.class:
		return 1 - alsoShare
	case ex.also == c:
		return alsoShare
	}
	return 0
}

func (m *linear) scores(features []uint32) []float64 {
	out := slices.Clone(m.bias)
	for _, f := range features {
		for c, w := range m.weights[f] {
			out[c] += w
		}
	}
	return out
}

func (m *linear) probabilities(features []uint32) []float64 {
	return softmax(m.scores(features))
}

// softmax turns scores into probabilities, in place.
func softmax(out []float64) []float64 {
	top, sum := slices.Max(out), 0.0
	for c := range out {
		out[c] = math.Exp(out[c] - top)
		sum += out[c]
	}
	for c := range out {
		out[c] /= sum
	}
	return out
}

// pack rounds the weights to the integers of the model file: units of 1/32 nat. The engine sees every feature of a message, so each counts for
// the share of it that a step of the training saw.
func (m *linear) pack(classes []string) string {
	var weights []ask.Weight
	for f, w := range m.weights {
		zero := middle(w)
		for c, v := range w {
			v = (v - zero) * (1 - hidden)
			q := math.Round(v * 32)
			if math.Abs(v) < smallest || q == 0 {
				continue
			}
			weights = append(weights, ask.Weight{Feature: f, Class: c, Value: int8(min(max(q, -127), 127))})
		}
	}
	slices.SortFunc(weights, func(a, b ask.Weight) int {
		return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Class, b.Class))
	})
	bias := make([]int16, len(classes))
	for c, v := range m.bias {
		bias[c] = int16(math.Round(v * 32))
	}
	return ask.WriteModel(classes, bias, weights)
}

// middle is what is taken off the weights of a feature, since only the differences between the classes count: their mean, or of two classes the
// first, so that half of the weights say nothing and cost nothing.
func middle(w []float64) float64 {
	if len(w) == 2 {
		return w[0]
	}
	sum := 0.0
	for _, v := range w {
		sum += v
	}
	return sum / float64(len(w))
}
