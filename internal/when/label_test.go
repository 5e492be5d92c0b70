package when

import (
	"testing"

	"demur/internal/lang"
	"demur/internal/text"

	"github.com/google/go-cmp/cmp"
)

// today is a Monday.
var today = Date{2026, 11, 23}

func date(t *testing.T, s string) Date {
	t.Helper()
	d, ok := Parse(s)
	if s != "" && !ok {
		t.Fatalf("%q is no date", s)
	}
	return d
}

func TestLabel(t *testing.T) {
	tests := []struct{ lang, label, want string }{
		// English: a time of day says nothing about the day
		{"en", "10:02 AM", ""},
		{"en", "09:12", ""},
		{"en", "9:12 p.m.", ""},
		{"en", "", ""},
		{"en", "Today", "2026-11-23"},
		{"en", "TODAY", "2026-11-23"},
		{"en", "Today, 9:12 AM", "2026-11-23"},
		{"en", "Yesterday", "2026-11-22"},
		{"en", "Yesterday at 17:40", "2026-11-22"},
		{"en", "Just now", "2026-11-23"},
		{"en", "Thursday", "2026-11-19"},
		{"en", "Monday", "2026-11-16"}, // today is a Monday, and today is called Today
		{"en", "Sunday", "2026-11-22"},
		{"en", "Thu 9:12 AM", "2026-11-19"},
		{"en", "Fri 20/11", "2026-11-20"}, // the twentieth month is not, and it was a Friday
		{"en", "APR 14", "2026-04-14"},
		{"en", "APR 14, 2025", "2025-04-14"},
		{"en", "Dec 24", "2025-12-24"}, // never in the future
		{"en", "Nov 23", "2026-11-23"},
		{"en", "Nov 24", "2025-11-24"},
		{"en", "Nov 20, 2025", "2025-11-20"},
		{"en", "Nov 20, 2027", ""},
		{"en", "November 20th", "2026-11-20"},
		{"en", "20 November 2026 at 09:12", "2026-11-20"},
		{"en", "Fri, Nov 20, 2026, 9:12 AM (3 days ago)", "2026-11-20"},
		{"en", "Fri, 20 Nov, 09:12 (3 days ago)", "2026-11-20"},
		{"en", "Fri, Nov 20, 9:12\u202fAM (3 days ago)", "2026-11-20"},
		{"en", "Thu, 20 Nov, 09:12", ""}, // it was a Friday
		{"en", "Feb 29", "2024-02-29"},
		{"en", "Feb 30", ""},
		{"en", "9:12 AM (2 hours ago)", "2026-11-23"},
		{"en", "11:12 PM (5 hours ago)", "2026-11-22"},
		{"en", "Fri 11/20/2026 9:12 AM", "2026-11-20"},
		{"en", "11/20/2026", "2026-11-20"},
		{"en", "20/11/2026", "2026-11-20"},
		{"en", "11/12/2026", "2026-11-12"}, // 11 December is still to come
		{"en", "10/11/2026", ""},
		{"en-US", "10/11/2026", "2026-10-11"},
		{"en-GB", "10/11/2026", "2026-11-10"},
		{"en_GB", "10/11/26", "2026-11-10"},
		{"en", "2026-11-20", "2026-11-20"},
		{"en", "2 days ago", "2026-11-21"},
		{"en", "a day ago", "2026-11-22"},
		{"en", "Sent 3 weeks ago", "2026-11-02"},
		{"en", "2d", "2026-11-21"},
		{"en", "1w", "2026-11-16"},
		{"en", "3mo", "2026-08-25"},
		{"en", "1yr", "2025-11-23"},
		{"en", "10m", "2026-11-23"},
		{"en", "5h", ""}, // today or yesterday
		{"en", "5 hours ago", ""},
		{"en", "March", ""},
		{"en", "Nov 2026", ""},
		{"en", "Priya Nair sent the following messages at 10:02 AM", ""},
		{"en", "Priya Nair sent the following messages on Nov 20", "2026-11-20"},
		{"en", "Seen by Tuesday Jones", ""},
		{"en", "12", ""},
		{"en", "Nov 20 Nov 21", ""},
		// Dutch
		{"nl", "vandaag", "2026-11-23"},
		{"nl", "gisteren", "2026-11-22"},
		{"nl", "eergisteren 10:00", "2026-11-21"},
		{"nl", "donderdag", "2026-11-19"},
		{"nl", "vr 20 nov. 09:12", "2026-11-20"},
		{"nl", "vr 20-11-2026 09:12", "2026-11-20"},
		{"nl", "14 apr.", "2026-04-14"},
		{"nl", "20 nov 2025", "2025-11-20"},
		{"nl", "3 dagen geleden", "2026-11-20"},
		{"nl", "één week geleden", "2026-11-16"},
		{"nl", "2 mnd", "2026-09-24"},
		{"nl-NL", "ma 2 mrt. 2026 om 14:05", "2026-03-02"},
		// German
		{"de", "Heute", "2026-11-23"},
		{"de", "Gestern, 17:40 Uhr", "2026-11-22"},
		{"de", "Donnerstag", "2026-11-19"},
		{"de", "Fr., 20. Nov., 09:12 (vor 3 Tagen)", "2026-11-20"},
		{"de", "Fr 20.11.2026 09:12", "2026-11-20"},
		{"de", "20.11.26, 09:12", "2026-11-20"},
		{"de", "Fr 20.11. 09:12", "2026-11-20"},
		{"de", "14. April", "2026-04-14"},
		{"de", "3. März 2026", "2026-03-03"},
		{"de", "vor 3 Tagen", "2026-11-20"},
		{"de", "vor einer Woche", "2026-11-16"},
		{"de", "09.12 Uhr", ""},
		// French
		{"fr", "Aujourd’hui", "2026-11-23"},
		{"fr", "hier", "2026-11-22"},
		{"fr", "avant-hier", "2026-11-21"},
		{"fr", "vendredi", "2026-11-20"},
		{"fr", "mar. 10 nov. 2026, 9 h 12", "2026-11-10"},
		{"fr", "20 nov. 2026, 09:12 (il y a 3 jours)", "2026-11-20"},
		{"fr", "ven. 20 nov. 09:12 (il y a 3 jours)", "2026-11-20"},
		{"fr", "1er mars", "2026-03-01"},
		{"fr", "il y a 2 jours", "2026-11-21"},
		{"fr", "il y a un mois", "2026-10-24"},
		{"fr", "2 sem.", "2026-11-09"},
		{"fr", "20/11/2026", "2026-11-20"},
		// Spanish
		{"es", "hoy", "2026-11-23"},
		{"es", "ayer", "2026-11-22"},
		{"es", "viernes", "2026-11-20"},
		{"es", "mar", "2026-11-17"},
		{"es", "3 mar", "2026-03-03"},
		{"es", "mar, 3 nov", "2026-11-03"},
		{"es", "mar, 3 mar 2026", "2026-03-03"},
		{"es", "20 nov 2026", "2026-11-20"},
		{"es", "20 de noviembre de 2026 a las 9:12", "2026-11-20"},
		{"es", "hace 2 días", "2026-11-21"},
		{"es", "hace una semana", "2026-11-16"},
		{"es", "14 ago", "2026-08-14"},
		// the page's language is not known, or not the one it says
		{"", "viernes", "2026-11-20"},
		{"", "Thursday", "2026-11-19"},
		{"en", "hace 2 días", "2026-11-21"},
		{"pl", "20 nov 2026", "2026-11-20"},
		{"", "mar", "2026-11-17"}, // Tuesday in French and Spanish; a month alone is no day
		{"pl", "wczoraj", ""},
		{"en", "kesän 20", ""},
	}
	for _, tt := range tests {
		if got := Label(tt.label, tt.lang, today); got != date(t, tt.want) {
			t.Errorf("Label(%q, %q) = %q, want %q", tt.label, tt.lang, got, tt.want)
		}
	}
}

func TestLabelDays(t *testing.T) {
	tests := []struct {
		label string
		want  Range
	}{
		{"Nov 20", one(Date{2026, 11, 20})},
		{"1w", Range{Date{2026, 11, 10}, Date{2026, 11, 16}}},
		{"3mo", Range{Date{2026, 7, 23}, Date{2026, 8, 25}}},
		{"5h", Range{Date{2026, 11, 22}, Date{2026, 11, 23}}},
		{"10:02 AM", Range{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, LabelDays(tt.label, "en", today)); diff != "" {
			t.Errorf("LabelDays(%q): %s", tt.label, diff)
		}
	}
}

func TestLabelTableFaults(t *testing.T) {
	tests := []struct{ data, want string }{
		{"order = dmy\n", `labels.txt:1: the line needs a [language] above it and the shape "key = value"`},
		{"[xx]\nmonth 13 = foo\n", `labels.txt:2: unknown key "month"`},
		{"[xx]\n\nmonth x = foo\n", `labels.txt:3: "x" is no number`},
		{"[xx]\norder = ymd\n", `labels.txt:2: unknown order "ymd"`},
		{"[xx]\nmonth 1 = Jan\n", `labels.txt:2: word "Jan" is not in lower case`},
		{"[xx-yy]\norder = mdy\n", `labels.txt:2: [xx-yy] stands before [xx]`},
	}
	for _, tt := range tests {
		_, err := parseLabels(lang.File{Name: "labels.txt", Text: tt.data})
		if err == nil || err.Error() != tt.want {
			t.Errorf("parseLabels(%q): %v, want %s", tt.data, err, tt.want)
		}
	}
}

func FuzzLabel(f *testing.F) {
	for _, s := range []string{"Fri, 20 Nov, 09:12 (3 days ago)", "il y a 3 jours", "11/12/26", "mar, 3 mar 2026", "1w", "9 h 12", "\xff24."} {
		f.Add(s, "en")
		f.Add(s, "es")
	}
	f.Fuzz(func(t *testing.T, label, code string) {
		got := Label(label, code, today)
		if got.After(today) {
			t.Errorf("Label(%q) = %s lies in the future", label, got)
		}
		if !got.IsZero() && !got.valid() {
			t.Errorf("Label(%q) = %v is no day", label, got)
		}
		if again := Label(label, code, today); again != got {
			t.Errorf("Label(%q) gives %s, then %s", label, got, again)
		}
		if days := LabelDays(text.Clean(label), code, today); !got.IsZero() && days.Last != got {
			t.Errorf("LabelDays(%q) = %v, Label %s", label, days, got)
		}
	})
}
