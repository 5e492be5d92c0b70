package ask

import (
	"strconv"
	"strings"

	"demur/internal/text"
)

// features gathers the features of a message, each once. A message has about a thousand and each candidate thirty, so that they are hashed
// from their parts and told apart by a table of their hashes: with names put together and a map this took a sixth of the time of a reading.
type features struct {
	list  []uint32
	table []uint32          // what is in the list, plus one, found by open addressing; its length is a power of two
	keep  func(name string) // for people who want to see the names; nil otherwise
}

// leastTable is the length of a table that holds what one candidate is known by.
const leastTable = 128

// add adds the feature "group:name", whose name is given in parts.
func (f *features) add(group string, name ...string) {
	h := hash(group, name...)
	if !f.enter(h) {
		return
	}
	f.list = append(f.list, h)
	if f.keep != nil {
		f.keep(group + ":" + strings.Join(name, ""))
	}
}

// enter puts a hash into the table and reports whether it is new there.
func (f *features) enter(h uint32) bool {
	if 2*len(f.list) >= len(f.table) {
		f.table = make([]uint32, max(leastTable, 4*len(f.table)))
		f.list = append(make([]uint32, 0, len(f.table)/2), f.list...)
		for _, old := range f.list {
			f.enter(old)
		}
	}
	mask := uint32(len(f.table) - 1)
	i := h & mask
	for f.table[i] != 0 {
		if f.table[i] == h+1 {
			return false
		}
		i = (i + 1) & mask
	}
	f.table[i] = h + 1
	return true
}

// reset empties f, so that its memory serves again.
func (f *features) reset() {
	f.list = f.list[:0]
	clear(f.table)
}

// hash is FNV-1a over "group:name", its 32 bits folded to hashBits as its authors advise.
func hash(group string, name ...string) uint32 {
	h := fnv(fnv(2166136261, group), ":")
	for _, part := range name {
		h = fnv(h, part)
	}
	return (h>>hashBits ^ h) & (1<<hashBits - 1)
}

func fnv(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// stemLen is where a word is cut for the features that carry over to its other forms and to its misspelt endings.
const stemLen = 5

// modelWords is how many words of a message become features.
const modelWords = 600

// Features lists the features of the message answered: as hashes, and by name for people who want to see them.
func (r *Reader) Features(in Input) (hashes []uint32, names []string) {
	last := in.Run[len(in.Run)-1]
	p := r.open(last, subjectOf(in, last))
	hashes = r.features(p, func(name string) { names = append(names, name) })
	return hashes, names
}

// known returns the features of a page, which both models share.
func (r *Reader) known(p *page) []uint32 {
	if p.features == nil {
		p.features = r.features(p, nil)
	}
	return p.features
}

// features lists what the models know a message by: its words, pairs and stems; the same once more for sentences that ask and for the
// subject; the cues found, with and without asking; and its shape.
func (r *Reader) features(p *page, keep func(string)) []uint32 {
	f := &features{keep: keep}
	n, first := 0, true
	for i := range p.sents {
		s := &p.sents[i]
		f.cues(s, i == len(p.sents)-1)
		if s.in == InText && first {
			first = false
			f.opening(s)
		}
		n += f.words(s, modelWords-n)
	}
	f.totals(p)
	f.shape(p)
	for _, w := range strings.Fields(text.Fold(p.Headline)) {
		f.add("h", strings.Trim(w, ",.|()&@"))
	}
	return f.list
}

// opening adds what the first sentence of the body says: an answer, a thank you or a notice begins as one.
func (f *features) opening(s *sentence) {
	for _, h := range s.hits {
		f.add("cf", h.Label, strength(h.Weight))
	}
	n := 0
	for _, t := range s.tokens[s.s.From:s.s.To] {
		if t.Wordlike() && n < 2 {
			f.add("f", generic(t))
			n++
		}
	}
}

func (f *features) words(s *sentence, limit int) int {
	prev, n := "^", 0
	for _, t := range s.tokens[s.s.From:s.s.To] {
		if !t.Wordlike() || n >= limit {
			continue
		}
		w := generic(t)
		f.add("w", w)
		f.add("b", prev, " ", w)
		if len(w) > stemLen {
			f.add("p", w[:stemLen])
		}
		if s.asking() {
			f.add("q", w)
			f.add("qb", prev, " ", w)
		}
		if s.in == InSubject {
			f.add("s", w)
		}
		prev = w
		n++
	}
	return n
}

// generic names numbers, links and addresses by their kind: which number it was does not carry over.
func generic(t text.Token) string {
	switch t.Kind {
	case text.Number:
		return "#"
	case text.Link:
		return "link"
	case text.Mail:
		return "mail"
	}
	return t.Fold
}

func (f *features) cues(s *sentence, last bool) {
	for _, h := range s.hits {
		f.add("c", h.Label)
		f.add("c", h.Label, strength(h.Weight))
		if s.asking() {
			f.add("ca", h.Label)
			f.add("ca", h.Label, strength(h.Weight))
		}
		if s.in == InSubject {
			f.add("cs", h.Label)
		}
		if last {
			f.add("cl", h.Label)
		}
	}
	if s.question {
		f.add("x", "question")
		if last {
			f.add("x", "last question")
		}
	}
}

// totals adds what the cues say when they are counted together: how strong each label is, and which kind they would choose alone.
func (f *features) totals(p *page) {
	best, second, top := 0, 0, NotRequest
	for _, k := range Kinds() {
		n := p.cueScore(string(k))
		for _, step := range []int{8, 14, 18, 22} {
			if n >= step {
				f.add("k", string(k), string(rune('0'+step/4)))
			}
		}
		if n > best {
			best, second, top = n, best, k
		} else {
			second = max(second, n)
		}
	}
	against := p.against()
	asks := p.cueScore("asks")
	f.margin("m", asks+best-against)
	f.margin("mk", best-against)
	f.margin("ma", asks-against)
	f.add("top", string(top))
	if best >= second+4 {
		f.add("top", string(top), " clear")
	}
}

// margin adds a number as every step it reaches, so that a weight grows with it.
func (f *features) margin(group string, n int) {
	for step := -24; step <= 40; step += 4 {
		if n >= step {
			f.add(group, strconv.Itoa(step))
		}
	}
}

func strength(w int) string {
	switch {
	case w >= 9:
		return "+++"
	case w >= 7:
		return "++"
	}
	return "+"
}

func (f *features) shape(p *page) {
	words := p.words()
	for _, n := range []int{6, 12, 25, 50, 100, 200} {
		if words <= n {
			f.add("x", "words")
			f.add("x", "words<=", string(rune('a'+n%26)))
		}
	}
	if p.Letter.Salutation != "" {
		f.add("x", "salutation")
	}
	asks := 0
	for i := range p.sents {
		if p.sents[i].asking() {
			asks++
		}
	}
	f.add("x", [...]string{"asks none", "asks one", "asks two", "asks more"}[min(asks, 3)])
	for _, z := range p.Letter.Zones {
		f.add("z", strconv.Itoa(int(z.Kind)))
	}
	if strings.HasPrefix(p.Subject, "[") || strings.Contains(p.Subject, ": [") {
		f.add("x", "list")
	}
	if p.Subject != "" && strings.HasPrefix(text.Fold(p.Subject), "re:") {
		f.add("x", "re")
	}
}
