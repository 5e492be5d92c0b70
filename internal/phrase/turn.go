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
	turn     map[string]string
	learning [][]string
	clause   map[string]bool
	cut      map[string]bool
	verbs    map[string]bool
	meals    map[string][2]string
	calls    map[string][2]string
	roles    map[string]bool
	events   map[string]bool
}

// NewTurner reads turn.txt and the closed classes of topics.txt.
func NewTurner(p lang.Pack) (*Turner, error) {
	f, topics := p.File("turn"), p.File("topics")
	t := &Turner{
		turn: map[string]string{}, clause: f.Set("clause"), cut: f.Set("cut"), verbs: f.Set("verbs"), meals: map[string][2]string{},
		calls: map[string][2]string{}, roles: topics.Set("role_words"), events: topics.Set("event_words"),
	}
	for l := range f.Lines() {
		left, right, ok := strings.Cut(l.Text, " = ")
		first, second, two := strings.Cut(right, " / ")
		switch l.Section {
		case "turn":
			if !ok {
				return nil, f.Errorf(l.N, "a pronoun is written %q", "your = my")
			}
			t.turn[left] = right
		case "learning":
			t.learning = append(t.learning, strings.Fields(l.Text))
		case "meals", "calls":
			if !ok || !two {
				return nil, f.Errorf(l.N, "a word is written %q", "lunch = lunch / a lunch")
			}
			if l.Section == "meals" {
				t.meals[left] = [2]string{first, second}
			} else {
				t.calls[left] = [2]string{first, second}
			}
		}
	}
	return t, nil
}

// Meal returns how the folded word of a meal stands after "to" and with its article.
func (t *Turner) Meal(word string) (bare, with string) { m := t.meals[word]; return m[0], m[1] }

// Call returns how the folded word of a call stands with "a" and with "the".
func (t *Turner) Call(word string) (with, the string) { c := t.calls[word]; return c[0], c[1] }

// Clause reports whether a text holds a finite verb, as far as the closed classes tell.
func (t *Turner) Clause(s string) bool {
	for _, tok := range text.Tokens(s) {
		switch tok.Fold {
		case "how", "what", "why", "where", "when", "that", "which", "who", "not":
		default:
			if t.clause[tok.Fold] {
				return true
			}
		}
	}
	return false
}

// sayWords is the most words a printed topic may have.
const sayWords = 7

// Topic returns what a draft prints for a topic, a noun phrase that reads well after "about"; "" where none can be made of the span. initial
// tells that the span begins its sentence, so that its capital says nothing; afterTo that "to" stands before it, so that it begins with a bare verb.
func (t *Turner) Topic(span string, initial, afterTo bool) string {
	tokens := text.Tokens(span)
	tokens = t.dropLearning(tokens)
	tokens = t.nounPhrase(tokens)
	tokens = t.shorten(tokens)
	if len(tokens) == 0 || onlyPronouns(tokens) {
		return ""
	}
	out := t.render(span, tokens, initial)
	if afterTo && t.verbs[tokens[0].Fold] && len(tokens) > 1 {
		_, rest, _ := strings.Cut(out, " ")
		out = gerund(tokens[0].Fold) + " " + rest
	}
	return out
}

func (t *Turner) dropLearning(tokens []text.Token) []text.Token {
	best := 0
	for _, run := range t.learning {
		if len(run) <= best || len(run) >= len(tokens) {
			continue
		}
		fits := true
		for i, w := range run {
			fits = fits && tokens[i].Fold == w
		}
		if fits {
			best = len(run)
		}
	}
	return tokens[best:]
}

// nounPhrase cuts before a word that makes a clause of the span. Nothing is left of a span that begins with one.
func (t *Turner) nounPhrase(tokens []text.Token) []text.Token {
	for i, tok := range tokens {
		if tok.Kind == text.Link || tok.Kind == text.Mail || tok.Kind == text.Para || tok.Kind == text.Symbol {
			return trimTail(tokens[:i], t)
		}
		if tok.Kind == text.Word && t.clause[tok.Fold] && !(tok.Upper && tok.Fold != "i") {
			return trimTail(tokens[:i], t)
		}
		if tok.Kind == text.Punct && strings.Contains("—:;!?“”\"(){}[]<>|…", tok.Fold) {
			return trimTail(tokens[:i], t)
		}
	}
	return trimTail(tokens, t)
}

// shorten cuts a phrase of more than sayWords words before its last preposition that leaves few enough, or drops it.
func (t *Turner) shorten(tokens []text.Token) []text.Token {
	if countWords(tokens) <= sayWords {
		return tokens
	}
	for i := len(tokens) - 1; i > 0; i-- {
		f := tokens[i].Fold
		if (t.cut[f] || f == "and" || f == "or" || f == "," || f == "of" && i > 2) && countWords(tokens[:i]) <= sayWords {
			return trimTail(tokens[:i], t)
		}
	}
	return nil
}

func trimTail(tokens []text.Token, t *Turner) []text.Token {
	for len(tokens) > 0 {
		last := tokens[len(tokens)-1]
		if last.Wordlike() && !t.cut[last.Fold] && !functionWord(last.Fold) {
			break
		}
		if last.Fold == "%" && len(tokens) > 1 {
			break
		}
		tokens = tokens[:len(tokens)-1]
	}
	for len(tokens) > 0 && !tokens[0].Wordlike() {
		tokens = tokens[1:]
	}
	return tokens
}

func functionWord(w string) bool {
	switch w {
	case "and", "or", "of", "the", "a", "an", "my", "your", "our", "this", "that", "these", "about", "more", "also", "one", "some", "very", "really":
		return true
	}
	return false
}

func countWords(tokens []text.Token) int {
	n := 0
	for i, t := range tokens {
		if t.Wordlike() && !(i > 1 && tokens[i-1].Fold == "-" && tokens[i-1].Start == tokens[i-2].End) {
			n++
		}
	}
	return n
}

func onlyPronouns(tokens []text.Token) bool {
	for _, t := range tokens {
		switch t.Fold {
		case "one", "some", "few", "your", "my", "our", "you", "me", "us", "it", "this", "that", "these", "those", "them", "him", "her", "mine", "yours":
		default:
			if t.Wordlike() && !functionWord(t.Fold) {
				return false
			}
		}
	}
	return true
}

// render writes the tokens with pronouns turned, white space folded and the first letter small where its capital says nothing.
func (t *Turner) render(span string, tokens []text.Token, initial bool) string {
	var b strings.Builder
	for i, tok := range tokens {
		if i > 0 && tok.Start > tokens[i-1].End && tok.Kind != text.Break && tokens[i-1].Kind != text.Break {
			b.WriteByte(' ')
		} else if i > 0 && (tok.Kind == text.Break || tokens[i-1].Kind == text.Break) {
			if tok.Kind == text.Break {
				b.WriteByte(' ')
			}
		}
		if tok.Kind == text.Break {
			continue
		}
		w := tok.Of(span)
		if turned, ok := t.turn[tok.Fold]; ok {
			w = turned
		} else if i == 0 && initial && tok.Upper && ordinary(w, tokens) {
			w = lowerFirst(w)
		}
		b.WriteString(w)
	}
	return strings.TrimSpace(b.String())
}

// ordinary reports whether the capital of a first word may be only the sentence's: no other word of the phrase has one, and the word is not
// written like a name or an abbreviation.
func ordinary(w string, tokens []text.Token) bool {
	if w != "A" && w == strings.ToUpper(w) && utf8.RuneCountInString(w) > 1 || strings.ContainsFunc(w[1:], unicode.IsUpper) {
		return false
	}
	switch tokens[0].Fold {
	case "the", "a", "an", "my", "your":
		return true
	}
	return len(tokens) > 1 && !slices.ContainsFunc(tokens[1:], func(t text.Token) bool { return t.Upper })
}

func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

// gerund forms the "-ing" of a bare English verb of turn.txt.
func gerund(v string) string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "ie"):
		return v[:n-2] + "ying"
	case strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee"):
		return v[:n-1] + "ing"
	case doubles(v):
		return v + v[n-1:] + "ing"
	}
	return v + "ing"
}

// doubles lists the verbs of the book that double their last letter.
func doubles(v string) bool {
	switch v {
	case "cut", "set", "run", "plan", "get", "begin", "swap", "stop":
		return true
	}
	return false
}
