package etiquette

import (
	"demur/internal/text"
	"demur/internal/when"
)

// ownReason finds which of the person's reasons the draft gives: the one most of whose telling words stand in one of its sentences.
func (d *draft) ownReason() *Reason {
	var best *Reason
	most := 0
	for i := range d.ctx.Reasons {
		r := &d.ctx.Reasons[i]
		if n := d.likeness(r); n >= enough && n > most {
			best, most = r, n
		}
	}
	if t := d.ctx.Told; best == nil && t != nil && d.likeness(t) >= enough {
		return t
	}
	return best
}

// enough is the share of a reason's telling words, in percent, that must stand in one sentence for the draft to give that reason. Two of three
// are: a person who shortens a reason leaves its end out.
const enough = 60

// likeness is the highest share, in percent, of a reason's telling words in one sentence.
func (d *draft) likeness(r *Reason) int {
	want := d.telling(text.Tokens(r.Text))
	if len(want) == 0 {
		return 0
	}
	best := 0
	for _, s := range d.sents {
		n := 0
		for _, w := range want {
			for _, t := range d.tokens[s.From:s.To] {
				if t.Fold == w {
					n++
					break
				}
			}
		}
		best = max(best, 100*n/len(want))
	}
	return best
}

// telling returns the words that carry a reason: neither short nor of the closed class that any sentence has.
func (d *draft) telling(tokens []text.Token) []string {
	var out []string
	for _, t := range tokens {
		if t.Wordlike() && len(t.Fold) > 2 && !d.c.book.sets["plain"][t.Fold] {
			out = append(out, t.Fold)
		}
	}
	return out
}

func (d *draft) reasonID() string {
	if d.reason == nil {
		return ""
	}
	return d.reason.ID
}

// reasonContradicts compares the reason of the draft, and how long it holds, with what this person was told before.
func (d *draft) reasonContradicts() {
	told := d.ctx.Told
	g, ok := d.mainReason()
	if told == nil || !ok {
		return
	}
	same := d.reason == told || d.reason != nil && told.ID != "" && d.reason.ID == told.ID
	if same && !d.endsOtherwise(g, told.Until) || d.reason == nil && (g.busy || d.general(g)) {
		return
	}
	sp := d.givenSpan(g)
	say := told.Text
	if say == "" {
		say = told.ID
	}
	var edits []Edit
	if told.Text != "" && d.holds(told) {
		edits = []Edit{{Span: sp, Text: d.fitting(d.clauseOf(told), sp)}}
	}
	d.add("reason_contradicts", sp, edits, "{name}", say, "{date}", d.toldOn())
}

// endsOtherwise reports whether a reason names another end than the one told: "until June" where March was said.
func (d *draft) endsOtherwise(g given, until when.Date) bool {
	sp := d.givenSpan(g)
	for _, m := range d.mentions(g.sent) {
		if until.IsZero() || d.ctx.Today.IsZero() || !sp.Covers(m.Span) || !d.isEnd(g.sent, m) {
			continue
		}
		if !d.mayMean(m, until) {
			return true
		}
	}
	return false
}

// mayMean reports whether a time may be the day given, or the one before which it ends. "September" said in November is read as the last one and
// the next; what has no date under any reading may be any day.
func (d *draft) mayMean(m when.Mention, day when.Date) bool {
	in := func(first, last when.Date) bool { return !day.Before(first.Add(-1)) && !day.After(last) }
	if r := m.Resolve(d.ctx.Today); !r.First.IsZero() {
		return in(r.First, r.Last)
	}
	r := m.Resolve(d.ctx.Today.Add(-lookBack))
	if r.First.IsZero() || r != m.Resolve(d.ctx.Today.Add(3-lookBack)) {
		return true
	}
	return in(r.First, r.Last) || in(r.First.Add(365), r.Last.Add(365))
}

// toldOn names the day of the earlier reason.
func (d *draft) toldOn() string {
	if d.ctx.ToldOn.IsZero() {
		return d.c.book.inserts["earlier"]
	}
	return d.ctx.ToldOn.Say(d.ctx.Today, d.c.pack)
}

// mainReason is the reason that the draft gives: the one that is the person's own, else the first.
func (d *draft) mainReason() (given, bool) {
	all := d.reasons()
	if len(all) == 0 {
		return given{}, false
	}
	return all[0], true
}

// general reports whether a reason names nothing in particular, so that it contradicts no other: "no capacity at the moment".
func (d *draft) general(g given) bool {
	sp := d.givenSpan(g)
	for _, t := range d.tokens {
		if sp.Covers(t.Span) && t.Wordlike() && len(t.Fold) > 2 && !d.c.book.sets["plain"][t.Fold] && !d.c.book.sets["general"][t.Fold] {
			return false
		}
	}
	return true
}

// fitting gives a text the capital that its place asks for.
func (d *draft) fitting(s string, at text.Span) string {
	for _, in := range d.sents {
		if in.Span(d.tokens).Start == at.Start {
			return upperFirst(s)
		}
	}
	return s
}

// reasonExpired finds a reason of the person's that has ended.
func (d *draft) reasonExpired() {
	if d.reason != nil && d.expired(d.reason) {
		d.replaceReason("reason_expired")
	}
}

// reasonDoesNotCover finds a reason that ends before the day that was asked for.
func (d *draft) reasonDoesNotCover() {
	if d.reason != nil && !d.expired(d.reason) && d.falls(d.reason) {
		d.replaceReason("reason_does_not_cover")
	}
}

// replaceReason puts a reason that holds in the place of one that does not, or takes that one out.
func (d *draft) replaceReason(rule string) {
	sp := d.body()
	var edits []Edit
	if g, ok := d.mainReason(); ok {
		sp = d.givenSpan(g)
		if r := d.usable(); r != nil {
			edits = []Edit{{Span: sp, Text: d.fitting(d.clauseOf(r), sp)}}
		} else {
			edits = d.without(g)
		}
	}
	d.add(rule, sp, edits, "{date}", d.reason.Until.Say(d.ctx.Today, d.c.pack))
}

// noReason is a note: a brief reason makes a first no fairer. Sellers and later answers need none. Blame is no reason.
func (d *draft) noReason() {
	if d.sales() || d.later() || d.reason != nil || !d.has("refusal") {
		return
	}
	if g, ok := d.mainReason(); !ok || d.inSentence(g.sent, "blame") {
		no, _ := d.first("refusal")
		d.add("no_reason", no.Span, nil)
	}
}
