package demur

import (
	"slices"
	"strings"

	"demur/internal/ask"
	"demur/internal/text"
	"demur/internal/thread"
)

// particulars finds second things that a message names beside its ask: the sender's company, the noun of the job, how long it would take, what
// they study, what is served. Each is filled only where the words leave no doubt.
func (e *engine) particulars(r *Request, u Understanding, role string, put func(slot, value, from, ref string)) {
	if name := e.company(r, u); name != "" && !strings.Contains(role, name) && !strings.Contains(u.Main().Event.Say+u.Main().Topic.Say, name) {
		put("company", name, "message", name)
	}
	put("hire", e.turner.Hire(role), "message", role)
	src, tokens := u.letter.Src, u.letter.Tokens()
	if u.Kind == ask.Call || u.Kind == ask.CoffeeChat || u.Kind == ask.FeedbackSurvey {
		length, from := firstOwn(u, func(i int) string { return e.turner.Length(src, tokens, i) })
		put("length", length, "message", from)
	}
	if slices.Contains(u.hooks, "student") {
		subject, _ := firstOwn(u, func(i int) string { return e.turner.Studies(src, tokens, i) })
		put("studies", subject, "message", subject)
	}
	noticed, _ := firstOwn(u, func(i int) string {
		if strings.Contains(u.Main().Topic.Text, tokens[i].Of(src)+" ") {
			return "" // the ask is about it: then the topic says it
		}
		return e.turner.Noticed(src, tokens, i)
	})
	put("noticed", noticed, "message", "")
	put("number", e.refusal(u, tokens), "message", "")
	for _, t := range tokens {
		if share := e.turner.Share(t.Fold); share != "" && u.Kind == ask.EventInvite {
			put("share", share, "message", t.Of(src))
			break
		}
	}
}

// firstOwn returns the first thing found at a token of their own words, and that token; both are "" where nothing is.
func firstOwn(u Understanding, find func(i int) string) (found, from string) {
	for i, t := range u.letter.Tokens() {
		if !u.letter.Own(t.Span) {
			continue
		}
		if found = find(i); found != "" {
			return found, t.Of(u.letter.Src)
		}
	}
	return "", ""
}

// company is the name of the company the sender writes for: read behind words such as "here at", from the line under the name, or from a line
// of the signature that the letter or the mail address bears out. The person's own company, the sender's own name and a given name are none.
func (e *engine) company(r *Request, u Understanding) string {
	if slices.Contains(u.hooks, "student") || len(r.Thread.Messages) == 0 {
		return ""
	}
	tokens := u.letter.Tokens()
	name, _ := firstOwn(u, func(i int) string {
		if !tokens[i].Upper {
			return ""
		}
		if name := e.turner.Company(u.letter.Src, tokens, i); e.companyFits(r, u, name) {
			return name
		}
		return ""
	})
	if name != "" {
		return name
	}
	from := r.Thread.Messages[u.Message].From
	if sig, ok := u.letter.Zone(thread.Signature); ok {
		for line := range strings.SplitSeq(sig.Of(u.letter.Src), "\n") {
			for i, part := range strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune(",|·", c) }) {
				part = strings.TrimSpace(part)
				name := e.turner.CompanyName(part, text.Tokens(part))
				again := (i > 0 || strings.Contains(name, " ")) && name != "" && strings.Count(u.letter.Src, name) > 1 // a lone word may be a person's name
				if e.companyFits(r, u, name) && (again || e.domainOf(from.Email, name)) {
					return name
				}
			}
		}
	}
	return ""
}

// domainOf reports whether a mail domain bears the name of a company.
func (e *engine) domainOf(email, name string) bool {
	_, domain, ok := strings.Cut(text.Fold(email), "@")
	label, _, _ := strings.Cut(domain, ".")
	return ok && !e.names.PublicDomain(domain) && strings.ReplaceAll(label, "-", "") == strings.ReplaceAll(text.Fold(name), " ", "")
}

func (e *engine) companyFits(r *Request, u Understanding, name string) bool {
	first, _, _ := strings.Cut(text.Fold(name), " ")
	return len(name) >= shortest && !e.names.IsGiven(first) && text.Fold(name) != text.Fold(strings.TrimSpace(r.Me.Company)) &&
		(u.Sender.Family == "" || !strings.Contains(name, u.Sender.Family))
}

// refusal is the number of the answer that means no, among numbered answers that they offer: "1. Yes  2. Later  3. Not interested".
func (e *engine) refusal(u Understanding, tokens []text.Token) string {
	found, number, start := 0, "", -1
	for i := 0; i <= len(tokens); i++ {
		opens := i+1 < len(tokens) && tokens[i].Kind == text.Number && len(tokens[i].Fold) == 1 && strings.Contains(".):", tokens[i+1].Fold) && u.letter.Own(tokens[i].Span)
		if !opens && i < len(tokens) {
			continue
		}
		if start >= 0 && number == "" && e.marks.Find(tokens[start+2 : i])["refusal"] {
			number = tokens[start].Fold
		}
		if opens {
			start = i
			found++
		}
	}
	if found < 2 {
		return ""
	}
	return number
}
