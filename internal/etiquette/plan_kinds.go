package etiquette

import "demur/internal/ask"

// row is one line of the table of kinds in the etiquette.
type row struct {
	steps     []string // alternatives by id, in no order: the person's own order decides
	door      bool     // a door is left open by default
	doorMeant bool     // only when the person chose it
	release   bool
	wish      bool
	day       bool // what is asked takes place on one
	tone      Tone // of the recommended draft
	never     string
}

// table is ETIQUETTE: what fits which kind. A row per kind; everything in it can be overruled by the person's own choice.
func table(k ask.Kind) row {
	switch k {
	case ask.CoffeeChat:
		return row{steps: []string{"question", "linkedin"}, door: true, day: true, tone: Warm}
	case ask.Call:
		return row{steps: []string{"question", "email", "link"}, release: true, wish: true, day: true, tone: Warm}
	case ask.Connect:
		return row{door: true, tone: Warm, never: "linkedin"}
	case ask.EventInvite:
		return row{door: true, release: true, wish: true, day: true, tone: Warm}
	case ask.Speaking:
		return row{steps: []string{"person"}, door: true, release: true, wish: true, day: true, tone: Warm}
	case ask.Mentoring:
		return row{steps: []string{"question", "link", "person"}, wish: true, tone: Warm}
	case ask.IntroOffer:
		return row{door: true, release: true, tone: Warm}
	case ask.IntroRequest:
		return row{doorMeant: true, release: true, wish: true, tone: Warm}
	case ask.ReferralRequest:
		return row{steps: []string{"link", "linkedin"}, release: true, wish: true, tone: Warm}
	case ask.Recruiter:
		return row{steps: []string{"linkedin"}, doorMeant: true, release: true, wish: true, tone: Neutral}
	case ask.SalesPitch:
		return row{release: true, tone: Firm}
	case ask.Partnership:
		return row{doorMeant: true, day: true, tone: Neutral}
	case ask.AdvisoryBoard:
		return row{steps: []string{"person"}, release: true, wish: true, tone: Warm}
	case ask.FeedbackSurvey:
		return row{steps: []string{"link", "question"}, release: true, wish: true, tone: Warm}
	case ask.Fundraising:
		return row{doorMeant: true, release: true, wish: true, tone: Warm}
	}
	return row{steps: []string{"question"}, release: true, tone: Warm}
}

// HasWish reports whether a good wish suits the kind.
func HasWish(k ask.Kind) bool { return table(k).wish }

// HasDay reports whether what is asked takes place on a day: then a reason that ends before it explains nothing.
func HasDay(k ask.Kind) bool { return table(k).day }

// HasRelease reports whether the kind has a clause that lets the other act.
func HasRelease(k ask.Kind) bool { return table(k).release }
