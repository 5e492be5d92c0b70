package compose

import (
	"slices"

	"demur/internal/etiquette"
)

// arrange orders the moves that follow thanks, no and reason. They may change places, and optional moves come and go, so that a month of
// declines does not share one skeleton.
func arrange(needed, optional []etiquette.Move, k *picker) []etiquette.Move {
	tail := append([]etiquette.Move{}, needed...)
	for _, m := range optional {
		if k.pick("with "+string(m), 2) == 0 {
			tail = append(tail, m)
		}
	}
	if len(tail) > 1 && k.pick("order", 2) == 1 {
		tail[0], tail[1] = tail[1], tail[0]
	}
	if i := slices.Index(tail, etiquette.Wish); i >= 0 && len(tail) > 2 {
		tail = append(slices.Delete(tail, i, i+1), etiquette.Wish) // with three of them the wish closes
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
