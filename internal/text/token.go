package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the kind of a token.
type Kind uint8

// The kinds of tokens. A single line break is Break, a blank line is Para.
const (
	Word Kind = iota
	Number
	Punct
	Symbol // emoji and other signs
	Link
	Mail
	Break
	Para
)

// Token is one word, number, sign or line break of a text.
type Token struct {
	Span
	Fold string // lower case, with straight apostrophes; what cues are compared with
	Kind Kind
	// Upper tells that the token begins with a capital letter.
	Upper bool
}

// Wordlike reports whether the token is read as a word: a word, number, address or link.
func (t Token) Wordlike() bool {
	return t.Kind == Word || t.Kind == Number || t.Kind == Link || t.Kind == Mail
}

// Ends reports whether the token ends a line.
func (t Token) Ends() bool { return t.Kind == Break || t.Kind == Para }

// Tokens splits src, which must be valid UTF-8, into tokens in order. White space other than line breaks makes none.
// It has thirty callers: inlined it would take 2 kB of the extension.
//
//go:noinline
func Tokens(src string) []Token {
	return AppendTokens(make([]Token, 0, len(src)/4+2), src, Span{0, len(src)})
}

// AppendTokens appends the tokens of a span of src, with offsets into src, to out.
func AppendTokens(out []Token, src string, in Span) []Token {
	s := scanner{src: src[:in.End], low: lower(src[:in.End], in.Start), start: in.Start, pos: in.Start, out: out}
	for s.pos < len(s.src) {
		s.step()
	}
	return s.out
}

type scanner struct {
	src   string
	low   string // src from start on, its ASCII letters in lower case: the folds of most words are a part of it and need no memory
	start int
	pos   int
	chunk chunk
	out   []Token
}

func (s *scanner) step() {
	b := s.src[s.pos]
	switch { // what nearly every step is
	case isLetter(b):
		s.word()
		return
	case b == ' ' && s.pos+1 < len(s.src) && isLetter(s.src[s.pos+1]):
		s.pos++
		return
	}
	r, size := utf8.DecodeRuneInString(s.src[s.pos:])
	switch {
	case isSpace(r):
		s.space()
	case unicode.IsLetter(r) || unicode.IsMark(r):
		s.word()
	case unicode.IsDigit(r):
		s.emit(s.numberEnd(), Number)
	case isPunct(r):
		s.emit(s.pos+size, Punct)
	default:
		s.emit(s.pos+size, Symbol)
	}
}

func (s *scanner) emit(end int, k Kind) {
	word := s.src[s.pos:end]
	t := Token{Span: Span{s.pos, end}, Kind: k}
	if isASCII(word) {
		t.Fold, t.Upper = s.low[s.pos-s.start:end-s.start], isCapital(word[0])
	} else {
		first, _ := utf8.DecodeRuneInString(word)
		t.Fold, t.Upper = Fold(word), unicode.IsUpper(first)
	}
	s.out = append(s.out, t)
	s.pos = end
}

// space passes over white space and emits one token where it holds line breaks.
func (s *scanner) space() {
	start, lines := s.pos, 0
	for s.pos < len(s.src) {
		r, size := utf8.DecodeRuneInString(s.src[s.pos:])
		if !isSpace(r) {
			break
		}
		if r == '\n' || r == '\r' && !strings.HasPrefix(s.src[s.pos+size:], "\n") {
			lines++
		}
		s.pos += size
	}
	if lines == 0 {
		return
	}
	t := Token{Span: Span{start, s.pos}, Kind: Break}
	if lines > 1 {
		t.Kind = Para
	}
	s.out = append(s.out, t)
}

// word takes letters, digits and inner apostrophes; an address or a link is taken whole.
func (s *scanner) word() {
	if end, k := s.address(); end > 0 {
		s.emit(end, k)
		return
	}
	end := s.pos
	for end < len(s.src) {
		if b := s.src[end]; isLetter(b) { // nearly always
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.src[end:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			end += size
			continue
		}
		if !isApostrophe(r) {
			break
		}
		next, _ := utf8.DecodeRuneInString(s.src[end+size:])
		if !unicode.IsLetter(next) {
			break
		}
		end += size
	}
	s.emit(end, Word)
}

// numberEnd returns the end of a number such as "15", "10:30", "2pm", "1,000", "15th" or "3.5".
func (s *scanner) numberEnd() int {
	end := s.pos
	for end < len(s.src) {
		r, size := utf8.DecodeRuneInString(s.src[end:])
		if unicode.IsDigit(r) || unicode.IsLetter(r) {
			end += size
			continue
		}
		if r != ':' && r != '.' && r != ',' || end+1 >= len(s.src) || s.src[end+1] < '0' || s.src[end+1] > '9' {
			break
		}
		end += size
	}
	return end
}

// Fold lowers the case of s and makes typographic apostrophes straight.
func Fold(s string) string {
	s = strings.ToLower(s)
	if isASCII(s) {
		return s
	}
	return apostrophes.Replace(s)
}

// lower returns s from start on with its ASCII letters in lower case, and everything else where it was.
func lower(s string, start int) string {
	s = s[start:]
	i := 0
	for i < len(s) && !isCapital(s[i]) {
		i++
	}
	if i == len(s) {
		return s
	}
	low := []byte(s)
	for ; i < len(low); i++ {
		if isCapital(low[i]) {
			low[i] += 'a' - 'A'
		}
	}
	return string(low)
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

func isLetter(b byte) bool { return 'a' <= b && b <= 'z' || isCapital(b) }

var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'", "‘", "'", "`", "'")

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// isSpace counts invisible format characters and controls as space, so that they neither split nor join words.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r < 0x20 || r >= 0x200e && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func isPunct(r rune) bool { return unicode.IsPunct(r) }
