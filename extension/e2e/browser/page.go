package browser

import (
	"errors"
	"fmt"
	"time"
)

// A Page is anything that runs scripts: the page in a tab, the panel, the background of the extension.
type Page struct{ remote }

// remote is what a Page is in the browser.
type remote interface {
	// Eval evaluates a JavaScript expression, waits if it is a promise, and decodes its value into result, unless that is nil.
	Eval(expression string, result any) error
	// Strike presses a key and lets it go.
	Strike(Key) error
	// Type types text where the focus is.
	Type(text string) error
	// Requests lists the addresses that were asked for since the page was opened or attached to.
	Requests() []string
	// Console lists what scripts have written to the console.
	Console() []string
	// Errors lists the errors that no script caught.
	Errors() []string
	// Detach lets go of the page. A tab that was opened is closed, anything else stays.
	Detach()
	// Call sends a command of the DevTools protocol, which only Chromium has.
	Call(method string, params, result any) error
	// Picture takes a picture of the page as a PNG. A width above zero, in CSS pixels, lays the page out anew at that width and takes
	// all of its height; otherwise the picture shows what the window shows. Only Chromium can.
	Picture(width int) ([]byte, error)
	// Resize lays the page out at a size in CSS pixels, whatever the size of the window is.
	Resize(width, height int) error
	// Scheme shows the page as a person sees it who has chosen the colour scheme "light" or "dark".
	Scheme(name string) error

	// front makes the page the one that a person sees, so that it is drawn and can be clicked.
	front() error
	// clickAt clicks with the mouse, at a place in CSS pixels of the page.
	clickAt(x, y float64) error
}

// errNavigated is the error of an evaluation whose page went to another address, or was loaded anew, before it came to an end.
var errNavigated = errors.New("the page navigated")

// Wait waits until a JavaScript expression, or what it promises, is true. A page that navigates meanwhile is asked again.
func (p *Page) Wait(expression string) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ok := false
		if err := p.Eval("(async () => Boolean(await ("+expression+")))()", &ok); err != nil && !errors.Is(err, errNavigated) {
			return err
		}
		if ok {
			return nil
		}
	}
	return fmt.Errorf("waited %v in vain for %s", patience, expression)
}
