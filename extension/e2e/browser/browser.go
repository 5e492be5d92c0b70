// Package browser finds a browser of the Chromium family and drives it, with the extension loaded, as a person would.
//
// It presses the real toolbar button, through the DevTools command Extensions.triggerAction. That grants the permission
// activeTab as a click does, which no script in a page can.
package browser

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// patience is how long anything that the browser is asked for may take.
const patience = 20 * time.Second

// A Browser is a running browser with a profile of its own, which is removed when it is closed.
type Browser struct {
	ctx    context.Context
	cancel context.CancelFunc
	id     string   // of the extension
	loaded []string // the folders that extensions were loaded from
}

// Options say how to start a browser.
type Options struct {
	Path   string // of the program
	Site   string // host and port of the server that answers under every host name
	Headed bool   // opens a window
}

// Start starts a browser. It ends with ctx, or when it is closed.
func Start(ctx context.Context, o Options) (*Browser, error) {
	flags := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(o.Path),
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.WindowSize(1280, 1000),
		chromedp.Flag("enable-unsafe-extension-debugging", true),
		chromedp.Flag("host-resolver-rules", "MAP * "+o.Site),
		chromedp.Flag("ignore-certificate-errors", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-features", "Translate,MediaRouter"),
		chromedp.Flag("password-store", "basic"),
		chromedp.Flag("use-mock-keychain", true),
	}
	if !o.Headed {
		flags = append(flags, chromedp.Headless, chromedp.DisableGPU)
	}
	allocator, stop := chromedp.NewExecAllocator(ctx, flags...)
	c, cancel := chromedp.NewContext(allocator, chromedp.WithNewWindow(!o.Headed), chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet))
	b := &Browser{ctx: c, cancel: func() { _ = chromedp.Cancel(c); cancel(); stop() }}
	if err := chromedp.Do(c); err != nil {
		b.Close()
		return nil, fmt.Errorf("starting %s: %w", o.Path, err)
	}
	return b, nil
}

// CloseFirst closes the empty tab that the browser starts with. There has to be another one: a browser ends with its last tab.
func (b *Browser) CloseFirst() error {
	first := chromedp.FromContext(b.ctx).Target.TargetID
	return b.call("Target.closeTarget", map[string]any{"targetId": first}, nil)
}

// quiet drops what chromedp has to say about events that are newer than it.
func quiet(string, ...any) {}

// Close ends the browser and removes its profile.
func (b *Browser) Close() { b.cancel() }

// Done is closed when the browser has ended, for instance because its last window was closed.
func (b *Browser) Done() <-chan struct{} { return b.ctx.Done() }

// ID is the id of the extension.
func (b *Browser) ID() string { return b.id }

// call sends a command to the browser.
func (b *Browser) call(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.FromContext(b.ctx).Browser.Call(ctx, method, params, result); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// Load loads the unpacked extension in dir, or loads it again, and waits until a press of its button would be heard.
func (b *Browser) Load(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	old, err := b.ids("service_worker", "chrome-extension://")
	if err != nil {
		return err
	}
	var extension struct {
		ID string `json:"id"`
	}
	if err := b.call("Extensions.loadUnpacked", map[string]any{"path": dir}, &extension); err != nil {
		return err
	}
	if extension.ID == "" {
		return errors.New("the browser gave the extension no id")
	}
	b.id = extension.ID
	worker, err := b.worker(old)
	if err != nil {
		return err
	}
	defer worker.Detach()
	if err := b.passFirstRun(dir); err != nil {
		return err
	}
	// A press that comes before the listener is lost without an error.
	return worker.Wait("globalThis.chrome?.action?.onClicked.hasListeners()")
}

// passFirstRun closes the tab that the extension opens when it is loaded from a folder for the first time.
func (b *Browser) passFirstRun(dir string) error {
	if slices.Contains(b.loaded, dir) {
		return nil
	}
	b.loaded = append(b.loaded, dir)
	start, err := b.find(func(i info) bool { return i.Type == "page" && strings.HasPrefix(i.URL, b.address("options.html")) })
	if err != nil {
		return fmt.Errorf("the first run: %w", err)
	}
	return b.call("Target.closeTarget", map[string]any{"targetId": start.ID}, nil)
}

// Worker attaches to the service worker of the extension. While it is attached, the browser does not put it to sleep.
func (b *Browser) Worker() (*Page, error) { return b.worker(nil) }

// worker passes over the workers in old: when the extension is loaded again, the one before stays for a moment.
func (b *Browser) worker(old []target.ID) (*Page, error) {
	info, err := b.find(func(i info) bool {
		return i.Type == "service_worker" && strings.HasPrefix(i.URL, b.address("")) && !slices.Contains(old, i.ID)
	})
	if err != nil {
		return nil, fmt.Errorf("the service worker: %w", err)
	}
	return b.attach(info.ID)
}

// Sleep ends the service worker of the extension, as the browser does when it has been idle for half a minute. Nobody may be
// attached to it.
func (b *Browser) Sleep() error {
	running, err := b.ids("service_worker", b.address(""))
	if err != nil {
		return err
	}
	for _, id := range running {
		if err := b.call("Target.closeTarget", map[string]any{"targetId": id}, nil); err != nil {
			return err
		}
	}
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if left, err := b.ids("service_worker", b.address("")); err != nil || len(left) == 0 {
			return err
		}
	}
	return errors.New("the service worker did not end")
}

// address is the address of a file of the extension.
func (b *Browser) address(file string) string { return "chrome-extension://" + b.id + "/" + file }

// info describes a target: a tab, the page in it, the panel, the service worker.
type info struct {
	ID   target.ID `json:"targetId"`
	Type string    `json:"type"`
	URL  string    `json:"url"`
}

// targets lists everything that the browser can be asked about, the tabs too, which it leaves out by default.
func (b *Browser) targets() ([]info, error) {
	var list struct {
		Infos []info `json:"targetInfos"`
	}
	err := b.call("Target.getTargets", map[string]any{"filter": []any{map[string]any{}}}, &list)
	return list.Infos, err
}

// find waits for a target.
func (b *Browser) find(wanted func(info) bool) (info, error) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		list, err := b.targets()
		if err != nil {
			return info{}, err
		}
		for _, i := range list {
			if wanted(i) {
				return i, nil
			}
		}
	}
	return info{}, errors.New("it did not appear")
}

// attach makes a target that is already there answer to a Page.
func (b *Browser) attach(id target.ID) (*Page, error) {
	return b.newPage(chromedp.WithTargetID(id), chromedp.WithDetachOnCancel())
}
