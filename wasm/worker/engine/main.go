//go:build js && wasm

// Command engine is the engine inside the Worker: the operations that are served over HTTP, on an instance that stays warm.
package main

import (
	"demur/internal/bridge"
	"demur/internal/wire"
)

func main() { bridge.ServeHTTP("answer", wire.AnswerOp) }
