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

// Chromium is a running browser of the Chromium family with a profile of its own, which is removed when it is closed.
type Chromium struct {
	ctx    context.Context
	cancel context.CancelFunc
	id     string   // of the extension
	loaded []string // the folders that extensions were loaded from
}

// Start starts a browser of the Chromium family. It ends with ctx, or when it is closed.
func Start(ctx context.Context, o Options) (*Chromium, error) {
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
	b := &Chromium{ctx: c, cancel: func() { _ = chromedp.Cancel(c); cancel(); stop() }}
	if err := chromedp.Do(c); err != nil {
		b.Close()
		return nil, fmt.Errorf("starting %s: %w", o.Path, err)
	}
	return b, nil
}

// CloseFirst closes the empty tab that the browser starts with. There has to be another one: a browser ends with its last tab.
func (b *Chromium) CloseFirst() error {
	first := chromedp.FromContext(b.ctx).Target.TargetID
	return b.call("Target.closeTarget", map[string]any{"targetId": first}, nil)
}

// quiet drops what chromedp has to say about events that are newer than it.
func quiet(string, ...any) {}

// Close ends the browser and removes its profile.
func (b *Chromium) Close() { b.cancel() }

// Done is closed when the browser has ended, for instance because its last window was closed.
func (b *Chromium) Done() <-chan struct{} { return b.ctx.Done() }

// Address is the address of a file of the extension.
func (b *Chromium) Address(file string) string { return "chrome-extension://" + b.id + "/" + file }

// call sends a command to the browser.
func (b *Chromium) call(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.FromContext(b.ctx).Browser.Call(ctx, method, params, result); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// Load loads the unpacked extension in dir, or loads it again, and waits until a press of its button would be heard.
func (b *Chromium) Load(dir string) error {
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
func (b *Chromium) passFirstRun(dir string) error {
	if slices.Contains(b.loaded, dir) {
		return nil
	}
	b.loaded = append(b.loaded, dir)
	start, err := b.find(func(i info) bool { return i.Type == "page" && strings.HasPrefix(i.URL, b.Address("options.html")) })
	if err != nil {
		return fmt.Errorf("the first run: %w", err)
	}
	return b.call("Target.closeTarget", map[string]any{"targetId": start.ID}, nil)
}

// Worker attaches to the service worker of the extension. While it is attached, the browser does not put it to sleep.
func (b *Chromium) Worker() (*Page, error) { return b.worker(nil) }

// worker passes over the workers in old: when the extension is loaded again, the one before stays for a moment.
func (b *Chromium) worker(old []target.ID) (*Page, error) {
	info, err := b.find(func(i info) bool {
		return i.Type == "service_worker" && strings.HasPrefix(i.URL, b.Address("")) && !slices.Contains(old, i.ID)
	})
	if err != nil {
		return nil, fmt.Errorf("the service worker: %w", err)
	}
	return b.attach(info.ID)
}

// Sleep ends the service worker of the extension, as the browser does when it has been idle for half a minute. Nobody may be
// attached to it.
func (b *Chromium) Sleep() error {
	running, err := b.ids("service_worker", b.Address(""))
	if err != nil {
		return err
	}
	for _, id := range running {
		if err := b.call("Target.closeTarget", map[string]any{"targetId": id}, nil); err != nil {
			return err
		}
	}
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if left, err := b.ids("service_worker", b.Address("")); err != nil || len(left) == 0 {
			return err
		}
	}
	return errors.New("the service worker did not end")
}

// info describes a target: a tab, the page in it, the panel, the service worker.
type info struct {
	ID   target.ID `json:"targetId"`
	Type string    `json:"type"`
	URL  string    `json:"url"`
}

// targets lists everything that the browser can be asked about, the tabs too, which it leaves out by default.
func (b *Chromium) targets() ([]info, error) {
	var list struct {
		Infos []info `json:"targetInfos"`
	}
	err := b.call("Target.getTargets", map[string]any{"filter": []any{map[string]any{}}}, &list)
	return list.Infos, err
}

// find waits for a target.
func (b *Chromium) find(wanted func(info) bool) (info, error) {
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
func (b *Chromium) attach(id target.ID) (*Page, error) {
	far, err := b.newDevtools(chromedp.WithTargetID(id), chromedp.WithDetachOnCancel())
	if err != nil {
		return nil, err
	}
	return &Page{far}, nil
}
