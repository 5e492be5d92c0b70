package server

import (
	_ "embed"
	"net/http"
)

// The description of the service for other programs; a test compares it with the routes.
//
//go:embed openapi.json
var openAPIText string

func (s *server) openAPI(c *call) {
	c.Header().Set("Cache-Control", "public, max-age=3600")
	reply(c, http.StatusOK, []byte(openAPIText))
}
