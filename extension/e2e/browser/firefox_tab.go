package browser

import (
	"fmt"
	"time"
)

// firefoxTab is a tab in Firefox.
type firefoxTab struct {
	*Page
	firefox *Firefox
	id      int // of the browser in the tab, which stays when the page changes
}

func (t *firefoxTab) navigate(address string) error {
	if err := t.firefox.run("demur.navigate(args[0], args[1])", nil, t.id, address); err != nil {
		return err
	}
	// While one page gives way to the other, neither answers.
	var failed error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ok := false
		if failed = t.Eval(loaded, &ok); failed == nil && ok {
			return nil
		}
	}
	return fmt.Errorf("opening %s: it did not load (%v)", address, failed)
}

func (t *firefoxTab) press() error {
	if err := t.front(); err != nil {
		return err
	}
	return t.firefox.run("demur.press(args[0])", nil, t.firefox.id)
}

func (t *firefoxTab) panel() (*Page, error) {
	panel, failed := t.firefox.view("demur.sidebar()", 0)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ok := false
		failed = panel.Eval(loaded+` && location.pathname === "/`+panelFile+`"`, &ok)
		if failed == nil && ok {
			return panel, nil
		}
	}
	return nil, fmt.Errorf("the sidebar did not open (%w)", failed)
}

// Shortcut fires the key that Firefox has made of the extension's shortcut, in the tab that is in front.
func (f *Firefox) Shortcut() error { return f.run("demur.shortcut(args[0])", nil, f.id) }
