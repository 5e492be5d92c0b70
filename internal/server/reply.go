package server

import (
	"io"
	"net/http"
	"strconv"
	"strings"

	"demur/internal/wire"
)

// read reads a body of at most max bytes.
func read(r *http.Request, max int) ([]byte, bool) {
	if r.ContentLength > int64(max) {
		return nil, false
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, int64(max)+1))
	return body, err == nil && len(body) <= max
}

func tooLarge(r *route) string {
	place := "body"
	if r.accepts == "application/json" {
		place = "request" // the engine's own word for it
	}
	return place + ": at most " + strconv.Itoa(r.maxBytes) + " bytes are allowed"
}

// accepted reports whether a content type is the one needed. Text is UTF-8, and may say so.
func accepted(header, needed string) bool {
	kind, parameter, _ := strings.Cut(strings.ToLower(header), ";")
	parameter = strings.TrimSpace(parameter)
	return strings.TrimSpace(kind) == needed && (parameter == "" || needed != "application/octet-stream" && parameter == "charset=utf-8")
}

// reply writes a whole reply. Its length is given, as the runtime of the Worker sends a reply of unknown length in pieces.
func reply(w http.ResponseWriter, status int, body []byte) {
	h := w.Header()
	if h.Get("Content-Type") == "" {
		h.Set("Content-Type", "application/json")
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // A client that has gone needs no answer.
}

// fail writes an error. message names the place of the fault and never quotes what stood there.
func fail(w http.ResponseWriter, code, message string) {
	w.Header().Del("Content-Type")
	body, status := wire.Failure(code, message)
	reply(w, status, body)
}

func tooMany(w http.ResponseWriter) {
	w.Header().Set("Retry-After", strconv.Itoa(int(Window.Seconds())))
	fail(w, "rate_limited", "request: too many in a minute")
}

// notModified tells a client that what it has is current.
func notModified(w http.ResponseWriter) {
	w.Header().Del("Content-Type")
	w.WriteHeader(http.StatusNotModified)
}

// matches reports whether a header If-None-Match names a tag.
func matches(r *http.Request, tag string) bool {
	for _, line := range r.Header.Values("If-None-Match") {
		for each := range strings.SplitSeq(line, ",") {
			if each = strings.TrimPrefix(strings.TrimSpace(each), "W/"); each == tag || each == "*" {
				return true
			}
		}
	}
	return false
}
