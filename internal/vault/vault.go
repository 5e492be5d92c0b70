// Package vault is the store of encrypted copies: it keeps, for an opaque id, ciphertext, its revision and the hash of an access token.
//
// It knows nothing of people, keys or contents. What it could tell a thief is how many copies there are, how long each is, how often it
// was written and on which day it was last used.
package vault

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strings"
)

// The limits of a copy, in bytes of ciphertext. D1 holds at most 2,000,000 bytes in a row, and the text form of MaxBytes is 1,398,104.
const (
	MinBytes = 29 // a version, a nonce of 12 bytes and a tag of 16
	MaxBytes = 1 << 20
)

// KeepDays is for how many days a copy is kept that nobody reads or writes: thirteen months, so that a yearly visit keeps it.
const KeepDays = 396

var (
	// ErrNotFound says that there is no such copy for this token. Whether the id is unknown or the token wrong is not told.
	ErrNotFound = errors.New("vault: no such copy")
	// ErrConflict says that the copy has another revision than the caller believed.
	ErrConflict = errors.New("vault: the copy has changed")
)

// Access is what a client shows: which copy, and the right to it.
type Access struct {
	id    string
	token [sha256.Size]byte // the hash; the token itself is not kept
}

// ParseAccess reads "ID.TOKEN": 16 and 32 bytes in base64url without padding, which are 22 and 43 characters.
func ParseAccess(s string) (Access, bool) {
	id, token, ok := strings.Cut(s, ".")
	if !ok || !encodes(id, 16) || !encodes(token, 32) {
		return Access{}, false
	}
	return Access{id, sha256.Sum256([]byte(token))}, true
}

// encodes reports whether s is n bytes in base64url, in the one way of writing them.
func encodes(s string, n int) bool {
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	return err == nil && len(b) == n && len(s) == base64.RawURLEncoding.EncodedLen(n)
}

// ID is the opaque id of the copy.
func (a Access) ID() string { return a.id }

// Copy is ciphertext and its revision, which counts the times it was written.
type Copy struct {
	Revision int64
	Body     []byte
}

// Store keeps copies. day counts the days since 1970-01-01 UTC; nothing finer is remembered of when a copy was used.
type Store interface {
	// Get reads a copy, or fails with ErrNotFound.
	Get(ctx context.Context, a Access, day int64) (Copy, error)
	// Put writes a copy over the given revision; 0 makes a new one. It returns the new revision, or ErrNotFound or ErrConflict.
	Put(ctx context.Context, a Access, revision int64, body []byte, day int64) (int64, error)
	// Delete removes a copy for good, or fails with ErrNotFound.
	Delete(ctx context.Context, a Access) error
	// Sweep removes all copies last used before the given day and returns how many there were.
	Sweep(ctx context.Context, day int64) (int64, error)
}
