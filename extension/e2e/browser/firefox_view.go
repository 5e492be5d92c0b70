package browser

import (
	"errors"
	"fmt"
	"runtime"
	"unicode/utf8"
)

// view is the far end of a Page in Firefox.
type view struct {
	firefox *Firefox
	page    string                         // a JavaScript expression for its browsing context, in the browser's own window
	tab     int                            // the id of the tab that it stands in; 0 for none
	seen    struct{ Requests, Errors int } // there were so many when the page was attached to
}

// view makes a Page answer for what a JavaScript expression gives in the browser's own window. The tab of an id above 0 is closed with
// it.
func (f *Firefox) view(page string, tab int) (*Page, error) {
	v := &view{firefox: f, page: page, tab: tab}
	err := f.run("({ Requests: demur.kept.requests.length, Errors: demur.kept.errors.length })", &v.seen)
	return &Page{v}, err
}

func (v *view) Eval(expression string, result any) error {
	text := ""
	if err := v.firefox.run("demur.evaluate("+v.page+", args[0])", &text, expression); err != nil {
		return fmt.Errorf("evaluating %s: %w", expression, err)
	}
	return decode(text, result)
}

func (v *view) Strike(k Key) error {
	event := map[string]any{"key": k.Key, "code": k.Code, "printable": utf8.RuneCountInString(k.Key) == 1}
	if k.Control && runtime.GOOS == "darwin" {
		event["metaKey"] = true
	} else if k.Control {
		event["ctrlKey"] = true
	}
	return v.firefox.run("demur.strike("+v.page+", args[0])", nil, event)
}

// Type uses the editing command that typing leads to.
func (v *view) Type(text string) error {
	done := false
	if err := v.Eval("document.execCommand('insertText', false, "+fmt.Sprintf("%q", text)+")", &done); err != nil {
		return err
	}
	if !done {
		return errors.New("nothing that has the focus can be typed into")
	}
	return nil
}

func (v *view) clickAt(x, y float64) error {
	return v.firefox.run("demur.click("+v.page+", args[0], args[1])", nil, x, y)
}

func (v *view) front() error {
	if v.tab == 0 {
		return nil
	}
	return v.firefox.run("demur.select(args[0])", nil, v.tab)
}

func (v *view) Requests() []string { return v.kept("requests", v.seen.Requests) }

func (v *view) Errors() []string { return v.kept("errors", v.seen.Errors) }

// kept lists what the browser's own window has kept of the page since it was attached to.
func (v *view) kept(what string, seen int) []string {
	var texts []string
	err := v.firefox.run("demur.of("+v.page+", args[0], args[1])", &texts, what, seen)
	if err != nil {
		return []string{err.Error()}
	}
	return texts
}

// Console is empty: what scripts write does not come to the browser's own window.
func (v *view) Console() []string { return nil }

func (v *view) Detach() {
	if v.tab != 0 {
		_ = v.firefox.run("demur.close(args[0])", nil, v.tab)
	}
}

func (v *view) Call(method string, _, _ any) error {
	return fmt.Errorf("%s in Firefox: %w", method, errors.ErrUnsupported)
}

func (v *view) Picture(int) ([]byte, error) {
	return nil, fmt.Errorf("a picture in Firefox: %w", errors.ErrUnsupported)
}

func (v *view) Resize(width, height int) error {
	return v.firefox.run("demur.resize("+v.page+", args[0], args[1])", nil, width, height)
}

func (v *view) Scheme(name string) error {
	return v.firefox.run("demur.scheme("+v.page+", args[0])", nil, name)
}
