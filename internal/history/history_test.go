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
		if got := Person(c.p, c.n).Key(); got != c.want {
			t.Errorf("Key(%+v, %+v) = %q, want %q", c.p, c.n, got, c.want)
		}
	}
}

func TestIs(t *testing.T) {
	priya := person.Name{Given: "Priya", Family: "Nair"}
	both := person.Person{Profile: "/in/priya", Email: "p@a.example"}
	for _, c := range []struct {
		name   string
		p      person.Person
		n      person.Name
		record Record
		want   Likeness
	}{
		{"the profile", both, priya, Record{Person: "linkedin:priya"}, Same},
		{"the address", both, priya, Record{Person: "email:p@a.example"}, Same},
		{"the name under a better key", both, priya, Record{Person: "name:priya nair"}, Probably},
		{"the name where nothing else is known", person.Person{}, priya, Record{Person: "name:priya nair"}, Same},
		{"another key with the same name", person.Person{}, priya, Record{Person: "email:x@b.example", Name: "Priya Nair"}, Probably},
		{"the name as a page shows it", both, priya, Record{Person: "linkedin:other", Name: "Priya  Nair (she/her)"}, Probably},
		{"a given name alone", person.Person{}, person.Name{Given: "Priya"}, Record{Person: "email:x@b.example", Name: "Priya"}, Another},
		{"a family name in common", both, priya, Record{Person: "email:x@b.example", Name: "Tom Nair"}, Another},
		{"nothing", person.Person{}, person.Name{}, Record{Person: "", Name: ""}, Another},
	} {
		if got := Person(c.p, c.n).Is(&c.record); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestTold(t *testing.T) {
	today := when.Date{Year: 2026, Month: 11, Day: 23}
	priya := person.Name{Given: "Priya", Family: "Nair"}
	old := Record{Person: "linkedin:priya", Name: "Priya Nair", Date: today.Add(-60), State: "confirmed", Reason: "launch"}
	sure := Record{Person: "linkedin:priya", Date: today.Add(-5), State: "inserted", Reason: "focus"}
	last := Record{Person: "linkedin:priya", Date: today.Add(-14), State: "copied", Reason: "policy"}
	stale := Record{Person: "linkedin:priya", Date: today.Add(-15), State: "inserted", Reason: "energy"}
	yes := Record{Person: "linkedin:priya", Date: today, Decision: "accepted"}
	byName := Record{Person: "name:priya nair", Date: sure.Date, State: "confirmed", Reason: "capacity"}
	for _, c := range []struct {
		name    string
		records []Record
		p       person.Person
		want    string
		like    Likeness
	}{
		{"the latest that counts", []Record{sure, old}, person.Person{Profile: "/in/priya"}, "focus", Same},
		{"the fourteenth day", []Record{old, last}, person.Person{Profile: "/in/priya"}, "policy", Same},
		{"never confirmed and too old", []Record{old, stale}, person.Person{Profile: "/in/priya"}, "launch", Same},
		{"an acceptance is no decline", []Record{yes}, person.Person{Profile: "/in/priya"}, "", Another},
		{"the same name under another key", []Record{old}, person.Person{Email: "p@a.example"}, "launch", Probably},
		{"the surer of one day", []Record{byName, sure}, person.Person{Profile: "/in/priya"}, "focus", Same},
		{"somebody else", []Record{sure}, person.Person{Profile: "/in/sam"}, "", Another},
	} {
		m := Told(c.records, Person(c.p, priya), today)
		if m.Likeness != c.like || m.Reason != c.want {
			t.Errorf("%s: %q, %d", c.name, m.Reason, m.Likeness)
		}
	}
}

func TestPromised(t *testing.T) {
	today := when.Date{Year: 2027, Month: 4, Day: 2}
	w := Person(person.Person{Profile: "/in/priya"}, person.Name{})
	first := Record{Person: "linkedin:priya", Date: today.Add(-90), Promise: today.Add(-1)}
	kept := Record{Person: "linkedin:priya", Date: today.Add(-60), Promise: today.Add(-1), Promised: "kept"}
	bare := Record{Person: "linkedin:priya", Date: today.Add(-30)}
	if m := Promised([]Record{first, kept, bare}, w, today); m.Likeness != Same || m.Date != first.Date {
		t.Errorf("the open promise is not found: %+v", m)
	}
	if m := Promised([]Record{kept, bare}, w, today); m.Likeness != Another {
		t.Errorf("a promise that is not open: %+v", m)
	}
}
