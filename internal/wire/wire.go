// Package wire is the boundary in JSON: a request is read into the engine's types, and the engine's reply is written.
//
// Every front door calls Answer, so that all of them say the same, byte by byte. Offsets are turned here: inside the engine they count
// bytes, outside UTF-16 units of the field as it was received.
package wire

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"demur/internal/demur"
	"demur/internal/text"
)

// Answer answers one request, {"op": …}, with one reply, {"ok": …} or {"error": {"code", "message"}}. The message of an error names the
// place in the request, never its content. Answer does not panic.
func Answer(request string) (reply string) {
	reply, _ = respond("", request)
	return reply
}

// respond answers a request and tells the code of the error, "" for none. Where the operation is given from outside, the request need not
// name it, and may name no other.
func respond(op, request string) (reply, code string) {
	id := ""
	fail := func(err *demur.Error) (reply, code string) { return failure(id, err), err.Code }
	defer func() {
		if recover() != nil {
			reply, code = fail(fault("internal", "the engine failed on this request"))
		}
	}()
	o, err := parse(request)
	if err != nil {
		return fail(err)
	}
	name := o.id()
	if o.faults.first != nil {
		return fail(o.faults.first)
	}
	id = name
	w := writer{buf: make([]byte, 0, 8<<10)}
	w.braces(func() {
		if id != "" {
			w.str("id", id)
		}
		err = answer(&w, o, op)
	})
	if err != nil {
		return fail(err)
	}
	return string(w.buf), ""
}

// answer writes the "ok" of a reply.
func answer(w *writer, o object, op string) *demur.Error {
	switch _, ok := o.get("op"); {
	case !ok && op == "":
		return fault("bad_request", "op: a string is needed")
	case ok && op != "" && o.str("op") != op && o.faults.first == nil:
		return fault("bad_request", "op: another operation than the one of the address")
	case ok:
		op = o.str("op")
	}
	var err error
	switch {
	case o.faults.first != nil:
	case op == "suggest":
		err = suggest(w, o)
	case op == "check":
		err = check(w, o)
	case op == "reopen":
		err = reopenOp(w, o)
	case op == "review":
		err = review(w, o)
	case op == "merge":
		err = merge(w, o)
	case op == "pack":
		err = pack(w, o)
	case op == "version":
		err = version(w)
	default:
		return fault("unsupported_op", "op: this engine knows no such operation")
	}
	if o.faults.first != nil {
		return o.faults.first
	}
	return asFault(err)
}

// asFault turns an error of the engine into the contract's terms. One that is not the request's fault is a fault of the engine's own data.
func asFault(err error) *demur.Error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*demur.Error](err); ok {
		return e
	}
	return fault("internal", err.Error())
}

// parse checks a request as a whole and opens its outermost object.
func parse(request string) (object, *demur.Error) {
	if len(request) > maxBytes {
		return object{}, fault("too_large", "request: at most "+strconv.Itoa(maxBytes)+" bytes are allowed")
	}
	request = text.Clean(request)
	if tooDeep(request) {
		return object{}, fault("bad_request", "request: at most "+strconv.Itoa(maxDepth)+" levels of nesting are allowed")
	}
	if !valid(request) {
		return object{}, fault("bad_request", "request: valid JSON is needed")
	}
	root := node{faults: &faults{}, value: value(strings.Trim(request, jsonSpace))}
	o := root.object()
	return o, o.faults.first
}

// id reads the name that a client gave its request.
func (o object) id() string {
	id := o.str("id")
	if utf8.RuneCountInString(id) > maxID {
		n, _ := o.get("id")
		n.bad("at most " + strconv.Itoa(maxID) + " characters are allowed")
	}
	return id
}

func fault(code, message string) *demur.Error { return &demur.Error{Code: code, Message: message} }

func failure(id string, err *demur.Error) string {
	w := writer{}
	w.braces(func() {
		if id != "" {
			w.str("id", id)
		}
		w.object("error", func() {
			w.str("code", err.Code)
			w.str("message", err.Message)
		})
	})
	return string(w.buf)
}
