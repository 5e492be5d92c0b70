package wire

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// copyOf writes a copy with some fields beside the needed ones.
func copyOf(fields string) string {
	if fields != "" {
		fields = "," + fields
	}
	return `{"format":"demur","version":1` + fields + `}`
}

func mergeOf(copies ...string) string {
	return `{"op":"merge","copies":[` + strings.Join(copies, ",") + `]}`
}

const empty = `{"format":"demur","version":1,"floor":0,"settings":{},"reasons":[],"alternatives":[],"history":[],"phrases":[]}`

func TestMerge(t *testing.T) {
	record := func(stamp, rest string) string {
		return `{"id":"a",` + stamp + `,"person":"name:x","date":"2026-10-02","kind":"call","reason":"","promise":""` + rest + `}`
	}
	one := func(list, item string) string {
		return strings.Replace(empty, `"`+list+`":[]`, `"`+list+`":[`+item+`]`, 1)
	}
	for _, c := range []struct {
		name   string
		copies []string
		want   string
	}{
		{"nothing", []string{copyOf("")}, empty + `,"changed":[false]`},
		{"the order of keys", []string{`{"history":[],"version":1,"floor":null,"format":"demur"}`}, empty + `,"changed":[false]`},
		{"the higher rev", []string{copyOf(`"phrases":[{"id":"en","rev":2,"device":"b","text":"new"}]`), copyOf(`"phrases":[{"id":"en","rev":1,"device":"c","text":"old"}]`)},
			one("phrases", `{"id":"en","rev":2,"device":"b","deleted":false,"text":"new"}`) + `,"changed":[false,true]`},
		{"the greater device", []string{copyOf(`"phrases":[{"id":"en","rev":2,"device":"b","text":"z"}]`), copyOf(`"phrases":[{"text":"y","id":"en","rev":2,"device":"c"}]`)},
			one("phrases", `{"id":"en","rev":2,"device":"c","deleted":false,"text":"y"}`) + `,"changed":[true,false]`},
		{"the greater bytes", []string{copyOf(`"phrases":[{"id":"en","rev":2,"device":"b","text":"z"}]`), copyOf(`"phrases":[{"id":"en","rev":2,"device":"b","text":"y"}]`)},
			one("phrases", `{"id":"en","rev":2,"device":"b","deleted":false,"text":"z"}`) + `,"changed":[false,true]`},
		{"a deletion keeps no more than it must", []string{copyOf(`"history":[` + record(`"rev":3,"device":"b","deleted":true`, "") + `]`)},
			one("history", `{"id":"a","rev":3,"device":"b","deleted":true}`) + `,"changed":[true]`},
		{"the floor", []string{copyOf(`"history":[` + record(`"rev":3`, "") + `]`), copyOf(`"floor":3`)},
			strings.Replace(empty, `"floor":0`, `"floor":3`, 1) + `,"changed":[true,false]`},
		{"fields of a newer version", []string{copyOf(`"weather":{"b":1,"a":[1.50,"\u00e9\/"]},"history":[` + record(`"rev":3`, `,"mood":"calm"`) + `]`), copyOf("")},
			strings.TrimSuffix(one("history", `{"id":"a","rev":3,"device":"","deleted":false,"person":"name:x","date":"2026-10-02","kind":"call","reason":"","promise":"","mood":"calm"}`), "}") +
				`,"weather":{"a":[1.50,"é/"],"b":1}},"changed":[false,true]`},
		{"settings", []string{copyOf(`"settings":{"tone":{"rev":1,"device":"b","value":"warm"},"name":{"value":"Ana","rev":4,"device":"b"}}`), copyOf(`"settings":{"tone":{"value":"firm","rev":2,"device":"a"}}`)},
			strings.Replace(empty, `"settings":{}`, `"settings":{"name":{"value":"Ana","rev":4,"device":"b"},"tone":{"value":"firm","rev":2,"device":"a"}}`, 1) + `,"changed":[true,true]`},
	} {
		if diff := cmp.Diff(`{"ok":{"copy":`+c.want+`}}`, Answer(mergeOf(c.copies...))); diff != "" {
			t.Errorf("%s mismatch (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestErrorsOfMerge(t *testing.T) {
	for _, c := range []faulty{
		{"no copies", `{"op":"merge"}`, "bad_request", "copies: one or two are needed"},
		{"three copies", mergeOf(empty, empty, empty), "bad_request", "copies: one or two are needed"},
		{"no list", `{"op":"merge","copies":{}}`, "bad_request", "copies: a list is needed"},
		{"no object", mergeOf(empty, "5"), "bad_copy", "copies[1]: an object is needed"},
		{"another format", mergeOf(`{"format":"x","version":2}`), "bad_copy", `copies[0].format: "demur" is needed`},
		{"no version", mergeOf(`{"format":"demur"}`), "bad_copy", "copies[0].version: a whole number from 1 is needed"},
		{"a newer version", mergeOf(empty, `{"format":"demur","version":2,"history":5}`), "newer_format", "copies[1].version: a newer version wrote this copy"},
		{"floor", mergeOf(copyOf(`"floor":-1`)), "bad_copy", "copies[0].floor: a whole number from 0 to 9007199254740991 is needed"},
		{"no id", mergeOf(copyOf(`"reasons":[{"rev":1}]`)), "bad_copy", "copies[0].reasons[0].id: this is needed"},
		{"an id twice", mergeOf(copyOf(`"phrases":[{"id":"a","rev":1},{"id":"a","rev":2}]`)), "bad_copy", "copies[0].phrases[1]: its id stands twice"},
		{"no rev", mergeOf(copyOf(`"phrases":[{"id":"a"}]`)), "bad_copy", "copies[0].phrases[0].rev: a whole number from 1 is needed"},
		{"rev", mergeOf(copyOf(`"phrases":[{"id":"a","rev":1.5}]`)), "bad_copy", "copies[0].phrases[0].rev: a whole number from 0 to 9007199254740991 is needed"},
		{"a record's day", mergeOf(copyOf(`"history":[{"id":"a","rev":1,"person":"name:x","date":"2026-13-01","kind":"call","reason":"","promise":""}]`)),
			"bad_copy", "copies[0].history[0].date: a calendar date is needed, written YYYY-MM-DD"},
		{"a record's kind", mergeOf(copyOf(`"history":[{"id":"a","rev":1,"person":"name:x","date":"2026-10-01","reason":"","promise":""}]`)),
			"bad_copy", "copies[0].history[0].kind: this is needed"},
		{"a setting's value", mergeOf(copyOf(`"settings":{"tone":{"rev":1,"device":"a"}}`)), "bad_copy", "copies[0].settings.tone.value: this is needed"},
		{"a setting of the wrong type", mergeOf(copyOf(`"settings":{"emails":{"value":"a","rev":1}}`)), "bad_copy", "copies[0].settings.emails.value: a list is needed"},
		{"a setting without rev", mergeOf(copyOf(`"settings":{"any":{"value":null}}`)), "bad_copy", "copies[0].settings.any.value: this is needed"},
		{"many records", mergeOf(copyOf(`"history":[` + strings.Repeat("0,", 5000) + `0]`)), "too_large", "copies[0].history: at most 5000 are allowed"},
	} {
		c.test(t)
	}
}

// TestMergeLimit merges copies that each hold as much as a copy may: what comes out goes in again, or is refused at once.
func TestMergeLimit(t *testing.T) {
	phrases := func(prefix string, n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = `{"id":"` + prefix + strconv.Itoa(i) + `","rev":1}`
		}
		return copyOf(`"phrases":[` + strings.Join(list, ",") + `]`)
	}
	full := Answer(mergeOf(phrases("a", 4999), phrases("b", 1)))
	var got struct {
		OK struct{ Copy json.RawMessage }
	}
	if err := json.Unmarshal([]byte(full), &got); err != nil || got.OK.Copy == nil {
		t.Fatalf("a full copy: %v %.200s", err, full)
	}
	if again := Answer(mergeOf(string(got.OK.Copy))); !strings.HasPrefix(again, `{"ok":`) {
		t.Errorf("a full copy is refused: %.200s", again)
	}
	if same := Answer(mergeOf(phrases("a", 5000), phrases("a", 5000))); !strings.HasPrefix(same, `{"ok":`) {
		t.Errorf("the same five thousand twice: %.200s", same)
	}
	faulty{"one too many", mergeOf(phrases("a", 5000), phrases("b", 1)), "too_large",
		"copies: together they hold 5001 of phrases, and at most 5000 are allowed"}.test(t)
}

// TestMergeAgain holds over JSON what package history holds over its own types: the order of copies changes no byte, and the copy that comes
// out goes in again as it is.
func TestMergeAgain(t *testing.T) {
	item := rapid.Custom(func(t *rapid.T) string {
		return `{"text":"` + rapid.SampledFrom([]string{"a", `\u0041`, "é", `\ud83d`}).Draw(t, "text") + `","rev":` + rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "rev") +
			`,"device":"` + rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, "device") + `","deleted":` + rapid.SampledFrom([]string{"true", "false", "null"}).Draw(t, "deleted") +
			rapid.SampledFrom([]string{"", `,"new":{"b":[],"a":{}}`, `,"text":"second"`}).Draw(t, "more")
	})
	draw := func(t *rapid.T) string {
		var list []string
		for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, rapid.ID[string]).Draw(t, "ids") {
			list = append(list, item.Draw(t, "item")+`,"id":"`+id+`"}`)
		}
		return copyOf(`"floor":` + rapid.SampledFrom([]string{"0", "1", "null"}).Draw(t, "floor") + `,"phrases":[` + strings.Join(list, ",") + `]`)
	}
	merged := func(t *rapid.T, copies ...string) string {
		var got struct {
			OK struct{ Copy json.RawMessage }
		}
		if err := json.Unmarshal([]byte(Answer(mergeOf(copies...))), &got); err != nil || got.OK.Copy == nil {
			t.Fatalf("merging %v: %v %s", copies, err, Answer(mergeOf(copies...)))
		}
		return string(got.OK.Copy)
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := draw(t), draw(t), draw(t)
		ab := merged(t, a, b)
		if ba := merged(t, b, a); ba != ab {
			t.Errorf("the order matters:\n%s\n%s", ab, ba)
		}
		if l, r := merged(t, ab, c), merged(t, a, merged(t, b, c)); l != r {
			t.Errorf("the grouping matters:\n%s\n%s", l, r)
		}
		if again := Answer(mergeOf(ab, ab)); again != `{"ok":{"copy":`+ab+`,"changed":[false,false]}}` {
			t.Errorf("once more: %s\n%s", ab, again)
		}
	})
}
