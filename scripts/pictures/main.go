// Command pictures takes the pictures of the README anew: the panel, settings and review, and the demonstration page of each site with
// the draft in its reply box. The pages stand under the real host names of their sites, as scripts/run serves them, and everybody on
// them and on record is invented.
//
// The pictures are for people. No test compares them, since fonts differ between machines and dates between days.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"time"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

func main() {
	out := flag.String("out", ".github", "the folder for the pictures")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *out); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out string) error {
	path, err := browser.Find()
	if err != nil {
		return err
	}
	dist, err := os.MkdirTemp("", "demur-pictures-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dist)
	build := exec.CommandContext(ctx, "go", "run", "./scripts/build", "-browser", "chrome", "-out", dist)
	build.Stdout, build.Stderr = os.Stdout, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("building the extension: %w", err)
	}
	site := browser.Serve(pages.Handler())
	defer site.Close()
	b, err := browser.Start(ctx, browser.Options{Path: path, Site: site.Addr()})
	if err != nil {
		return err
	}
	defer b.Close()
	if err := b.Load(filepath.Join(dist, "chrome")); err != nil {
		return err
	}
	return camera{browser: b, out: out, today: time.Now()}.all()
}

// pageWidth and pageHeight are the size of a picture in the second row of the README, in CSS pixels.
const (
	pageWidth  = 1120
	pageHeight = 1040
)

// A camera takes the pictures.
type camera struct {
	browser browser.Browser
	out     string // the folder for the pictures
	today   time.Time
}

func (c camera) all() error {
	if err := c.remember(nil); err != nil {
		return err
	}
	for _, s := range []shot{
		{"linkedin-thread", "page", 860, "panel"}, {"gmail-reply-open", "gmail", pageHeight, ""}, {"outlook-reply-open", "outlook", pageHeight, ""},
	} {
		if err := c.pressed(s); err != nil {
			return fmt.Errorf("%s: %w", s.page, err)
		}
	}
	if err := c.remember(decisions); err != nil {
		return err
	}
	if err := c.leaf("options.html", "settings", ""); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	if err := c.leaf("insights.html", "review", wholeYear); err != nil {
		return fmt.Errorf("review: %w", err)
	}
	return nil
}

// remember makes the extension keep the invented person's settings, with these decisions, and nothing else.
func (c camera) remember(kept []decision) error {
	worker, err := c.browser.Worker()
	if err != nil {
		return err
	}
	defer worker.Detach()
	text, err := json.Marshal(memory(c.today, kept))
	if err != nil {
		return err
	}
	return worker.Eval(`chrome.storage.local.clear().then(() => chrome.storage.local.set({ copy: `+string(text)+` }))`, nil)
}

// A shot is a demonstration page to press the button on.
type shot struct {
	page, file string
	height     int    // of the page, in CSS pixels
	panel      string // the name of the pictures of the panel beside it; "" for none
}

// fromTop scrolls whatever lies around the reply box to its top, so that the message is seen too.
const fromTop = `(() => { for (let e = box; e !== null; e = e.parentElement) e.scrollTop = 0; })()`

// letGo takes the focus from the panel. A browser draws no focus in it while the person is in the page.
const letGo = `document.activeElement?.blur()`

// pressed presses the button on a demonstration page and takes the page, and the panel beside it where that is wanted.
func (c camera) pressed(s shot) error {
	page, ok := pages.Find(s.page)
	if !ok {
		return errors.New("there is no such page")
	}
	tab, err := c.browser.Open(page.URL)
	if err != nil {
		return err
	}
	defer tab.Detach()
	if err := tab.Resize(pageWidth, s.height); err != nil {
		return err
	}
	if err := tab.Press(); err != nil {
		return err
	}
	beside, err := tab.Panel()
	if err != nil {
		return err
	}
	defer beside.Detach()
	state, err := beside.Settled()
	if err != nil {
		return err
	}
	if state.Note != "inserted" {
		return fmt.Errorf("the draft was not inserted (%s%s)", state.Stop, state.Note)
	}
	if err := tab.InBox(fromTop, nil); err != nil {
		return err
	}
	if err := c.take(tab.Page, s.file, 0); err != nil {
		return err
	}
	if s.panel == "" {
		return nil
	}
	if err := beside.Eval(letGo, nil); err != nil {
		return err
	}
	return c.schemes(beside, s.panel)
}

// panelWidths are the width that the browser gives a side panel at first, and about the least to which it can be drawn, in CSS pixels.
const (
	panelWidth  = 360
	panelNarrow = 300
)

// schemes takes a panel in light and dark, and once more where it is narrow.
func (c camera) schemes(panel browser.Panel, file string) error {
	for _, shot := range []struct {
		scheme, suffix string
		width          int
	}{{"dark", "-dark", panelWidth}, {"light", "-narrow", panelNarrow}, {"light", "", panelWidth}} {
		if err := panel.Scheme(shot.scheme); err != nil {
			return err
		}
		if err := c.take(panel.Page, file+shot.suffix, shot.width); err != nil {
			return err
		}
	}
	return nil
}

// wholeYear chooses the last twelve months on the review page, so that the picture does not depend on how old the quarter is.
const wholeYear = `(() => {
	const period = document.getElementById("period");
	period.value = "year";
	period.dispatchEvent(new Event("change"));
})()`

// leaf takes the upper part of a page of the extension, after an expression that changes it, unless that is "".
func (c camera) leaf(address, file, then string) error {
	tab, err := c.browser.Open(c.browser.Address(address))
	if err != nil {
		return err
	}
	defer tab.Detach()
	if err := tab.Resize(pageWidth, pageHeight); err != nil {
		return err
	}
	if err := tab.Wait(`document.body.dataset.ready === "yes"`); err != nil {
		return err
	}
	if then != "" {
		if err := tab.Eval(then, nil); err != nil {
			return err
		}
		if err := tab.Wait(`document.querySelectorAll("#plots figure").length > 0`); err != nil {
			return err
		}
	}
	return c.take(tab.Page, file, 0)
}

// take takes a picture and keeps it small. The width is that of browser.Page.Picture.
func (c camera) take(of *browser.Page, file string, width int) error {
	picture, err := of.Picture(width)
	if err != nil {
		return fmt.Errorf("picture %s: %w", file, err)
	}
	small, err := shrink(picture)
	if err != nil {
		return fmt.Errorf("picture %s: %w", file, err)
	}
	path := filepath.Join(c.out, file+".png")
	fmt.Printf("%s  %d KB\n", path, len(small)/1000)
	return os.WriteFile(path, small, 0o644)
}
