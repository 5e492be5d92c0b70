package person

import "demur/internal/text"

// Introduced finds the name in a self-introduction at the start of a sentence: "I'm Bart, and I build websites", "My name is Ana".
// after lists the folded openings ("i'm", "my name is") as runs of words. The span covers the name as it stands.
//
// A run that ends in "!" introduces for sure, so that any word behind it is a name: "my name is yusra". "Lotte here" introduces too, at the
// start of a sentence.
func (w *Words) Introduced(tokens []text.Token, in text.Sentence, after [][]string) (Name, text.Span) {
	if n, sp := w.here(tokens, in); n.Given != "" {
		return n, sp
	}
	for i := in.From; i < in.To; i++ {
		for _, run := range after {
			j := i
			sure := run[len(run)-1] == "!"
			for _, word := range run {
				if word == "!" {
					break
				}
				if j >= in.To || tokens[j].Fold != word {
					j = -1
					break
				}
				j++
			}
			if j < 0 {
				continue
			}
			if n, sp := w.nameAt(tokens, in, j, sure); n.Given != "" {
				return n, sp
			}
		}
	}
	return Name{}, text.Span{}
}

// nameAt reads one or two capitalised words as a name. In running text the first must be a known given name or be followed by a second
// capitalised word or a comma, since "I'm Head of Sales" and "I'm German" introduce nobody.
func (w *Words) nameAt(tokens []text.Token, in text.Sentence, i int, sure bool) (Name, text.Span) {
	if i >= in.To || tokens[i].Kind != text.Word || !capitalised(tokens[i]) && !sure || w.notNames[tokens[i].Fold] || w.orgs[tokens[i].Fold] {
		return Name{}, text.Span{}
	}
	end := i + 1
	for end < in.To && end < i+3 && capitalised(tokens[end]) && tokens[end].Start == tokens[end-1].End+1 && !w.orgs[tokens[end].Fold] && !w.notNames[tokens[end].Fold] {
		end++
	}
	first := tokens[i].Fold
	if !w.given[first] && !sure {
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

// here reads "Bilal here, Sana's brother", "hey Ana, Tom from Acme here" and "Norman again from Age Friends": the name stands where the sentence
// or its first clause begins.
func (w *Words) here(tokens []text.Token, in text.Sentence) (Name, text.Span) {
	for i := in.From; i+1 < in.To && i < in.From+hereWords; i++ {
		if i > in.From && tokens[i-1].Fold != "," {
			continue
		}
		if !capitalised(tokens[i]) || w.notNames[tokens[i].Fold] || w.orgs[tokens[i].Fold] || !w.given[tokens[i].Fold] && !w.present[tokens[i+1].Fold] {
			continue
		}
		if w.presents(tokens, in, i+1) {
			n := Name{Given: surface(tokens[i])}
			if capitalised(tokens[i+1]) {
				n.Family = surface(tokens[i+1])
			}
			return n, tokens[i].Span
		}
	}
	return Name{}, text.Span{}
}

// hereWords is how far into a sentence a self-introduction of this kind begins, and how far behind the name "here" stands.
const hereWords = 5

// presents reports whether "here", or "again from", stands behind the name that ends before token i.
func (w *Words) presents(tokens []text.Token, in text.Sentence, i int) bool {
	if i+1 < in.To && w.again[tokens[i].Fold] && (w.whence[tokens[i+1].Fold] || tokens[i+1].Kind == text.Punct) {
		return true
	}
	for j := i; j < in.To && j < i+hereWords; j++ {
		if w.present[tokens[j].Fold] {
			return j+1 == in.To || tokens[j+1].Kind == text.Punct || tokens[j+1].Ends() || w.whence[tokens[j+1].Fold]
		}
		if tokens[j].Kind == text.Punct {
			return false
		}
	}
	return false
}

// A token keeps its folded form only; names are capitalised again, which is how they are printed.
func surface(t text.Token) string { return capital(t.Fold) }

func capitalised(t text.Token) bool {
	return t.Kind == text.Word && t.Upper
}
