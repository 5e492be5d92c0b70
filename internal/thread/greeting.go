package thread

import (
	"strings"
	"unicode"

	"demur/internal/text"
)

// cutGreeting splits the salutation off the first body zone and notes its word and whom it addresses.
func (r *Rules) cutGreeting(l *Letter) {
	for i, z := range l.Zones {
		if z.Kind != Body {
			continue
		}
		end, word, name := r.greeting(z.Of(l.Src))
		if end == 0 {
			return
		}
		l.Salutation = word
		if !name.Empty() {
			l.Addressed = text.Span{Start: z.Start + name.Start, End: z.Start + name.End}
		}
		cut := z.Start + end
		l.Zones = append(l.Zones[:i:i], append([]Zone{{Greeting, text.Span{Start: z.Start, End: cut}}}, l.Zones[i:]...)...)
		l.Zones[i+1].Start = cut + len(l.Src[cut:z.End]) - len(strings.TrimLeft(l.Src[cut:z.End], " \t\r\n"))
		if l.Zones[i+1].Empty() {
			l.Zones = append(l.Zones[:i+1], l.Zones[i+2:]...)
		}
		return
	}
}

// greeting reads a salutation at the start of s: the offset behind it, the greeting word as written, and the span of the addressed name.
// "Hi Ana, can we", "Dear Professor Smith:", "Hey Priya — saw", "Hello!", "Yevgeniy,\n" are salutations; "Hi, I'm looking" is one without a name.
func (r *Rules) greeting(s string) (end int, word string, name text.Span) {
	tokens := text.Tokens(clip(s))
	first := 0
	for first < len(tokens) && !tokens[first].Wordlike() {
		first++
	}
	if first == len(tokens) {
		return 0, "", name
	}
	i := r.greetingWords(tokens, first)
	if i == first {
		return r.nameAlone(s, tokens, first)
	}
	word = s[tokens[first].Start:tokens[i-1].End]
	from := i
	for i < len(tokens) && i-from < 5 && nameWord(tokens, i, from) {
		i++
	}
	stop := i
	closed := stop == len(tokens) || tokens[stop].Ends() || strings.Contains(",!:.-–—;", tokens[stop].Fold) || tokens[stop].Kind == text.Symbol
	if !closed { // "hi ana can we", "hey are you around": the name is a known one or there is none
		stop = from
		for stop < len(tokens) && stop < from+2 && r.names[tokens[stop].Fold] {
			stop++
		}
	}
	if stop > from {
		name = text.Span{Start: tokens[from].Start, End: tokens[stop-1].End}
		end = tokens[stop-1].End
	} else {
		end = tokens[from-1].End
	}
	for stop < len(tokens) && !tokens[stop].Ends() && strings.Contains(",!:.-–—;", tokens[stop].Fold) {
		end = tokens[stop].End
		stop++
	}
	return end, word, name
}

// greetingWords returns the index behind the longest greeting at i, or i.
func (r *Rules) greetingWords(tokens []text.Token, i int) int {
	best := i
	for _, g := range r.greetings {
		if i+len(g) > len(tokens) || i+len(g) <= best {
			continue
		}
		fits := true
		for k, w := range g {
			if tokens[i+k].Fold != w {
				fits = false
				break
			}
		}
		if fits {
			best = i + len(g)
		}
	}
	return best
}

// nameAlone reads "Yevgeniy," on a line of its own.
func (r *Rules) nameAlone(s string, tokens []text.Token, i int) (int, string, text.Span) {
	j := i
	for j < len(tokens) && j < i+3 && tokens[j].Kind == text.Word && tokens[j].Upper {
		j++
	}
	if j == i || j+1 >= len(tokens) || tokens[j].Fold != "," || !tokens[j+1].Ends() {
		return 0, "", text.Span{}
	}
	name := text.Span{Start: tokens[i].Start, End: tokens[j-1].End}
	if r.closings[text.Fold(name.Of(s))] {
		return 0, "", text.Span{}
	}
	return tokens[j].End, "", name
}

// nameWord reports whether token i can be part of the addressed name that began at from.
func nameWord(tokens []text.Token, i, from int) bool {
	t := tokens[i]
	if t.Kind == text.Punct {
		return t.Fold == "." && i > from && i+1 < len(tokens) && shortened(tokens[i-1].Fold) || // "Dr. Okafor"
			(t.Fold == "/" || t.Fold == "-" || t.Fold == "&") && i > from && i+1 < len(tokens) && tokens[i+1].Kind == text.Word && tokens[i+1].Start == t.End && tokens[i-1].End == t.Start
	}
	if t.Kind != text.Word {
		return false
	}
	switch t.Fold {
	case "i", "i'm", "i'd", "we", "are", "is", "can", "could", "would", "do", "did", "have", "how", "what", "hope", "just", "it's", "my", "this", "saw", "thanks", "thank", "long", "nice", "great":
		return false
	}
	return true
}

// shortened reports whether a full stop behind the folded word marks a title or an initial and ends nothing.
func shortened(w string) bool {
	switch w {
	case "mr", "ms", "mrs", "dr", "prof", "rev", "st", "ir", "drs", "ing", "mx":
		return true
	}
	return len(w) == 1
}

// GreetingWord returns the greeting word in a form a reply may open with: "Hi", "Hey", "Hello" or "Dear"; "" where theirs has none.
func (r *Rules) GreetingWord(salutation string) string {
	low := strings.Join(strings.Fields(text.Fold(salutation)), " ")
	if low == "" {
		return ""
	}
	if r.plain[low] {
		return "Hello"
	}
	first, _, _ := strings.Cut(low, " ")
	switch first {
	case "hi", "hey", "hello", "dear":
	case "heya", "hiya":
		first = "hi"
	case "good":
		return upperFirst(low)
	default:
		first = "hello"
	}
	return upperFirst(first)
}

func upperFirst(s string) string {
	for i, c := range s {
		return string(unicode.ToUpper(c)) + s[i+len(string(c)):]
	}
	return s
}
