// Command build makes the extension for each browser: a folder that can be loaded unpacked, and with -zip the file for
// its store. It needs only Go; TypeScript is bundled by esbuild's Go API.
//
//	go run ./scripts/build             dist/chrome and dist/firefox
//	go run ./scripts/build -zip        and dist/chrome.zip and dist/firefox.zip
//	go run ./scripts/build -watch      and again after every change
//
// The same sources and the same Go give the same bytes.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"time"

	"demur/scripts/internal/tree"
)

func main() {
	var (
		out      = flag.String("out", "dist", "the folder that receives one folder for each browser")
		browsers = flag.String("browser", "chrome,firefox", "which browsers, separated by commas")
		tags     = flag.String("tags", "", "build tags for the engine")
		zip      = flag.Bool("zip", false, "also write a zip file for each browser")
		watch    = flag.Bool("watch", false, "build again after every change, until Ctrl+C")
	)
	flag.Parse()
	e := extension{root: ".", out: *out, browsers: strings.Split(*browsers, ","), tags: *tags, zip: *zip}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	stamp := tree.Stamp(sources...)
	if err := report(e); err != nil && !*watch {
		os.Exit(1)
	}
	for *watch && ctx.Err() == nil {
		time.Sleep(300 * time.Millisecond)
		if now := tree.Stamp(sources...); now != stamp {
			stamp = now
			_ = report(e) // A build that fails has been reported; the next change may mend it.
		}
	}
}

// sources are the folders and files that a build depends on.
var sources = []string{"extension/manifest", "extension/src", "extension/static", "extension/_locales", "internal", "wasm", "go.mod"}

// report builds once and prints how it went.
func report(e extension) error {
	start := time.Now()
	if err := e.build(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		return err
	}
	fmt.Printf("built %s in %s (%v)\n", strings.Join(e.browsers, " and "), e.out, time.Since(start).Round(10*time.Millisecond))
	return nil
}
