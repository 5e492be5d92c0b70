package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Page is anything that runs scripts: the page in a tab, the panel, the service worker. It keeps what went wrong in it
// and what it asked the network for.
type Page struct {
	ctx    context.Context
	cancel context.CancelFunc

	mu       sync.Mutex
	requests []string
	errors   []string
	console  []string
}

func (b *Browser) newPage(options ...chromedp.ContextOption) (*Page, error) {
	p := &Page{}
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
func (p *Page) listen(event any) {
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
func (p *Page) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// Console lists what scripts have written to the console.
func (p *Page) Console() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.console...)
}

// Errors lists the errors that no script caught.
func (p *Page) Errors() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.errors...)
}

// Detach lets go of the page. A tab that was opened is closed, anything else stays.
func (p *Page) Detach() { p.cancel() }

// Call sends a command of the DevTools protocol to the page.
func (p *Page) Call(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.FromContext(p.ctx).Target.Call(ctx, method, params, result); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// Eval evaluates a JavaScript expression, waits if it is a promise, and decodes its value into result, unless that is nil.
func (p *Page) Eval(expression string, result any) error {
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

// Wait waits until a JavaScript expression, or what it promises, is true.
func (p *Page) Wait(expression string) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ok := false
		if err := p.Eval("(async () => Boolean(await ("+expression+")))()", &ok); err != nil {
			return err
		}
		if ok {
			return nil
		}
	}
	return fmt.Errorf("waited %v in vain for %s", patience, expression)
}

// Picture takes a picture of the page as a PNG. A width above zero, in CSS pixels, lays the page out anew at that width
// and takes all of its height; otherwise the picture shows what the window shows.
func (p *Page) Picture(width int) ([]byte, error) {
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
func (p *Page) Resize(width, height int) error {
	size := map[string]any{"width": width, "height": height, "deviceScaleFactor": 2, "mobile": false}
	return p.Call("Emulation.setDeviceMetricsOverride", size, nil)
}

// Scheme shows the page as a person sees it who has chosen the colour scheme "light" or "dark".
func (p *Page) Scheme(name string) error {
	features := []map[string]any{{"name": "prefers-color-scheme", "value": name}}
	return p.Call("Emulation.setEmulatedMedia", map[string]any{"features": features}, nil)
}
