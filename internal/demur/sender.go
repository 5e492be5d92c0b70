package demur

import (
	"slices"
	"strings"

	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
)

// sender finds who asks and whom the reply reaches.
func (e *engine) sender(r *Request, u *Understanding, m thread.Message) {
	u.robot = e.names.Robot(m.From.Email)
	me := e.names.Read(r.Me.Name)
	u.Sender = e.who(u.letter, m, me)
	o := r.Overrides
	if o.Given.Set || o.Family.Set || o.Title.Set || o.AddressName.Set {
		u.Sender.Title, u.Sender.Given, u.Sender.Family = o.Title.Or(u.Sender.Title), o.Given.Or(u.Sender.Given), o.Family.Or(u.Sender.Family)
		u.Sender.From = "person"
	}
	u.Colleague = e.colleague(r, m)
	if o.Colleague != nil {
		u.Colleague = *o.Colleague
	}
}

// who reads the asker's name: from the header, else from the signature, else from a self-introduction. A name that is the person's own is no
// sender's: pages show it where they cannot tell. Where they sign with a short form of the name in the header, that is how they want to be
// addressed: "Britt" for Brittany.
func (e *engine) who(l thread.Letter, m thread.Message, me person.Name) Sender {
	below := e.below(l, me)
	if n := e.names.Read(m.From.Name); n.Known() && !(me.Known() && n == me) && !e.names.House(n, m.From.Email) {
		if shortForm(below.Given, n.Given) {
			n.Given = below.Given
		}
		return Sender{Name: n, From: "header"}
	}
	if below.Known() {
		return Sender{Name: below, From: "signature"}
	}
	tokens := l.Tokens()
	for _, s := range text.Sentences(tokens, e.rules.Abbreviation) {
		if n, _ := e.names.Introduced(tokens, s, e.rules.Introductions()); n.Given != "" {
			return Sender{Name: n, From: "text"}
		}
	}
	return Sender{}
}

// shortest is how many letters a short form of a name has at least.
const shortest = 3

func shortForm(short, long string) bool {
	return len(short) >= shortest && len(short) < len(long) && strings.HasPrefix(text.Fold(long), text.Fold(short))
}

// below reads the name under the letter, the zero Name where there is none. The person's own name there is whom they thank ("Thanks, Ana").
func (e *engine) below(l thread.Letter, me person.Name) person.Name {
	if l.Signed.Empty() {
		return person.Name{}
	}
	n := e.signed(l.Signed.Of(l.Src))
	own := text.Fold(n.Given)
	if own != "" && n.Family == "" && (own == text.Fold(me.Given) || own == text.Fold(strings.Trim(l.Addressed.Of(l.Src), " .,!"))) {
		return person.Name{}
	}
	return n
}

// signed reads the name in a line of a signature. Unlike a header, such a line may hold anything, so a name must look like one: one to four
// words, the first a known given name or all of them capitalised.
func (e *engine) signed(line string) person.Name {
	first, _, _ := strings.Cut(line, "\n")
	line = e.behindClosing(first)
	n := e.names.Read(line)
	words := strings.Fields(strings.Split(line, ",")[0])
	if len(words) == 0 || len(words) > 4 || !n.Known() || e.names.NotName(text.Fold(strings.Trim(words[0], ".,!"))) {
		return person.Name{}
	}
	switch {
	case e.names.IsGiven(text.Fold(n.Given)), n.Title != "":
		return n
	case len(words) >= 2 && len(words) <= 3 && allCapitalised(words) && !acronym(words[0]):
		return n
	case len(words) == 1 && words[0] != strings.ToLower(words[0]) && words[0] != strings.ToUpper(words[0]) && len(words[0]) > 2:
		return n
	}
	return person.Name{}
}

// behindClosing cuts a closing off the line of a name: "Cheers, Sam", "best sam".
func (e *engine) behindClosing(line string) string {
	for _, sep := range []string{",", "!", " - ", " – ", ". ", "|"} {
		before, after, ok := strings.Cut(line, sep)
		if ok && strings.TrimSpace(after) != "" && e.rules.Closes(before) {
			line = after
		}
	}
	for _, joint := range []string{" & ", " and ", " + ", " ("} { // "Carlijn & Jan": the first one writes
		line, _, _ = strings.Cut(line, joint)
	}
	line = strings.Trim(line, "-–—~*/ ")
	fields := strings.Fields(line)
	if n := len(fields); n >= 2 && e.names.IsGiven(text.Fold(strings.Trim(fields[n-1], ".,!"))) && e.rules.Closes(strings.Join(fields[:n-1], " ")) {
		return fields[n-1]
	}
	return line
}

// acronym reports whether a word is the short name of a house ("DHL") and not a name in capitals ("PRIYA NAIR").
func acronym(word string) bool {
	return len(word) <= 4 && word == strings.ToUpper(word) && !strings.Contains(word, ".")
}

func allCapitalised(words []string) bool {
	for _, w := range words {
		if w == strings.ToLower(w) {
			return false
		}
	}
	return true
}

// colleague tells somebody of the same company: by a mail domain of the person's that is not public, or by the company's name in the headline.
func (e *engine) colleague(r *Request, m thread.Message) bool {
	_, domain, ok := strings.Cut(text.Fold(m.From.Email), "@")
	if ok && !e.names.PublicDomain(domain) {
		for _, d := range r.domains() {
			if d == domain && !e.names.PublicDomain(d) {
				return true
			}
		}
	}
	company := text.Fold(strings.TrimSpace(r.Me.Company))
	if company == "" {
		return false
	}
	head := text.Fold(m.From.Headline)
	for _, sep := range []string{" at ", " @ ", " @", "| "} {
		if _, after, ok := strings.Cut(head, sep); ok {
			after = strings.TrimSpace(strings.FieldsFunc(after+" ", func(r rune) bool { return r == '|' || r == ',' || r == '·' })[0])
			if after == company {
				return true
			}
		}
	}
	return false
}

func (r *Request) domains() []string {
	var out []string
	for _, d := range r.Me.Domains {
		out = append(out, text.Fold(d))
	}
	for _, e := range r.Me.Emails {
		if _, d, ok := strings.Cut(text.Fold(e), "@"); ok {
			out = append(out, d)
		}
	}
	return out
}

// firstNames reports whether they address the person by the given name alone ("Dear Ana"), which a reply mirrors in any register.
func (e *engine) firstNames(u *Understanding) bool {
	words := strings.Fields(u.letter.Addressed.Of(u.letter.Src))
	return len(words) == 1 && e.names.IsGiven(text.Fold(strings.Trim(words[0], ".,!")))
}

// address fills in how the sender and the recipients are addressed, once the register is known. Students are called by their given name: "Dear Alex Chen"
// would keep them at arm's length.
func (e *engine) address(r *Request, u *Understanding, formal bool) {
	formal = formal && !e.firstNames(u) && !slices.Contains(u.hooks, "student")
	u.Sender.Address = u.Sender.Name.Address(formal)
	if r.Overrides.AddressName.Set {
		u.Sender.Address = r.Overrides.AddressName.Value
	}
	for _, p := range r.Box.To {
		n := e.names.Read(p.Name)
		if !n.Known() {
			continue
		}
		if n.Same(u.Sender.Name) {
			n = u.Sender.Name
		}
		u.Recipients = append(u.Recipients, Sender{Name: n, Address: n.Address(formal), From: "header"})
	}
	if len(r.Box.To) == 0 && u.Sender.Known() {
		u.Recipients = append(u.Recipients, u.Sender)
	}
}
