package e2e

import (
	"net/url"
	"slices"
	"testing"

	"demur/extension/e2e/browser"
	"demur/extension/pages"
)

// TestOffline presses on a page of each site and then looks at everything that pages and extensions have asked of the network
// since the browser was started. The requests of the extension's own contexts are checked at the end of every test.
func TestOffline(t *testing.T) {
	for _, name := range []string{"linkedin-thread", "gmail-reply-closed"} {
		open(t, name).press()
	}
	var hosts []string
	for _, p := range pages.All() {
		hosts = append(hosts, hostOf(p))
	}
	asked := on.site.Hosts()
	for _, host := range asked {
		if !slices.Contains(hosts, host) {
			t.Errorf("somebody asked for %s", host)
		}
	}
	if !slices.Contains(asked, "www.linkedin.com") || !slices.Contains(asked, "mail.google.com") {
		t.Errorf("the server saw only %v", asked)
	}
}

// TestRequestsAreSeen makes a request in each of the extension's contexts, to show that the check at the end of every test would
// see it.
func TestRequestsAreSeen(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	const address = "https://www.linkedin.com/demo/traps.js"
	for name, c := range map[string]*browser.Page{"service worker": on.worker, "panel": v.panel.Page} {
		v.must(c.Eval(`fetch("`+address+`", { mode: "no-cors" }).catch(() => 0)`, nil))
		if !slices.Contains(c.Requests(), address) {
			t.Errorf("a request of the %s is not seen: %v", name, c.Requests())
		}
	}
	// What was seen goes with these, so that the check does not fail on it.
	v.panel.Detach()
	v.panel.Page = nil
	on.worker.Detach()
	v.must(on.attach())
}

func hostOf(p pages.Page) string {
	u, err := url.Parse(p.URL)
	if err != nil {
		return ""
	}
	return u.Host
}
