package etiquette

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/text"
)

// judge runs every rule that the intent meets and that is not switched off.
func (d *draft) judge() {
	if len(d.tokens) == 0 && d.letter.Salutation == "" {
		return
	}
	for _, r := range d.c.runs {
		if !d.ctx.Off[r.id] && (d.judged || r.anyLanguage) && r.meets(d.intent) {
			r.rule(d)
		}
	}
	slices.SortStableFunc(d.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(rank(a.Level), rank(b.Level)), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Rule, b.Rule))
	})
}

func rank(l Level) int {
	switch l {
	case Error:
		return 0
	case Warning:
		return 1
	}
	return 2
}

// add notes a finding. fill are pairs of a slot of the message and its text; {phrase} is the span.
func (d *draft) add(id string, sp text.Span, edits []Edit, fill ...string) {
	t := d.c.book.rules[id]
	if t.level == "" {
		t.level = Warning
	}
	fill = append(fill, "{phrase}", strings.Join(strings.Fields(sp.Of(d.src)), " "))
	for i := 0; i+1 < len(fill); i += 2 {
		t.message = strings.ReplaceAll(t.message, fill[i], fill[i+1])
	}
	f := Finding{Rule: id, Level: t.level, Span: sp, Message: t.message, Why: t.why, Source: t.source, Edits: edits}
	if len(edits) == 1 && edits[0].Span == sp {
		f.Fix = edits[0].Text
	}
	d.findings = append(d.findings, f)
}

// redraft marks the last finding as one that only a new draft helps.
func (d *draft) redraft() { d.findings[len(d.findings)-1].Redraft = true }

// maxReread is how many bytes verify reads again at most. A decline of a hundred words with ten faults takes a tenth of it. In a paste of pages that
// is full of faults only the first of them have edits; the others get theirs as it becomes shorter and better.
const maxReread = 60000

// verify keeps the edits of a finding only where they take it away, bring no other and leave the draft what it was. It returns how many bytes it
// has read again.
func (d *draft) verify() (reread int) {
	before := counts(d.findings)
	for i := range d.findings {
		f := &d.findings[i]
		if len(f.Edits) == 0 {
			continue
		}
		kept := false
		if cost := min(len(d.src), maxJudged); reread+cost <= maxReread {
			reread += cost
			kept = d.mends(f, before)
		}
		if !kept {
			f.Edits, f.Fix = nil, ""
		}
	}
	return reread
}

func (d *draft) mends(f *Finding, before map[string]int) bool {
	edited, ok := apply(d.src, f.Edits)
	if !ok {
		return false
	}
	e := d.c.read(edited, d.ctx)
	if e.intent != d.intent || e.judged != d.judged {
		return false
	}
	e.judge()
	after := counts(e.findings)
	if after[f.Rule] >= before[f.Rule] {
		return false
	}
	for id, n := range after {
		if n > before[id] {
			return false
		}
	}
	return true
}

func counts(fs []Finding) map[string]int {
	out := map[string]int{}
	for _, f := range fs {
		out[f.Rule]++
	}
	return out
}

// apply makes the edits, all at once; ok is false when they overlap or lie outside.
func apply(src string, edits []Edit) (out string, ok bool) {
	list := slices.Clone(edits)
	slices.SortStableFunc(list, func(a, b Edit) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	pos := 0
	for _, e := range list {
		if e.Start < pos || e.End < e.Start || e.End > len(src) {
			return "", false
		}
		b.WriteString(src[pos:e.Start])
		b.WriteString(e.Text)
		pos = e.End
	}
	b.WriteString(src[pos:])
	return b.String(), true
}

// merge drops repeats of the same edit and joins deletions that touch, so that several can be applied at once.
func merge(edits []Edit) []Edit {
	list := slices.SortedStableFunc(slices.Values(edits), func(a, b Edit) int { return cmp.Compare(a.Start, b.Start) })
	var out []Edit
	for _, e := range list {
		k := len(out) - 1
		switch {
		case k >= 0 && out[k] == e:
		case k >= 0 && out[k].Text == "" && e.Text == "" && e.Start <= out[k].End:
			out[k].End = max(out[k].End, e.End)
		default:
			out = append(out, e)
		}
	}
	return out
}

// cutSentence takes a sentence out with the space behind it, or before it where it is the last of its paragraph.
func (d *draft) cutSentence(i int) []Edit {
	sp := d.sents[i].Span(d.tokens)
	end := sp.End
	for end < len(d.src) && d.src[end] == ' ' {
		end++
	}
	if end == len(d.src) || d.src[end] == '\n' || d.src[end] == '\r' {
		start := sp.Start
		for start > 0 && d.src[start-1] == ' ' {
			start--
		}
		if start > 0 && d.src[start-1] == '\n' { // a paragraph of its own goes with the lines around it
			for end < len(d.src) && (d.src[end] == '\n' || d.src[end] == '\r') {
				end++
			}
		} else {
			end = sp.End
		}
		return []Edit{{Span: text.Span{Start: start, End: end}}}
	}
	return []Edit{{Span: text.Span{Start: sp.Start, End: end}}}
}

// cut takes the bytes from start to end out. Where the sentence begins there, what follows gets its capital.
func (d *draft) cut(start, end, sent int) []Edit {
	for end < len(d.src) && d.src[end] == ' ' {
		end++
	}
	head := start <= d.sents[sent].Span(d.tokens).Start
	if !head {
		if end >= len(d.src) || strings.IndexByte(".,;:!?)\n", d.src[end]) >= 0 {
			for start > 0 && d.src[start-1] == ' ' {
				start--
			}
		}
		return []Edit{{Span: text.Span{Start: start, End: end}}}
	}
	r, size := utf8.DecodeRuneInString(d.src[end:])
	if !unicode.IsLower(r) {
		return []Edit{{Span: text.Span{Start: start, End: end}}}
	}
	was, _ := utf8.DecodeRuneInString(d.src[start:])
	if unicode.IsLower(was) { // typed without capitals, so it stays
		return []Edit{{Span: text.Span{Start: start, End: end}}}
	}
	return []Edit{{Span: text.Span{Start: start, End: end + size}, Text: string(unicode.ToUpper(r))}}
}
