package etiquette

import (
	"demur/internal/ask"
	"demur/internal/lang"
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// Intent is what a draft answers.
type Intent string

// The intents of the contract. IntentAuto is told from the draft itself.
const (
	IntentAuto    Intent = "auto"
	IntentDecline Intent = "decline"
	IntentReopen  Intent = "reopen"
	IntentAccept  Intent = "accept"
	IntentOther   Intent = "other"
)

// Level is how much a finding matters.
type Level string

// The levels of the contract: an error spoils a decline, a warning weakens it, a note is worth a look.
const (
	Error   Level = "error"
	Warning Level = "warning"
	Note    Level = "note"
)

// Context is what is known of the message a draft answers and of the person who writes it. What is not known is not judged.
type Context struct {
	Intent          Intent    // "" counts as IntentAuto
	Today           when.Date // zero: no date is judged
	Channel         string    // linkedin, email or other
	Kind            ask.Kind  // "": unknown
	Stage           ask.Stage // "": unknown
	Bulk, Colleague bool
	Names           []person.Name // whom the reply may address; nil: not judged
	Language        string        // of the message answered; "": not judged
	Formal          bool          // the message answered is formal
	FormalKnown     bool
	Signature       string          // stands under the reply box
	Reasons         []Reason        // the person's own
	Told            *Reason         // what this person was told on record; nil: nothing
	ToldOn          when.Date       // when they were told, zero: unknown
	For             when.Date       // the certain date of the thing asked; zero: unknown
	Waited          int             // days; -1: unknown
	TheirWords      int             // words of the message answered; 0: unknown
	Off             map[string]bool // rules switched off
	Question        bool            // the person offers to answer one written question: its mention is no reopening
}

// Edit replaces a span of the draft.
type Edit struct {
	text.Span
	Text string
}

// Finding is one thing a reader may stumble over. Offsets are bytes of the draft.
type Finding struct {
	Rule  string
	Level Level
	text.Span
	Message, Why, Source string
	// Edits, applied all at once, take the finding away and bring no other. A deletion is an edit without text; no edits: the check has no
	// remedy. Fix is the text of an only edit that replaces just the span; "" says nothing.
	Fix     string
	Edits   []Edit
	Redraft bool // only a new draft helps
}

// Marker is a politeness strategy with the places where it occurs.
type Marker struct {
	Name  string
	Count int
	Spans []text.Span
}

// MoveSpan is a step of the draft and where it stands.
type MoveSpan struct {
	Move string
	text.Span
}

// Report is the outcome of a check.
type Report struct {
	Language string
	Intent   Intent
	Words    int    // of the body: no salutation, sign-off or quoted line
	Reason   string // the id of the person's reason that the draft gives, "" where it gives none of theirs
	Promise  string // YYYY-MM-DD of the time it names for later, "" where there is none
	Moves    []MoveSpan
	Findings []Finding // errors first, then by place
	Score    int       // politeness, in hundredths
	Markers  []Marker
}

// Rule describes a rule for the settings page.
type Rule struct {
	ID    string
	Level Level
	Text  string
}

// Checker checks drafts of one language. It does not change and may be shared.
type Checker struct {
	pack  lang.Pack
	rules *thread.Rules
	words *person.Words
	book  *checkBook
	runs  []run
}

// NewChecker prepares the check of one language. An error names the data file, its line and the fault.
func NewChecker(p lang.Pack, rules *thread.Rules) (*Checker, error) {
	words, err := person.Parse(p.File("names"))
	if err != nil {
		return nil, err
	}
	book, err := parseBook(p.File("checks"))
	if err != nil {
		return nil, err
	}
	return &Checker{pack: p, rules: rules, words: words, book: book, runs: runs()}, nil
}

// Rules lists the rules in the order of the contract.
func (c *Checker) Rules() []Rule {
	out := make([]Rule, 0, len(c.runs))
	for _, r := range c.runs {
		t := c.book.rules[r.id]
		out = append(out, Rule{ID: r.id, Level: t.level, Text: t.text})
	}
	return out
}

// Check looks at a draft. It never fails: what it cannot read it does not judge.
func (c *Checker) Check(draft string, ctx Context) Report {
	d := c.read(text.Clean(draft), &ctx)
	d.judge()
	d.verify()
	r := Report{Language: d.language, Intent: d.intent, Words: d.words, Reason: d.reasonID(), Promise: d.promised().String(),
		Moves: d.moves(), Findings: d.findings}
	r.Score, r.Markers = d.politeness()
	return r
}
