package person

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/text"
)

func english(t testing.TB) *Words {
	t.Helper()
	p, _ := lang.Get("en")
	w, err := Parse(p.File("names"))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestRead(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		shown string
		want  Name
	}{
		{"Priya Nair", Name{Given: "Priya", Family: "Nair"}},
		{"Dr. Ana van Dijk (she/her) | Acme", Name{Title: "Dr.", Given: "Ana", Family: "van Dijk"}},
		{"Nair, Priya", Name{Given: "Priya", Family: "Nair"}},
		{"Priya Nair, PhD", Name{Given: "Priya", Family: "Nair"}},
		{"PRIYA NAIR", Name{Given: "Priya", Family: "Nair"}},
		{"priya", Name{Given: "Priya"}},
		{"Aunt Bep's Theatre", Name{}},
		{"Mr. John Smith Jr.", Name{Given: "John", Family: "Smith"}},
		{"Professor Smith", Name{Title: "Professor", Family: "Smith"}},
		{"Mary Ann de la Cruz", Name{Given: "Mary", Family: "de la Cruz"}},
		{"Jean-Luc O'Neill", Name{Given: "Jean-Luc", Family: "O'Neill"}},
		{"🚀 Sam Reed 🚀", Name{Given: "Sam", Family: "Reed"}},
		{"J. Smith", Name{Family: "Smith"}},
		{"Sam from Lumen", Name{Given: "Sam"}},
		{"Zoë Kravchenko - Talent Partner", Name{Given: "Zoë", Family: "Kravchenko"}},
		{"محمد علي", Name{Given: "محمد", Family: "علي"}},
		{"Lumen Team", Name{}},
		{"Acme Ltd.", Name{}},
		{"no-reply@example.org", Name{}},
		{"HubSpot", Name{}},
		{"Sales & Marketing", Name{}},
		{"<b>Sam</b>", Name{}},
		{"", Name{}},
	} {
		if diff := cmp.Diff(c.want, w.Read(c.shown)); diff != "" {
			t.Errorf("Read(%q) mismatch (-want +got):\n%s", c.shown, diff)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		name   Name
		formal bool
		want   string
	}{
		{Name{Given: "Priya", Family: "Nair"}, false, "Priya"},
		{Name{Given: "Priya", Family: "Nair"}, true, "Priya Nair"},
		{Name{Title: "Dr.", Given: "Ana", Family: "Okafor"}, true, "Dr. Okafor"},
		{Name{Title: "Dr.", Given: "Ana", Family: "Okafor"}, false, "Ana"},
		{Name{Title: "Professor", Family: "Smith"}, false, "Professor Smith"},
		{Name{Family: "Smith"}, false, ""},
		{Name{}, true, ""},
	} {
		if got := c.name.Address(c.formal); got != c.want {
			t.Errorf("%+v.Address(%v) = %q, want %q", c.name, c.formal, got, c.want)
		}
	}
}

func TestIntroduced(t *testing.T) {
	w := english(t)
	after := [][]string{{"i'm"}, {"my", "name", "is"}, {"this", "is"}}
	for _, c := range []struct{ src, want string }{
		{"I'm Bart, and I build websites.", "Bart"},
		{"Hello, my name is Ana Ruiz and I study law.", "Ana Ruiz"},
		{"This is Sam from the library.", "Sam"},
		{"I'm Head of Sales at Lumen.", ""},
		{"I'm German and new in town.", ""},
		{"I'm sure this is fine.", ""},
		{"This is Great.", ""},
	} {
		tokens := text.Tokens(c.src)
		got := ""
		for _, s := range text.Sentences(tokens, nil) {
			if n, sp := w.Introduced(tokens, s, after); n.Given != "" {
				got = sp.Of(c.src)
			}
		}
		if got != c.want {
			t.Errorf("Introduced(%q) = %q, want %q", c.src, got, c.want)
		}
	}
}

func TestRobotAndPublicDomain(t *testing.T) {
	w := english(t)
	for email, want := range map[string]bool{"no-reply@a.example": true, "noreply-2@a.example": true, "newsletter@a.example": true, "norea@a.example": false, "sam@a.example": false} {
		if got := w.Robot(email); got != want {
			t.Errorf("Robot(%q) = %v", email, got)
		}
	}
	if !w.PublicDomain("GMail.com") || w.PublicDomain("example.org") {
		t.Error("public domains")
	}
}

// FuzzRead: no panic, and a name never holds signs that could be markup or an address.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Dr. Ana van Dijk (she/her) | Acme", "Nair, Priya", "<b>x</b>", "((", "\xff"} {
		f.Add(s)
	}
	w := english(f)
	f.Fuzz(func(t *testing.T, s string) {
		n := w.Read(s)
		if strings.ContainsAny(n.Given+n.Family, "<>@{}=") {
			t.Errorf("Read(%q) = %+v", s, n)
		}
		if a := n.Address(true); strings.ContainsAny(a, "<>@{}=") {
			t.Errorf("Address of %q is %q", s, a)
		}
	})
}
