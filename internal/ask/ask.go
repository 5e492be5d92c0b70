// Package ask tells what a message asks, how insistently, and shows the words that decided.
//
// Two things work together: cues, patterns of words that a writer keeps in the language pack, and a small linear model over words and
// cues, trained from the corpus. Cues alone decide nothing but the signals they are named for (bulk, care, sensitive matters); the kind
// and whether anything is asked are the model's, with cues among its features, so that both unknown words and unknown patterns count.
package ask

import (
	"demur/internal/lang"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// Kind is what is asked. The values are the contract's.
type Kind string

// The kinds of the contract.
const (
	CoffeeChat      Kind = "coffee_chat"
	Call            Kind = "call"
	Connect         Kind = "connect"
	EventInvite     Kind = "event_invite"
	Speaking        Kind = "speaking"
	Mentoring       Kind = "mentoring"
	IntroOffer      Kind = "intro_offer"
	IntroRequest    Kind = "intro_request"
	ReferralRequest Kind = "referral_request"
	Recruiter       Kind = "recruiter"
	SalesPitch      Kind = "sales_pitch"
	Partnership     Kind = "partnership"
	AdvisoryBoard   Kind = "advisory_board"
	FeedbackSurvey  Kind = "feedback_survey"
	Fundraising     Kind = "fundraising"
	OtherRequest    Kind = "other_request"
	NotRequest      Kind = "not_request"
)

// Kinds lists the kinds in the order of the contract.
func Kinds() []Kind {
	return []Kind{CoffeeChat, Call, Connect, EventInvite, Speaking, Mentoring, IntroOffer, IntroRequest, ReferralRequest, Recruiter,
		SalesPitch, Partnership, AdvisoryBoard, FeedbackSurvey, Fundraising, OtherRequest, NotRequest}
}

// Known reports whether k is a kind of the contract.
func (k Kind) Known() bool {
	for _, o := range Kinds() {
		if o == k {
			return true
		}
	}
	return false
}

// Stage is where in an exchange the ask stands, told from the thread alone.
type Stage string

// The stages of the contract.
const (
	First        Stage = "first"
	FollowUp     Stage = "follow_up"
	AfterDecline Stage = "after_decline"
)

// The fields of a message a span can lie in, as the contract names them.
const (
	InText    = "text"
	InSubject = "subject"
)

// Place is a span of one field of one message. Message is -1 for the subject of the thread.
type Place struct {
	Message int
	In      string
	text.Span
}

// Evidence is a run of words that spoke for a reading.
type Evidence struct {
	Label string
	Text  string
	Place
}

// Slot is a thing the message names, verbatim. An empty Text means that none was found with enough certainty.
type Slot struct {
	Text string
	Sure bool // sure enough to be printed
	Place
}

// Time is the time proposed for the thing asked, with what it was read from.
type Time struct {
	Slot
	Day
}

// Day is what a message calls a day or days.
type Day struct {
	Mention when.Mention
	Sent    when.Date // of the message that holds it
}

// Ask is one thing asked.
type Ask struct {
	Kind     Kind
	Topic    Slot
	Event    Slot
	When     Time
	Days     []Day // every coming day that the message names, where none is sure to be When
	Evidence []Evidence
}

// Reading is what was understood of a thread's unanswered messages.
type Reading struct {
	IsRequest  bool
	Confidence int    // of IsRequest and of the kind together, in percent
	Also       []Kind // other kinds that are nearly as likely
	Stage      Stage
	Unsaid     bool // a chaser that does not say what it chases: "Is everything okay?"
	Times      int  // their messages since we declined
	Asks       []Ask
	AskedBy    int // index of the message that asks
	Deadline   Time
	Bulk       bool
	Colleague  bool // told by their words: they work in the same company
	Sensitive  string
	Care       string
	Hooks      []string // what they offered or said kindly, by the names of the "hook:" cues
	Evidence   []Evidence
}

// Message is one message prepared for reading.
type Message struct {
	Index    int // in the thread
	Letter   thread.Letter
	Subject  string
	Headline string
	Sent     when.Date
}

// Input is what Read looks at.
type Input struct {
	Subject string    // of the thread
	Run     []Message // their messages without an answer, oldest first; the last is the one answered
	Before  []Message // their messages before our last one, oldest first
	Mine    *Message  // our latest message, nil when there is none
}

// Reader reads messages of one language. It does not change and may be shared.
type Reader struct {
	pack  lang.Pack
	rules *thread.Rules
	cues  cueSet
	slots slotSet
	kinds *Model
	chase *Model
	mass  *Model
	// filler weighs the phrases that may fill a slot.
	filler *Model
}
