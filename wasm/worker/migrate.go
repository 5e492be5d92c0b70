//go:build !js

package main

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

// The same files that wrangler applies to D1.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrate applies each migration that the database has not seen, in the order of their names, each in a transaction of its own.
func migrate(ctx context.Context, db *sql.DB) error {
	const table = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT"
	if _, err := db.ExecContext(ctx, table); err != nil {
		return err
	}
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	slices.Sort(names)
	for _, name := range names {
		if err := apply(ctx, db, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func apply(ctx context.Context, db *sql.DB, name string) error {
	statements, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after Commit it does nothing
	result, err := tx.ExecContext(ctx, "INSERT INTO migrations (name) VALUES (?1) ON CONFLICT DO NOTHING", name)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return err
	}
	if _, err := tx.ExecContext(ctx, string(statements)); err != nil {
		return err
	}
	return tx.Commit()
}
