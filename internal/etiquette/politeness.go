package etiquette

import (
	"demur/internal/text"
	"demur/internal/thread"
)

// markerNames are the 21 politeness strategies of ConvoKit (CornellNLP/ConvoKit, politeness_strategies.py), in the order in which a report
// lists them. Their values are the means published by Danescu-Niculescu-Mizil et al. 2013, in hundredths; has_hedge has none of its own.
func markerNames() []string {
	return []string{"gratitude", "deference", "by_the_way", "please", "could_would_you", "greeting", "apologising", "hedges", "has_hedge",
		"positive_words", "first_person_start", "can_will_you", "first_person", "first_person_plural", "second_person", "negative_words",
		"direct_question", "please_start", "second_person_start", "factuality", "direct_start"}
}

// markerWords are the closed classes of words behind the markers; the index of a class is its bit.
func markerWords() []string {
	return []string{"deference", "hedge", "factuality", "gratitude", "apology", "plural", "singular", "second", "greeting", "question", "start",
		"positive", "negative", "please", "modal", "future", "by_the_way"}
}

// The bits of markerWords.
const (
	isDeference uint32 = 1 << iota
	isHedge
	isFactual
	isGratitude
	isApology
	isPlural
	isSingular
	isSecond
	isGreeting
	isQuestion
	isStart
	isPositive
	isNegative
	isPlease
	isModal
	isFuture
	isWay
)

// tally gathers the places of the markers.
type tally struct {
	at map[string][]text.Span
}

func (t *tally) add(name string, sp text.Span) { t.at[name] = append(t.at[name], sp) }

// politeness counts the strategies in body and salutation and adds up the values of those that occur, as published for requests. It is a
// number for the person to see, and decides nothing: in a refusal an apology does harm, whatever it does in a request.
func (d *draft) politeness() (score int, out []Marker) {
	if !d.judged {
		return 0, nil
	}
	t := tally{at: map[string][]text.Span{}}
	if z, ok := d.letter.Zone(thread.Greeting); ok {
		tokens := text.Tokens(z.Of(d.src))
		if len(tokens) > 0 && d.bits(tokens[0])&isGreeting != 0 {
			t.add("greeting", text.Span{Start: z.Start + tokens[0].Start, End: z.Start + tokens[0].End})
		}
	}
	for _, s := range d.sents {
		first := true
		for i := s.From; i < s.To; i++ {
			if d.tokens[i].Wordlike() {
				d.count(&t, i, s.To, first)
				first = false
			}
		}
	}
	for _, name := range markerNames() {
		if spans := t.at[name]; len(spans) > 0 {
			out = append(out, Marker{Name: name, Count: len(spans), Spans: spans})
			score += d.c.book.values[name]
		}
	}
	return score, out
}

func (d *draft) bits(t text.Token) uint32 { return d.c.book.markers[t.Fold] }

// count notes the markers of the word at i. Several of them count only at the start of a sentence, others only behind it.
func (d *draft) count(t *tally, i, end int, first bool) {
	w := d.tokens[i]
	b := d.bits(w)
	if b == 0 {
		return
	}
	for _, m := range [...]struct {
		bit          uint32
		head, inside string
	}{
		{isDeference, "deference", ""}, {isGratitude, "gratitude", "gratitude"}, {isApology, "apologising", "apologising"},
		{isFactual, "factuality", "factuality"}, {isHedge, "has_hedge", "has_hedge"}, {isPlural, "first_person_plural", "first_person_plural"},
		{isSingular, "first_person_start", "first_person"}, {isSecond, "second_person_start", "second_person"}, {isGreeting, "greeting", ""},
		{isQuestion, "direct_question", ""}, {isStart, "direct_start", ""}, {isPositive, "positive_words", "positive_words"},
		{isNegative, "negative_words", "negative_words"}, {isPlease, "please_start", "please"},
	} {
		name := m.inside
		if first {
			name = m.head
		}
		if b&m.bit != 0 && name != "" {
			t.add(name, w.Span)
		}
	}
	d.pairs(t, i, end, b)
}

// pairs notes the markers of two words: "could you", "I think", "by the way".
func (d *draft) pairs(t *tally, i, end int, b uint32) {
	if i+1 >= end {
		return
	}
	next := d.tokens[i+1]
	two := text.Span{Start: d.tokens[i].Start, End: next.End}
	switch {
	case b&isModal != 0 && next.Fold == "you":
		t.add("could_would_you", two)
	case b&isFuture != 0 && next.Fold == "you":
		t.add("can_will_you", two)
	case b&isSingular != 0 && d.bits(next)&isHedge != 0:
		t.add("hedges", two)
	case b&isWay != 0 && i > 1 && d.tokens[i-1].Fold == "the" && d.tokens[i-2].Fold == "by":
		t.add("by_the_way", text.Span{Start: d.tokens[i-2].Start, End: d.tokens[i].End})
	}
}
