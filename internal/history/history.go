// Package history remembers earlier declines: one reason for everybody, and what was promised to whom. It also sums decisions up and
// merges the memories of two browsers.
package history

import (
	"strings"

	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/when"
)

// Record is one earlier decision. It holds no message text, ever.
type Record struct {
	ID          string
	Rev         uint64
	Device      string
	Person      string // "linkedin:SLUG", "email:ADDRESS" or "name:FULL NAME", folded
	Name        string
	Company     string
	Thread      string
	Channel     string
	Date        when.Date
	Decision    string // declined, accepted, left
	State       string // inserted, copied, confirmed
	Kind        string
	Stage       string
	Colleague   bool
	Reason      string
	ReasonUntil when.Date
	Alternative string
	Promise     when.Date
	PromiseBy   string // me, them
	Promised    string // open, kept, released, missed
	Waited      int    // days; -1 unknown
	Wording     []string
}

// unconfirmedDays is after how many days a record that was never confirmed counts no longer: ETIQUETTE, "Memory".
const unconfirmedDays = 14

// Declined reports whether a record is of a decline; that is what a record without a decision is of.
func (r *Record) Declined() bool { return r.Decision == "" || r.Decision == "declined" }

// Confirmed reports whether a decline is known to have been sent. Without a state it is.
func (r *Record) Confirmed() bool { return r.State != "inserted" && r.State != "copied" }

// Counts reports whether a record is of a decline that still says something today: it was confirmed, or is too fresh to be doubted.
func (r *Record) Counts(today when.Date) bool {
	return r.Declined() && (r.Confirmed() || today.Sub(r.Date) <= unconfirmedDays)
}

// Open reports whether a time was named that has been neither kept nor given up. A promise without a state is open.
func (r *Record) Open() bool {
	return !r.Promise.IsZero() && (r.Promised == "" || r.Promised == "open")
}

// Whom is a person whose records are looked for.
type Whom struct {
	Keys []string // the first is the one that a new record gets
	Name person.Name
}

// Person gathers by what somebody is known in records: the profile first, then the mail address, then the name.
func Person(p person.Person, n person.Name) Whom {
	w := Whom{Name: n}
	if slug := slug(p.Profile); slug != "" {
		w.Keys = append(w.Keys, "linkedin:"+slug)
	}
	if p.Email != "" {
		w.Keys = append(w.Keys, "email:"+text.Fold(strings.TrimSpace(p.Email)))
	}
	if full := n.Full(); full != "" {
		w.Keys = append(w.Keys, "name:"+text.Fold(full))
	}
	return w
}

// Key is the key of a new record of that person; "" for somebody of whom nothing is known.
func (w Whom) Key() string {
	if len(w.Keys) == 0 {
		return ""
	}
	return w.Keys[0]
}

// slug takes the member's part out of a profile address: "https://www.linkedin.com/in/priya-nair/" gives "priya-nair".
func slug(profile string) string {
	_, after, ok := strings.Cut(profile, "/in/")
	if !ok {
		after = strings.TrimPrefix(profile, "linkedin:")
		if strings.ContainsAny(after, "/: ") {
			return ""
		}
	}
	if end := strings.IndexAny(after, "/?#"); end >= 0 {
		after = after[:end]
	}
	return text.Fold(after)
}

// Likeness is how surely a record is of a person.
type Likeness int

// Another person, probably the same one (the names agree, the keys do not), and the same one.
const (
	Another Likeness = iota
	Probably
	Same
)

// Is tells whether a record is of this person. A key made of a name says no more than the name does, so it is sure only where nothing
// better is known of the person.
func (w Whom) Is(r *Record) Likeness {
	for i, k := range w.Keys {
		switch {
		case k != r.Person:
		case i > 0 && strings.HasPrefix(k, "name:"):
			return Probably
		default:
			return Same
		}
	}
	if w.Name.Given == "" || w.Name.Family == "" {
		return Another
	}
	full := text.Fold(w.Name.Full())
	if r.Person == "name:"+full || r.Name != "" && bare(r.Name) == full {
		return Probably
	}
	return Another
}

// bare folds a name as a page shows it and leaves out what follows it: "Priya Nair (she/her)" and "Priya Nair, PhD" are Priya Nair.
func bare(name string) string {
	if i := strings.IndexAny(name, ",(|"); i > 0 {
		name = name[:i]
	}
	return strings.Join(strings.Fields(text.Fold(name)), " ")
}

// Match is a record with how surely it is of the person asked for.
type Match struct {
	Record
	Likeness Likeness
}

// Told returns the latest decline of a person that counts today. The likeness of the zero Match is Another.
func Told(records []Record, w Whom, today when.Date) Match {
	return latest(records, w, today, (*Record).Declined)
}

// Promised returns the latest decline of a person that counts today and names a time that is still open.
func Promised(records []Record, w Whom, today when.Date) Match {
	return latest(records, w, today, (*Record).Open)
}

// latest prefers the later record, of one day the surer one, then the first.
func latest(records []Record, w Whom, today when.Date, fits func(*Record) bool) Match {
	m := Match{}
	for i := range records {
		r := &records[i]
		if !r.Counts(today) || !fits(r) || m.Likeness != Another && r.Date.Before(m.Date) {
			continue
		}
		if like := w.Is(r); like > Another && (m.Likeness == Another || r.Date.After(m.Date) || like > m.Likeness) {
			m = Match{*r, like}
		}
	}
	return m
}

// Find returns the place of the record with that id, -1 where there is none.
func Find(records []Record, id string) int {
	for i := range records {
		if records[i].ID == id {
			return i
		}
	}
	return -1
}
