package main

import (
	"demur/internal/lang"
	"demur/internal/when"
)

// today is the day on which the matrix is read.
var today = when.Date{Year: 2026, Month: 11, Day: 23}

// ends are days on which a reason may end, for the times that a draft names to ask again.
var ends = []when.Date{{Year: 2027, Month: 3, Day: 31}, {Year: 2027, Month: 1, Day: 8}, {Year: 2026, Month: 12, Day: 15}}

// forms is how many values each slot is shown with. The n-th values of all slots are shown together, so that "a call" meets "the call".
const forms = 3

// samples are values that a slot may hold, as they would be printed: one thing, several things, a doing; with and without an article.
func samples(p lang.Pack) map[string][forms]string {
	out := map[string][forms]string{
		"topic":      {"pricing for climate software", "two-sided marketplaces", "running a repair café"},
		"event":      {"the Harbour Talks", "your winter evening", "ProductCamp Utrecht"},
		"role":       {"the Head of Product role", "the editor position at Lumen", "the job"},
		"when":       {"on Thursday 26 November", "in early December", "this week"},
		"name":       {"Priya", "Dr. Okonkwo", "Jan Willem"},
		"meal":       {"coffee", "lunch", "a glass of wine"},
		"a_meal":     {"a coffee", "lunch", "a glass of wine"},
		"a_call":     {"a call", "an informational interview", "a conversation"},
		"the_call":   {"the call", "the informational interview", "the conversation"},
		"reason":     {"I'm committed to a product launch through the end of March", "my evenings belong to my family this year", "I don't take on talks"},
		"person":     {"Tom Berg", "my colleague Inge", "Dr. Okonkwo"},
		"link":       {"https://example.org/faq", "https://example.org/talks/2026", "https://notes.example.org"},
		"label":      {"my notes on pricing", "a list of good books", "the recording of my talk"},
		"email":      {"ana@example.org", "questions@example.org", "ana.devries@example.org"},
		"gathering":  {"the Thursday lunch", "our next team meeting", "the weekly review"},
		"occasion":   {"the spring fair", "ProductCamp Utrecht", "an open evening in May"},
		"other":      {"Send me the details first", "My book answers most of this", "I answer short questions on the forum"},
		"introduced": {"Anna", "Anna and Bo", "Jan Willem"},
		"company":    {"Lumen", "the Harbour Museum", "Groenlab"},
		"ask":        {"asked for a call about pricing", "invited me to your winter evening", "suggested working together"},
		"earlier":    {"in October", "on Thursday 5 November", "in January 2026"},
		"step":       {"a call", "the introduction", "connecting here"},
		"hire":       {"engineer", "product manager", "head of product"},
		"length":     {"15 minutes", "half an hour", "twenty minutes"},
		"studies":    {"computer science", "design", "industrial engineering"},
		"noticed":    {"my work", "my talk on pricing", "my open-source contributions"},
		"share":      {"share of the pizza", "slice of the cake", "glass of wine"},
		"number":     {"3", "2", "1"},
	}
	var doors [forms]string
	for i, end := range ends {
		doors[i] = when.Door(end, when.Date{}, today, p)
	}
	out["door"] = doors
	return out
}
