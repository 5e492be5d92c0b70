package demur

import (
	"sync"

	"demur/internal/ask"
	"demur/internal/thread"
)

// withoutModels is the English engine with its cues alone.
var withoutModels = sync.OnceValues(func() (*engine, error) {
	e, err := english()
	if err != nil {
		return nil, err
	}
	plain := *e
	pack := e.pack.WithoutModels()
	plain.reader, err = ask.NewReader(pack, thread.NewRules(pack))
	return &plain, err
})

// Understand reads a thread as Suggest does and writes no drafts.
func Understand(r Request) (Understanding, error) {
	e, err := english()
	if err != nil {
		return Understanding{}, err
	}
	return e.understood(r), nil
}

// UnderstandByCues reads a thread without the trained models: what these are compared with.
func UnderstandByCues(r Request) (Understanding, error) {
	e, err := withoutModels()
	if err != nil {
		return Understanding{}, err
	}
	return e.understood(r), nil
}

func (e *engine) understood(r Request) Understanding {
	u := e.understand(&r)
	e.address(&r, &u, e.formal(&r, u))
	return u
}
