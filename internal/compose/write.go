package compose

import (
	"slices"
	"strings"

	"demur/internal/etiquette"
	"demur/internal/phrase"
	"demur/internal/text"
)

// writer builds one attempt.
type writer struct {
	composer  *Composer
	task      Task
	picker    picker
	sentences []sentence
}

// sentence is one sentence of the body with the phrases it was built from.
type sentence struct {
	text  string
	moves []MoveSpan // offsets into text
	slots []SlotSpan
	ids   []string
}

// section names where in the book a move is looked up. Steps and second answers have sections of their own.
func (w *writer) section(m etiquette.Move) string {
	p := w.task.Plan
	switch m {
	case etiquette.Alternate:
		return "alternative_" + p.Alternative.ID
	case etiquette.Door:
		switch {
		case p.Promise == "me":
			return "door_promise"
		case p.NextOne:
			return "door_next"
		}
	case etiquette.Thanks:
		if w.task.Flags["returned"] {
			return "thanks_again"
		}
	case etiquette.No:
		if w.task.Flags["reasoned"] {
			return "no_again"
		}
	case etiquette.Wish:
		if w.task.Flags["reasoned"] {
			return "wish_again"
		}
	}
	return string(m)
}

// move adds one move. It reports false where the book has nothing for it, unless the move can be left out.
func (w *writer) move(m etiquette.Move) bool {
	section := w.section(m)
	if m == etiquette.ReasonMove && w.wordsWith(w.task.Values["reason"]) > noWithReason {
		section = "reason_apart"
	}
	list := w.list(section)
	chosen := w.picker.phrase(section, list, func(x *phrase.Phrase) bool {
		return (!x.Joins() || w.joinable(m)) && !w.says(x) && (x.Joins() || !w.full(m))
	})
	if chosen == nil {
		return m == etiquette.Wish || m == etiquette.Release || m == etiquette.Close
	}
	n := 0
	filled, ok := chosen.Fill(phrase.Filling{Values: w.task.Values, Formal: w.task.Formal, Write: w.task.write, Pick: func(k int) int {
		n++
		return w.picker.pick(chosen.ID+string(rune('a'+n)), k)
	}})
	if !ok {
		return false
	}
	w.add(m, filled)
	return true
}

// full reports whether a reply to a short message has no room for a wish that the plan can do without in a sentence of its own.
func (w *writer) full(m etiquette.Move) bool {
	return m == etiquette.Wish && slices.Contains(w.task.Plan.Optional, m) && w.task.Theirs < terse && len(w.sentences) >= terseSentences
}

// shortStep is how many words a step or a release has at most that a wish goes on with in one sentence.
const shortStep = 9

// joinable reports whether a move may go on with the last sentence: a reason with its no, a release with both.
func (w *writer) joinable(m etiquette.Move) bool {
	if len(w.sentences) == 0 {
		return false
	}
	last := w.sentences[len(w.sentences)-1]
	switch etiquette.Move(last.moves[len(last.moves)-1].Move) {
	case etiquette.No:
		return true
	case etiquette.ReasonMove:
		return m == etiquette.Release && len(last.moves) > 1
	case etiquette.Alternate, etiquette.Door, etiquette.Release:
		return (m == etiquette.Wish || m == etiquette.Close) && len(last.moves) == 1 && !strings.ContainsAny(last.text, ",:;?!") && len(strings.Fields(last.text)) <= shortStep
	case etiquette.Thanks, etiquette.Acknowledge:
		return m == etiquette.No && !strings.ContainsAny(last.text, ":;?!") && !strings.Contains(last.text, ", ")
	}
	return false
}

// says reports whether a thing of theirs that a phrase needs has been named before: once is enough.
func (w *writer) says(x *phrase.Phrase) bool {
	for _, s := range w.sentences {
		for _, sl := range s.slots {
			switch sl.Slot {
			case "topic", "event", "when", "role", "introduced", "company", "a_call", "a_meal":
				if slices.Contains(x.Needs(), sl.Slot) {
					return true
				}
			}
		}
	}
	return false
}

// list returns what the book has for a section, the most particular phrases first. It is looked up once a task.
func (w *writer) list(section string) []*phrase.Phrase {
	if list, ok := w.task.found[section]; ok {
		return list
	}
	list := w.find(phrase.Where{
		Move: section, Kind: w.task.Kind, Tone: string(w.task.Plan.Tone), Channel: w.task.Channel, Formal: w.task.Formal, Informal: w.task.Casual,
		Values: w.task.Values, Flags: w.task.Flags,
	})
	list = honour(list, w.task.Flags)
	w.task.found[section] = list
	return list
}

// find looks in the person's own wording first, then in the book.
func (w *writer) find(where phrase.Where) []*phrase.Phrase {
	if w.task.Own != nil {
		if list := w.task.Own.Find(where); len(list) > 0 {
			return list
		}
	}
	return w.composer.book.Find(where)
}

// honoured are the flags that must not go unsaid where the book has words for them: they change what a sentence means.
var honoured = [...]string{"colleague", "returned", "told", "number", "freelance", "layoff"}

// honour keeps the phrases that say what must not go unsaid; all where the book has none.
func honour(list []*phrase.Phrase, flags map[string]bool) []*phrase.Phrase {
	for _, flag := range honoured {
		if !flags[flag] {
			continue
		}
		var kept []*phrase.Phrase
		for _, p := range list {
			if slices.Contains(p.Need, flag) {
				kept = append(kept, p)
			}
		}
		if kept != nil {
			return kept
		}
	}
	return list
}

// wordsWith counts the words of the last sentence with a reason joined to it.
func (w *writer) wordsWith(reason string) int {
	n := len(strings.Fields(reason)) + 1
	if len(w.sentences) > 0 {
		n += len(strings.Fields(w.sentences[len(w.sentences)-1].text))
	}
	return n
}

// add appends the phrase as a sentence, or joins a reason to the sentence before it.
func (w *writer) add(m etiquette.Move, f phrase.Filled) {
	var from string
	switch m {
	case etiquette.ReasonMove:
		from = "preference"
	case etiquette.Alternate:
		from = "preference"
	default:
		from = "phrase"
	}
	if f.Phrase.Own {
		from = "preference"
	}
	s, start := sentence{}, 0
	if f.Phrase.Joins() && len(w.sentences) > 0 {
		s = w.sentences[len(w.sentences)-1]
		w.sentences = w.sentences[:len(w.sentences)-1]
		start = len(s.text)
	} else if rest, ok := strings.CutPrefix(f.Text, ". "); ok {
		f.Text = rest
		for i := range f.Slots {
			f.Slots[i].Start -= 2
			f.Slots[i].End -= 2
		}
	}
	s.text += f.Text
	if f.Split > 0 {
		s.moves = append(s.moves, MoveSpan{Move: string(etiquette.Acknowledge), Span: text.Span{Start: start, End: start + f.Split - 1}, From: from})
	}
	s.moves = append(s.moves, MoveSpan{Move: string(m), Span: text.Span{Start: start + f.Split, End: len(s.text)}, From: from})
	for _, sl := range f.Slots {
		s.slots = append(s.slots, SlotSpan{sl.Slot, text.Span{Start: start + sl.Start, End: start + sl.End}})
	}
	s.ids = append(s.ids, f.Phrase.ID)
	w.sentences = append(w.sentences, s)
}
