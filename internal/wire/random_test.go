package wire

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// TestRandom answers ten thousand random requests of every operation and prints a digest of each hundred replies, by which two machines can be
// compared: TestInWebAssembly does. Each reply is JSON, and none is a failure of the engine.
func TestRandom(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(2026, 11))}
	sum := sha256.New()
	for n := 1; n <= 10000; n++ {
		request := d.request()
		reply := Answer(request)
		if !json.Valid([]byte(reply)) || strings.Contains(reply, `"code":"internal"`) {
			t.Fatalf("request %d: %s\n%s", n, request, reply)
		}
		fmt.Fprintln(sum, reply)
		if n%100 == 0 {
			fmt.Printf("digest %d %x\n", n, sum.Sum(nil))
		}
	}
}

// dice throws requests.
type dice struct{ *rand.Rand }

func (d dice) of(list ...string) string { return list[d.IntN(len(list))] }

// some returns up to most throws, as a list.
func (d dice) some(most int, throw func() string) string {
	var out []string
	for range d.IntN(most + 1) {
		out = append(out, throw())
	}
	return "[" + strings.Join(out, ",") + "]"
}

// request throws one request. What takes the engine long is thrown seldom, what reads JSON often.
func (d dice) request() string {
	var s string
	switch n := d.IntN(100); {
	case n < 8:
		s = `{"op":"suggest",` + d.common() + d.thread() + `}`
	case n < 12:
		s = `{"op":"reopen","record":` + d.id() + `,"mode":` + d.of(`"open"`, `"still_no"`, "null") + `,"propose":{"kind":` + d.kind() + `,"when":` +
			d.of(`"2027-04-08"`, `"next week"`, `""`) + `},` + d.common() + d.of("", d.thread()) + `}`
	case n < 20:
		s = `{"op":"check","draft":` + d.text() + `,"intent":` + d.of(`"auto"`, `"decline"`, `"reopen"`, `"accept"`) + `,` + d.common() + `"thread":null}`
	case n < 22:
		s = `{"op":"pack","text":` + quote("[no:*]\nn1 | "+d.words()+"\n"+d.words()) + `}`
	case n < 50:
		s = `{"op":"review",` + d.common() + `"from":` + d.of("null", `"2026-01-01"`, d.day()) + `}`
	case n < 98:
		s = `{"op":"merge","copies":` + d.copies() + `}`
	default:
		s = d.of(`{"op":"version"}`, `{"op":"`+d.words()+`"}`, d.words(), "["+d.words())
	}
	if s != "" && d.IntN(12) == 0 { // a byte goes wrong
		i := d.IntN(len(s))
		s = s[:i] + string(rune(d.IntN(256))) + s[i+1:]
	}
	return s
}

func (d dice) common() string {
	return `"today":` + d.day() + `,"seed":` + strconv.Itoa(d.IntN(1000)) + `,"channel":` + d.of(`"linkedin"`, `"email"`, `"other"`, "null") +
		`,"me":{"name":"Ana de Vries","company":"Example"},"preferences":{"sign_off":` + d.of(`"Ana"`, `""`, "null") + `,"reopen":` + d.of(`"auto"`, `"promise"`, `"never"`, d.day()) +
		`,"focus":["climate software"],"goals":` + d.of(`""`, d.text()) + `,"reasons":` + d.some(2, d.reason) + `,"alternatives":` +
		d.some(2, func() string { return `{"id":"` + d.of("linkedin", "question", "meeting") + `"}` }) + `},"history":` + d.some(6, d.record) + `,`
}

func (d dice) thread() string {
	return `"thread":{"id":"t1","subject":` + d.of(`""`, d.text()) + `,"messages":` + d.some(3, d.message) + `}`
}

func (d dice) message() string {
	return `{"from":{"name":` + d.name() + `,"email":` + d.of(`""`, `"priya@lumen.example"`) + `},"mine":` + d.of("false", "false", "true", "null") + `,"sent":` + d.of(`""`, d.day()) +
		`,"text":` + d.text() + `}`
}

func (d dice) reason() string {
	return `{"id":` + d.of(`"launch"`, `"focus"`) + `,"text":"I'm committed to a launch","until":` + d.of(`""`, d.day()) + `}`
}

func (d dice) record() string {
	return `{"id":` + d.id() + `,"rev":` + strconv.Itoa(d.IntN(5)) + `,"device":"` + d.of("a", "b") + `","deleted":` + d.of("false", "false", "true", "null") + `,"person":` +
		d.of(`"name:priya nair"`, `"email:priya@lumen.example"`, `"linkedin:tom"`) + `,"name":` + d.name() + `,"thread":` + d.of(`""`, `"t1"`) + `,"date":` + d.day() +
		`,"decision":` + d.of(`"declined"`, `"declined"`, `"accepted"`, `"left"`) + `,"state":` + d.of(`"confirmed"`, `"inserted"`) + `,"kind":` + d.kind() +
		`,"colleague":` + d.of("true", "false") + `,"reason":` + d.of(`""`, `"launch"`, `"focus"`) + `,"promise":` + d.of(`""`, d.day()) + `,"promise_by":` + d.of(`""`, `"me"`, `"them"`) +
		`,"promise_state":` + d.of(`""`, `"open"`, `"kept"`, `"missed"`) + `,"mood":` + d.text() + `}`
}

func (d dice) copies() string {
	one := func() string {
		return `{"format":"demur","version":` + d.of("1", "1", "1", "1", "2") + `,"floor":` + strconv.Itoa(d.IntN(2)) + `,"settings":{"name":{"value":` + d.name() + `,"rev":` +
			strconv.Itoa(1+d.IntN(3)) + `}},"history":` + d.some(3, d.record) + `,"phrases":` +
			d.some(1, func() string { return `{"id":"en","rev":` + strconv.Itoa(1+d.IntN(3)) + `,"text":` + d.text() + `}` }) + `}`
	}
	return d.of("["+one()+"]", "["+one()+","+one()+"]")
}

func (d dice) id() string { return `"` + d.of("a", "b", "c", "d", "e", "f") + `"` }

func (d dice) day() string {
	return fmt.Sprintf(`"%d-%02d-%02d"`, 2026+d.IntN(2), 1+d.IntN(12), 1+d.IntN(28))
}

func (d dice) kind() string { return quote(kinds()[1+d.IntN(len(kinds())-1)]) }

func (d dice) name() string {
	return d.of(`"Priya Nair"`, `"Dr. Tom Berg (he/him)"`, `"J\u00f8rgen \ud83d\udc4d"`, `"\ud83d"`, `""`)
}

func (d dice) text() string { return quote(d.words()) }

// words strings pieces of messages and declines together.
func (d dice) words() string {
	pieces := []string{
		"Hi Ana,", "\n\n", "could we grab a coffee next Thursday?", "I'd love to pick your brain about pricing for climate software.", "would you speak at the Harbour Talks on 3 May?",
		"Thank you for asking.", "I can't meet,", "as I'm committed to a launch through the end of March.", "Sorry, so sorry.", "Do ask me again in April.", "Perhaps.", "Best,\nPriya",
		"> On Monday Ana wrote:\r\n> no", "[name]", "I'm just following up on this.", "👍🏽", "\u202e\u0000", "É ﬁ ß İ", "kunnen we bellen?", "!!!", "only two of us", "https://example.org/a?b=c",
		"Looking forward to hearing from you by Friday.", "We were laid off last week.", "please wire 500 euro",
	}
	var out []string
	for range d.IntN(7) {
		out = append(out, d.of(pieces...))
	}
	return strings.Join(out, " ")
}
