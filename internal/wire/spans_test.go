package wire

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
)

// asks are messages that name things in several places.
var asks = []struct{ name, subject, text string }{
	{"Priya Nair", "", "Hi Ana, can we grab a coffee next Thursday to talk about pricing for climate software? Let me know by Tuesday."},
	{"Tom Berg", "Speaking at Harbour Days?", "Dear Ms de Vries,\n\nWe would be honoured if you could speak at Harbour Days 2027 on 14 April about tidal storage.\n\nKind regards,\nTom"},
	{"Lea Novak", "", "hey!! could you introduce me to your head of design? i loved your talk :) also up for a quick call tomorrow about our onboarding?"},
	{"Sam Reed", "Senior Engineer role", "I came across your profile and have a Senior Platform Engineer role at Lumen. Would you be open to a 15 minute call on Monday or Tuesday?"},
	{"Jo Park", "Following up", "Just following up on my note about the product analytics webinar. Would you join us on 3 December?"},
	{"", "", "Thanks so much for your help last week!"},
}

// dress changes a message in ways that tell bytes, runes and UTF-16 units apart. It returns JSON for the inside of a string.
var dress = []struct {
	name string
	do   func(string) string
}{
	{"plain", func(s string) string { return s }},
	{"emoji", func(s string) string { return "👋🏽 " + strings.ReplaceAll(s, ", ", " 🎉, ") }},
	{"line ends", func(s string) string {
		return "\r\n" + strings.ReplaceAll(strings.ReplaceAll(s, "\n", "\r\n"), ". ", ".\r\n\r\n")
	}},
	{"combining marks", func(s string) string { return "Re\u0301: " + strings.ReplaceAll(s, "about", "about cafe\u0301 and") }},
	{"right to left", func(s string) string { return "שלום \u200f" + strings.ReplaceAll(s, "?", " عن المشروع?") }},
	{"lone surrogates", func(s string) string { return "\uE000 " + strings.ReplaceAll(s, " a ", " \uE001a ") }},
	{"markup", func(s string) string {
		return "<b>" + strings.ReplaceAll(s, " ", "  ") + "</b>&amp;<script>alert(1)</script>"
	}},
	{"controls", func(s string) string { return "\x00\x07" + strings.ReplaceAll(s, "o", "o\u00ad") }},
}

// quote writes a JSON string; U+E000 and U+E001 become the two halves of a surrogate pair, alone.
func quote(s string) string {
	b, _ := json.Marshal(s)
	return strings.NewReplacer("\uE000", `\ud83d`, "\uE001", `\udc4d`).Replace(string(b))
}

// units are the UTF-16 units of a field as the reader of the reply has it.
func units(s string) []uint16 {
	var out []uint16
	for _, r := range s {
		switch r {
		case '\uE000':
			out = append(out, 0xd83d)
		case '\uE001':
			out = append(out, 0xdc4d)
		default:
			out = utf16.AppendRune(out, r)
		}
	}
	return out
}

// TestSpans slices every span of every reply out of the field it points into.
func TestSpans(t *testing.T) {
	for i, a := range asks {
		for _, d := range dress {
			t.Run(strconv.Itoa(i)+" "+d.name, func(t *testing.T) {
				body, subject := d.do(a.text), d.do(a.subject)
				if a.subject == "" {
					subject = ""
				}
				request := `{"op":"suggest","today":"2026-11-23","channel":"email","thread":{"subject":` + quote(subject) + `,"messages":[{"mine":false,
					"sent":"2026-11-20","from":{"name":` + quote(a.name) + `},"subject":` + quote(subject) + `,"text":` + quote(body) + `}]},
					"me":{"name":"Ana de Vries"},"preferences":{"reasons":[{"id":"launch","text":"I'm committed to a product launch 🚀 through the end of March",
					"until":"2027-03-31"}],"alternatives":[{"id":"question"}]}}`
				s := spans{t: t, text: units(body), subject: units(subject), name: units(a.name), mustPoint: d.name == "plain" && a.name != ""}
				s.reply(Answer(request))
			})
		}
	}
}

// TestCheckSpans does the same for the check.
func TestCheckSpans(t *testing.T) {
	const draft = "Hi Priya 👋, sorry, I'm so sorry but I am really busy at the moment!! Maybe after the summer? [Name] 🎉 I hope you understand."
	for _, d := range dress {
		t.Run(d.name, func(t *testing.T) {
			body := d.do(draft)
			reply := Answer(`{"op":"check","today":"2026-11-23","draft":` + quote(body) + `}`)
			var got map[string]map[string]any
			if err := json.Unmarshal([]byte(reply), &got); err != nil || len(got["ok"]["findings"].([]any)) == 0 {
				t.Fatalf("no findings: %v\n%s", err, reply)
			}
			s := spans{t: t}
			s.draft(units(body), got["ok"])
			for _, m := range got["ok"]["politeness"].(map[string]any)["markers"].([]any) {
				for _, span := range m.(map[string]any)["spans"].([]any) {
					s.cut("marker", units(body), span.(map[string]any))
				}
			}
		})
	}
}

// spans compares the spans of a reply with the fields of its request.
type spans struct {
	t                   *testing.T
	text, subject, name []uint16
	found               int
	mustPoint           bool // at something
}

func (s *spans) reply(reply string) {
	s.t.Helper()
	var got struct {
		OK map[string]any
	}
	if err := json.Unmarshal([]byte(reply), &got); err != nil || got.OK == nil {
		s.t.Fatalf("no reply: %v\n%s", err, reply)
	}
	s.walk("understanding", got.OK["understanding"])
	for _, d := range got.OK["drafts"].([]any) {
		d := d.(map[string]any)
		text := d["text"].(string)
		for _, r := range text {
			if unicode.IsControl(r) && r != '\n' {
				s.t.Errorf("a draft holds the control character %U: %q", r, text)
			}
		}
		s.draft(units(text), d)
	}
	if s.mustPoint && s.found == 0 {
		s.t.Errorf("nothing was pointed at: %s", reply)
	}
}

// walk finds the objects that point somewhere: those with a text and a place.
func (s *spans) walk(path string, v any) {
	switch v := v.(type) {
	case []any:
		for i, item := range v {
			s.walk(fmt.Sprintf("%s[%d]", path, i), item)
		}
	case map[string]any:
		if _, ok := v["in"]; ok {
			s.pointed(path, v)
			return
		}
		for key, item := range v {
			s.walk(path+"."+key, item)
		}
	}
}

func (s *spans) pointed(path string, v map[string]any) {
	if v["text"] == "" || v["source"] == "person" {
		if v["start"] != 0.0 || v["end"] != 0.0 {
			s.t.Errorf("%s has no place and points at %v to %v", path, v["start"], v["end"])
		}
		return
	}
	field := map[any][]uint16{"text": s.text, "subject": s.subject, "name": s.name}[v["in"]]
	if got := s.cut(path, field, v); got != v["text"] {
		s.t.Errorf("%s is %q, but its place in %v holds %q", path, v["text"], v["in"], got)
	}
	s.found++
}

// draft checks the spans inside a draft: its moves in order, its slots inside them, its findings with their edits.
func (s *spans) draft(text []uint16, d map[string]any) {
	last := 0.0
	for _, m := range d["moves"].([]any) {
		m := m.(map[string]any)
		if s.cut("move", text, m); m["start"].(float64) < last {
			s.t.Errorf("move %v begins before the one ahead of it ends", m)
		}
		last = m["end"].(float64)
	}
	slots, _ := d["slots"].([]any)
	for _, slot := range slots {
		s.cut("slot", text, slot.(map[string]any))
	}
	for _, f := range d["findings"].([]any) {
		f := f.(map[string]any)
		s.cut("finding", text, f)
		last := 0.0
		for _, e := range f["edits"].([]any) {
			e := e.(map[string]any)
			if e["start"].(float64) < last || e["end"].(float64) < e["start"].(float64) || int(e["end"].(float64)) > len(text) {
				s.t.Errorf("edits overlap or leave the draft: %v", f["edits"])
			}
			last = e["end"].(float64)
		}
	}
}

// cut returns what lies between start and end, which has to be something and whole characters.
func (s *spans) cut(what string, field []uint16, v map[string]any) string {
	s.t.Helper()
	start, end := int(v["start"].(float64)), int(v["end"].(float64))
	if start < 0 || end <= start || end > len(field) {
		s.t.Errorf("%s from %d to %d of %d units", what, start, end, len(field))
		return ""
	}
	for _, at := range []int{start, end} {
		if at > 0 && at < len(field) && utf16.IsSurrogate(rune(field[at])) && utf16.DecodeRune(rune(field[at-1]), rune(field[at])) != '\ufffd' {
			s.t.Errorf("%s from %d to %d cuts a character in two", what, start, end)
		}
	}
	return string(utf16.Decode(field[start:end]))
}
