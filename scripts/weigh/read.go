package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demur/corpus"
	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/scripts/internal/labelled"
)

// draft is a labelled text: a draft, or one sentence of a draft.
type draft struct {
	id, file, text string
	rules          []string // of a draft: what is wrong with it
	step           string   // of a sentence: no, hope, maybe (hope without a no), blame or fine; "" for a draft
}

// readDrafts reads the files of a folder that begin with "train". A file of drafts holds parts "=== id", labels, "--- draft", the draft; one of
// sentences a line "step: sentence" each.
func readDrafts(dir string) ([]draft, error) {
	files, err := filepath.Glob(filepath.Join(dir, "train-*.txt"))
	if err != nil {
		return nil, err
	}
	var out []draft
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		read := draftsOf
		if strings.HasPrefix(filepath.Base(f), "train-sentences") {
			read = sentencesOf
		}
		some, err := read(filepath.Base(f), string(data))
		if err != nil {
			return nil, err
		}
		out = append(out, some...)
	}
	return out, nil
}

func draftsOf(file, data string) ([]draft, error) {
	var out []draft
	for _, part := range strings.Split("\n"+data, "\n=== ")[1:] {
		head, body, ok := strings.Cut(part, "\n--- draft\n")
		if !ok {
			return nil, fmt.Errorf("%s: no draft in %q", file, part)
		}
		d := draft{file: file, text: strings.TrimSpace(body)}
		for i, l := range strings.Split(head, "\n") {
			if i == 0 {
				d.id = l
			}
			if rules, ok := strings.CutPrefix(l, "rules:"); ok {
				d.rules = strings.Fields(rules)
			}
		}
		out = append(out, d)
	}
	return out, nil
}

func sentencesOf(file, data string) ([]draft, error) {
	var out []draft
	for i, l := range strings.Split(data, "\n") {
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		step, text, ok := strings.Cut(l, ": ")
		if !ok || !slices.Contains([]string{"no", "hope", "maybe", "blame", "fine"}, step) {
			return nil, fmt.Errorf("%s:%d: the line needs the shape \"step: sentence\"", file, i+1)
		}
		out = append(out, draft{id: fmt.Sprintf("%s:%d", file, i+1), file: file, text: text, step: step})
	}
	return out, nil
}

// verdict is what is known of a class in a bag.
type verdict uint8

const (
	nowhere  verdict = iota // no sentence of the bag is of the class
	anywhere                // at least one is
	unknown
)

// bag is a text as the model sees it: its sentences, and by class whether one of them is of it. Which one is left to the training (multiple
// instance learning, Dietterich et al. 1997).
type bag struct {
	draft
	sentences []etiquette.Evidence
	verdicts  []verdict
}

// The rules and the steps by which the labels tell each class, in the order of etiquette.ModelClasses.
var (
	classRules = []string{"no_explicit_no", "false_hope", "blame_or_threat"}
	classSteps = []string{"no", "hope", "blame"}
)

func newBag(c *etiquette.Checker, d draft) bag {
	b := bag{draft: d, sentences: c.Evidence(d.text, whole())}
	for class, rule := range classRules {
		found := slices.Contains(d.rules, rule)
		if class == 0 {
			found = !found
		}
		switch {
		case d.step == "" && found, d.step == classSteps[class], d.step == "maybe" && class == 1:
			b.verdicts = append(b.verdicts, anywhere)
		case class == 0 && d.step == "hope": // "no for now" may well count as a no
			b.verdicts = append(b.verdicts, unknown)
		default:
			b.verdicts = append(b.verdicts, nowhere)
		}
	}
	return b
}

// phraseBags are the wordings of the phrase books. What refuses in them is left open: they are pieces of sentences.
func phraseBags(c *etiquette.Checker, pack lang.Pack) []bag {
	var out []bag
	for _, name := range []string{"phrases", "reopen"} {
		for l := range pack.File(name).Lines() {
			_, text, ok := strings.Cut(l.Text, "|")
			if !ok {
				continue
			}
			for _, v := range variants(strings.TrimSpace(text)) {
				out = append(out, bag{draft{id: l.Section}, c.Evidence(v, whole()), []verdict{unknown, nowhere, nowhere}})
			}
		}
	}
	return out
}

// variants spells a phrase with choices, "<Good|Nice> of you", out, so that each choice occurs.
func variants(s string) []string {
	var out []string
	for i := 0; ; i++ {
		var b strings.Builder
		most, rest := 1, s
		for {
			before, after, ok := strings.Cut(rest, "<")
			b.WriteString(before)
			if !ok {
				break
			}
			inner, tail, _ := strings.Cut(after, ">")
			choices := strings.Split(inner, "|")
			b.WriteString(choices[i%len(choices)])
			most, rest = max(most, len(choices)), tail
		}
		if out = append(out, b.String()); i+1 >= most {
			return out
		}
	}
}

// whole is the context of a text that answers nothing known.
func whole() etiquette.Context {
	return etiquette.Context{Intent: etiquette.IntentDecline, Language: "en", Waited: -1}
}

// every is how many messages of the corpus go by for one whose drafts are learnt from.
const every = 4

// engineBags are the sentences of the engine's drafts, each once. They leave no hope and blame nobody; what refuses in them the patterns know.
func engineBags(c *etiquette.Checker) ([]bag, error) {
	cases, err := corpus.Load(os.DirFS("corpus"), "train")
	if err != nil {
		return nil, err
	}
	var out []bag
	seen := map[string]bool{}
	for i := 0; i < len(cases); i += every {
		s, err := demur.Suggest(labelled.Request(cases[i], uint64(i)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", cases[i].ID, err)
		}
		for _, d := range s.Drafts {
			for _, e := range c.Evidence(d.Text, whole()) {
				key := fmt.Sprint(e.Features)
				if seen[key] {
					continue
				}
				seen[key] = true
				b := bag{draft: draft{id: cases[i].ID}, sentences: []etiquette.Evidence{e}, verdicts: []verdict{nowhere, nowhere, nowhere}}
				if slices.Contains(e.Labels, etiquette.ModelClasses()[0]) {
					b.verdicts[0] = anywhere
				}
				out = append(out, b)
			}
		}
	}
	return out, nil
}
