package lang

import (
	"strconv"
	"strings"
)

// Errorf is the part of fmt.Errorf that the parsers of data files need: %s and %q take a string, %d an int, %w an error, which is wrapped; a
// value of another type is left out. The engine does without fmt, because it brings reflection: 118 kB after brotli.
func Errorf(format string, args ...any) error {
	var b strings.Builder
	var cause error
	for {
		before, after, ok := strings.Cut(format, "%")
		b.WriteString(before)
		if !ok || after == "" || len(args) == 0 {
			return wrapped{b.String(), cause}
		}
		switch arg := args[0].(type) {
		case error:
			cause = arg
			b.WriteString(arg.Error())
		case int:
			b.WriteString(strconv.Itoa(arg))
		case string:
			if after[0] == 'q' {
				arg = strconv.Quote(arg)
			}
			b.WriteString(arg)
		}
		format, args = after[1:], args[1:]
	}
}

// wrapped is an error with the error it tells about, nil for none.
type wrapped struct {
	message string
	cause   error
}

func (w wrapped) Error() string { return w.message }

// Unwrap returns the error behind this one.
func (w wrapped) Unwrap() error { return w.cause }
