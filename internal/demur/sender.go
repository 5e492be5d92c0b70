package demur

import (
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
// sender's: pages show it where they cannot tell.
func (e *engine) who(l thread.Letter, m thread.Message, me person.Name) Sender {
	if n := e.names.Read(m.From.Name); n.Known() && !(me.Known() && n == me) && !e.house(n, m.From.Email) {
		return Sender{Name: n, From: "header"}
	}
	if !l.Signed.Empty() {
		if n := e.signed(l.Signed.Of(l.Src)); n.Known() {
			return Sender{Name: n, From: "signature"}
		}
	}
	tokens := l.Tokens()
	for _, s := range text.Sentences(tokens, e.rules.Abbreviation) {
		if n, _ := e.names.Introduced(tokens, s, e.rules.Introductions()); n.Given != "" {
			return Sender{Name: n, From: "text"}
		}
	}
	return Sender{}
}

// house reports whether a one-word name is the house's own: "Talentspring" writing from talentspring.example.
func (e *engine) house(n person.Name, email string) bool {
	_, domain, ok := strings.Cut(text.Fold(email), "@")
	label, _, _ := strings.Cut(domain, ".")
	return ok && n.Family == "" && text.Fold(n.Given) == label && !e.names.IsGiven(label)
}

// signed reads the name in a line of a signature. Unlike a header, such a line may hold anything, so a name must look like one: one to three
// words, the first a known given name or all of them capitalised.
func (e *engine) signed(line string) person.Name {
	for _, sep := range []string{",", "!", " - ", " – ", ". ", "|"} {
		before, after, ok := strings.Cut(line, sep)
		if ok && len(strings.Fields(before)) <= 4 && e.rules.IsClosing(before) {
			line = after
		}
	}
	line = strings.TrimSpace(strings.TrimLeft(line, "-–—~* "))
	fields := strings.Fields(line)
	if n := len(fields); n >= 2 && e.names.IsGiven(text.Fold(strings.Trim(fields[n-1], ".,!"))) && e.rules.IsClosing(strings.Join(fields[:n-1], " ")) {
		line = fields[n-1]
	}
	n := e.names.Read(line)
	words := strings.Fields(strings.Split(line, ",")[0])
	if len(words) > 4 || !n.Known() {
		return person.Name{}
	}
	if e.names.IsGiven(text.Fold(n.Given)) {
		return n
	}
	if len(words) >= 2 && len(words) <= 3 && allCapitalised(words) || n.Title != "" {
		return n
	}
	if len(words) == 1 && words[0] != strings.ToLower(words[0]) && words[0] != strings.ToUpper(words[0]) && len(words[0]) > 2 {
		return n
	}
	return person.Name{}
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

// address fills in how the sender and the recipients are addressed, once the register is known.
func (e *engine) address(r *Request, u *Understanding, formal bool) {
	formal = formal && !e.firstNames(u)
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
