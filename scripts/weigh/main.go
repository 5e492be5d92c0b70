// Command weigh fits the model with which the check of package etiquette weighs the sentences of a draft, and writes it into the language pack.
//
//	go run ./scripts/weigh              # writes internal/lang/en/checks.model
//	go run ./scripts/weigh -hold 7      # leaves the files train-*-7.txt out and measures on them; writes nothing
//
// It learns from the drafts and the sentences of corpus/drafts whose files begin with "train", and from the engine's own drafts, which have no
// fault. The same texts give the same bytes on the same processor; the model holds integers only, so that it means the same on every one.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demur/internal/etiquette"
	"demur/internal/lang"
	"demur/internal/thread"
)

var (
	hold   = flag.String("hold", "", "leave out the lots of this number and measure on them")
	folder = flag.String("drafts", filepath.Join("corpus", "drafts"), "where the drafts lie")
	kept   = flag.Int("kept", keptFeatures, "how many features the model keeps of each class")
	faults = flag.Bool("faults", false, "with -hold: show the drafts that came out wrong")
)

// phraseGain is how often the phrase books are learnt from in each round: none of their wordings may count as a fault.
const phraseGain = 6

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "weigh:", err)
		os.Exit(1)
	}
}

func run() error {
	pack, ok := lang.Get("en")
	if !ok {
		return errors.New("there is no pack for en")
	}
	// It goes by its patterns alone, so that the model does not learn from an earlier self.
	checker, err := etiquette.NewChecker(pack.WithoutModels(), thread.NewRules(pack))
	if err != nil {
		return err
	}
	drafts, err := readDrafts(*folder)
	if err != nil {
		return err
	}
	var train, test []bag
	for _, d := range drafts {
		b := newBag(checker, d)
		if *hold != "" && strings.HasSuffix(d.file, "-"+*hold+".txt") {
			test = append(test, b)
		} else {
			train = append(train, b, b)
		}
	}
	engine, err := engineBags(checker)
	if err != nil {
		return err
	}
	for _, b := range train {
		if b.step == "" { // whole drafts are what is asked for, and there are few of them
			train = append(train, b, b)
		}
	}
	phrases := slices.Repeat(phraseBags(checker, pack), phraseGain)
	m := fit(slices.Concat(train, engine, phrases))
	if *hold != "" {
		measure(m, test)
		return nil
	}
	path := filepath.Join("internal", "lang", "en", "checks.model")
	data := m.pack()
	fmt.Printf("%s: %d bytes\n", path, len(data))
	return os.WriteFile(path, []byte(data), 0o644)
}
