package thread

import (
	"strings"

	"demur/internal/text"
)

// inlineTail is how many bytes at the end of a message are searched for a closing on the line of the text.
const inlineTail = 120

// cutInline splits off a closing that stands on the line of the text: "Could we talk next week? Best, Priya". Only a name behind it makes
// it one; a known name alone will do: "Could we talk next week? Priya".
func (r *Rules) cutInline(l *Letter) {
	n := len(l.Zones) - 1
	for n >= 0 && l.Zones[n].Kind == Footer {
		n--
	}
	if n < 0 || l.Zones[n].Kind != Body {
		return
	}
	z := l.Zones[n]
	from := z.Start
	if z.End-z.Start > inlineTail {
		from = z.End - inlineTail + strings.IndexByte(l.Src[z.End-inlineTail:z.End]+" ", ' ')
	}
	tokens := text.Tokens(l.Src[from:z.End])
	for i := 1; i < len(tokens); i++ {
		if !sentenceEnd(tokens[i-1]) {
			continue
		}
		name, ok := r.closingAt(tokens, i)
		if !ok {
			name, ok = i, r.nameEnds(tokens, i)
		}
		if ok {
			cut := from + tokens[i].Start
			l.Signed = text.Span{Start: from + tokens[name].Start, End: z.End}
			l.Zones[n].End = z.Start + len(strings.TrimRight(l.Src[z.Start:cut], " \t\r\n"))
			rest := append([]Zone{{Closing, text.Span{Start: cut, End: z.End}}}, l.Zones[n+1:]...)
			l.Zones = append(l.Zones[:n+1:n+1], rest...)
			return
		}
	}
}

func sentenceEnd(t text.Token) bool {
	return t.Kind == text.Punct && strings.ContainsAny(t.Fold, ".!?)…") || t.Kind == text.Symbol || t.Ends()
}

// closingAt reports whether a closing stands at token i with a name behind it that ends the text, and where the name begins.
func (r *Rules) closingAt(tokens []text.Token, i int) (name int, ok bool) {
	phrase := ""
	for j := i; j < len(tokens) && j < i+6 && tokens[j].Kind == text.Word; j++ {
		phrase = strings.TrimPrefix(phrase+" "+tokens[j].Fold, " ")
		if !r.closings[phrase] {
			continue
		}
		k := j + 1
		separated := false
		for k < len(tokens) && (tokens[k].Kind == text.Punct || tokens[k].Kind == text.Symbol || tokens[k].Ends()) {
			separated = true
			k++
		}
		if end := nameEnd(tokens, k); end > k && end-k <= 3 && restIsEmpty(tokens, end) && (separated && tokens[k].Upper || r.names[tokens[k].Fold]) {
			return k, true
		}
	}
	return 0, false
}

// nameEnds reports whether the text ends with a known given name at token i, perhaps with a family name or a word in brackets behind it.
func (r *Rules) nameEnds(tokens []text.Token, i int) bool {
	if i >= len(tokens) || !tokens[i].Upper || !r.names[tokens[i].Fold] {
		return false
	}
	end := i + 1
	for end < len(tokens) && end < i+3 && tokens[end].Kind == text.Word && tokens[end].Upper {
		end++
	}
	if end < len(tokens) && (tokens[end].Fold == "(" || tokens[end].Fold == ",") {
		return end > i+1 || tokens[end].Fold == "("
	}
	return restIsEmpty(tokens, end)
}

func nameEnd(tokens []text.Token, i int) int {
	for i < len(tokens) && tokens[i].Kind == text.Word {
		i++
	}
	return i
}

func restIsEmpty(tokens []text.Token, i int) bool {
	for _, t := range tokens[i:] {
		if t.Wordlike() {
			return false
		}
	}
	return true
}
