package ask

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnranked: a language without a model goes by the weights of its patterns, and a phrase that many patterns leave weak fills nothing.
func TestUnranked(t *testing.T) {
	r := english(t)
	r.filler = nil
	for src, want := range map[string]string{
		"Could we have a chat about tides and dikes?": "tides and dikes",
		"Thanks for the lovely evening.":              "",
	} {
		p := r.open(message(r, src), "")
		if got := r.topic(p, Call); got.Text != want {
			t.Errorf("topic of %q is %q, want %q", src, got.Text, want)
		}
	}
}

// TestPick: phrases that hold each other or share their words are one answer, of which the likelier is taken.
func TestPick(t *testing.T) {
	r := english(t)
	r.filler = nil
	p := r.open(message(r, "Our summit is near. Come to our summit on tides, or to the fair."), "")
	near, tides := &p.sents[0], &p.sents[1]
	list := candidates{
		{at: near, from: 0, to: 2, weight: leadZero},
		{at: tides, from: 7, to: 11, weight: leadZero + 1},
		{at: tides, from: 13, to: 15, weight: leadZero},
	}
	list[1].from, list[1].to = tides.s.From+2, tides.s.From+6
	list[2].from, list[2].to = tides.s.From+9, tides.s.From+11
	c, share := r.pick(p, Call, slotTopic, list)
	if got := c.span().Of(c.at.src); got != "our summit on tides" || share < 50 {
		t.Errorf("picked %q with %d percent", got, share)
	}
}

func TestModel(t *testing.T) {
	data := WriteModel([]string{"a", "b"}, []int16{-5, 7}, []Weight{{Feature: 3, Class: 0, Value: 12}, {Feature: 3, Class: 1, Value: -4}, {Feature: 900, Class: 1, Value: 1}})
	m, err := OpenModel(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{7, 4}, m.Scores([]uint32{3, 4, 900})); diff != "" {
		t.Errorf("scores mismatch (-want +got):\n%s", diff)
	}
	for i := range data {
		if _, err := OpenModel(data[:i]); err == nil {
			t.Errorf("a model cut to %d of %d bytes was opened", i, len(data))
		}
	}
	r := english(t)
	r.filler = m
	if err := r.checkFiller("en"); err == nil {
		t.Error("a model of other classes was taken for that of the slots")
	}
}

func TestPercent(t *testing.T) {
	for _, c := range []struct{ scores, want []int }{
		{[]int{0, 0}, []int{50, 50}},
		{[]int{64, 0}, []int{88, 11}}, // two nats apart
		{[]int{0, 5000}, []int{0, 100}},
		{[]int{-7}, []int{100}},
	} {
		if diff := cmp.Diff(c.want, Percent(c.scores)); diff != "" {
			t.Errorf("Percent(%v) mismatch (-want +got):\n%s", c.scores, diff)
		}
	}
}

func TestMatter(t *testing.T) {
	r := english(t)
	for _, c := range []struct {
		kind       Kind
		span, want string
	}{
		{Speaking, "a keynote on harbour safety", "harbour safety"},
		{Speaking, "a talk at our school", ""},
		{Speaking, "harbour safety", "harbour safety"},
		{Mentoring, "a talk at our school", "a talk at our school"},
	} {
		if got := r.Matter(c.kind, c.span); got != c.want {
			t.Errorf("Matter(%s, %q) = %q, want %q", c.kind, c.span, got, c.want)
		}
	}
}
