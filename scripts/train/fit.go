package main

import (
	"cmp"
	"math"
	"slices"

	"demur/internal/ask"
)

// Settings of the training, chosen by cross-validation on the training part.
const (
	epochs    = 60
	rate      = 0.25
	ridge     = 0.01 // pull towards zero, per example and step
	rare      = 3    // features seen in fewer messages are left out
	smallest  = 0.05 // weights below this, in nats, are dropped
	alsoShare = 0.35 // how much of an example a second defensible kind gets
)

// linear is a multinomial logistic regression, trained by AdaGrad.
type linear struct {
	classes int
	weights map[uint32][]float64
	bias    []float64
}

func fit(all []example, classes int) *linear {
	m := &linear{classes: classes, weights: map[uint32][]float64{}, bias: make([]float64, classes)}
	seen := map[uint32]int{}
	for _, ex := range all {
		for _, f := range ex.features {
			seen[f]++
		}
	}
	squares := map[uint32][]float64{}
	for f, n := range seen {
		if n >= rare {
			m.weights[f] = make([]float64, classes)
			squares[f] = make([]float64, classes)
		}
	}
	biasSquares := make([]float64, classes)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	state := uint64(1)
	for range epochs {
		shuffle(order, &state)
		for _, i := range order {
			m.step(all[i], squares, biasSquares)
		}
	}
	return m
}

// shuffle is Fisher and Yates with a generator of its own (splitmix64), so that training does not depend on the library's.
func shuffle(order []int, state *uint64) {
	for i := len(order) - 1; i > 0; i-- {
		*state += 0x9e3779b97f4a7c15
		z := *state
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		j := int((z ^ z>>31) % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}

// scale evens out long and short messages: a message of n features has each of them count 1/sqrt(n/typical) as much while training. The
// engine adds plain weights, so the scale only steers the steps.
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
	out := m.scores(features)
	top := slices.Max(out)
	sum := 0.0
	for c := range out {
		out[c] = math.Exp(out[c] - top)
		sum += out[c]
	}
	for c := range out {
		out[c] /= sum
	}
	return out
}

// pack rounds the weights to the integers of the model file: units of 1/32 nat.
func (m *linear) pack(classes []string) string {
	var weights []ask.Weight
	for f, w := range m.weights {
		mean := 0.0
		for _, v := range w {
			mean += v
		}
		mean /= float64(len(w)) // only differences between classes count
		for c, v := range w {
			v -= mean
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
