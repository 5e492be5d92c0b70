package wire

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The limits of a request, before anything is parsed. A program in a browser has a small stack: a parser that calls itself for
// 6,000 nested brackets overflows it and ends the program, so the depth is counted first.
const (
	maxBytes = 2 << 20
	maxDepth = 16
)

// tooDeep reports whether brackets in s nest deeper than maxDepth. It reads strings as a JSON parser does, so that up to the first fault
// of s both see the same brackets.
func tooDeep(s string) bool {
	depth, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}

// unquote returns the text of a valid JSON string, quotes included. A surrogate without its other half is read as U+FFFD: one UTF-16
// unit for one, so that offsets stay those of the sender.
func unquote(raw string) string {
	s := raw[1 : len(raw)-1]
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			b = append(b, s[i])
			i++
			continue
		}
		if s[i+1] != 'u' {
			b = append(b, plainEscape(s[i+1]))
			i += 2
			continue
		}
		r := hex(s[i+2:])
		i += 6
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if strings.HasPrefix(s[i:], `\u`) {
				low = hex(s[i+2:])
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				i += 6
			}
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

func plainEscape(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c // a quote, a backslash or a slash
}

// hex reads the four digits of an escape that a parser has found to be valid.
func hex(s string) rune {
	r := rune(0)
	for i := range 4 {
		c := rune(s[i])
		switch {
		case c <= '9':
			c -= '0'
		case c <= 'F':
			c -= 'A' - 10
		default:
			c -= 'a' - 10
		}
		r = r<<4 | c
	}
	return r
}
