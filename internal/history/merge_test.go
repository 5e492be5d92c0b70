package history

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// copies draws copies whose items meet often: few ids, few revs, few devices.
func drawCopy(t *rapid.T, label string) Copy {
	items := func(name string, most int) []Item {
		var out []Item
		for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 0, most, rapid.ID[string]).Draw(t, label+name) {
			x := Item{ID: id, Rev: rapid.Uint64Range(1, 6).Draw(t, "rev"), Device: rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, "device"),
				Deleted: rapid.Bool().Draw(t, "deleted")}
			x.Body = fmt.Sprintf(`{"id":%q,"rev":%d,"device":%q,"deleted":%v`, x.ID, x.Rev, x.Device, x.Deleted)
			if !x.Deleted {
				x.Body += fmt.Sprintf(`,"text":%d`, rapid.IntRange(0, 2).Draw(t, "text"))
			}
			x.Body += "}"
			out = append(out, x)
		}
		return out
	}
	c := Copy{Floor: rapid.SampledFrom([]uint64{0, 0, 0, 1, 3}).Draw(t, label+"floor"), Settings: items("settings", 4), Rest: items("rest", 2)}
	for i, name := range ListNames() {
		c.Lists[i] = items(name, 4)
	}
	for i := range c.Rest {
		c.Rest[i].Rev, c.Rest[i].Device, c.Rest[i].Deleted = 0, "", false
	}
	return c
}

func TestMergeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawCopy(t, "a"), drawCopy(t, "b"), drawCopy(t, "c")
		ab := Merge(a, b)
		if !Merge(b, a).Equal(ab) {
			t.Error("the order matters")
		}
		if !Merge(ab, c).Equal(Merge(a, Merge(b, c))) {
			t.Error("the grouping matters")
		}
		if !Merge(ab, ab).Equal(ab) || !Merge(ab).Equal(ab) || !Merge(ab, a).Equal(ab) || !Merge(ab, b).Equal(ab) {
			t.Error("merging once more changes something")
		}
	})
}

// TestMergeKeeps holds that each id is there in its last version, unless it lies at or below the floor, and that nothing else is there.
func TestMergeKeeps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawCopy(t, "a"), drawCopy(t, "b")
		m := Merge(a, b)
		if m.Floor != max(a.Floor, b.Floor) {
			t.Errorf("the floor is %d, of %d and %d", m.Floor, a.Floor, b.Floor)
		}
		for i := range m.Lists {
			from := slices.Concat(a.Lists[i], b.Lists[i])
			for _, x := range from {
				at := slices.IndexFunc(m.Lists[i], func(y Item) bool { return y.ID == x.ID })
				switch {
				case x.Rev <= m.Floor && (at < 0 || m.Lists[i][at] != x):
				case x.Rev <= m.Floor:
					t.Errorf("%v was forgotten and is back", x)
				case at < 0:
					t.Errorf("%v is lost", x)
				case m.Lists[i][at].Rev < x.Rev:
					t.Errorf("%v lost to the older %v", x, m.Lists[i][at])
				}
			}
			for n, y := range m.Lists[i] {
				if !slices.Contains(from, y) || n > 0 && m.Lists[i][n-1].ID >= y.ID {
					t.Errorf("%v comes from nowhere, or stands out of order", y)
				}
			}
		}
	})
}
