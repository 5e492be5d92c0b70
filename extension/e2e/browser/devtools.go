package browser

import (
	"context"
	"encoding/json"
	"fmt"
	goruntime "runtime"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// devtools is the far end of a Page in Chromium: a target of the DevTools protocol. It keeps what went wrong in it and what it asked
// the network for.
type devtools struct {
	ctx    context.Context
	cancel context.CancelFunc

	mu       sync.Mutex
	requests []string
	errors   []string
	console  []string
}

func (b *Chromium) newDevtools(options ...chromedp.ContextOption) (*devtools, error) {
	p := &devtools{}
	p.ctx, p.cancel = chromedp.NewContext(b.ctx, append(options, chromedp.WithListener(p.listen))...)
	// The page lives as long as the context of the first call, so that call cannot have a deadline of its own. A target
	// that ends while it is being attached to would never answer.
	watchdog := time.AfterFunc(patience, p.cancel)
	defer watchdog.Stop()
	if err := chromedp.Do(p.ctx); err != nil {
		p.cancel()
		return nil, err
	}
	return p, nil
}

// listen keeps what a test may want to know afterwards.
func (p *devtools) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *network.EventWebSocketCreated:
		p.requests = append(p.requests, e.URL)
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if thrown := e.ExceptionDetails.Exception; thrown != nil {
			text += " " + thrown.Description
		}
		p.errors = append(p.errors, text)
	case *runtime.EventConsoleAPICalled:
		var words []string
		for _, arg := range e.Args {
			words = append(words, strings.Trim(string(arg.Value), `"`)+arg.Description)
		}
		p.console = append(p.console, strings.Join(words, " "))
	}
}

// Requests lists the addresses that were asked for since the page was opened or attached to.
func (p *devtools) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// Console lists what scripts have written to the console.
func (p *devtools) Console() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.console...)
}

// Errors lists the errors that no script caught.
func (p *devtools) Errors() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.errors...)
}

// Detach lets go of the page. A tab that was opened is closed, anything else stays.
func (p *devtools) Detach() { p.cancel() }

// Call sends a command of the DevTools protocol to the page.
func (p *devtools) Call(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.FromContext(p.ctx).Target.Call(ctx, method, params, result); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// Eval evaluates a JavaScript expression, waits if it is a promise, and decodes its value into result, unless that is nil.
func (p *devtools) Eval(expression string, result any) error {
	var reply struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	params := map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true}
	if err := p.Call("Runtime.evaluate", params, &reply); err != nil {
		if strings.Contains(err.Error(), "target navigated") { // the protocol has one code for all of its errors
			return fmt.Errorf("%w: %w", errNavigated, err)
		}
		return err
	}
	if e := reply.Exception; e != nil {
		return fmt.Errorf("evaluating %s: %s %s", expression, e.Text, e.Exception.Description)
	}
	if result == nil || len(reply.Result.Value) == 0 {
		return nil
	}
	return json.Unmarshal(reply.Result.Value, result)
}

// Strike presses a key and lets it go.
func (p *devtools) Strike(k Key) error {
	press := map[string]any{"type": "rawKeyDown", "key": k.Key, "code": k.Code, "windowsVirtualKeyCode": k.Number}
	if k.Control && goruntime.GOOS == "darwin" {
		press["modifiers"] = 4
	} else if k.Control {
		press["modifiers"] = 2
	}
	if k.Text != "" {
		press["type"], press["text"] = "keyDown", k.Text
	}
	if k.Command != "" {
		press["commands"] = []string{k.Command}
	}
	if err := p.Call("Input.dispatchKeyEvent", press, nil); err != nil {
		return err
	}
	delete(press, "commands")
	delete(press, "text")
	press["type"] = "keyUp"
	return p.Call("Input.dispatchKeyEvent", press, nil)
}

// Type types text where the focus is.
func (p *devtools) Type(text string) error {
	return p.Call("Input.insertText", map[string]any{"text": text}, nil)
}

// clickAt is three events: the mouse moves there, is pressed, and let go.
func (p *devtools) clickAt(x, y float64) error {
	for _, kind := range []string{"mouseMoved", "mousePressed", "mouseReleased"} {
		event := map[string]any{"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
		if err := p.Call("Input.dispatchMouseEvent", event, nil); err != nil {
			return err
		}
	}
	return nil
}

// front has nothing to do: without a window, every tab is drawn and can be clicked.
func (p *devtools) front() error { return nil }

// Picture takes a picture of the page as a PNG. A width above zero, in CSS pixels, lays the page out anew at that width
// and takes all of its height; otherwise the picture shows what the window shows.
func (p *devtools) Picture(width int) ([]byte, error) {
	if width > 0 {
		if err := p.Resize(width, 100); err != nil { // low, so that the content sticks out and can be measured
			return nil, err
		}
		height := 0
		if err := p.Eval("document.documentElement.scrollHeight", &height); err != nil {
			return nil, err
		}
		if err := p.Resize(width, height); err != nil {
			return nil, err
		}
		defer func() { _ = p.Call("Emulation.clearDeviceMetricsOverride", nil, nil) }()
	}
	var picture page.CaptureScreenshotResult
	if err := p.Call("Page.captureScreenshot", nil, &picture); err != nil {
		return nil, err
	}
	return picture.Data, nil
}

// Resize lays the page out at a size in CSS pixels, whatever the size of the window is.
func (p *devtools) Resize(width, height int) error {
	size := map[string]any{"width": width, "height": height, "deviceScaleFactor": 2, "mobile": false}
	return p.Call("Emulation.setDeviceMetricsOverride", size, nil)
}

// Scheme shows the page as a person sees it who has chosen the colour scheme "light" or "dark".
func (p *devtools) Scheme(name string) error {
	features := []map[string]any{{"name": "prefers-color-scheme", "value": name}}
	return p.Call("Emulation.setEmulatedMedia", map[string]any{"features": features}, nil)
}
