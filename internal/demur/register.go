package demur

import (
	"strings"

	"demur/internal/text"
	"demur/internal/thread"
)

// formality tells their register from a few plain signs.
func (e *engine) formality(l thread.Letter, words int) string {
	src := strings.TrimSpace(l.Src)
	low := text.Fold(src)
	switch strings.ToLower(l.Salutation) {
	case "dear":
		name := strings.ToLower(l.Addressed.Of(l.Src))
		for _, title := range []string{"mr", "ms", "mrs", "dr", "prof", "sir", "madam", "professor"} {
			if strings.HasPrefix(name, title) {
				return "formal"
			}
		}
		if !strings.Contains(low, "n't") && !strings.Contains(low, "i'm") && !strings.Contains(low, "i'd") && words > 40 {
			return "formal"
		}
	case "hey", "yo", "heya", "hiya", "hey there":
		return "informal"
	}
	if src == low && words > 2 && len(src) < 400 {
		return "informal"
	}
	for _, t := range text.Tokens(src) {
		if t.Kind == text.Symbol && t.End-t.Start > 2 {
			return "informal"
		}
	}
	return "neutral"
}
