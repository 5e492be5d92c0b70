// Package browser finds a browser, Firefox or one of the Chromium family, and drives it, with the extension loaded, as a person
// would.
//
// It presses the real toolbar button: in Chromium through the DevTools command Extensions.triggerAction, in Firefox through the
// function of the browser that its own button calls. Both grant the permission activeTab as a click does, which no script in a page
// can.
package browser

import "time"

// patience is how long anything that the browser is asked for may take.
const patience = 20 * time.Second

// Options say how to start a browser.
type Options struct {
	Path   string // of the program
	Site   string // host and port of the server that answers under every host name
	Headed bool   // opens a window
}

// A Browser is a running browser with the extension in it.
type Browser interface {
	// Load loads the unpacked extension in a folder, or loads it again, and waits until a press of its button would be heard.
	Load(dir string) error
	// Open opens an address in a new tab and waits until it has loaded.
	Open(address string) (*Tab, error)
	// Worker attaches to the background of the extension: its service worker, or in Firefox its event page.
	Worker() (*Page, error)
	// Sleep ends the background of the extension, as the browser does when it has been idle for half a minute.
	Sleep() error
	// Address is the address of a file of the extension.
	Address(file string) string
	// Close ends the browser and removes its profile.
	Close()
}
