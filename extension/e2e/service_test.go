package e2e

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"demur/extension/e2e/browser"
	"demur/internal/pack"
	"demur/internal/server"
	"demur/internal/vault"
)

// syncServer is the address of the service. The browsers of these tests find it under every name.
const syncServer = "https://demur.example"

const harbourKey = "the key of the harbour"

// A service is the real handlers over a SQLite file. It can be down, and its clock can be wrong.
type service struct {
	handler http.Handler
	db      *sql.DB
	down    atomic.Bool
	ahead   atomic.Int64 // of the real time, in nanoseconds
}

func (s *service) now() time.Time { return time.Now().Add(time.Duration(s.ahead.Load())) }

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.down.Load() {
		panic(http.ErrAbortHandler) // The connection ends without an answer.
	}
	s.handler.ServeHTTP(w, r)
}

func newService(t *testing.T) *service {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(t.TempDir(), "demur.db")+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	files, err := filepath.Glob("../../wasm/worker/migrations/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no migrations (%v)", err)
	}
	for _, file := range files {
		statements, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(statements)); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	packs, err := pack.NewSQL(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(harbourKey))
	keys, err := pack.ParseKeys("harbour:" + hex.EncodeToString(sum[:]))
	if err != nil {
		t.Fatal(err)
	}
	s := &service{db: db}
	s.handler = server.New(server.Config{
		Vaults: vault.NewSQL(db), Packs: packs, Keys: keys, Origins: server.ParseOrigins(""), Now: s.now,
		Address: func(r *http.Request) string { return r.RemoteAddr },
	})
	return s
}

// spoil changes the stored ciphertext by an expression of SQL, and returns what brings the old one back.
func (s *service) spoil(t *testing.T, expression string) (mend func()) {
	t.Helper()
	var body string
	if err := s.db.QueryRow("SELECT body FROM vaults").Scan(&body); err != nil {
		t.Fatal(err)
	}
	set := func(expression string, values ...any) {
		if _, err := s.db.Exec("UPDATE vaults SET body = "+expression, values...); err != nil {
			t.Fatal(err)
		}
	}
	set(expression)
	return func() { set("?1", body) }
}

// publish publishes a pack as its organisation does.
func (s *service) publish(t *testing.T, text string) {
	t.Helper()
	r := httptest.NewRequest(http.MethodPut, "/v1/packs/harbour", strings.NewReader(text))
	r.Header.Set("Authorization", "Bearer "+harbourKey)
	r.Header.Set("Content-Type", "text/plain")
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	if w.Code/100 != 2 {
		t.Fatalf("publishing: %d %s", w.Code, w.Body)
	}
}

// openOwn starts a browser of its own for which every host is the service, and opens the settings in it.
func openOwn(t *testing.T, site *browser.Site) *leaf {
	t.Helper()
	if on == nil {
		t.Skip(browser.ErrNotFound)
	}
	b, err := on.start(site)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	if err := b.Load(filepath.Join(on.dist, on.folder)); err != nil {
		t.Fatal(err)
	}
	tab, err := b.Open(b.Address("options.html"))
	if err != nil {
		t.Fatal(err)
	}
	l := &leaf{t, tab}
	l.must(l.Wait(`document.body.dataset.ready === "yes"`))
	l.press("#start-done")
	return l
}

// begin turns sync on and returns the code that the page shows.
func (l *leaf) begin() string {
	l.Helper()
	l.fill("#server", syncServer)
	l.press("#sync-begin")
	l.see(`/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/.test(`+text("#sync-new-code")+`)`, true)
	code := ""
	l.must(l.Eval(text("#sync-new-code"), &code))
	return code
}

// join types a code of another browser.
func (l *leaf) join(code string) {
	l.Helper()
	l.fill("#server", syncServer)
	l.fill("#sync-code", code)
	l.press("#sync-join")
}

// says waits until the section says how it stands.
func (l *leaf) says(key string) {
	l.Helper()
	l.see(text("#sync-state")+`?.startsWith(`+quoted(say(l.T, key))+`)`, true)
}
