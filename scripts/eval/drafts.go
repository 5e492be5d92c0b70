package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/etiquette"
)

// sample is how many messages the figures of the drafts are taken from.
const sample = 1000

// drafted is a message with its drafts, the recommended one with the slots masked.
type drafted struct {
	id   string
	kind string
	demur.Suggestion
	masked masked
}

// reportDrafts prints how the drafts differ, what they use, and what the check found.
func reportDrafts(w io.Writer, parts ...set) error {
	ds, err := draftAll(parts)
	if err != nil {
		return err
	}
	title(w, "How the drafts differ", fmt.Sprintf("the recommended drafts of %d messages, one seed, the same settings; greeting and sign-off aside, slots masked", len(ds)))
	writeDistinct(w, ds)
	title(w, "Orders of moves and opening sentences", "asked for: at least 6 orders of moves; of forty drafts of a kind no opening sentence more than 3 times")
	writeShapes(w, ds)
	title(w, "Moves", "percent of the recommended drafts of a kind that have each")
	writeUse(w, ds, func(d demur.Draft) []string { return movesOf(d) }, []string{"thanks", "acknowledge", "no", "reason", "alternative", "door", "release", "wish", "close"})
	title(w, "Slots", "percent of the recommended drafts of a kind that print each")
	writeUse(w, ds, func(d demur.Draft) []string {
		var out []string
		for _, s := range d.Slots {
			out = append(out, s.Slot)
		}
		return out
	}, nil)
	title(w, "Left out", "percent of the recommended drafts; what the message names stands in their words, what may be printed has a form of ours")
	writeLeftOut(w, ds)
	title(w, "Findings in the drafts", "all three of each message; asked for: none")
	writeFindings(w, ds)
	return nil
}

// draftAll takes messages of the parts in their order until there are enough with drafts.
func draftAll(parts []set) ([]drafted, error) {
	var out []drafted
	for _, s := range parts {
		for _, m := range s.messages {
			if len(out) == sample {
				return out, nil
			}
			got, err := demur.Suggest(m.request)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m.id, err)
			}
			if len(got.Drafts) > 0 {
				out = append(out, drafted{m.id, string(got.Understanding.Kind), got, mask(got.Drafts[0])})
			}
		}
	}
	return out, nil
}

// byKind gathers the drafts of each kind, the kinds in the order of the contract.
func byKind(ds []drafted) (kinds []string, of map[string][]drafted) {
	of = map[string][]drafted{}
	for _, d := range ds {
		of[d.kind] = append(of[d.kind], d)
	}
	for _, k := range ask.Kinds() {
		if len(of[string(k)]) > 0 {
			kinds = append(kinds, string(k))
		}
	}
	return kinds, of
}

// movesOf lists the moves of a draft's body, in order.
func movesOf(d demur.Draft) []string {
	var out []string
	for _, m := range d.Moves {
		if m.Move != string(etiquette.Greeting) && m.Move != string(etiquette.SignOff) {
			out = append(out, m.Move)
		}
	}
	return out
}

// writeUse prints, for each kind, in how many of the drafts each thing occurs. Without a list of things, those that occur are shown.
func writeUse(w io.Writer, ds []drafted, uses func(demur.Draft) []string, things []string) {
	kinds, of := byKind(ds)
	counts := map[string]map[string]int{}
	seen := map[string]bool{}
	for _, k := range kinds {
		counts[k] = map[string]int{}
		for _, d := range of[k] {
			used := map[string]bool{}
			for _, u := range uses(d.Drafts[0]) {
				used[u], seen[u] = true, true
			}
			for u := range used {
				counts[k][u]++
			}
		}
	}
	if things == nil {
		things = slices.Sorted(maps.Keys(seen))
	}
	t := table{}
	t.add(append([]string{"", "drafts"}, things...)...)
	for _, k := range kinds {
		row := []string{k, fmt.Sprint(len(of[k]))}
		for _, thing := range things {
			row = append(row, dotted(counts[k][thing], len(of[k])))
		}
		t.add(row...)
	}
	t.write(w)
}

// dotted shows a percentage, and a dot for none.
func dotted(n, of int) string {
	if n == 0 {
		return "·"
	}
	return fmt.Sprintf("%.0f", 100*part(n, of))
}

// writeLeftOut prints how often a move that suits the kind, or a slot that was found, is not in the draft, and at which step it was lost.
func writeLeftOut(w io.Writer, ds []drafted) {
	kinds, of := byKind(ds)
	t := table{}
	t.add("", "no release", "no wish", "topic found", "may be printed", "printed", "event found", "may be printed", "printed", "when found", "may be printed", "printed")
	for _, k := range kinds {
		var release, wish int
		var steps [9]int
		for _, d := range of[k] {
			moves := movesOf(d.Drafts[0])
			release += absent(moves, etiquette.Release)
			wish += absent(moves, etiquette.Wish)
			a := d.Understanding.Main()
			for i, s := range []demur.Slot{a.Topic, a.Event, a.When.Slot} {
				name := [...]string{"topic", "event", "when"}[i]
				for j, reached := range []bool{s.Text != "", s.Say != "", printed(d.Drafts[0], name)} {
					if reached {
						steps[3*i+j]++
					}
				}
			}
		}
		row := []string{k, "-", "-"}
		if etiquette.HasRelease(ask.Kind(k)) {
			row[1] = dotted(release, len(of[k]))
		}
		if etiquette.HasWish(ask.Kind(k)) {
			row[2] = dotted(wish, len(of[k]))
		}
		for _, n := range steps {
			row = append(row, dotted(n, len(of[k])))
		}
		t.add(row...)
	}
	t.write(w)
}

func absent(moves []string, m etiquette.Move) int {
	if slices.Contains(moves, string(m)) {
		return 0
	}
	return 1
}

// printed reports whether a draft prints a slot; a topic that is a job is printed as the role.
func printed(d demur.Draft, slot string) bool {
	for _, s := range d.Slots {
		if s.Slot == slot || slot == "topic" && s.Slot == "role" {
			return true
		}
	}
	return false
}

// writeFindings prints the errors and warnings of the check by rule, with a few of the messages.
func writeFindings(w io.Writer, ds []drafted) {
	type rule struct {
		level, name string
	}
	ids := map[rule][]string{}
	drafts := 0
	for _, d := range ds {
		for _, x := range d.Drafts {
			drafts++
			for _, f := range x.Findings {
				if f.Level != etiquette.Note {
					r := rule{string(f.Level), f.Rule}
					ids[r] = append(ids[r], fmt.Sprintf("%s %s", d.id, x.Tone))
				}
			}
		}
	}
	rules := slices.SortedFunc(maps.Keys(ids), func(a, b rule) int {
		return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(len(ids[b]), len(ids[a])), cmp.Compare(a.name, b.name))
	})
	for _, r := range rules {
		fmt.Fprintf(w, "  %-7s  %-20s  %4d  %s\n", r.level, r.name, len(ids[r]), strings.Join(ids[r][:min(5, len(ids[r]))], ", "))
	}
	fmt.Fprintf(w, "  %d rules found something in %d drafts\n", len(rules), drafts)
}
