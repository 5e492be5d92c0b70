// Package history remembers earlier declines: one reason for everybody, and what was promised to whom.
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
	Person      string // "linkedin:SLUG", "email:ADDRESS" or "name:FULL NAME", folded
	Name        string
	Company     string
	Date        when.Date
	Decision    string // declined, accepted, left
	State       string // inserted, copied, confirmed
	Kind        string
	Reason      string
	ReasonUntil when.Date
	Alternative string
	Promise     when.Date
	PromiseBy   string // me, them
	Promised    string // open, kept, released, missed
	Wording     []string
}

// unconfirmedDays is after how many days a record that was never confirmed counts no longer.
const unconfirmedDays = 14

// Counts reports whether a record still says something today: it was confirmed, or is too fresh to be doubted.
func (r Record) Counts(today when.Date) bool {
	if r.Decision != "" && r.Decision != "declined" {
		return false
	}
	return r.State != "inserted" && r.State != "copied" || today.Sub(r.Date) <= unconfirmedDays
}

// Key names a person in records: the profile first, then the mail address, then the name. It is "" for somebody of whom nothing is known.
func Key(p person.Person, n person.Name) string {
	if slug := slug(p.Profile); slug != "" {
		return "linkedin:" + slug
	}
	if p.Email != "" {
		return "email:" + text.Fold(p.Email)
	}
	if full := n.Full(); full != "" {
		return "name:" + text.Fold(full)
	}
	return ""
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
	end := strings.IndexAny(after, "/?#")
	if end >= 0 {
		after = after[:end]
	}
	return text.Fold(after)
}

// Told returns the latest record of a person that counts today; ok is false when there is none. Somebody known under another key counts
// too when given and family name are the same.
func Told(records []Record, key string, n person.Name, today when.Date) (r Record, ok bool) {
	for _, c := range records {
		if !c.Counts(today) || c.Person != key && !(n.Given != "" && n.Family != "" && text.Fold(c.Name) == text.Fold(n.Full())) {
			continue
		}
		if !ok || r.Date.Before(c.Date) {
			r, ok = c, true
		}
	}
	return r, ok
}
