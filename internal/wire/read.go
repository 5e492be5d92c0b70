package wire

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"demur/internal/demur"
	"demur/internal/when"
)

// faults keeps the first fault that reading meets, so that the readers below need not return one each.
type faults struct{ first *demur.Error }

func (f *faults) add(code string, at *node, message string) {
	if f.first == nil {
		f.first = fault(code, at.path()+": "+message)
	}
}

// node is a value of the request and where it stands.
type node struct {
	faults *faults
	parent *node
	key    string // its name in an object
	index  int    // its place in a list, where key is ""
	value  value
}

// path names the place of a node in the contract's way: thread.messages[0].text. It is built only where a fault is told.
func (n *node) path() string {
	switch {
	case n.parent == nil:
		return "request"
	case n.key == "":
		return n.parent.path() + "[" + strconv.Itoa(n.index) + "]"
	case n.parent.parent == nil:
		return n.key
	}
	return n.parent.path() + "." + n.key
}

func (n *node) bad(message string) { n.faults.add("bad_request", n, message) }

func (n *node) str() string {
	if !n.value.begins('"') {
		n.bad("a string is needed")
		return ""
	}
	return unquote(string(n.value))
}

// object is a node with its fields in their order. A repeated key counts once, the first time.
type object struct {
	*node
	fields []field
}

type field struct {
	key   string
	value value
}

func (n *node) object() object {
	o := object{node: n}
	if !n.value.begins('{') {
		n.bad("an object is needed")
		return o
	}
	for key, item := range n.value.each {
		o.fields = append(o.fields, field{key, item})
	}
	return o
}

// get returns a field. ok is false where it is missing or null: both mean the default.
func (o object) get(key string) (n *node, ok bool) {
	for i := range o.fields {
		if o.fields[i].key == key {
			return &node{o.faults, o.node, key, 0, o.fields[i].value}, !o.fields[i].value.null()
		}
	}
	return &node{faults: o.faults, parent: o.node, key: key}, false
}

func (o object) object(key string) object {
	n, ok := o.get(key)
	if !ok {
		return object{node: n}
	}
	return n.object()
}

// list returns the items of a list, at most that many.
func (o object) list(key string, most int) []*node {
	n, ok := o.get(key)
	if !ok {
		return nil
	}
	if !n.value.begins('[') {
		n.bad("a list is needed")
		return nil
	}
	var out []*node
	for _, item := range n.value.each {
		if len(out) == most {
			o.faults.add("too_large", n, "at most "+strconv.Itoa(most)+" are allowed")
			return nil
		}
		out = append(out, &node{o.faults, n, "", len(out), item})
	}
	return out
}

func (o object) str(key string) string {
	n, ok := o.get(key)
	if !ok {
		return ""
	}
	return n.str()
}

// strs returns a list of strings.
func (o object) strs(key string) []string {
	var out []string
	for _, n := range o.list(key, maxItems) {
		out = append(out, n.str())
	}
	return out
}

// line returns a string that a draft may print: what breaks lines in it, and other control characters, count as a space.
func (o object) line(key string) string { return oneLine(o.str(key)) }

func oneLine(s string) string {
	if strings.IndexFunc(s, isControl) < 0 {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || isControl(r) }), " ")
}

// isControl tells control characters and the two line separators of Unicode.
func isControl(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029'
}

// short is line with a limit in characters.
func (o object) short(key string, most int) string {
	s := o.line(key)
	if utf8.RuneCountInString(s) > most {
		n, _ := o.get(key)
		n.bad("at most " + strconv.Itoa(most) + " characters are allowed")
	}
	return s
}

// oneOf returns one of the values, the first of which is the default, also for "".
func (o object) oneOf(key string, values ...string) string {
	s := o.str(key)
	if s == "" {
		return values[0]
	}
	if !slices.Contains(values, s) {
		n, _ := o.get(key)
		n.bad("one of " + strings.Join(slices.DeleteFunc(slices.Clone(values), isEmpty), ", ") + " is needed")
	}
	return s
}

// dateOr is oneOf, where a calendar date is as good as the values.
func (o object) dateOr(key string, values ...string) string {
	s := o.str(key)
	if d, ok := when.Parse(s); ok && d.String() == s {
		return s
	}
	return o.oneOf(key, values...)
}

// need tells a field that is missing or empty and has no default.
func (o object) need(key string) {
	if n, ok := o.get(key); !ok || n.value.begins('"') && n.str() == "" {
		n.bad("this is needed")
	}
}

func isEmpty(s string) bool { return s == "" }

// date returns a calendar date, zero for "".
func (o object) date(key string) when.Date {
	s := o.str(key)
	d, ok := when.Parse(s)
	if s != "" && !ok || d.String() != s {
		n, _ := o.get(key)
		n.bad("a calendar date is needed, written YYYY-MM-DD")
	}
	return d
}

func (o object) flag(key string) bool {
	n, ok := o.get(key)
	if ok && n.value != "true" && n.value != "false" {
		n.bad("true or false is needed")
	}
	return n.value == "true"
}

// whole returns a whole number from 0 to most.
func (o object) whole(key string, most uint64) uint64 {
	n, ok := o.get(key)
	if !ok {
		return 0
	}
	return n.whole(most)
}

func (n *node) whole(most uint64) uint64 {
	v, err := strconv.ParseUint(string(n.value), 10, 64)
	if err != nil || v > most {
		n.bad("a whole number from 0 to " + strconv.FormatUint(most, 10) + " is needed")
		return 0
	}
	return v
}

// text returns a correction, which is set also when it is "".
func (o object) text(key string) demur.Text {
	if _, ok := o.get(key); !ok {
		return demur.Text{}
	}
	return demur.Text{Set: true, Value: o.line(key)}
}

// choice is a correction that has to be one of the values.
func (o object) choice(key string, values ...string) demur.Text {
	o.oneOf(key, append([]string{""}, values...)...)
	return o.text(key)
}
