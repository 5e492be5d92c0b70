package etiquette

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"demur/internal/text"
)

func itoa(n int) string { return strconv.Itoa(n) }

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

// intensifier finds words that insist, and takes them out.
func (d *draft) intensifier() {
	last := 0
	for _, h := range d.hits {
		if h.Label != "intensifier" || h.Start < last {
			continue
		}
		last = h.End
		d.add("intensifier", h.Span, d.cutWord(h))
	}
}

// cutWord takes a word out with the comma behind it, or with those on both sides.
func (d *draft) cutWord(h hit) []Edit {
	start, end := h.Start, h.End
	s := d.sents[h.sent]
	after := h.To < s.To && d.tokens[h.To].Fold == ","
	before := h.From > s.From && d.tokens[h.From-1].Fold == ","
	switch {
	case before:
		start = d.tokens[h.From-1].Start
		if after {
			end = d.tokens[h.To].End
		}
	case after:
		end = d.tokens[h.To].End
	}
	return d.cut(start, end, h.sent)
}

// abruptOpening looks at the first word of the body.
func (d *draft) abruptOpening() {
	h, ok := d.first("opening")
	if !ok || h.sent != 0 {
		return
	}
	if o, fine := d.first("opening_ok"); fine && o.sent == 0 {
		return
	}
	end := h.End
	if h.To < d.sents[0].To && d.tokens[h.To].Fold == "," {
		end = d.tokens[h.To].End
	}
	edits := d.cut(h.Start, end, 0)
	if d.tokens[h.From].Kind == text.Word && !d.c.book.sets["joints_before_subject"][d.tokens[h.From].Fold] {
		edits = nil
	}
	d.add("abrupt_opening", h.Span, edits)
}

// pleaseFirst finds the word as the first of the body, where it reads as an order. To sellers it may stand there.
func (d *draft) pleaseFirst() {
	if d.sales() || len(d.sents) == 0 {
		return
	}
	for i := d.sents[0].From; i < d.sents[0].To; i++ {
		t := d.tokens[i]
		if !t.Wordlike() {
			continue
		}
		if d.c.book.sets["please"][t.Fold] {
			var edits []Edit
			if _, _, ok := d.thanked(); !ok {
				edits = d.insertAt(d.sents[0].Span(d.tokens).Start, d.thanksText())
			}
			d.add("please_first", t.Span, edits)
		}
		return
	}
}

// cliche finds stock phrases, one in a clause.
func (d *draft) cliche() {
	last := -1
	for _, h := range d.hits {
		if h.Label == "cliche" && h.clause != last {
			last = h.clause
			d.add("cliche", h.Span, d.plainer(h))
		}
	}
	d.dashes()
}

// plainer takes the sentence of a stock phrase out where it says nothing that a decline needs.
func (d *draft) plainer(h hit) []Edit {
	if r := d.c.book.inserts[replaceKey(h.Of(d.src))]; r != "" {
		return []Edit{{Span: h.Span, Text: d.fitting(r, h.Span)}}
	}
	if d.c.book.sets["dropped"][text.Fold(h.Of(d.src))] {
		return d.cutWord(h)
	}
	if d.inSentence(h.sent, "refusal", "thanks", "reason", "door", "alt_question", "alt_person", "alt_link", "alt_linkedin", "alt_meeting", "alt_offer") {
		if d.inClause(h.clause, "refusal", "thanks", "reason") {
			return nil
		}
		return d.cutClause(h.clause)
	}
	return d.cutSentence(h.sent)
}

// replaceKey is the key of a plainer wording in the data: "at this time" is at_this_time.
func replaceKey(s string) string {
	b := []byte(text.Fold(s))
	for i := range b {
		if b[i] == ' ' {
			b[i] = '_'
		}
	}
	return string(b)
}

// manyDashes is how many long dashes make a text look written by a machine.
const manyDashes = 2

// dashes finds chains of long dashes and puts commas in their place.
func (d *draft) dashes() {
	var all []text.Token
	for _, t := range d.tokens {
		if t.Fold == "—" {
			all = append(all, t)
		}
	}
	if len(all) < manyDashes {
		return
	}
	var edits []Edit
	for _, t := range all {
		start, end := t.Start, t.End
		for start > 0 && d.src[start-1] == ' ' {
			start--
		}
		for end < len(d.src) && d.src[end] == ' ' {
			end++
		}
		edits = append(edits, Edit{Span: text.Span{Start: start, End: end}, Text: ", "})
	}
	d.add("cliche", all[0].Span, edits)
}
