package demur

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/lang"
	"demur/internal/text"
	"demur/internal/thread"
)

// register holds the words that tell how formal a letter is.
type register struct {
	formal, addresses, contracted, casual map[string]bool
}

func newRegister(f lang.File) register {
	return register{formal: f.Set("formal_greetings"), addresses: f.Set("formal_addresses"), contracted: f.Set("contracted"), casual: f.Set("casual_greetings")}
}

const (
	formalWords = 40  // a formal letter without a form of address has more words
	smallWords  = 2   // a text in small letters tells something from here on,
	smallBytes  = 400 // and up to this length in bytes
)

// formality tells the register of a letter from a few plain signs: formal, neutral or informal.
func (e *engine) formality(l thread.Letter, words int) string {
	g := e.register
	src := strings.TrimSpace(l.Src)
	low, greeting := text.Fold(src), text.Fold(l.Salutation)
	switch {
	case g.formal[greeting] && (g.addressed(l) || words > formalWords && !g.contracts(low)):
		return "formal"
	case g.casual[greeting]:
		return "informal"
	case src == low && words > smallWords && len(src) < smallBytes:
		return "informal"
	}
	for _, t := range text.Tokens(src) {
		if r, size := utf8.DecodeRuneInString(t.Of(src)); t.Kind == text.Symbol && size > 2 && unicode.Is(unicode.So, r) { // an emoji
			return "informal"
		}
	}
	return "neutral"
}

// addressed reports whether the salutation begins with a form of address.
func (g register) addressed(l thread.Letter) bool {
	tokens := text.Tokens(l.Addressed.Of(l.Src))
	return len(tokens) > 0 && g.addresses[tokens[0].Fold]
}

func (g register) contracts(low string) bool {
	for c := range g.contracted {
		if strings.Contains(low, c) {
			return true
		}
	}
	return false
}
