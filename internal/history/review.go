package history

import (
	"strings"

	"demur/internal/text"
	"demur/internal/when"
)

// Counts says how often each decision was taken in a span of days.
type Counts struct {
	Declined, Accepted, Left int
	Unconfirmed              int // declines that were never confirmed, after the days in which they count without that
}

// Tally counts decisions under one name: a kind, a reason or a month.
type Tally struct {
	Name               string
	Declined, Accepted int
}

// Review sums up what was decided in a span of days, both ends included.
type Review struct {
	From, To         when.Date
	Counts, Previous Counts  // Previous: of the span before, of the same length
	ByKind, ByReason []Tally // the most frequent first, then by name
	ByMonth          []Tally // oldest first, "2026-10"
	Colleagues       Tally
	Due, Upcoming    []string  // ids of records whose promise is open, whatever the span; by day, then by id
	Kept, Missed     int       // promises whose day lies in the span
	LastAccepted     when.Date // zero: no acceptance was ever recorded
	WithoutYes       int       // days since then, -1 where there was none
	DeclinedSince    int       // declines since then
	Differs          string    // the id of a record whose reason is not the one the same person was told before; "" for none
}

// Quarter returns the first and the last day of the calendar quarter of a day.
func Quarter(d when.Date) (from, to when.Date) {
	from = when.Date{Year: d.Year, Month: (d.Month-1)/3*3 + 1, Day: 1}
	return from, months(from, 3).Add(-1)
}

// months returns the first of a month some months away.
func months(first when.Date, n int) when.Date {
	m := first.Year*12 + first.Month - 1 + n
	return when.Date{Year: m / 12, Month: m%12 + 1, Day: 1}
}

// before returns the span of the same length that ends where another begins. Whole months are followed by as many whole months.
func before(from, to when.Date) (first, last when.Date) {
	last = from.Add(-1)
	if end := to.Add(1); from.Day == 1 && end.Day == 1 {
		return months(from, from.Year*12+from.Month-end.Year*12-end.Month), last
	}
	return last.Add(from.Sub(to)), last
}

// Sum reviews the decisions from one day to another.
func Sum(records []Record, from, to, today when.Date) Review {
	v := Review{From: from, To: to, WithoutYes: -1}
	first, last := before(from, to)
	told := map[string]*Record{}
	for _, i := range text.Order(len(records), func(i, j int) bool { return records[i].before(&records[j]) }) {
		r := &records[i]
		v.promise(r, today)
		if !r.Declined() && r.Decision != "left" && !r.Date.After(today) {
			v.LastAccepted, v.WithoutYes, v.DeclinedSince = r.Date, today.Sub(r.Date), 0
		}
		if r.Counts(today) {
			v.DeclinedSince++
			v.reason(r, told)
		}
		if within(r.Date, first, last) {
			v.Previous.add(r, today)
		}
		if within(r.Date, from, to) {
			v.Counts.add(r, today)
			v.tally(r, today)
		}
	}
	v.ByKind, v.ByReason = frequent(v.ByKind), frequent(v.ByReason)
	return v
}

// before sorts records by day, then by id.
func (r *Record) before(o *Record) bool {
	if r.Date != o.Date {
		return r.Date.Before(o.Date)
	}
	return r.ID < o.ID
}

// frequent sorts by how often, then by name.
func frequent(list []Tally) []Tally {
	var out []Tally
	for _, i := range text.Order(len(list), func(i, j int) bool {
		a, b := list[i], list[j]
		if n := a.Declined + a.Accepted - b.Declined - b.Accepted; n != 0 {
			return n > 0
		}
		return a.Name < b.Name
	}) {
		out = append(out, list[i])
	}
	return out
}

func within(d, from, to when.Date) bool { return !d.Before(from) && !d.After(to) }

func (c *Counts) add(r *Record, today when.Date) {
	switch {
	case r.Decision == "accepted":
		c.Accepted++
	case r.Decision == "left":
		c.Left++
	case r.Counts(today):
		c.Declined++
	default:
		c.Unconfirmed++
	}
}

// tally counts a decline or an acceptance under its names.
func (v *Review) tally(r *Record, today when.Date) {
	no := r.Counts(today)
	if !no && r.Decision != "accepted" {
		return
	}
	v.ByKind = count(v.ByKind, r.Kind, no)
	v.ByMonth = count(v.ByMonth, r.Date.String()[:len("2006-01")], no)
	if no {
		v.ByReason = count(v.ByReason, r.Reason, no)
	}
	if r.Colleague {
		v.Colleagues.add(no)
	}
}

func count(list []Tally, name string, no bool) []Tally {
	i := 0
	for i < len(list) && list[i].Name != name {
		i++
	}
	if i == len(list) {
		list = append(list, Tally{Name: name})
	}
	list[i].add(no)
	return list
}

func (t *Tally) add(no bool) {
	if no {
		t.Declined++
	} else {
		t.Accepted++
	}
}

// promise counts what was promised. Of a decline that was never sent, nothing was.
func (v *Review) promise(r *Record, today when.Date) {
	switch {
	case !r.Counts(today):
	case !r.Open():
		if within(r.Promise, v.From, v.To) && r.Promised == "kept" {
			v.Kept++
		} else if within(r.Promise, v.From, v.To) && r.Promised == "missed" {
			v.Missed++
		}
	case r.Promise.After(today):
		v.Upcoming = append(v.Upcoming, r.ID)
	default:
		v.Due = append(v.Due, r.ID)
	}
}

// reason compares the reason of a decline with the one that the same person was told before. A reason that had ended by then may differ.
func (v *Review) reason(r *Record, told map[string]*Record) {
	if r.Reason == "" {
		return
	}
	for _, key := range []string{r.Person, "name:" + bare(r.Name)} {
		if key != "" && (!strings.HasPrefix(key, "name:") || strings.Contains(key, " ")) { // a given name alone is no person
			if p := told[key]; p != nil && p.Reason != r.Reason && (p.ReasonUntil.IsZero() || !p.ReasonUntil.Before(r.Date)) && within(r.Date, v.From, v.To) {
				v.Differs = r.ID
			}
			told[key] = r
		}
	}
}
