package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// particular is how far a phrase may lie behind the most particular one and still be picked.
const particular = 2

// move adds one move. It reports false where the book has nothing for it, unless the move can be left out.
func (w *writer) move(m etiquette.Move) bool {
	section := w.section(m)
	if m == etiquette.ReasonMove && w.wordsWith(w.task.Values["reason"]) > noWithReason {
		section = "reason_apart"
	}
	list := w.list(m, section)
	if len(list) == 0 {
		return m == etiquette.Wish || m == etiquette.Release
	}
	chosen := list[w.picker.pick(section, len(list))]
	n := 0
	filled, ok := chosen.Fill(w.task.Values, func(k int) int { n++; return w.picker.pick(chosen.ID+string(rune('a'+n)), k) }, w.task.write)
	if !ok {
		return false
	}
	w.add(m, filled)
	return true
}

// list returns what the book has for a section, without what lies far behind the most particular phrase. It is looked up once a task.
func (w *writer) list(m etiquette.Move, section string) []*phrase.Phrase {
	if list, ok := w.task.found[section]; ok {
		return list
	}
	list := w.find(phrase.Where{
		Move: section, Kind: w.task.Kind, Tone: string(w.task.Plan.Tone), Channel: w.task.Channel, Formal: w.task.Formal, Informal: w.task.Casual,
		Values: w.task.Values, Flags: w.task.Flags,
	})
	if len(list) > 0 && m != etiquette.ReasonMove {
		top := list[0].Particular()
		list = slices.DeleteFunc(list, func(p *phrase.Phrase) bool { return p.Particular() < top-particular })
	}
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
	joined := m == etiquette.ReasonMove && len(w.sentences) > 0 && !strings.HasPrefix(f.Text, ". ")
	if joined {
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
	s.moves = append(s.moves, MoveSpan{Move: string(m), Span: text.Span{Start: start, End: len(s.text)}, From: from})
	for _, sl := range f.Slots {
		s.slots = append(s.slots, SlotSpan{sl.Slot, text.Span{Start: start + sl.Start, End: start + sl.End}})
	}
	s.ids = append(s.ids, f.Phrase.ID)
	w.sentences = append(w.sentences, s)
}

// twoParagraphs is the number of words of a letter's body above which it is set in two paragraphs.
const twoParagraphs = 55

// finish lays the sentences out with greeting and sign-off.
func (w *writer) finish() Draft {
	t := w.task
	d := Draft{}
	var b strings.Builder
	words := 0
	for _, s := range w.sentences {
		words += len(strings.Fields(s.text))
	}
	if t.Salutation != "" {
		b.WriteString(t.Salutation + ",")
		d.Moves = append(d.Moves, MoveSpan{Move: string(etiquette.Greeting), Span: text.Span{Start: 0, End: b.Len()}, From: "phrase"})
		if t.Letter {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	inline := t.Salutation != "" && !t.Letter
	for i := range w.sentences {
		s := w.sentences[i]
		if i > 0 {
			if t.Letter && words > twoParagraphs && i == w.breakAt() {
				b.WriteString("\n\n")
			} else {
				b.WriteString(" ")
			}
		}
		w.sentences[i].text = w.close(s, i)
		start := b.Len()
		b.WriteString(initial(w.sentences[i], inline && i == 0))
		for _, m := range s.moves {
			m.Start, m.End = m.Start+start, m.End+start
			d.Moves = append(d.Moves, m)
		}
		for _, sl := range s.slots {
			d.Slots = append(d.Slots, SlotSpan{sl.Slot, text.Span{Start: sl.Start + start, End: sl.End + start}})
		}
		d.Wording = append(d.Wording, s.ids...)
	}
	w.signOff(&b, &d)
	d.Text, d.Words = b.String(), words
	return d
}

// close ends a sentence. Their exclamation mark is mirrored once, in the thanks.
func (w *writer) close(s sentence, i int) string {
	last, _ := utf8.DecodeLastRuneInString(s.text)
	switch {
	case strings.ContainsRune(".!?", last):
		return s.text
	case strings.Contains(s.text, "://") && strings.LastIndex(s.text, " ") < strings.Index(s.text, "://"):
		return s.text // a full stop behind an address would be read as part of it
	case i == 0 && w.task.Flags["exclaims"] && !w.task.Formal && w.task.Plan.Tone != etiquette.Firm && w.picker.pick("exclaim", 2) == 0:
		return s.text + "!"
	}
	return s.text + "."
}

// breakAt is the sentence that begins the second paragraph: the first behind the no and its reason.
func (w *writer) breakAt() int {
	for i, s := range w.sentences {
		if i > 0 && !slices.ContainsFunc(s.moves, func(m MoveSpan) bool {
			return m.Move == string(etiquette.No) || m.Move == string(etiquette.ReasonMove)
		}) {
			return i
		}
	}
	return -1
}

// initial sets the first letter: a capital, or a small one behind an inline greeting, unless the word is "I" or comes from a slot.
func initial(s sentence, small bool) string {
	if !small {
		return upperFirst(s.text)
	}
	first, _, _ := strings.Cut(s.text, " ")
	if len(s.slots) > 0 && s.slots[0].Start == 0 || first == "I" || strings.HasPrefix(first, "I'") || strings.HasPrefix(first, "LinkedIn") {
		return s.text
	}
	r, n := utf8.DecodeRuneInString(s.text)
	return string(unicode.ToLower(r)) + s.text[n:]
}

func (w *writer) signOff(b *strings.Builder, d *Draft) {
	t := w.task
	if !t.Letter || t.SignOff == "" && !t.Closing {
		return
	}
	list := w.find(phrase.Where{
		Move: "sign_off", Kind: t.Kind, Channel: "email", Formal: t.Formal, Informal: t.Casual, Values: t.Values, Flags: t.Flags,
	})
	if len(list) == 0 {
		return
	}
	p := list[w.picker.pick("sign_off", len(list))]
	f, _ := p.Fill(t.Values, func(int) int { return 0 }, t.write)
	b.WriteString("\n\n")
	start := b.Len()
	b.WriteString(f.Text + ",")
	if !t.Closing {
		b.WriteString("\n" + t.SignOff)
	}
	d.Moves = append(d.Moves, MoveSpan{Move: string(etiquette.SignOff), Span: text.Span{Start: start, End: b.Len()}, From: "preference"})
	d.Wording = append(d.Wording, p.ID)
}
