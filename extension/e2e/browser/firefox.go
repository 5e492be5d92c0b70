package browser

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// Firefox is a running Firefox with a profile of its own, which is removed when it is closed.
type Firefox struct {
	program    *exec.Cmd
	ended      chan struct{} // is closed when the program has ended
	profile    string
	proxy      *httptest.Server
	marionette *marionette
	id, base   string // of the extension: its id, and the address of its folder
}

// StartFirefox starts a Firefox. It ends with ctx, or when it is closed.
func StartFirefox(ctx context.Context, o Options) (*Firefox, error) {
	f := &Firefox{proxy: newProxy(o.Site), ended: make(chan struct{})}
	if err := f.start(ctx, o); err != nil {
		f.Close()
		return nil, fmt.Errorf("starting %s: %w", o.Path, err)
	}
	return f, nil
}

func (f *Firefox) start(ctx context.Context, o Options) (err error) {
	if f.profile, err = os.MkdirTemp("", "demur-firefox-"); err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	if err := f.writePreferences(port); err != nil {
		return err
	}
	// System access lets a test reach what is around the pages: the toolbar and the sidebar.
	flags := []string{"--marionette", "--remote-allow-system-access", "--no-remote", "--profile", f.profile}
	if !o.Headed {
		flags = append(flags, "--headless", "--width", "1280", "--height", "1000")
	}
	f.program = exec.CommandContext(ctx, o.Path, flags...)
	if err := f.program.Start(); err != nil {
		f.program = nil
		return err
	}
	go func() {
		_ = f.program.Wait()
		close(f.ended)
	}()
	if f.marionette, err = dialMarionette(net.JoinHostPort("127.0.0.1", strconv.Itoa(port))); err != nil {
		return err
	}
	if err := f.marionette.call("WebDriver:NewSession", map[string]any{"acceptInsecureCerts": true}, nil); err != nil {
		return err
	}
	if err := f.marionette.call("Marionette:SetContext", map[string]any{"value": "chrome"}, nil); err != nil {
		return err
	}
	return f.run("demur.watch()", nil)
}

// writePreferences writes what a person could set on the page about:config. Everything is asked of the proxy, and the event page of the
// extension does not fall asleep by itself.
func (f *Firefox) writePreferences(port int) error {
	host, proxyPort, err := net.SplitHostPort(f.proxy.Listener.Addr().String())
	if err != nil {
		return err
	}
	text := fmt.Sprintf(`user_pref("marionette.port", %d);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", %[2]q);
user_pref("network.proxy.http_port", %[3]s);
user_pref("network.proxy.ssl", %[2]q);
user_pref("network.proxy.ssl_port", %[3]s);
user_pref("extensions.background.idle.timeout", 600000);
user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`, port, host, proxyPort)
	return os.WriteFile(filepath.Join(f.profile, "user.js"), []byte(text), 0o600)
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// Close ends the browser and removes its profile.
func (f *Firefox) Close() {
	if f.marionette != nil {
		_ = f.marionette.call("Marionette:Quit", map[string]any{"flags": []string{"eForceQuit"}}, nil)
		f.marionette.close()
	}
	if f.program != nil {
		select {
		case <-f.ended:
		case <-time.After(patience):
			_ = f.program.Process.Kill()
			<-f.ended
		}
	}
	f.proxy.Close()
	_ = os.RemoveAll(f.profile)
}

// Address is the address of a file of the extension.
func (f *Firefox) Address(file string) string { return f.base + file }

// Load installs the extension as a temporary add-on, as about:debugging does.
func (f *Firefox) Load(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	first := f.id == ""
	if err := f.marionette.call("Addon:Install", map[string]any{"path": dir, "temporary": true}, &f.id); err != nil {
		return err
	}
	if f.id == "" {
		return errors.New("the browser gave the extension no id")
	}
	if err := f.run("demur.started(args[0])", &f.base, f.id); err != nil {
		return err
	}
	if !first {
		return nil
	}
	if err := f.run("demur.closeTab(args[0])", nil, f.Address("options.html")); err != nil {
		return fmt.Errorf("the first run: %w", err)
	}
	return nil
}

// Open opens an address in a new tab and waits until it has loaded.
func (f *Firefox) Open(address string) (*Tab, error) {
	id := 0
	if err := f.run("demur.openTab()", &id); err != nil {
		return nil, err
	}
	page, err := f.view(fmt.Sprintf("demur.tab(%d)", id), id)
	if err != nil {
		return nil, err
	}
	tab := &firefoxTab{Page: page, firefox: f, id: id}
	return &Tab{page, tab}, tab.navigate(address)
}

// Worker attaches to the event page of the extension, and starts it if it is asleep.
func (f *Firefox) Worker() (*Page, error) {
	return f.view("await demur.background("+strconv.Quote(f.id)+")", 0)
}

// Sleep ends the event page of the extension, as the browser does when it has been idle for half a minute.
func (f *Firefox) Sleep() error { return f.run("demur.sleep(args[0])", nil, f.id) }

// helpers are the functions that every script can use which runs in the browser's own window.
//
//go:embed firefox.js
var helpers string

// run evaluates an expression in the browser's own window, waits if it is a promise, and decodes its value into result, unless that
// is nil.
func (f *Firefox) run(expression string, result any, args ...any) error {
	script := "return (async (...args) => {" + helpers + "return JSON.stringify((await (" + expression + ")) ?? null);})(...arguments)"
	text := ""
	if err := f.marionette.call("WebDriver:ExecuteScript", map[string]any{"script": script, "args": append([]any{}, args...)}, &text); err != nil {
		return err
	}
	return decode(text, result)
}

// decode takes a value out of JSON, unless nobody wants it.
func decode(text string, result any) error {
	if result == nil {
		return nil
	}
	return json.Unmarshal([]byte(text), result)
}
