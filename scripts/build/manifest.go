package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
)

// writeManifest writes extension/manifest/shared.json with the browser's own file laid over it: a key of the browser's
// file replaces the whole key of the shared one.
func (e extension) writeManifest(browser, out string) error {
	manifest := map[string]any{}
	for _, part := range []string{"shared", browser} {
		file := filepath.Join(e.root, "extension", "manifest", part+".json")
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		overlay := map[string]any{}
		if err := json.Unmarshal(text, &overlay); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		maps.Copy(manifest, overlay)
	}
	if manifest["version"] == nil {
		return errors.New("extension/manifest/shared.json has no version")
	}
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(manifest); err != nil {
		return err
	}
	return os.WriteFile(out, text.Bytes(), 0o644)
}
