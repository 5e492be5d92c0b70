package phrase

import (
	"slices"
	"strings"

	"demur/internal/text"
)

// Hire returns the noun for whom a printed job looks: "engineer" for "the Rust Engineer role at Corvid Labs", with the word before it where the
// noun alone says little: "product manager"; "" where the job has no noun
// that stands alone. A noun in capitals keeps them ("PM").
func (t *Turner) Hire(role string) string {
	tokens := text.Tokens(role)
	if end := slices.IndexFunc(tokens, func(tok text.Token) bool { return t.is("role_end", tok.Fold) || tok.Fold == "of" }); end >= 0 {
		tokens = tokens[:end]
	}
	for len(tokens) > 0 && t.is("role_words", tokens[len(tokens)-1].Fold) {
		tokens = tokens[:len(tokens)-1]
	}
	if len(tokens) == 0 || !t.is("hires", tokens[len(tokens)-1].Fold) {
		return ""
	}
	last := tokens[len(tokens)-1]
	if word := last.Of(role); len(word) > 1 && word == strings.ToUpper(word) {
		return word
	}
	if before := len(tokens) - 2; t.is("hires_of", last.Fold) && before >= 0 && tokens[before].Kind == text.Word && !t.is("ranks", tokens[before].Fold) && !t.determiner(tokens[before].Fold) {
		kind := tokens[before].Of(role)
		if kind != strings.ToUpper(kind) {
			kind = tokens[before].Fold
		}
		return kind + " " + last.Fold
	}
	return last.Fold
}

// Share returns a guest's share of what is served by the folded word for it, "" for a word that is nothing to eat or drink.
func (t *Turner) Share(word string) string { return t.shares[word] }

// Length returns the length of time that begins at a token, "15 minutes"; "" where none does. src is the text of the tokens.
func (t *Turner) Length(src string, tokens []text.Token, i int) string {
	n := tokens[i]
	if n.Kind != text.Number && !t.is("length_counts", n.Fold) || i > 1 && (tokens[i-2].Kind == text.Number || tokens[i-1].Fold == "-") {
		return "" // the end of a longer one: "10-15 minutes", "forty-five minutes"
	}
	j := i + 1
	if j < len(tokens) && tokens[j].Fold == "-" {
		j++
	}
	if j >= len(tokens) || !t.is("length_units", tokens[j].Fold) || len(n.Fold) > len("seventeen") {
		return ""
	}
	return strings.ReplaceAll(t.role["length"], "{n}", strings.ToLower(n.Of(src)))
}

// subjectWords is the most words that what somebody studies has.
const subjectWords = 3

// Studies returns what somebody studies where a token is the word for a student or for studying: "computer science"; "" where it is not told.
func (t *Turner) Studies(src string, tokens []text.Token, i int) string {
	from, to := i, i
	switch {
	case t.is("student", tokens[i].Fold):
		for from > 0 && t.subject(tokens[from-1]) {
			from--
		}
		if from == 0 || !t.is("articles", tokens[from-1].Fold) && !t.is("studies_loose", tokens[from-1].Fold) {
			return ""
		}
	case t.is("studying", tokens[i].Fold):
		from, to = i+1, i+1
		for to < len(tokens) && t.subject(tokens[to]) {
			to++
		}
	}
	if n := to - from; n == 0 || n > subjectWords {
		return ""
	}
	return src[tokens[from].Start:tokens[to-1].End]
}

// subject reports whether a word may belong to the name of what somebody studies.
func (t *Turner) subject(tok text.Token) bool {
	return tok.Kind == text.Word && !t.determiner(tok.Fold) && !t.is("studies_loose", tok.Fold) && !t.is("clause", tok.Fold) && !t.is("cut", tok.Fold) && !t.is("openers", tok.Fold)
}

// companyWords is the most words the printed name of a company has.
const companyWords = 3

// Company returns the name that stands behind words such as "I work for" at a token, as it is printed; "" where no such words end there, or
// what follows does not look like a name.
func (t *Turner) Company(src string, tokens []text.Token, i int) string {
	if !slices.ContainsFunc(t.work, func(run []string) bool { return runEnds(tokens[:i], run) }) {
		return ""
	}
	return t.CompanyName(src, tokens[i:])
}

// CompanyName reads the name of a company that begins at the first token: one to three capitalised words, forms of companies left off.
func (t *Turner) CompanyName(src string, tokens []text.Token) string {
	n := 0
	for n < len(tokens) && tokens[n].Kind == text.Word && tokens[n].Upper && !t.is("company_forms", tokens[n].Fold) {
		if t.is("not_company", tokens[n].Fold) || t.is("role_words", tokens[n].Fold) || t.is("hires", tokens[n].Fold) {
			return ""
		}
		n++
	}
	if n == 0 || n > companyWords || n < len(tokens) && (tokens[n].Kind == text.Number || tokens[n].Fold == "-" || tokens[n].Fold == "&" || tokens[n].Fold == "'") {
		return ""
	}
	name := strings.TrimSuffix(strings.TrimSuffix(src[tokens[0].Start:tokens[n-1].End], "'s"), "’s")
	if strings.ContainsAny(name, "\n\r") {
		return ""
	}
	return name
}

// runEnds reports whether tokens end in a run of folded words.
func runEnds(tokens []text.Token, run []string) bool {
	if len(run) > len(tokens) {
		return false
	}
	for i, w := range run {
		if tokens[len(tokens)-len(run)+i].Fold != w {
			return false
		}
	}
	return true
}
