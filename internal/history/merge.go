package history

import (
	"cmp"
	"slices"
	"strings"
)

// Item is one stored thing: a setting, a reason, a record. Body is all of it in canonical JSON.
type Item struct {
	ID      string
	Rev     uint64 // higher with every edit
	Device  string // which browser made the edit
	Deleted bool
	Body    string
}

// Copy is what one browser keeps. Of everything in it, only what merging needs is taken apart.
type Copy struct {
	Floor    uint64 // what has a rev at or below it was forgotten
	Settings []Item
	Lists    [4][]Item // in the order of ListNames
	Rest     []Item    // fields that a newer version has added, by name
}

// ListNames are the names of the lists of a copy, in their order.
func ListNames() []string { return []string{"reasons", "alternatives", "history", "phrases"} }

// Merge merges copies. The order in which copies are merged, and how often, changes nothing: of each id one version wins, and which
// one hangs on the versions alone.
func Merge(copies ...Copy) Copy {
	out := Copy{}
	for i := range copies {
		out.Floor = max(out.Floor, copies[i].Floor)
	}
	out.Settings = union(copies, out.Floor, func(c *Copy) []Item { return c.Settings })
	for i := range out.Lists {
		out.Lists[i] = union(copies, out.Floor, func(c *Copy) []Item { return c.Lists[i] })
	}
	out.Rest = union(copies, 0, func(c *Copy) []Item { return c.Rest })
	return out
}

// union returns the winners of one list, by id, without those at or below the floor; no floor forgets nothing.
func union(copies []Copy, floor uint64, list func(*Copy) []Item) []Item {
	var all []Item
	for i := range copies {
		all = append(all, list(&copies[i])...)
	}
	slices.SortFunc(all, func(a, b Item) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), cmp.Compare(b.Rev, a.Rev), strings.Compare(b.Device, a.Device), strings.Compare(b.Body, a.Body))
	})
	kept := all[:0]
	for _, x := range all {
		if (floor == 0 || x.Rev > floor) && (len(kept) == 0 || kept[len(kept)-1].ID != x.ID) {
			kept = append(kept, x)
		}
	}
	return kept
}

// Equal reports whether two copies hold the same, in whatever order.
func (c Copy) Equal(o Copy) bool {
	same := c.Floor == o.Floor && equal(c.Settings, o.Settings) && equal(c.Rest, o.Rest)
	for i := range c.Lists {
		same = same && equal(c.Lists[i], o.Lists[i])
	}
	return same
}

func equal(a, b []Item) bool {
	byID := func(x, y Item) int { return strings.Compare(x.ID, y.ID) }
	return slices.Equal(slices.SortedFunc(slices.Values(a), byID), slices.SortedFunc(slices.Values(b), byID))
}
