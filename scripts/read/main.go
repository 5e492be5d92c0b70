// Command read prints messages of the corpus with what was understood and the drafts, for reading aloud.
//
//	go run ./scripts/read -n 30 -kind coffee_chat -seed 2
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"demur/corpus"
	"demur/internal/demur"
	"demur/scripts/internal/labelled"
)

func main() {
	n := flag.Int("n", 10, "how many messages")
	kind := flag.String("kind", "", "only this kind; all where empty")
	part := flag.String("part", "train", "train or untouched")
	seed := flag.Uint64("seed", 0, "the seed of the drafts")
	skip := flag.Int("skip", 0, "pass over that many first")
	first := flag.Bool("first", false, "print the recommended draft only")
	brief := flag.Bool("brief", false, "leave the messages out")
	flag.Parse()
	cases, err := corpus.Load(os.DirFS("corpus"), *part)
	if err != nil {
		fmt.Fprintln(os.Stderr, "read:", err)
		os.Exit(1)
	}
	for _, c := range cases {
		if *kind != "" && c.Kind != *kind {
			continue
		}
		if *skip--; *skip >= 0 {
			continue
		}
		if *n--; *n < 0 {
			return
		}
		show(c, *seed, *first, *brief)
	}
}

func show(c corpus.Case, seed uint64, first, brief bool) {
	r := labelled.Request(c, seed)
	s, err := demur.Suggest(r)
	if err != nil {
		fmt.Println(c.ID, err)
		return
	}
	u := s.Understanding
	fmt.Printf("━━━ %s  %s %s  %s  %s\n", c.ID, c.Kind, c.Stage, c.Channel, c.From)
	if !brief {
		if c.Subject != "" {
			fmt.Println("    Subject: " + c.Subject)
		}
		fmt.Println(indent(c.Last().Text))
	}
	a := u.Main()
	fmt.Printf("  → %s %d%% %v %s, %s, address %q", u.Kind, u.Confidence, u.Also, u.Stage, u.Formality, u.Sender.Address)
	for _, slot := range []struct{ name, text, say string }{{"topic", a.Topic.Text, a.Topic.Say}, {"when", a.When.Text, a.When.Say}, {"event", a.Event.Text, a.Event.Say}} {
		if slot.text != "" {
			fmt.Printf("; %s %q says %q", slot.name, slot.text, slot.say)
		}
	}
	fmt.Println()
	for _, x := range s.Advices {
		fmt.Printf("  ! %s: %s\n", x.Code, x.Text)
	}
	for i, d := range s.Drafts {
		if first && i > 0 {
			break
		}
		fmt.Printf("  [%s, %d words]\n%s\n", d.Tone, d.Words, indent(d.Text))
		for _, f := range d.Findings {
			if f.Level != "note" {
				fmt.Printf("    ✗ %s %s\n", f.Level, f.Rule)
			}
		}
	}
	fmt.Println()
}

func indent(s string) string { return "    " + strings.ReplaceAll(s, "\n", "\n    ") }
