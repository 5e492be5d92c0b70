// Command gallery writes two pages for reading: out/gallery.html, messages of the training part with what was understood and their three
// drafts, and out/matrix.html, every phrase of the book with every form it can take.
//
//	go run ./scripts/gallery -n 300 -seed 2
package main

import (
	"embed"
	"flag"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"

	"demur/corpus"
	"demur/internal/lang"
)

//go:embed page.html gallery.html matrix.html
var files embed.FS

// pages are the two pages with the frame they share.
var pages = template.Must(template.ParseFS(files, "*.html"))

func main() {
	n := flag.Int("n", 320, "how many messages")
	seed := flag.Uint64("seed", 0, "the seed of the drafts")
	out := flag.String("out", "out", "the folder to write to")
	flag.Parse()
	if err := run(*n, *seed, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(1)
	}
}

func run(n int, seed uint64, out string) error {
	cases, err := corpus.Load(os.DirFS("corpus"), "train")
	if err != nil {
		return err
	}
	g, err := newGallery(choose(cases, n), seed)
	if err != nil {
		return err
	}
	pack, _ := lang.Get("en")
	m, err := newMatrix(pack)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if err := write(filepath.Join(out, "gallery.html"), "gallery.html", g); err != nil {
		return err
	}
	fmt.Printf("%s: %d messages\n", filepath.Join(out, "gallery.html"), g.Count)
	if err := write(filepath.Join(out, "matrix.html"), "matrix.html", m); err != nil {
		return err
	}
	fmt.Printf("%s: %d phrases in %d forms\n", filepath.Join(out, "matrix.html"), m.Phrases, m.Forms)
	return nil
}

func write(path, page string, data any) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := render(f, page, data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func render(w io.Writer, page string, data any) error {
	return pages.ExecuteTemplate(w, page, data)
}
