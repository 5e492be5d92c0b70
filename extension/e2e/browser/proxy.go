package browser

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
)

// newProxy starts a proxy that leads every host name to one address. It is how a Firefox finds a Site.
func newProxy(site string) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodConnect {
			http.Error(w, "there is nothing here but the site, over TLS", http.StatusForbidden)
			return
		}
		if err := join(w, site); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	}))
}

// join connects whoever asked with the site, until one of them ends.
func join(w http.ResponseWriter, site string) error {
	there, err := net.Dial("tcp", site)
	if err != nil {
		return err
	}
	defer there.Close()
	here, buffered, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return err
	}
	defer here.Close()
	if _, err := io.WriteString(here, "HTTP/1.1 200 OK\r\n\r\n"); err != nil {
		return nil // Whoever asked has gone.
	}
	go func() {
		_, _ = io.Copy(there, buffered)
		_ = there.Close()
	}()
	_, _ = io.Copy(here, there)
	return nil
}
