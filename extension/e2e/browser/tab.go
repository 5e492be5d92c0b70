package browser

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/target"
)

// A Tab is a page in a tab of its own, with the button of the extension above it.
type Tab struct {
	*Page
	browser *Browser
	id      target.ID   // the button belongs to the tab, which is another target than the page in it
	others  []target.ID // panels that were there before the tab
}

// Open opens an address in a new tab and waits until it has loaded.
func (b *Browser) Open(address string) (*Tab, error) {
	before, err := b.ids("tab", "")
	if err != nil {
		return nil, err
	}
	others, err := b.ids("page", b.address(panelFile))
	if err != nil {
		return nil, err
	}
	p, err := b.newPage()
	if err != nil {
		return nil, err
	}
	tab := &Tab{Page: p, browser: b, others: others}
	after, err := b.ids("tab", "")
	if err != nil {
		return nil, err
	}
	for _, id := range after {
		if !slices.Contains(before, id) {
			tab.id = id
		}
	}
	if tab.id == "" {
		return nil, errors.New("the new tab is not listed")
	}
	return tab, tab.Go(address)
}

// Go takes the tab to an address and waits until it has loaded.
func (t *Tab) Go(address string) error {
	var reply struct {
		Error string `json:"errorText"`
	}
	if err := t.Call("Page.navigate", map[string]any{"url": address}, &reply); err != nil {
		return err
	}
	if reply.Error != "" {
		return fmt.Errorf("opening %s: %s", address, reply.Error)
	}
	return t.Wait(`document.readyState === "complete" && location.href !== "about:blank"`)
}

// Press presses the button of the extension in the toolbar above the tab.
func (t *Tab) Press() error {
	if t.browser.id == "" {
		return errors.New("no extension is loaded") // the browser does not survive a press with an empty id
	}
	return t.browser.call("Extensions.triggerAction", map[string]any{"id": t.browser.id, "targetId": t.id}, nil)
}

// ids lists the targets of a type whose address starts with prefix.
func (b *Browser) ids(kind, prefix string) ([]target.ID, error) {
	list, err := b.targets()
	var found []target.ID
	for _, i := range list {
		if i.Type == kind && strings.HasPrefix(i.URL, prefix) {
			found = append(found, i.ID)
		}
	}
	return found, err
}
