// Command run shows Demur at work on the demonstration pages, in a browser with a temporary profile.
//
// With a display it opens a window with the pages as tabs and stays until the window is closed or Ctrl+C is pressed; a
// change of the sources is built and loaded at once. Without one, or with -headless, it presses the button on each page
// itself, prints what came of it, and keeps pictures in out/.
//
// The pages stand under the real host names of their sites. The browser is told to look for every host on this machine, so
// nothing reaches the sites, and nothing else leaves the machine either.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// options say how to run.
type options struct {
	headless  bool
	dist, out string // the folders for the extension and for the pictures
	to        io.Writer
}

func main() {
	o := options{dist: "dist", to: os.Stdout}
	flag.BoolVar(&o.headless, "headless", !hasDisplay(), "open no window; press the button on each page and report")
	flag.StringVar(&o.out, "out", "out", "the folder for the pictures of a run without a window")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "run:", err)
		os.Exit(1)
	}
}

// hasDisplay tells whether a window could be seen.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

func run(ctx context.Context, o options) error {
	path, err := browser.Find()
	if err != nil {
		return err
	}
	if err := o.build(); err != nil {
		return err
	}
	site := browser.Serve(pages.Handler())
	defer site.Close()
	b, err := browser.Start(ctx, browser.Options{Path: path, Site: site.Addr(), Headed: !o.headless})
	if err != nil {
		return err
	}
	defer b.Close()
	if err := b.Load(o.extension()); err != nil {
		return err
	}
	if o.headless {
		return report{browser: b, out: o.out, to: o.to}.all(demonstrations())
	}
	return o.show(ctx, b, demonstrations())
}

// build runs scripts/build, whose errors appear on the terminal as they are.
func (o options) build() error {
	cmd := exec.Command("go", "run", "./scripts/build", "-browser", "chrome", "-out", o.dist)
	cmd.Stdout, cmd.Stderr = o.to, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("building the extension: %w", err)
	}
	return nil
}

// extension is the folder that is loaded into the browser.
func (o options) extension() string { return filepath.Join(o.dist, "chrome") }

func demonstrations() []pages.Page {
	var shown []pages.Page
	for _, p := range pages.All() {
		if p.Demo {
			shown = append(shown, p)
		}
	}
	return shown
}
