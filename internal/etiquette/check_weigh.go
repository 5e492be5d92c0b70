package etiquette

import (
	"cmp"
	"slices"

	"demur/internal/cue"
)

// What scores have to be, in 1/32 nat. Patterns know whole phrases and are right more often than not, so that little is taken back.
const (
	takesBack = -64 // below it, what a pattern found is none
	contested = 48  // less for blame and hope where the other is likelier, and for blame where nothing refuses: whoever blames also refuses
	withoutNo = 16  // more for hope where nothing refuses: whoever does not say no mostly leaves it open
)

// speaksUp is the score above which the model finds what no pattern does, by class. A warning that is wrong costs more trust than one that is
// missing.
func speaksUp(class int) int { return [...]int{refuses: 8, hopes: 28, blames: 24}[class] }

// weigh lets the model judge each sentence: what refuses, leaves hope or blames though no pattern says so, and what a pattern took for that.
// In a text that accepts or takes a conversation up again it has no say.
func (d *draft) weigh() {
	if d.c.model == nil || !d.any("refusal", "hedge", "busy", "blame") && (d.accepts() || d.takesUp()) {
		return
	}
	all := make([][]weight, len(d.sents))
	for i := range d.sents {
		all[i] = d.heaviest(i)
		d.settle(refuses, all[i])
	}
	declined := d.has("refusal")
	for _, w := range all {
		if w[hopes].score < w[blames].score {
			w[hopes].score -= contested
		} else {
			w[blames].score -= contested
		}
		if !declined {
			w[blames].score -= contested
			w[hopes].score += withoutNo
		}
		d.settle(hopes, w)
		d.settle(blames, w)
	}
	slices.SortStableFunc(d.hits, func(a, b hit) int { return cmp.Compare(a.From, b.From) })
}

// settle makes what the patterns found in a sentence agree with the model.
func (d *draft) settle(class int, all []weight) {
	w, label := all[class], ModelClasses()[class]
	switch found := d.inSentence(w.sent, label); {
	case !found && w.score > speaksUp(class):
		d.speak(label, w.part)
	case found && class != refuses && w.score < takesBack: // a no in plain words stays one
		d.drop(label, w.sent)
	}
}

// speak notes a part as a hit. A clause beside it that refuses is not touched, so that an edit can take a fault out and leave the no.
func (d *draft) speak(label string, p part) {
	n := max(p.clause, 0)
	for p.clause < 0 && n+1 < len(d.clauses) && (d.clauses[n].sent < p.sent || d.clauses[n].sent == p.sent && label != "refusal" && d.inClause(n, "refusal")) {
		n++
	}
	if n < len(d.clauses) && d.clauses[n].sent == p.sent {
		c := d.clauses[n]
		d.note(hit{cue.Match{Label: label, From: c.From, To: c.To, Span: c.Span}, p.sent, n})
	}
}

// drop takes the hits of a label in a sentence back.
func (d *draft) drop(label string, sent int) {
	d.hits = slices.DeleteFunc(d.hits, func(h hit) bool { return h.sent == sent && h.Label == label })
	gone := func(l string) bool { return l == label }
	d.found[sent] = slices.DeleteFunc(d.found[sent], gone)
	for n := range d.clauses {
		if c := &d.clauses[n]; c.sent == sent {
			c.found = slices.DeleteFunc(c.found, gone)
		}
	}
}
