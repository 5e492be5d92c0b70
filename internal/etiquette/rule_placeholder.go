package etiquette

import (
	"strings"
	"unicode"

	"demur/internal/text"
	"demur/internal/thread"
)

// placeholder finds gaps that were never filled: [Name], {company}, <date>, ____, XXX, INSERT REASON. It looks at everything but quoted lines.
func (d *draft) placeholder() {
	for _, z := range d.letter.Zones {
		if z.Kind == thread.Quote || z.Kind == thread.Footer {
			continue
		}
		for pos := z.Start; pos < z.End; {
			end := d.gapEnd(pos, z.End)
			if end == pos {
				pos++
				continue
			}
			sp := text.Span{Start: pos, End: end}
			d.add("placeholder", sp, d.filled(sp, z.Kind))
			pos = end
		}
		if z.Kind == thread.Greeting || d.mayHoldSlot(z.Of(d.src)) {
			d.slotWords(z)
		}
	}
}

// mayHoldSlot spares most texts the closer look: a gap in words has two capitals in a row, crosses, or a word that asks to be replaced.
func (d *draft) mayHoldSlot(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i-1] >= 'A' && s[i-1] <= 'Z' && s[i] >= 'A' && s[i] <= 'Z' || s[i-1] == 'x' && s[i] == 'x' {
			return true
		}
	}
	for w := range d.c.book.sets["insert_words"] {
		if strings.Contains(s, w) || strings.Contains(s, upperFirst(w)) {
			return true
		}
	}
	return false
}

// gapEnd returns the end of the placeholder that begins at pos, or pos where none does.
func (d *draft) gapEnd(pos, end int) int {
	switch d.src[pos] {
	case '[':
		return d.bracket(pos, end, ']', isLabel)
	case '{':
		return d.bracket(pos, end, '}', isLabel)
	case '<':
		return d.bracket(pos, end, '>', isBareLabel)
	case '%':
		return d.bracket(pos, end, '%', isVariable)
	case '(':
		return d.bracket(pos, end, ')', d.slotLabel)
	case '_':
		n := pos
		for n < end && d.src[n] == '_' {
			n++
		}
		if n-pos >= 3 {
			return n
		}
	}
	return pos
}

// longestLabel is how many bytes a label between brackets has at most.
const longestLabel = 60

// bracket returns the end of the brackets at pos when what stands between them is a label; doubled brackets are taken whole.
func (d *draft) bracket(pos, end int, closing byte, label func(string) bool) int {
	from := pos + 1
	for from < end && d.src[from] == d.src[pos] && closing != '%' {
		from++
	}
	n := strings.IndexByte(d.src[from:min(end, from+longestLabel)], closing)
	if n < 0 || !label(strings.TrimSpace(d.src[from:from+n])) {
		return pos
	}
	stop := from + n + 1
	for stop < end && d.src[stop] == closing && closing != '%' {
		stop++
	}
	if closing == ']' && stop < end && d.src[stop] == '(' { // a link in the manner of Markdown
		return pos
	}
	return stop
}

// isLabel accepts words, dots as well: "[…]" is a gap too, "[1]" a note.
func isLabel(s string) bool {
	if s == "" || s == "..." || s == "…" {
		return true
	}
	return !strings.ContainsAny(s, "\n@[]{}") && strings.ContainsFunc(s, unicode.IsLetter)
}

// isBareLabel accepts a few plain words, so that an address, a link and a tag of a mail program are none.
func isBareLabel(s string) bool {
	if strings.ContainsAny(s, "@:/=\"\n.") || len(strings.Fields(s)) > 4 || len(s) < 3 {
		return false
	}
	switch text.Fold(s) {
	case "div", "span", "strong", "img", "pre", "code", "grin", "smile", "wink", "sigh", "html", "body", "table":
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' && r != '_' && r != '-' && r != '\'' })
}

// isVariable accepts the variables of mail programs: FIRST_NAME.
func isVariable(s string) bool {
	return len(s) > 2 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) && r != '_' })
}

func (d *draft) slotWord(s string) bool { return d.c.book.sets["slot_words"][text.Fold(s)] }

// slotLabel accepts "name", "reason here", "insert your reason": words that ask to be replaced, one of them by a slot's content.
func (d *draft) slotLabel(s string) bool {
	sets, slot := d.c.book.sets, d.slotWord(s)
	for _, w := range strings.Fields(text.Fold(s)) {
		if !sets["slot_words"][w] && !sets["insert_words"][w] && !sets["insert_tail"][w] && !sets["insert_whose"][w] {
			return slot
		}
		slot = slot || sets["slot_words"][w]
	}
	return slot
}

// slotWords finds gaps that are words in capitals: XXX, INSERT REASON HERE, FIRSTNAME, "Hi Name".
func (d *draft) slotWords(z thread.Zone) {
	tokens := text.Tokens(z.Of(d.src))
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		n := d.slotRun(tokens, i, z)
		if n == 0 {
			continue
		}
		sp := text.Span{Start: z.Start + t.Start, End: z.Start + tokens[i+n-1].End}
		if !d.overlapsFinding("placeholder", sp) {
			d.add("placeholder", sp, d.filled(sp, z.Kind))
		}
		i += n - 1
	}
}

// slotRun returns how many tokens at i are a gap, 0 where they are none.
func (d *draft) slotRun(tokens []text.Token, i int, z thread.Zone) int {
	t := tokens[i]
	if t.Kind != text.Word {
		return 0
	}
	s := t.Of(z.Of(d.src))
	sets := d.c.book.sets
	switch {
	case z.Kind == thread.Greeting && (s == upperFirst(t.Fold) || allCapitals(s)) && sets["greeting_slots"][t.Fold]:
		return 1
	case sets["insert_words"][t.Fold]:
		return d.insertRun(tokens, i, z)
	case !allCapitals(s):
		return d.crosses(tokens, i, t.Fold)
	case sets["variables"][t.Fold] && !d.shoutedAround(tokens, i, z), strings.Trim(s, "X") == "" && z.Kind == thread.Body && !d.kiss(tokens, i):
		return 1
	}
	return 0
}

// insertRun returns how many tokens "INSERT REASON HERE" or "insert name" has, 0 where nothing is to be put in.
func (d *draft) insertRun(tokens []text.Token, i int, z thread.Zone) int {
	capitals := func(j int) bool { return tokens[j].Kind == text.Word && allCapitals(tokens[j].Of(z.Of(d.src))) }
	n := 1
	for i+n < len(tokens) && (capitals(i) && capitals(i+n) || d.slotWord(tokens[i+n].Fold) || n > 1 && d.c.book.sets["insert_tail"][tokens[i+n].Fold]) {
		n++
	}
	if n == 1 {
		return 0
	}
	return n
}

// shoutedAround reports whether a word stands among others in capitals, which then are loud and no gaps.
func (d *draft) shoutedAround(tokens []text.Token, i int, z thread.Zone) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(tokens) && tokens[j].Kind == text.Word && len(tokens[j].Fold) > 1 && allCapitals(tokens[j].Of(z.Of(d.src))) {
			return true
		}
	}
	return false
}

// crosses takes "xxx" inside a sentence for a gap; at its end it is a kiss.
func (d *draft) crosses(tokens []text.Token, i int, fold string) int {
	if len(fold) >= 3 && strings.Trim(fold, "x") == "" && !d.kiss(tokens, i) {
		return 1
	}
	return 0
}

// kiss reports whether the crosses at i end a line.
func (d *draft) kiss(tokens []text.Token, i int) bool {
	return i+1 == len(tokens) || tokens[i+1].Ends()
}

func (d *draft) overlapsFinding(rule string, sp text.Span) bool {
	for _, f := range d.findings {
		if f.Rule == rule && f.Overlaps(sp) {
			return true
		}
	}
	return false
}

// filled puts the names in for a gap in the salutation, where they are known. Every other gap is the person's to fill.
func (d *draft) filled(sp text.Span, k thread.Kind) []Edit {
	if k != thread.Greeting {
		return nil
	}
	if name := d.address(sp); name != "" {
		return []Edit{{Span: sp, Text: name}}
	}
	start := sp.Start
	for start > 0 && d.src[start-1] == ' ' {
		start--
	}
	return []Edit{{Span: text.Span{Start: start, End: sp.End}}}
}
