package server

import (
	"errors"
	"net/http"
	"unicode/utf8"

	"demur/internal/pack"
	"demur/internal/wire"
)

// packLife is how long anybody may keep a pack before asking again.
const packLife = "public, max-age=300"

func (s *server) readPack(c *call) {
	if !pack.Valid(c.param) {
		fail(c, "not_found", "packs: there is no pack of that name")
		return
	}
	text, err := s.Packs.Get(c.request.Context(), c.param)
	switch {
	case errors.Is(err, pack.ErrNotFound):
		fail(c, "not_found", "packs: there is no pack of that name")
		return
	case err != nil:
		fail(c, "internal", "the store does not answer")
		return
	}
	tag := pack.ETag(text)
	c.Header().Set("ETag", tag)
	c.Header().Set("Cache-Control", packLife)
	if matches(c.request, tag) {
		notModified(c)
		return
	}
	c.Header().Set("Content-Type", "text/plain; charset=utf-8")
	reply(c, http.StatusOK, []byte(text))
}

// publishPack takes a pack in only if the engine's strict parser and its check find no error in it.
func (s *server) publishPack(c *call) {
	if !s.Keys.Allow(c.param, bearer(c.request)) {
		fail(c, "unauthorized", "authorization: the key of this pack is needed")
		return
	}
	if !utf8.Valid(c.body) {
		fail(c, "pack_invalid", "body: the text is not UTF-8")
		return
	}
	text := string(c.body)
	found, status := wire.AnswerPack(text)
	if status == http.StatusOK {
		if err := s.Packs.Put(c.request.Context(), c.param, text); err != nil {
			fail(c, "internal", "the store does not answer")
			return
		}
		c.Header().Set("ETag", pack.ETag(text))
	}
	reply(c, status, found)
}
