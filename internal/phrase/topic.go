package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"

	"demur/internal/text"
)

// sayWords is the most words a printed topic may have.
const sayWords = 7

// Setting is what stands around a span.
type Setting struct {
	Initial       bool   // the span begins its sentence, so that its capital says nothing
	Before, After string // the folded words beside it
}

// Topic returns what a draft prints for a topic, a noun phrase that reads well after "about"; "" where none can be made of the span.
func (t *Turner) Topic(span string, in Setting) string {
	all := t.dropLearning(text.Tokens(span))
	whole := len(all)
	tokens := t.nounPhrase(all)
	theirs := len(tokens) > 1 && t.is("indefinite", tokens[0].Fold) && t.is("makers", behind(all, tokens, in.After))
	if len(tokens) == 2 && whole > 2 && t.is("articles", tokens[0].Fold) && !theirs {
		return "" // "an AI that writes release notes" is not about an AI
	}
	tokens = t.shorten(tokens)
	if len(tokens) == 0 || t.onlyPronouns(tokens) || t.is("unnamed", tokens[0].Fold) || t.onlySort(tokens) && !theirs {
		return ""
	}
	out := t.render(span, tokens, in.Initial)
	if loud(out) {
		return ""
	}
	first := tokens[0].Fold
	_, rest, _ := strings.Cut(out, " ")
	if gerund := t.verbs[first]; gerund != "" && len(tokens) > 1 && (t.is("verb_marker", in.Before) || t.determiner(tokens[1].Fold)) {
		return gerund + " " + rest
	}
	if theirs {
		return t.turn["our"] + " " + rest
	}
	if head := t.head(tokens); t.is("with_article", head.Fold) && !head.Upper && t.verbs[first] == "" && !t.gerund(first) {
		if tokens[0].Upper && t.ordinary(tokens[0].Of(span), tokens) {
			out = lowerFirst(out) // of a headline
		}
		return strings.ReplaceAll(t.role["called"], "{role}", out)
	}
	return out
}

// behind is the folded word behind the tokens that were kept of all, or behind all of them.
func behind(all, kept []text.Token, after string) string {
	for _, tok := range all {
		if tok.Start >= kept[len(kept)-1].End && tok.Wordlike() {
			return tok.Fold
		}
	}
	return after
}

// gerund reports whether a folded word is the form of a verb that stands after "about".
func (t *Turner) gerund(word string) bool {
	for _, form := range t.verbs {
		if form == word {
			return true
		}
	}
	return false
}

// head is the last word before a preposition, of a phrase without an article: what it names. With one before it there is none.
func (t *Turner) head(tokens []text.Token) (head text.Token) {
	for _, tok := range tokens {
		if t.determiner(tok.Fold) || tok.Kind == text.Number || strings.ContainsAny(tok.Fold, "'’") {
			return text.Token{}
		}
		if t.is("cut", tok.Fold) || tok.Fold == "of" {
			break
		}
		if tok.Kind == text.Word {
			head = tok
		}
	}
	return head
}

// onlySort reports whether a phrase only says of what sort the thing is: "the tool", "Conference".
func (t *Turner) onlySort(tokens []text.Token) bool {
	sort := tokens[len(tokens)-1].Fold
	return len(tokens) == 2 && t.is("articles", tokens[0].Fold) && t.is("nameless", sort) || len(tokens) == 1 && t.is("event_words", sort)
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

// actsOn reports whether "and" joins a bare verb to a noun phrase: "your programme and earn 25 %".
func (t *Turner) actsOn(tokens []text.Token, i int) bool {
	return i > 0 && t.is("verb_joins", tokens[i].Fold) && i+1 < len(tokens) && t.verbs[tokens[i+1].Fold] != "" && t.verbs[tokens[0].Fold] == "" && t.determiner(tokens[0].Fold)
}

// nounPhrase cuts before a word that makes a clause of the span. Nothing is left of a span that begins with one.
func (t *Turner) nounPhrase(tokens []text.Token) []text.Token {
	for i, tok := range tokens {
		switch {
		case tok.Kind == text.Link, tok.Kind == text.Mail, tok.Kind == text.Para, tok.Kind == text.Symbol,
			tok.Kind == text.Word && t.finite(tokens, i), t.actsOn(tokens, i), t.apart(tokens, i), dash(tokens, i),
			tok.Kind == text.Punct && strings.Contains("—:;!?“”\"(){}[]<>|…", tok.Fold):
			return t.trimTail(tokens[:i])
		}
	}
	return t.trimTail(tokens)
}

// dash reports whether token i is a hyphen that stands by itself, as a dash does.
func dash(tokens []text.Token, i int) bool {
	return tokens[i].Fold == "-" && i > 0 && i+1 < len(tokens) && tokens[i-1].End < tokens[i].Start && tokens[i].End < tokens[i+1].Start
}

// titleBytes is the most bytes of an abbreviation before a name: "Dr.", "St.".
const titleBytes = 3

// apart reports whether something else begins at token i: another thing without a word that joins it ("a sales team, your size" written on two
// lines), one that is left open ("and any insights"), or another sentence.
func (t *Turner) apart(tokens []text.Token, i int) bool {
	tok := tokens[i]
	if i == 0 || i+1 >= len(tokens) {
		return false
	}
	before, next := tokens[i-1], tokens[i+1]
	switch {
	case tok.Fold == ".":
		return next.Start > tok.End && !(before.Upper && before.End-before.Start <= titleBytes)
	case t.is("unnamed", next.Fold):
		return t.is("and", tok.Fold)
	case before.Kind == text.Break && i > 1:
		before = tokens[i-2]
	}
	return t.is("possessives", tok.Fold) && before.Kind == text.Word && !t.is("cut", before.Fold) && !t.is("and", before.Fold) && t.verbs[before.Fold] == "" &&
		t.determiner(tokens[0].Fold)
}

// finite reports whether the word at i makes a clause of what it stands in.
func (t *Turner) finite(tokens []text.Token, i int) bool {
	tok := tokens[i]
	if t.is("clause", tok.Fold) {
		return !tok.Upper || utf8.RuneCountInString(tok.Fold) == 1 // a capital tells a name, but in "I"
	}
	return i > 0 && !tok.Upper && t.is("clause_within", tok.Fold) && i+1 < len(tokens) && !t.is("and", tokens[i+1].Fold)
}

// shorten cuts a phrase of more than sayWords words before its last preposition that leaves few enough, or drops it.
func (t *Turner) shorten(tokens []text.Token) []text.Token {
	if countWords(tokens) <= sayWords {
		return tokens
	}
	for i := len(tokens) - 1; i > 0; i-- {
		f := tokens[i].Fold
		if (t.is("cut", f) || t.is("and", f) && i > 2) && !t.pairs(tokens[:i]) && countWords(tokens[:i]) <= sayWords {
			if short := t.trimTail(tokens[:i]); countWords(short) > 1 {
				return short
			}
			return nil
		}
	}
	return nil
}

// pairs reports whether a phrase names the first of two things only ("between Yahoo").
func (t *Turner) pairs(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(tok text.Token) bool { return t.is("paired", tok.Fold) })
}

// trimTail drops what no phrase ends or begins with.
func (t *Turner) trimTail(tokens []text.Token) []text.Token {
	for len(tokens) > 0 {
		last := tokens[len(tokens)-1]
		if last.Wordlike() && !t.is("cut", last.Fold) && !t.is("loose", last.Fold) || last.Fold == "%" && len(tokens) > 1 {
			break
		}
		tokens = tokens[:len(tokens)-1]
	}
	for len(tokens) > 0 && !tokens[0].Wordlike() {
		tokens = tokens[1:]
	}
	return tokens
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

func (t *Turner) onlyPronouns(tokens []text.Token) bool {
	for _, tok := range tokens {
		if tok.Wordlike() && !t.is("pronouns", tok.Fold) && !t.is("loose", tok.Fold) {
			return false
		}
	}
	return true
}
