package when

import (
	"errors"
	"strings"

	"demur/internal/lang"
	"demur/internal/text"
)

func (b *book) option(key, value string) error {
	switch {
	case key == "order" && (value == "dmy" || value == "mdy" || value == "both"):
		b.order = value
	case key == "day-dot" && (value == "yes" || value == "no"):
		b.dayDot = value == "yes"
	default:
		return lang.Errorf("unknown option %s = %s", key, value)
	}
	return nil
}

func (b *book) saying(key, value string) error {
	if _, taken := b.sayings[key]; taken {
		return lang.Errorf("%q is said twice", key)
	}
	if strings.Count(value, "{") != strings.Count(value, "}") || strings.Count(value, "[") != strings.Count(value, "]") {
		return lang.Errorf("a bracket of %q is not closed", value)
	}
	b.sayings[key] = value
	return nil
}

func (b *book) glueWords(key, value string) error {
	g, ok := map[string]glue{"or": glueOr, "and": glueAnd, "to": glueTo, "slash": glueSlash, "soft": glueSoft}[key]
	if !ok {
		return lang.Errorf("unknown glue %q", key)
	}
	for w := range strings.FieldsSeq(value) {
		b.glue[w] = g
	}
	return nil
}

func (b *book) unitWords(key, value string) error {
	u, ok := unitNames()[key]
	if !ok {
		return lang.Errorf("unknown unit %q", key)
	}
	for w := range strings.FieldsSeq(value) {
		b.units[w] = u
		b.fills(w, slotUnit)
	}
	return nil
}

// feast reads "12-25 = Christmas xmas". Only single words are found.
func (b *book) feast(key, value string) error {
	month, day, ok := strings.Cut(key, "-")
	m, okMonth := digits(month)
	d, okDay := digits(day)
	if !ok || !okMonth || !okDay || !(Date{2000, m, d}).valid() {
		return lang.Errorf("%q is no month and day", key)
	}
	words := strings.Fields(value)
	b.feastNames[feast{d, m}] = words[0]
	for _, w := range words {
		b.feasts[text.Fold(w)] = feast{d, m}
		b.fills(text.Fold(w), slotFeast)
	}
	return nil
}

// timeForm reads one way to write a time of day; it has no meaning of its own.
func (b *book) timeForm(l lang.Line) error {
	_, variants, err := b.grammar.pattern(l.Text)
	if err != nil {
		return err
	}
	for _, v := range variants {
		b.times = append(b.times, form{elems: v, line: l.N})
	}
	return nil
}

// form reads "pattern = meaning".
func (b *book) form(l lang.Line) error {
	at := strings.LastIndex(l.Text, " = ")
	if at < 0 {
		return errors.New(`a form needs the shape "pattern = meaning"`)
	}
	means, err := b.grammar.meaning(l.Text[at+3:])
	if err != nil {
		return err
	}
	behind, variants, err := b.grammar.pattern(l.Text[:at])
	if err != nil {
		return err
	}
	for _, v := range variants {
		n := len(b.forms)
		b.forms = append(b.forms, form{elems: v, behind: behind, line: l.N, means: means})
		if v[0].slot != noSlot {
			b.bySlot[v[0].slot] = append(b.bySlot[v[0].slot], n)
		}
		for _, w := range v[0].words {
			o := b.openings[w]
			o.forms = append(o.forms, n)
			b.openings[w] = o
		}
	}
	return nil
}
