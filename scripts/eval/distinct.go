package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Levels of the drafts: how many words a sequence has and in which share of the drafts it may stand; in how many drafts of a row of one
// kind an opening sentence is counted; how many orders of moves a kind should have.
const (
	run6       = 6
	mostShared = 0.05
	row        = 40
	mostOpen   = 3
	leastOrder = 6
	shown      = 12 // how many of each are listed
)

// writeDistinct prints texts that occur twice and sequences that occur too often.
func writeDistinct(w io.Writer, ds []drafted) {
	texts := map[string]int{}
	for _, d := range ds {
		texts[d.masked.text]++
	}
	twice, drafts := 0, 0
	for _, n := range texts {
		if n > 1 {
			twice++
			drafts += n
		}
	}
	fmt.Fprintf(w, "  %d different texts; %d occur more than once, in %d drafts (asked for: none)\n", len(texts), twice, drafts)
	writeMost(w, texts, 1, len(ds))
	inBook := sequenceCounts(ds, func(m masked) [][]string { return m.book })
	over := overShare(inBook, len(ds))
	fmt.Fprintf(w, "  %d six-word sequences outside the person's own texts in more than %.0f %% of the drafts (asked for: none)\n", over, 100*mostShared)
	writeMost(w, inBook, int(mostShared*float64(len(ds))), len(ds))
	withOwn := sequenceCounts(ds, func(m masked) [][]string { return [][]string{m.words} })
	fmt.Fprintf(w, "  %d where the person's own text counts as one more word, at most in %.1f %%\n", overShare(withOwn, len(ds)), 100*part(most(withOwn), len(ds)))
}

// sequenceCounts counts in how many drafts each six-word sequence occurs.
func sequenceCounts(ds []drafted, runs func(masked) [][]string) map[string]int {
	counts := map[string]int{}
	for _, d := range ds {
		seen := map[string]bool{}
		for _, r := range runs(d.masked) {
			maps.Copy(seen, sequences(r, run6))
		}
		for s := range seen {
			counts[s]++
		}
	}
	return counts
}

func overShare(counts map[string]int, of int) int {
	n := 0
	for _, c := range counts {
		if float64(c) > mostShared*float64(of) {
			n++
		}
	}
	return n
}

func most(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n = max(n, c)
	}
	return n
}

// writeMost lists the most frequent things that occur more often than limit; where none does, the most frequent one.
func writeMost(w io.Writer, counts map[string]int, limit, of int) {
	keys := ranked(counts)
	for i, k := range keys {
		if i == shown || counts[k] <= limit && i > 0 {
			break
		}
		fmt.Fprintf(w, "    %4d  %4.1f %%  %s\n", counts[k], 100*part(counts[k], of), k)
	}
}

// ranked lists the keys, the most frequent first.
func ranked(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
}

// writeShapes prints, for each kind, how many orders of moves there are, the most common one, and the opening sentence that occurs most
// often in any forty drafts in a row.
func writeShapes(w io.Writer, ds []drafted) {
	kinds, of := byKind(ds)
	t := table{}
	t.add("", "drafts", "orders ", "most common", "openings", "in forty ")
	var notes []string
	for _, k := range kinds {
		orders, openings := map[string]int{}, map[string]int{}
		for _, d := range of[k] {
			orders[strings.Join(movesOf(d.Drafts[0]), " ")]++
			openings[d.masked.opening]++
		}
		n, opening := worstRow(of[k])
		t.add(k, fmt.Sprint(len(of[k])), fmt.Sprint(len(orders))+short(len(orders) < leastOrder), fmt.Sprintf("%.0f %%", 100*part(most(orders), len(of[k]))),
			fmt.Sprint(len(openings)), fmt.Sprint(n)+short(n > mostOpen))
		notes = append(notes, fmt.Sprintf("  %-16s  %s\n  %-16s  %s", k, ranked(orders)[0], "", opening))
	}
	t.write(w)
	fmt.Fprintf(w, "\n  The most common order of each kind, and its most repeated opening:\n%s\n", strings.Join(notes, "\n"))
}

func short(is bool) string {
	if is {
		return "!"
	}
	return " "
}

// worstRow finds the opening sentence that occurs most often among any forty drafts in a row.
func worstRow(ds []drafted) (most int, opening string) {
	in := map[string]int{}
	for i, d := range ds {
		in[d.masked.opening]++
		if i >= row {
			in[ds[i-row].masked.opening]--
		}
		if n := in[d.masked.opening]; n > most {
			most, opening = n, d.masked.opening
		}
	}
	return most, opening
}
