package main

import (
	"fmt"
	"io"

	"demur/internal/demur"
)

// figure is a line of the table of figures, and the level asked for on messages that are nobody's here. Zero: none is asked for.
type figure struct {
	name   string
	level  float64
	atMost bool
}

// figures are the lines in their order; "" is a blank one.
var figures = []figure{
	{name: "is_request right", level: 97}, {name: "false alarms", level: 3, atMost: true}, {name: "missed"},
	{name: "kind right or a second", level: 93}, {name: "kind strictly right", level: 85}, {},
	{name: "topic precision"}, {name: "topic recall", level: 75}, {name: "topic, of found: printed"}, {name: "topic, of named: printed", level: 75}, {},
	{name: "when precision", level: 97}, {name: "when recall", level: 85}, {name: "when, of found: printed"}, {name: "when, of found: dated"}, {},
	{name: "event precision"}, {name: "event recall"}, {name: "event, of found: printed"}, {},
	{name: "deadline precision"}, {name: "deadline recall"}, {},
	{name: "given name precision", level: 99}, {name: "given name recall", level: 95}, {},
	{name: "stage right"}, {name: "follow_up precision"}, {name: "follow_up recall"}, {name: "after_decline precision"}, {name: "after_decline recall"}, {},
	{name: "colleague precision"}, {name: "colleague recall"}, {name: "bulk precision"}, {name: "bulk recall"},
	{name: "sensitive precision"}, {name: "sensitive recall"}, {name: "care precision"}, {name: "care recall"}, {},
	{name: "language right"},
}

// asked shows a level.
func (f figure) asked() string {
	switch {
	case f.level == 0:
		return ""
	case f.atMost:
		return fmt.Sprintf("≤ %.0f", f.level)
	}
	return fmt.Sprintf("≥ %.0f", f.level)
}

// short marks a share that does not reach the level.
func (f figure) short(s share) string {
	if f.level == 0 || s.of == 0 || f.atMost && s.value() <= f.level || !f.atMost && s.value() >= f.level {
		return " "
	}
	return "!"
}

// measured is a set with what was understood of it.
type measured struct {
	set
	got []demur.Understanding
}

// writeFigures prints the figures of the sets side by side. fitted names the set that was trained on, whose figures are not marked.
func writeFigures(w io.Writer, fitted string, sets []measured) {
	t := table{}
	head, count := []string{""}, []string{"messages"}
	var tallies []tally
	for _, s := range sets {
		title := s.name
		if title == fitted {
			title += " (fitted)"
		}
		head = append(head, title+" ")
		count = append(count, fmt.Sprint(len(s.messages), " "))
		tallies = append(tallies, measure(s.messages, s.got))
	}
	t.add(append(head, "asked for")...)
	t.add(count...)
	for _, f := range figures {
		if f.name == "" {
			t.add("")
			continue
		}
		row := []string{f.name}
		for i, s := range sets {
			share := tallies[i][f.name]
			end := " "
			if s.name != fitted {
				end = f.short(share)
			}
			row = append(row, share.String()+end)
		}
		t.add(append(row, f.asked())...)
		if f.name == "kind strictly right" {
			t.add(f1Row(sets)...)
		}
	}
	t.write(w)
}

func f1Row(sets []measured) []string {
	row := []string{"macro F1 of the kinds"}
	for _, s := range sets {
		row = append(row, fmt.Sprintf("%.1f %9s ", 100*confuse(s.messages, s.got).macroF1(), ""))
	}
	return row
}
