//go:build js && wasm

package bridge

import (
	"strconv"
	"syscall/js"
)

// ServeHTTP makes answer callable as a function of that name in the object "binding" of the context that the program was started with, and
// then waits for calls for ever. The function takes the operation and the body, a string and a Uint8Array, and returns one string: the three
// digits of the HTTP status, and the reply. Several instances can live in one place, as none of them touches what is global.
func ServeHTTP(name string, answer func(op string, body []byte) (reply []byte, status int)) {
	js.Global().Get("context").Get("binding").Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		return guardHTTP(func() string {
			body := make([]byte, args[1].Length())
			js.CopyBytesToGo(body, args[1])
			reply, status := answer(args[0].String(), body)
			return strconv.Itoa(status) + string(reply)
		})
	}))
	select {}
}
