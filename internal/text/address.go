package text

import "strings"

// chunk is a run of text without white space or brackets, in which addresses may lie. Its offsets are kept from word to word, so that a
// long run of letters and hyphens is walked once and not once for every word.
type chunk struct {
	end     int  // of the run
	marked  bool // it has a full stop or a colon; an address has one
	trimmed int  // where an address ends: before the punctuation at the end of the run

	// The first sign of each sort behind the beginning of the word last looked at; end where there is none.
	dot, at, slash int
	wide           int  // a byte that is not ASCII
	host           bool // a full stop stands behind the "@" and the name of a host
}

// address recognises "https://…", "www.…", "name@host" and "host.tld/path" at the current position.
func (s *scanner) address() (end int, k Kind) {
	c := &s.chunk
	if s.pos >= c.end {
		s.enter()
	}
	if !c.marked {
		return 0, 0
	}
	if opensLink(s.src[s.pos:c.end]) {
		return c.trimmed, Link
	}
	s.look()
	switch {
	case c.at < c.end && c.host:
		return c.trimmed, Mail
	case c.slash < c.end && c.slash > s.pos+3 && c.dot > s.pos+1 && c.dot < c.slash && c.wide >= c.trimmed:
		return c.trimmed, Link
	}
	return 0, 0
}

// enter finds the end of the chunk that begins at the current position.
func (s *scanner) enter() {
	end, marked := s.pos, false
	for end < len(s.src) && !endsChunk(s.src[end]) {
		marked = marked || s.src[end] == '.' || s.src[end] == ':'
		end++
	}
	s.chunk = chunk{end: end, marked: marked, dot: -1, at: -1, slash: -1} // not looked for yet
	if marked {
		s.chunk.trimmed = s.pos + len(strings.TrimRight(s.src[s.pos:end], ".,;:!?…*_"))
	}
}

// look moves the offsets of the chunk on to the current position.
func (s *scanner) look() {
	c := &s.chunk
	c.dot = s.next(c.dot, '.')
	c.slash = s.next(c.slash, '/')
	if at := s.next(c.at, '@'); at != c.at {
		c.at, c.host = at, strings.IndexByte(s.src[at:max(at, c.trimmed)], '.') > 1
	}
	for c.wide = max(c.wide, s.pos); c.wide < c.end && s.src[c.wide] < 0x80; {
		c.wide++
	}
}

// next returns where a sign stands at or behind the current position, from if it was found there.
func (s *scanner) next(from int, sign byte) int {
	if from >= s.pos {
		return from
	}
	if i := strings.IndexByte(s.src[s.pos:s.chunk.end], sign); i >= 0 {
		return s.pos + i
	}
	return s.chunk.end
}

// endsChunk reports whether no address holds the byte.
func endsChunk(b byte) bool {
	switch b {
	case ' ', '\n', '\t', '\r', '<', '>', '(', ')', '[', ']', '"', '\'', '|':
		return true
	}
	return false
}

func opensLink(run string) bool {
	low := lower(run[:min(len(run), len("https://"))], 0)
	for _, scheme := range [...]string{"http://", "https://", "www.", "mailto:"} {
		if strings.HasPrefix(low, scheme) {
			return true
		}
	}
	return false
}
