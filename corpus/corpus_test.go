package corpus

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"demur/internal/ask"
)

// Parts of the corpus: one to learn from and one kept aside.
var parts = []string{"train", "untouched"}

// all loads both parts.
func all(t *testing.T) []Case {
	t.Helper()
	var out []Case
	for _, part := range parts {
		cases, err := Load(os.DirFS("."), part)
		if err != nil {
			t.Fatal(err)
		}
		if len(cases) == 0 {
			t.Fatalf("%s holds no messages", part)
		}
		out = append(out, cases...)
	}
	return out
}

// at names a case in a fault, without its text.
func at(c Case) string { return fmt.Sprintf("%s:%d: %s", c.File, c.Line, c.ID) }

func TestIDsAreUnique(t *testing.T) {
	seen := map[string]Case{}
	for _, c := range all(t) {
		if other, twice := seen[c.ID]; twice {
			t.Errorf("%s stands at %s:%d too", at(c), other.File, other.Line)
		}
		seen[c.ID] = c
	}
}

func TestLabelsAreValid(t *testing.T) {
	sensitive := []string{"bereavement", "illness", "crisis", "harassment", "legal", "dispute", "scam"}
	care := []string{"layoff", "illness", "bereavement"}
	for _, c := range all(t) {
		fault := func(format string, args ...any) { t.Errorf("%s: %s", at(c), fmt.Sprintf(format, args...)) }
		for _, k := range append([]string{c.Kind}, c.Also...) {
			if !ask.Kind(k).Known() {
				fault("kind %q is unknown", k)
			}
		}
		if slices.Contains(c.Also, c.Kind) {
			fault("%q is no second kind: it is the first", c.Kind)
		}
		if !slices.Contains([]string{"first", "follow_up", "after_decline"}, c.Stage) {
			fault("stage %q is unknown", c.Stage)
		}
		if !slices.Contains([]string{"", "linkedin", "email", "other"}, c.Channel) {
			fault("channel %q is unknown", c.Channel)
		}
		for _, f := range c.Flags {
			key, value, _ := strings.Cut(f, ":")
			switch {
			case (key == "bulk" || key == "colleague") && value == "":
			case key == "sensitive" && slices.Contains(sensitive, value):
			case key == "care" && slices.Contains(care, value):
			default:
				fault("flag %q is unknown", f)
			}
		}
		for _, day := range append([]string{c.Sent}, days(c)...) {
			if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
				fault("%q is no day", day)
			}
		}
	}
}

func days(c Case) []string {
	var out []string
	for _, p := range c.Parts {
		out = append(out, p.Sent)
	}
	return out
}

// Parse sees to it that every span stands in the message or the subject; this test sees to what the spans are of.
func TestSpansStandWhereTheyShould(t *testing.T) {
	for _, c := range all(t) {
		spans := map[string]string{"topic": c.Topic, "when": c.When, "event": c.Event, "deadline": c.Deadline}
		for _, name := range slices.Sorted(maps.Keys(spans)) {
			span := spans[name]
			if span != "" && c.Kind == string(ask.NotRequest) {
				t.Errorf("%s: nothing is asked, so it has no %s", at(c), name)
			}
			if span != strings.TrimSpace(span) || strings.Contains(span, "\n") {
				t.Errorf("%s: the %s is not a phrase on one line", at(c), name)
			}
		}
		if !strings.Contains(strings.ToLower(c.From+"\n"+whole(c)), strings.ToLower(c.Given)) {
			t.Errorf("%s: the given name stands neither in the header nor in the thread", at(c))
		}
	}
}

// whole is the subject with all messages of the thread.
func whole(c Case) string {
	text := c.Subject
	for _, p := range c.Parts {
		text += "\n" + p.Text
	}
	return text
}

func TestThreadsAreInOrder(t *testing.T) {
	for _, c := range all(t) {
		last := ""
		for _, p := range c.Parts {
			if p.Text == "" {
				t.Errorf("%s: a message is empty", at(c))
			}
			if p.Sent != "" && p.Sent < last {
				t.Errorf("%s: the messages do not stand oldest first", at(c))
			}
			last = cmp.Or(p.Sent, last)
		}
	}
}

// hosts finds the host of a mail address, of a link, and a bare one with a common ending.
var hosts = regexp.MustCompile(`(?i)[\w.+-]*@((?:[a-z0-9-]+\.)+[a-z]{2,})|https?://([a-z0-9.-]+)|\b((?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|co|ai|app|dev|me|biz|info|eu|uk|de|nl|be|fr|es|it|ch|at|us|ca|in|ie))\b`)

// invented tells hosts that are reserved for examples.
var invented = regexp.MustCompile(`(?i)^(?:.+\.)?(?:[a-z0-9-]+\.example|example\.(?:org|com|net))$`)

func realHosts(s string) []string {
	var out []string
	for _, m := range hosts.FindAllStringSubmatch(s, -1) {
		if host := strings.TrimRight(m[1]+m[2]+m[3], "."); !invented.MatchString(host) {
			out = append(out, host)
		}
	}
	return out
}

func TestHostsAreInvented(t *testing.T) {
	for _, c := range all(t) {
		for _, host := range realHosts(c.From + "\n" + c.Headline + "\n" + whole(c)) {
			t.Errorf("%s: the host %s may be somebody's", at(c), host)
		}
	}
}

func TestRealHosts(t *testing.T) {
	for src, want := range map[string][]string{
		"ana@example.org, https://docs.lumen.example/a?b=c and www.lumen.example": nil,
		"j.doe.dev@lumen.example":           nil,
		"write to ana@gmail.com":            {"gmail.com"},
		"see https://lumen.io/x.":           {"lumen.io"},
		"lumen.de, or sub.example.com.evil": {"lumen.de"},
		"https://example.org.lumen.co":      {"example.org.lumen.co"},
		"ana@notexample.org":                {"notexample.org"},
		"done.So we go on, e.g. at 10.30":   nil,
	} {
		if got := realHosts(src); !slices.Equal(got, want) {
			t.Errorf("realHosts(%q) = %q, want %q", src, got, want)
		}
	}
}

// Levels of variety: messages of one skeleton, and the share of messages that may open with the same four words.
const (
	mostOfSkeleton = 3
	plainWords     = 4 // a skeleton with fewer words than this is no sentence that could be filled in anew
	mostOpening    = 0.03
)

var (
	word   = regexp.MustCompile(`[\p{L}\p{N}'’-]+`)
	masked = regexp.MustCompile(`^(?:\p{Lu}|.*\p{N})`)
)

// skeleton is a message with its labelled spans, its names, its numbers and all capitalised words masked; "" where too little is left.
func skeleton(c Case) string {
	text := c.Last().Text
	for _, span := range []string{c.Topic, c.Event, c.When, c.Deadline, c.Given} {
		if span != "" {
			text = strings.ReplaceAll(text, span, " 0 ")
		}
	}
	var out []string
	plain := 0
	for _, w := range word.FindAllString(text, -1) {
		switch {
		case !masked.MatchString(w):
			out = append(out, w)
			plain++
		case len(out) == 0 || out[len(out)-1] != "_":
			out = append(out, "_")
		}
	}
	if plain < plainWords {
		return ""
	}
	return strings.Trim(strings.Join(out, " "), "_ ")
}

func TestFewMessagesShareASkeleton(t *testing.T) {
	of := map[string][]Case{}
	for _, c := range all(t) {
		if s := skeleton(c); s != "" {
			of[s] = append(of[s], c)
		}
	}
	for _, s := range slices.Sorted(maps.Keys(of)) {
		if cases := of[s]; len(cases) > mostOfSkeleton {
			t.Errorf("%d messages have one skeleton, the first two at %s and %s", len(cases), at(cases[0]), at(cases[1]))
		}
	}
}

func TestSkeleton(t *testing.T) {
	a := Case{Topic: "pricing", Given: "Priya", Parts: []Part{{Text: "Hi Ana, can we talk about pricing on 4 May? Priya"}}}
	b := Case{Topic: "kite making", When: "next week", Parts: []Part{{Text: "Dear Bo, can we talk about kite making next week?"}}}
	short := Case{Parts: []Part{{Text: "Hi Ana, coffee tomorrow?"}}}
	if skeleton(a) != "can we talk about _ on" || skeleton(b) != "can we talk about" || skeleton(short) != "" {
		t.Errorf("skeletons %q, %q and %q", skeleton(a), skeleton(b), skeleton(short))
	}
}

func TestOpeningsVary(t *testing.T) {
	for _, part := range parts {
		cases, err := Load(os.DirFS("."), part)
		if err != nil {
			t.Fatal(err)
		}
		counts := map[string]int{}
		for _, c := range cases {
			if words := word.FindAllString(body(c.Last().Text), 4); len(words) == 4 {
				counts[strings.ToLower(strings.Join(words, " "))]++
			}
		}
		for _, o := range slices.Sorted(maps.Keys(counts)) {
			if float64(counts[o]) > mostOpening*float64(len(cases)) {
				t.Errorf("%s: %d of %d messages open with %q", part, counts[o], len(cases), o)
			}
		}
	}
}

var greeting = regexp.MustCompile(`(?i)^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening))\b[^,!.:\n]{0,40}[,!.:\n]+\s*`)

// body leaves out the greeting.
func body(s string) string { return greeting.ReplaceAllString(s, "") }

// There are to be 1,500 messages to learn from and 500 kept aside, and of each kind enough to tell it.
func TestCounts(t *testing.T) {
	for part, least := range map[string]int{"train": 1500, "untouched": 500} {
		cases, err := Load(os.DirFS("."), part)
		if err != nil {
			t.Fatal(err)
		}
		kinds, channels, stages := map[string]int{}, map[string]int{}, map[string]int{}
		lengths := [3]int{}
		for _, c := range cases {
			kinds[c.Kind]++
			channels[cmp.Or(c.Channel, "other")]++
			stages[c.Stage]++
			switch n := len(strings.Fields(c.Last().Text)); {
			case n < 25:
				lengths[0]++
			case n <= 80:
				lengths[1]++
			default:
				lengths[2]++
			}
		}
		t.Logf("%s: %d messages; kinds %v; channels %v; stages %v; under 25, up to 80 and more words: %v", part, len(cases), kinds, channels, stages, lengths)
		if len(cases) < least {
			t.Errorf("%s: %d messages, at least %d are needed", part, len(cases), least)
		}
		for _, k := range ask.Kinds() {
			if kinds[string(k)]*100 < len(cases)*3 {
				t.Errorf("%s: only %d messages of kind %s", part, kinds[string(k)], k)
			}
		}
	}
}
