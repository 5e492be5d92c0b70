package wire

import "demur/internal/demur"

func version(w *writer) error {
	v, err := demur.Version()
	if err != nil {
		return err
	}
	w.object("ok", func() {
		w.str("version", v.Version)
		w.int("contract", v.Contract)
		strs(w, "languages", v.Languages)
		strs(w, "kinds", v.Kinds)
		w.list("rules", len(v.Rules), func(i int) {
			w.braces(func() {
				w.str("id", v.Rules[i].ID)
				w.str("level", string(v.Rules[i].Level))
				w.str("text", v.Rules[i].Text)
			})
		})
		strs(w, "alternatives", v.Alternatives)
		strs(w, "advice", v.Advice)
	})
	return nil
}
