package e2e

import (
	"slices"
	"testing"
	"time"

	"demur/extension/e2e/browser"
)

// TestSync keeps two real browsers in step through the real service: one begins, the other joins with the words of the code, both change
// things, and both end with the same copy.
func TestSync(t *testing.T) {
	s := newService(t)
	site := browser.Serve(s)
	t.Cleanup(site.Close)
	a, b := openOwn(t, site), openOwn(t, site)
	a.see(text("#sync-state"), say(t, "sync_off"))
	if hosts := site.Hosts(); len(hosts) > 0 {
		t.Errorf("before an address was set, %v were asked", hosts)
	}
	a.fill("#company", "Example")
	a.see(stored("settings.company?.value"), "Example")
	code := a.begin()
	a.says("sync_on")
	a.see(`document.querySelector("#sync-new .qr path").getAttribute("d").length > 500`, true)
	a.must(a.Resize(300, 800))
	a.see(`document.documentElement.scrollWidth <= innerWidth`, true)
	a.must(a.Resize(1200, 800))
	spelled := ""
	a.must(a.Eval(`[...document.querySelectorAll("#sync-new-words li")].map((line) => line.textContent).join(", ")`, &spelled))
	a.press("#sync-new button.first")
	a.see(`document.body.textContent.includes(`+quoted(code)+`)`, false)

	b.fill("#goals", "Fewer talks")
	b.see(stored("settings.goals?.value"), "Fewer talks")
	b.join(spelled)
	b.says("sync_on")
	b.see(value("#company"), "Example")
	a.fill("#domains", "example.org")
	a.see(stored("settings.domains?.value"), []string{"example.org"})
	b.press("#add-reason")
	b.see(`document.activeElement.dataset.field`, "text")
	b.must(b.Type("I keep Fridays free of meetings"))
	b.see(stored("reasons[0]?.text"), "I keep Fridays free of meetings")
	for _, l := range []*leaf{a, b, a} {
		l.press("#sync-run")
		l.says("sync_on")
	}
	const whole = `chrome.storage.local.get("copy").then(({ copy }) => JSON.stringify(copy))`
	same := ""
	a.must(a.Eval(whole, &same))
	b.see(whole, same)
	a.see(value("#goals"), "Fewer talks")
	a.see(value("#reason-list input"), "I keep Fridays free of meetings")
	b.see(value("#domains"), "example.org")

	// Forgetting everything says that it goes for both, and does.
	a.press("#forget")
	a.see(`document.getElementById("forget-dialog").textContent.includes(`+quoted(say(t, "sync_forget"))+`)`, true)
	a.press("#forget-dialog button[value=forget]")
	a.see(stored("settings"), map[string]any{})
	a.see(`chrome.alarms.get("sync").then((alarm) => alarm.scheduledTime - Date.now() < 31_000)`, true)
	a.press("#start-done")
	a.press("#sync-run")
	a.says("sync_on")
	b.press("#sync-run")
	b.says("sync_on")
	b.see(stored("settings.company ?? null"), nil)
	b.see(stored("reasons"), []any{})
	if hosts := site.Hosts(); !slices.Equal(hosts, []string{"demur.example"}) {
		t.Errorf("the browsers have asked %v", hosts)
	}
}

// TestSyncTroubles goes through what can go wrong. Each time the page says what it is, nothing here is lost, and there is a way on.
func TestSyncTroubles(t *testing.T) {
	s := newService(t)
	site := browser.Serve(s)
	t.Cleanup(site.Close)
	a := openOwn(t, site)
	a.fill("#server", "http://demur.example")
	a.press("#sync-begin")
	a.says("sync_bad_address")
	s.down.Store(true)
	a.fill("#server", syncServer)
	a.press("#sync-begin")
	a.see(text("#sync-state"), say(t, "sync_offline")+" "+say(t, "sync_off"))
	a.see(`chrome.storage.local.get("sync")`, map[string]any{})
	s.down.Store(false)

	a.join("0000-0000")
	a.says("sync_slip")
	code := a.begin()
	a.says("sync_on")

	s.down.Store(true)
	a.press("#sync-run")
	a.says("sync_offline")
	a.see(`chrome.storage.local.get("sync").then(({ sync }) => sync.failures)`, 1)
	a.see(`chrome.alarms.get("sync").then((alarm) => alarm.scheduledTime - Date.now() < 45_000)`, true)
	s.down.Store(false)
	a.must(a.Eval(`chrome.storage.local.get("sync").then(({ sync }) => chrome.storage.local.set({ sync: { ...sync, nextTry: 1 } }))`, nil))
	a.must(a.Eval(`chrome.alarms.create("sync", { when: Date.now() })`, nil))
	a.says("sync_on")

	s.ahead.Store(int64(13 * time.Hour))
	a.press("#sync-run")
	a.says("sync_clock_skew")
	s.ahead.Store(0)
	// In base64 the first byte is the format, and the hundredth character lies in the ciphertext.
	for key, expression := range map[string]string{
		"sync_newer":      "'Ag' || substr(body, 3)",
		"sync_unreadable": "substr(body, 1, 99) || iif(substr(body, 100, 1) = 'A', 'B', 'A') || substr(body, 101)",
	} {
		mend := s.spoil(t, expression)
		a.press("#sync-run")
		a.says(key)
		mend()
		a.press("#sync-run")
		a.says("sync_on")
	}
	for _, phase := range []string{"conflict", "quota"} { // the tests of the service bring these about
		a.must(a.Eval(`chrome.storage.session.set({ sync: { phase: "`+phase+`", lastSuccess: 1, nextTry: 0, ahead: 0 } })`, nil))
		a.says("sync_" + phase)
		a.see(`document.getElementById("sync-state").classList.contains("problem")`, true)
	}

	b := openOwn(t, site)
	b.join(code)
	b.says("sync_on")
	b.press("#sync-wipe")
	b.press("#wipe-dialog button[value=wipe]")
	b.says("sync_off")
	a.press("#sync-run")
	a.says("sync_deleted")
	b.join(code)
	b.says("sync_wrong_code")
	b.see(`document.getElementById("sync-off").checkVisibility()`, true)
	a.press("#sync-restore")
	a.says("sync_on")
	b.join(code)
	b.says("sync_on")
	a.press("#sync-end")
	a.says("sync_off")
	a.see(`chrome.alarms.get("sync").then((alarm) => alarm ?? null)`, nil)
}

// TestPackInUse fetches the wording of an organisation, which stands in drafts at once, and stays when the server is gone.
func TestPackInUse(t *testing.T) {
	s := newService(t)
	s.publish(t, "language: en\nname: Harbour\n[thanks:coffee_chat]\nharbour1 | Thank you for thinking of the harbour for a coffee\n")
	site := browser.Serve(s)
	t.Cleanup(site.Close)
	a := openOwn(t, site)
	a.fill("#server", syncServer)
	a.fill("#pack-name", "nobody")
	a.press("#pack-fetch")
	a.see(text("#pack-state"), say(t, "pack_missing"))
	a.fill("#pack-name", "harbour")
	a.press("#pack-fetch")
	a.see(text("#pack-state")+`?.includes("harbour")`, true)
	a.see(`chrome.storage.local.get("pack").then(({ pack }) => pack?.kept?.text.includes("harbour1"))`, true)
	a.fill("#company", "Example")
	a.see(text("#offers .example .draft")+`?.includes("the harbour")`, true)
	a.fill("#pack-name", "nobody")
	a.press("#pack-fetch")
	a.see(text("#pack-state")+`?.startsWith(`+quoted(say(t, "pack_missing"))+`)`, true)
	s.down.Store(true)
	a.fill("#pack-name", "harbour")
	a.press("#pack-fetch")
	a.see(text("#pack-state")+`?.startsWith(`+quoted(say(t, "pack_offline"))+`)`, true)
	a.must(a.Eval(`chrome.storage.local.get("pack").then(({ pack }) => chrome.storage.local.set({ pack: { ...pack, tried: 1 } }))`, nil))
	a.must(a.Eval(`chrome.alarms.create("sync", { when: Date.now() })`, nil))
	a.see(`chrome.storage.local.get("pack").then(({ pack }) => pack.tried > 1)`, true)
	a.see(`chrome.storage.local.get("pack").then(({ pack }) => pack?.kept?.text.includes("harbour1"))`, true)
	a.press("#pack-drop")
	a.see(`chrome.storage.local.get("pack")`, map[string]any{})
}
