package etiquette

import (
	"slices"

	"demur/internal/ask"
	"demur/internal/text"
)

// The classes of the model that weighs the sentences of a draft, each with the label of the patterns that it weighs. A sentence may be of
// several: "no for now" refuses and leaves hope.
const (
	refuses = iota
	hopes
	blames
)

// ModelClasses names the classes in the order in which the model file has them: the labels of the patterns that they weigh.
func ModelClasses() []string { return []string{"refusal", "hedge", "blame"} }

// FeatureBits is how many bits the hash of a feature has.
const FeatureBits = 17

// Evidence is what the model knows a sentence of a draft, or a clause of it, by.
type Evidence struct {
	Features []uint32 // hashes of FeatureBits bits, each once
	Labels   []string // of the patterns found in it, each once
	Cues     int      // how many of the features, the last ones, come from patterns
}

// Evidence returns what the model would know each part of a draft by: its sentences, and the clauses of those that have several. It is what the
// model is trained on.
func (c *Checker) Evidence(draft string, ctx Context) []Evidence {
	d := c.open(text.Clean(draft), &ctx)
	var out []Evidence
	for i := range d.sents {
		for _, p := range d.partsOf(i) {
			words := d.wordFeatures(nil, p)
			all := d.cueFeatures(words, p)
			out = append(out, Evidence{all, p.found, len(all) - len(words)})
		}
	}
	return out
}

// part is a sentence or a clause of it, to be weighed.
type part struct {
	sent, clause int // clause is -1 for the whole sentence
	from, to     int // indexes of tokens
	found        []string
	dated        bool
}

// partsOf returns a sentence, and its clauses where it has several.
func (d *draft) partsOf(sent int) []part {
	s := d.sents[sent]
	out := []part{{sent, -1, s.From, s.To, d.found[sent], d.dated(sent)}}
	for n, c := range d.clauses {
		if c.sent == sent && (c.From > s.From || c.To < s.To) && len(out) <= mostClauses {
			out = append(out, part{sent, n, c.From, c.To, c.found, out[0].dated && d.datedClause(n)})
		}
	}
	return out
}

// mostClauses is how many clauses of a sentence are weighed by themselves.
const mostClauses = 12

// weight is the score of a part for a class, in 1/32 nat.
type weight struct {
	part
	score int
}

// heaviest returns, by class, the part of a sentence that speaks most for it. A part with a score above zero is of the class rather than not.
func (d *draft) heaviest(sent int) []weight {
	var out []weight
	for _, p := range d.partsOf(sent) {
		scores := d.c.model.Scores(d.cueFeatures(d.wordFeatures(nil, p), p))
		for class, score := range scores {
			if len(out) <= class {
				out = append(out, weight{p, score})
			} else if score > out[class].score {
				out[class] = weight{p, score}
			}
		}
	}
	return out
}

// longestSentence is how many tokens of a sentence the model looks at: what is longer is a paste gone wrong.
const longestSentence = 120

// wordFeatures appends the words of a part and their pairs, with its ends.
func (d *draft) wordFeatures(out []uint32, p part) []uint32 {
	last := "^"
	for _, t := range d.tokens[p.from:min(p.to, p.from+longestSentence)] {
		w := t.Fold
		switch t.Kind {
		case text.Number:
			w = "#"
		case text.Punct:
			if w == "?" {
				out = addFeature(out, "p", w)
			}
			continue
		}
		out = addFeature(out, "w", w)
		out = addFeature(out, "b", last, " ", w)
		last = w
	}
	return addFeature(out, "b", last, " $")
}

// cueFeatures appends what the patterns found in a part and where it stands: outside the steps of a decline, beside a date.
func (d *draft) cueFeatures(out []uint32, p part) []uint32 {
	for _, l := range p.found {
		out = addFeature(out, "l", l)
	}
	if !holdsAny(p.found, steps()) {
		out = addFeature(out, "s", "astray")
	}
	if p.dated {
		out = addFeature(out, "s", "dated")
	}
	return out
}

// steps are the labels of the steps of a decline other than the reason, which blame is often told as.
func steps() []string {
	return []string{"thanks", "praise", "wish", "refusal", "release", "door", "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting",
		"alt_offer", "leave_later", "late_line", "acknowledge", "apology", "not_apology", "hedge"}
}

// addFeature appends the hash of a feature, FNV-1a folded as its authors advise, where it is not there yet.
func addFeature(out []uint32, group string, name ...string) []uint32 {
	h := uint32(2166136261)
	mix := func(s string) {
		for i := range len(s) {
			h = (h ^ uint32(s[i])) * 16777619
		}
	}
	mix(group)
	mix(":")
	for _, n := range name {
		mix(n)
	}
	h = (h>>FeatureBits ^ h) & (1<<FeatureBits - 1)
	if slices.Contains(out, h) {
		return out
	}
	return append(out, h)
}

// openModel reads the model of a pack; nil where it has none, and then the patterns alone decide.
func openModel(data string) (*ask.Model, error) {
	if data == "" {
		return nil, nil
	}
	return ask.OpenModel(data)
}
