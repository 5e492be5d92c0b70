// Command train fits the models of package ask to the training part of the corpus and writes them into the language pack.
//
//	go run ./scripts/train            # writes the models of internal/lang/en: kinds, stages, mass and slots
//	go run ./scripts/train -folds 5   # measures by cross-validation instead, and writes nothing
//
// It is deterministic: the same corpus gives the same bytes on the same processor. The models hold integers only, so that they mean the
// same on every processor.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demur/corpus"
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/scripts/internal/labelled"
)

var (
	folds  = flag.Int("folds", 0, "measure by cross-validation with this many parts, one writer never in two of them")
	only   = flag.Bool("slots", false, "train or measure the model that weighs phrases alone")
	faults = flag.Bool("faults", false, "with -folds: name the messages that came out wrong")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	cases, err := corpus.Load(os.DirFS("corpus"), "train")
	if err != nil {
		return err
	}
	if *only {
		return trainSlots(cases, *folds)
	}
	all, err := examples(cases)
	if err != nil {
		return err
	}
	for _, t := range all {
		fmt.Printf("%s: %d of %d messages\n", t.name, len(t.examples), len(cases))
		if *folds > 1 {
			validate(t, *folds)
		} else if err := writeModel(t.name, fit(t.examples, len(t.classes), t.kept).pack(t.classes)); err != nil {
			return err
		}
	}
	return trainSlots(cases, *folds)
}

// task is a model in the making: what it tells apart, and what it learns from.
type task struct {
	name     string
	classes  []string
	kept     int // features
	examples []example
}

func kindNames() []string {
	var out []string
	for _, k := range ask.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// example is one message as a model sees it.
type example struct {
	id       string // of the message
	features []uint32
	cue      []bool // by feature: it is a cue, or counted from cues
	class    int
	also     int // a second class that would do, or -1
}

// examples reads the features of every case. A chaser whose ask stands earlier in the thread says nothing of its kind by its own words, and
// after_decline is told by the thread.
func examples(cases []corpus.Case) ([]task, error) {
	kinds := task{name: "kinds", classes: kindNames(), kept: keptKinds}
	stages := task{name: "stages", classes: []string{"first", "chaser"}, kept: keptStages}
	mass := task{name: "mass", classes: []string{"one", "many"}, kept: keptMass}
	for _, c := range cases {
		hashes, named, err := demur.Features(labelled.Request(c, 0))
		if err != nil {
			return nil, err
		}
		ex := example{id: c.ID, features: hashes, cue: cued(named), class: slices.Index(kinds.classes, c.Kind), also: -1}
		if ex.class < 0 {
			return nil, fmt.Errorf("%s:%d: unknown kind %q", c.File, c.Line, c.Kind)
		}
		_, many := c.Flag("bulk")
		mass.add(ex, many)
		if c.Stage != "after_decline" {
			stages.add(ex, c.Stage != "first")
		}
		if len(c.Also) > 0 {
			ex.also = slices.Index(kinds.classes, c.Also[0])
		}
		if len(c.Parts) == 1 || c.Stage == "first" {
			kinds.examples = append(kinds.examples, ex)
		}
	}
	return []task{kinds, stages, mass}, nil
}

// add adds an example of the first class, or of the second.
func (t *task) add(ex example, second bool) {
	ex.class = 0
	if second {
		ex.class = 1
	}
	t.examples = append(t.examples, ex)
}

// cued tells by their names which features come from the cues.
func cued(names []string) []bool {
	out := make([]bool, len(names))
	for i, n := range names {
		group, _, _ := strings.Cut(n, ":")
		out[i] = slices.Contains(cueGroups, group)
	}
	return out
}

// cueGroups are the groups of features that the cues give, by the names of package ask.
var cueGroups = []string{"c", "ca", "cs", "cl", "cf", "k", "top", "m", "mk", "ma"}

// writeModel puts a model into the language pack.
func writeModel(name, data string) error {
	path := filepath.Join("internal", "lang", "en", name+".model")
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", path, len(data))
	return nil
}
