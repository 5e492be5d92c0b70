package when

import (
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

// Find returns the time phrases of one sentence in order. They do not overlap; at each place the longest is taken. A phrase that looks
// back is found and marked Past. A pack without data on time finds nothing.
func Find(src string, tokens []text.Token, in text.Sentence, p lang.Pack) []Mention {
	b := bookOf(p)
	if b == nil {
		return nil
	}
	return b.find(src, tokens, in)
}

func (b *book) find(src string, tokens []text.Token, in text.Sentence) []Mention {
	f := newFinder(b, src, tokens, in)
	var out []Mention
	for pos := 0; pos < len(f.at); {
		if !f.opens(pos) {
			pos++
			continue
		}
		a, ok := f.phrase(pos)
		if !ok {
			pos++
			if a.op == opNone {
				pos = max(pos, a.end)
			}
			continue
		}
		out = append(out, f.mention(a, in))
		pos = a.end
	}
	return out
}

// maxParts limits the parts of one phrase, so that a long list of days costs no more than it is worth.
const maxParts = 8

// phrase reads the longest phrase that begins at pos. Where none does, end may still say that something was passed over.
func (f *finder) phrase(pos int) (a atom, ok bool) {
	a, ok = f.item(pos, 0)
	if !ok || a.op == opNone || a.tail {
		return a, false
	}
	for range maxParts {
		if !f.extend(&a) {
			break
		}
	}
	if f.unread(a.end) && f.book.weekdays[f.tok(a.end-1).Fold] != 0 {
		a.reading = reading{}
	}
	return a, a.sure() && !f.describes(a)
}

// unread reports whether a number stands at pos, perhaps behind a comma, that may be the date of the weekday before it in a way that
// no form reads: "Thursday 26.11". The first Thursday would be a guess then.
func (f *finder) unread(pos int) bool {
	if f.tok(pos).Fold == "," {
		pos++
	}
	t := f.tok(pos)
	return t.Kind == text.Number && strings.Trim(t.Fold, "0123456789.") == "" && !f.counted(pos+1)
}

// shortYear reads "'27" behind a date, a month or a quarter without a year; 0: there is none.
func (f *finder) shortYear(pos int) int {
	t := f.tok(pos)
	n, rest := leading(t.Fold)
	if t.Kind != text.Number || len(t.Fold) != 2 || rest != "" || f.at[pos] == 0 {
		return 0
	}
	if quote := f.tokens[f.at[pos]-1]; quote.End != t.Start || quote.Fold != "'" && quote.Fold != "‘" && quote.Fold != "’" {
		return 0
	}
	return 2000 + n
}

// maxGlue is how many small words may stand between two parts: ", or on".
const maxGlue = 3

// extend takes the next part in, if one follows and fits.
func (f *finder) extend(a *atom) bool {
	if a.open && f.tok(a.end).Fold == ")" {
		a.end, a.open = a.end+1, false
	}
	g, open := noGlue, false
	for n, pos := 0, a.end; ; n, pos = n+1, pos+1 {
		if b, ok := f.item(pos, 0); ok && b.op != opNone && f.joins(a, b, g) {
			a.open = a.open || open
			return true
		}
		next := f.book.glue[f.tok(pos).Fold]
		if next == noGlue || n == maxGlue {
			return false
		}
		if f.tok(pos).Fold == "(" {
			open = true
		}
		if f.tok(pos).Fold == "," && g == noGlue {
			a.comma = true
		}
		g = max(g, next)
	}
}

// joins adds b to a, which may refuse it.
func (f *finder) joins(a *atom, b atom, g glue) bool {
	ok := a.add(b, g)
	a.comma = false
	return ok
}

// item reads one part at pos: a form, or a beginning ("the end of", "before") and the part that it needs.
func (f *finder) item(pos, depth int) (a atom, ok bool) {
	m := f.longest(pos)
	if m.form == nil {
		return atom{}, false
	}
	if year := f.shortYear(m.end); year != 0 && m.year == 0 && m.month[0]+m.number[0] != 0 {
		m.year, m.end = year, m.end+1
	}
	a = build(m, pos)
	if a.op.prefix() {
		next := m.end
		if f.hyphen(next) {
			next++ // mid-May
		}
		inner, found := f.item(next, depth+1)
		if !found || depth > 2 || inner.op == opNone || inner.past {
			return atom{}, false
		}
		return a.around(inner)
	}
	if a.weak = m.form.means.weak || m.doubt && !m.form.means.sure; a.weak && m.doubt && a.op == opDate {
		a.weak = !f.follows(m.end)
	}
	if m.form.means.rank && m.day[0] < 5 {
		a.weak = true
	}
	if (a.op == opDayOfMonth || m.form.means.close) && !f.follows(m.end) {
		a.weak = true
	}
	return a, true
}

// follows reports whether what stands at pos may follow a day: the end, a sign, or a small word. "The 3rd floor" is no day.
func (f *finder) follows(pos int) bool {
	t := f.tok(pos)
	return t.Kind != text.Word || f.book.follow[t.Fold] || f.book.glue[t.Fold] != noGlue
}

// describes reports whether a lone weekday, month or quarter describes a thing: "our Friday call", "the Q3 churn split".
func (f *finder) describes(a atom) bool {
	switch a.op {
	case opWeekday, opNamedMonth, opNamedQuarter, opFeast:
		return a.parts < 3 && f.book.describe[f.tok(a.pos-1).Fold] && !f.follows(a.end)
	}
	return false
}

// mention makes the finding of a phrase.
func (f *finder) mention(a atom, in text.Sentence) Mention {
	last := a.end - 1
	for last > a.pos && f.tok(last).Fold == "." {
		last--
	}
	m := Mention{From: f.at[a.pos], To: f.at[last] + 1, Kind: a.kind, Past: a.past, Recurring: a.habit, reading: a.reading}
	m.Span = text.Span{Start: f.tok(a.pos).Start, End: f.tok(last).End}
	m.Text = m.Of(f.src)
	if !m.Past && a.twoFaced() {
		m.Past = f.book.been[f.tok(a.end).Fold] || f.looksBack(text.Sentence{From: max(in.From, m.From-directionWindow), To: m.From})
	}
	m.Precise = m.Kind == Day && !m.Past && !m.Recurring && len(m.terms) > 0
	for _, t := range m.terms {
		m.Precise = m.Precise && t.bound == within
	}
	return m
}
