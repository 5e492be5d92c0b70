package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"

	"demur/internal/lang"
	"demur/internal/thread"
)

var rules = sync.OnceValue(func() *thread.Rules {
	pack, _ := lang.Get("en")
	return thread.NewRules(pack)
})

// sampled is every how many mails of the ham one is compared: two hundred in all.
const sampled = 20

// zoned is a mail with the lines that ours and the other program take for quoted, or for the signature.
type zoned struct {
	corpusMail
	ours, theirs map[string][]string
}

// zones asks the npm packages about a sample of the ham.
func zones(dir string, mails []corpusMail) ([]zoned, error) {
	var out []zoned
	var texts []string
	n := 0
	for _, m := range mails {
		if m.part != "ham" || m.unread != nil {
			continue
		}
		if n++; n%sampled == 0 {
			out = append(out, zoned{corpusMail: m, ours: cut(m.Text)})
			texts = append(texts, m.Text)
		}
	}
	in, err := json.Marshal(texts)
	if err != nil {
		return nil, err
	}
	root, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	node := exec.Command("node", filepath.Join("scripts", "evalmail", "compare.mjs"), root)
	node.Stdin, node.Stderr = bytes.NewReader(in), os.Stderr
	answer, err := node.Output()
	if err != nil {
		return nil, fmt.Errorf("asking the other programs: %w", err)
	}
	var theirs []map[string]string
	if err := json.Unmarshal(answer, &theirs); err != nil {
		return nil, fmt.Errorf("reading what the other programs say: %w", err)
	}
	for i := range out {
		out[i].theirs = map[string][]string{"quote": words(theirs[i]["quote"]), "signature": words(theirs[i]["signature"])}
	}
	return out, nil
}

// cut returns the lines that ours takes for quoted and for the signature.
func cut(text string) map[string][]string {
	out := map[string][]string{}
	for _, z := range rules().Cut(text).Zones {
		name := ""
		switch z.Kind {
		case thread.Quote:
			name = "quote"
		case thread.Closing, thread.Signature, thread.Footer:
			name = "signature"
		default:
			continue
		}
		out[name] = append(out[name], words(z.Of(text))...)
	}
	return out
}

// words returns the lines that say something, without quotation marks and rules of dashes.
func words(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.Trim(line, "> \t\r\n-_=*"); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// compare prints how often the zones agree.
func compare(w io.Writer, dir string, mails []corpusMail) error {
	all, err := zones(dir, mails)
	if err != nil {
		return err
	}
	for _, zone := range []string{"quote", "signature"} {
		same, ours, theirs := 0, 0, 0
		for _, z := range all {
			a, b := len(only(z.ours[zone], z.theirs[zone])), len(only(z.theirs[zone], z.ours[zone]))
			switch {
			case a == 0 && b == 0:
				same++
			case a > 0:
				ours++
			default:
				theirs++
			}
		}
		if _, err := fmt.Fprintf(w, "%-10s of %d mails: %d alike, %d where ours takes lines the other leaves, %d where only the other takes more\n", zone, len(all), same, ours, theirs); err != nil {
			return err
		}
	}
	return nil
}

// only returns the lines of a that are not in b.
func only(a, b []string) []string {
	in := map[string]bool{}
	for _, line := range b {
		in[line] = true
	}
	var out []string
	for _, line := range a {
		if !in[line] {
			out = append(out, line)
		}
	}
	return out
}

// listDifferences prints the lines on which the zones differ.
func listDifferences(w io.Writer, dir string, mails []corpusMail, zone string) error {
	all, err := zones(dir, mails)
	if err != nil {
		return err
	}
	for _, z := range all {
		ours, theirs := only(z.ours[zone], z.theirs[zone]), only(z.theirs[zone], z.ours[zone])
		if len(ours)+len(theirs) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "=== %s\n%s%s", z.id, listed("ours  ", ours), listed("theirs", theirs)); err != nil {
			return err
		}
	}
	return nil
}

// listed prints at most eight lines.
func listed(name string, lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		if i == 8 {
			fmt.Fprintf(&b, "%s  … %d more\n", name, len(lines)-i)
			break
		}
		fmt.Fprintf(&b, "%s| %s\n", name, line)
	}
	return b.String()
}
