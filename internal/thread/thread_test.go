package thread

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/text"
)

func english(t testing.TB) *Rules {
	t.Helper()
	p, ok := lang.Get("en")
	if !ok {
		t.Fatal("no English pack")
	}
	return NewRules(p)
}

// TestCut reads text cases: a letter, and the same letter with every line marked by its zone. UPDATE_GOLDEN=1 writes the marks anew.
func TestCut(t *testing.T) {
	r := english(t)
	files, _ := filepath.Glob("testdata/*.txt")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			letter, want, _ := strings.Cut(string(b), "\n-- zones --\n")
			got := marked(r.Cut(letter))
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, []byte(letter+"\n-- zones --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("zones mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// marked prints each zone with its name before every line.
func marked(l Letter) string {
	names := map[Kind]string{Body: "body", Greeting: "greeting", Closing: "closing", Signature: "signature", Quote: "quote", Footer: "footer"}
	var b strings.Builder
	for _, z := range l.Zones {
		for line := range strings.Lines(z.Of(l.Src)) {
			if strings.TrimSpace(line) != "" {
				b.WriteString(names[z.Kind] + "| " + strings.TrimSpace(line) + "\n")
			}
		}
	}
	b.WriteString("addressed: " + l.Addressed.Of(l.Src) + "\nsigned: " + l.Signed.Of(l.Src) + "\n")
	return b.String()
}

func TestGreeting(t *testing.T) {
	r := english(t)
	for _, c := range []struct{ src, word, name, mirrored string }{
		{"Hi Ana, can we meet?", "Hi", "Ana", "Hi"},
		{"hey ana can we meet", "hey", "ana", "Hey"},
		{"Hey Priya — saw you're heading out", "Hey", "Priya", "Hey"},
		{"Dear Professor Smith,\n\nI am", "Dear", "Professor Smith", "Dear"},
		{"Dear Dr. Okafor:\nI am", "Dear", "Dr. Okafor", "Dear"},
		{"Good morning Ana, how", "Good morning", "Ana", "Good morning"},
		{"Yevgeniy,\n\nGood day.", "", "Yevgeniy", ""},
		{"Hello! Would you", "Hello", "", "Hello"},
		{"Hi, I'm looking for", "Hi", "", "Hi"},
		{"hey are you around", "hey", "", "Hey"},
		{"Hola Ana, I", "Hola", "Ana", "Hello"},
		{"Hi both, one question", "Hi both", "", "Hi"},
		{"Would you be open", "", "", ""},
		{"Best regards,\n\nAna", "", "", ""},
	} {
		l := r.Cut(c.src)
		got := []string{l.Salutation, l.Addressed.Of(c.src), r.GreetingWord(l.Salutation)}
		if diff := cmp.Diff([]string{c.word, c.name, c.mirrored}, got); diff != "" {
			t.Errorf("greeting of %q mismatch (-want +got):\n%s", c.src, diff)
		}
	}
}

func TestTurn(t *testing.T) {
	me := Me{Emails: []string{"ana@example.org"}}
	theirs, mine := Message{Side: Theirs}, Message{Side: Mine}
	unknown := Message{}
	byMail := Message{}
	byMail.From.Email = "Ana@Example.org"
	for _, c := range []struct {
		name     string
		messages []Message
		want     Turn
	}{
		{"one of theirs", []Message{theirs}, Turn{Message: 0, Run: []int{0}, LastMine: -1}},
		{"two without an answer", []Message{mine, theirs, theirs}, Turn{Message: 2, Run: []int{1, 2}, LastMine: 0}},
		{"answered", []Message{theirs, mine}, Turn{Message: 0, LastMine: 1, Answered: true}},
		{"told by the address", []Message{theirs, byMail}, Turn{Message: 0, LastMine: 1, Answered: true}},
		{"side unknown", []Message{mine, unknown}, Turn{Message: 1, Run: []int{1}, LastMine: 0, Uncertain: true}},
		{"only ours", []Message{mine}, Turn{Message: -1, LastMine: 0, Answered: true}},
	} {
		th := Thread{Messages: c.messages}
		if diff := cmp.Diff(c.want, th.Turn(me)); diff != "" {
			t.Errorf("%s: mismatch (-want +got):\n%s", c.name, diff)
		}
	}
}

// FuzzCut: zones lie in order inside the letter, and every line that is not blank belongs to one.
func FuzzCut(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		if b, err := os.ReadFile(file); err == nil {
			f.Add(string(b))
		}
	}
	r := english(f)
	f.Fuzz(func(t *testing.T, src string) {
		src = text.Clean(src)
		l := r.Cut(src)
		pos := 0
		for _, z := range l.Zones {
			if z.Start < pos || z.End < z.Start || z.End > len(src) {
				t.Fatalf("zone %v after %d in %q", z, pos, src)
			}
			if strings.TrimSpace(src[pos:z.Start]) != "" {
				t.Fatalf("no zone for %q", src[pos:z.Start])
			}
			pos = z.End
		}
		if strings.TrimSpace(src[pos:]) != "" {
			t.Fatalf("no zone for %q", src[pos:])
		}
		l.Tokens()
	})
}
