package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"demur/internal/ask"
	"demur/internal/demur"
)

// compared are the figures that show what each part brings.
var compared = []string{"is_request right", "false alarms", "missed", "kind right or a second", "kind strictly right", "topic precision",
	"topic recall", "stage right", "follow_up precision", "follow_up recall"}

// writeComparison prints the majority's guess, the cues alone and the engine with its trained models side by side.
func writeComparison(w io.Writer, s measured, guess read) error {
	t := table{}
	head := []string{""}
	var tallies []tally
	f1 := []string{"macro F1 of the kinds"}
	for _, by := range []struct {
		name string
		read read
	}{{"majority", guess}, {"cues alone", demur.UnderstandByCues}, {"with models", demur.Understand}} {
		got, err := s.understand(by.read)
		if err != nil {
			return err
		}
		head = append(head, by.name)
		tallies = append(tallies, measure(s.messages, got))
		f1 = append(f1, fmt.Sprintf("%.1f", 100*confuse(s.messages, got).macroF1()))
	}
	t.add(head...)
	for _, name := range compared {
		if tallies[len(tallies)-1][name].of == 0 {
			continue
		}
		row := []string{name}
		for _, tally := range tallies {
			cell := "-"
			if tally[name].of > 0 {
				cell = fmt.Sprintf("%.1f", tally[name].value())
			}
			row = append(row, cell)
		}
		t.add(row...)
		if name == "kind strictly right" {
			t.add(f1...)
		}
	}
	t.write(w)
	return nil
}

// majority guesses for every message what most messages of the training part are: a request or none, and of the most frequent kind.
func majority(train []message) read {
	kinds := map[string]int{}
	requests := 0
	for _, m := range train {
		if m.isRequest {
			kinds[m.kind]++
			requests++
		}
	}
	var names []string
	for k := range kinds {
		names = append(names, k)
	}
	most := slices.MaxFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(kinds[a], kinds[b]), cmp.Compare(b, a)) })
	u := demur.Understanding{Understood: true, Kind: ask.NotRequest, Stage: ask.First, Language: "en"}
	if 2*requests >= len(train) {
		u.IsRequest, u.Kind = true, ask.Kind(most)
	}
	return func(demur.Request) (demur.Understanding, error) { return u, nil }
}
