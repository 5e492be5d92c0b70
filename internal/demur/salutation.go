package demur

import (
	"strings"

	"demur/internal/text"
)

// salutation is how the drafts open: their greeting word with the names of those whom the reply reaches. Without a name the word stands alone.
func (e *engine) salutation(r *Request, u Understanding, formal bool) string {
	word := e.rules.GreetingWord(u.letter.Salutation)
	var names []string
	for _, p := range u.Recipients {
		if p.Address != "" {
			names = append(names, p.Address)
		}
	}
	if len(names) > 3 {
		names = nil
	}
	if word == "" || word == "Hello" && len(names) > 0 && !formal {
		word = defaultGreeting(word, formal, len(names) > 0)
	}
	if len(names) == 0 {
		if word == "Dear" || strings.Contains(word, " ") && !strings.HasPrefix(word, "Good") {
			return "Hello"
		}
		return word
	}
	return word + " " + joinNames(names)
}

func defaultGreeting(word string, formal, named bool) string {
	switch {
	case word != "":
		return word
	case formal && named:
		return "Dear"
	case formal:
		return "Hello"
	}
	return "Hi"
}

func joinNames(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// signOff returns the name under a letter. When the signature in the box holds the person's given name, the closing phrase stands alone.
func (e *engine) signOff(r *Request, u Understanding) (name string, closing bool) {
	if !letter(r, u) {
		return "", false
	}
	name = r.Overrides.SignOff.Or(r.Preferences.SignOff)
	given := e.names.Read(r.Me.Name).Given
	if name == "" && !r.Overrides.SignOff.Set {
		name = given
	}
	for _, n := range []string{given, name} {
		if n != "" && strings.Contains(text.Fold(r.Box.Signature), text.Fold(n)) {
			return "", true
		}
	}
	return name, false
}

// uk tells the spelling of the drafts: the person's choice, else as theirs is, else British, in which the book is written.
func (e *engine) uk(r *Request, u Understanding) bool {
	switch r.Preferences.Spelling {
	case "us":
		return false
	case "uk":
		return true
	}
	uk, us := 0, 0
	for _, t := range text.Tokens(u.letter.Src) {
		if e.british[t.Fold] {
			uk++
		}
		if e.american[t.Fold] {
			us++
		}
	}
	return us <= uk
}
