package etiquette

import (
	"strings"
	"unicode"

	"demur/internal/text"
)

// shouting finds more than one exclamation mark, doubled question marks and words in capitals.
func (d *draft) shouting() {
	marks, loud := d.marks()
	if loud {
		var edits []Edit
		for i, m := range marks {
			edits = append(edits, m.quieter(i)...)
		}
		d.add("shouting", marks[min(1, len(marks)-1)].Span, edits)
	}
	d.capitals()
}

// mark is a run of exclamation and question marks.
type mark struct {
	text.Span
	exclaims, asks int
}

// quieter leaves one mark, and after the first run a full stop.
func (m mark) quieter(i int) []Edit {
	to := "."
	switch {
	case m.asks > 0:
		to = "?"
	case i == 0:
		to = "!"
	}
	if m.End-m.Start == 1 && (i == 0 || m.asks > 0) {
		return nil
	}
	return []Edit{{Span: m.Span, Text: to}}
}

func (d *draft) marks() (out []mark, loud bool) {
	exclaims := 0
	for _, t := range d.tokens {
		if t.Fold != "!" && t.Fold != "?" {
			continue
		}
		if k := len(out) - 1; k < 0 || out[k].End != t.Start {
			out = append(out, mark{Span: t.Span})
		}
		m := &out[len(out)-1]
		m.End = t.End
		if t.Fold == "!" {
			m.exclaims++
			exclaims++
		} else {
			m.asks++
		}
		loud = loud || m.asks > 1 || m.asks > 0 && m.exclaims > 0
	}
	if loud || exclaims > 1 {
		return runsThatCount(out), true
	}
	return out, false
}

// runsThatCount leaves single question marks alone.
func runsThatCount(in []mark) []mark {
	var out []mark
	for _, m := range in {
		if m.exclaims > 0 || m.asks > 1 {
			out = append(out, m)
		}
	}
	return out
}

// capitals finds words that are shouted: common ones in capitals, or runs of three words in capitals with a common one among them.
func (d *draft) capitals() {
	for i := 0; i < len(d.tokens); i++ {
		j, common := i, false
		for j < len(d.tokens) && d.tokens[j].Kind == text.Word && allCapitals(d.tokens[j].Of(d.src)) {
			common = common || d.c.book.sets["shouted"][d.tokens[j].Fold]
			j++
		}
		if j > i && common && (j > i+1 || len(d.tokens[i].Fold) > 1) {
			d.lower(i, j)
		}
		i = max(i, j-1)
	}
}

func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1 || s == "I" || s == "A"
}

func (d *draft) lower(from, to int) {
	for from < to && len(d.tokens[from].Fold) == 1 {
		from++
	}
	if from == to {
		return
	}
	sp := text.Span{Start: d.tokens[from].Start, End: d.tokens[to-1].End}
	say := strings.ToLower(sp.Of(d.src))
	words := strings.Split(say, " ")
	for i, w := range words {
		if w == "i" || strings.HasPrefix(w, "i'") || strings.HasPrefix(w, "i’") {
			words[i] = "I" + w[1:]
		}
	}
	d.add("shouting", sp, []Edit{{Span: sp, Text: d.fitting(strings.Join(words, " "), sp)}})
}
