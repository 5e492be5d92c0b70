package demur

import (
	"strings"

	"demur/internal/ask"
	"demur/internal/history"
	"demur/internal/lang"
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/thread"
	"demur/internal/when"
)

// Slot is a thing the message names, verbatim and as a draft prints it.
type Slot struct {
	Text string
	Say  string
	From string // "person" where the person gave it; then there is no span
	ask.Place
}

// TimeSlot is a time the message names, with the day it means where that is certain.
type TimeSlot struct {
	Slot
	Date when.Date
	Days when.Range // all of them, where it names a stretch ("15-16 April")

	soonest when.Date // the first day it may mean, known or not
}

// Ask is one thing asked, ready to be printed.
type Ask struct {
	Kind     ask.Kind
	Topic    Slot
	When     TimeSlot
	Event    Slot
	Evidence []ask.Evidence

	latest when.Date // the last day the message names, where When is not known
}

// Sender is who asks.
type Sender struct {
	person.Name
	Address string
	From    string // header, signature, text or person
}

// Understanding is what was understood of a thread.
type Understanding struct {
	IsRequest  bool
	Understood bool // false: there is no pack for the language
	Kind       ask.Kind
	Confidence int // percent
	Also       []ask.Kind
	Stage      ask.Stage
	Times      int
	Colleague  bool
	Bulk       bool
	Sensitive  string
	Care       string
	Language   string
	Formality  string // formal, neutral or informal
	Sender     Sender
	Recipients []Sender
	Message    int
	AskedBy    int
	Asks       []Ask
	Deadline   TimeSlot
	Waited     int // days since their first message without an answer; -1 unknown
	Evidence   []ask.Evidence

	letter   thread.Letter // of the message answered
	turn     thread.Turn
	takenUp  *history.Match  // they come back at the time that was named to them
	guessed  bool            // the kind was, so that drafts name none
	unsaid   bool            // a chaser that does not say what it chases
	shows    map[string]bool // marks of the letter, found once for the three drafts
	hooks    []string
	words    int
	robot    bool
	exclaims bool
}

// Main returns the main ask, the zero Ask where nothing is asked.
func (u Understanding) Main() Ask {
	if len(u.Asks) == 0 {
		return Ask{Kind: u.Kind}
	}
	return u.Asks[0]
}

// understand reads the thread of a request.
func (e *engine) understand(r *Request) Understanding {
	u := Understanding{Understood: true, Stage: ask.First, Waited: -1}
	me := r.me(e.names)
	u.turn = r.Thread.Turn(me)
	if u.turn.Message < 0 { // only our own messages, or none: the thread tells nothing of an ask
		u.Message, u.AskedBy, u.Language = max(len(r.Thread.Messages)-1, 0), max(len(r.Thread.Messages)-1, 0), "en"
		u.Kind, u.Formality = ask.NotRequest, "neutral"
		if len(r.Thread.Messages) == 0 { // told by the person, without a message
			u.AskedBy, u.Message, u.Confidence = 0, 0, 100
			e.sender(r, &u, thread.Message{})
			e.override(r, &u)
		}
		return u
	}
	u.Message = u.turn.Message
	m := r.Thread.Messages[u.Message]
	u.letter = e.rules.Cut(m.Text)
	u.words = u.letter.Words()
	u.Language = r.Overrides.Language.Or(language(u.letter, "en"))
	e.sender(r, &u, m)
	u.Waited = waited(r, u.turn)
	if _, ok := lang.Get(u.Language); !ok {
		u.Understood, u.Kind, u.AskedBy = false, "", u.Message
		u.Formality = "neutral"
		return u
	}
	u.Formality = e.formality(u.letter, u.words)
	if u.turn.Answered { // the last word is ours: nothing is waiting for an answer
		u.Kind, u.AskedBy, u.Confidence = ask.NotRequest, u.Message, 100
		e.override(r, &u)
		return u
	}
	u.exclaims = strings.Contains(m.Text, "!")
	e.read(r, &u)
	// Where several write, another may have spoken since: the answer goes to the one who asked.
	if by := r.Thread.Messages[u.AskedBy]; by.From.Name != m.From.Name && u.IsRequest {
		e.sender(r, &u, by)
	}
	return u
}

// read asks package ask and turns what it found into what can be printed.
func (e *engine) read(r *Request, u *Understanding) {
	in := e.input(r, u.turn, &u.letter)
	got := e.reader.Read(in)
	u.IsRequest, u.Confidence, u.Also, u.Stage, u.Times = got.IsRequest, got.Confidence, got.Also, got.Stage, got.Times
	u.Bulk, u.Sensitive, u.Care, u.AskedBy, u.Evidence, u.hooks = got.Bulk, got.Sensitive, got.Care, got.AskedBy, got.Evidence, got.Hooks
	u.unsaid = got.Unsaid
	u.Colleague = u.Colleague || got.Colleague && r.Overrides.Colleague == nil
	u.Kind = ask.NotRequest
	if u.Sensitive != "" {
		u.IsRequest = u.IsRequest && u.Sensitive == "harassment"
	}
	u.robot = u.robot || e.names.Robot(r.Thread.Messages[u.Message].From.Email)
	if got.IsRequest {
		for _, a := range got.Asks {
			u.Asks = append(u.Asks, e.printed(r, a))
		}
		u.Kind = u.Asks[0].Kind
		u.Deadline = e.timeSlot(r, got.Deadline)
	}
	if u.robot && u.Kind != ask.EventInvite && u.Kind != ask.FeedbackSurvey && u.Kind != ask.SalesPitch && u.Kind != ask.Fundraising {
		u.IsRequest, u.Kind, u.Asks = false, ask.NotRequest, nil
	}
	if !u.IsRequest {
		u.Kind, u.Asks = ask.NotRequest, nil
	}
	e.override(r, u)
}

// input prepares the messages for reading. latest is the letter of t.Message, nil where it was not cut yet.
func (e *engine) input(r *Request, t thread.Turn, latest *thread.Letter) ask.Input {
	in := ask.Input{Subject: r.Thread.Subject}
	for _, i := range t.Run {
		if i == t.Message && latest != nil {
			in.Run = append(in.Run, message(r, i, *latest))
			continue
		}
		in.Run = append(in.Run, e.message(r, i))
	}
	if t.LastMine >= 0 {
		m := e.message(r, t.LastMine)
		in.Mine = &m
		me := r.me(e.names)
		for i := max(0, t.LastMine-8); i < t.LastMine; i++ {
			if me.Side(r.Thread.Messages[i]) != thread.Mine {
				in.Before = append(in.Before, e.message(r, i))
			}
		}
	}
	return in
}

func (e *engine) message(r *Request, i int) ask.Message {
	return message(r, i, e.rules.Cut(r.Thread.Messages[i].Text))
}

func message(r *Request, i int, l thread.Letter) ask.Message {
	m := r.Thread.Messages[i]
	return ask.Message{Index: i, Letter: l, Subject: m.Subject, Headline: m.From.Headline, Sent: m.Sent}
}

// Choices lists the phrases among which the topic, the event, the time and the deadline of a message are chosen, for training.
func Choices(r Request, k ask.Kind) (slots [4][]ask.Choice, err error) {
	e, err := english()
	if err != nil {
		return slots, err
	}
	return e.reader.Choices(e.input(&r, r.Thread.Turn(r.me(e.names)), nil), k), nil
}

// Features lists what the model knows of the message a request answers: hashes for training, and names for people.
func Features(r Request) (hashes []uint32, names []string, err error) {
	e, err := english()
	if err != nil {
		return nil, nil, err
	}
	in := e.input(&r, r.Thread.Turn(r.me(e.names)), nil)
	hashes, names = e.reader.Features(in)
	return hashes, names, nil
}

func (e *engine) printed(r *Request, a ask.Ask) Ask {
	out := Ask{Kind: a.Kind, Evidence: a.Evidence, When: e.timeSlot(r, a.When)}
	for _, d := range a.Days {
		if day := soonest(r, d); out.latest.IsZero() || day.After(out.latest) {
			out.latest = day
		}
	}
	if a.Topic.Text != "" {
		out.Topic = Slot{Text: a.Topic.Text, Place: a.Topic.Place}
		if a.Topic.Sure {
			out.Topic.Say = e.sayTopic(r, a)
		}
	}
	if a.Event.Text != "" {
		src := field(r, a.Event.Place)
		out.Event = Slot{Text: a.Event.Text, Say: e.turner.Event(a.Event.Text, wordBefore(src, a.Event.Start)), Place: a.Event.Place}
	}
	return out
}

// waited counts the days since their first message that has no answer from us.
func waited(r *Request, t thread.Turn) int {
	if len(t.Run) == 0 || r.Today.IsZero() {
		return -1
	}
	sent := r.Thread.Messages[t.Run[0]].Sent
	if sent.IsZero() || sent.After(r.Today) {
		return -1
	}
	return r.Today.Sub(sent)
}

// me is what tells the person from the other side.
func (r *Request) me(names *person.Words) thread.Me {
	me := thread.Me{Name: names.Read(r.Me.Name)}
	for _, e := range r.Me.Emails {
		me.Emails = append(me.Emails, text.Fold(e))
	}
	return me
}
