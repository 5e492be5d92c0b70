//go:build js && wasm && crash

package bridge

import (
	"os"
	"syscall/js"
)

// extras adds demurCrash, which ends the program as a fault of the run time would. Only the builds of the browser tests have it: they
// test that the extension notices and starts another engine.
func extras() {
	js.Global().Set("demurCrash", js.FuncOf(func(js.Value, []js.Value) any {
		os.Exit(2)
		return nil
	}))
}
