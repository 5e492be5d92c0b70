package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/compose"
	"demur/internal/demur"
	"demur/internal/text"
)

// draftOf builds a draft from a text in which slots stand as "{name=value}"; a name that begins with "my " holds the person's own text.
func draftOf(t *testing.T, src, greeting, signOff string) demur.Draft {
	t.Helper()
	d := demur.Draft{}
	b := greeting
	for src != "" {
		before, rest, ok := strings.Cut(src, "{")
		b += before
		if !ok {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		name, value, ok := strings.Cut(slot, "=")
		if !ok {
			t.Fatalf("%q is no slot", slot)
		}
		from := "message"
		if own, ok := strings.CutPrefix(name, "my "); ok {
			name, from = own, "preference"
		}
		d.Slots = append(d.Slots, compose.SlotSpan{Slot: name, Span: text.Span{Start: len(b), End: len(b) + len(value)}})
		d.Sources = append(d.Sources, demur.Source{From: from})
		b += value
		src = after
	}
	body := len(b)
	d.Text = b + signOff
	d.Moves = append(d.Moves, compose.MoveSpan{Move: "greeting", Span: text.Span{End: len(greeting)}},
		compose.MoveSpan{Move: "sign_off", Span: text.Span{Start: body, End: len(d.Text)}})
	return d
}

func TestMask(t *testing.T) {
	d := draftOf(t, " thank you for asking about {topic=the kites}. I can't, as {my reason=I'm on a ship. Until May}. Do ask {my door=in June}.",
		"Hi Jo,", "\n\nBest,\nAna")
	got := mask(d)
	want := masked{
		text:    "Thank you for asking about [topic]. I can't, as [reason]. Do ask [door].",
		opening: "Thank you for asking about [topic].",
		book:    [][]string{{"thank", "you", "for", "asking", "about", "[topic]", "i", "can't", "as"}, {"do", "ask", "[door]"}},
		words:   []string{"thank", "you", "for", "asking", "about", "[topic]", "i", "can't", "as", "[reason]", "do", "ask", "[door]"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(masked{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSequencesStopAtOwnTexts(t *testing.T) {
	m := mask(draftOf(t, "I can not do it as {my reason=x}, do ask me later on.", "", ""))
	got := sequenceCounts([]drafted{{masked: m}, {masked: m}}, func(m masked) [][]string { return m.book })
	if diff := cmp.Diff(map[string]int{"i can not do it as": 2}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n := overShare(got, 2); n != 1 {
		t.Errorf("%d sequences above the level, want 1", n)
	}
}

func TestWorstRow(t *testing.T) {
	opened := func(openings ...string) (ds []drafted) {
		for _, o := range openings {
			ds = append(ds, drafted{masked: masked{opening: o}})
		}
		return ds
	}
	apart := opened("a")
	for i := range row {
		apart = append(apart, opened(fmt.Sprint(i))...)
	}
	for _, c := range []struct {
		name string
		ds   []drafted
		most int
	}{
		{"near each other", opened("a", "b", "a", "c", "a"), 3},
		{"more than forty apart", append(apart, opened("a")...), 1},
		{"none", nil, 0},
	} {
		if got, _ := worstRow(c.ds); got != c.most {
			t.Errorf("%s: %d, want %d", c.name, got, c.most)
		}
	}
}
