package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"demur/internal/ask"
	"demur/internal/demur"
)

// noPack is the column of messages in a language without a pack.
const noPack = "no pack"

// confusion counts, for each labelled kind, as what the messages were understood.
type confusion map[[2]string]int

func confuse(ms []message, us []demur.Understanding) confusion {
	c := confusion{}
	for i, m := range ms {
		got := string(us[i].Kind)
		if !us[i].Understood {
			got = noPack
		}
		c[[2]string{m.kind, got}]++
	}
	return c
}

// kinds are the labels that occur, in the order of the contract; older labels stand last.
func (c confusion) kinds() []string {
	seen := map[string]bool{}
	for k := range c {
		seen[k[0]], seen[k[1]] = true, true
	}
	var out []string
	for _, k := range append(ask.Kinds(), labelFollowUp, labelColleague, noPack) {
		if seen[string(k)] {
			out = append(out, string(k))
		}
	}
	return out
}

// score returns the precision, the recall and F1 of a kind, with the number of its messages.
func (c confusion) score(kind string) (precision, recall, f1 float64, n int) {
	got, right := 0, c[[2]string{kind, kind}]
	for k, v := range c {
		if k[0] == kind {
			n += v
		}
		if k[1] == kind {
			got += v
		}
	}
	precision, recall = part(right, got), part(right, n)
	return precision, recall, part(2*right, got+n), n
}

func part(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// macroF1 is the mean of F1 over the kinds that are labelled.
func (c confusion) macroF1() float64 {
	sum, n := 0.0, 0
	for _, k := range c.kinds() {
		if _, _, f1, has := c.score(k); has > 0 && k != labelFollowUp && k != labelColleague {
			sum += f1
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// write prints the table of labelled against understood kinds, each line with its precision, recall and F1.
func (c confusion) write(w io.Writer) {
	kinds := c.kinds()
	t := table{}
	head := []string{"labelled \\ understood"}
	for _, k := range kinds {
		head = append(head, abbreviation(k))
	}
	t.add(append(head, "n", "P", "R", "F1")...)
	for _, k := range kinds {
		p, r, f, n := c.score(k)
		if n == 0 {
			continue
		}
		row := []string{k}
		for _, got := range kinds {
			cell := "·"
			if n := c[[2]string{k, got}]; n > 0 {
				cell = fmt.Sprint(n)
			}
			row = append(row, cell)
		}
		t.add(append(row, fmt.Sprint(n), percent(p), percent(r), percent(f))...)
	}
	t.write(w)
}

func percent(x float64) string { return fmt.Sprintf("%.0f", 100*x) }

// abbreviation is the head of a column: the first three letters of the words.
func abbreviation(kind string) string {
	short := map[string]string{"intro_offer": "i-of", "intro_request": "i-rq", "not_request": "NOT", "referral_request": "refl", "recruiter": "recr", noPack: "none"}
	if s, ok := short[kind]; ok {
		return s
	}
	return kind[:3]
}

// writeTop prints the most frequent confusions.
func (c confusion) writeTop(w io.Writer, most int) {
	type pair struct {
		as [2]string
		n  int
	}
	var all []pair
	for k, n := range c {
		if k[0] != k[1] {
			all = append(all, pair{k, n})
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.as[0], b.as[0]), cmp.Compare(a.as[1], b.as[1]))
	})
	for _, p := range all[:min(most, len(all))] {
		fmt.Fprintf(w, "  %3d  %s taken for %s\n", p.n, p.as[0], p.as[1])
	}
}
