package etiquette

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestYY(t *testing.T) {
	c := checker(t)
	b, _ := os.ReadFile(os.Getenv("ZZ"))
	n, bad := 0, 0
	for _, s := range strings.Split(string(b), "\n%%\n") {
		s = strings.TrimSpace(strings.ReplaceAll(s, "\\n", "\n"))
		if s == "" {
			continue
		}
		r := c.Check(s, Context{Waited: -1})
		if r.Language != "en" {
			continue
		}
		n++
		any := r.Intent != IntentDecline
		for _, f := range r.Findings {
			any = any || f.Level != Note
		}
		if !any {
			continue
		}
		bad++
		fmt.Printf("%q\n   intent %s words %d\n", s, r.Intent, r.Words)
		for _, f := range r.Findings {
			if f.Level != Note {
				e, _ := apply(s, f.Edits)
				if len(f.Edits) == 0 {
					e = "-"
				}
				fmt.Printf("   * %s %q => %q\n", f.Rule, f.Of(s), e)
			}
		}
	}
	fmt.Println(bad, "of", n)
}

func TestWW(t *testing.T) {
	c := checker(t)
	b, _ := os.ReadFile(os.Getenv("ZZ"))
	for _, s := range strings.Split(string(b), "\n%%\n") {
		s = strings.TrimSpace(strings.ReplaceAll(s, "\\n", "\n"))
		d := c.read(s, &Context{Waited: -1})
		for i, cl := range d.clauses {
			fmt.Printf("%d s%d joint=%q %q\n", i, cl.sent, cl.joint, cl.Of(s))
			for _, h := range d.hits {
				if h.clause == i {
					fmt.Printf("      %s:%d %q\n", h.Label, h.Line, h.Of(s))
				}
			}
		}
		fmt.Println(d.reasons(), d.intent)
	}
}
