package etiquette

import (
	"slices"
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// draft is a draft being read: its words, what the patterns found, and its clauses.
type draft struct {
	c        *Checker
	ctx      *Context
	src      string
	letter   thread.Letter
	tokens   []text.Token
	sents    []text.Sentence
	clauses  []clause
	hits     []hit
	found    [][]string // by sentence: the labels of the hits that begin in it, each once
	language string
	intent   Intent
	words    int
	judged   bool // the draft is in the checker's language
	findings []Finding
	times    [][]when.Mention // by sentence; nil until asked for
	reason   *Reason          // the person's reason that the draft gives
	given    []given          // what reasons has found; nil until asked for
}

// hit is a match of a pattern with the sentence and the clause it begins in.
type hit struct {
	cue.Match
	sent, clause int
}

// clause is a part of a sentence between commas and joints.
type clause struct {
	text.Span // without the mark that ends its sentence
	sent      int
	From, To  int      // indexes of tokens
	joint     string   // the folded word that opens it and hangs it on: "because", "and"; "" where there is none
	listed    bool     // a comma stands before it
	found     []string // the labels of the hits that touch it, each once
}

// maxJudged is how many bytes of a draft are read. A decline has a few hundred; what lies behind is a paste gone wrong.
const maxJudged = 12000

// read takes a draft apart. src must be valid UTF-8.
func (c *Checker) read(src string, ctx *Context) *draft {
	d := &draft{c: c, ctx: ctx, src: src}
	d.letter = c.rules.Cut(src[:d.ownEnd()])
	d.tokens = d.letter.Tokens()
	d.words = d.letter.Words()
	d.language = lang.Detect(d.tokens, d.fallback())
	d.judged = d.language == c.pack.Code && len(c.book.rules) > 0
	d.intent = ctx.Intent
	if d.judged {
		d.sents = text.Sentences(d.tokens, func(w string) bool { return c.rules.Abbreviation(w) && !c.book.sets["whole"][w] })
		d.found = make([][]string, len(d.sents))
		d.split()
		d.match()
	}
	if d.intent == "" || d.intent == IntentAuto {
		d.intent = d.tellIntent()
	}
	if d.judged {
		d.reason = d.ownReason()
	}
	return d
}

// fallback is the language of a text that gives no evidence: the one it should be in.
func (d *draft) fallback() string {
	if d.ctx.Language != "" {
		return d.ctx.Language
	}
	return d.c.pack.Code
}

// ownEnd is where the person's own words end: before the signature of the box, where it stands in the draft too.
func (d *draft) ownEnd() int {
	end := min(len(d.src), maxJudged)
	for end > 0 && end < len(d.src) && d.src[end]&0xc0 == 0x80 {
		end--
	}
	sign := strings.TrimSpace(d.ctx.Signature)
	if sign == "" {
		return end
	}
	if i := strings.LastIndex(d.src[:end], sign); i > 0 && strings.TrimSpace(d.src[i+len(sign):end]) == "" && d.src[i-1] == '\n' {
		return i
	}
	return end
}

// split cuts the sentences into clauses.
func (d *draft) split() {
	for i, s := range d.sents {
		from, joint, listed := s.From, "", false
		flush := func(to int) {
			if from < to {
				last := to - 1
				for last > from && d.tokens[last].Kind == text.Punct && strings.Contains(".!?…", d.tokens[last].Fold) {
					last--
				}
				sp := text.Span{Start: d.tokens[from].Start, End: d.tokens[last].End}
				d.clauses = append(d.clauses, clause{Span: sp, sent: i, From: from, To: to, joint: joint, listed: listed})
			}
		}
		for j := s.From; j < s.To; j++ {
			t := d.tokens[j]
			switch {
			case t.Kind == text.Punct && parts(t, d.tokens, j):
				flush(j)
				from, joint, listed = j+1, "", true
			case t.Kind == text.Word && d.joint(j, s.To):
				if j > from {
					flush(j)
					from, listed = j, false
				}
				joint = t.Fold
			}
		}
		flush(s.To)
	}
}

// parts reports whether a punctuation mark parts two clauses.
func parts(t text.Token, tokens []text.Token, i int) bool {
	switch t.Fold {
	case ",", ";", ":", "—", "(", ")":
		return true
	case "-", "–":
		return i > 0 && tokens[i-1].End < t.Start
	}
	return false
}

// joint reports whether token j opens a clause.
func (d *draft) joint(j, end int) bool {
	w := d.tokens[j].Fold
	if d.c.book.sets["joints"][w] {
		return true
	}
	return d.c.book.sets["joints_before_subject"][w] && j+1 < end && (d.c.book.sets["subjects"][d.tokens[j+1].Fold] || d.tokens[j+1].Fold == ",")
}

// match finds every pattern and drops what another pattern takes back. What tells an acceptance or a conversation taken up again is looked for
// only where nothing refuses, the register only where theirs is known.
func (d *draft) match() {
	d.find(d.c.book.cues)
	if !d.has("refusal") || d.ctx.FormalKnown {
		d.find(d.c.book.more)
	}
	d.weigh()
	d.turns()
}

func (d *draft) find(cues *cue.Set) {
	n := 0
	for i, s := range d.sents {
		for _, m := range standing(cues.Find(d.tokens, s)) {
			for n+1 < len(d.clauses) && d.clauses[n].To <= m.From {
				n++
			}
			d.note(hit{m, i, n})
		}
	}
}

// note keeps a hit and its label, for its sentence and for every clause that it touches.
func (d *draft) note(h hit) {
	d.hits = append(d.hits, h)
	d.found[h.sent] = once(d.found[h.sent], h.Label)
	for n := h.clause; n < len(d.clauses) && d.clauses[n].Start < h.End; n++ {
		if c := &d.clauses[n]; c.Overlaps(h.Span) {
			c.found = once(c.found, h.Label)
		}
	}
}

// once appends a label that is not there yet.
func once(list []string, label string) []string {
	if slices.Contains(list, label) {
		return list
	}
	return append(list, label)
}

// standing drops the matches that others take back. Matches stand in the order in which they begin, as cue.Set.Find gives them.
func standing(all []cue.Match) []cue.Match {
	denials := slices.DeleteFunc(slices.Clone(all), func(m cue.Match) bool { return !strings.HasPrefix(m.Label, "not_") })
	if len(denials) == 0 {
		return all
	}
	low := 0 // denials before it end before the match begins
	return slices.DeleteFunc(all, func(m cue.Match) bool {
		for low < len(denials) && denials[low].End <= m.Start {
			low++
		}
		return takenBack(m, denials[low:])
	})
}

// takenBack reports whether a match of "not_X" says that a match of X, or of a sign of X, is none. A longer match of X that holds it knows better.
func takenBack(m cue.Match, denials []cue.Match) bool {
	for _, o := range denials {
		if o.Start >= m.End {
			return false
		}
		if o.Label[len("not_"):] == strings.TrimSuffix(m.Label, "_sign") && o.Overlaps(m.Span) && !(m.Start <= o.Start && m.End > o.End) {
			return true
		}
	}
	return false
}

// first returns the first hit of a label.
func (d *draft) first(label string) (hit, bool) {
	for _, h := range d.hits {
		if h.Label == label {
			return h, true
		}
	}
	return hit{}, false
}

func (d *draft) has(label string) bool {
	_, ok := d.first(label)
	return ok
}

// inSentence reports whether a hit of one of the labels begins in a sentence.
func (d *draft) inSentence(sent int, labels ...string) bool { return holdsAny(d.found[sent], labels) }

// inClause reports whether a clause holds a hit of one of the labels.
func (d *draft) inClause(n int, labels ...string) bool { return holdsAny(d.clauses[n].found, labels) }

func holdsAny(found, labels []string) bool {
	return slices.ContainsFunc(found, func(l string) bool { return slices.Contains(labels, l) })
}

// mentions returns the time phrases of a sentence.
func (d *draft) mentions(sent int) []when.Mention {
	if d.times == nil {
		d.times = make([][]when.Mention, len(d.sents))
	}
	if d.times[sent] == nil {
		d.times[sent] = append(make([]when.Mention, 0, 1), when.Find(d.src, d.tokens, d.sents[sent], d.c.pack)...)
	}
	return d.times[sent]
}

// dated reports whether a sentence names a day, a week, a month or another stretch of days.
func (d *draft) dated(sent int) bool {
	for _, m := range d.mentions(sent) {
		if m.Kind != when.Clock && !m.Recurring {
			return true
		}
	}
	return false
}
