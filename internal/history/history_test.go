package history

import (
	"testing"

	"demur/internal/person"
	"demur/internal/when"
)

func TestKey(t *testing.T) {
	for _, c := range []struct {
		p    person.Person
		n    person.Name
		want string
	}{
		{person.Person{Profile: "https://www.linkedin.com/in/Priya-Nair/?x=1", Email: "p@a.example"}, person.Name{}, "linkedin:priya-nair"},
		{person.Person{Profile: "/in/priya"}, person.Name{}, "linkedin:priya"},
		{person.Person{Email: "P@A.example"}, person.Name{Given: "Priya"}, "email:p@a.example"},
		{person.Person{}, person.Name{Given: "Priya", Family: "Nair"}, "name:priya nair"},
		{person.Person{}, person.Name{}, ""},
	} {
		if got := Key(c.p, c.n); got != c.want {
			t.Errorf("Key(%+v, %+v) = %q, want %q", c.p, c.n, got, c.want)
		}
	}
}

func TestTold(t *testing.T) {
	today := when.Date{Year: 2026, Month: 11, Day: 23}
	priya := person.Name{Given: "Priya", Family: "Nair"}
	old := Record{Person: "linkedin:priya", Name: "Priya Nair", Date: today.Add(-60), State: "confirmed", Reason: "launch"}
	sure := Record{Person: "linkedin:priya", Date: today.Add(-5), State: "inserted", Reason: "focus"}
	stale := Record{Person: "linkedin:priya", Date: today.Add(-20), State: "inserted", Reason: "energy"}
	yes := Record{Person: "linkedin:priya", Date: today, Decision: "accepted"}
	for _, c := range []struct {
		name    string
		records []Record
		key     string
		want    string
		ok      bool
	}{
		{"the latest that counts", []Record{old, sure}, "linkedin:priya", "focus", true},
		{"never confirmed and too old", []Record{old, stale}, "linkedin:priya", "launch", true},
		{"an acceptance is no decline", []Record{yes}, "linkedin:priya", "", false},
		{"the same name under another key", []Record{old}, "email:p@a.example", "launch", true},
		{"somebody else", []Record{sure}, "linkedin:sam", "", false},
	} {
		r, ok := Told(c.records, c.key, priya, today)
		if ok != c.ok || r.Reason != c.want {
			t.Errorf("%s: %q, %v", c.name, r.Reason, ok)
		}
	}
}
