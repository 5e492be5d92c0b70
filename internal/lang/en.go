package lang

import _ "embed" // the data files of the pack

var (
	//go:embed en/words.txt
	enWords string
	//go:embed en/cues.txt
	enCues string
	//go:embed en/topics.txt
	enTopics string
	//go:embed en/dates.txt
	enDates string
	//go:embed en/names.txt
	enNames string
	//go:embed en/mail.txt
	enMail string
	//go:embed en/turn.txt
	enTurn string
	//go:embed en/phrases.txt
	enPhrases string
	//go:embed en/reopen.txt
	enReopen string
	//go:embed en/trial.txt
	enTrial string
	//go:embed en/marks.txt
	enMarks string
	//go:embed en/checks.txt
	enChecks string
	//go:embed en/advice.txt
	enAdvice string
	//go:embed en/review.txt
	enReview string
	//go:embed en/kinds.model
	enKinds string
	//go:embed en/stages.model
	enStages string
	//go:embed en/mass.model
	enMass string
	//go:embed en/slots.model
	enSlots string
)

func english() Pack {
	return Pack{Code: "en", files: []File{
		{"en/words.txt", enWords},     // abbreviations, function words, small closed classes
		{"en/cues.txt", enCues},       // what is asked, and what only looks like asking
		{"en/topics.txt", enTopics},   // where a topic, an event or a deadline stands
		{"en/dates.txt", enDates},     // months, weekdays, relative days, both ways
		{"en/names.txt", enNames},     // titles, particles, common given names, organisation words
		{"en/mail.txt", enMail},       // quoted-text headers, signatures, footers, salutations
		{"en/turn.txt", enTurn},       // their words in our mouth
		{"en/phrases.txt", enPhrases}, // the phrase book
		{"en/reopen.txt", enReopen},   // the phrase book of coming back to a declined request
		{"en/trial.txt", enTrial},     // in what surroundings a phrase of somebody's own is tried
		{"en/marks.txt", enMarks},     // what a message shows besides, for the phrase book
		{"en/checks.txt", enChecks},   // the rules of the check
		{"en/advice.txt", enAdvice},   // sentences for the person, not for the other side
		{"en/review.txt", enReview},   // what a look back says
	}, models: map[string]string{
		"kinds":  enKinds,  // written by scripts/train
		"stages": enStages, // likewise
		"mass":   enMass,   // likewise
		"slots":  enSlots,  // likewise
	}}
}
