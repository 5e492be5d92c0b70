package etiquette

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/text"
	"demur/internal/thread"
)

// thanked returns the first thanks of the draft. "No, thank you" is a no that thanks: it counts as thanks at its place.
func (d *draft) thanked() (h hit, withNo, ok bool) {
	for _, h := range d.hits {
		if h.Label != "thanks" {
			continue
		}
		for _, r := range d.hits {
			if r.Label == "refusal" && r.Covers(h.Span) {
				return h, true, true
			}
		}
		return h, false, true
	}
	return hit{}, false, false
}

// thanksMissing asks for thanks, but for sellers and where a chaser is acknowledged.
func (d *draft) thanksMissing() {
	if d.sales() || d.later() && (d.has("acknowledge") || d.has("late_line")) || len(d.sents) == 0 || d.has("wish") && d.later() {
		return
	}
	if _, _, ok := d.thanked(); !ok {
		at := d.sents[0].Span(d.tokens)
		d.add("thanks_missing", at, d.insertAt(at.Start, d.thanksText()))
	}
}

func (d *draft) thanksText() string {
	if s := d.c.book.inserts["thanks_"+string(d.ctx.Kind)]; s != "" {
		return s
	}
	return d.c.book.inserts["thanks"]
}

// insertAt puts a sentence in front of another. Behind "Hi Ana," on the same line it goes on in small letters, and the sentence it stands in front
// of gets its capital, unless the draft is typed without any.
func (d *draft) insertAt(at int, s string) []Edit {
	if s == "" {
		return nil
	}
	small := d.small()
	if z, ok := d.letter.Zone(thread.Greeting); small || ok && strings.TrimRight(d.src[z.End:at], " ") == "" && strings.HasSuffix(z.Of(d.src), ",") {
		s = lowerFirst(s)
	}
	r, size := utf8.DecodeRuneInString(d.src[at:])
	if small || !unicode.IsLower(r) {
		return []Edit{{Span: text.Span{Start: at, End: at}, Text: s + " "}}
	}
	return []Edit{{Span: text.Span{Start: at, End: at + size}, Text: s + " " + upperFirst(d.src[at:at+size])}}
}

// small reports whether the draft is typed without capitals at the start of its sentences.
func (d *draft) small() bool {
	lower := 0
	for _, s := range d.sents {
		if r, _ := utf8.DecodeRuneInString(d.src[s.Span(d.tokens).Start:]); unicode.IsLower(r) {
			lower++
		}
	}
	return lower > 1 && 2*lower > len(d.sents)
}

// thanksLate finds thanks behind the no and moves their sentence to the front, where it stands for itself.
func (d *draft) thanksLate() {
	no, declined := d.first("refusal")
	h, withNo, ok := d.thanked()
	if !declined || !ok || withNo && h.sent == no.sent || h.Start < no.Start || d.sales() {
		return
	}
	var edits []Edit
	if h.sent != no.sent && !d.inSentence(h.sent, "refusal", "reason", "door", "now") {
		sp := d.sents[h.sent].Span(d.tokens)
		edits = append(d.insertAt(d.sents[0].Span(d.tokens).Start, sp.Of(d.src)), d.cutSentence(h.sent)...)
	}
	d.add("thanks_late", h.Span, edits)
}
