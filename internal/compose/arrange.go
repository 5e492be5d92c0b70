package compose

import (
	"slices"

	"demur/internal/etiquette"
)

// arrange orders the moves that follow thanks, no and reason. They may change places, and optional moves come and go, so that a month of
// declines does not share one skeleton. A wish or a close comes last, never both: one friendly end is enough.
func (w *writer) arrange() []etiquette.Move {
	t, k := w.task, &w.picker
	_, tail := split(t.Plan.Moves)
	tail = slices.Clone(tail)
	for _, m := range t.Plan.Optional {
		if slices.Contains(tail, m) {
			continue
		}
		if k.pick("with "+string(m), 4) < w.worth(m) {
			tail = append(tail, m)
		}
	}
	if slices.Contains(tail, etiquette.Wish) && slices.Contains(t.Plan.Optional, etiquette.Close) {
		tail = slices.DeleteFunc(tail, func(m etiquette.Move) bool { return m == etiquette.Close })
	}
	if len(tail) > 1 && tail[1] != etiquette.Close && k.pick("order", 2) == 1 {
		tail[0], tail[1] = tail[1], tail[0]
	}
	if i := slices.Index(tail, etiquette.Release); i > 0 && k.pick("release", 3) > 0 {
		tail = slices.Insert(slices.Delete(tail, i, i+1), 0, etiquette.Release) // beside the no it can go on with that sentence
	}
	if t.Plan.Alternative != nil && t.Plan.Alternative.ID == "question" {
		slices.SortStableFunc(tail, func(a, b etiquette.Move) int { return step(b) - step(a) }) // what is offered comes before any good wishes
	}
	for _, last := range []etiquette.Move{etiquette.Wish, etiquette.Close} {
		if i := slices.Index(tail, last); i >= 0 && (len(tail) > 2 || last == etiquette.Close) {
			tail = append(slices.Delete(tail, i, i+1), last)
		}
	}
	return tail
}

// split parts the moves of a plan into thanks or acknowledgement, no and reason, whose order the etiquette fixes, and what follows them.
func split(moves []etiquette.Move) (head, tail []etiquette.Move) {
	for _, m := range moves {
		switch m {
		case etiquette.Thanks, etiquette.Acknowledge, etiquette.No, etiquette.ReasonMove:
			head = append(head, m)
		default:
			tail = append(tail, m)
		}
	}
	return head, tail
}

// step is 1 for the step forward.
func step(m etiquette.Move) int {
	if m == etiquette.Alternate {
		return 1
	}
	return 0
}

// named is how particular a phrase is at least that names something of the message; one written for a few kinds alone counts 1.
const named = 3

// worth is how many times in four an optional move is made: often where the book can name something of theirs in it, seldom for a close that
// anybody could have written below a message that has no signature.
func (w *writer) worth(m etiquette.Move) int {
	list := w.list(w.section(m))
	switch {
	case len(list) > 0 && list[0].Particular() >= named && m == etiquette.Close:
		return 4
	case len(list) > 0 && list[0].Particular() >= named:
		return 3
	case m == etiquette.Wish, m == etiquette.Release:
		return 3
	case m == etiquette.Close && !w.task.Letter && !w.task.Flags["reasoned"]:
		return 1
	}
	return 2
}
