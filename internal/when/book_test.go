package when

import (
	"strings"
	"testing"

	"demur/internal/lang"
	"demur/internal/text"
)

func TestPacksParse(t *testing.T) {
	for _, code := range lang.Codes() {
		p, _ := lang.Get(code)
		if _, err := parseBook(p.File("dates")); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
	if _, err := parseLabels(lang.Labels()); err != nil {
		t.Error(err)
	}
}

func TestDataFaults(t *testing.T) {
	tests := []struct{ data, want string }{
		{"[weekday]\n2 = Tuesday\n", "xx/dates.txt:2: 2 is out of order"},
		{"[weekday]\n8 = Someday\n", `xx/dates.txt:2: "8" is no number from 1 to 7`},
		{"[month]\n1 = Jan jan\n", `xx/dates.txt:2: "jan" is there twice`},
		{"[nonsense]\n1 = x\n", "xx/dates.txt:2: unknown section [nonsense]"},
		{"[options]\norder = ymd\n", "xx/dates.txt:2: unknown option order = ymd"},
		{"[unit]\neon = eon\n", `xx/dates.txt:2: unknown unit "eon"`},
		{"[feast]\n13-25 = x\n", `xx/dates.txt:2: "13-25" is no month and day`},
		{"[glue]\nnor = nor\n", `xx/dates.txt:2: unknown glue "nor"`},
		{"[say]\ntoday today\n", `xx/dates.txt:2: the line needs the shape "key = value"`},
		{"[say]\ntoday = a\ntoday = b\n", `xx/dates.txt:3: "today" is said twice`},
		{"[say]\non = [on {x}\n", `xx/dates.txt:2: a bracket of "[on {x}" is not closed`},
		{"[forms]\nnext week\n", `xx/dates.txt:2: a form needs the shape "pattern = meaning"`},
		{"[forms]\nnext week = fortnightly\n", `xx/dates.txt:2: unknown meaning "fortnightly"`},
		{"[forms]\nnext week = week soon\n", `xx/dates.txt:2: unknown word "soon" in a meaning`},
		{"[forms]\n{wekday} = weekday\n", "xx/dates.txt:2: unknown slot {wekday}"},
		{"[forms]\n(next week = week 1\n", `xx/dates.txt:2: bracket not closed in "(next week"`},
		{"[forms]\nNext week = week 1\n", `xx/dates.txt:2: word "Next" is not in lower case`},
		{"[forms]\nmid-week = vague\n", `xx/dates.txt:2: "mid-week" is not one word`},
		{"[forms]\n(a|) week = week 1\n", "xx/dates.txt:2: empty alternative"},
		{"[forms]\nweek? = week 1\n", "xx/dates.txt:2: a form cannot be empty"},
		{"[forms]\n" + strings.Repeat("a? ", 7) + "b = vague\n", "xx/dates.txt:2: the line stands for more than 96 forms"},
		{"[forms]\ntoday = day 0\n", "xx/dates.txt: [weekday] has 0 entries and needs 7"},
	}
	for _, tt := range tests {
		_, err := parseBook(lang.File{Name: "xx/dates.txt", Text: tt.data})
		if err == nil || err.Error() != tt.want {
			t.Errorf("parseBook(%q): %v, want %s", tt.data, err, tt.want)
		}
	}
}

func TestDirectionFault(t *testing.T) {
	p := english(t)
	broken := strings.Replace(p.File("dates").Text, "[past]\n", "[past]\n(was\n", 1)
	_, err := parseBook(lang.File{Name: "en/dates.txt", Text: broken})
	if err == nil || !strings.HasPrefix(err.Error(), "en/dates.txt:") {
		t.Errorf("a fault among the cues: %v", err)
	}
}

const mail = `Hi Ana, I hope you are well. I have been following your writing on pricing since last year and we met once, in March, at the
summit in Utrecht. My team is preparing a small round table on Thursday 26 November, from 18:30 to 21:00, and we would love to
have you there. If that does not suit you, any morning this week or next would be fine for a call of 15 minutes, or sometime early
next month. The venue is on the 3rd floor and we expect 20 to 30 people. Please let me know by 20 November at the latest. May I
also ask whether you could speak at our spring event on 24/04? Best wishes, April Jones`

func BenchmarkFind(b *testing.B) {
	p := english(b)
	tokens := text.Tokens(mail)
	sentences := text.Sentences(tokens, nil)
	b.SetBytes(int64(len(mail)))
	for b.Loop() {
		for _, s := range sentences {
			Find(mail, tokens, s, p)
		}
	}
}

func BenchmarkFindLong(b *testing.B) {
	p := english(b)
	src := strings.Repeat("Thursday or Friday, from 2 to 4pm on the 3rd or 4th of May or ", 1000)
	tokens := text.Tokens(src)
	in := text.Sentence{From: 0, To: len(tokens)}
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Find(src, tokens, in, p)
	}
}

func BenchmarkParseBook(b *testing.B) {
	f := english(b).File("dates")
	for b.Loop() {
		if _, err := parseBook(f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLabel(b *testing.B) {
	for b.Loop() {
		Label("Fri, 20 Nov, 09:12 (3 days ago)", "en", today)
	}
}
