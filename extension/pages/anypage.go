package pages

import "time"

const visitorQuestion = "Hello Ana, I am planning a two-day workshop on plain language for town councils and I would love to have you as a speaker on the first morning. " +
	"It is in the second week of next month. Could you let me know whether you can take part? Kind regards, Ruben Achterberg"

// anyPage is a plain page of some other site: a paragraph to select, a text area and an editable region.
func anyPage() entry {
	return entry{
		Page:     Page{Name: "any-page", URL: "https://blog.example.org/contact", Title: "Contact page of a blog", Message: visitorQuestion},
		template: "any-page",
		policy: func(string) string {
			return "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
		},
		content: func(p Page, _ string, _ time.Time) any { return p },
	}
}
