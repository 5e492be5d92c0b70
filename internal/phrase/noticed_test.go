package phrase_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/text"
)

func TestNoticed(t *testing.T) {
	tr := turner(t)
	for src, want := range map[string]string{
		"I enjoyed your talk on pricing.":                                  "my talk on pricing",
		"I've been following your research on machine learning in health.": "my research on machine learning in health",
		"Big fan of your newsletter!":                                      "my newsletter",
		"I read all about your work @ Northwind":                           "my work",
		"I was impressed by your work at Ørsted. I'm also":                 "my work at Ørsted",
		"I've followed some of your open-source contributions and":         "my open-source contributions",
		"Your portfolio projects look great, honestly":                     "my portfolio projects",
		"loved your amazing podcast":                                       "my podcast",
		"I read your recent post about hiring last week":                   "my recent post about hiring",
		"I saw your article on how teams decide":                           "my article",
		"based upon your research interest for the edition":                "",
		"read your book about the dog THREE times":                         "my book about the dog",
		"I'd like to hear about your work":                                 "",
		"Could you send your slides?":                                      "",
		"I enjoyed it. Your work is done by Friday?":                       "",
		"I read your team's post":                                          "",
		"loved your post about our shared past":                            "my post",
	} {
		got, tokens := "", text.Tokens(src)
		for i := range tokens {
			if got = tr.Noticed(src, tokens, i); got != "" {
				break
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", src, diff)
		}
	}
}
