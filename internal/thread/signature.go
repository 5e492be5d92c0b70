package thread

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"demur/internal/text"
)

// signatureLines is how many lines a signature may have; corporate ones rarely have more than a dozen.
const signatureLines = 16

// markSignature finds the closing and the signature and returns the index of the line that may hold the name, or -1.
func (r *Rules) markSignature(lines []line) int {
	last := len(lines) - 1
	for last >= 0 && (lines[last].blank || lines[last].kind != Body) {
		last--
	}
	if last < 0 {
		return -1
	}
	for i := max(0, last-2*signatureLines); i <= last; i++ {
		ln := lines[i]
		if ln.blank || ln.kind != Body {
			continue
		}
		if ln.s == "--" && i > 0 && r.short(lines, i+1, last) { // whatever stands below this line is a signature (RFC 3676, section 4.3)
			return r.markFrom(lines, i, last, i+1)
		}
		if ln.s == "--" || ln.s == "—" || strings.Trim(ln.s, "-_–— ") == "" && len(ln.s) >= 2 && len(ln.s) < 30 {
			if i > 0 && r.tailIsSignature(lines, i+1, last) {
				return r.markFrom(lines, i, last, i+1)
			}
			continue
		}
		name, ok := r.isClosing(ln)
		if !ok {
			ok = r.ownClosing(lines, i, last)
		}
		if ok && i > 0 && r.tailIsSignature(lines, i+1, last) {
			lines[i].kind = Closing
			if name {
				r.markFrom(lines, i+1, last, -1)
				return i
			}
			return r.markFrom(lines, i+1, last, i+1)
		}
	}
	return r.bareName(lines, last)
}

// short reports whether no more lines stand there than a signature has.
func (r *Rules) short(lines []line, from, last int) bool {
	n := 0
	for i := from; i <= last; i++ {
		if !lines[i].blank && lines[i].kind == Body {
			n++
		}
	}
	return n > 0 && n <= signatureLines
}

// markFrom marks lines from..last as signature, but for a postscript, which is body to the end, and returns the first line at or
// after name that is not blank.
func (r *Rules) markFrom(lines []line, from, last, name int) int {
	found := -1
	for i := from; i <= last; i++ {
		if lines[i].kind != Body || lines[i].blank {
			continue
		}
		if r.isPostscript(lines[i].low) {
			break
		}
		lines[i].kind = Signature
		if found < 0 && name >= 0 && i >= name && strings.Trim(lines[i].s, "-_–— ") != "" {
			found = i
		}
	}
	return found
}

func (r *Rules) isPostscript(low string) bool {
	for _, p := range r.postscript {
		if rest, ok := strings.CutPrefix(low, p); ok && rest != "" && strings.ContainsAny(rest[:1], " .:,-–—") {
			return true
		}
	}
	return false
}

// Closes reports whether s is a closing phrase, or begins with one and is short.
func (r *Rules) Closes(s string) bool {
	return r.opensClosing(strings.TrimFunc(text.Fold(s), func(c rune) bool { return !unicode.IsLetter(c) }))
}

// isClosing recognises "Best regards," and "Cheers, Sam"; name tells that the name stands on the same line.
func (r *Rules) isClosing(ln line) (name, ok bool) {
	if len(ln.s) > 60 {
		return false, false
	}
	low := strings.TrimRightFunc(ln.low, func(c rune) bool { return !unicode.IsLetter(c) })
	if r.closings[low] {
		return false, true
	}
	for _, sep := range []string{", ", "! ", " - ", " – ", ". ", " — "} {
		before, after, found := strings.Cut(ln.low, sep)
		if found && r.closings[strings.TrimSpace(before)] && len(strings.Fields(after)) <= 3 && after != "" {
			return true, true
		}
	}
	if before, after, found := strings.Cut(ln.s, ","); found && r.opensClosing(text.Fold(before)) && capitalWords(after) {
		return true, true // "Thanks for everything, Sam"
	}
	// "best sam", "thanks Joe"
	words := strings.Fields(low)
	if n := len(words); n >= 2 && n <= 4 && r.names[words[n-1]] && r.closings[strings.Join(words[:n-1], " ")] {
		return true, true
	}
	return false, false
}

// tailIsSignature reports whether the lines behind a closing look like a signature and not like more of the letter: few lines, none of
// them prose. A postscript ends the look.
func (r *Rules) tailIsSignature(lines []line, from, last int) bool {
	n := 0
	for i := from; i <= last; i++ {
		ln := lines[i]
		if ln.blank || ln.kind != Body {
			continue
		}
		if r.isPostscript(ln.low) {
			return true
		}
		if n++; n > signatureLines || prose(ln.s) {
			return false
		}
	}
	return true
}

// prose tells a sentence from a line of a signature: a question, or many words with a pronoun among them.
func prose(s string) bool {
	words := strings.Fields(text.Fold(s))
	if strings.HasSuffix(s, "?") && len(words) > 2 {
		return true
	}
	if len(words) < 8 {
		return false
	}
	for _, w := range words {
		switch strings.Trim(w, ".,!?") {
		case "i", "you", "we", "your", "i'm", "i'd", "i'll", "me", "let":
			return true
		}
	}
	return len(words) > 20
}

// looseWords is how many words a closing may have beside those that the data knows.
const looseWords = 7

// opensClosing reports whether a folded phrase begins with a closing: "thanks for the trouble".
func (r *Rules) opensClosing(s string) bool {
	words := strings.Fields(s)
	if len(words) > looseWords {
		return false
	}
	for n := min(len(words), 3); n > 0; n-- {
		if r.closings[strings.Join(words[:n], " ")] {
			return true
		}
	}
	return false
}

// capitalWords reports whether s is one or two words that begin with a capital.
func capitalWords(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) {
			return false
		}
	}
	return len(words) == 1 || len(words) == 2
}

// closingWords is how many words a closing of the writer's own may have.
const closingWords = 12

// ownClosing takes a line for a closing that no list knows, "With affection," or "I wish you every success and remain,", when it ends in a comma
// above a name.
func (r *Rules) ownClosing(lines []line, i, last int) bool {
	if !strings.HasSuffix(lines[i].s, ",") || len(strings.Fields(lines[i].s)) > closingWords || !bodyBefore(lines, i) {
		return false
	}
	next := following(lines, i+1)
	return next > 0 && next <= last && r.nameLike(lines[next].s)
}

// nameLike reports whether a line may be a name: one to three words with capitals, or with a known given name first.
func (r *Rules) nameLike(s string) bool {
	s, _, _ = strings.Cut(s, ",")
	words := strings.Fields(strings.Trim(s, " .*-–—"))
	if len(words) == 0 || len(words) > 3 || strings.ContainsAny(s, "?!:;0123456789@/") {
		return false
	}
	first := text.Fold(strings.Trim(words[0], "."))
	if r.notNames[first] {
		return false
	}
	return r.names[first] && len(words) == 1 || firstUpper(words[0]) && firstUpper(words[len(words)-1])
}

// bareLines is how many lines may stand from a name without a closing above it to the end.
const bareLines = 6

// bareName finds a signature without a closing: the last line is only a name ("Sam", "- Priya Nair", "R."), or a known name stands a few
// short lines above the end.
func (r *Rules) bareName(lines []line, last int) int {
	for i, n := last, 0; i > 0 && n < bareLines; i-- {
		if lines[i].blank || lines[i].kind != Body {
			continue
		}
		n++
		if prose(lines[i].s) || !bodyBefore(lines, i) {
			break
		}
		if n > 1 && r.nameLike(lines[i].s) && r.names[text.Fold(strings.Trim(strings.Fields(lines[i].s)[0], ".,"))] && r.sentenceAbove(lines, i) {
			return r.markFrom(lines, i, last, i)
		}
	}
	return r.lastName(lines, last)
}

// sentenceAbove reports whether the text above line i has come to an end.
func (r *Rules) sentenceAbove(lines []line, i int) bool {
	before := i - 1
	for before > 0 && lines[before].blank {
		before--
	}
	end, _ := utf8.DecodeLastRuneInString(lines[before].s)
	return before < i-1 && end != ',' && end != ':' || strings.ContainsRune(".!?)…", end)
}

// lastName takes a last line that is only a name as the signature.
func (r *Rules) lastName(lines []line, last int) int {
	if last == 0 || !bodyBefore(lines, last) {
		return -1
	}
	s := strings.TrimRight(strings.TrimLeft(lines[last].s, "-–—~*/ "), " *.x❤️😊🙂👋")
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 3 || strings.ContainsAny(s, "?!:;0123456789@/,()") {
		return -1
	}
	dashed := strings.ContainsAny(lines[last].s[:1], "-~") || strings.HasPrefix(lines[last].s, "–") || strings.HasPrefix(lines[last].s, "—")
	if above := lines[last-1]; dashed && !above.blank && above.s[0] == lines[last].s[0] { // an item of a list
		return -1
	}
	first := text.Fold(strings.Trim(words[0], "."))
	upper := firstUpper(words[0])
	if !r.names[first] && !(upper && (dashed || r.standsAlone(lines, last, words))) {
		return -1
	}
	if len(words) > 1 && !firstUpper(words[len(words)-1]) && !r.names[text.Fold(words[len(words)-1])] {
		return -1
	}
	lines[last].kind = Signature
	return last
}

// standsAlone reports whether a last line of unknown words reads as a name: below a sentence that has ended, it is one word that begins no
// sentence and greets nobody, or two words with capitals.
func (r *Rules) standsAlone(lines []line, last int, words []string) bool {
	for _, w := range words {
		if !firstUpper(w) || r.notNames[text.Fold(strings.Trim(w, "."))] || len(w) > 1 && w == strings.ToUpper(w) && !strings.Contains(w, ".") {
			return false
		}
	}
	before := last - 1
	for before > 0 && lines[before].blank {
		before--
	}
	end, _ := utf8.DecodeLastRuneInString(lines[before].s)
	listed := strings.ContainsRune("-*•·0123456789", rune(lines[before].s[0]))
	return len(words) <= 2 && !listed && end != ':' && end != ',' && !r.closings[text.Fold(strings.Join(words, " "))]
}

func firstUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}
