// Package pack is the store of published phrase packs: wording that an organisation writes for its people. A pack is public to read; the
// key of its name is needed to publish it.
package pack

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// MaxBytes is how long the text of a pack may be.
const MaxBytes = 256 << 10

// ErrNotFound says that no pack of that name was published.
var ErrNotFound = errors.New("pack: no such pack")

// Store keeps the text of packs by name.
type Store interface {
	// Get reads a pack, or fails with ErrNotFound.
	Get(ctx context.Context, name string) (string, error)
	// Put publishes a pack in the place of the one before.
	Put(ctx context.Context, name, text string) error
}

// Valid reports whether name can be the name of a pack: 1 to 40 of a-z, 0-9 and "-", the first no "-".
func Valid(name string) bool {
	return name != "" && len(name) <= 40 && name[0] != '-' && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// ETag is the entity tag of a text: the same text has the same one everywhere.
func ETag(text string) string {
	sum := sha256.Sum256([]byte(text))
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}

// Keys are the hashes of the keys with which packs may be published, by name.
type Keys map[string][sha256.Size]byte

// ParseKeys reads "name:HASH name:HASH", where HASH is the SHA-256 of a key in hexadecimal. The keys themselves are kept by those who
// publish.
func ParseKeys(s string) (Keys, error) {
	keys := Keys{}
	for i, entry := range strings.Fields(s) {
		name, text, _ := strings.Cut(entry, ":")
		hash, err := hex.DecodeString(text)
		if !Valid(name) || err != nil || len(hash) != sha256.Size {
			return nil, fmt.Errorf("pack: key %d is not written name:SHA-256", i+1)
		}
		keys[name] = [sha256.Size]byte(hash)
	}
	return keys, nil
}

// Allow reports whether key is the key of a name. A name without a key takes the same steps as a wrong key.
func (k Keys) Allow(name, key string) bool {
	want, known := k[name]
	hash := sha256.Sum256([]byte(key))
	return subtle.ConstantTimeCompare(want[:], hash[:]) == 1 && known
}
