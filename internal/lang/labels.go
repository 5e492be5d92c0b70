package lang

import _ "embed" // the table of page labels

//go:embed labels.txt
var labelsText string

// Labels returns the table of how pages show the day of a message, for every language in which they come. It stands beside the packs,
// because a page's language is not the language of what is written on it.
func Labels() File { return File{Name: "labels.txt", Text: labelsText} }
