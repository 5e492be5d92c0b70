package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/corpus"
	"demur/internal/lang"
	"demur/internal/phrase"
	"demur/internal/text"
)

func TestPieces(t *testing.T) {
	const src = "a kite on Monday"
	for _, c := range []struct {
		name  string
		marks []mark
		want  []piece
	}{
		{"none", nil, []piece{{Text: src}}},
		{"two", []mark{{text.Span{Start: 2, End: 6}, "topic", "t"}, {text.Span{Start: 10, End: 16}, "when", "w"}},
			[]piece{{Text: "a "}, {"kite", "topic", "t"}, {Text: " on "}, {"Monday", "when", "w"}}},
		{"the earlier lies on top", []mark{{text.Span{Start: 2, End: 6}, "topic", "t"}, {text.Span{Start: 0, End: 9}, "evidence", "e"}},
			[]piece{{"a ", "evidence", "e"}, {"kite", "topic", "t"}, {" on", "evidence", "e"}, {Text: " Monday"}}},
		{"outside", []mark{{text.Span{Start: 10, End: 99}, "topic", "t"}}, []piece{{Text: src}}},
	} {
		if diff := cmp.Diff(c.want, pieces(src, c.marks)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestEvery(t *testing.T) {
	var got []string
	every(func(pick func(int) int) {
		a := pick(2)
		s := fmt.Sprint(a)
		if a == 1 { // a choice inside a choice
			s += fmt.Sprint(pick(3))
		}
		got = append(got, s)
	})
	if diff := cmp.Diff([]string{"0", "10", "11", "12"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestEverySlotHasSamples(t *testing.T) {
	pack, _ := lang.Get("en")
	have := samples(pack)
	for slot := range phrase.Slots() {
		for i, v := range have[slot] {
			if v == "" {
				t.Errorf("[%s] has no sample %d", slot, i)
			}
		}
	}
}

func TestMatrixShowsEveryPhrase(t *testing.T) {
	pack, _ := lang.Get("en")
	m, err := newMatrix(pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range m.Sections {
		for _, r := range s.Rows {
			if len(r.Forms) == 0 {
				t.Errorf("%s has no form", r.ID)
			}
		}
	}
}

func TestForms(t *testing.T) {
	pack, _ := lang.Get("en")
	book, err := phrase.Parse(lang.File{Name: "some.txt", Text: `[no:*]
x1 | I can't <come|be there>{ [when]}
[reason:*]
x2 formal | , as [reason]
x3 | . [reason]
[thanks:*]
x4 informal | a fine programme, thanks
`})
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPrinter(pack, book)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, x := range book.All() {
		for _, f := range p.forms(x) {
			s := ""
			for _, q := range f.Text {
				s += q.Text
			}
			got[x.ID] = append(got[x.ID], s+" ("+f.For+")")
		}
	}
	for id, want := range map[string]string{
		"x1": "I cannot be there this week. (formal, formal US)",
		"x2": "I can't do it, as I am committed to a product launch through the end of March. ()",
		"x3": "I can't do it. My evenings belong to my family this year. ()",
		"x4": "A fine program, thanks. (casual US)",
	} {
		if !slices.Contains(got[id], want) {
			t.Errorf("%s lacks %q:\n%s", id, want, strings.Join(got[id], "\n"))
		}
	}
	// Two choices, each in two registers, without the time and with three.
	if n := len(got["x1"]); n != 2*2*4 {
		t.Errorf("x1 has %d forms, want 16:\n%s", n, strings.Join(got["x1"], "\n"))
	}
}

// The page shows their words as text, whatever they hold.
func TestGalleryEscapes(t *testing.T) {
	cases, err := corpus.Parse("some.txt", `=== x1
kind: coffee_chat
from: <b>Jo</b>
--- theirs
Can we have a coffee on Friday about <script>alert(1)</script> & kites?
`)
	if err != nil {
		t.Fatal(err)
	}
	g, err := newGallery(cases, 1)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render(&b, "gallery.html", g); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<script") || strings.Contains(b.String(), "<b>Jo") {
		t.Error("their markup is markup on the page")
	}
	if len(g.Kinds) != 1 || len(g.Kinds[0].Entries[0].Drafts) != 3 {
		t.Errorf("%+v", g.Kinds)
	}
}

func TestChooseSpreadsOverTheKinds(t *testing.T) {
	var cases []corpus.Case
	for i := range 40 {
		cases = append(cases, corpus.Case{ID: fmt.Sprint("c", i), Kind: "call"}, corpus.Case{ID: fmt.Sprint("n", i), Kind: "not_request"})
	}
	cases = append(cases, corpus.Case{ID: "s0", Kind: "speaking"})
	var got []string
	for _, c := range choose(cases, 17*2) {
		got = append(got, c.ID)
	}
	if diff := cmp.Diff([]string{"c0", "c20", "s0", "n0", "n20"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
