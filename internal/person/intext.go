package person

import "demur/internal/text"

// Introduced finds the name in a self-introduction at the start of a sentence: "I'm Bart, and I build websites", "My name is Ana".
// after lists the folded openings ("i'm", "my name is") as runs of words. The span covers the name as it stands.
func (w *Words) Introduced(tokens []text.Token, in text.Sentence, after [][]string) (Name, text.Span) {
	for i := in.From; i < in.To; i++ {
		for _, run := range after {
			j := i
			for _, word := range run {
				if j >= in.To || tokens[j].Fold != word {
					j = -1
					break
				}
				j++
			}
			if j < 0 {
				continue
			}
			if n, sp := w.nameAt(tokens, in, j); n.Given != "" {
				return n, sp
			}
		}
	}
	return Name{}, text.Span{}
}

// nameAt reads one or two capitalised words as a name. In running text the first must be a known given name or be followed by a second
// capitalised word or a comma, since "I'm Head of Sales" and "I'm German" introduce nobody.
func (w *Words) nameAt(tokens []text.Token, in text.Sentence, i int) (Name, text.Span) {
	if i >= in.To || !capitalised(tokens[i]) || w.notNames[tokens[i].Fold] || w.orgs[tokens[i].Fold] {
		return Name{}, text.Span{}
	}
	end := i + 1
	for end < in.To && end < i+3 && capitalised(tokens[end]) && tokens[end].Start == tokens[end-1].End+1 && !w.orgs[tokens[end].Fold] && !w.notNames[tokens[end].Fold] {
		end++
	}
	first := tokens[i].Fold
	if !w.given[first] {
		if end == i+1 && !(end < in.To && (tokens[end].Fold == "," || tokens[end].Fold == "from")) {
			return Name{}, text.Span{}
		}
		if end == i+1 && len(first) < 3 {
			return Name{}, text.Span{}
		}
	}
	n := Name{Given: surface(tokens[i])}
	if end > i+1 {
		n.Family = surface(tokens[end-1])
	}
	return n, text.Span{Start: tokens[i].Start, End: tokens[end-1].End}
}

// A token keeps its folded form only; names are capitalised again, which is how they are printed.
func surface(t text.Token) string { return capital(t.Fold) }

func capitalised(t text.Token) bool {
	return t.Kind == text.Word && t.Upper
}
