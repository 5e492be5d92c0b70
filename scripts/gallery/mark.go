package main

import "demur/internal/text"

// mark is a span of a text that is set apart, and why.
type mark struct {
	text.Span
	Class string // how it looks: what it is of
	Title string
}

// piece is a run of a text under one mark or under none.
type piece struct{ Text, Class, Title string }

// pieces cuts a text at its marks. Where marks overlap, the earlier in the list lies on top. Marks that do not fit the text are left out.
func pieces(src string, marks []mark) []piece {
	top := make([]int, len(src)) // for each byte: the mark on top, counted from 1
	for i := len(marks) - 1; i >= 0; i-- {
		m := marks[i]
		if m.Start < 0 || m.End > len(src) {
			continue
		}
		for b := m.Start; b < m.End; b++ {
			top[b] = i + 1
		}
	}
	var out []piece
	for start := 0; start < len(src); {
		end := start + 1
		for end < len(src) && top[end] == top[start] {
			end++
		}
		p := piece{Text: src[start:end]}
		if i := top[start]; i > 0 {
			p.Class, p.Title = marks[i-1].Class, marks[i-1].Title
		}
		out = append(out, p)
		start = end
	}
	return out
}
