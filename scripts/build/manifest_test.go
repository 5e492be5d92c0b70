package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/demur"
)

// permissions lists everything that the extension asks for, and the feature that needs it. Whoever adds a line here
// changes what every person is asked to agree to.
var permissions = []struct{ name, browsers, feature string }{
	{"activeTab", "chrome firefox", "reads the open conversation and fills the reply box, in the tab that was clicked and only then"},
	{"alarms", "chrome firefox", "reminds of a promise on its day, and of a request that was put off"},
	{"contextMenus", "chrome firefox", "the entry in the right-click menu of a reply box or a selection"},
	{"scripting", "chrome firefox", "puts the reader into the tab after the click"},
	{"sidePanel", "chrome", "the panel beside the page; Firefox has its sidebar without a permission"},
	{"storage", "chrome firefox", "keeps the settings, and the state of the panel while the background is asleep"},
}

// banned are the keys that would give the extension standing access to pages, or pages access to the extension.
var banned = []string{
	"host_permissions", "optional_host_permissions", "optional_permissions", "content_scripts", "web_accessible_resources",
	"externally_connectable",
}

func TestManifest(t *testing.T) {
	out := t.TempDir()
	browsers := []string{"chrome", "firefox"}
	if err := (extension{root: "../..", out: out, browsers: browsers}).build(); err != nil {
		t.Fatal(err)
	}
	for _, browser := range browsers {
		t.Run(browser, func(t *testing.T) {
			dir := filepath.Join(out, browser)
			manifest := readManifest(t, dir)
			var want []string
			for _, p := range permissions {
				if slices.Contains(strings.Fields(p.browsers), browser) {
					want = append(want, p.name)
				}
			}
			if diff := cmp.Diff(want, sorted(manifest["permissions"])); diff != "" {
				t.Errorf("permissions (-want +got):\n%s", diff)
			}
			for _, key := range banned {
				if value, ok := manifest[key]; ok {
					t.Errorf("the manifest has %s: %v", key, value)
				}
			}
			if manifest["manifest_version"] != 3.0 {
				t.Errorf("manifest_version is %v", manifest["manifest_version"])
			}
			if engine, err := demur.Version(); err != nil || manifest["version"] != engine.Version {
				t.Errorf("the version is %v, the engine's is %s (%v)", manifest["version"], engine.Version, err)
			}
			checkPolicy(t, manifest)
			checkMessages(t, dir, manifest)
			checkFiles(t, dir, manifest)
		})
	}
}

// checkPolicy checks that the extension's own pages run no script but what is in its folder, and no text as script. WebAssembly needs
// a word of its own.
func checkPolicy(t *testing.T, manifest map[string]any) {
	t.Helper()
	policies, _ := manifest["content_security_policy"].(map[string]any)
	policy, _ := policies["extension_pages"].(string)
	found := ""
	for directive := range strings.SplitSeq(policy, ";") {
		if sources, ok := strings.CutPrefix(strings.TrimSpace(directive), "script-src "); ok {
			found = sources
		}
	}
	if want := "'self' 'wasm-unsafe-eval'"; found != want {
		t.Errorf("scripts may come from %q, want %q", found, want)
	}
}

func readManifest(t *testing.T, dir string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	manifest := map[string]any{}
	if err := json.Unmarshal(text, &manifest); err != nil {
		t.Fatal(err)
	}
	return manifest
}

func sorted(list any) []string {
	var names []string
	values, _ := list.([]any)
	for _, v := range values {
		name, _ := v.(string)
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

var (
	message = regexp.MustCompile(`^__MSG_(\w+)__$`)
	// file matches what can only be a file name; a version such as "140.0" ends in no letter.
	file = regexp.MustCompile(`^[\w./-]+\.[a-z]\w*$`)
	// link matches the files that a page of the extension names.
	link = regexp.MustCompile(`(?:src|href)="([^"#]+)"`)
)

// checkMessages looks up every __MSG_name__ of the manifest in every language.
func checkMessages(t *testing.T, dir string, manifest map[string]any) {
	t.Helper()
	locales, err := filepath.Glob(filepath.Join(dir, "_locales", "*", "messages.json"))
	if err != nil || len(locales) == 0 {
		t.Fatalf("no _locales: %v", err)
	}
	for _, locale := range locales {
		text, err := os.ReadFile(locale)
		if err != nil {
			t.Fatal(err)
		}
		messages := map[string]struct{ Message string }{}
		if err := json.Unmarshal(text, &messages); err != nil {
			t.Errorf("%s: %v", locale, err)
		}
		for _, value := range texts(manifest) {
			if m := message.FindStringSubmatch(value); m != nil && messages[m[1]].Message == "" {
				t.Errorf("%s has no %q", locale, m[1])
			}
		}
	}
}

// checkFiles checks that the files named by the manifest and by the pages exist.
func checkFiles(t *testing.T, dir string, manifest map[string]any) {
	t.Helper()
	named := 0
	for _, value := range texts(manifest) {
		if !file.MatchString(value) || strings.Contains(value, "@") {
			continue
		}
		named++
		if _, err := os.Stat(filepath.Join(dir, value)); err != nil {
			t.Errorf("the manifest names %s: %v", value, err)
		}
	}
	if named < 3 { // the background, the panel and an icon at the least
		t.Errorf("only %d file names were found in the manifest", named)
	}
	pages, err := fs.Glob(os.DirFS(dir), "*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(filepath.Join(dir, page))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(dir, m[1])); err != nil && !strings.HasPrefix(m[1], "https:") {
				t.Errorf("%s names %s: %v", page, m[1], err)
			}
		}
	}
}

// texts lists every text in the manifest, at any depth.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, each := range v {
			all = append(all, texts(each)...)
		}
		return all
	case map[string]any:
		var all []string
		for _, each := range v {
			all = append(all, texts(each)...)
		}
		return all
	}
	return nil
}
