package thread

import "strings"

// markQuotes marks quoted history and forwarded mail.
//
// Lines that begin with ">" are quoted wherever they stand. An introduction ("On Monday, Ana wrote:") takes everything below it, unless
// its history is marked with ">": then a writer may answer below or between the quoted lines. A forwarded or original message takes
// everything to the end.
func (r *Rules) markQuotes(lines []line) {
	for i := 0; i < len(lines); i++ {
		ln := &lines[i]
		switch {
		case ln.blank:
		case strings.HasPrefix(ln.s, ">"):
			ln.kind = Quote
		case r.isQuoteHeader(lines, i):
			markRest(lines, i, Quote)
			return
		default:
			n := r.quoteIntroLines(lines, i)
			if n == 0 {
				continue
			}
			for j := i; j < i+n; j++ {
				lines[j].kind = Quote
			}
			if !nextQuoted(lines, i+n) {
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

func nextQuoted(lines []line, i int) bool {
	for ; i < len(lines); i++ {
		if !lines[i].blank {
			return strings.HasPrefix(lines[i].s, ">")
		}
	}
	return false
}

// isQuoteHeader recognises "-----Original Message-----" and blocks of "From: / Sent: / To: / Subject:".
func (r *Rules) isQuoteHeader(lines []line, i int) bool {
	low := strings.TrimSpace(strings.Trim(lines[i].low, "*"))
	for _, h := range r.quoteHeader {
		if strings.HasPrefix(low, h) && len(low) < len(h)+28 {
			return !strings.HasPrefix(h, "___") || i+1 < len(lines) && r.fieldRun(lines, i+1) >= 2
		}
	}
	return r.fieldRun(lines, i) >= 3
}

// fieldRun counts the header fields that follow one another from line i.
func (r *Rules) fieldRun(lines []line, i int) int {
	n := 0
	for ; i < len(lines) && n < 4; i++ {
		if lines[i].blank && n == 0 {
			continue
		}
		low := strings.TrimLeft(lines[i].low, "* ")
		found := false
		for _, f := range r.quoteField {
			if strings.HasPrefix(low, f) {
				found = true
				break
			}
		}
		if !found {
			return n
		}
		n++
	}
	return n
}

// quoteIntroLines returns how many lines (1 to 3) an introduction of quoted history takes at line i, 0 if there is none.
func (r *Rules) quoteIntroLines(lines []line, i int) int {
	for _, q := range r.quoteIntro {
		if !strings.HasPrefix(lines[i].low, q[0]+" ") {
			continue
		}
		joined := ""
		for n := 1; n <= 3 && i+n <= len(lines); n++ {
			joined += " " + lines[i+n-1].low
			if !strings.ContainsAny(joined, "0123456789@<") || len(joined) > 300 {
				continue
			}
			tail := strings.TrimRight(joined, " ")
			if strings.HasSuffix(tail, q[1]) || !strings.HasSuffix(q[1], ":") && strings.HasSuffix(tail, ":") && strings.Contains(tail, " "+q[1]+" ") {
				return n
			}
		}
	}
	return 0
}
