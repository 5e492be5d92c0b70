package thread

import (
	"slices"
	"strings"
	"unicode"

	"demur/internal/lang"
	"demur/internal/text"
)

// Kind is what a zone of a message is.
type Kind uint8

// The zones of a message.
const (
	Body      Kind = iota
	Greeting       // "Hi Ana,"
	Closing        // "Best regards,"
	Signature      // the name and what stands below it
	Quote          // history quoted below or between
	Footer         // disclaimers, unsubscribe lines, "Sent from my phone"
)

// Zone is a run of one kind.
type Zone struct {
	Kind Kind
	text.Span
}

// Letter is a message cut into zones.
type Letter struct {
	Src   string
	Zones []Zone // in order; they do not overlap
	// Salutation is the greeting word as written ("Hi", "Dear"), "" where there is none.
	Salutation string
	// Addressed is the rest of the greeting: "Ana", "Professor Smith", "team".
	Addressed text.Span
	// Signed is the line of the signature that may hold the name.
	Signed text.Span

	tokens []text.Token // of the body
}

// Rules are the parsed letter-building data of one language (mail.txt).
type Rules struct {
	greetings   [][]string // folded words, longest first
	plain       map[string]bool
	closings    map[string]bool
	footerRest  []string
	footerLine  []string
	quoteHeader []string
	quoteIntro  [][2]string
	quoteField  []string
	postscript  []string
	names       map[string]bool
	notNames    map[string]bool
	abbr        map[string]bool
	intro       [][]string
	unsubscribe []string
	replyPrefix map[string]bool
}

// NewRules reads mail.txt of a pack, with the abbreviations of words.txt and the names of names.txt, which tell a name from other words.
func NewRules(p lang.Pack) *Rules {
	r := &Rules{plain: map[string]bool{}, closings: map[string]bool{}, abbr: p.File("words").Set("abbreviations"), replyPrefix: map[string]bool{},
		names: p.File("names").Set("given"), notNames: p.File("names").Set("not_names")}
	for l := range p.File("mail").Lines() {
		low := text.Fold(l.Text)
		switch l.Section {
		case "greeting":
			r.greetings = append(r.greetings, strings.Fields(low))
		case "greeting_plain":
			r.plain[low] = true
		case "closing":
			r.closings[low] = true
		case "footer_rest":
			r.footerRest = append(r.footerRest, low)
		case "footer_line":
			r.footerLine = append(r.footerLine, low)
		case "quote_header":
			r.quoteHeader = append(r.quoteHeader, low)
		case "quote_intro":
			before, after, _ := strings.Cut(low, " … ")
			r.quoteIntro = append(r.quoteIntro, [2]string{before, after})
		case "quote_field":
			r.quoteField = append(r.quoteField, low)
		case "postscript":
			r.postscript = append(r.postscript, low)
		case "introduction":
			r.intro = append(r.intro, strings.Fields(low))
		case "unsubscribe":
			r.unsubscribe = append(r.unsubscribe, low)
		case "reply_prefix":
			r.replyPrefix[low] = true
		}
	}
	return r
}

// Introductions are the openings of a self-introduction, as runs of folded words.
func (r *Rules) Introductions() [][]string { return r.intro }

// Unsubscribes reports whether a footer offers a way out of a mailing.
func (r *Rules) Unsubscribes(footer string) bool {
	low := text.Fold(footer)
	return slices.ContainsFunc(r.unsubscribe, func(words string) bool { return strings.Contains(low, words) })
}

// ReplyPrefix reports whether a folded word before a colon says that a subject was answered or forwarded: "Re:", "Fwd:".
func (r *Rules) ReplyPrefix(fold string) bool { return r.replyPrefix[fold] }

// Abbreviation reports whether a full stop after the folded word ends no sentence.
func (r *Rules) Abbreviation(fold string) bool { return r.abbr[fold] }

// line is one line of a message with its surrounding space cut off.
type line struct {
	text.Span        // without the line break and surrounding space
	s         string // the bytes of the span
	low       string // folded; only the first bytes of a long line
	kind      Kind
	blank     bool
}

// foldLimit is how many bytes of a line are folded: what decides about a line stands at its beginning.
const foldLimit = 160

func split(src string) []line {
	var out []line
	pos := 0
	for raw := range strings.Lines(src) {
		s := strings.TrimFunc(raw, unicode.IsSpace)
		start := pos
		if s != "" {
			start += strings.Index(raw, s)
		}
		out = append(out, line{Span: text.Span{Start: start, End: start + len(s)}, s: s, low: text.Fold(clip(s)), blank: s == ""})
		pos += len(raw)
	}
	return out
}

func clip(s string) string {
	if len(s) <= foldLimit {
		return s
	}
	return text.Clean(s[:foldLimit])
}

// Cut finds the zones of a message.
func (r *Rules) Cut(src string) Letter {
	l := Letter{Src: src}
	lines := split(src)
	r.markQuotes(lines)
	r.markFooters(lines)
	signed := r.markSignature(lines)
	l.Zones = zones(lines)
	if signed >= 0 {
		l.Signed = lines[signed].Span
	}
	r.cutGreeting(&l)
	if l.Signed.Empty() {
		r.cutInline(&l)
	}
	l.tokens = l.bodyTokens()
	return l
}

// zones joins neighbouring lines of one kind.
func zones(lines []line) []Zone {
	var out []Zone
	for _, ln := range lines {
		if ln.blank {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Kind == ln.kind {
			out[n-1].End = ln.End
			continue
		}
		out = append(out, Zone{ln.kind, ln.Span})
	}
	return out
}

// Own reports whether a span lies in the writer's own words: body, greeting, closing or signature, not in quotes or footers.
func (l Letter) Own(sp text.Span) bool { return l.In(sp, Body) || l.In(sp, Greeting) }

// In reports whether a span lies in a zone of that kind.
func (l Letter) In(sp text.Span, k Kind) bool {
	for _, z := range l.Zones {
		if z.Kind == k && z.Covers(sp) {
			return true
		}
	}
	return false
}

// Words counts the words of the body.
func (l Letter) Words() int {
	n := 0
	for _, z := range l.Zones {
		if z.Kind == Body {
			n += len(strings.Fields(z.Of(l.Src)))
		}
	}
	return n
}

// Tokens returns the tokens of the body only, in order, with offsets into the whole message, and a Para token wherever zones part. All who
// ask share them and must not change them.
func (l Letter) Tokens() []text.Token { return l.tokens }

func (l Letter) bodyTokens() []text.Token {
	out := make([]text.Token, 0, len(l.Src)/4+2)
	for _, z := range l.Zones {
		if z.Kind != Body {
			continue
		}
		out = text.AppendTokens(out, l.Src, z.Span)
		out = append(out, text.Token{Span: text.Span{Start: z.End, End: z.End}, Kind: text.Para})
	}
	return out[:len(out):len(out)]
}

// Zone returns the first zone of a kind.
func (l Letter) Zone(k Kind) (text.Span, bool) {
	for _, z := range l.Zones {
		if z.Kind == k {
			return z.Span, true
		}
	}
	return text.Span{}, false
}
