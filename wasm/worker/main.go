//go:build !js

// Command worker is the service: on Cloudflare Workers when compiled for js/wasm, otherwise a server of its own with a SQLite file.
//
//	go run ./wasm/worker -addr 127.0.0.1:8787 -db demur.db
//
// Secrets come from the environment: PACK_KEYS ("name:SHA-256 name:SHA-256") says who may publish packs, ALLOWED_ORIGINS which web pages
// may read replies.
package main

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	_ "modernc.org/sqlite"

	"demur/internal/pack"
	"demur/internal/server"
	"demur/internal/vault"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8787", "where to listen; put a proxy that speaks TLS in front")
	file := flag.String("db", "demur.db", "the SQLite file")
	perAddress := flag.Int("per-address", 120, "requests a minute from one address")
	perVault := flag.Int("per-vault", 30, "requests a minute for one encrypted copy")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	limits := &server.Limits{PerAddress: *perAddress, PerVault: *perVault}
	if err := run(ctx, *addr, *file, limits); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends.
func run(ctx context.Context, addr, file string, limits *server.Limits) error {
	db, err := open(ctx, file)
	if err != nil {
		return err
	}
	defer db.Close()
	packs, err := pack.NewSQL(ctx, db)
	if err != nil {
		return err
	}
	keys, err := pack.ParseKeys(os.Getenv("PACK_KEYS"))
	if err != nil {
		return err
	}
	vaults := vault.NewSQL(db)
	handler := server.New(server.Config{
		Vaults: vaults, Packs: packs, Keys: keys, Origins: server.ParseOrigins(os.Getenv("ALLOWED_ORIGINS")), Now: time.Now, Limits: limits,
		Address: host,
	})
	s := &http.Server{Addr: addr, Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	go sweepDaily(ctx, vaults)
	go func() {
		<-ctx.Done()
		_ = s.Close()
	}()
	fmt.Printf("serving on http://%s\n", addr)
	if err := s.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// open opens the file and brings its tables up to date.
func open(ctx context.Context, file string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_pragma=busy_timeout(5000)&_pragma=journal_mode(wal)")
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", file, err)
	}
	if err := migrate(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("migrating %s: %w", file, err)
	}
	return db, nil
}

// sweepDaily removes what nobody has used for thirteen months, now and once a day.
func sweepDaily(ctx context.Context, vaults vault.Store) {
	tick := time.NewTicker(24 * time.Hour)
	defer tick.Stop()
	for {
		if _, err := vaults.Sweep(ctx, server.Day(time.Now())-vault.KeepDays); err != nil {
			fmt.Fprintln(os.Stderr, "worker: sweeping:", err)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// host is the address that a request came from, without its port.
func host(r *http.Request) string {
	name, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return name
}
