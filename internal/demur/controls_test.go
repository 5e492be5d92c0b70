package demur_test

import (
	"slices"
	"testing"

	"demur/internal/demur"
	"demur/internal/etiquette"
	"demur/internal/when"
)

// set is a correction by the person.
func set(v string) demur.Text { return demur.Text{Set: true, Value: v} }

// controls are the controls of the panel, each with the moves that it names.
var controls = []struct {
	name   string
	change func(*demur.Request)
	moves  []etiquette.Move
}{
	{"step", func(r *demur.Request) { r.Overrides.Alternative = set("none") }, []etiquette.Move{etiquette.Alternate, etiquette.Door, etiquette.Release, etiquette.Wish, etiquette.Close}},
	{"another step", func(r *demur.Request) { r.Overrides.Alternative = set("question") }, []etiquette.Move{etiquette.Alternate, etiquette.Door, etiquette.Release, etiquette.Wish, etiquette.Close}},
	{"timeframe", func(r *demur.Request) { r.Overrides.Timeframe = set("2027-06-01") }, []etiquette.Move{etiquette.Alternate, etiquette.Door, etiquette.Release, etiquette.Wish, etiquette.Close}},
	{"sign-off", func(r *demur.Request) { r.Overrides.SignOff = set("A. de Vries") }, []etiquette.Move{etiquette.SignOff}},
}

// TestControls: for the same seed, one control changed changes the moves it names and no other.
func TestControls(t *testing.T) {
	for i, c := range cases(t) {
		if i%10 != 0 {
			continue
		}
		before := request(c, uint64(i))
		a, err := demur.Suggest(before)
		if err != nil || len(a.Drafts) == 0 || a.Understanding.Stage != "first" {
			continue
		}
		for _, x := range controls {
			after := request(c, uint64(i))
			x.change(&after)
			b, err := demur.Suggest(after)
			if err != nil {
				t.Fatalf("%s, %s: %v", c.ID, x.name, err)
			}
			if prints(a.Drafts[0], "topic") != prints(b.Drafts[0], "topic") {
				continue // the check took their words for something else in one of the drafts, so that they were left out
			}
			compare(t, c.ID+", "+x.name, a.Drafts[0], b.Drafts[0], x.moves)
		}
	}
}

// compare reports a move that differs between two drafts and is none of those that may.
func compare(t *testing.T, name string, a, b demur.Draft, may []etiquette.Move) {
	t.Helper()
	said := func(d demur.Draft) map[string]string {
		out := map[string]string{}
		for _, m := range d.Moves {
			if !slices.Contains(may, etiquette.Move(m.Move)) {
				out[m.Move] = d.Text[m.Start:m.End]
			}
		}
		return out
	}
	x, y := said(a), said(b)
	for m, text := range x {
		if y[m] != text {
			t.Errorf("%s: %s became %q:\n%s\n%s", name, m, y[m], a.Text, b.Text)
			return
		}
	}
	if len(x) != len(y) {
		t.Errorf("%s: moves were added:\n%s\n%s", name, a.Text, b.Text)
	}
}

// TestReasonControl: another reason of the same length changes the reason and its joint alone.
func TestReasonControl(t *testing.T) {
	second := etiquette.Reason{ID: "course", Text: "I'm committed to a language course through the end of March", Until: when.Date{Year: 2027, Month: 3, Day: 31}}
	for i, c := range cases(t) {
		if i%10 != 1 {
			continue
		}
		before, after := request(c, uint64(i)), request(c, uint64(i))
		before.Preferences.Reasons = append(before.Preferences.Reasons, second)
		after.Preferences.Reasons = append(after.Preferences.Reasons, second)
		before.Overrides.Reason, after.Overrides.Reason = set("launch"), set("course")
		a, err := demur.Suggest(before)
		if err != nil {
			t.Fatal(err)
		}
		b, err := demur.Suggest(after)
		if err != nil {
			t.Fatal(err)
		}
		for j := range a.Drafts {
			compare(t, c.ID, a.Drafts[j], b.Drafts[j], []etiquette.Move{etiquette.ReasonMove})
		}
	}
}

// TestTones: for first requests, warm has one forward step where there is one to offer, neutral and firm have none, firm has a release where the
// kind has one, and no two of the three have the same moves or words.
func TestTones(t *testing.T) {
	for i, c := range cases(t) {
		if i%4 != 0 {
			continue
		}
		s, err := demur.Suggest(request(c, uint64(i)))
		if err != nil || len(s.Drafts) == 0 || s.Understanding.Stage != "first" {
			continue
		}
		moves := map[etiquette.Tone][]string{}
		for _, d := range s.Drafts {
			for _, m := range d.Moves {
				moves[d.Tone] = append(moves[d.Tone], m.Move)
			}
		}
		step := func(tone etiquette.Tone) int {
			n := 0
			for _, m := range moves[tone] {
				if m == string(etiquette.Alternate) || m == string(etiquette.Door) {
					n++
				}
			}
			return n
		}
		if step(etiquette.Warm) > 1 || step(etiquette.Neutral) > 0 || step(etiquette.Firm) > 0 {
			t.Errorf("%s: forward steps: %v", c.ID, moves)
		}
		u := s.Understanding
		if etiquette.HasRelease(u.Kind) && !u.Colleague && !slices.Contains(moves[etiquette.Firm], string(etiquette.Release)) {
			t.Errorf("%s: firm does not let them act: %v", c.ID, moves[etiquette.Firm])
		}
		if s.Drafts[0].Text == s.Drafts[1].Text || s.Drafts[1].Text == s.Drafts[2].Text || s.Drafts[0].Text == s.Drafts[2].Text {
			t.Errorf("%s: two tones, one text: %s", c.ID, s.Drafts[1].Text)
		}
		if slices.Equal(moves[etiquette.Warm], moves[etiquette.Neutral]) && u.Kind != "sales_pitch" && u.Kind != "partnership" && !u.Bulk {
			t.Errorf("%s: warm says no more than neutral: %v", c.ID, moves[etiquette.Warm])
		}
	}
}

// prints reports whether a draft prints a slot.
func prints(d demur.Draft, slot string) bool {
	for _, s := range d.Slots {
		if s.Slot == slot {
			return true
		}
	}
	return false
}
