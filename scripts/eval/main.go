// Command eval measures what the engine understands and how its drafts differ, on the labelled messages of the corpus.
//
//	go run ./scripts/eval                           # the figures
//	go run ./scripts/eval -extra file.jsonl         # with the figures of another file of labelled messages, a JSON object a line
//	go run ./scripts/eval -errors -field topic      # what was understood wrongly, of the training part or of the extra file
//	go run ./scripts/eval -say -part untouched      # every span of theirs as it is printed, with its source, for reading
//	go run ./scripts/eval -folds 5                  # with cross-validated figures of the models
//
// It refuses to run when a message of the untouched part is nearly one of the training part. Of the untouched part no text is printed but
// by -say, which is for reading once the tuning is done. All figures but the times are the same for the same code and corpus.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"

	"demur/internal/demur"
)

// options are the flags.
type options struct {
	extra, part, field string
	errors, say        bool
	folds, top         int
}

func main() {
	var o options
	flag.StringVar(&o.extra, "extra", "", "a file of labelled messages, measured beside the corpus")
	flag.StringVar(&o.part, "part", "train", "which part -say lists: train or untouched")
	flag.StringVar(&o.field, "field", "", "only faults of this: request, kind, topic, when, event, given, stage, deadline, colleague, bulk, sensitive, care")
	flag.BoolVar(&o.errors, "errors", false, "list what was understood wrongly, of the training part or of the extra file")
	flag.BoolVar(&o.say, "say", false, "list what is printed of theirs")
	flag.IntVar(&o.folds, "folds", 0, "add cross-validated figures with this many parts")
	flag.IntVar(&o.top, "top", 12, "how many confusions to list")
	flag.Parse()
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, o options) error {
	train, err := loadPart("train")
	if err != nil {
		return err
	}
	kept, err := loadPart("untouched")
	if err != nil {
		return err
	}
	if near := copies(kept.messages, train.messages); len(near) > 0 {
		for _, c := range near {
			fmt.Fprintln(os.Stderr, c)
		}
		return fmt.Errorf("%d messages of the untouched part are copies; reword or remove them", len(near))
	}
	extra := set{}
	if o.extra != "" {
		if extra, err = loadExtra(o.extra); err != nil {
			return err
		}
	}
	switch {
	case o.errors:
		return listErrors(w, o, train, extra)
	case !o.say:
		return report(w, o, train, kept, extra)
	case o.extra != "":
		return writeSays(w, extra)
	case o.part == kept.name:
		return writeSays(w, kept)
	}
	return writeSays(w, train)
}

// listErrors keeps the untouched part untouched.
func listErrors(w io.Writer, o options, train, extra set) error {
	if o.part != train.name {
		return errors.New("the errors of the untouched part are not shown: nobody is to tune to them")
	}
	s := train
	if o.extra != "" {
		s = extra
	}
	got, err := s.understand(demur.Understand)
	if err != nil {
		return err
	}
	writeErrors(w, measured{s, got}, o.field)
	return nil
}

// report prints the figures of understanding, then those of the drafts, then the times.
func report(w io.Writer, o options, train, kept, extra set) error {
	sets, inEnglish := []set{train, kept}, []set{train, kept}
	if o.extra != "" {
		english := extra.inLanguage("en")
		sets, inEnglish = append(sets, extra), append(inEnglish, english)
		if len(english.messages) < len(extra.messages) {
			sets = append(sets, english)
		}
	}
	all, err := understandAll(sets)
	if err != nil {
		return err
	}
	title(w, "What is understood", "percent; ! falls short of the level; the figures of the training part are fitted: the models have seen it")
	writeFigures(w, train.name, all)
	if near := copies(extra.messages, train.messages); len(near) > 0 {
		fmt.Fprintf(w, "  %d messages of the extra file are nearly those of the training part, such as: %s\n", len(near), near[0])
	}
	if err := crossValidate(w, o.folds); err != nil {
		return err
	}
	if all, err = understandAll(inEnglish); err != nil { // what follows would only repeat that other languages have no pack
		return err
	}
	for _, s := range all {
		title(w, "What each part brings: "+s.name, "percent")
		if err := writeComparison(w, s, majority(train.messages)); err != nil {
			return err
		}
	}
	for _, s := range all {
		c := confuse(s.messages, s.got)
		title(w, "Kinds: "+s.name, "messages; P, R and F1 in percent")
		c.write(w)
		c.writeTop(w, o.top)
	}
	for _, s := range all {
		title(w, "Calibration: "+s.name, "percent")
		writeCalibration(w, calibrate(s.messages, s.got))
	}
	if err := reportDrafts(w, train, kept); err != nil {
		return err
	}
	return writeTimes(w, inEnglish)
}

func understandAll(sets []set) ([]measured, error) {
	var out []measured
	for _, s := range sets {
		got, err := s.understand(demur.Understand)
		if err != nil {
			return nil, err
		}
		out = append(out, measured{s, got})
	}
	return out, nil
}

// crossValidate asks the training program for figures of models that have not seen what they are measured on.
func crossValidate(w io.Writer, folds int) error {
	if folds < 2 {
		return nil
	}
	title(w, "The models, cross-validated on the training part", "percent")
	cmd := exec.Command("go", "run", "./scripts/train", "-folds", fmt.Sprint(folds))
	cmd.Stdout, cmd.Stderr = w, os.Stderr
	return cmd.Run()
}

func title(w io.Writer, heading, note string) { fmt.Fprintf(w, "\n%s (%s)\n\n", heading, note) }
