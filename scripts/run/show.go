package main

import (
	"context"
	"fmt"
	"time"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
	"demur/scripts/internal/tree"
)

const invitation = `
The demonstration pages are open, each in a tab of its own, with Demur in the toolbar. If its button does not show,
it is behind the puzzle piece.

  1. Press the button of Demur, or Alt+Shift+D, or choose its entry in the right-click menu.
  2. The panel opens beside the page, and a draft stands in the reply box.
  3. Change it as you like. Ctrl+Z takes it out again. Demur never sends anything.

A change of the sources is loaded by itself. Close the window or press Ctrl+C to end.
`

// show opens the pages in a window and keeps the extension up to date until the browser or ctx ends.
func (o options) show(ctx context.Context, b *browser.Chromium, shown []pages.Page) error {
	var tabs []*browser.Tab
	for _, p := range shown {
		tab, err := b.Open(p.URL)
		if err != nil {
			return fmt.Errorf("opening %s: %w", p.Name, err)
		}
		tabs = append(tabs, tab)
	}
	if err := b.CloseFirst(); err != nil {
		return err
	}
	if err := tabs[0].Call("Page.bringToFront", nil, nil); err != nil {
		return err
	}
	fmt.Fprint(o.to, invitation)
	stamp := tree.Stamp(watched...)
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-b.Done():
			return nil
		case <-time.After(300 * time.Millisecond):
		}
		if now := tree.Stamp(watched...); now != stamp {
			stamp = now
			o.reload(b, tabs)
		}
	}
}

// watched are the folders and files whose change is loaded. The pages themselves are compiled into this program.
var watched = []string{
	"extension/manifest", "extension/src", "extension/static", "extension/_locales", "internal", "wasm", "go.mod",
}

// reload builds and loads the extension again. A mistake in the sources is told and leaves everything as it was.
func (o options) reload(b *browser.Chromium, tabs []*browser.Tab) {
	if err := o.build(); err != nil {
		fmt.Fprintln(o.to, "run:", err)
		return
	}
	if err := b.Load(o.extension()); err != nil {
		fmt.Fprintln(o.to, "run: loading the extension again:", err)
		return
	}
	for _, tab := range tabs {
		_ = tab.Call("Page.reload", nil, nil) // The person may have closed the tab.
	}
	fmt.Fprintln(o.to, "loaded again")
}
