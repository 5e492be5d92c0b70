//go:build js && wasm

package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/syumai/workers"
	"github.com/syumai/workers/cloudflare"
	"github.com/syumai/workers/cloudflare/cron"
	"github.com/syumai/workers/cloudflare/d1"

	"demur/internal/pack"
	"demur/internal/server"
	"demur/internal/vault"
)

// The Worker makes a new instance of this program for each request that touches a store, as a request may not use what another one has
// opened. What needs no store is answered by the program in engine.
func main() {
	cron.ScheduleTaskNonBlock(sweep)
	workers.Serve(http.HandlerFunc(serve))
}

// serve answers one request. Requests have been counted by the script in front of this program.
func serve(w http.ResponseWriter, r *http.Request) {
	config := server.Config{Vaults: vaults{}, Packs: packs{}, Origins: server.ParseOrigins(env("ALLOWED_ORIGINS")), Now: time.Now}
	keys, err := pack.ParseKeys(env("PACK_KEYS"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
	}
	config.Keys = keys // none where the variable has a fault: then nobody may publish
	server.New(config).ServeHTTP(w, r)
}

// sweep removes what nobody has used for thirteen months. It does not return an error, which would end the program without a word.
func sweep(ctx context.Context) error {
	n, err := vaults{}.Sweep(ctx, server.Day(time.Now())-vault.KeepDays)
	if err != nil {
		fmt.Fprintln(os.Stderr, "worker: sweeping:", err)
		return nil
	}
	fmt.Fprintln(os.Stdout, "swept", n)
	return nil
}

// env reads a variable. This version of the runtime's package gives "<undefined>" for one that is not set.
func env(name string) string {
	if s := cloudflare.Getenv(name); s != "<undefined>" {
		return s
	}
	return ""
}

// vaults opens the database at the first use: most requests for the description, or for packs, need none.
type vaults struct{}

func (vaults) open() (vault.SQL, error) {
	connector, err := d1.OpenConnector("DB")
	if err != nil {
		return vault.SQL{}, fmt.Errorf("vault: %w", err)
	}
	return vault.NewSQL(sql.OpenDB(connector)), nil
}

func (v vaults) Get(ctx context.Context, a vault.Access, day int64) (vault.Copy, error) {
	s, err := v.open()
	if err != nil {
		return vault.Copy{}, err
	}
	return s.Get(ctx, a, day)
}

func (v vaults) Put(ctx context.Context, a vault.Access, revision int64, body []byte, day int64) (int64, error) {
	s, err := v.open()
	if err != nil {
		return 0, err
	}
	return s.Put(ctx, a, revision, body, day)
}

func (v vaults) Delete(ctx context.Context, a vault.Access) error {
	s, err := v.open()
	if err != nil {
		return err
	}
	return s.Delete(ctx, a)
}

func (v vaults) Sweep(ctx context.Context, day int64) (int64, error) {
	s, err := v.open()
	if err != nil {
		return 0, err
	}
	return s.Sweep(ctx, day)
}

// packs opens the namespace at the first use.
type packs struct{}

func (packs) Get(ctx context.Context, name string) (string, error) {
	s, err := pack.NewKV("PACKS")
	if err != nil {
		return "", err
	}
	return s.Get(ctx, name)
}

func (packs) Put(ctx context.Context, name, text string) error {
	s, err := pack.NewKV("PACKS")
	if err != nil {
		return err
	}
	return s.Put(ctx, name, text)
}
