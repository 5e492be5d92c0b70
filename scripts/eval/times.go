package main

import (
	"fmt"
	"io"
	"time"

	"demur/internal/demur"
)

// rounds is how often a set is read for the time; the quickest counts.
const rounds = 3

// writeTimes prints how long understanding and drafting take, once the engine has been started.
func writeTimes(w io.Writer, sets []set) error {
	title(w, "Time", "microseconds, on this machine, one message after the other; asked for: at most 20 per hundred bytes to understand")
	t := table{}
	t.add("", "a message", "a hundred bytes", "with drafts, a message")
	for _, s := range sets {
		best := time.Duration(0)
		for range rounds {
			begin := time.Now()
			if _, err := s.understand(demur.Understand); err != nil {
				return err
			}
			if took := time.Since(begin); best == 0 || took < best {
				best = took
			}
		}
		begin := time.Now()
		for _, m := range s.messages {
			if _, err := demur.Suggest(m.request); err != nil {
				return fmt.Errorf("%s: %w", m.id, err)
			}
		}
		drafting := time.Since(begin)
		bytes, n := 0, len(s.messages)
		for _, m := range s.messages {
			bytes += len(m.request.Thread.Subject)
			for _, x := range m.request.Thread.Messages {
				bytes += len(x.Text)
			}
		}
		per := func(d time.Duration, of int) string {
			return fmt.Sprintf("%.1f", float64(d.Nanoseconds())/1000/float64(max(of, 1)))
		}
		t.add(s.name, per(best, n), per(100*best, bytes), per(drafting, n))
	}
	t.write(w)
	return nil
}
