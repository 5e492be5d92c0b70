package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/lang"
	"demur/internal/text"
)

// Turner turns a span of theirs into words that we can print. It does not change and may be shared.
type Turner struct {
	words    map[string]map[string]bool // the closed classes of turn.txt, and of topics.txt those that are needed
	turn     map[string]string          // their word: ours
	verbs    map[string]string          // bare verb: as it stands after "about"
	role     map[string]string          // how a job is printed
	learning [][]string
	meals    map[string][2]string
	calls    map[string][2]string
	shares   map[string]string // what they serve: the guest's share of it
	work     [][]string        // runs of words before the name of the company somebody works for
}

// turnClasses and topicClasses name the sections of turn.txt and topics.txt that are lists of words.
var (
	turnClasses = [...]string{"clause", "openers", "clause_within", "and", "paired", "cut", "loose", "pronouns", "verb_marker", "named_with_article", "events_with_article", "with_article",
		"role_end", "role_place", "role_loose", "role_many",
		"hires", "length_units", "length_counts", "not_company", "company_forms", "verb_joins", "hires_of", "ranks",
		"unnamed", "nameless", "indefinite", "makers", "student", "studying", "studies_loose",
		"noticed_your", "noticed", "noticing", "noticed_joins", "noticed_ends", "praising"}
	topicClasses = [...]string{"event_words", "role_words", "job_titles", "articles", "possessives"}
)

// NewTurner reads turn.txt and some closed classes of topics.txt. An error names the file, the line and the fault.
func NewTurner(p lang.Pack) (*Turner, error) {
	f, topics := p.File("turn"), p.File("topics")
	t := &Turner{
		words: map[string]map[string]bool{}, turn: map[string]string{}, verbs: map[string]string{}, role: map[string]string{},
		meals: map[string][2]string{}, calls: map[string][2]string{}, shares: map[string]string{},
	}
	for _, c := range turnClasses {
		t.words[c] = f.Set(c)
	}
	for _, c := range topicClasses {
		t.words[c] = topics.Set(c)
	}
	for l := range f.Lines() {
		if err := t.line(f, l); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *Turner) line(f lang.File, l lang.Line) error {
	left, right, pair := strings.Cut(l.Text, " = ")
	first, second, two := strings.Cut(right, " / ")
	pairs := map[string]map[string]string{"turn": t.turn, "verbs": t.verbs, "role": t.role, "shares": t.shares}[l.Section]
	triples := map[string]map[string][2]string{"meals": t.meals, "calls": t.calls}[l.Section]
	switch {
	case pairs != nil && !pair:
		return f.Errorf(l.N, "a word is written %q", "your = my")
	case pairs != nil:
		pairs[left] = right
	case triples != nil && (!pair || !two):
		return f.Errorf(l.N, "a word is written %q", "lunch = lunch / a lunch")
	case triples != nil:
		triples[left] = [2]string{first, second}
	case l.Section == "works_at":
		t.work = append(t.work, strings.Fields(l.Text))
	case l.Section == "learning":
		t.learning = append(t.learning, strings.Fields(l.Text))
	case t.words[l.Section] == nil:
		return f.Errorf(l.N, "unknown section %q", l.Section)
	}
	return nil
}

func (t *Turner) is(class, word string) bool { return t.words[class][word] }

// determiner reports whether a folded word is an article or a possessive.
func (t *Turner) determiner(word string) bool {
	return t.is("articles", word) || t.is("possessives", word)
}

// Meal returns how the folded word of a meal stands after "to" and with its article.
func (t *Turner) Meal(word string) (bare, with string) { m := t.meals[word]; return m[0], m[1] }

// Call returns how the folded word of a call stands with "a" and with "the".
func (t *Turner) Call(word string) (with, the string) { c := t.calls[word]; return c[0], c[1] }

// Clause reports whether a text holds a finite verb, as far as the closed classes tell.
func (t *Turner) Clause(s string) bool {
	tokens := text.Tokens(s)
	for i, tok := range tokens {
		if t.is("clause", tok.Fold) && !t.is("openers", tok.Fold) || t.is("clause_within", tok.Fold) && t.finite(tokens, i) {
			return true
		}
	}
	return false
}

// render writes the tokens with pronouns turned, white space folded and the first letter small where its capital says nothing.
func (t *Turner) render(span string, tokens []text.Token, initial bool) string {
	var b strings.Builder
	for i, tok := range tokens {
		if tok.Kind == text.Break {
			b.WriteByte(' ')
			continue
		}
		if i > 0 && tok.Start > tokens[i-1].End && tokens[i-1].Kind != text.Break {
			b.WriteByte(' ')
		}
		w := tok.Of(span)
		if turned, ok := t.turn[tok.Fold]; ok {
			w = turned
		} else if i == 0 && initial && tok.Upper && t.ordinary(w, tokens) {
			w = lowerFirst(w)
		}
		b.WriteString(w)
	}
	return strings.TrimSpace(b.String())
}

// ordinary reports whether the capital of a first word may be only the sentence's: no other word of the phrase has one, and the word is not
// written like a name or an abbreviation.
func (t *Turner) ordinary(w string, tokens []text.Token) bool {
	if w != "A" && w == strings.ToUpper(w) && utf8.RuneCountInString(w) > 1 || strings.ContainsFunc(w[1:], unicode.IsUpper) {
		return false
	}
	return t.determiner(tokens[0].Fold) || len(tokens) > 1 && !slices.ContainsFunc(tokens[1:], func(tok text.Token) bool { return tok.Upper })
}

func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
