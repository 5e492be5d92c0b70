package browser

// A Tab is a page in a tab of its own, with the button of the extension above it.
type Tab struct {
	*Page
	bar toolbar
}

// toolbar is what a browser has around the page.
type toolbar interface {
	// navigate takes the tab to an address and waits until it has loaded.
	navigate(address string) error
	// press presses the button of the extension above the tab.
	press() error
	// panel waits for the panel that a press has opened, and attaches to it.
	panel() (*Page, error)
}

// Go takes the tab to an address and waits until it has loaded.
func (t *Tab) Go(address string) error { return t.bar.navigate(address) }

// Press presses the button of the extension in the toolbar above the tab.
func (t *Tab) Press() error { return t.bar.press() }

// loaded is true in a page that has arrived.
const loaded = `document.readyState === "complete" && location.href !== "about:blank"`
