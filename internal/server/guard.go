package server

import (
	"net/http"
	"slices"
	"strings"
)

// Origins are the origins of web pages that may read the replies. An entry that ends in "://" stands for every origin of its scheme.
type Origins []string

// DefaultOrigins are browser extensions and nothing else. Clients that are no web pages send no origin and need none.
const DefaultOrigins = "chrome-extension:// moz-extension://"

// ParseOrigins reads a list of origins with spaces between them; "" gives the default.
func ParseOrigins(s string) Origins {
	if strings.TrimSpace(s) == "" {
		s = DefaultOrigins
	}
	return strings.Fields(s)
}

// allow reports whether an origin is on the list.
func (o Origins) allow(origin string) bool {
	return slices.ContainsFunc(o, func(entry string) bool {
		if strings.HasSuffix(entry, "://") {
			return len(origin) > len(entry) && strings.HasPrefix(origin, entry)
		}
		return origin == entry
	})
}

// headers sets what every reply carries: what browsers need to keep it out of other hands, and who may read it.
func (s *server) headers(h http.Header, r *http.Request) {
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Date", s.Now().UTC().Format(http.TimeFormat))
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Strict-Transport-Security", "max-age=31536000")
	h.Set("Vary", "Origin")
	h.Set("X-Content-Type-Options", "nosniff")
	if origin := r.Header.Get("Origin"); s.Origins.allow(origin) {
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Expose-Headers", "Date, ETag, Retry-After")
	}
}

// preflight tells a browser which requests of an allowed origin it may send. For others it says nothing, which forbids them.
func preflight(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	if h.Get("Access-Control-Allow-Origin") != "" {
		h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match")
		h.Set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
		h.Set("Access-Control-Max-Age", "86400")
	}
	w.WriteHeader(http.StatusNoContent)
}

// bearer returns what a request shows as its right, or "".
func bearer(r *http.Request) string {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		return ""
	}
	return token
}
