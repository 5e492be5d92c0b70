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
	p := w.picker.phrase("sign_off", list, func(*phrase.Phrase) bool { return true })
	f, _ := p.Fill(phrase.Filling{Values: t.Values, Formal: t.Formal, Pick: func(int) int { return 0 }, Write: t.write})
	b.WriteString("\n\n")
	start := b.Len()
	b.WriteString(f.Text + ",")
	if !t.Closing {
		b.WriteString("\n" + t.SignOff)
	}
	d.Moves = append(d.Moves, MoveSpan{Move: string(etiquette.SignOff), Span: text.Span{Start: start, End: b.Len()}, From: "preference"})
	d.Wording = append(d.Wording, p.ID)
}
