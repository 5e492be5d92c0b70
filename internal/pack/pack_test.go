package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

func hash(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

func TestValid(t *testing.T) {
	for name, want := range map[string]bool{
		"harbour": true, "a": true, "women-in-energy-2": true, "": false, "-a": false, "A": false, "a b": false, "a/b": false, "é": false,
		strings.Repeat("a", 40): true, strings.Repeat("a", 41): false,
	} {
		if Valid(name) != want {
			t.Errorf("Valid(%q) = %v", name, !want)
		}
	}
}

func TestKeys(t *testing.T) {
	keys, err := ParseKeys(" harbour:" + hash("key") + "\n lagoon:" + hash("other"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, key string
		want      bool
	}{{"harbour", "key", true}, {"lagoon", "other", true}, {"harbour", "other", false}, {"harbour", "", false}, {"reef", "key", false}, {"", "", false}} {
		if keys.Allow(c.name, c.key) != c.want {
			t.Errorf("Allow(%q, %q) = %v", c.name, c.key, !c.want)
		}
	}
	for _, s := range []string{"harbour", "harbour:", "harbour:12", "Harbour:" + hash("key"), "harbour:" + hash("key") + "0"} {
		if _, err := ParseKeys(s); err == nil || strings.Contains(err.Error(), "12") {
			t.Errorf("ParseKeys(%q): %v", s, err)
		}
	}
}

func FuzzParseKeys(f *testing.F) {
	f.Add("harbour:" + hash("key"))
	f.Fuzz(func(t *testing.T, s string) {
		keys, err := ParseKeys(s)
		for name := range keys {
			if err != nil || !Valid(name) {
				t.Errorf("%q gave a key to %q, %v", s, name, err)
			}
		}
	})
}

func TestETag(t *testing.T) {
	if a, b := ETag("a"), ETag("b"); a == b || a != ETag("a") || len(a) != 34 || a[0] != '"' {
		t.Errorf("tags %s and %s", a, b)
	}
}
