//go:build js && wasm

// Command helper is the engine inside the extension: one JavaScript function, demur, that takes a request and returns a reply, both JSON.
package main

import (
	"demur/internal/bridge"
	"demur/internal/wire"
)

func main() { bridge.Serve("demur", wire.Answer) }
