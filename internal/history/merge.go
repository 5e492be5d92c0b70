package history

import "demur/internal/text"

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
	var kept []Item
	for _, i := range text.Order(len(all), func(i, j int) bool { return all[i].before(&all[j]) }) {
		x := &all[i]
		if (floor == 0 || x.Rev > floor) && (len(kept) == 0 || kept[len(kept)-1].ID != x.ID) {
			kept = append(kept, *x)
		}
	}
	return kept
}

// before sorts by id, and of one id the version that wins to the front: the higher rev, then the greater device, then the greater bytes.
func (x *Item) before(y *Item) bool {
	switch {
	case x.ID != y.ID:
		return x.ID < y.ID
	case x.Rev != y.Rev:
		return x.Rev > y.Rev
	case x.Device != y.Device:
		return x.Device > y.Device
	}
	return x.Body > y.Body
}

// Equal reports whether two copies hold the same, in whatever order.
func (c Copy) Equal(o Copy) bool {
	same := c.Floor == o.Floor && equal(c.Settings, o.Settings) && equal(c.Rest, o.Rest)
	for i := range c.Lists {
		same = same && equal(c.Lists[i], o.Lists[i])
	}
	return same
}

// equal compares two lists in each of which no id stands twice.
func equal(a, b []Item) bool {
	inA, inB := byID(a), byID(b)
	for i := range inA {
		if len(a) != len(b) || a[inA[i]] != b[inB[i]] {
			return false
		}
	}
	return len(a) == len(b)
}

func byID(list []Item) []int {
	return text.Order(len(list), func(i, j int) bool { return list[i].ID < list[j].ID })
}
