// Package server answers HTTP requests: the engine's operations, the vault of encrypted copies, and published phrase packs.
//
// The same handler runs natively and in the Worker. There, a script in front of it refuses most of what is to be refused before Go is
// woken; one table of cases holds that both say the same.
package server

import (
	"net/http"
	"strings"
	"time"

	"demur/internal/pack"
	"demur/internal/vault"
	"demur/internal/wire"
)

// Config is what a server works with.
type Config struct {
	Vaults  vault.Store
	Packs   pack.Store
	Keys    pack.Keys // who may publish packs
	Origins Origins   // which web pages may read the replies
	Now     func() time.Time
	Limits  *Limits // nil where something in front of the server counts requests
	// Address tells whom a request comes from, for the limits.
	Address func(*http.Request) string
}

// route is one thing that the server does.
type route struct {
	method, path string
	accepts      string // the content type of the body; "" for none
	maxBytes     int
	handle       func(*server, *call)
}

// routes lists everything that the server does. In a path, {op} and {name} stand for one segment.
func routes() []route {
	return []route{
		{"GET", "/openapi.json", "", 0, (*server).openAPI},
		{"GET", "/v1/health", "", 0, (*server).health},
		{"GET", "/v1/vault", "", 0, (*server).readVault},
		{"PUT", "/v1/vault", "application/octet-stream", vault.MaxBytes, (*server).writeVault},
		{"DELETE", "/v1/vault", "", 0, (*server).deleteVault},
		{"GET", "/v1/packs/{name}", "", 0, (*server).readPack},
		{"PUT", "/v1/packs/{name}", "text/plain", pack.MaxBytes, (*server).publishPack},
		{"POST", "/v1/{op}", "application/json", wire.MaxBytes, (*server).answer},
	}
}

type server struct {
	Config
	routes []route
}

// call is one request on its way through a handler.
type call struct {
	http.ResponseWriter
	request *http.Request
	param   string // what stands at {op} or {name}
	body    []byte
}

// New returns the handler.
func New(c Config) http.Handler {
	return &server{c, routes()}
}

// ServeHTTP answers one request. A panic is answered with 500, and the next request finds the server as it was.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.headers(w.Header(), r)
	defer func() {
		if recover() != nil {
			fail(w, "internal", "the service failed on this request")
		}
	}()
	if r.Method == http.MethodOptions {
		preflight(w, r)
		return
	}
	found, param := s.find(r.Method, r.URL.Path)
	switch {
	case found == nil:
		fail(w, "not_found", "request: nothing answers this method at this address")
	case found.path != "/v1/health" && s.Limits != nil && !s.Limits.address(s.Address(r), s.Now()):
		tooMany(w)
	default:
		s.serve(found, &call{ResponseWriter: w, request: r, param: param})
	}
}

// find returns the route of a request, and what stands at the place its path leaves open.
func (s *server) find(method, path string) (*route, string) {
	for i, r := range s.routes {
		if r.method != method {
			continue
		}
		fixed, _, open := strings.Cut(r.path, "{")
		param, ok := strings.CutPrefix(path, fixed)
		if ok && (open && param != "" && !strings.Contains(param, "/") || !open && param == "") {
			return &s.routes[i], param
		}
	}
	return nil, ""
}

// serve reads the body, if the route has one, and hands the call to the handler.
func (s *server) serve(r *route, c *call) {
	if r.accepts == "" {
		r.handle(s, c)
		return
	}
	if !accepted(c.request.Header.Get("Content-Type"), r.accepts) {
		fail(c, "unsupported_type", "content-type: "+r.accepts+" is needed")
		return
	}
	body, ok := read(c.request, r.maxBytes)
	if !ok {
		fail(c, "too_large", tooLarge(r))
		return
	}
	c.body = body
	r.handle(s, c)
}

// health tries the engine, so that a server that answers well can also do its work.
func (s *server) health(c *call) {
	if _, status := wire.AnswerOp("check", []byte(`{"draft":""}`)); status != http.StatusOK {
		fail(c, "internal", "the engine does not answer")
		return
	}
	reply(c, http.StatusOK, []byte(`{"ok":{"contract":1}}`))
}

func (s *server) answer(c *call) {
	text, status := wire.AnswerOp(c.param, c.body)
	reply(c, status, text)
}
