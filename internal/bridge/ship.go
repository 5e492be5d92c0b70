//go:build js && wasm && !crash

package bridge

// extras adds nothing to the engine that ships.
func extras() {}
