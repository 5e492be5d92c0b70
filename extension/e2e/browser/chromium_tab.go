package browser

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/target"
)

// chromiumTab is a tab in Chromium.
type chromiumTab struct {
	*Page
	browser *Chromium
	id      target.ID   // the button belongs to the tab, which is another target than the page in it
	others  []target.ID // panels that were there before the tab
}

// Open opens an address in a new tab and waits until it has loaded.
func (b *Chromium) Open(address string) (*Tab, error) {
	before, err := b.ids("tab", "")
	if err != nil {
		return nil, err
	}
	others, err := b.ids("page", b.Address(panelFile))
	if err != nil {
		return nil, err
	}
	far, err := b.newDevtools()
	if err != nil {
		return nil, err
	}
	tab := &chromiumTab{Page: &Page{far}, browser: b, others: others}
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
	return &Tab{tab.Page, tab}, tab.navigate(address)
}

func (t *chromiumTab) navigate(address string) error {
	var reply struct {
		Error string `json:"errorText"`
	}
	if err := t.Call("Page.navigate", map[string]any{"url": address}, &reply); err != nil {
		return err
	}
	if reply.Error != "" {
		return fmt.Errorf("opening %s: %s", address, reply.Error)
	}
	return t.Wait(loaded)
}

func (t *chromiumTab) press() error {
	if t.browser.id == "" {
		return errors.New("no extension is loaded") // the browser does not survive a press with an empty id
	}
	// While another tab is still the one that is seen, the press gives access to that one.
	if err := t.Wait(`document.visibilityState === "visible"`); err != nil {
		return err
	}
	return t.browser.call("Extensions.triggerAction", map[string]any{"id": t.browser.id, "targetId": t.id}, nil)
}

func (t *chromiumTab) panel() (*Page, error) {
	found, err := t.browser.find(func(i info) bool {
		return i.Type == "page" && strings.HasPrefix(i.URL, t.browser.Address(panelFile)) && !slices.Contains(t.others, i.ID)
	})
	if err != nil {
		return nil, err
	}
	return t.browser.attach(found.ID)
}

// ids lists the targets of a type whose address starts with prefix.
func (b *Chromium) ids(kind, prefix string) ([]target.ID, error) {
	list, err := b.targets()
	var found []target.ID
	for _, i := range list {
		if i.Type == kind && strings.HasPrefix(i.URL, prefix) {
			found = append(found, i.ID)
		}
	}
	return found, err
}
