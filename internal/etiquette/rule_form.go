package etiquette

import (
	"strings"
	"unicode/utf8"

	"demur/internal/text"
	"demur/internal/thread"
)

// wrongName compares the salutation with the people the reply reaches.
func (d *draft) wrongName() {
	if d.ctx.Names == nil {
		return
	}
	if sp := d.letter.Addressed; !sp.Empty() {
		d.nameAt(sp)
		return
	}
	d.vocative()
}

// nameAt judges a run of words as an address. A word counts as a name when it has a capital or is a common given name.
func (d *draft) nameAt(sp text.Span) {
	var theirs []string
	stranger := false
	for _, t := range text.Tokens(sp.Of(d.src)) {
		switch {
		case t.Kind != text.Word, d.c.book.sets["title"][t.Fold]:
		case d.c.book.sets["anybody"][t.Fold]:
			return
		case !t.Upper && !d.c.words.IsGiven(t.Fold):
		case !d.known(t.Fold):
			stranger = true
		}
	}
	for _, n := range d.ctx.Names {
		if n.Known() {
			theirs = append(theirs, n.Address(false))
		}
	}
	if !stranger || len(theirs) == 0 {
		return
	}
	right := strings.Join(theirs, ", ")
	d.add("wrong_name", sp, []Edit{{Span: sp, Text: d.address(sp)}}, "{name}", sp.Of(d.src), "{phrase}", right)
}

// address says the right names in the way of the draft: with the title where it has one.
func (d *draft) address(was text.Span) string {
	formal := false
	for _, t := range text.Tokens(was.Of(d.src)) {
		formal = formal || d.c.book.sets["title"][t.Fold]
	}
	var names []string
	for _, n := range d.ctx.Names {
		if n.Known() {
			names = append(names, n.Address(formal))
		}
	}
	return joinNames(names, d.c.book.inserts["and"])
}

func joinNames(names []string, and string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " " + and + " " + names[len(names)-1]
}

// known reports whether a folded word is part of one of the names. A short form counts, Rob for Robert, and so does an initial.
func (d *draft) known(word string) bool {
	for _, n := range d.ctx.Names {
		for _, part := range strings.FieldsFunc(n.Given+" "+n.Family, func(r rune) bool { return r == ' ' || r == '-' || r == '.' }) {
			if shortOf(word, text.Fold(part)) || shortOf(text.Fold(part), word) {
				return true
			}
		}
	}
	return d.nameless()
}

// shortOf reports whether short is the name itself, its first letters or its initial.
func shortOf(short, name string) bool {
	return strings.HasPrefix(name, short) && (len(short) == len(name) || len(short) >= 3 || utf8.RuneCountInString(short) == 1)
}

// nameless reports whether nobody's name is known: then none is judged.
func (d *draft) nameless() bool {
	for _, n := range d.ctx.Names {
		if n.Known() {
			return false
		}
	}
	return true
}

// vocative judges "Thanks, Sarah!" at the head of a draft without a salutation.
func (d *draft) vocative() {
	h, ok := d.first("thanks")
	if !ok || h.sent != 0 {
		return
	}
	i := h.To
	for i < d.sents[0].To && (d.tokens[i].Fold == "," || d.c.book.sets["vocative_skip"][d.tokens[i].Fold]) {
		i++
	}
	if i+1 >= len(d.tokens) || !d.tokens[i].Upper || !d.c.words.IsGiven(d.tokens[i].Fold) {
		return
	}
	if next := d.tokens[i+1]; next.Kind == text.Punct && strings.Contains(",.!-–—:", next.Fold) || next.Ends() {
		d.nameAt(d.tokens[i].Span)
	}
}

// minWords is how many words a text needs before its language is told with certainty.
const minWords = 4

func (d *draft) wrongLanguage() {
	if d.ctx.Language == "" || d.words < minWords || d.language == d.ctx.Language {
		return
	}
	at := d.letter.Zones[0]
	if body, ok := d.letter.Zone(thread.Body); ok {
		at.Span = body
	}
	d.add("wrong_language", at.Span, nil)
	d.redraft()
}

// wrongAddress finds words of another register than their message has.
func (d *draft) wrongAddress() {
	if !d.ctx.FormalKnown {
		return
	}
	sp, ok := d.register()
	if !ok {
		return
	}
	edits := d.reGreet(sp)
	d.add("wrong_address", sp, edits)
	if edits == nil {
		d.redraft()
	}
}

// register finds the first place in the other register: in the salutation, the closing, then the body.
func (d *draft) register() (text.Span, bool) {
	label := "formal"
	if d.ctx.Formal {
		label = "informal"
	}
	for _, z := range d.letter.Zones {
		if z.Kind != thread.Greeting && z.Kind != thread.Closing {
			continue
		}
		tokens := text.Tokens(z.Of(d.src))
		for _, m := range d.c.book.more.Find(tokens, text.Sentence{From: 0, To: len(tokens)}) {
			if m.Label == label {
				return text.Span{Start: z.Start + m.Start, End: z.Start + m.End}, true
			}
		}
	}
	h, ok := d.first(label)
	return h.Span, ok
}

// reGreet puts a greeting of the right register in the place of the other one.
func (d *draft) reGreet(sp text.Span) []Edit {
	z, ok := d.letter.Zone(thread.Greeting)
	if !ok || !z.Covers(sp) {
		return nil
	}
	var names []string
	for _, n := range d.ctx.Names {
		if n.Known() {
			names = append(names, n.Address(d.ctx.Formal))
		}
	}
	word := d.c.book.inserts["greeting_plain"]
	if d.ctx.Formal && len(names) > 0 {
		word = d.c.book.inserts["greeting_formal"]
	}
	say := strings.TrimSpace(word + " " + joinNames(names, d.c.book.inserts["and"]))
	return []Edit{{Span: z, Text: say + ","}}
}

// doubleSignature finds a name under the draft that the signature of the box holds too.
func (d *draft) doubleSignature() {
	sp := d.letter.Signed
	if d.ctx.Signature == "" || sp.Empty() {
		return
	}
	sign := map[string]bool{}
	for _, t := range text.Tokens(d.ctx.Signature) {
		sign[t.Fold] = true
	}
	for _, t := range text.Tokens(sp.Of(d.src)) {
		if t.Kind == text.Word && sign[t.Fold] && (t.Upper || d.c.words.IsGiven(t.Fold)) {
			name := text.Span{Start: sp.Start + t.Start, End: sp.Start + t.End}
			d.add("double_signature", name, d.unsign(name))
			return
		}
	}
}

// unsign takes the signature out and leaves the closing phrase.
func (d *draft) unsign(name text.Span) []Edit {
	var out []Edit
	for _, z := range d.letter.Zones {
		if z.Kind == thread.Signature {
			start := z.Start
			for start > 0 && strings.IndexByte(" \r\n", d.src[start-1]) >= 0 {
				start--
			}
			out = append(out, Edit{Span: text.Span{Start: start, End: z.End}})
		}
	}
	if len(out) == 0 { // "Best, Ana" on one line
		start := name.Start
		for start > 0 && d.src[start-1] == ' ' {
			start--
		}
		out = []Edit{{Span: text.Span{Start: start, End: d.letter.Signed.End}}}
	}
	return out
}
