package wire

import "strconv"

// writer appends JSON. Keys are written in the order of the calls. Unlike the writers of most libraries it escapes nothing for HTML:
// only quotes, backslashes and control characters.
type writer struct{ buf []byte }

// next puts a comma before a value that is not the first. No value ends with an opening bracket, so the last byte tells.
func (w *writer) next() {
	if n := len(w.buf); n > 0 {
		switch w.buf[n-1] {
		case '{', '[', ':':
		default:
			w.buf = append(w.buf, ',')
		}
	}
}

func (w *writer) key(k string) {
	w.string(k)
	w.buf = append(w.buf, ':')
}

// string writes a value. Strings inside the engine are valid UTF-8.
func (w *writer) string(s string) {
	w.next()
	w.buf = append(w.buf, '"')
	plain := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.buf = append(w.buf, s[plain:i]...)
		plain = i + 1
		switch c {
		case '\n':
			w.buf = append(w.buf, `\n`...)
		case '\r':
			w.buf = append(w.buf, `\r`...)
		case '\t':
			w.buf = append(w.buf, `\t`...)
		case '"', '\\':
			w.buf = append(w.buf, '\\', c)
		default:
			const digits = "0123456789abcdef"
			w.buf = append(w.buf, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		}
	}
	w.buf = append(w.buf, s[plain:]...)
	w.buf = append(w.buf, '"')
}

func (w *writer) str(key, value string) {
	w.key(key)
	w.string(value)
}

func (w *writer) int(key string, n int) {
	w.key(key)
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
}

func (w *writer) bool(key string, b bool) {
	w.key(key)
	w.buf = strconv.AppendBool(w.buf, b)
}

func (w *writer) null(key string) {
	w.key(key)
	w.buf = append(w.buf, "null"...)
}

// hundredths writes 97 as 0.97. No floating point is involved: it differs between processors, and replies must not.
func (w *writer) hundredths(key string, n int) {
	w.key(key)
	if n < 0 {
		w.buf = append(w.buf, '-')
		n = -n
	}
	w.buf = strconv.AppendInt(w.buf, int64(n/100), 10)
	w.buf = append(w.buf, '.', byte('0'+n/10%10), byte('0'+n%10))
}

func (w *writer) object(key string, fields func()) {
	w.key(key)
	w.braces(fields)
}

func (w *writer) braces(fields func()) {
	w.next()
	w.buf = append(w.buf, '{')
	fields()
	w.buf = append(w.buf, '}')
}

// list writes a list, each item by a call of item.
func (w *writer) list(key string, n int, item func(i int)) {
	w.key(key)
	w.buf = append(w.buf, '[')
	for i := range n {
		item(i)
	}
	w.buf = append(w.buf, ']')
}

// strs writes a list of strings.
func strs[S ~string](w *writer, key string, values []S) {
	w.list(key, len(values), func(i int) { w.string(string(values[i])) })
}
