//go:build js && wasm

package bridge

import "syscall/js"

// Serve makes answer callable from JavaScript as a global function of that name, which takes one string and returns one, and then waits
// for calls for ever. The function is made once and never released: it lives as long as the program.
func Serve(name string, answer func(request string) string) {
	answer = Guard(answer)
	js.Global().Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return noString
		}
		return answer(args[0].String())
	}))
	extras()
	select {}
}
