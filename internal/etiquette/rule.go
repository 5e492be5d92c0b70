package etiquette

// run is a rule ready to run.
type run struct {
	id          string
	scope       scope
	anyLanguage bool // it needs no words of the language
	rule        func(*draft)
}

// scope says which texts a rule is for. Every rule is for a decline.
type scope uint8

const (
	declines scope = iota
	reopens        // also for a text that takes a conversation up again
	anyText
)

func (r run) meets(i Intent) bool {
	switch i {
	case IntentDecline:
		return true
	case IntentReopen:
		return r.scope >= reopens
	}
	return r.scope == anyText
}

// runs are the rules in the order of the contract.
func runs() []run {
	return []run{
		{id: "no_explicit_no", rule: (*draft).noExplicitNo},
		{id: "two_apologies", scope: reopens, rule: (*draft).twoApologies},
		{id: "placeholder", scope: anyText, anyLanguage: true, rule: (*draft).placeholder},
		{id: "false_hope", rule: (*draft).falseHope},
		{id: "reason_contradicts", rule: (*draft).reasonContradicts},
		{id: "blame_or_threat", scope: reopens, rule: (*draft).blameOrThreat},
		{id: "bare_busy", rule: (*draft).bareBusy},
		{id: "second_reason", rule: (*draft).secondReason},
		{id: "too_long", rule: (*draft).tooLong},
		{id: "thanks_missing", rule: (*draft).thanksMissing},
		{id: "thanks_late", rule: (*draft).thanksLate},
		{id: "vague_future", rule: (*draft).vagueFuture},
		{id: "intensifier", scope: reopens, rule: (*draft).intensifier},
		{id: "abrupt_opening", rule: (*draft).abruptOpening},
		{id: "shouting", scope: anyText, anyLanguage: true, rule: (*draft).shouting},
		{id: "please_first", scope: reopens, rule: (*draft).pleaseFirst},
		{id: "reopens_negotiation", rule: (*draft).reopensNegotiation},
		{id: "two_alternatives", rule: (*draft).twoAlternatives},
		{id: "undated_promise", rule: (*draft).undatedPromise},
		{id: "wrong_name", scope: anyText, anyLanguage: true, rule: (*draft).wrongName},
		{id: "wrong_language", scope: anyText, anyLanguage: true, rule: (*draft).wrongLanguage},
		{id: "wrong_address", scope: anyText, rule: (*draft).wrongAddress},
		{id: "cliche", scope: anyText, rule: (*draft).cliche},
		{id: "reason_expired", rule: (*draft).reasonExpired},
		{id: "reason_does_not_cover", rule: (*draft).reasonDoesNotCover},
		{id: "past_date", scope: reopens, rule: (*draft).pastDate},
		{id: "double_signature", scope: reopens, anyLanguage: true, rule: (*draft).doubleSignature},
		{id: "no_alternative", rule: (*draft).noAlternative},
		{id: "no_timeframe", rule: (*draft).noTimeframe},
		{id: "no_reason", rule: (*draft).noReason},
		{id: "late", rule: (*draft).late},
	}
}
