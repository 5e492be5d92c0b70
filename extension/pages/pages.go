// Package pages serves the demonstration and test pages, under the host names of the sites whose documented structure they reproduce.
//
// Everything on them is invented: the people, the companies and the messages. The structure follows what public projects have
// published about the sites; README.md says for each page which state it reproduces and how sure that is.
package pages

import (
	"net/url"
	"sort"
	"time"
)

// Page is one demonstration or test page.
type Page struct {
	Name    string // stable name, for tests and the command line: "linkedin-thread"
	URL     string // the address under which Handler serves it, with the fragment that a person would see
	Title   string // what the page shows, in a few words
	Message string // the incoming message that a person would answer, as plain text; "" where there is none
	Demo    bool   // shown by make run
	Like    string // name of the page that this one shows in another interface language; "" for an English one
}

// entry is a page with what is needed to make it.
type entry struct {
	Page
	template string                            // name of the template that writes the page
	policy   func(nonce string) string         // the Content-Security-Policy header of the site
	content  func(Page, string, time.Time) any // data of the template, from the page, the nonce and the time of the visit
	rework   func(html []byte) []byte          // nil, or a last change to the written page
}

// All returns every page, the ones that make run shows first.
func All() []Page {
	var all []Page
	for _, e := range entries() {
		all = append(all, e.Page)
	}
	return all
}

// Find returns the page with that name, and whether there is one.
func Find(name string) (Page, bool) {
	for _, p := range All() {
		if p.Name == name {
			return p, true
		}
	}
	return Page{}, false
}

// InEveryLanguage returns the page with that name and those that show it in another interface language; nothing where there is none.
func InEveryLanguage(name string) []Page {
	var found []Page
	for _, p := range All() {
		if p.Name == name || p.Like == name {
			found = append(found, p)
		}
	}
	return found
}

func entries() []entry {
	var all []entry
	for _, w := range []words{english, dutch} {
		all = append(all, linkedinEntries(w)...)
	}
	for _, w := range []inviteWords{inviteEnglish, inviteDutch} {
		all = append(all, invitationEntries(w)...)
	}
	for _, w := range []gmailWords{gmailEnglish, gmailFrench} {
		all = append(all, gmailEntries(w)...)
	}
	for _, w := range []mailWords{outlookEnglish, outlookGerman} {
		all = append(all, outlookEntries(w)...)
	}
	all = append(all, unknownOutlookEntries()...)
	all = append(all, anyPage())
	sort.SliceStable(all, func(i, j int) bool { return all[i].Demo && !all[j].Demo })
	return all
}

// address is the part of a page's URL that reaches the server. The fragment does not, so the Gmail pages, which
// share one path, differ in their query.
func address(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return u.Host + u.Path + "?" + u.RawQuery
}
