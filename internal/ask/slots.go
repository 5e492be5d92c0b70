package ask

import (
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
)

// cueSet is the parsed cues.txt.
type cueSet = *cue.Set

// wordClasses names the closed classes of words in topics.txt. A section of any other name holds patterns.
var wordClasses = [...]string{
	"articles", "possessives", "prepositions", "join", "end", "end_after_and", "end_after_comma", "end_after_with", "end_after_for", "end_after_number",
	"trailing", "question_words", "not_opening", "not_before_head", "not_offered", "not_named", "empty", "event_words", "role_words", "job_titles", "role_modifiers",
	"work_at", "name_joins", "quotes", "times_after", "deadline_words",
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
)

// gatherWeight is the weight of an event word.
const gatherWeight = 4

// slotSet is the parsed topics.txt.
type slotSet struct {
	leads   *cue.Set
	keys    map[int]uint32 // what the model knows a pattern by, by its line
	classes map[string]map[string]bool
}

// is reports whether a folded word belongs to a closed class.
func (l *slotSet) is(class, word string) bool { return l.classes[class][word] }

func parseSlots(f lang.File) (slotSet, error) {
	l := slotSet{keys: map[int]uint32{}, classes: map[string]map[string]bool{}}
	for _, c := range wordClasses {
		l.classes[c] = f.Set(c)
	}
	b := cue.NewBuilder()
	for line := range f.Lines() {
		if line.Section == "event_words" {
			for w := range strings.FieldsSeq(line.Text) {
				if err := b.Add(wayGather, gatherWeight, line.N, w); err != nil {
					return slotSet{}, f.Errorf(line.N, "%w", err)
				}
			}
		}
		if _, words := l.classes[line.Section]; words {
			continue
		}
		if class, err := b.Class(line.Text); class {
			if err != nil {
				return slotSet{}, f.Errorf(line.N, "%w", err)
			}
			continue
		}
		way, kind, narrow := strings.Cut(line.Section, ":")
		switch way {
		case wayBehind, wayWith, wayAround, wayNamed, wayNames, wayEvent, wayGather:
		default:
			return slotSet{}, f.Errorf(line.N, "unknown section %q", line.Section)
		}
		if narrow && !Kind(kind).Known() {
			return slotSet{}, f.Errorf(line.N, "unknown kind %q", kind)
		}
		if err := b.Line(line); err != nil {
			return slotSet{}, f.Errorf(line.N, "%w", err)
		}
		l.keys[line.N] = hash(line.Section, line.Text)
	}
	l.leads = b.Set()
	return l, nil
}

// leads returns what the patterns find in a sentence. They are looked for once.
func (r *Reader) leads(s *sentence) []cue.Match {
	if !s.led {
		s.leads, s.led = r.slots.leads.Find(s.tokens, s.s), true
	}
	return s.leads
}
