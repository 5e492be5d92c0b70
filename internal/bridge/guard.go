// Package bridge hands the engine to JavaScript. It is the only user of syscall/js.
//
// A panic that nobody recovers inside a function called from JavaScript ends the Go program without a word: that call returns undefined and
// every later one throws. So each call is guarded.
package bridge

// The replies that the bridge gives by itself, in the contract's form.
const (
	failed   = `{"error":{"code":"internal","message":"the engine failed on this request"}}`
	noString = `{"error":{"code":"bad_request","message":"request: one string is needed"}}`
)

// Guard returns answer with its panics turned into an error reply.
func Guard(answer func(request string) string) func(request string) string {
	return func(request string) (reply string) {
		defer func() {
			if recover() != nil {
				reply = failed
			}
		}()
		return answer(request)
	}
}

// guardHTTP returns what answer returns, or the status and the reply for a panic.
func guardHTTP(answer func() string) (reply string) {
	defer func() {
		if recover() != nil {
			reply = "500" + failed
		}
	}()
	return answer()
}
