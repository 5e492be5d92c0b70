package wire

import "demur/internal/demur"

func pack(w *writer, o object) error {
	n, ok := o.get("text")
	if !ok {
		n.bad("a string is needed")
	}
	text := o.str("text")
	if o.faults.first != nil {
		return o.faults.first
	}
	p, err := demur.Pack(text)
	if err != nil {
		return err
	}
	w.pack(p)
	return nil
}

func (w *writer) pack(p demur.PackReply) {
	w.object("ok", func() {
		w.str("language", p.Language)
		w.int("phrases", p.Phrases)
		w.list("problems", len(p.Problems), func(i int) {
			w.braces(func() {
				w.int("line", p.Problems[i].Line)
				w.int("column", p.Problems[i].Column)
				w.str("level", string(p.Problems[i].Level))
				w.str("message", p.Problems[i].Message)
			})
		})
		w.str("name", p.Name)
	})
}
