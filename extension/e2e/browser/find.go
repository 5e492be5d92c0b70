package browser

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// ErrNotFound says that this machine has no browser that Demur can be shown in.
var ErrNotFound = errors.New("no Chromium, Chrome or Edge found: run make setup, or set CHROMIUM to the path of one")

// usual are the names and places of the browsers of the Chromium family, the free ones first. On macOS they are not on
// the search path.
var usual = []string{
	"chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge",
	"brave-browser",
	"/usr/lib/chromium/chromium", "/snap/bin/chromium",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
}

// downloaded are the places, under the home folder, where Playwright keeps the browsers that it has downloaded.
var downloaded = []string{
	".cache/ms-playwright/chromium-*/chrome-linux*/chrome",
	"Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
}

// Find returns the path of the browser to use: the one that the environment variable CHROMIUM names, else one in its usual
// place, else the newest that Playwright has downloaded. The error is ErrNotFound if there is none.
func Find() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		found, err := exec.LookPath(path)
		if err != nil {
			return "", fmt.Errorf("the browser that CHROMIUM names: %w", err)
		}
		return found, nil
	}
	for _, name := range usual {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", ErrNotFound
	}
	for _, pattern := range downloaded {
		if found, _ := filepath.Glob(filepath.Join(home, pattern)); len(found) > 0 {
			return slices.Max(found), nil
		}
	}
	return "", ErrNotFound
}

// ErrNoFirefox says that this machine has no Firefox.
var ErrNoFirefox = errors.New("no Firefox found: run make setup, or set FIREFOX to the path of one")

// FindFirefox returns the path of the Firefox to use: the one that the environment variable FIREFOX names, else one in its usual
// place. The error is ErrNoFirefox if there is none.
func FindFirefox() (string, error) {
	if path := os.Getenv("FIREFOX"); path != "" {
		found, err := exec.LookPath(path)
		if err != nil {
			return "", fmt.Errorf("the browser that FIREFOX names: %w", err)
		}
		return found, nil
	}
	for _, name := range []string{"firefox-esr", "firefox", "/snap/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoFirefox
}
