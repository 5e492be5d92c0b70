package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	_ "modernc.org/sqlite"
)

func store(t *testing.T) SQL {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(t.TempDir(), "vault.db")+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	statements, err := os.ReadFile("../../wasm/worker/migrations/0001_vaults.sql")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(string(statements)); err != nil {
		t.Fatal(err)
	}
	return NewSQL(db)
}

func access(t *testing.T, id, token string) Access {
	t.Helper()
	a, ok := ParseAccess(strings.Repeat(id, 21) + "A." + strings.Repeat(token, 42) + "A")
	if !ok {
		t.Fatal("no access")
	}
	return a
}

func TestParseAccess(t *testing.T) {
	id, token := strings.Repeat("A", 22), strings.Repeat("A", 43)
	for s, want := range map[string]bool{
		id + "." + token: true, "": false, ".": false, id: false, id + ".": false, "." + token: false, id + "." + token + "A": false, id + "A." + token: false,
		id[:21] + "B." + token: false, // the same bytes, written another way
		id + "." + token + ".": false, id[:21] + "+." + token: false, id + ".\n" + token: false, id[:20] + "\nA." + token: false,
	} {
		if _, ok := ParseAccess(s); ok != want {
			t.Errorf("ParseAccess(%q) = %v", s, ok)
		}
	}
}

func FuzzParseAccess(f *testing.F) {
	f.Add(strings.Repeat("A", 22) + "." + strings.Repeat("A", 43))
	f.Fuzz(func(t *testing.T, s string) {
		if a, ok := ParseAccess(s); ok && (len(s) != 66 || a.ID() != s[:22]) {
			t.Errorf("%q was taken for a right to %q", s, a.ID())
		}
	})
}

// TestWriters holds that of many who write over the same revision one succeeds.
func TestWriters(t *testing.T) {
	s, a, ctx := store(t), access(t, "A", "A"), context.Background()
	for revision := range int64(5) {
		var won atomic.Int64
		var group sync.WaitGroup
		for i := range 8 {
			group.Go(func() {
				_, err := s.Put(ctx, a, revision, fmt.Appendf(nil, "writer %d", i), 1)
				if err == nil {
					won.Add(1)
				} else if !errors.Is(err, ErrConflict) {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if won.Load() != 1 {
			t.Errorf("%d of 8 wrote over revision %d", won.Load(), revision)
		}
	}
	if c, err := s.Get(ctx, a, 1); err != nil || c.Revision != 5 {
		t.Errorf("revision %d, %v", c.Revision, err)
	}
}

// TestStrangers holds that a wrong token and an unknown id are told the same.
func TestStrangers(t *testing.T) {
	s, owner, ctx := store(t), access(t, "A", "A"), context.Background()
	if _, err := s.Put(ctx, owner, 0, []byte("x"), 1); err != nil {
		t.Fatal(err)
	}
	for name, a := range map[string]Access{"a wrong token": access(t, "A", "B"), "an unknown id": access(t, "B", "A")} {
		_, get := s.Get(ctx, a, 1)
		_, put := s.Put(ctx, a, 1, []byte("y"), 1)
		for what, err := range map[string]error{"Get": get, "Put": put, "Delete": s.Delete(ctx, a)} {
			if err != ErrNotFound {
				t.Errorf("%s, %s: %v", name, what, err)
			}
		}
	}
	if c, err := s.Get(ctx, owner, 1); err != nil || string(c.Body) != "x" {
		t.Errorf("the owner reads %q, %v", c.Body, err)
	}
}

// TestSweep removes more copies than one statement does.
func TestSweep(t *testing.T) {
	s, ctx := store(t), context.Background()
	n := sweepRows + 5
	if _, err := s.db.Exec("WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < ?1) "+
		"INSERT INTO vaults SELECT 'old' || n, '', 1, 10, '' FROM i", n); err != nil {
		t.Fatal(err)
	}
	kept := access(t, "A", "A")
	if _, err := s.Put(ctx, kept, 0, []byte("x"), 10); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get(ctx, kept, 11); err != nil { // a visit
		t.Fatal(err)
	}
	if got, err := s.Sweep(ctx, 11); err != nil || got != int64(n) {
		t.Errorf("swept %d, %v, want %d", got, err, n)
	}
	if _, err := s.Get(ctx, kept, 11); err != nil {
		t.Errorf("a copy that was read on the day: %v", err)
	}
}
