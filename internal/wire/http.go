package wire

import (
	"slices"

	"demur/internal/demur"
)

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
