package phrase_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/lang"
	"demur/internal/phrase"
	"demur/internal/text"
)

func turner(t *testing.T) *phrase.Turner {
	t.Helper()
	p, ok := lang.Get("en")
	if !ok {
		t.Fatal("no English pack")
	}
	tr, err := phrase.NewTurner(p)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func TestHire(t *testing.T) {
	tr := turner(t)
	for role, want := range map[string]string{
		"the Rust Engineer role at Corvid Labs": "engineer",
		"the Group PM position":                 "PM",
		"the Director of Digital role":          "director",
		"the Senior Product Manager role":       "product manager",
		"the Group Manager role":                "manager",
		"the technical position":                "",
		"the Head of Product role":              "",
		"the role":                              "",
	} {
		if diff := cmp.Diff(want, tr.Hire(role)); diff != "" {
			t.Errorf("Hire(%q) (-want +got):\n%s", role, diff)
		}
	}
}

// found tries a reading at every token and lists what it gives.
func found(src string, at func(src string, tokens []text.Token, i int) string) []string {
	var out []string
	tokens := text.Tokens(src)
	for i := range tokens {
		if s := at(src, tokens, i); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestParticulars(t *testing.T) {
	tr := turner(t)
	for _, c := range []struct {
		src                       string
		companies, spans, studies []string
	}{
		{src: "I run Gamefluence, a platform for creators.", companies: []string{"Gamefluence"}},
		{src: "I work at Kervan Logistics and would like to connect.", companies: []string{"Kervan Logistics"}},
		{src: "Reaching out from TechPartner Inc. today.", companies: []string{"TechPartner"}},
		{src: "I loved your work at Lumen."},
		{src: "I'm with you on this. I run every Monday, and I work at University College."},
		{src: "Our team at Series B stage is small."},
		{src: "Would a 15-minute call do?", spans: []string{"15 minutes"}},
		{src: "Only Twenty minutes of your time.", spans: []string{"twenty minutes"}},
		{src: "It takes 60 to 90 minutes, or 15-20 minutes."},
		{src: "I am a computer science student in Delft.", studies: []string{"computer science"}},
		{src: "I'm a final year industrial design student.", studies: []string{"industrial design"}},
		{src: "I'm studying service design at night.", studies: []string{"service design"}},
		{src: "I am a master student. Your student told me. I'm studying abroad."},
	} {
		if diff := cmp.Diff(c.companies, found(c.src, tr.Company)); diff != "" {
			t.Errorf("companies in %q (-want +got):\n%s", c.src, diff)
		}
		if diff := cmp.Diff(c.spans, found(c.src, tr.Length)); diff != "" {
			t.Errorf("lengths in %q (-want +got):\n%s", c.src, diff)
		}
		if diff := cmp.Diff(c.studies, found(c.src, tr.Studies)); diff != "" {
			t.Errorf("studies in %q (-want +got):\n%s", c.src, diff)
		}
	}
}
