// Package lang holds the language packs, one folder of plain-text files per language, and tells which language a text is in.
//
// A pack is text and nothing more: each file is parsed by the package that owns its meaning. Files share one line format, read by
// File.Lines: "#" starts a comment line, blank lines separate, "[name]" opens a section.
package lang

import (
	"iter"
	"strings"
)

// File is one data file of a pack.
type File struct {
	Name string // "en/cues.txt", as faults name it
	Text string
}

// Line is a line of a file that says something.
type Line struct {
	N       int    // counts from 1
	Section string // the last "[name]" above it, without the brackets
	Text    string // without surrounding space
	Indent  bool   // it stood behind white space, which continues the entry above
}

// Lines yields the lines that are neither blank nor comments. Section headings are not yielded; they name what follows.
func (f File) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		section, n := "", 0
		for raw := range strings.Lines(f.Text) {
			n++
			line := strings.TrimSpace(raw)
			switch {
			case line == "" || line[0] == '#':
			case line[0] == '[' && line[len(line)-1] == ']' && !strings.Contains(line, " "):
				section = line[1 : len(line)-1]
			case !yield(Line{N: n, Section: section, Text: line, Indent: raw[0] == ' ' || raw[0] == '\t'}):
				return
			}
		}
	}
}

// Errorf returns an error that names the file and the line: "en/cues.txt:12: unknown class @meet".
func (f File) Errorf(line int, format string, args ...any) error {
	return Errorf("%s:%d: %w", f.Name, line, Errorf(format, args...))
}

// Set returns the words of one section as a set. Words are separated by spaces or line breaks; "_" inside a word stands for a space.
func (f File) Set(section string) map[string]bool {
	out := map[string]bool{}
	for l := range f.Lines() {
		if l.Section != section {
			continue
		}
		for w := range strings.FieldsSeq(l.Text) {
			out[strings.ReplaceAll(w, "_", " ")] = true
		}
	}
	return out
}

// Pack is the data of one language.
type Pack struct {
	Code   string // "en"
	files  []File
	models map[string]string
}

// File returns the file of that name without its folder and ending ("cues"). A pack that lacks it gives an empty file.
func (p Pack) File(name string) File {
	full := p.Code + "/" + name + ".txt"
	for _, f := range p.files {
		if f.Name == full {
			return f
		}
	}
	return File{Name: full}
}

// Get returns the pack of a language code; ok is false where there is none.
func Get(code string) (p Pack, ok bool) {
	if code == "en" {
		return english(), true
	}
	return Pack{Code: code}, false
}

// Codes lists the languages that have a pack, sorted.
func Codes() []string { return []string{"en"} }

// Model returns the trained model of that name ("kinds"), "" where the pack has none.
func (p Pack) Model(name string) string { return p.models[name] }
