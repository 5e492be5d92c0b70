// Package demur is the front door of the engine: a pure function of its request. It knows no clock, no network and no randomness.
package demur

import (
	"sync"

	"demur/internal/ask"
	"demur/internal/compose"
	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/internal/person"
	"demur/internal/phrase"
	"demur/internal/text"
	"demur/internal/thread"
)

// engine is everything one language needs, parsed once.
type engine struct {
	pack     lang.Pack
	rules    *thread.Rules
	names    *person.Words
	reader   *ask.Reader
	turner   *phrase.Turner
	book     *phrase.Book
	marks    *phrase.Marks
	composer *compose.Composer
	checker  *etiquette.Checker
	advice   adviceBook
	british  map[string]bool
	american map[string]bool
	register register
	own      map[string]bool // words that make a topic the person's own
}

// english is parsed at the first request. A fault in the data is a fault of the build; the tests parse the same data.
var english = sync.OnceValues(func() (*engine, error) { return load("en") })

func load(code string) (*engine, error) {
	pack, _ := lang.Get(code)
	e := &engine{pack: pack, rules: thread.NewRules(pack), advice: adviceBook{}, own: pack.File("words").Set("own"), register: newRegister(pack.File("words")),
		british: pack.File("words").Set("british"), american: pack.File("words").Set("american")}
	var err error
	step := func(f func() error) {
		if err == nil {
			err = f()
		}
	}
	step(func() error { e.names, err = person.Parse(pack.File("names")); return err })
	step(func() error { e.reader, err = ask.NewReader(pack, e.rules); return err })
	step(func() error { e.turner, err = phrase.NewTurner(pack); return err })
	step(func() error { e.book, err = phrase.Parse(pack.File("phrases")); return err })
	step(func() error { e.marks, err = phrase.NewMarks(pack); return err })
	step(func() error { e.composer, err = compose.New(pack, e.book); return err })
	step(func() error { e.checker, err = etiquette.NewChecker(pack, e.rules); return err })
	step(func() error { return e.advice.parse(pack.File("advice")) })
	step(func() error { return e.advice.parse(pack.File("review")) })
	if err != nil {
		return nil, err
	}
	return e, nil
}

// Error is a fault of the request, in the contract's terms.
type Error struct {
	Code    string
	Message string // names the path, never the content
}

func (e *Error) Error() string { return e.Code + ": " + e.Message }

func badRequest(message string) error { return &Error{Code: "bad_request", Message: message} }

// language tells the language of a message's own words; fallback is for a message that says nothing either way.
func language(l thread.Letter, fallback string) string {
	tokens := l.Tokens()
	if len(tokens) < 2 {
		tokens = text.Tokens(l.Src)
	}
	return lang.Detect(tokens, fallback)
}
