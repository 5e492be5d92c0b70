// Command size prints how large the engine and the extension are, beside the floor: the least that a Go program costs in
// WebAssembly.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/andybalholm/brotli"
)

// The two floors: a program that hands one function to JavaScript, and the same that reads its argument with gjson, which the
// engine did at first.
const (
	emptyProgram = `package main

import "syscall/js"

func main() {
	js.Global().Set("floor", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	select {}
}
`
	gjsonProgram = `package main

import (
	"syscall/js"

	"github.com/tidwall/gjson"
)

func main() {
	js.Global().Set("floor", js.FuncOf(func(_ js.Value, args []js.Value) any { return gjson.Get(args[0].String(), "a").String() }))
	select {}
}
`
)

// budget is the most that the engine may take after brotli, in thousands of bytes. It was set when Go with gjson made up 739 of them.
const budget = 1153

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "demur-size-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	zips := exec.Command("go", "run", "./scripts/build", "-zip", "-out", dir)
	zips.Stderr = os.Stderr
	if err := zips.Run(); err != nil {
		return fmt.Errorf("building the extension: %w", err)
	}
	rows := []row{{name: "engine in the extension", file: filepath.Join(dir, "chrome", "engine.wasm")}}
	if _, err := os.Stat("wasm/worker"); err == nil {
		rows = append(rows, row{name: "engine in the Worker", source: "./wasm/worker"})
	}
	for name, text := range map[string]string{"empty.go": emptyProgram, "gjson.go": gjsonProgram} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	rows = append(rows,
		row{name: "floor: an empty program", source: filepath.Join(dir, "empty.go")},
		row{name: "floor: the same with gjson", source: filepath.Join(dir, "gjson.go")},
		row{name: "chrome.zip", file: filepath.Join(dir, "chrome.zip")},
		row{name: "firefox.zip", file: filepath.Join(dir, "firefox.zip")},
	)
	return write(rows, dir)
}

// A row names a file, or the source of a program that is compiled to one.
type row struct{ name, file, source string }

func write(rows []row, dir string) error {
	fmt.Printf("%-28s %11s %11s %11s\n", "bytes", "raw", "gzip 9", "brotli 11")
	for i, r := range rows {
		if r.source != "" {
			r.file = filepath.Join(dir, strconv.Itoa(i)+".wasm")
			if err := compile(r.source, r.file); err != nil {
				return err
			}
		}
		text, err := os.ReadFile(r.file)
		if err != nil {
			return err
		}
		s, err := measure(text)
		if err != nil {
			return err
		}
		fmt.Printf("%-28s %11s %11s %11s\n", r.name, grouped(s.raw), grouped(s.gzip), grouped(s.brotli))
		if i == 0 {
			defer fmt.Printf("\nThe engine in the extension takes %d of its %d kB after brotli.\n", (s.brotli+999)/1000, budget)
		}
	}
	return nil
}

// compile builds a program the way scripts/build builds the engine.
func compile(source, out string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, source)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("compiling %s: %w\n%s", source, err, text)
	}
	return nil
}

// sizes are in bytes.
type sizes struct{ raw, gzip, brotli int }

// measure compresses at the highest level of each kind.
func measure(text []byte) (sizes, error) {
	var zipped, broken bytes.Buffer
	z, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		return sizes{}, err
	}
	b := brotli.NewWriterLevel(&broken, brotli.BestCompression)
	for _, w := range []interface {
		Write([]byte) (int, error)
		Close() error
	}{z, b} {
		if _, err := w.Write(text); err != nil {
			return sizes{}, err
		}
		if err := w.Close(); err != nil {
			return sizes{}, err
		}
	}
	return sizes{raw: len(text), gzip: zipped.Len(), brotli: broken.Len()}, nil
}

// grouped writes 1923237 as 1,923,237.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
