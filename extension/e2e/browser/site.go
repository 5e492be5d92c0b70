package browser

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
)

// A Site is a local server that stands in for the whole internet: a browser started with its address finds it under every
// host name.
type Site struct {
	server *httptest.Server

	mu       sync.Mutex
	requests []string
}

// Serve starts a Site that answers with h, over TLS.
func Serve(h http.Handler) *Site {
	s := &Site{}
	s.server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !browsersOwn(r) {
			s.mu.Lock()
			s.requests = append(s.requests, r.Host)
			s.mu.Unlock()
		}
		h.ServeHTTP(w, r)
	}))
	// The browser's own calls home end in a handshake error for each. They say nothing about Demur.
	s.server.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.server.StartTLS()
	return s
}

// browsersOwn tells whether the browser asks by itself, as for its updates, and not on behalf of a page or an extension. It then leaves
// out the header, or says "none" without going to a page. No page can set the header, and no extension that has no access to the site
// asked for; only the opening of a WebSocket may come without it.
func browsersOwn(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	if site == "" {
		return r.Header.Get("Upgrade") == ""
	}
	return site == "none" && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}

// Addr is the host and port on which the site listens.
func (s *Site) Addr() string { return s.server.Listener.Addr().String() }

// Hosts lists the host names that pages and extensions have asked for, each once, sorted.
func (s *Site) Hosts() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Compact(slices.Sorted(slices.Values(s.requests)))
}

// Close stops the server.
func (s *Site) Close() {
	s.server.CloseClientConnections()
	s.server.Close()
}
