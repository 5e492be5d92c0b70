package server

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"demur/internal/vault"
)

// access reads the right that a request shows and counts the request. Where it returns false, the request has been answered.
func (s *server) access(c *call) (vault.Access, bool) {
	a, ok := vault.ParseAccess(bearer(c.request))
	if !ok {
		fail(c, "unauthorized", "authorization: a bearer of the form ID.TOKEN is needed")
		return a, false
	}
	if s.Limits != nil && !s.Limits.vault(a.ID(), s.Now()) {
		tooMany(c)
		return a, false
	}
	return a, true
}

// day counts the days since 1970-01-01 UTC.
func (s *server) day() int64 { return Day(s.Now()) }

// Day counts the days from 1970-01-01 UTC to t.
func Day(t time.Time) int64 { return t.Unix() / (24 * 60 * 60) }

func (s *server) readVault(c *call) {
	a, ok := s.access(c)
	if !ok {
		return
	}
	found, err := s.Vaults.Get(c.request.Context(), a, s.day())
	if err != nil {
		failVault(c, err)
		return
	}
	tag := revisionTag(found.Revision)
	c.Header().Set("ETag", tag)
	if matches(c.request, tag) {
		notModified(c)
		return
	}
	c.Header().Set("Content-Type", "application/octet-stream")
	reply(c, http.StatusOK, found.Body)
}

func (s *server) writeVault(c *call) {
	a, ok := s.access(c)
	if !ok {
		return
	}
	revision, ok := expected(c.request)
	switch {
	case !ok:
		fail(c, "bad_request", "if-match: the revision that is replaced is needed, or if-none-match: *")
		return
	case len(c.body) < vault.MinBytes:
		fail(c, "bad_request", "body: at least "+strconv.Itoa(vault.MinBytes)+" bytes are needed")
		return
	}
	revision, err := s.Vaults.Put(c.request.Context(), a, revision, c.body, s.day())
	if err != nil {
		failVault(c, err)
		return
	}
	c.Header().Set("ETag", revisionTag(revision))
	reply(c, http.StatusOK, []byte(`{"ok":{"revision":`+strconv.FormatInt(revision, 10)+`}}`))
}

func (s *server) deleteVault(c *call) {
	a, ok := s.access(c)
	if !ok {
		return
	}
	if err := s.Vaults.Delete(c.request.Context(), a); err != nil {
		failVault(c, err)
		return
	}
	reply(c, http.StatusOK, []byte(`{"ok":{}}`))
}

// failVault answers with what the store has found. Its own faults are not told to strangers.
func failVault(c *call, err error) {
	switch {
	case errors.Is(err, vault.ErrNotFound):
		fail(c, "not_found", "vault: there is no such copy for this token")
	case errors.Is(err, vault.ErrConflict):
		fail(c, "conflict", "if-match: the copy has changed since")
	default:
		fail(c, "internal", "the store does not answer")
	}
}

func revisionTag(revision int64) string { return `"` + strconv.FormatInt(revision, 10) + `"` }

// expected returns the revision that a request means to replace; 0 where there should be none.
func expected(r *http.Request) (int64, bool) {
	match, none := r.Header.Get("If-Match"), r.Header.Get("If-None-Match")
	if match == "" {
		return 0, none == "*"
	}
	digits := strings.Trim(match, `"`)
	n, err := strconv.ParseInt(digits, 10, 53)
	return n, err == nil && n > 0 && none == "" && match == revisionTag(n)
}
