package ask

import (
	"slices"
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
)

// cueSet is the parsed cues.txt.
type cueSet = *cue.Set

// class is a closed class of words in topics.txt. A word may belong to several.
type class uint32

// The classes, in the order of classNames.
const (
	classArticles class = 1 << iota
	classPossessives
	classPrepositions
	classJoin
	classEnd
	classEndAfterAnd
	classEndAfterComma
	classEndAfterWith
	classEndAfterFor
	classEndAfterNumber
	classTrailing
	classQuestionWords
	classNotOpening
	classNotBeforeHead
	classNotOffered
	classNotNamed
	classEmpty
	classEventWords
	classRoleWords
	classJobTitles
	classRoleModifiers
	classWorkAt
	classNameJoins
	classQuotes
	classTimesAfter
	classDeadlineWords
	classPeople
	classAbout
)

// classNames are the sections of the classes. A section of any other name holds patterns.
var classNames = [...]string{
	"articles", "possessives", "prepositions", "join", "end", "end_after_and", "end_after_comma", "end_after_with",
	"end_after_for", "end_after_number", "trailing", "question_words", "not_opening", "not_before_head", "not_offered", "not_named",
	"empty", "event_words", "role_words", "job_titles", "role_modifiers", "work_at", "name_joins", "quotes",
	"times_after", "deadline_words", "people", "about",
}

// The ways in which a pattern of topics.txt tells where a phrase stands; see the head of that file.
const (
	wayBehind = "topic"  // behind the match
	wayWith   = "with"   // from the match on
	wayAround = "around" // the noun phrase that the match is the head of
	wayNamed  = "named"  // a name behind the match
	wayNames  = "names"  // a name before the match
	wayEvent  = "event"  // the name of an event, behind the match
	wayGather = "gather" // the name of an event, around the match
	wayMore   = "more"   // nowhere: the sentence asks for something on top
)

var ways = [...]string{wayBehind, wayWith, wayAround, wayNamed, wayNames, wayEvent, wayGather, wayMore}

// selfSection is the section of the words for the ask itself; it stands with a kind.
const selfSection = "self"

// gatherWeight is the weight of an event word.
const gatherWeight = 4

// slotSet is the parsed topics.txt.
type slotSet struct {
	leads *cue.Set
	keys  map[int]uint32 // what the model knows a pattern by, by its line
	words map[string]class
	self  map[string][]Kind // the kinds of which a word names the ask itself
	sieve [32][32]class     // all classes of the words of a first letter and a length: most words are in none, and are not looked up
}

// is reports whether a folded word belongs to a closed class. It has sixty callers: inlined it would take 2 kB of the extension.
//
//go:noinline
func (l *slotSet) is(c class, word string) bool {
	return word != "" && *l.sieved(word)&c != 0 && l.words[word]&c != 0
}

// sieved is the place of a word in the sieve.
func (l *slotSet) sieved(word string) *class { return &l.sieve[word[0]%32][len(word)%32] }

func parseSlots(f lang.File) (slotSet, error) {
	l := slotSet{keys: map[int]uint32{}, words: map[string]class{}, self: map[string][]Kind{}}
	b := cue.NewBuilder()
	for line := range f.Lines() {
		if err := l.line(b, line); err != nil {
			return slotSet{}, f.Errorf(line.N, "%w", err)
		}
	}
	l.leads = b.Set()
	return l, nil
}

// line reads one line: words of a class, a class of patterns, or a pattern.
func (l *slotSet) line(b *cue.Builder, line lang.Line) error {
	if i := slices.Index(classNames[:], line.Section); i >= 0 {
		for w := range strings.FieldsSeq(line.Text) {
			l.words[w] |= 1 << i
			*l.sieved(w) |= 1 << i
			if classEventWords == 1<<i {
				if err := b.Add(wayGather, gatherWeight, line.N, w); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if isClass, err := b.Class(line.Text); isClass {
		return err
	}
	way, kind, narrow := strings.Cut(line.Section, ":")
	self := way == selfSection
	if !self && !slices.Contains(ways[:], way) {
		return lang.Errorf("unknown section %q", line.Section)
	}
	if (narrow || self) && !Kind(kind).Known() {
		return lang.Errorf("unknown kind %q", kind)
	}
	if self {
		for w := range strings.FieldsSeq(line.Text) {
			l.self[w] = append(l.self[w], Kind(kind))
		}
		return nil
	}
	l.keys[line.N] = hash(line.Section, line.Text)
	return b.Line(line)
}

// leads returns what the patterns find in a sentence. They are looked for once.
func (r *Reader) leads(s *sentence) []cue.Match {
	if !s.led {
		s.leads, s.led = r.slots.leads.Find(s.tokens, s.s), true
	}
	return s.leads
}
