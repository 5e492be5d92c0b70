package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCopies(t *testing.T) {
	train := []message{
		{id: "t1", words: "Could we have a coffee next week to talk about the harbour museum?"},
		{id: "t2", words: "Could we have a coffee next week, I'm in town anyway"},
		{id: "t3", words: "coffee tomorrow?"},
	}
	for _, c := range []struct {
		name, words string
		want        []copied
	}{
		{"the same", "could we have a coffee next week... to talk about the Harbour Museum", []copied{{"u", "t1", 9, 9}}},
		{"the same with a new end", "Could we have a coffee next week to talk about my thesis?", []copied{{"u", "t1", 6, 8}}},
		{"half of it", "Could we have a coffee next month, as you promised in May?", nil},
		{"exactly half", "When exactly could we have a coffee next?", nil},
		{"its own words", "I would love to hear how the ferry timetable came about.", nil},
		{"too short for a sequence", "coffee tomorrow?", nil},
		{"nothing", "", nil},
	} {
		got := copies([]message{{id: "u", words: c.words}}, train)
		if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(copied{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestCopiesNamesThePair(t *testing.T) {
	got := copied{id: "u7", of: "a3", share: 5, all: 8}.String()
	if want := "u7 shares 5 of its 8 five-word sequences with a3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
