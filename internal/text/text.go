// Package text turns bytes into words: clean UTF-8, tokens with offsets, and sentences.
//
// Offsets inside the engine are byte offsets into the cleaned string. Only the wire speaks UTF-16 units; Units converts.
package text

import (
	"strings"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the bytes of src that the span covers.
func (s Span) Of(src string) string { return src[s.Start:s.End] }

// Covers reports whether other lies inside s.
func (s Span) Covers(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Clean returns s with every invalid byte replaced by U+FFFD, which counts as one UTF-16 unit.
// A valid string comes back as it is, without a copy.
func Clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for _, r := range s { // ranging yields U+FFFD once per invalid byte
		b.WriteRune(r)
	}
	return b.String()
}

// Units converts byte offsets of one string into UTF-16 units, in constant time for ASCII and in a few hundred bytes' walk otherwise.
type Units struct {
	src   string
	marks []int // units before every markStep-th byte; nil for ASCII
}

const markStep = 512

// NewUnits prepares the conversion for src, which must be valid UTF-8.
func NewUnits(src string) Units {
	if isASCII(src) {
		return Units{src: src}
	}
	marks := make([]int, 0, len(src)/markStep+1)
	units, next := 0, 0
	for i, r := range src {
		for i >= next {
			marks = append(marks, units)
			next += markStep
		}
		units += unitsOf(r)
	}
	return Units{src: src, marks: marks}
}

// At returns the number of UTF-16 units before byte offset off. An offset beyond the end counts as the end.
func (u Units) At(off int) int {
	off = min(max(off, 0), len(u.src))
	if u.marks == nil {
		return off
	}
	block := min(off/markStep, len(u.marks)-1)
	units := u.marks[block]
	start := block * markStep
	for start < off && !utf8.RuneStart(u.src[start]) { // the mark counts the units before the first rune that starts in its block
		start++
	}
	for i, r := range u.src[start:] {
		if start+i >= off {
			break
		}
		units += unitsOf(r)
	}
	return units
}

// Bytes is the inverse of At: the byte offset of the given UTF-16 unit. A unit inside a surrogate pair gives the start of its rune.
func (u Units) Bytes(unit int) int {
	if u.marks == nil {
		return min(max(unit, 0), len(u.src))
	}
	n := 0
	for i, r := range u.src {
		n += unitsOf(r)
		if n > unit {
			return i
		}
	}
	return len(u.src)
}

func unitsOf(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
