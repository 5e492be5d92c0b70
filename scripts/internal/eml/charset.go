package eml

import (
	"io"
	"strings"
	"unicode/utf8"
)

func charsetReader(charset string, in io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(in)
	return strings.NewReader(decode(raw, charset)), err
}

// decode turns bytes of a charset into UTF-8. Mail that names no charset, or one that is not known here, is often UTF-8 all the same; of
// what is neither UTF-8 nor a charset of Western Europe only the ASCII characters are kept.
func decode(raw []byte, charset string) string {
	switch strings.ToLower(charset) {
	case "utf-8", "utf8":
		return strings.ToValidUTF8(string(raw), "\ufffd")
	case "", "us-ascii", "ascii", "default", "unknown-8bit", "x-unknown":
		if utf8.Valid(raw) {
			return string(raw)
		}
		return western(raw, charset)
	case "iso-8859-1", "iso_8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
		return western(raw, charset)
	}
	if utf8.Valid(raw) {
		return string(raw)
	}
	out := make([]rune, len(raw))
	for i, b := range raw {
		if out[i] = rune(b); b >= utf8.RuneSelf {
			out[i] = utf8.RuneError
		}
	}
	return string(out)
}

// western reads ISO 8859-1 as browsers do: as Windows-1252, which gives a meaning to its control characters.
func western(raw []byte, charset string) string {
	out := make([]rune, len(raw))
	for i, b := range raw {
		switch {
		case b == 0xa4 && strings.EqualFold(charset, "iso-8859-15"):
			out[i] = '€'
		case b >= 0x80 && b < 0xa0:
			out[i] = windows1252[b-0x80]
		default:
			out[i] = rune(b)
		}
	}
	return string(out)
}

// windows1252 holds the characters 0x80 to 0x9f; the five that have no meaning stand for themselves.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}
