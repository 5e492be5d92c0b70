package ask

import (
	"strings"
	"testing"

	"demur/internal/cue"
	"demur/internal/lang"
	"demur/internal/text"
)

// sentenceOf opens a text whose one sentence holds a mark, and returns it with the index of the token behind the mark.
func sentenceOf(t *testing.T, r *Reader, marked string) (*sentence, int) {
	t.Helper()
	at := strings.Index(marked, "›")
	p := r.open(message(r, strings.Replace(marked, "›", "", 1)), "")
	if len(p.sents) != 1 {
		t.Fatalf("%q holds %d sentences", marked, len(p.sents))
	}
	s := &p.sents[0]
	for i, tok := range s.tokens {
		if at >= 0 && tok.Start >= at {
			return s, i
		}
	}
	return s, len(s.tokens)
}

func span(c candidate, ok bool) string {
	if !ok {
		return ""
	}
	return text.Span(c.span()).Of(c.at.src)
}

// TestPhrase: where a phrase that begins behind "›" ends.
func TestPhrase(t *testing.T) {
	r := english(t)
	for src, want := range map[string]string{
		"Could we talk about ›pricing for climate software next week?":        "pricing for climate software",
		"Could we talk about ›fitness, diet and sleep, if you like?":          "fitness, diet and sleep",
		"Could we talk about ›tides and see where it goes?":                   "tides",
		"Could we discuss ›the launch with you and your team?":                "the launch",
		"I'd like to ask about ›your work on tides, which impressed me.":      "your work on tides",
		"Tell us ›how you went from research to product.":                     "how you went from research to product",
		"Could we talk about ›tides for about half an hour?":                  "tides",
		"We need help with ›the 4.0 release (it is late).":                    "the 4.0 release",
		"Could we discuss ›done-for-you writing today?":                       "done-for-you writing",
		"We can cut costs ›by 50% for you.":                                   "",
		"Could we talk about ›it?":                                            "",
		"Could we talk about ›, well, things?":                                "",
		"Please look at ›our proposal: it is short.":                          "our proposal",
		"I would love to hear about ›Deckhand & Sons at Dr. Bos's open house": "Deckhand & Sons at Dr. Bos's open house",
	} {
		s, i := sentenceOf(t, r, src)
		if got := span(r.phrase(s, i)); got != want {
			t.Errorf("phrase in %q is %q, want %q", src, got, want)
		}
	}
}

// TestAround: the noun phrase that "›" stands before the head of.
func TestAround(t *testing.T) {
	r := english(t)
	for src, want := range map[string]string{
		"Would you join our new advisory ›board of experts?": "our new advisory board of experts",
		"Do you accept guest ›posts on your site?":           "posts on your site",
		"I'm writing a ›book.":                               "a book",
	} {
		s, i := sentenceOf(t, r, src)
		if got := span(r.found(s, wayAround, i, i+1)); got != want {
			t.Errorf("phrase around the mark in %q is %q, want %q", src, got, want)
		}
	}
}

func TestName(t *testing.T) {
	r := english(t)
	for src, want := range map[string]string{
		"Will you speak at ›TideConf 2027 in Delft?":                "TideConf 2027 in Delft",
		"Will you come to ›the Harbour Lights Gala on 12 December?": "Harbour Lights Gala",
		"Join us for ›\"The Slow Product\" tomorrow":                "The Slow Product",
		"Will you come to ›CTRL+PM this year?":                      "CTRL+PM",
		"Will you come to ›our party?":                              "",
		"Could you help the School of Design at ›Monday's meeting?": "Monday's",
		"Will you come on ›Tooltopia and I'm there too?":            "Tooltopia",
	} {
		s, i := sentenceOf(t, r, src)
		if got := span(r.nameFrom(s, i)); got != want {
			t.Errorf("name in %q is %q, want %q", src, got, want)
		}
	}
}

func TestRole(t *testing.T) {
	r := english(t)
	for src, want := range map[string]string{
		"We have the Head of Product role at Acme for you.":       "the Head of Product role at Acme",
		"I'm looking for a Senior Tide Engineer in Delft.":        "a Senior Tide Engineer",
		"There is a technical position at our company.":           "a technical position at our company",
		"You would be reporting to the Chief Product Officer.":    "",
		"It plays no role here.":                                  "",
		"Would you refer me for the data analyst opening at Bos?": "the data analyst opening at Bos",
	} {
		s, _ := sentenceOf(t, r, src)
		if got := span(r.role(s)); got != want {
			t.Errorf("role in %q is %q, want %q", src, got, want)
		}
	}
	if !r.IsRole("a Senior Tide Engineer") || r.IsRole("the tide") {
		t.Error("IsRole tells a job by its title")
	}
}

func TestParseSlots(t *testing.T) {
	for src, want := range map[string]string{
		"[nowhere]\nword":                "x.txt:2: unknown section \"nowhere\"",
		"[topic:gardening]\n9 about":     "x.txt:2: unknown kind \"gardening\"",
		"[self]\ntalk":                   "x.txt:2: unknown kind \"\"",
		"[topic]\n9 (about":              "x.txt:2: bracket is not closed",
		"9 about":                        "x.txt:1: unknown section \"\"",
		"@a = x y\n\n[topic]\n9 @b":      "x.txt:4: unknown class @b",
		"[event_words]\nsummit GALA":     "x.txt:2: word \"GALA\" is not in lower case",
		"@a = x y\n[topic:call]\n9 @a z": "",
	} {
		got := ""
		if _, err := parseSlots(lang.File{Name: "x.txt", Text: src}); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: error %q, want %q", src, got, want)
		}
	}
}

// FuzzParseSlots: a pack of any text is refused or read.
func FuzzParseSlots(f *testing.F) {
	p, _ := lang.Get("en")
	f.Add(p.File("topics").Text[:2000])
	f.Add("[topic]\n9 (a|b c)? *3 #\n[articles]\nthe")
	f.Fuzz(func(t *testing.T, src string) {
		l, err := parseSlots(lang.File{Name: "x.txt", Text: src})
		if err == nil {
			tokens := text.Tokens("a talk about the tide")
			_ = []cue.Match(l.leads.Find(tokens, text.Sentence{From: 0, To: len(tokens)}))
		}
	})
}
