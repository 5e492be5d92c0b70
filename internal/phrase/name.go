package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/text"
)

// Role returns what a draft prints for a job: "the Rust Engineer role at Corvid Labs". A word for a job is added where the span has none; "" is
// returned where the span names no one job.
func (t *Turner) Role(span string) string {
	tokens := t.nounPhrase(text.Tokens(span))
	for len(tokens) > 1 && (t.determiner(tokens[0].Fold) || t.is("role_loose", tokens[0].Fold) || t.is("role_words", tokens[0].Fold) && !t.is("role_end", tokens[1].Fold)) {
		tokens = tokens[1:]
	}
	head := slices.IndexFunc(tokens, func(tok text.Token) bool { return t.is("role_end", tok.Fold) && !joined(tokens, tok) })
	if head < 0 {
		head = len(tokens)
	}
	tail := t.trimTail(tokens[head:])
	tokens = t.trimTail(tokens[:head])
	if len(tokens) == 0 || countWords(tokens) > sayWords || slices.ContainsFunc(tokens, func(tok text.Token) bool { return t.is("role_many", tok.Fold) }) {
		return ""
	}
	name, form := t.render(span, tokens, false), t.role["bare"]
	switch last := tokens[len(tokens)-1]; {
	case t.is("role_words", last.Fold):
		form = t.role["called"]
		name = strings.TrimSuffix(name, last.Of(span)) + last.Fold // "the Rust Engineer Opportunity" is a headline's spelling
	case !last.Upper && !slices.ContainsFunc(tokens, func(tok text.Token) bool { return t.is("hires", tok.Fold) || t.is("job_titles", tok.Fold) }):
		return "" // "a job asap"
	}
	out := strings.ReplaceAll(form, "{role}", name)
	if len(tail) > 1 && t.is("role_place", tail[0].Fold) && !t.is("indefinite", tail[1].Fold) && countWords(tail) <= 4 {
		out += " " + t.render(span, tail, false)
	}
	return out
}

// OneRole reports whether a printed topic is one job, named with its article as Role does.
func (t *Turner) OneRole(say string) bool {
	article, _, _ := strings.Cut(t.role["called"], "{role}")
	return strings.HasPrefix(say, article) && article != ""
}

// coined reports whether one word can only be a name: "DevDays", "TNW2026". A plain word in capitals may be the place, the host or a headline.
func coined(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	return unicode.IsDigit(r) || strings.ContainsFunc(rest, unicode.IsDigit) || strings.ContainsFunc(rest, unicode.IsUpper) && strings.ContainsFunc(rest, unicode.IsLower)
}

// abbreviated is the most letters of a word in capitals that may be an abbreviation.
const abbreviated = 3

// loud reports whether a phrase is written in capitals, as headlines are: a reply that prints it shouts.
func loud(phrase string) bool {
	words := 0
	for w := range strings.FieldsSeq(phrase) {
		if utf8.RuneCountInString(w) > abbreviated && w == strings.ToUpper(w) && w != strings.ToLower(w) {
			words++
		}
	}
	return words > 1
}

// sort is the folded word that says of what sort an event is: the last one of its name before its place and its year.
func (t *Turner) sort(tokens []text.Token) string {
	last := ""
	for _, tok := range tokens {
		if t.is("role_end", tok.Fold) {
			break
		}
		if tok.Kind == text.Word {
			last = tok.Fold
		}
	}
	return last
}

// joined reports whether a hyphen stands inside a word.
func joined(tokens []text.Token, tok text.Token) bool {
	i := slices.IndexFunc(tokens, func(o text.Token) bool { return o.Start == tok.Start })
	return tok.Kind == text.Punct && i+1 < len(tokens) && tokens[i+1].Start == tok.End
}

// Event returns what a draft prints for an event's name. before is the folded word before it in their text: with an article there, or where the name
// says of what sort the event is, it is printed with one; not where it says whose it is.
func (t *Turner) Event(span, before string) string {
	tokens := t.nounPhrase(text.Tokens(span))
	if len(tokens) == 0 || countWords(tokens) > sayWords+1 || len(tokens) == 1 && !coined(tokens[0].Of(span)) {
		return ""
	}
	name := t.render(span, tokens, t.determiner(tokens[0].Fold))
	if loud(name) {
		return ""
	}
	if (t.is("named_with_article", before) || t.is("events_with_article", t.sort(tokens))) && !t.determiner(tokens[0].Fold) && !strings.Contains(name, "'s ") && !strings.Contains(name, "’s ") {
		return strings.ReplaceAll(t.role["called"], "{role}", name)
	}
	return name
}
