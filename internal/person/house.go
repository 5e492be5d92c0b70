package person

import (
	"strings"

	"demur/internal/text"
)

// organisation tells the name of a company or a desk from a person's: by a word for one, by a small word inside, or by its spelling.
func (w *Words) organisation(parts []string) bool {
	for i, p := range parts {
		fold := strings.TrimSuffix(text.Fold(p), ".")
		if w.orgs[fold] || i > 0 && p == fold && w.joints[fold] || innerCapital(p) && i == 0 || i+1 < len(parts) && w.owner(fold) {
			return true
		}
	}
	return len(parts) > 0 && w.endsAsOrganisation(text.Fold(parts[0]))
}

// owner reports whether a word of a name owns the next: "Bep's Theatre".
func (w *Words) owner(fold string) bool {
	for e := range w.owners {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

func (w *Words) endsAsOrganisation(fold string) bool {
	for e := range w.endings {
		if len(fold) > len(e)+2 && strings.HasSuffix(fold, e) && !w.given[fold] {
			return true
		}
	}
	return false
}

// houseLetters is how many letters a word of a name has at least that tells a house by its domain.
const houseLetters = 4

// House reports whether a name read from a header is the house's own or a desk's: "Talentspring" from talentspring.example, "Stellar Seat"
// from feedback@stellarseat.example, "Open Kade" from info@openkade.example. A known given name is a person's.
func (w *Words) House(n Name, email string) bool {
	local, domain, ok := strings.Cut(text.Fold(email), "@")
	if !ok || w.given[text.Fold(n.Given)] || n.Given == "" {
		return false
	}
	label, _, _ := strings.Cut(domain, ".")
	label = strings.ReplaceAll(label, "-", "")
	joined := strings.ReplaceAll(text.Fold(n.Given+n.Family), " ", "")
	first := text.Fold(n.Given)
	if strings.Contains(local, first) && n.Family != "" && !w.roles[local] {
		return false // a domain of their own
	}
	named := len(first) >= houseLetters && strings.HasPrefix(label, first) // "Tramline Coast" of help@tramline.example
	return joined == label || named || w.roles[local] || n.Family == "" && w.Robot(email)
}
