// Package person reads names: "Dr. Ana van Dijk (she/her) | Acme" gives title, given and family name, and how to address her.
package person

import (
	"strings"
	"unicode"

	"demur/internal/lang"
	"demur/internal/text"
)

// Person is somebody as a page or a mail header shows them.
type Person struct {
	Name     string // as shown, with whatever stands around it
	Email    string
	Headline string
	Profile  string
	Degree   int // LinkedIn's degree of connection: 1 is a contact, 0 unknown
}

// Name is a name taken apart. A part that is not known is empty; the zero Name addresses nobody.
type Name struct {
	Title  string // "Dr.", "Professor": only titles that are used in an address
	Given  string
	Family string
}

// Known reports whether the name can address anybody.
func (n Name) Known() bool { return n.Given != "" || n.Title != "" && n.Family != "" }

// Full returns given and family name.
func (n Name) Full() string { return strings.TrimSpace(n.Given + " " + n.Family) }

// Address says what stands behind the salutation: the given name, or in formal register the title (where there is one) with the family name.
func (n Name) Address(formal bool) string {
	switch {
	case n.Title != "" && n.Family != "" && (formal || n.Given == ""):
		return n.Title + " " + n.Family
	case formal && n.Given != "" && n.Family != "":
		return n.Given + " " + n.Family
	}
	return n.Given
}

// Same reports whether two names belong to one person as far as names can tell: same given and family name, or one of them alone and equal.
func (n Name) Same(o Name) bool {
	if n.Given == "" || o.Given == "" {
		return n.Family != "" && text.Fold(n.Family) == text.Fold(o.Family)
	}
	if text.Fold(n.Given) != text.Fold(o.Given) {
		return false
	}
	return n.Family == "" || o.Family == "" || text.Fold(n.Family) == text.Fold(o.Family)
}

// Words are the closed classes of names.txt that reading a name needs.
type Words struct {
	titles     map[string]string // fold -> as printed
	particles  map[string]bool   // van, de, bin: part of the family name
	suffixes   map[string]bool   // PhD, MBA, Jr.
	orgs       map[string]bool   // Ltd, Team, Support: the sender is not a person
	endings    map[string]bool   // team, dienst: what ends the one-word name of an organisation
	joints     map[string]bool   // of, for: small words inside the name of an organisation
	owners     map[string]bool   // 's: what a word of one ends in that owns the next
	roles      map[string]bool   // info, events: local parts of the address of a desk
	robots     map[string]bool   // no-reply, newsletter: local parts of an address
	public     map[string]bool   // mail domains that anybody can have
	notNames   map[string]bool   // words that open a message with a capital and are no name
	given      map[string]bool   // names common enough to be told from other words in running text
	honorifics map[string]bool
	present    map[string]bool // here: introduces the name before it
	again      map[string]bool // again: does so with a word of whence behind it
	whence     map[string]bool // from
}

// Parse reads names.txt. A line of the section "titles" is "fold = as printed".
func Parse(f lang.File) (*Words, error) {
	w := &Words{
		titles: map[string]string{}, particles: f.Set("particles"), suffixes: f.Set("suffixes"), orgs: f.Set("organisations"),
		endings: f.Set("organisation_endings"), joints: f.Set("organisation_joints"), owners: f.Set("organisation_owners"), roles: f.Set("roles"), robots: f.Set("robots"), public: f.Set("public_domains"), notNames: f.Set("not_names"), given: f.Set("given"), honorifics: f.Set("honorifics"),
		present: f.Set("present"), again: f.Set("present_again"), whence: f.Set("whence"),
	}
	for l := range f.Lines() {
		if l.Section != "titles" {
			continue
		}
		fold, printed, ok := strings.Cut(l.Text, " = ")
		if !ok {
			return nil, f.Errorf(l.N, "a title is written %q", "dr = Dr.")
		}
		w.titles[fold] = printed
	}
	return w, nil
}

// PublicDomain reports whether anybody can have an address at the domain, so that sharing it makes no colleagues.
func (w *Words) PublicDomain(domain string) bool { return w.public[strings.ToLower(domain)] }

// Robot reports whether a mail address belongs to a machine that reads no replies.
func (w *Words) Robot(email string) bool {
	local, _, _ := strings.Cut(strings.ToLower(email), "@")
	flat := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' {
			return -1
		}
		return r
	}, local)
	for r := range w.robots {
		if flat == r || len(r) > 6 && strings.HasPrefix(flat, r) {
			return true
		}
	}
	return false
}

// IsGiven reports whether the folded word is a common given name.
func (w *Words) IsGiven(fold string) bool { return w.given[fold] }

// NotName reports whether the folded word begins lines and greetings with a capital and is no name.
func (w *Words) NotName(fold string) bool { return w.notNames[fold] }

// Read takes a displayed name apart. An organisation, a machine or a mail address gives the zero Name.
func (w *Words) Read(shown string) Name {
	parts := w.parts(shown)
	if len(parts) == 0 || len(parts) > 6 || w.organisation(parts) {
		return Name{}
	}
	n := Name{}
	for len(parts) > 0 {
		fold := strings.TrimSuffix(text.Fold(parts[0]), ".")
		if t, ok := w.titles[fold]; ok {
			if n.Title == "" {
				n.Title = t
			}
		} else if !w.honorifics[fold] {
			break
		}
		parts = parts[1:]
	}
	for len(parts) > 1 && w.suffixes[strings.ReplaceAll(text.Fold(parts[len(parts)-1]), ".", "")] {
		parts = parts[:len(parts)-1]
	}
	return w.assign(n, parts)
}

func (w *Words) assign(n Name, parts []string) Name {
	if len(parts) == 0 {
		return Name{}
	}
	if n.Title != "" && len(parts) == 1 {
		n.Family = capital(parts[0])
		return n
	}
	if len(parts) > 1 && len([]rune(strings.TrimSuffix(parts[0], "."))) == 1 { // "J. Smith" gives no name to say
		parts = parts[1:]
		if len(parts) == 1 {
			n.Family = capital(parts[0])
			return n
		}
	}
	n.Given = capital(parts[0])
	rest := parts[1:]
	for len(rest) > 1 && !w.particles[text.Fold(rest[0])] { // middle names
		rest = rest[1:]
	}
	for i := range rest {
		if !w.particles[text.Fold(rest[i])] {
			rest[i] = capital(rest[i])
		}
	}
	n.Family = strings.Join(rest, " ")
	return n
}

// parts cuts away what stands around a name and turns "Nair, Priya" round. A name that holds a digit, an @ or a slash is none.
func (w *Words) parts(shown string) []string {
	s := cutBrackets(text.Clean(shown))
	for _, sep := range []string{"|", " - ", " – ", " — ", " • ", " · ", " via ", " from ", " at ", " @ ", "/"} {
		if i := strings.Index(s, sep); i > 0 {
			s = s[:i]
		}
	}
	if strings.ContainsAny(s, "@0123456789<>{}=_:&+") {
		return nil
	}
	if before, after, ok := strings.Cut(s, ","); ok {
		s = before
		tail := strings.ReplaceAll(text.Fold(strings.TrimSpace(after)), ".", "")
		first, _, _ := strings.Cut(strings.Replace(tail, ",", " ", 1), " ")
		if tail != "" && !w.suffixes[first] && !strings.Contains(strings.TrimSpace(before), " ") && len(strings.Fields(after)) <= 2 {
			s = strings.TrimSpace(after) + " " + before
		}
	}
	var out []string
	for f := range strings.FieldsSeq(s) {
		f = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '.' && r != '\'' })
		f = strings.TrimLeft(f, ".'")
		if f != "" && hasLetter(f) {
			out = append(out, f)
		}
	}
	return out
}

// innerCapital tells brand spelling ("HubSpot") from a name ("McDonald", "DeShawn", "MacLeod"): three or more letters stand before the capital.
func innerCapital(s string) bool {
	if strings.ToUpper(s) == s || strings.HasPrefix(s, "Mac") || strings.HasPrefix(s, "Fitz") {
		return false
	}
	rs := []rune(s)
	for i := 3; i < len(rs); i++ {
		if unicode.IsUpper(rs[i]) && unicode.IsLetter(rs[i-1]) {
			return true
		}
	}
	return false
}

// cutBrackets removes "(she/her)", "[External]" and quotation marks.
func cutBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(depth-1, 0)
		case depth > 0 || r == '"' || r == '“' || r == '”':
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// capital sets a name in ordinary case where it came all small or all capital: "PRIYA" and "priya" are Priya, "McKay" stays.
func capital(s string) string {
	if s != strings.ToLower(s) && (s != strings.ToUpper(s) || len([]rune(s)) < 3) {
		return s
	}
	up := true
	return strings.Map(func(r rune) rune {
		defer func() { up = r == '-' || r == '\'' || r == '’' }()
		if up {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}
