// Command load measures, side by side in one run, what a request costs on workerd: of a bare JavaScript Worker, of the runtime's own way of a
// new Go instance for each request, and of ours with one warm engine. It prints requests per second, times and CPU.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"demur/internal/wire"
)

const request = `{"op":"suggest","today":"2026-11-25","channel":"linkedin","thread":{"messages":[{"from":{"name":"Priya Nair"},"mine":false,` +
	`"sent":"2026-11-24","text":"Hi Ana, can we grab a coffee next Thursday to talk about pricing for climate software? I would love to hear how you think."}]},` +
	`"me":{"name":"Ana de Vries"},"preferences":{"reasons":[{"id":"launch","text":"I'm committed to a product launch"}],"sign_off":"Ana"}}`

// ticksPerSecond is the unit in which Linux tells of CPU.
const ticksPerSecond = 100

// variant is a Worker to measure, with its main script first.
type variant struct {
	name    string
	scripts []string
	wasm    []string
	n       int // requests; fewer where each takes long
}

func variants(n int) []variant {
	runtime := []string{"build/worker.mjs", "build/runtime.mjs", "build/wasm_exec.js"}
	return []variant{
		{"bare JavaScript", []string{"load/bare.mjs"}, nil, n},
		{"an instance each", append([]string{"load/stock.mjs"}, runtime...), []string{"build/app.wasm"}, max(n/10, 100)},
		{"one warm engine", append([]string{"entry.mjs", "engine.mjs", "guard.mjs", "cache.mjs"}, runtime...), []string{"build/app.wasm", "build/engine.wasm"}, n},
	}
}

func main() {
	n := flag.Int("n", 3000, "requests for each figure")
	flag.Parse()
	if err := measureAll(*n); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func measureAll(n int) error {
	fmt.Printf("%-18s %9s %9s %9s %9s %11s %10s %9s %5s\n", "suggest", "start CPU", "first CPU", "p50", "p99", "CPU/request", "req/s c=8", "memory", "lost")
	for _, v := range variants(n) {
		if err := measure(v); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	alone := exec.Command("node", "wasm/worker/load/engine.mjs", request, strconv.Itoa(n))
	alone.Stderr = os.Stderr
	inside, err := alone.Output()
	if err != nil {
		return fmt.Errorf("the engine alone: %w", err)
	}
	fmt.Printf("\nThe engine alone: %s ms of CPU a request in WebAssembly, %.2f ms natively.\n", strings.TrimSpace(string(inside)), engine(n))
	return nil
}

// engine is how many milliseconds the engine takes for the request on this machine without WebAssembly.
func engine(n int) float64 {
	body := []byte(request)
	wire.AnswerOp("suggest", body)
	start := time.Now()
	for range n {
		wire.AnswerOp("suggest", body)
	}
	return time.Since(start).Seconds() * 1000 / float64(n)
}

func measure(v variant) error {
	w, err := start(v)
	if err != nil {
		return err
	}
	defer w.stop()
	idle := w.cpu()
	if _, err := w.post(); err != nil {
		return err
	}
	first := w.cpu()
	w.after(v.n / 4) // until the machine code is the final one
	before := w.cpu()
	times := w.after(v.n)
	each := (w.cpu() - before) / float64(v.n)
	slices.Sort(times)
	rate := w.together(v.n, 8)
	if len(times) == 0 {
		return errors.New("no request was answered")
	}
	fmt.Printf("%-18s %6.0f ms %6.0f ms %6.2f ms %6.2f ms %8.2f ms %10.0f %6.0f MB %5d\n", v.name, idle, first-idle,
		times[len(times)/2].Seconds()*1000, times[len(times)*99/100].Seconds()*1000, each, rate, w.memory(), w.lost.Load())
	return nil
}

// running is workerd at work.
type running struct {
	cmd  *exec.Cmd
	file string // its configuration
	url  string
	lost atomic.Int64 // requests without an answer
}

// start starts workerd alone: the development server in front of it would be measured too.
func start(v variant) (*running, error) {
	socket, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	address := socket.Addr().String()
	socket.Close()
	root, err := filepath.Abs("wasm/worker")
	if err != nil {
		return nil, err
	}
	file := filepath.Join(root, "load.capnp") // what it embeds is named from where it lies
	if err := os.WriteFile(file, []byte(config(address, v)), 0o600); err != nil {
		return nil, err
	}
	binary, err := filepath.Glob(filepath.Join(root, "node_modules/@cloudflare/workerd-*/bin/workerd"))
	if err != nil || len(binary) == 0 {
		return nil, errors.New("workerd is not installed: make load does it")
	}
	w := &running{cmd: exec.Command(binary[0], "serve", file), file: file, url: "http://" + address}
	w.cmd.Stderr = os.Stderr
	if err := w.cmd.Start(); err != nil {
		return nil, err
	}
	for range 200 {
		conn, err := net.Dial("tcp", address)
		if err == nil {
			conn.Close()
			return w, nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	w.stop()
	return nil, errors.New("workerd did not start")
}

// config describes the Worker to workerd. Modules have their paths from wasm/worker, as their imports want it.
func config(address string, v variant) string {
	var modules strings.Builder
	add := func(kind, path string) {
		fmt.Fprintf(&modules, "    (name = %q, %s = embed %q),\n", path, kind, path)
	}
	for _, s := range v.scripts {
		add("esModule", s)
	}
	for _, s := range v.wasm {
		add("wasm", s)
	}
	return fmt.Sprintf(`using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = %q, http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
%s  ],
  compatibilityDate = "2026-04-26",
);
`, address, modules.String())
}

func (w *running) stop() {
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait()
	os.Remove(w.file)
}

// post sends the request and returns how long the answer took.
func (w *running) post() (time.Duration, error) {
	start := time.Now()
	reply, err := http.Post(w.url+"/v1/suggest", "application/json", bytes.NewReader([]byte(request)))
	if err != nil {
		return 0, err
	}
	defer reply.Body.Close()
	text, err := io.ReadAll(reply.Body)
	if err != nil {
		return 0, err
	}
	if reply.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("status %d: %.200s", reply.StatusCode, text)
	}
	return time.Since(start), nil
}

// after sends n requests one after the other and returns how long each answer took.
func (w *running) after(n int) []time.Duration {
	var times []time.Duration
	for range n {
		took, err := w.post()
		if err != nil {
			w.lost.Add(1)
			continue
		}
		times = append(times, took)
	}
	return times
}

// together sends n requests, some at a time, and returns how many were answered in a second.
func (w *running) together(n, atOnce int) float64 {
	start := time.Now()
	var group sync.WaitGroup
	var answered atomic.Int64
	for range atOnce {
		group.Go(func() { answered.Add(int64(len(w.after(n / atOnce)))) })
	}
	group.Wait()
	return float64(answered.Load()) / time.Since(start).Seconds()
}

// cpu is how many milliseconds of CPU workerd has used; 0 where the system does not tell.
func (w *running) cpu() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(after)
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) * 1000 / ticksPerSecond
}

// memory is how many megabytes workerd holds; 0 where the system does not tell.
func (w *running) memory() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", w.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	pages, _ := strconv.ParseFloat(strings.Fields(string(text))[1], 64)
	return pages * float64(os.Getpagesize()) / (1 << 20)
}
