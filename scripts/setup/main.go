// Command setup makes sure that there is a browser to show Demur in, and installs Chromium if there is none.
//
// It takes the first way that works: apt-get, as root on Debian and its relatives; the download of the browser tool
// Playwright, where Node is installed; else it says what to do and ends with status 1.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"demur/extension/e2e/browser"
)

func main() {
	path, err := browser.Find()
	if errors.Is(err, browser.ErrNotFound) {
		path, err = install()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "setup:", err)
		os.Exit(1)
	}
	fmt.Printf("browser: %s\n", path)
}

// A way installs a browser by running commands one after another.
type way struct {
	name     string
	possible func() bool
	commands []string
}

var ways = []way{
	{
		name:     "apt-get",
		possible: func() bool { return os.Geteuid() == 0 && installed("apt-get") },
		commands: []string{"apt-get update -q", "apt-get install -y -q --no-install-recommends chromium"},
	},
	{
		name:     "Playwright",
		possible: func() bool { return installed("npx") },
		commands: []string{"npx --yes playwright@1.64.1 install chromium"},
	},
}

// install tries each way that is possible here and returns the path of the browser.
func install() (string, error) {
	var failed []error
	for _, w := range ways {
		if !w.possible() {
			continue
		}
		fmt.Printf("no browser found; installing Chromium with %s\n", w.name)
		if err := w.run(); err != nil {
			failed = append(failed, err)
			continue
		}
		if path, err := browser.Find(); err == nil {
			return path, nil
		}
		failed = append(failed, fmt.Errorf("%s ended well, but there is still no browser", w.name))
	}
	return "", errors.Join(append(failed, errors.New(
		"no browser could be installed. Install Chromium, Chrome or Edge yourself,\n"+
			"or set CHROMIUM to the path of one, and run this again"))...)
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
