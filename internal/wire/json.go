package wire

import "strings"

// value is the text of one JSON value, without white space around it; "" is a value that is not there. It is a part of a request that
// valid has passed.
type value string

// begins reports whether the value begins with that byte, which tells its type: { for an object, [ for a list, " for a string.
func (v value) begins(with byte) bool { return v != "" && v[0] == with }

// null reports whether the value is missing or null: both mean the default.
func (v value) null() bool { return v == "" || v == "null" }

// each yields the items of a list or the fields of an object, in their order. In a list, key is "". It ends where yield returns false.
func (v value) each(yield func(key string, item value) bool) {
	more := true
	inside(string(v), 0, func(key, item string) {
		if key != "" {
			key = unquote(key)
		}
		more = more && yield(key, value(item))
	})
}

// valid reports whether s is one JSON value, as RFC 8259 has it. It calls itself for what is nested, so tooDeep has to come first.
func valid(s string) bool {
	end := behind(s, skipSpace(s, 0))
	return end >= 0 && skipSpace(s, end) == len(s)
}

// behind returns the index behind the value that begins at s[i], -1 if there is none.
func behind(s string, i int) int {
	if i == len(s) {
		return -1
	}
	switch c := s[i]; {
	case c == '{', c == '[':
		return inside(s, i, func(string, string) {})
	case c == '"':
		return behindString(s, i)
	case c == '-', isDigit(c):
		return behindNumber(s, i)
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s[i:], word) {
			return i + len(word)
		}
	}
	return -1
}

// inside hands out what the object or list at s[i] holds, keys in their quotation marks, and returns the index behind it, -1 if it is
// broken.
func inside(s string, i int, item func(key, item string)) int {
	closing := s[i] + 2 // in ASCII, ] and } stand two behind [ and {
	if i = skipSpace(s, i+1); i < len(s) && s[i] == closing {
		return i + 1
	}
	for {
		key := ""
		if closing == '}' {
			colon := behindString(s, i)
			if colon < 0 {
				return -1
			}
			key = s[i:colon]
			if i = skipSpace(s, colon); i == len(s) || s[i] != ':' {
				return -1
			}
			i = skipSpace(s, i+1)
		}
		end := behind(s, i)
		if end < 0 {
			return -1
		}
		item(key, s[i:end])
		i = skipSpace(s, end)
		switch {
		case i == len(s):
			return -1
		case s[i] == closing:
			return i + 1
		case s[i] != ',':
			return -1
		}
		i = skipSpace(s, i+1)
	}
}

func behindString(s string, i int) int {
	if i == len(s) || s[i] != '"' {
		return -1
	}
	for i++; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c < ' ':
			return -1
		case c == '\\':
			if i = behindEscape(s, i+1) - 1; i < 0 {
				return -1
			}
		}
	}
	return -1
}

// behindEscape returns the index behind what follows a backslash, -1 if that is no escape of JSON.
func behindEscape(s string, i int) int {
	switch {
	case i == len(s):
		return -1
	case s[i] != 'u':
		if strings.IndexByte(`"\/bfnrt`, s[i]) < 0 {
			return -1
		}
		return i + 1
	}
	for n := 1; n <= 4; n++ {
		if i+n >= len(s) || !isHexDigit(s[i+n]) {
			return -1
		}
	}
	return i + 5
}

func behindNumber(s string, i int) int {
	if s[i] == '-' {
		i++
	}
	first := i
	if i = skipDigits(s, i); i == first || s[first] == '0' && i > first+1 {
		return -1
	}
	if i < len(s) && s[i] == '.' {
		first = i + 1
		if i = skipDigits(s, first); i == first {
			return -1
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		first = i + 1
		if first < len(s) && (s[first] == '+' || s[first] == '-') {
			first++
		}
		if i = skipDigits(s, first); i == first {
			return -1
		}
	}
	return i
}

// jsonSpace is what may stand between the parts of a value.
const jsonSpace = " \n\r\t"

func skipSpace(s string, i int) int {
	for i < len(s) && strings.IndexByte(jsonSpace, s[i]) >= 0 {
		i++
	}
	return i
}

func skipDigits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHexDigit(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }
