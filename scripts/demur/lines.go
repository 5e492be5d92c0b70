package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"demur/internal/wire"
)

// longest is how much of a line is kept, in bytes: one more than the engine takes, so that the engine says that a line is too long.
const longest = 2<<20 + 1

// answerLines answers each line that is not blank with one line. A line that is no request gets an error reply, and reading goes on.
func answerLines(in io.Reader, out io.Writer) error {
	r := bufio.NewReaderSize(in, 64<<10)
	for {
		line, err := readLine(r)
		if len(bytes.TrimSpace(line)) > 0 {
			if _, err := io.WriteString(out, wire.Answer(string(line))+"\n"); err != nil {
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
