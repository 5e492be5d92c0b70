package wire

import (
	"slices"
	"strconv"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/text"
)

// MaxBytes is how long a request may be.
const MaxBytes = maxBytes

// Served lists the operations that are answered over HTTP: what needs a person's memory, or changes it, stays in the extension.
func Served() []string { return []string{"suggest", "check", "reopen", "review"} }

// AnswerOp answers the body of a request to /v1/{op} and tells the HTTP status of the reply. The body may name the operation too; naming
// another one is a bad_request, and an operation that is not served is unsupported_op, whatever the body says. AnswerOp does not panic.
func AnswerOp(op string, body []byte) (reply []byte, status int) {
	if !slices.Contains(Served(), op) {
		err := &demur.Error{Code: "unsupported_op", Message: "op: this service knows no such operation"}
		return []byte(failure("", err)), Status(err.Code)
	}
	text, code := respond(op, string(body))
	return []byte(text), Status(code)
}

// Failure is the reply to a request that fails before the engine sees it, with its HTTP status. message names the place of the fault.
func Failure(code, message string) (reply []byte, status int) {
	return []byte(failure("", fault(code, message))), Status(code)
}

// Status is the HTTP status of an error by the contract's table; 200 for "", 500 for a code that is not in the table.
func Status(code string) int {
	switch code {
	case "":
		return 200
	case "bad_request":
		return 400
	case "unauthorized":
		return 401
	case "unsupported_op", "not_found":
		return 404
	case "conflict":
		return 409
	case "too_large":
		return 413
	case "unsupported_type":
		return 415
	case "bad_copy", "newer_format", "pack_invalid":
		return 422
	case "rate_limited":
		return 429
	}
	return 500
}

// AnswerPack answers the text of a phrase pack that is to be published: as the operation "pack" does, or with pack_invalid and the place
// of its first error. AnswerPack does not panic.
func AnswerPack(pack string) (reply []byte, status int) {
	defer func() {
		if recover() != nil {
			reply, status = Failure("internal", "the engine failed on this request")
		}
	}()
	p, err := demur.Pack(text.Clean(pack))
	if err != nil {
		e := asFault(err)
		return Failure(e.Code, e.Message)
	}
	for _, x := range p.Problems {
		if x.Level == etiquette.Error {
			return Failure("pack_invalid", "line "+strconv.Itoa(x.Line)+", column "+strconv.Itoa(x.Column)+": "+x.Message)
		}
	}
	w := writer{}
	w.braces(func() { w.pack(p) })
	return w.buf, Status("")
}
