package lang

import (
	_ "embed"
	"sync"
	"unicode"

	"demur/internal/text"
)

//go:embed detect.txt
var detectText string

// Other is the code of every language that the contract does not name.
const Other = "other"

// languages in the order in which a tie is decided.
func languages() []string { return []string{"en", "de", "nl", "fr", "es", Other} }

type detector map[string][]int // word -> indexes into languages()

var detecting = sync.OnceValue(func() detector {
	d := detector{}
	f := File{Name: "detect.txt", Text: detectText}
	for i, code := range languages() {
		for w := range f.Set(code) {
			d[w] = append(d[w], i)
		}
	}
	return d
})

// detectWords is how many words are looked at: enough for certainty, and a long text costs no more than a short one.
const detectWords = 400

// Detect tells the language of the tokens: a contract code, or Other. It counts function words; a word that several languages share
// counts for each of them with less weight. A text with no evidence in either direction gets fallback.
func Detect(tokens []text.Token, fallback string) string {
	codes := languages()
	var score [6]int
	words, foreign := 0, 0
	for _, t := range tokens {
		if t.Kind != text.Word {
			continue
		}
		if words++; words > detectWords {
			break
		}
		if script(t.Fold) {
			foreign++
		}
		hits := detecting()[t.Fold]
		for _, i := range hits {
			score[i] += 12 / len(hits)
		}
		for _, i := range letterHints(t.Fold) {
			score[i] += 3
		}
	}
	if foreign*2 > words {
		return Other
	}
	best := 0
	for i := range codes {
		if score[i] > score[best] {
			best = i
		}
	}
	if score[best] == 0 {
		return fallback
	}
	return codes[best]
}

// script reports whether a word is written in letters other than Latin ones.
func script(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return true
		}
	}
	return false
}

// letterHints names the languages (indexes into languages()) that a letter of the word speaks for.
func letterHints(w string) []int {
	for _, r := range w {
		switch r {
		case 'ß', 'ä', 'ö', 'ü':
			return []int{1}
		case 'ç', 'œ', 'ê', 'è', 'û', 'î':
			return []int{3}
		case 'ñ', 'ó', 'í', 'ú', 'á':
			return []int{4}
		case 'ø', 'å', 'æ', 'ł', 'ę', 'ą', 'ś', 'ż', 'ã', 'õ', 'ğ', 'ş', 'ı', 'ő', 'ě', 'ř', 'ů':
			return []int{5}
		}
	}
	return nil
}
