package wire

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

func seeds(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		request, _ := readCase(f, file)
		f.Add(request)
	}
	for _, s := range []string{hello, "", "{", `{"op":"version"}`, `{"op":"check","draft":"\ud83d"}`, "\xff", strings.Repeat("[", 40), `{"a":1,"a":{}}`} {
		f.Add(s)
	}
}

// FuzzRequest reads requests without asking the engine anything, which leaves time for many.
func FuzzRequest(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		o, err := parse(s)
		if err != nil {
			return
		}
		o.id()
		r := request(o)
		if fault := o.faults.first; fault != nil {
			if fault.Code != "bad_request" && fault.Code != "too_large" || !strings.Contains(fault.Message, ": ") {
				t.Errorf("fault %v", fault)
			}
			return
		}
		if r.Seed > maxSeed || len(r.Thread.Messages) > maxMessages || len(r.History) > maxRecords {
			t.Errorf("the limits do not hold: seed %d, %d messages, %d records", r.Seed, len(r.Thread.Messages), len(r.History))
		}
	})
}

// FuzzAnswer holds that every request whatever gets one reply in JSON, and the same one twice.
func FuzzAnswer(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		reply := Answer(s)
		var got map[string]json.RawMessage
		if err := json.Unmarshal([]byte(reply), &got); err != nil {
			t.Fatalf("Answer(%q) is no JSON: %v\n%s", s, err, reply)
		}
		if (got["ok"] == nil) == (got["error"] == nil) {
			t.Errorf("Answer(%q) is neither one thing nor the other: %s", s, reply)
		}
		if strings.Contains(reply, `"code":"internal"`) {
			t.Errorf("Answer(%q) failed: %s", s, reply)
		}
		if again := Answer(s); again != reply {
			t.Errorf("Answer(%q) gave two replies:\n%s\n%s", s, reply, again)
		}
	})
}

// FuzzMerge holds that whatever copy is taken comes out in a form in which it is taken again and does not change.
func FuzzMerge(f *testing.F) {
	f.Add(empty)
	f.Add(copyOf(`"floor":2,"settings":{"tone":{"value":"warm","rev":3,"device":"\ud83d"}},"x":[1.50,{"b":null,"a":"\u00e9"}]`))
	f.Add(copyOf(`"history":[{"id":"a","rev":3,"person":"name:x","date":"2026-10-02","kind":"call","reason":"","promise":"","waited":-1}],"phrases":[{"id":"en","rev":1,"deleted":true}]`))
	f.Fuzz(func(t *testing.T, s string) {
		out, ok := strings.CutPrefix(Answer(mergeOf(s)), `{"ok":{"copy":`)
		if !ok {
			return
		}
		again := Answer(mergeOf(out[:strings.LastIndex(out, `,"changed":[`)]))
		if want := `{"ok":{"copy":` + out[:strings.LastIndex(out, `,"changed":[`)] + `,"changed":[false]}}`; again != want {
			t.Errorf("%q\ncame out as %s\nand then as   %s", s, want, again)
		}
	})
}

// FuzzTexts puts any texts into the places of a request whose words a draft may print, and holds that every span of the reply is right, that
// no draft carries control characters, and that the engine never fails.
func FuzzTexts(f *testing.F) {
	for _, a := range asks {
		f.Add(a.name, a.subject, a.text, "I'm committed to a launch through March", "Ana", "")
	}
	f.Add("Pri\x17ya Nair", "", asks[0].text, "", "", "") // the greeting held the control character
	f.Add("Dr. (X)\n", "\u202e", "\r\n> on Monday", "\x00", "</b>", "a\tb")
	f.Fuzz(func(t *testing.T, name, subject, body, reason, signOff, topic string) {
		for _, s := range []*string{&name, &subject, &body, &reason, &signOff, &topic} {
			*s = strings.ToValidUTF8(*s, "\ufffd")
		}
		if len(reason) > maxReason || strings.ContainsAny(body+subject+name, "\uE000\uE001") {
			return
		}
		fields := `"preferences":{"sign_off":` + quote(signOff) + `,"reasons":[{"id":"r","text":` + quote(reason) + `}]}`
		if topic != "" {
			fields += `,"overrides":{"kind":"call","topic":` + quote(topic) + `}`
		}
		reply := Answer(`{"op":"suggest","today":"2026-11-23","channel":"email","thread":{"subject":` + quote(subject) + `,"messages":[{"mine":false,"sent":"2026-11-20",
			"from":{"name":` + quote(name) + `},"subject":` + quote(subject) + `,"text":` + quote(body) + `}]},` + fields + `}`)
		s := spans{t: t, text: units(body), subject: units(subject), name: units(name)}
		s.reply(reply)
	})
}
