package text

// Sentence is a half-open range of indexes into a slice of tokens. It holds no line break at either end.
type Sentence struct{ From, To int }

// Span returns the bytes from the first to the last token of the sentence.
func (s Sentence) Span(tokens []Token) Span {
	if s.From >= s.To {
		return Span{}
	}
	return Span{tokens[s.From].Start, tokens[s.To-1].End}
}

// shortLine is the length, in bytes, under which a line is taken to end on purpose and not to have been wrapped by a mail program.
// Mail programs wrap at 72 to 78 columns.
const shortLine = 58

// mostTokens is how many tokens a sentence has at most. Nobody writes longer ones; in what has no punctuation at all, reading would otherwise take a
// time that grows with the square of its length.
const mostTokens = 400

// Sentences groups tokens into sentences. A full stop after a word for which abbr is true ends none; abbr may be nil.
// What goes on without an end is parted.
func Sentences(tokens []Token, abbr func(fold string) bool) []Sentence {
	var out []Sentence
	from, lineStart := 0, 0
	flush := func(to int) {
		for from < to && tokens[from].Ends() {
			from++
		}
		if from < to {
			out = append(out, Sentence{from, to})
		}
		from = to
	}
	for i, t := range tokens {
		switch {
		case t.Kind == Para, t.Kind == Break && endsLine(tokens, lineStart, i):
			flush(i)
			lineStart = i + 1
		case t.Kind == Break:
			lineStart = i + 1
		case t.Kind == Punct && endsSentence(tokens, i, abbr):
			flush(i + 1)
		case i-from >= mostTokens:
			flush(i)
		}
	}
	flush(len(tokens))
	return out
}

// endsLine reports whether the single line break at i ends a sentence: after a short line, after punctuation, or before a list item.
func endsLine(tokens []Token, lineStart, i int) bool {
	if i+1 < len(tokens) && isBullet(tokens[i+1]) {
		return true
	}
	if i == lineStart {
		return true
	}
	last := tokens[i-1]
	if last.Kind == Punct && (last.Fold == ":" || last.Fold == "," && tokens[i].Start-tokens[lineStart].Start < 30) {
		return true
	}
	return tokens[i].Start-tokens[lineStart].Start < shortLine
}

func isBullet(t Token) bool {
	switch t.Fold {
	case "-", "•", "*", "–", "·", "▪", "‣", "✓", "✔", "→":
		return true
	}
	return false
}

func endsSentence(tokens []Token, i int, abbr func(string) bool) bool {
	switch tokens[i].Fold {
	case "!", "?", "…", "¿", "¡":
		// "?!" and "!!" end one sentence, not two.
		return i+1 == len(tokens) || tokens[i+1].Fold != "!" && tokens[i+1].Fold != "?" && !closes(tokens[i+1])
	case ".":
	default:
		return closes(tokens[i]) && endsInside(tokens, i)
	}
	if i+1 < len(tokens) && (tokens[i+1].Fold == "." || closes(tokens[i+1]) || tokens[i+1].Start == tokens[i].End && tokens[i+1].Wordlike()) {
		return false // an ellipsis, a closing quote still to come, or a dot inside "e.g" and "node.js"
	}
	return i == 0 || abbr == nil || !abbr(tokens[i-1].Fold)
}

// endsInside reports whether the closing sign at i is the last one behind the end of a sentence: the bracket of (She said "no.").
func endsInside(tokens []Token, i int) bool {
	if i+1 < len(tokens) && closes(tokens[i+1]) {
		return false
	}
	for i > 0 && closes(tokens[i]) {
		i--
	}
	return ender(tokens[i])
}

func ender(t Token) bool { return t.Fold == "." || t.Fold == "!" || t.Fold == "?" || t.Fold == "…" }

func closes(t Token) bool { return t.Fold == ")" || t.Fold == "”" || t.Fold == "\"" }
