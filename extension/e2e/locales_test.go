package e2e

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An entry is a text of a messages.json.
type entry struct {
	Message      string
	Placeholders map[string]struct{ Content string }
}

var named = regexp.MustCompile(`\$([A-Za-z0-9_@]+)\$`)

// TestLocales checks that every language has the texts of the English interface, with the same placeholders in them.
func TestLocales(t *testing.T) {
	english := texts(t, "en")
	folders, err := filepath.Glob("../_locales/*")
	if err != nil || len(folders) < 5 {
		t.Fatalf("there are %d languages (%v)", len(folders), err)
	}
	for _, folder := range folders {
		language := filepath.Base(folder)
		t.Run(language, func(t *testing.T) {
			own := texts(t, language)
			if diff := cmp.Diff(slices.Sorted(maps.Keys(english)), slices.Sorted(maps.Keys(own))); diff != "" {
				t.Errorf("keys (-en +%s):\n%s", language, diff)
			}
			for key, e := range own {
				if e.Message == "" {
					t.Errorf("%s is empty", key)
				}
				if diff := cmp.Diff(placeholders(t, english[key]), placeholders(t, e)); diff != "" {
					t.Errorf("placeholders of %s (-en +%s):\n%s", key, language, diff)
				}
			}
			if own["locale"].Message != language {
				t.Errorf("locale is %q", own["locale"].Message)
			}
		})
	}
}

func texts(t *testing.T, language string) map[string]entry {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("../_locales", language, "messages.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]entry
	if err := json.Unmarshal(file, &all); err != nil {
		t.Fatalf("%s: %v", language, err)
	}
	return all
}

// placeholders lists what the message of an entry is filled with, each once. A name that is not declared prints as nothing.
func placeholders(t *testing.T, e entry) []string {
	t.Helper()
	var found []string
	for _, match := range named.FindAllStringSubmatch(e.Message, -1) {
		declared, ok := e.Placeholders[strings.ToLower(match[1])]
		if !ok {
			t.Errorf("%q does not declare %s", e.Message, match[1])
		}
		found = append(found, declared.Content)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
