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
	Kind Kind
	Fold string // lower case, with straight apostrophes; what cues are compared with
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
func Tokens(src string) []Token {
	s := scanner{src: src, out: make([]Token, 0, len(src)/5+8)}
	for s.pos < len(src) {
		s.step()
	}
	return s.out
}

type scanner struct {
	src string
	pos int
	out []Token
}

func (s *scanner) step() {
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
	t := Token{Span: Span{s.pos, end}, Kind: k}
	if k < Break {
		t.Fold = Fold(s.src[s.pos:end])
		first, _ := utf8.DecodeRuneInString(s.src[s.pos:end])
		t.Upper = unicode.IsUpper(first)
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

// address recognises "https://…", "www.…", "name@host" and "host.tld/path" at the current position.
func (s *scanner) address() (end int, k Kind) {
	end = s.pos
	for end < len(s.src) && !isSpaceByte(s.src[end]) && !strings.ContainsRune("<>()[]\"'|", rune(s.src[end])) {
		end++
	}
	chunk := s.src[s.pos:end]
	low := chunk
	if len(low) > 12 {
		low = low[:12]
	}
	low = strings.ToLower(low)
	switch {
	case strings.HasPrefix(low, "http://"), strings.HasPrefix(low, "https://"), strings.HasPrefix(low, "www."), strings.HasPrefix(low, "mailto:"):
		return s.pos + len(trimAddress(chunk)), Link
	}
	chunk = trimAddress(chunk)
	if at := strings.IndexByte(chunk, '@'); at > 0 && strings.IndexByte(chunk[at:], '.') > 1 {
		return s.pos + len(chunk), Mail
	}
	if slash := strings.IndexByte(chunk, '/'); slash > 3 && strings.IndexByte(chunk[:slash], '.') > 1 && isASCII(chunk) {
		return s.pos + len(chunk), Link
	}
	return 0, 0
}

func trimAddress(s string) string { return strings.TrimRight(s, ".,;:!?…*_") }

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

var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'", "‘", "'", "`", "'")

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isSpaceByte(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// isSpace counts invisible format characters and controls as space, so that they neither split nor join words.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r < 0x20 || r >= 0x200e && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func isPunct(r rune) bool { return unicode.IsPunct(r) }
