package wire

import (
	"demur/internal/ask"
	"demur/internal/demur"
	"demur/internal/etiquette"
)

// kinds lists the kinds of the contract behind "", which stands for none.
func kinds() []string {
	out := []string{""}
	for _, k := range ask.Kinds() {
		out = append(out, string(k))
	}
	return out
}

func preferences(o object) demur.Preferences {
	p := demur.Preferences{
		Reopen: reopen(o), Tone: o.oneOf("tone", "auto", "warm", "neutral", "firm"), Length: o.oneOf("length", "auto", "short", "medium"),
		Language: o.str("language"), Address: o.oneOf("address", "auto", "formal", "informal"),
		Spelling: o.oneOf("spelling", "auto", "us", "uk"), SignOff: o.line("sign_off"), RulesOff: map[string]bool{},
		Focus: o.strs("focus"), Goals: o.line("goals"),
	}
	if p.Language == "" {
		p.Language = "auto"
	}
	for _, rule := range o.strs("rules_off") {
		p.RulesOff[rule] = true
	}
	for _, n := range o.list("reasons", maxItems) {
		p.Reasons = append(p.Reasons, reason(n.object()))
	}
	for _, n := range o.list("phrases", maxItems) {
		x := n.object()
		p.Phrases = append(p.Phrases, demur.OwnPhrases{Language: x.str("id"), Text: x.str("text")})
	}
	for _, n := range o.list("alternatives", maxItems) {
		p.Alternatives = append(p.Alternatives, alternative(n.object()))
	}
	return p
}

// reopen reads a rule for the open door: a word, or the date from which the other may ask again.
func reopen(o object) string { return o.dateOr("reopen", "auto", "never", "invite", "promise") }

func reason(o object) etiquette.Reason {
	return etiquette.Reason{
		ID: o.str("id"), Text: o.short("text", maxReason), Until: o.date("until"), Lang: o.str("lang"),
		Type: o.oneOf("type", "commitment", "capacity", "focus", "energy", "policy"), For: kindList(o, "for"),
	}
}

func alternative(o object) etiquette.Alternative {
	o.need("id")
	return etiquette.Alternative{
		ID: o.oneOf("id", append([]string{""}, demur.Alternatives()...)...), Text: o.line("text"), Label: o.line("label"),
		Agreed: o.flag("agreed"), For: kindList(o, "for"), NotFor: kindList(o, "not_for"),
	}
}

func kindList(o object, key string) []string {
	var out []string
	for _, n := range o.list(key, maxItems) {
		k := n.str()
		if !ask.Kind(k).Known() {
			n.bad("a kind is needed")
		}
		out = append(out, k)
	}
	return out
}

func overrides(o object) demur.Overrides {
	sender := o.object("sender")
	out := demur.Overrides{
		Kind: o.choice("kind", kinds()...), Stage: o.choice("stage", "first", "follow_up", "after_decline"),
		Title: sender.text("title"), Given: sender.text("given"), Family: sender.text("family"), AddressName: sender.text("address"),
		Topic: o.text("topic"), When: o.text("when"), Event: o.text("event"), Language: o.text("language"),
		Address: o.choice("address", "auto", "formal", "informal"), Tone: o.choice("tone", "auto", "warm", "neutral", "firm"),
		Length: o.choice("length", "auto", "short", "medium"), Reason: o.text("reason"), Alternative: o.text("alternative"),
		SignOff: o.text("sign_off"),
	}
	if out.Timeframe = o.text("timeframe"); out.Timeframe.Set {
		out.Timeframe.Value = o.dateOr("timeframe", "never", "auto")
	}
	if out.Reopen = o.text("reopen"); out.Reopen.Set {
		out.Reopen.Value = o.dateOr("reopen", "never", "auto", "invite", "promise")
	}
	if out.Alternative.Set && out.Alternative.Value == "" {
		out.Alternative.Value = "none"
	}
	if _, ok := o.get("colleague"); ok {
		colleague := o.flag("colleague")
		out.Colleague = &colleague
	}
	for _, n := range o.list("decline", maxItems) {
		out.Decline = append(out.Decline, int(n.whole(maxItems)))
	}
	return out
}
