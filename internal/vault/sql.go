package vault

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
)

// sweepRows is how many rows one statement of a sweep removes: D1 ends a statement that runs too long.
const sweepRows = 1000

// SQL is a Store in a database that speaks SQLite: D1 or a file. D1 has no transactions, so each change is one statement that names what
// it expects to find.
type SQL struct{ db *sql.DB }

// NewSQL returns the store in db, whose tables the migrations have made.
func NewSQL(db *sql.DB) SQL { return SQL{db} }

// row is what is stored of a copy, without its body.
type row struct {
	token    []byte
	revision int64
	day      int64
}

// find reads the row of a copy, and its body into body unless that is nil. An unknown id takes the same steps as a wrong token.
func (s SQL) find(ctx context.Context, a Access, body *string) (row, error) {
	r := row{token: make([]byte, sha256.Size)}
	var token string
	columns, into := "token_hash, revision, day", []any{&token, &r.revision, &r.day}
	if body != nil {
		columns, into = columns+", body", append(into, body)
	}
	err := s.db.QueryRowContext(ctx, "SELECT "+columns+" FROM vaults WHERE id = ?1", a.id).Scan(into...)
	switch {
	case err == nil:
		if r.token, err = base64.RawURLEncoding.DecodeString(token); err != nil {
			return row{}, fmt.Errorf("vault: the stored hash: %w", err)
		}
	case !errors.Is(err, sql.ErrNoRows):
		return row{}, fmt.Errorf("vault: reading: %w", err)
	}
	if subtle.ConstantTimeCompare(r.token, a.token[:]) != 1 {
		return row{}, ErrNotFound
	}
	return r, nil
}

// hash is the form in which the hash of the token is stored.
func (a Access) hash() string { return base64.RawURLEncoding.EncodeToString(a.token[:]) }

// Get implements Store.
func (s SQL) Get(ctx context.Context, a Access, day int64) (Copy, error) {
	var text string
	r, err := s.find(ctx, a, &text)
	if err != nil {
		return Copy{}, err
	}
	body, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return Copy{}, fmt.Errorf("vault: the stored body: %w", err)
	}
	if r.day < day {
		if _, err := s.db.ExecContext(ctx, "UPDATE vaults SET day = ?1 WHERE id = ?2 AND day < ?1", day, a.id); err != nil {
			return Copy{}, fmt.Errorf("vault: noting the day: %w", err)
		}
	}
	return Copy{r.revision, body}, nil
}

// Put implements Store.
func (s SQL) Put(ctx context.Context, a Access, revision int64, body []byte, day int64) (int64, error) {
	text := base64.StdEncoding.EncodeToString(body)
	if revision == 0 {
		const insert = "INSERT INTO vaults (id, token_hash, revision, day, body) VALUES (?1, ?2, 1, ?3, ?4) ON CONFLICT (id) DO NOTHING"
		n, err := s.exec(ctx, insert, a.id, a.hash(), day, text)
		if err != nil || n == 1 {
			return 1, err
		}
	}
	if _, err := s.find(ctx, a, nil); err != nil {
		return 0, err
	}
	if revision == 0 {
		return 0, ErrConflict
	}
	const update = "UPDATE vaults SET revision = revision + 1, day = ?1, body = ?2 WHERE id = ?3 AND token_hash = ?4 AND revision = ?5"
	n, err := s.exec(ctx, update, day, text, a.id, a.hash(), revision)
	if err != nil {
		return 0, err
	}
	if n == 0 {
		return 0, ErrConflict
	}
	return revision + 1, nil
}

// Delete implements Store.
func (s SQL) Delete(ctx context.Context, a Access) error {
	if _, err := s.find(ctx, a, nil); err != nil {
		return err
	}
	_, err := s.exec(ctx, "DELETE FROM vaults WHERE id = ?1 AND token_hash = ?2", a.id, a.hash())
	return err
}

// Sweep implements Store.
func (s SQL) Sweep(ctx context.Context, day int64) (int64, error) {
	total := int64(0)
	for {
		n, err := s.exec(ctx, "DELETE FROM vaults WHERE id IN (SELECT id FROM vaults WHERE day < ?1 LIMIT ?2)", day, sweepRows)
		total += n
		if err != nil || n < sweepRows {
			return total, err
		}
	}
}

// exec runs a statement and returns how many rows it changed.
func (s SQL) exec(ctx context.Context, statement string, args ...any) (int64, error) {
	result, err := s.db.ExecContext(ctx, statement, args...)
	if err != nil {
		return 0, fmt.Errorf("vault: writing: %w", err)
	}
	n, err := result.RowsAffected()
	if err != nil {
		return 0, fmt.Errorf("vault: counting: %w", err)
	}
	return n, nil
}
