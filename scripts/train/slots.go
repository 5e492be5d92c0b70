package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"demur/corpus"
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/text"
	"demur/scripts/internal/labelled"
)

// Settings of the ranking, chosen by cross-validation on the training part.
const (
	rankEpochs = 15
	rankRate   = 0.12
	rankRidge  = 0.015
	rankRare   = 5   // features seen in fewer messages are left out
	rankLeast  = 0.2 // weights below this, in nats, are dropped
)

// ranking is one message with the phrases that may fill a slot. Where none of them is right, leaving the slot empty is.
type ranking struct {
	id      string
	named   bool // the message names one, whether or not a phrase has it
	choices []ask.Choice
	right   []bool // those to be chosen
	fair    []bool // those that count as right when measured
}

func slotNames() []string { return []string{"topic", "event", "when", "deadline"} }

// rankings reads the choices of every case that asks something in its last message, for each slot.
func rankings(cases []corpus.Case) (slots [4][]ranking, err error) {
	for _, c := range cases {
		if c.Kind == string(ask.NotRequest) {
			continue
		}
		choices, err := demur.Choices(labelled.Request(c, 0), ask.Kind(c.Kind))
		if err != nil {
			return slots, err
		}
		for i, want := range []string{c.Topic, c.Event, c.When, c.Deadline} {
			slots[i] = append(slots[i], newRanking(c.ID, choices[i], want))
		}
	}
	return slots, nil
}

func newRanking(id string, choices []ask.Choice, want string) ranking {
	r := ranking{id: id, named: want != "", choices: choices}
	closest := 0.0
	shares := make([]float64, len(choices))
	for i, c := range choices {
		shares[i] = shared(c.Text, want)
		closest = max(closest, shares[i])
	}
	for i, c := range choices {
		r.fair = append(r.fair, want != "" && (shares[i] >= 0.5 || holds(c.Text, want)))
		r.right = append(r.right, r.fair[i] && (closest < 0.5 || shares[i] >= 0.5))
	}
	return r
}

// shared is the share of the words of two phrases that are in both.
func shared(a, b string) float64 {
	x, y := wordsOf(a), wordsOf(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return float64(both) / float64(max(len(x)+len(y)-both, 1))
}

func holds(a, b string) bool {
	a, b = " "+strings.Join(folded(a), " ")+" ", " "+strings.Join(folded(b), " ")+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

func folded(s string) (out []string) {
	for _, t := range text.Tokens(s) {
		if t.Wordlike() {
			out = append(out, t.Fold)
		}
	}
	return out
}

func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range folded(s) {
		out[w] = true
	}
	return out
}

// ranker is a logistic regression over the choices of each message.
type ranker struct {
	weights map[uint32]float64
	bias    float64 // of any choice, against leaving the slot empty
}

func fitRanker(all []ranking) *ranker {
	m := &ranker{weights: map[uint32]float64{}}
	seen := map[uint32]int{}
	for _, r := range all {
		once := map[uint32]bool{}
		for _, c := range r.choices {
			for _, f := range c.Features {
				if !once[f] {
					once[f] = true
					seen[f]++
				}
			}
		}
	}
	for f, n := range seen {
		if n >= rankRare {
			m.weights[f] = 0
		}
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	numbers := random(1)
	for epoch := range rankEpochs {
		numbers.shuffle(order)
		for _, i := range order {
			m.step(all[i], rankRate/(1+0.3*float64(epoch)))
		}
	}
	return m
}

// step follows the gradient of the probability that one of the right choices is taken.
func (m *ranker) step(r ranking, rate float64) {
	p := m.shares(r)
	good := 0.0
	none := !slices.Contains(r.right, true)
	for i, q := range p[:len(r.choices)] {
		if r.right[i] {
			good += q
		}
	}
	for i, q := range p[:len(r.choices)] {
		g := q
		if !none && r.right[i] {
			g -= q / good
		}
		if math.Abs(g) < 1e-3 {
			continue
		}
		m.bias -= rate * g
		for _, f := range r.choices[i].Features {
			if w, ok := m.weights[f]; ok {
				m.weights[f] = w - rate*(g+rankRidge*w)
			}
		}
	}
}

// shares returns the probability of each choice and, last, of none.
func (m *ranker) shares(r ranking) []float64 {
	out := make([]float64, len(r.choices)+1)
	for i, c := range r.choices {
		out[i] = m.bias + float64(c.Prior)/32
		for _, f := range c.Features {
			out[i] += m.weights[f]
		}
	}
	return softmax(out)
}

// packRankers puts one ranker a class into a model file.
func packRankers(all []*ranker, classes []string) string {
	var weights []ask.Weight
	var bias []int16
	for c, m := range all {
		bias = append(bias, int16(math.Round(m.bias*32)))
		for f, w := range m.weights {
			if q := math.Round(w * 32); math.Abs(w) >= rankLeast {
				weights = append(weights, ask.Weight{Feature: f, Class: c, Value: int8(min(max(q, -127), 127))})
			}
		}
	}
	slices.SortFunc(weights, func(a, b ask.Weight) int {
		return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Class, b.Class))
	})
	return ask.WriteModel(classes, bias, weights)
}

// trainSlots writes the model that weighs phrases, or measures it with parts of the corpus held back.
func trainSlots(cases []corpus.Case, parts int) error {
	slots, err := rankings(cases)
	if err != nil {
		return err
	}
	var fitted []*ranker
	for i, name := range slotNames() {
		if parts > 1 {
			validateRanker(name, slots[i], parts)
		} else {
			fitted = append(fitted, fitRanker(slots[i]))
		}
	}
	if parts > 1 {
		return nil
	}
	return writeModel("slots", packRankers(fitted, slotNames()))
}

// validateRanker prints in how many messages that name one a right phrase is among the choices, and then, by the probability asked of the likeliest
// choice, how often it is right and in how many of those messages it is found. One writer is never in two parts.
func validateRanker(name string, all []ranking, parts int) {
	offered, of := 0, 0
	for _, r := range all {
		if r.named {
			of++
			if slices.Contains(r.fair, true) {
				offered++
			}
		}
	}
	fmt.Printf("%s: among the choices in %.1f\n", name, 100*float64(offered)/float64(max(of, 1)))
	for _, least := range []float64{0.2, 0.3, 0.4, 0.5, 0.6, 0.7} {
		gave, right, named := 0, 0, 0
		for k := range parts {
			var train, test []ranking
			for _, r := range all {
				if writer(r.id)%parts == k {
					test = append(test, r)
				} else {
					train = append(train, r)
				}
			}
			m := fitRanker(train)
			for _, r := range test {
				if r.named {
					named++
				}
				p := m.shares(r)[:len(r.choices)]
				if len(p) == 0 {
					continue
				}
				best := slices.Index(p, slices.Max(p))
				if p[best] >= least {
					gave++
					if r.fair[best] {
						right++
					}
				}
			}
		}
		fmt.Printf("%s: at %.1f precision %.1f, recall %.1f\n", name, least, 100*float64(right)/float64(max(gave, 1)), 100*float64(right)/float64(max(named, 1)))
	}
}
