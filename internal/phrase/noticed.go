package phrase

import (
	"strings"

	"demur/internal/text"
)

// Bounds of what is printed of the person's things, in words: what stands between "your" and the thing, what follows it, and how far before
// "your" the word for reading, hearing or liking may stand.
const (
	noticedBefore = 3
	noticedAfter  = 5
	noticingReach = 4
)

// Noticed returns what of the person's the sender has read, heard or praised, where a token is the "your" of it: "my research on machine
// learning" for "I enjoyed your research on machine learning"; "" where the words around it leave doubt.
func (t *Turner) Noticed(src string, tokens []text.Token, i int) string {
	mine := t.turn[tokens[i].Fold]
	if mine == "" || !t.is("noticed_your", tokens[i].Fold) {
		return ""
	}
	head := i + 1
	for head < len(tokens) && head-i <= noticedBefore && t.modifies(tokens[head]) && !t.is("noticed", tokens[head].Fold) {
		head++
	}
	for head+1 < len(tokens) && t.is("noticed", tokens[head].Fold) && t.is("noticed", tokens[head+1].Fold) { // "podcast episodes"
		head++
	}
	if head >= len(tokens) || head-i > noticedBefore+1 || !t.is("noticed", tokens[head].Fold) || !t.noticing(tokens[:i]) && !t.striking(tokens[head+1:]) {
		return ""
	}
	from := i + 1
	for from < head && t.is("praising", tokens[from].Fold) {
		from++
	}
	said := src[tokens[from].Start:tokens[head].End]
	if !t.striking(tokens[head+1:]) && t.compound(tokens[head+1:]) {
		return ""
	}
	if of := t.complement(tokens[head+1:]); of > 0 {
		said = src[tokens[from].Start:tokens[head+of].End]
	}
	return mine + " " + strings.Join(strings.Fields(said), " ")
}

// modifies reports whether a word may stand between "your" and the thing.
func (t *Turner) modifies(tok text.Token) bool {
	return (tok.Kind == text.Word || tok.Fold == "-") && !strings.ContainsAny(tok.Fold, "'’") && !t.determiner(tok.Fold) && !t.is("clause", tok.Fold) &&
		!t.is("cut", tok.Fold) && !t.is("and", tok.Fold)
}

// compound reports whether the thing is but the first half of something else: "your research interest".
func (t *Turner) compound(after []text.Token) bool {
	return len(after) > 0 && after[0].Kind == text.Word && !t.is("clause", after[0].Fold) && !t.is("cut", after[0].Fold) && !t.is("and", after[0].Fold) &&
		!t.is("noticed_joins", after[0].Fold) && !t.is("noticed_ends", after[0].Fold) && !t.is("praising", after[0].Fold)
}

// noticing reports whether the words before "your" say that they read, heard or liked what follows.
func (t *Turner) noticing(before []text.Token) bool {
	for n := 0; n < noticingReach && n < len(before); n++ {
		tok := before[len(before)-1-n]
		if !tok.Wordlike() {
			return false
		}
		if t.is("noticing", tok.Fold) {
			return true
		}
	}
	return false
}

// striking reports whether what follows the thing praises it: "your portfolio looks great".
func (t *Turner) striking(after []text.Token) bool {
	for n := 0; n < noticingReach && n < len(after) && after[n].Wordlike(); n++ {
		if t.is("praising", after[n].Fold) {
			return true
		}
	}
	return false
}

// complement is how many tokens after the thing say what it is about or where it was: "on pricing", "at DevDays"; 0 for none that is clear.
func (t *Turner) complement(after []text.Token) int {
	if len(after) < 2 || !t.is("noticed_joins", after[0].Fold) {
		return 0
	}
	n := 1
	for ; n < len(after); n++ {
		tok := after[n]
		if !tok.Wordlike() && tok.Fold != "-" || t.is("clause", tok.Fold) || t.is("noticed_ends", tok.Fold) {
			break
		}
		if t.is("pronouns", tok.Fold) || n > noticedAfter {
			return 0
		}
	}
	for n > 0 && (t.is("and", after[n-1].Fold) || t.is("cut", after[n-1].Fold) || t.is("articles", after[n-1].Fold) || after[n-1].Fold == "-") {
		n--
	}
	if n < 2 {
		return 0
	}
	return n
}
