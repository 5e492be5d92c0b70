package pack

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// SQL is a Store in a SQLite database, for a server that runs without Cloudflare.
type SQL struct{ db *sql.DB }

// NewSQL returns the store in db and makes its table where it is missing.
func NewSQL(ctx context.Context, db *sql.DB) (SQL, error) {
	_, err := db.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS packs (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID, STRICT")
	if err != nil {
		return SQL{}, fmt.Errorf("pack: making the table: %w", err)
	}
	return SQL{db}, nil
}

// Get implements Store.
func (s SQL) Get(ctx context.Context, name string) (string, error) {
	var text string
	err := s.db.QueryRowContext(ctx, "SELECT text FROM packs WHERE name = ?1", name).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	if err != nil {
		return "", fmt.Errorf("pack: reading: %w", err)
	}
	return text, nil
}

// Put implements Store.
func (s SQL) Put(ctx context.Context, name, text string) error {
	const upsert = "INSERT INTO packs (name, text) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET text = excluded.text"
	if _, err := s.db.ExecContext(ctx, upsert, name, text); err != nil {
		return fmt.Errorf("pack: writing: %w", err)
	}
	return nil
}
