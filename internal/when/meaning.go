package when

import (
	"errors"
	"strconv"
	"strings"

	"demur/internal/lang"
)

// op is what a form says, before its numbers and names are filled in.
type op uint8

const (
	opNone    op = iota // no time, though it looks like one
	opVague             // a time that names no days
	opClock             // a time of day
	opDay               // n days after the base
	opWeekday           // the first such day after the base
	opThisWeekday
	opNextWeekday
	opWeekdayAfter // a week after the first such day
	opDate         // day and month, perhaps year
	opDayOfMonth
	opWeek // of the base, n weeks on
	opWeekend
	opNextWeekend
	opMonth // of the base, n months on
	opNamedMonth
	opNextNamedMonth
	opQuarter // of the base, n quarters on
	opNamedQuarter
	opYear
	opNamedYear
	opIn   // about n units on
	opOver // the next n units
	opNthWeek
	opNewYear
	opFeast
	// what follows needs a time behind it
	opFuzz
	opBlur
	opEdge
	opWeekOf
	opWeekendOf
	opBound
)

func (o op) prefix() bool { return o >= opFuzz }

// edge narrows a stretch.
type edge uint8

const (
	noEdge edge = iota
	early
	mid
	late
	end
	later
)

// bound says on which side of its days a term lies.
type bound uint8

const (
	within bound = iota
	before
	after
)

// joint is how the terms of a mention hang together.
type joint uint8

const (
	joinOr joint = iota
	joinAnd
	joinTo
)

// meaning is the right side of a form, parsed.
type meaning struct {
	parts []proto
	pair  bool // the second day, weekday or month of the form makes a second term
	join  joint
	weak  bool // it counts only beside a surer part
	tail  bool // it cannot begin a phrase
	close bool // what follows must be a small word: "this autumn storm" is no time
	rank  bool // a small number in it may be a rank: "you're the 1st"
	sure  bool // it counts even where its word is more often no time
	past  bool
	habit bool
}

// proto is a spec whose numbers may still have to come from the words.
type proto struct {
	spec
	fromText bool // n stands in the text
	bound    bound
}

// grammar is the vocabulary of the data: slots, and the words of a meaning.
type grammar struct {
	slots    map[string]slot
	ops      map[string]op // an op, perhaps followed by a number or by a word that makes it another op
	variants map[variant]op
	edges    map[string]edge
}

// variant is an op with the word that turns it into its neighbour: "weekday next".
type variant struct {
	op   op
	word string
}

func newGrammar() grammar {
	return grammar{slots: slotNames(), ops: opNames(), edges: edgeNames(), variants: map[variant]op{
		{opWeekday, "this"}: opThisWeekday, {opWeekday, "next"}: opNextWeekday, {opWeekday, "after"}: opWeekdayAfter,
		{opWeekend, "next"}: opNextWeekend, {opNamedMonth, "next"}: opNextNamedMonth,
	}}
}

func opNames() map[string]op {
	return map[string]op{
		"none": opNone, "vague": opVague, "clock": opClock, "day": opDay, "weekday": opWeekday, "date": opDate, "dom": opDayOfMonth,
		"numeric": opDate, "week": opWeek, "weekend": opWeekend, "month": opMonth, "month-named": opNamedMonth,
		"quarter": opNamedQuarter, "quarter-rel": opQuarter, "year": opYear, "year-named": opNamedYear, "in": opIn, "next": opOver,
		"nth-week": opNthWeek, "newyear": opNewYear, "feast": opFeast, "fuzz": opFuzz, "blur": opBlur,
		"week-of": opWeekOf, "weekend-of": opWeekendOf, "before": opBound, "after": opBound,
		"early": opEdge, "mid": opEdge, "late": opEdge, "end": opEdge, "later": opEdge,
	}
}

func edgeNames() map[string]edge {
	return map[string]edge{"early": early, "mid": mid, "late": late, "end": end, "later": later}
}

// meaning reads "week 0 or week 1 early", "date to", "vague past".
func (g grammar) meaning(s string) (*meaning, error) {
	m := &meaning{}
	fields := strings.Fields(s)
	for i, f := range fields {
		if o, ok := g.ops[f]; ok && (i == 0 || fields[i-1] == "or") {
			p := proto{spec: spec{op: o, edge: g.edges[f]}}
			if f == "before" {
				p.bound = before
			} else if f == "after" {
				p.bound = after
			}
			m.parts = append(m.parts, p)
			continue
		}
		if len(m.parts) == 0 {
			return nil, lang.Errorf("unknown meaning %q", f)
		}
		if err := g.word(m, f, i == len(fields)-1); err != nil {
			return nil, err
		}
	}
	if len(m.parts) == 0 {
		return nil, errors.New("a form needs a meaning")
	}
	return m, nil
}

// word reads one word behind an op.
func (g grammar) word(m *meaning, f string, last bool) error {
	p := &m.parts[len(m.parts)-1]
	if n, err := strconv.Atoi(f); err == nil {
		p.n = n
		return nil
	}
	if key, ok := strings.CutPrefix(f, "say:"); ok {
		p.say = key
		return nil
	}
	if e, ok := g.edges[f]; ok {
		p.edge = e
		return nil
	}
	switch f {
	case "n":
		p.fromText = true
	case "weak":
		m.weak = true
	case "closed":
		m.close = true
	case "rank":
		m.rank = true
	case "tail":
		m.tail = true
	case "sure":
		m.sure = true
	case "past":
		m.past = true
	case "habit":
		m.habit = true
	case "or", "and", "to":
		m.pair = last
		m.join = joinOr
		if f == "and" {
			m.join = joinAnd
		} else if f == "to" {
			m.join = joinTo
		}
	default:
		o, ok := g.variants[variant{p.op, f}]
		if !ok {
			return lang.Errorf("unknown word %q in a meaning", f)
		}
		p.op = o
	}
	return nil
}
