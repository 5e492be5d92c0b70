// Command train fits the models of package ask to the training part of the corpus and writes them into the language pack.
//
//	go run ./scripts/train            # writes internal/lang/en/kinds.model and stages.model
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
	kinds, stages, err := examples(cases)
	if err != nil {
		return err
	}
	fmt.Printf("%d messages, %d for kinds, %d for stages\n", len(cases), len(kinds), len(stages))
	if *folds > 1 {
		validate("kinds", kinds, kindNames(), keptKinds, *folds)
		validate("stages", stages, stageNames(), keptStages, *folds)
		return trainSlots(cases, *folds)
	}
	if err := write("kinds", kinds, kindNames(), keptKinds); err != nil {
		return err
	}
	if err := write("stages", stages, stageNames(), keptStages); err != nil {
		return err
	}
	return trainSlots(cases, 0)
}

func kindNames() []string {
	var out []string
	for _, k := range ask.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// stageNames: the stage model only tells a chaser; after_decline is told by the thread.
func stageNames() []string { return []string{"first", "chaser"} }

// example is one message as a model sees it.
type example struct {
	id       string // of the message
	features []uint32
	cue      []bool // by feature: it is a cue, or counted from cues
	class    int
	also     int // a second class that would do, or -1
}

// examples reads the features of every case. A chaser whose ask stands earlier in the thread says nothing of its kind by its own words, so it
// teaches the stages only.
func examples(cases []corpus.Case) (kinds, stages []example, err error) {
	names := kindNames()
	for _, c := range cases {
		hashes, named, err := demur.Features(labelled.Request(c, 0))
		if err != nil {
			return nil, nil, err
		}
		ex := example{id: c.ID, features: hashes, cue: cued(named), class: slices.Index(names, c.Kind), also: -1}
		if len(c.Also) > 0 {
			ex.also = slices.Index(names, c.Also[0])
		}
		if ex.class < 0 {
			return nil, nil, fmt.Errorf("%s:%d: unknown kind %q", c.File, c.Line, c.Kind)
		}
		if len(c.Parts) == 1 || c.Stage == "first" {
			kinds = append(kinds, ex)
		}
		st := example{id: c.ID, features: hashes, cue: ex.cue, also: -1}
		if c.Stage != "first" {
			st.class = 1
		}
		if c.Stage != "after_decline" {
			stages = append(stages, st)
		}
	}
	return kinds, stages, nil
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

func write(name string, all []example, classes []string, kept int) error {
	m := fit(all, len(classes), kept)
	return writeModel(name, m.pack(classes))
}

// writeModel puts a model into the language pack.
func writeModel(name, data string) error {
	path := filepath.Join("internal", "lang", "en", name+".model")
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", path, len(data))
	return nil
}
