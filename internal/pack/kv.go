//go:build js && wasm

package pack

import (
	"context"
	"fmt"

	"github.com/syumai/workers/cloudflare/kv"
)

// missing is what this version of the runtime's package reads where there is no value. It is no pack: a pack has phrases.
const missing = "<null>"

// KV is a Store in a KV namespace of Cloudflare, which shows a new value everywhere within about a minute.
type KV struct{ namespace *kv.Namespace }

// NewKV returns the store in the namespace that is bound to the Worker under the given name.
func NewKV(binding string) (KV, error) {
	namespace, err := kv.NewNamespace(binding)
	if err != nil {
		return KV{}, fmt.Errorf("pack: %w", err)
	}
	return KV{namespace}, nil
}

// Get implements Store.
func (s KV) Get(_ context.Context, name string) (string, error) {
	text, err := s.namespace.GetString(name, nil)
	if err != nil {
		return "", fmt.Errorf("pack: reading: %w", err)
	}
	if text == missing {
		return "", ErrNotFound
	}
	return text, nil
}

// Put implements Store.
func (s KV) Put(_ context.Context, name, text string) error {
	if err := s.namespace.PutString(name, text, nil); err != nil {
		return fmt.Errorf("pack: writing: %w", err)
	}
	return nil
}
