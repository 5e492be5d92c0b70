package demur_test

import (
	"testing"

	"demur/corpus"
	"demur/internal/demur"
)

// BenchmarkSuggest measures one press: understanding and three drafts.
func BenchmarkSuggest(b *testing.B) {
	list, err := corpus.Parse("inline", "=== x\nkind: coffee_chat\nchannel: linkedin\nfrom: Priya Nair\n--- theirs\nHi Ana, can we grab a coffee next Thursday to talk about pricing for climate software?\n")
	if err != nil {
		b.Fatal(err)
	}
	r := request(list[0], 1)
	if _, err := demur.Suggest(r); err != nil { // reading the language pack is not part of it
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := demur.Suggest(r); err != nil {
			b.Fatal(err)
		}
	}
}
