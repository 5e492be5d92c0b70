package etiquette

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"demur/internal/ask"
	"demur/internal/when"
)

// pieces are sentences with and without faults, from which the property test puts drafts together.
func pieces() []string {
	return []string{
		"Thank you for asking.", "Thanks so much!", "thx for the invite", "I appreciate the offer.", "No, thank you.",
		"I can't make it.", "Unfortunately, I won't be joining.", "It's a no from me.", "I'm going to pass on this one", "cant do it sorry",
		"I'm so sorry, but I can't.", "Sorry about that.", "My apologies for the delay.", "I can't come, sorry.", "I apologise again.",
		"I'm too busy right now.", "as I'm committed to a product launch through the end of March", "because I don't have time,",
		"Plus, I'm moving house.", "And I'm also writing a book.", "My calendar is full until then.",
		"Maybe next time.", "Let me think about it.", "I'll see if I can.", "Perhaps in April we could talk.", "We'll see!",
		"Do ask again in April.", "Let's catch up in the future.", "I'll get in touch.", "I'll write when things calm down.",
		"Let's connect on LinkedIn.", "You can email me your question instead.", "My colleague Tom could help.",
		"Would Monday work?", "Let me know what you think.", "Unless you can move it?", "How are you?",
		"You clearly didn't read my profile.", "I'll report you.", "Please find someone else.", "But I can't.", "So, no.",
		"To be honest, I really can't.", "Actually no.", "This is NOT for me!", "No thanks!!", "WHY ME??",
		"I hope this email finds you well.", "I don't have the bandwidth at this time.", "Good luck — and all — the best.", "I hope you understand.",
		"Hi [Name],", "until XXX", "{company} is great.", "I'm away on 20 October 2026.", "I hope it goes well.", "You deserve an answer.",
		"\n\n", "\n", " - ", ", ", "Best,\nAna", "Hi Sarah,", "Hey!", "Dear Sir,", "> quoted line\n", "é😀", "…",
	}
}

func drawContext(t *rapid.T) Context {
	day := when.Date{Year: 2026, Month: 11, Day: 23}
	c := Context{Waited: rapid.IntRange(-1, 12).Draw(t, "waited")}
	if rapid.Bool().Draw(t, "known") {
		c.Today, c.Reasons = day, []Reason{launch(), {ID: "old", Text: "I'm writing a book", Until: day.Add(-30)}}
		c.Channel = rapid.SampledFrom([]string{"linkedin", "email", "other"}).Draw(t, "channel")
	}
	if rapid.Bool().Draw(t, "told") {
		l := launch()
		c.Told = &l
	}
	if rapid.Bool().Draw(t, "names") {
		c.Names = names("Priya Nair, Tom Berg")
	}
	c.Kind = rapid.SampledFrom([]ask.Kind{"", ask.CoffeeChat, ask.SalesPitch}).Draw(t, "kind")
	c.Stage = rapid.SampledFrom([]ask.Stage{"", ask.First, ask.FollowUp}).Draw(t, "stage")
	c.Intent = rapid.SampledFrom([]Intent{IntentAuto, IntentDecline, IntentReopen}).Draw(t, "intent")
	c.FormalKnown, c.Formal = rapid.Bool().Draw(t, "register"), rapid.Bool().Draw(t, "formal")
	c.Signature = rapid.SampledFrom([]string{"", "Ana de Vries"}).Draw(t, "signature")
	return c
}

// TestEditsMend puts drafts together at random: the edits of every finding, applied at once, take it away and bring no other; spans and
// edits lie inside the draft and do not cut a letter.
func TestEditsMend(t *testing.T) {
	c := checker(t)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(pieces()), 1, 9).Draw(t, "parts")
		src := strings.Join(parts, rapid.SampledFrom([]string{" ", " ", "\n\n"}).Draw(t, "between"))
		ctx := drawContext(t)
		if err := holds(c, src, ctx); err != "" {
			t.Fatal(err)
		}
	})
}

// holds returns what is wrong with the report on a draft, "" when nothing is.
func holds(c *Checker, src string, ctx Context) string {
	r := c.Check(src, ctx)
	inside := func(start, end int) bool {
		return 0 <= start && start <= end && end <= len(src) && (start == len(src) || utf8.RuneStart(src[start])) && (end == len(src) || utf8.RuneStart(src[end]))
	}
	for _, m := range r.Moves {
		if !inside(m.Start, m.End) || m.Start == m.End {
			return "move " + m.Move + " outside"
		}
	}
	for _, m := range r.Markers {
		for _, sp := range m.Spans {
			if !inside(sp.Start, sp.End) {
				return "marker " + m.Name + " outside"
			}
		}
	}
	for _, f := range r.Findings {
		if !inside(f.Start, f.End) || f.Start == f.End || f.Message == "" || f.Why == "" || f.Source == "" || strings.ContainsAny(f.Message, "{}") && !strings.ContainsAny(src, "{}") {
			return "finding " + f.Rule + " is not well formed: " + f.Message
		}
		if f.Fix != "" && (len(f.Edits) != 1 || f.Edits[0] != Edit{f.Span, f.Fix}) {
			return "fix of " + f.Rule + " is not its edit"
		}
		for _, e := range f.Edits {
			if !inside(e.Start, e.End) {
				return "edit of " + f.Rule + " outside"
			}
		}
		if len(f.Edits) > 0 {
			if s := mended(c, src, ctx, r, f); s != "" {
				return s
			}
		}
	}
	return ""
}

func mended(c *Checker, src string, ctx Context, r Report, f Finding) string {
	edited, ok := apply(src, f.Edits)
	if !ok {
		return "edits of " + f.Rule + " overlap"
	}
	before, after := counts(r.Findings), counts(c.Check(edited, ctx).Findings)
	if after[f.Rule] >= before[f.Rule] {
		return f.Rule + " stays after its edits: " + edited
	}
	for id, n := range after {
		if n > before[id] {
			return f.Rule + " is mended into " + id + ": " + edited
		}
	}
	return ""
}

// TestMended applies the edits of every finding of the labelled drafts, prints by rule how many have edits, and holds that only five rules ask
// for a new draft.
func TestMended(t *testing.T) {
	c := checker(t)
	all, mend := map[string]int{}, map[string]int{}
	redraft := []string{"no_explicit_no", "too_long", "wrong_language", "wrong_address", "blame_or_threat"}
	for _, l := range readDrafts(t, "*.txt") {
		l.ctx.Today = today
		if l.ctx.Reasons == nil {
			l.ctx.Reasons = []Reason{launch()}
		}
		if s := holds(c, l.draft, l.ctx); s != "" {
			t.Errorf("%s: %s", l.id, s)
		}
		for _, f := range c.Check(l.draft, l.ctx).Findings {
			all[f.Rule]++
			if len(f.Edits) > 0 {
				mend[f.Rule]++
			}
			if f.Redraft && (len(f.Edits) > 0 || !slices.Contains(redraft, f.Rule)) {
				t.Errorf("%s: %s asks for a new draft", l.id, f.Rule)
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-22s %3d of %3d mended by edits", id, mend[id], all[id])
	}
}

// FuzzCheck feeds the check with anything: no panic, spans inside, edits that mend, the same twice.
func FuzzCheck(f *testing.F) {
	for _, l := range readDrafts(f, "*.txt") {
		f.Add(l.draft, "linkedin", 3)
	}
	f.Add("Hi [", "email", 0)
	f.Add("I can't\xff — sorry, sorry", "", -1)
	c := checker(f)
	f.Fuzz(func(t *testing.T, draft, channel string, waited int) {
		if len(draft) > 3000 {
			return
		}
		draft = strings.ToValidUTF8(draft, "\ufffd")
		ctx := Context{Channel: channel, Waited: waited, Today: today, Reasons: []Reason{launch()}, Names: names("Priya Nair"), Signature: "Ana", Language: "en"}
		if s := holds(c, draft, ctx); s != "" {
			t.Error(s)
		}
		if diff := cmp.Diff(c.Check(draft, ctx), c.Check(draft, ctx)); diff != "" {
			t.Errorf("a second run differs:\n%s", diff)
		}
	})
}

// TestInvalidBytes holds that broken UTF-8 is read and that an empty draft has no findings.
func TestInvalidBytes(t *testing.T) {
	c := checker(t)
	c.Check("\xff\xfe I can't \xc3", Context{})
	for _, s := range []string{"", "  \n", "\u200b", "> only a quote"} {
		if fs := c.Check(s, Context{Waited: 30, Channel: "linkedin", Kind: ask.CoffeeChat}).Findings; len(fs) > 0 {
			t.Errorf("%q has findings %v", s, fs)
		}
	}
}
