// Package phrase is the phrase book: the sentences a decline is built from, the slots in them, and the turning of a span of theirs into
// our mouth ("your work" becomes "my work").
//
// A line of the book is "id tags | text". Its section names the move and the kinds it serves: "[thanks:coffee_chat,call]", "[no:*]".
//
//	cc3 warm +praise -topic | Thank you for the kind words{ about [praise]} and for suggesting [a_meal]
//
// Tags narrow where a phrase fits: a tone (warm, neutral, firm), a register (formal, informal), a channel (linkedin, email, other), "+name" for a
// slot or a flag that must be there, "-name" for one that must not. A slot in square brackets is needed; braces hold a clause that falls
// away when a slot in it is missing; "<Thank you|Thanks>" is a choice that the seed makes, and a branch that opens with "~" is not for formal
// letters. "@thank" stands for a choice that the section "[words]" spells out once. A phrase that opens with a comma, a colon or a semicolon
// is joined to the sentence before it. " / " parts an acknowledgement of what they said from the thanks behind it.
package phrase

import (
	"errors"
	"slices"
	"strings"

	"demur/internal/lang"
)

// Phrase is one line of the book.
type Phrase struct {
	ID         string
	Line       int
	Move       string
	Kinds      []string // nil: every kind
	Tones      []string
	Register   string // formal, informal or "" for both
	Channels   []string
	Need       []string // slots and flags that must be there
	Without    []string
	Own        bool // the person's own wording, not the book's
	plain      []part
	formal     []part   // without the branches that are not for formal letters
	needs      []string // see Needs
	particular int
	variants   [2]int // plain and formal: see Variants
	hash       uint64 // of the id
}

// part is a literal, a slot, an optional clause of such parts, or a choice between runs of them.
type part struct {
	literal string
	slot    string
	clause  []part
	choice  [][]part
}

// Book is a parsed phrase book. It does not change and may be shared.
type Book struct {
	phrases map[string][]*Phrase // by move, in the order of the file
}

// Slots lists the names a phrase may use, with what each holds.
func Slots() map[string]string {
	return map[string]string{
		"topic":      "what the ask is about, a noun phrase that reads well after \"about\"",
		"event":      "the name of the event, with its article",
		"role":       "the job by name, with its article",
		"when":       "the time proposed, with its preposition",
		"name":       "the sender's address",
		"meal":       "coffee, lunch, a drink: as it stands after \"to\"",
		"a_meal":     "a coffee, lunch, a drink: as it stands after \"suggesting\"",
		"a_call":     "a call, a chat, an informational interview",
		"the_call":   "the call, the chat",
		"reason":     "the person's reason, a clause",
		"door":       "when to ask again, with its preposition",
		"person":     "whom the person names instead",
		"link":       "an address the person offers",
		"label":      "what stands behind that address",
		"email":      "a mail address the person offers",
		"gathering":  "what the person offers to colleagues",
		"occasion":   "an event the person offers",
		"other":      "an offer of the person's own, a whole sentence",
		"introduced": "who was or would be introduced, by given name",
		"company":    "the sender's company",
		"hire":       "whom they look to hire, one bare noun: engineer",
		"studies":    "what they study, as it stands before \"studies\"",
		"noticed":    "what of the person's they read, heard or praised: my talk on pricing",
		"length":     "how long it would take: 15 minutes",
		"share":      "a guest's share of what is served, as it stands after \"my\"",
		"number":     "the number of the answer that means no, among those they offer",
		"ask":        "what they asked earlier, as it stands after \"you\"",
		"earlier":    "when that was, with its preposition",
		"step":       "what is proposed now",
	}
}

// Flags lists what a message may show beside its slots, for "+name" and "-name".
func Flags() []string {
	return []string{"praise", "no_pressure", "flexible", "treat", "details", "agenda", "attached", "question", "layoff", "illness", "bereavement", "late", "bulk",
		"in_copy", "contact", "colleague", "exclaims", "easy_no", "paid", "student", "long", "short", "reasoned", "chased", "one_off", "volunteer", "invest",
		"again", "promised", "offered", "ended", "returned",
		"told", "several", "letter", "alone", "mine", "guess",
		"brief", "no_agenda", "long_time", "visiting", "several_times", "read_mine", "booking_link", "podcast", "broadcast", "panel", "webinar", "workshop", "keynote",
		"lecture", "catch_up", "walk", "survey", "interview", "tryout", "review", "sponsor", "run", "board", "committee", "adviser", "demo", "trial",
		"discount", "meeting", "guest_post", "backlink", "integration", "co_marketing", "affiliate", "co_write", "pay", "remote", "talk_first", "refer",
		"advice", "cv_check", "vacancies", "monthly", "repost", "vote", "sign", "testimonial", "translate", "proofread", "borrow", "freelance",
		"refusal", "applied", "good_word", "pass_cv", "more_details", "interim", "donation", "chip_in", "stay_touch", "follow_work", "shared_field", "met", "free_place", "bring_guest", "food",
		"new_in_town", "thesis", "career_change", "startup", "mentees", "celebration", "gap"}
}

// Parse reads a phrase book. An error names file, line and fault.
func Parse(f lang.File) (*Book, error) {
	b, faults := Survey(f)
	if len(faults) > 0 {
		return nil, f.Errorf(faults[0].Line, "%w", errors.New(faults[0].Message))
	}
	return b, nil
}

// Needs lists the slots and flags a phrase cannot do without. A slot in any branch of a choice is needed.
func (p *Phrase) Needs() []string { return p.needs }

func (p *Phrase) allNeeds() []string {
	out := slices.Clone(p.Need)
	add := func(parts []part) {
		for _, q := range parts {
			if q.slot != "" && !slices.Contains(out, q.slot) {
				out = append(out, q.slot)
			}
		}
	}
	add(p.plain)
	for _, q := range p.plain {
		for _, branch := range q.choice {
			add(branch)
		}
	}
	return out
}

// Where describes the place a phrase is wanted for.
type Where struct {
	Move, Kind, Tone, Channel string
	Formal, Informal          bool
	Values                    map[string]string
	Flags                     map[string]bool
}

// Find lists the phrases that fit, the most particular ones first: those for the kind before those for every kind, and those that use more
// of what the message gives before those that use less. Equals keep the order of the book.
func (b *Book) Find(w Where) []*Phrase {
	var out []*Phrase
	for _, p := range b.phrases[w.Move] {
		if p.fits(w) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(x, y *Phrase) int { return y.Particular() - x.Particular() })
	return out
}

func (p *Phrase) fits(w Where) bool {
	if p.Kinds != nil && !slices.Contains(p.Kinds, w.Kind) ||
		p.Tones != nil && !slices.Contains(p.Tones, w.Tone) ||
		p.Channels != nil && !slices.Contains(p.Channels, w.Channel) ||
		p.Register == "formal" && !w.Formal || p.Register == "informal" && !w.Informal {
		return false
	}
	has := func(name string) bool { return w.Flags[name] || w.Values[name] != "" }
	for _, n := range p.Needs() {
		if !has(n) {
			return false
		}
	}
	return !slices.ContainsFunc(p.Without, has)
}

// Particular counts what a phrase takes from the message: three for each slot it needs but the name of the meal or the call, two for each flag,
// one for being written for few kinds. Words of theirs show better that a message was read than the fact that it has some.
func (p *Phrase) Particular() int { return p.particular }

// Variants is how many texts the choices of a phrase give for the same values.
func (p *Phrase) Variants(formal bool) int {
	if formal {
		return p.variants[1]
	}
	return p.variants[0]
}

// Hash tells the phrase from others, by its id.
func (p *Phrase) Hash() uint64 { return p.hash }

// Joins reports whether the phrase goes on with the sentence before it.
func (p *Phrase) Joins() bool {
	return len(p.plain) > 0 && p.plain[0].literal != "" && strings.ContainsRune(",;:", rune(p.plain[0].literal[0]))
}

// Has reports whether the book has a section for a move.
func (b *Book) Has(move string) bool { return len(b.phrases[move]) > 0 }

// All returns every phrase, by move and then in the order of the book.
func (b *Book) All() []*Phrase {
	var moves []string
	for m := range b.phrases {
		moves = append(moves, m)
	}
	slices.Sort(moves)
	var out []*Phrase
	for _, m := range moves {
		out = append(out, b.phrases[m]...)
	}
	return out
}

// Plain returns the text of a phrase that has no slots and no choices.
func (p *Phrase) Plain() string {
	f, _ := p.Fill(Filling{Pick: func(int) int { return 0 }, Write: func(s string) string { return s }})
	return f.Text
}
