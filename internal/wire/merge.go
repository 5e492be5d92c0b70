package wire

import (
	"slices"
	"strconv"
	"strings"

	"demur/internal/demur"
	"demur/internal/history"
	"demur/internal/text"
)

// formatVersion is the version of the copies that this engine reads and writes.
const formatVersion = 1

// merge merges two copies, or validates one.
func merge(w *writer, o object) error {
	nodes := o.list("copies", maxItems)
	if n, _ := o.get("copies"); o.faults.first == nil && (len(nodes) < 1 || len(nodes) > 2) {
		n.bad("one or two are needed")
	}
	if o.faults.first != nil {
		return o.faults.first
	}
	copies := make([]history.Copy, len(nodes))
	stripped := make([]bool, len(nodes))
	for i, n := range nodes {
		copies[i], stripped[i] = readCopy(n)
	}
	if err := o.faults.first; err != nil {
		if err.Code == "bad_request" {
			err.Code = "bad_copy"
		}
		return err
	}
	merged := demur.Merge(copies...)
	if err := tooMany(merged); err != nil {
		return err
	}
	w.object("ok", func() {
		w.copy(merged)
		w.list("changed", len(copies), func(i int) {
			w.next()
			if stripped[i] || !merged.Equal(copies[i]) {
				w.buf = append(w.buf, "true"...)
			} else {
				w.buf = append(w.buf, "false"...)
			}
		})
	})
	return nil
}

// tooMany refuses a merged copy of which a list is longer than a copy may be: it would not be read the next time. Nothing is left out of it to
// make it fit, since what one browser drops the other would bring back.
func tooMany(c history.Copy) error {
	for i, name := range history.ListNames() {
		if n := len(c.Lists[i]); n > maxRecords {
			return fault("too_large", "copies: together they hold "+strconv.Itoa(n)+" of "+name+", and at most "+strconv.Itoa(maxRecords)+" are allowed")
		}
	}
	return nil
}

func (w *writer) copy(c history.Copy) {
	w.object("copy", func() {
		w.str("format", "demur")
		w.int("version", formatVersion)
		w.int("floor", int(c.Floor))
		w.object("settings", func() { w.members(c.Settings) })
		for i, name := range history.ListNames() {
			w.list(name, len(c.Lists[i]), func(k int) { w.raw(c.Lists[i][k].Body) })
		}
		w.members(c.Rest)
	})
}

// members writes items as the fields of an object.
func (w *writer) members(items []history.Item) {
	for _, x := range items {
		w.key(x.ID)
		w.buf = append(w.buf, x.Body...)
	}
}

func (w *writer) raw(json string) {
	w.next()
	w.buf = append(w.buf, json...)
}

// readCopy reads and validates a copy. stripped tells that a deleted item held more than a deleted item keeps.
func readCopy(n *node) (c history.Copy, stripped bool) {
	o := n.object()
	if o.str("format") != "demur" {
		at, _ := o.get("format")
		at.bad(`"demur" is needed`)
	}
	if v := o.atLeast("version", 1); v > formatVersion {
		at, _ := o.get("version")
		o.faults.add("newer_format", at, "a newer version wrote this copy")
	}
	if o.faults.first != nil {
		return c, false
	}
	c.Floor = o.whole("floor", maxSeed)
	settings := o.object("settings")
	for _, f := range settings.fields {
		s := settings.object(f.key)
		setting(s, f.key)
		c.Settings = append(c.Settings, history.Item{ID: f.key, Rev: s.atLeast("rev", 1), Device: s.str("device"), Body: canonical(f.value)})
	}
	for i, name := range history.ListNames() {
		seen := map[string]bool{}
		for _, at := range o.list(name, maxRecords) {
			x := stored(at.object(), name)
			if seen[x.ID] {
				at.bad("its id stands twice")
			}
			seen[x.ID] = true
			stripped = stripped || x.Deleted && len(at.object().fields) > len(stamp())
			c.Lists[i] = append(c.Lists[i], x)
		}
	}
	for _, f := range o.fields {
		if !slices.Contains(history.ListNames(), f.key) && !slices.Contains([]string{"format", "version", "floor", "settings"}, f.key) {
			c.Rest = append(c.Rest, history.Item{ID: f.key, Body: canonical(f.value)})
		}
	}
	c.Settings, c.Rest = first(c.Settings), first(c.Rest)
	return c, stripped
}

// first keeps of repeated keys the first.
func first(items []history.Item) []history.Item {
	var out []history.Item
	seen := map[string]bool{}
	for _, x := range items {
		if !seen[x.ID] {
			out = append(out, x)
		}
		seen[x.ID] = true
	}
	return out
}

// atLeast reads a number that is needed.
func (o object) atLeast(key string, least uint64) uint64 {
	v := o.whole(key, maxSeed)
	if v < least {
		n, _ := o.get(key)
		n.bad("a whole number from 1 is needed")
	}
	return v
}

// stamp lists the fields that every item carries, which are all that a deleted one keeps.
func stamp() []string { return []string{"id", "rev", "device", "deleted"} }

// stored reads an item of a list.
func stored(o object, list string) history.Item {
	o.need("id")
	x := history.Item{ID: o.str("id"), Rev: o.atLeast("rev", 1), Device: o.str("device"), Deleted: o.flag("deleted")}
	x.Body = body(o, x)
	switch {
	case x.Deleted:
	case list == "history":
		record(o)
	case list == "reasons":
		reason(o)
		o.whole("order", maxSeed)
	case list == "alternatives":
		o.oneOf("offer", append([]string{""}, demur.Alternatives()...)...)
		o.str("text")
		o.str("label")
		o.flag("agreed")
		kindList(o, "for")
		kindList(o, "not_for")
		o.whole("order", maxSeed)
	default:
		o.str("text")
	}
	return x
}

// body writes an item in the one form in which two equal ones are the same bytes: its stamp, then its other fields.
func body(o object, x history.Item) string {
	w := writer{}
	w.braces(func() {
		w.str("id", x.ID)
		w.int("rev", int(x.Rev))
		w.str("device", x.Device)
		w.bool("deleted", x.Deleted)
		for _, f := range ordered(o.fields) {
			if !x.Deleted && !slices.Contains(stamp(), f.key) {
				w.key(f.key)
				w.canonical(f.value)
			}
		}
	})
	return string(w.buf)
}

// setting validates the value of a setting. Of a key that this version does not know anything goes.
func setting(o object, key string) {
	n, ok := o.get("value")
	if !ok {
		n.bad("this is needed")
	}
	switch key {
	case "name", "sign_off", "company", "language", "goals":
		o.str("value")
	case "emails", "domains", "rules_off", "focus":
		o.strs("value")
	case "gender":
		o.oneOf("value", "", "f", "m")
	case "reopen":
		o.dateOr("value", "auto", "never", "invite", "promise")
	case "tone":
		o.oneOf("value", "auto", "warm", "neutral", "firm")
	case "length":
		o.oneOf("value", "auto", "short", "medium")
	case "address":
		o.oneOf("value", "auto", "formal", "informal")
	case "spelling":
		o.oneOf("value", "auto", "us", "uk")
	case "started":
		o.flag("value")
	}
}

// fieldOrder is the documented order of the fields of stored things; what is not in it follows by name.
const fieldOrder = " person name company thread channel date decision state kind stage colleague reason reason_until alternative promise promise_by " +
	"promise_state waited wording offer text label until lang type agreed for not_for order value rev device "

func canonical(v value) string {
	w := writer{}
	w.canonical(v)
	return string(w.buf)
}

// canonical writes any value: keys in order, the first of repeated ones, no white space, one way of escaping.
func (w *writer) canonical(v value) {
	switch {
	case v.begins('{'):
		w.braces(func() {
			for _, f := range ordered((&node{faults: &faults{}, value: v}).object().fields) {
				w.key(f.key)
				w.canonical(f.value)
			}
		})
	case v.begins('['):
		w.next()
		w.buf = append(w.buf, '[')
		for _, x := range v.each {
			w.canonical(x)
		}
		w.buf = append(w.buf, ']')
	case v.begins('"'):
		w.string(unquote(string(v)))
	default:
		w.raw(string(v))
	}
}

// ordered sorts fields into the documented order, then by name; of repeated keys the first stays.
func ordered(fields []field) []field {
	ranks := make([]int, len(fields))
	for i := range fields {
		if ranks[i] = strings.Index(fieldOrder, " "+fields[i].key+" "); ranks[i] < 0 {
			ranks[i] = len(fieldOrder)
		}
	}
	var out []field
	for _, i := range text.Order(len(fields), func(i, j int) bool {
		return ranks[i] < ranks[j] || ranks[i] == ranks[j] && fields[i].key < fields[j].key
	}) {
		if len(out) == 0 || out[len(out)-1].key != fields[i].key {
			out = append(out, fields[i])
		}
	}
	return out
}
