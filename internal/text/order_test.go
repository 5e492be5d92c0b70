package text

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.IntRange(0, 9), 0, 40).Draw(t, "values")
		want := make([]int, len(values))
		for i := range want {
			want[i] = i
		}
		slices.SortStableFunc(want, func(i, j int) int { return values[i] - values[j] })
		if got := Order(len(values), func(i, j int) bool { return values[i] < values[j] }); !slices.Equal(got, want) {
			t.Errorf("Order(%v) = %v, want %v", values, got, want)
		}
	})
}
