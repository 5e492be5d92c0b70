package thread

import "strings"

// markFooters marks what programs, companies and lists add.
func (r *Rules) markFooters(lines []line) {
	for i := range lines {
		ln := &lines[i]
		if ln.blank || ln.kind != Body {
			continue
		}
		low := strings.TrimLeft(ln.low, "-–—*_|•·( ")
		if hasAnyPrefix(low, r.footerLine) && len(low) < 120 {
			ln.kind = Footer
			continue
		}
		if i > 0 && bodyBefore(lines, i) && (hasAnyPrefix(low, r.footerRest) || r.listFooter(lines, i)) {
			for j := i; j < len(lines); j++ {
				if lines[j].kind == Body {
					lines[j].kind = Footer
				}
			}
			return
		}
	}
}

// listLines is how many lines a mailing list adds at most.
const listLines = 10

// listFooter recognises what a mailing list sets below a rule: a few lines, one of them with an address, none of them a question.
func (r *Rules) listFooter(lines []line, i int) bool {
	if !isRule(lines[i].s) {
		return false
	}
	n, address := 0, false
	for _, ln := range lines[i+1:] {
		if ln.blank || ln.kind != Body || isRule(ln.s) {
			continue
		}
		if n++; n > listLines || strings.HasSuffix(ln.s, "?") && len(ln.s) < foldLimit && !strings.Contains(ln.s, "://") && n == 1 {
			return false
		}
		address = address || strings.Contains(ln.s, "://") || strings.Contains(ln.low, "www.") || strings.Contains(ln.s, "@")
	}
	return address
}

// isRule reports whether a line is a rule of dashes, underscores or the like.
func isRule(s string) bool {
	return len(s) >= ruleLen && strings.Trim(s, "-_=*~–— ") == ""
}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func bodyBefore(lines []line, i int) bool {
	for j := range i {
		if !lines[j].blank && lines[j].kind == Body {
			return true
		}
	}
	return false
}
