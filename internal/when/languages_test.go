package when

import (
	"testing"

	"demur/internal/lang"
	"demur/internal/text"
)

// Two small packs, to show that word order, gender and full stops of other languages are data: no line of Go knows them.
const german = `
[options]
order = dmy
day-dot = yes
[weekday]
1 = Montag mo
2 = Dienstag di
3 = Mittwoch mi
4 = Donnerstag do
5 = Freitag fr
6 = Samstag sa
7 = Sonntag so
[month]
1 = Januar
2 = Februar
3 = März
4 = April
5 = Mai
6 = Juni
7 = Juli
8 = August
9 = September
10 = Oktober
11 = November nov
12 = Dezember
[number]
1 = ein einer eine
2 = zwei
3 = drei
4 = vier
5 = fünf
6 = sechs
7 = sieben
8 = acht
9 = neun
10 = zehn
11 = elf
12 = zwölf
[nth]
1 = erste ersten
2 = zweite zweiten
3 = dritte dritten
4 = vierte vierten
[unit]
day = tag tage tagen
week = woche wochen
[glue]
or = oder
and = und
to = bis - –
soft = , um am in der den dem
[part]
vormittag nachmittag
[time]
{hm} (uhr)?
{hour} uhr
[forms]
heute = day 0
morgen = day 1
{weekday} = weekday
(nächsten|kommenden) {weekday} = weekday next
{day} {month} {year}? = date
{numeric} = numeric
{day} bis {day} {month} {year}? = date to
(nächste|nächster|nächsten|kommende|kommender|kommenden) woche = week 1
diese woche = week 0
des monats = month 0 weak
vor {n} {unit} = vague past
in {n} {unit} = in
{time} = clock
{part} = clock weak
anfang = early
ende = end
vor = before
[past]
(war|waren|hatten)
[ahead]
(wäre|können|würde)
[say]
today = heute
tomorrow = morgen
date = {weekday}, {day}. {month}
date-year = {weekday}, {day}. {month} {year}
date-short = {weekday}, {day}.
plain = {day}. {month}
plain-year = {day}. {month} {year}
plain-short = {day}.
month-name = {month}
month-name-year = {month} {year}
on = [am] {x}
weekday-this = diesen {weekday}
weekday-next = nächsten {weekday}
week-0 = diese Woche
week-1 = nächste Woche
week-of = [in] der Woche vom {x}
nth-week = [in] der {nth} Woche im {x}
weekend = [am] Wochenende
weekend-next = nächstes Wochenende
weekend-of = [am] Wochenende des {x}
month = [im] {x}
quarter = [im] {nth} Quartal
quarter-year = [im] {nth} Quartal {year}
year = {year}
newyear = [im] neuen Jahr
feast = [zu] {x}
early = Anfang {x}
mid = Mitte {x}
late = Ende {x}
end = Ende {x}
later = später {x}
early.week-1 = Anfang nächster Woche
before = vor {x}
after = nach {x}
span = vom {a} bis {b}
or = {a} oder {b}
and = {a} und {b}
door = im {month}
door-late = Ende {month}
until-early = bis Anfang {month}
until-mid = bis Mitte {month}
until-late = bis Ende {month}
until-end = bis Ende {month}
until-end-year = bis Ende {month}
until-day = bis {x}
`

func TestGermanAsData(t *testing.T) {
	b, err := parseBook(lang.File{Name: "de/dates.txt", Text: german})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ src, text, say string }{
		{"Passt Ihnen der 26. November um 14 Uhr?", "26. November um 14 Uhr", "am 26. November"},
		{"Haben Sie am Donnerstag, den 26. November 2026, um 9.30 Uhr Zeit?", "Donnerstag, den 26. November 2026, um 9.30 Uhr", "am Donnerstag, 26. November"},
		{"Können wir Anfang nächster Woche sprechen?", "Anfang nächster Woche", "Anfang nächster Woche"},
		{"Wäre nächsten Donnerstag oder Freitag möglich?", "nächsten Donnerstag oder Freitag", "am Donnerstag, 26. oder Freitag, 27. November"},
		{"vom 9. bis 20. Dezember", "9. bis 20. Dezember", "vom 9. bis 20. Dezember"},
		{"bis Ende des Monats", "Ende des Monats", "Ende November"},
		{"Dienstag Nachmittag nächste Woche", "Dienstag Nachmittag nächste Woche", "am Dienstag, 24. November"},
		{"am 3.12. in Köln", "3.12", "am 3. Dezember"},
		{"Wir waren am Montag da", "Montag", ""},
		{"vor zwei Wochen", "vor zwei Wochen", ""},
	}
	sent := Date{2026, 11, 20}
	for _, tt := range tests {
		tokens := text.Tokens(tt.src)
		ms := b.find(tt.src, tokens, text.Sentence{From: 0, To: len(tokens)})
		if len(ms) != 1 || ms[0].Text != tt.text {
			t.Errorf("%q: %s, want %q", tt.src, show(ms), tt.text)
			continue
		}
		say := ""
		if !ms[0].Past {
			say, _ = writer{book: b, sent: sent, today: sent}.mention(ms[0])
		}
		if say != tt.say {
			t.Errorf("%q is said %q, want %q", tt.src, say, tt.say)
		}
	}
}
