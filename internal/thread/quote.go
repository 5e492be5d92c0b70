package thread

import (
	"strings"
	"unicode"
)

// markQuotes marks quoted history and forwarded mail.
//
// Lines that begin with ">" are quoted wherever they stand; so are those behind the initials of a writer ("PN> "), as some programs mark
// them. An introduction ("On Monday, Ana wrote:") takes everything below it, unless its history is marked line by line: then a writer may
// answer below or between the quoted lines. A forwarded or original message takes everything to the end.
func (r *Rules) markQuotes(lines []line) {
	for i := 0; i < len(lines); i++ {
		switch {
		case lines[i].blank || lines[i].kind == Quote:
		case quoted(lines[i].s):
			lines[i].kind = Quote
		case r.isQuoteHeader(lines, i):
			markRest(lines, i, Quote)
			return
		default:
			n := r.quoteIntroLines(lines, i)
			if n == 0 {
				if r.introduces(lines, i) {
					lines[i].kind = Quote
				}
				continue
			}
			for j := i; j < i+n; j++ {
				lines[j].kind = Quote
			}
			next := following(lines, i+n)
			if next < 0 || !quoted(lines[next].s) && !markSigned(lines, next) {
				markRest(lines, i, Quote)
				return
			}
			i += n - 1
		}
	}
}

func markRest(lines []line, from int, k Kind) {
	for i := from; i < len(lines); i++ {
		lines[i].kind = k
	}
}

// following returns the first line from i that is not blank, or -1.
func following(lines []line, i int) int {
	for ; i < len(lines); i++ {
		if !lines[i].blank {
			return i
		}
	}
	return -1
}

// initialsLen is how many letters a writer's mark before a quoted line may have.
const initialsLen = 3

// quoted reports whether a line carries the mark of quotation, "> " or "PN> ".
func quoted(s string) bool {
	for i, c := range s {
		if c == '>' {
			return i == 0 || i+1 < len(s) && s[i+1] == ' '
		}
		if i >= initialsLen || !unicode.IsUpper(c) {
			return false
		}
	}
	return false
}

// oddMarks are the signs that programs put before quoted lines instead of ">". Only behind an introduction do they quote.
const oddMarks = "|)]}#:%"

// markSigned marks the lines that begin with the same odd sign as line i does, which stands behind an introduction.
func markSigned(lines []line, i int) bool {
	sign := lines[i].s[:1]
	if !strings.Contains(oddMarks, sign) {
		return false
	}
	for ; i < len(lines); i++ {
		if strings.HasPrefix(lines[i].s, sign) {
			lines[i].kind = Quote
		}
	}
	return true
}

// isQuoteHeader recognises "-----Original Message-----" and blocks of "From: / Sent: / To: / Subject:".
func (r *Rules) isQuoteHeader(lines []line, i int) bool {
	low := strings.Trim(lines[i].low, "-_*=~<>:. \t")
	for _, h := range r.quoteHeader {
		if strings.HasPrefix(low, h) && len(low) < len(h)+28 && (len(low) == len(h) || lines[i].s[0] == '-' || lines[i].s[0] == '_') {
			return true
		}
	}
	rule := low == "" && len(lines[i].s) >= ruleLen
	if rule { // what Outlook sets above the header of the message it quotes
		return i+1 < len(lines) && r.fieldRun(lines, i+1) >= 2
	}
	return r.fieldRun(lines, i) >= 3
}

// ruleLen is how many dashes or underscores make a rule.
const ruleLen = 8

// fieldRun counts the header fields that follow one another from line i.
func (r *Rules) fieldRun(lines []line, i int) int {
	n := 0
	for ; i < len(lines) && n < 4; i++ {
		if lines[i].blank && n == 0 {
			continue
		}
		if !hasAnyPrefix(strings.TrimLeft(lines[i].low, "* "), r.quoteField) {
			return n
		}
		n++
	}
	return n
}

// introMax is how long an introduction of quoted history may be, in bytes.
const introMax = 300

// quoteIntroLines returns how many lines (1 to 3) an introduction of quoted history takes at line i, 0 if there is none.
func (r *Rules) quoteIntroLines(lines []line, i int) int {
	for _, q := range r.quoteIntro {
		if !strings.HasPrefix(lines[i].low, q[0]+" ") {
			continue
		}
		joined := ""
		for n := 1; n <= 3 && i+n <= len(lines); n++ {
			joined += " " + lines[i+n-1].low
			if !strings.ContainsAny(joined, "0123456789@<") || len(joined) > introMax {
				continue
			}
			if endsIntro(joined, q[1]) {
				return n
			}
		}
	}
	return 0
}

func endsIntro(s, verb string) bool {
	s = strings.TrimRight(s, " *")
	return strings.HasSuffix(s, verb) || !strings.HasSuffix(verb, ":") && strings.HasSuffix(s, ":") && strings.Contains(s, " "+verb+" ")
}

// introWords is how many words a bare introduction has at most.
const introWords = 10

// introduces recognises "Ana de Vries wrote:" with a quoted line below it, which needs no date.
func (r *Rules) introduces(lines []line, i int) bool {
	if !strings.HasSuffix(strings.TrimRight(lines[i].low, "*"), ":") || len(strings.Fields(lines[i].low)) > introWords {
		return false
	}
	next := following(lines, i+1)
	if next < 0 || !quoted(lines[next].s) {
		return false
	}
	for _, q := range r.quoteIntro {
		if endsIntro(lines[i].low, " "+q[1]) || endsIntro(lines[i].low, q[1]) {
			return true
		}
	}
	return false
}
