package phrase

import "demur/internal/text"

// Role returns what a draft prints for a job: "the Rust Engineer role at Corvid Labs". The word "role" is added where the span has none of its kind.
func (t *Turner) Role(span string) string {
	tokens := t.nounPhrase(text.Tokens(span))
	if len(tokens) > 0 {
		switch tokens[0].Fold {
		case "a", "an", "the", "our", "their", "this", "my":
			tokens = tokens[1:]
		}
	}
	head := len(tokens)
	for i, tok := range tokens {
		if tok.Fold == "at" || tok.Fold == "with" || tok.Fold == "within" || tok.Fold == "in" || tok.Fold == "for" || tok.Fold == "to" || tok.Fold == "-" && i+1 < len(tokens) && tokens[i+1].Start > tok.End {
			head = i
			break
		}
	}
	tail := tokens[head:]
	tokens = trimTail(tokens[:head], t)
	if len(tokens) == 0 || countWords(tokens) > sayWords {
		return ""
	}
	name := t.render(span, tokens, false)
	if !t.roles[tokens[len(tokens)-1].Fold] {
		name += " role"
	}
	if len(tail) > 1 && (tail[0].Fold == "at" || tail[0].Fold == "with") && countWords(tail) <= 4 {
		name += " " + t.render(span, trimTail(tail, t), false)
	}
	return "the " + name
}

// Event returns what a draft prints for an event's name. article tells that an article stood before it in their text.
func (t *Turner) Event(span string, article bool) string {
	tokens := t.nounPhrase(text.Tokens(span))
	if len(tokens) == 0 || countWords(tokens) > sayWords+1 {
		return ""
	}
	name := t.render(span, tokens, false)
	first := tokens[0].Fold
	switch {
	case first == "the" || first == "a" || first == "an" || first == "your" || first == "my":
		return name
	case first == "our":
		return name
	case article:
		return "the " + name
	}
	return name
}
