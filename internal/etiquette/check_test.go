package etiquette

import (
	"strings"
	"testing"

	"demur/internal/lang"
	"demur/internal/thread"
)

// checker returns the check of English.
func checker(t testing.TB) *Checker {
	t.Helper()
	p, _ := lang.Get("en")
	c, err := NewChecker(p, thread.NewRules(p))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// ruleIDs lists the rules of a report, each once, in order.
func ruleIDs(r Report) string {
	var out []string
	for _, f := range r.Findings {
		if !strings.Contains(" "+strings.Join(out, " ")+" ", " "+f.Rule+" ") {
			out = append(out, f.Rule)
		}
	}
	return strings.Join(out, " ")
}
