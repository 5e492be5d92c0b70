package main

import (
	"fmt"
	"strings"

	"demur/internal/ask"
)

// validate trains on all parts but one, measures on that one with the packed model, and prints the sums. The last class is told apart as
// package ask does it: by more than half of the probability.
func validate(t task, parts int) {
	all, classes := t.examples, t.classes
	right, lenient, apart, alarms, missed, clear := 0, 0, 0, 0, 0, 0
	bytes := 0
	last := len(classes) - 1
	for k := range parts {
		train, test := split(all, parts, k)
		data := fit(train, len(classes), t.kept).pack(classes)
		bytes = len(data)
		m, err := ask.OpenModel(data)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, ex := range test {
			scores := m.Scores(ex.features)
			isLast := ask.Percent(scores)[last] >= 50
			if isLast == (ex.class == last) {
				apart++
			}
			switch {
			case ex.class == last:
				clear++
				if !isLast {
					alarms++
					if *faults {
						fmt.Printf("%s: %s, not %s\n", ex.id, classes[argmax(scores[:last])], classes[last])
					}
				}
				continue
			case isLast:
				missed++
			}
			best := argmax(scores[:last])
			if *faults && (isLast || best != ex.class && best != ex.also) {
				if isLast {
					best = last
				}
				fmt.Printf("%s: %s, not %s\n", ex.id, classes[best], classes[ex.class])
			}
			if best == ex.class {
				right++
			}
			if best == ex.class || best == ex.also {
				lenient++
			}
		}
	}
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	fmt.Printf("%s: %s told apart %.1f (taken for another %.1f, missed %.1f); of the others right %.1f, with a second kind %.1f; %d bytes\n", t.name, classes[last],
		share(apart, len(all)), share(alarms, clear), share(missed, len(all)-clear), share(right, len(all)-clear), share(lenient, len(all)-clear), bytes)
}

// split keeps one part for testing. The cases of one writer stay together: a writer's habits must not be learned from his other messages.
func split(all []example, parts, k int) (train, test []example) {
	for _, ex := range all {
		if writer(ex.id)%parts == k {
			test = append(test, ex)
		} else {
			train = append(train, ex)
		}
	}
	return train, test
}

// writer is a number for who wrote a message, told by the letters that its id begins with.
func writer(id string) int {
	n := 0
	for _, c := range strings.TrimRight(id, "0123456789") {
		n = 26*n + int(c-'a')
	}
	return n
}

func argmax(xs []int) int {
	best := 0
	for i, x := range xs {
		if x > xs[best] {
			best = i
		}
	}
	return best
}
