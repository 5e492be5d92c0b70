package lang

import (
	"strings"
	"testing"

	"demur/internal/text"
)

func TestDetect(t *testing.T) {
	for src, want := range map[string]string{
		"No worries at all.":                    "en",
		"Coffee next week?":                     "en",
		"any update?":                           "en",
		"Herzlichen Glückwunsch":                "de",
		"Herzlichen Glueckwunsch zum neuen Job": "de",
		"Kein Problem!":                         "de",
		"Passt mir super, bis dann":             "de",
		"Gefeliciteerd met je nieuwe baan!":     "nl",
		"Geen probleem hoor":                    "nl",
		"Top, tot morgen!":                      "nl",
		"Félicitations pour ce nouveau poste":   "fr",
		"Pas de souci":                          "fr",
		"Avec plaisir, à bientôt":               "fr",
		"Enhorabuena por el nuevo trabajo":      "es",
		"Sin problema":                          "es",
		"¿Tomamos un café el jueves?":           "es",
		"Congratulazioni per il nuovo lavoro":   "other",
		"Grattis till nya jobbet":               "other",
		"Gratulacje!":                           "other",
		"Parabéns pelo novo emprego":            "other",
		"Добрый день, можно с вами встретиться?":             "other",
		"お世話になっております":                                        "other",
		"Hi Jürgen, could we talk about the Zürich project?": "en",
	} {
		if got := Detect(text.Tokens(src), "en"); got != want {
			t.Errorf("Detect(%q) = %q, want %q", src, got, want)
		}
	}
}

// FuzzDetect: the answer is one of the codes, and a text without letters says nothing.
func FuzzDetect(f *testing.F) {
	f.Add("No worries at all.")
	f.Add("42 👍")
	f.Fuzz(func(t *testing.T, src string) {
		src = text.Clean(src)
		got := Detect(text.Tokens(src), "none")
		if got != "none" && !strings.Contains(" en de nl fr es other ", " "+got+" ") {
			t.Errorf("Detect(%q) = %q", src, got)
		}
	})
}
