// Command setup makes sure that there is a browser to show Demur in, and installs Chromium if there is none. With -firefox it does the same
// for Firefox, which the tests need beside it.
//
// It takes the first way that works: apt-get, as root on Debian and its relatives; for Chromium the download of the browser tool
// Playwright, where Node is installed; else it says what to do and ends with status 1, but for a missing Firefox with status 0: where a
// test requires it, the test says so.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"demur/extension/e2e/browser"
)

func main() {
	firefox := flag.Bool("firefox", false, "also make sure that there is a Firefox")
	flag.Parse()
	path, err := chromium.find()
	if err != nil {
		fmt.Fprintln(os.Stderr, "setup:", err)
		os.Exit(1)
	}
	fmt.Printf("browser: %s\n", path)
	if !*firefox {
		return
	}
	if path, err = mozilla.find(); err != nil {
		fmt.Fprintln(os.Stderr, "setup:", err)
		return
	}
	fmt.Printf("browser: %s\n", path)
}

// A program is a browser that can be looked for and installed.
type program struct {
	name   string
	look   func() (string, error)
	none   error // what look says where there is none
	ways   []way
	advice string
}

// A way installs a browser by running commands one after another.
type way struct {
	name     string
	possible func() bool
	commands []string
}

var chromium = program{
	name: "Chromium",
	look: browser.Find,
	none: browser.ErrNotFound,
	ways: []way{
		apt("chromium"),
		{
			name:     "Playwright",
			possible: func() bool { return installed("npx") },
			commands: []string{"npx --yes playwright@1.64.1 install chromium"},
		},
	},
	advice: "no browser could be installed. Install Chromium, Chrome or Edge yourself,\nor set CHROMIUM to the path of one, and run this again",
}

// Playwright's own Firefox takes no add-ons, so it is no way to one.
var mozilla = program{
	name:   "Firefox",
	look:   browser.FindFirefox,
	none:   browser.ErrNoFirefox,
	ways:   []way{apt("firefox-esr")},
	advice: "Firefox could not be installed; its tests need one. Install it yourself,\nor set FIREFOX to its path, and run this again",
}

// apt is the way of Debian and its relatives.
func apt(name string) way {
	return way{
		name:     "apt-get",
		possible: func() bool { return os.Geteuid() == 0 && installed("apt-get") },
		commands: []string{"apt-get update -q", "apt-get install -y -q --no-install-recommends " + name},
	}
}

// find returns the path of the browser, which is installed if there is none.
func (p program) find() (string, error) {
	path, err := p.look()
	if errors.Is(err, p.none) {
		return p.install()
	}
	return path, err
}

// install tries each way that is possible here and returns the path of the browser.
func (p program) install() (string, error) {
	var failed []error
	for _, w := range p.ways {
		if !w.possible() {
			continue
		}
		fmt.Printf("no %s found; installing it with %s\n", p.name, w.name)
		if err := w.run(); err != nil {
			failed = append(failed, err)
			continue
		}
		if path, err := p.look(); err == nil {
			return path, nil
		}
		failed = append(failed, fmt.Errorf("%s ended well, but there is still no %s", w.name, p.name))
	}
	return "", errors.Join(append(failed, errors.New(p.advice))...)
}

func (w way) run() error {
	for _, command := range w.commands {
		words := strings.Fields(command)
		cmd := exec.Command(words[0], words[1:]...)
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s: %w", command, err)
		}
	}
	return nil
}

func installed(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}
