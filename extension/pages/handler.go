package pages

import (
	"bytes"
	"crypto/rand"
	"embed"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed site/*.html
var siteFiles embed.FS

//go:embed assets
var assetFiles embed.FS

// assetPath is where every host serves the scripts, style sheets and pictures of these pages.
const assetPath = "/demo/"

// changedPath serves the same assets with unrecognisable class names, see unrecognisable.
const changedPath = assetPath + "changed/"

// Handler serves the pages. It looks at the host name, the path and the query, so it is meant to stand behind a resolver that
// sends the sites' host names here. Unknown hosts and addresses get status 404 with a plain text. It is safe for concurrent use.
func Handler() http.Handler {
	return HandlerAt(time.Now)
}

// HandlerAt is Handler with another clock. The dates on the pages count back from it.
func HandlerAt(clock func() time.Time) http.Handler {
	templates := template.Must(template.New("site").Funcs(template.FuncMap{"body": messageBody}).ParseFS(siteFiles, "site/*.html"))
	pages := map[string]entry{}
	hosts := map[string]bool{}
	for _, e := range entries() {
		at := address(e.URL)
		pages[at] = e
		hosts[at[:strings.Index(at, "/")]] = true
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := hostName(r.Host)
		if !hosts[host] {
			http.Error(w, "No demonstration page on this host.", http.StatusNotFound)
			return
		}
		if strings.HasPrefix(r.URL.Path, assetPath) {
			serveAsset(w, r.URL.Path)
			return
		}
		e, ok := pages[host+r.URL.Path+"?"+r.URL.RawQuery]
		if !ok || r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "No demonstration page at this address.", http.StatusNotFound)
			return
		}
		servePage(w, templates, e, clock())
	})
}

func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return host
}

func servePage(w http.ResponseWriter, templates *template.Template, e entry, now time.Time) {
	nonce := rand.Text()
	var page bytes.Buffer
	if err := templates.ExecuteTemplate(&page, e.template, e.content(e.Page, nonce, now)); err != nil {
		http.Error(w, fmt.Sprintf("pages: write %s: %v", e.Name, err), http.StatusInternalServerError)
		return
	}
	html := page.Bytes()
	if e.rework != nil {
		html = e.rework(html)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", e.policy(nonce))
	w.Header().Set("Cache-Control", "no-store")
	w.Write(html)
}

// serveAsset serves a script, a style sheet or a portrait. Portraits are drawn from the initials in their name, as in
// /demo/portrait-PN.svg, so that no picture of anybody is needed.
func serveAsset(w http.ResponseWriter, at string) {
	name := path.Base(at)
	if initials, ok := strings.CutPrefix(strings.TrimSuffix(name, ".svg"), "portrait-"); ok {
		w.Header().Set("Content-Type", "image/svg+xml")
		w.Write(portrait(initials))
		return
	}
	data, err := assetFiles.ReadFile("assets/" + name)
	if err != nil {
		http.Error(w, "No such file.", http.StatusNotFound)
		return
	}
	if strings.HasPrefix(at, changedPath) {
		data = unrecognisable(data)
	}
	w.Header().Set("Content-Type", map[string]string{".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}[path.Ext(name)])
	w.Write(data)
}

// portrait draws a disc with initials. Its colour comes from the initials, so each person keeps one.
func portrait(initials string) []byte {
	hue := 0
	for _, r := range initials {
		hue = (hue*31 + int(r)*47) % 360
	}
	var text bytes.Buffer
	template.HTMLEscape(&text, []byte(initials))
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="hsl(%d 28%% 62%%)"/>`+
		`<text x="24" y="30" font-family="sans-serif" font-size="17" fill="#fff" text-anchor="middle">%s</text></svg>`, hue, text.Bytes())
}
