package person

import "testing"

func TestHouse(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		shown, email string
		want         bool
	}{
		{"Talentbeck", "hello@talentbeck.example", true},
		{"Open Kade", "info@openkade.example", true},
		{"Tramline Coast", "care@tramline.example", true},
		{"Tramline Coast", "rides@tramline-rail.example", true},
		{"Femke Dijkstra", "femke@dijkstra-advies.example", false},
		{"Tiberius Knox", "tknox@knoxreport.example", false},
		{"Wendel Horst", "wendel.horst@wendelhorst.example", false},
		{"Clara Voss", "post@claravoss.example", false}, // a known given name
		{"Quentin Shaw", "", false},
	} {
		if got := w.House(w.Read(c.shown), c.email); got != c.want {
			t.Errorf("House(%q, %q) = %v", c.shown, c.email, got)
		}
	}
}
