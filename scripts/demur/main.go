// Command demur is the engine at the command line. Without arguments it answers requests, one JSON object per line of standard input, as
// the extension's engine does.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"

	"demur/internal/wire"
)

// longest is how much of a line is kept, in bytes: one more than the engine takes, so that the engine says that a line is too long.
const longest = 2<<20 + 1

func main() {
	if err := answerLines(os.Stdin, os.Stdout); err != nil {
		os.Stderr.WriteString("demur: " + err.Error() + "\n")
		os.Exit(1)
	}
}

// answerLines answers each line that is not blank with one line. A line that is no request gets an error reply, and reading goes on.
func answerLines(in io.Reader, out io.Writer) error {
	r := bufio.NewReaderSize(in, 64<<10)
	w := bufio.NewWriter(out)
	for {
		line, err := readLine(r)
		if len(bytes.TrimSpace(line)) > 0 {
			w.WriteString(wire.Answer(string(line)))
			w.WriteByte('\n')
			if err := w.Flush(); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readLine returns the next line without its end. What lies beyond the longest is read and dropped.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part[:min(len(part), longest-len(line))]...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(line, "\r\n"), err
		}
	}
}
