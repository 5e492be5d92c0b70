package etiquette

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"demur/internal/cue"
	"demur/internal/lang"
)

// checkBook is checks.txt, ready for use. It does not change after parsing.
type checkBook struct {
	rules   map[string]ruleText
	limits  map[string]int
	inserts map[string]string
	sets    map[string]map[string]bool
	values  map[string]int // of the politeness markers, in hundredths
	markers map[string]uint32
	cues    *cue.Set
	more    *cue.Set // the sections that few drafts need
}

// ruleText is what the person reads about a rule.
type ruleText struct {
	level                      Level
	text, message, why, source string
}

// labels are the sections that hold patterns.
func labels() []string {
	return []string{
		"refusal", "not_refusal", "refusal_sign", "asked", "hedge", "not_hedge", "hedge_sign", "apology", "not_apology", "busy", "not_busy", "commitment", "not_commitment",
		"reason", "adding",
		"reason_weak", "thanks", "praise", "not_thanks", "promise", "not_promise", "door", "not_door", "vague", "vague_weak",
		"not_vague_weak", "not_vague", "alt_linkedin", "alt_question", "alt_person", "alt_link", "alt_meeting", "alt_offer", "release",
		"wish", "late_line", "acknowledge", "now", "leave_later", "small_talk", "reopen_cue", "blame", "not_blame", "blame_sign", "blame_mark", "intensifier",
		"not_intensifier", "opening", "opening_ok", "cliche", "informal", "formal", "acceptance", "reopening", "not_reopening",
	}
}

// parseBook reads checks.txt strictly. An empty file, of a language without a check, gives a book that finds nothing.
func parseBook(f lang.File) (*checkBook, error) {
	b := &checkBook{rules: map[string]ruleText{}, limits: map[string]int{}, inserts: map[string]string{}, sets: map[string]map[string]bool{},
		values: map[string]int{}, markers: map[string]uint32{}}
	cues, more := newPatterns(), newPatterns()
	last := 0
	for l := range f.Lines() {
		last = l.N
		into := cues
		if slices.Contains(seldom(), l.Section) {
			into = more
		}
		if err := b.line(l, into, cues, more); err != nil {
			return nil, f.Errorf(l.N, "%w", err)
		}
	}
	b.cues, b.more = cues.cues.Set(), more.cues.Set()
	if err := b.complete(); err != nil {
		return nil, f.Errorf(last, "%w", err)
	}
	return b, nil
}

// seldom are the sections that tell what a text is that does not refuse, and its register.
func seldom() []string {
	return []string{"acceptance", "reopening", "not_reopening", "informal", "formal"}
}

// line reads one line. A class holds for all the sets of patterns.
func (b *checkBook) line(l lang.Line, cues *patterns, all ...*patterns) error {
	for i, p := range all {
		if ok, err := p.class(l.Text); err != nil || ok && i == len(all)-1 {
			return err
		}
	}
	kind, name, named := strings.Cut(l.Section, ":")
	switch {
	case named && kind == "rule":
		return b.rule(name, l.Text)
	case named && kind == "set":
		return b.set(name, l.Text)
	case named && kind == "marker":
		return b.marker(name, l.Text)
	case l.Section == "limits":
		return number(b.limits, l.Text)
	case l.Section == "politeness":
		return number(b.values, l.Text)
	case l.Section == "insert":
		key, value, err := pair(l.Text)
		b.inserts[key] = value
		return err
	case slices.Contains(labels(), l.Section):
		return cues.line(l)
	}
	return lang.Errorf("unknown section [%s]", l.Section)
}

// pair splits "key = value".
func pair(s string) (key, value string, err error) {
	key, value, ok := strings.Cut(s, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	if !ok || key == "" || value == "" {
		return "", "", errors.New(`the line needs the shape "key = value"`)
	}
	return key, value, nil
}

func number(into map[string]int, s string) error {
	key, value, err := pair(s)
	if err != nil {
		return err
	}
	if _, twice := into[key]; twice {
		return lang.Errorf("%s is there twice", key)
	}
	into[key], err = strconv.Atoi(value)
	if err != nil {
		return lang.Errorf("%s: %q is no whole number", key, value)
	}
	return nil
}

func (b *checkBook) rule(id, s string) error {
	if !slices.ContainsFunc(runs(), func(r run) bool { return r.id == id }) {
		return lang.Errorf("unknown rule %s", id)
	}
	key, value, err := pair(s)
	if err != nil {
		return err
	}
	r := b.rules[id]
	field := map[string]*string{"text": &r.text, "message": &r.message, "why": &r.why, "source": &r.source, "level": (*string)(&r.level)}[key]
	if field == nil {
		return lang.Errorf("unknown key %q of a rule", key)
	}
	if *field != "" {
		return lang.Errorf("%s of %s is there twice", key, id)
	}
	*field = value
	if r.level != "" && r.level != Error && r.level != Warning && r.level != Note {
		return lang.Errorf("unknown level %q", string(r.level))
	}
	b.rules[id] = r
	return nil
}

func (b *checkBook) set(name, s string) error {
	if !slices.Contains(setNames(), name) {
		return lang.Errorf("unknown set %s", name)
	}
	if b.sets[name] == nil {
		b.sets[name] = map[string]bool{}
	}
	for w := range strings.FieldsSeq(s) {
		b.sets[name][strings.ReplaceAll(w, "_", " ")] = true
	}
	return nil
}

// setNames are the closed classes of words that the rules need.
func setNames() []string {
	return []string{
		"joints", "joints_before_subject", "subjects", "reason_joints", "no_reason_after", "turning", "regret", "first_person", "speaker", "adding",
		"title", "anybody", "slot_words", "shouted", "apology_links", "pointing_back", "ends", "whole", "takes_object", "please",
		"vocative_skip", "greeting_slots", "insert_words", "insert_tail", "insert_whose", "variables", "plain", "general", "dropped",
	}
}

func (b *checkBook) marker(name, s string) error {
	i := slices.Index(markerWords(), name)
	if i < 0 {
		return lang.Errorf("unknown marker %s", name)
	}
	for w := range strings.FieldsSeq(s) {
		b.markers[w] |= 1 << i
	}
	return nil
}

// complete reports what a file that has rules still lacks.
func (b *checkBook) complete() error {
	if len(b.rules) == 0 {
		return nil
	}
	for _, r := range runs() {
		if t := b.rules[r.id]; t.level == "" || t.text == "" || t.message == "" || t.why == "" || t.source == "" {
			return lang.Errorf("rule %s needs level, text, message, why and source", r.id)
		}
	}
	for _, name := range markerNames() {
		if _, ok := b.values[name]; !ok {
			return lang.Errorf("[politeness] lacks %s", name)
		}
	}
	for _, key := range []string{"linkedin", "email", "email_short", "other", "follow_up", "sales"} {
		if b.limits[key] <= 0 {
			return lang.Errorf("[limits] lacks %s", key)
		}
	}
	return nil
}
