package etiquette

import "slices"

// blamePoints is how many points make blame: those of the sentence, and one for each sign and each mark in it.
const blamePoints = 3

// weigh makes findings of signs, wordings that tell nothing alone: a sign of blame is blame where it stands outside the steps of a decline, and
// a mark ("again", "last year") adds to it; a sign of hope is hope where nothing refuses, or where the sentence holds a second one; a sign of a
// no is a no where the draft gives no hope beside it. In a text that accepts or takes a conversation up again none of them counts.
func (d *draft) weigh() {
	if !d.any("refusal", "hedge", "busy", "blame") && (d.accepts() || d.takesUp()) {
		return
	}
	for i := range d.sents {
		n := d.signs("blame_sign", i)
		if n > 0 && n+d.signs("blame_mark", i)+d.astray(i) >= blamePoints {
			d.promote("blame_sign", i)
		}
	}
	if !d.any("refusal", "hedge") && !slices.ContainsFunc(d.hits, func(h hit) bool { return h.Label == "hedge_sign" && !d.offers(h.sent) }) {
		for i := range d.sents {
			if !d.inSentence(i, "busy", "vague", "wish") {
				d.promote("refusal_sign", i)
			}
		}
	}
	declined := d.has("refusal")
	for i := range d.sents {
		if n := d.signs("hedge_sign", i); n > 1 || n == 1 && !declined && !d.offers(i) {
			d.promote("hedge_sign", i)
		}
	}
}

// astray tells how likely a sign of blame in a sentence is blame: a point where the sentence is no step of a decline, one where it speaks to
// the reader without a kind word, one less where it is a step other than the reason, which blame is often told as.
func (d *draft) astray(sent int) int {
	points, kinds := 0, uint32(0)
	for i := d.sents[sent].From; i < d.sents[sent].To; i++ {
		kinds |= d.bits(d.tokens[i])
	}
	if kinds&isSecond != 0 && kinds&isPositive == 0 {
		points = 1
	}
	if d.inSentence(sent, "thanks", "praise", "wish", "refusal", "release", "door", "alt_linkedin", "alt_question", "alt_person", "alt_link",
		"alt_meeting", "alt_offer", "leave_later", "late_line", "acknowledge", "apology", "not_apology", "hedge") {
		return points - 1
	}
	return points + 1
}

// offers reports whether a sentence says when to ask again, offers something lighter or wishes well: what it looks ahead to is no hope.
func (d *draft) offers(sent int) bool {
	return !d.inSentence(sent, "hedge") && (d.inSentence(sent, "door") && d.dated(sent) ||
		d.inSentence(sent, "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting", "alt_offer", "wish"))
}

// signs counts the patterns of a label that a sentence holds.
func (d *draft) signs(label string, sent int) int {
	var lines []int
	for _, h := range d.hits {
		if h.sent == sent && h.Label == label && !slices.Contains(lines, h.Line) {
			lines = append(lines, h.Line)
		}
	}
	return len(lines)
}

// promote takes the first sign of a sentence for what it is a sign of.
func (d *draft) promote(sign string, sent int) {
	i := slices.IndexFunc(d.hits, func(h hit) bool { return h.sent == sent && h.Label == sign })
	if i < 0 {
		return
	}
	h := d.hits[i]
	h.Label = sign[:len(sign)-len("_sign")]
	d.note(h)
}
