// Package thread holds a conversation: who wrote what, who spoke last, and which part of a message is its writer's own words.
package thread

import (
	"demur/internal/person"
	"demur/internal/text"
	"demur/internal/when"
)

// Side tells whose message it is.
type Side uint8

// Whose message: not told by the page, theirs, or the person's own.
const (
	Unknown Side = iota
	Theirs
	Mine
)

// Message is one message as the page or the mail header shows it.
type Message struct {
	From    person.Person
	To, Cc  []person.Person
	Side    Side
	Sent    when.Date // zero: not known
	Subject string
	Partial bool // only a snippet was readable
	Text    string
}

// Thread is a conversation, oldest message first.
type Thread struct {
	ID       string
	Subject  string
	Surface  string // message, inmail, invitation, group, mail, selection, note
	Partial  bool
	PageLang string
	Messages []Message
}

// Turn says what there is to answer.
type Turn struct {
	Message   int   // index of their latest message, -1 when there is none
	Run       []int // their messages since our last one, oldest first: all of them still have no answer
	LastMine  int   // index of our latest message before Message, -1 when there is none
	Answered  bool  // the last message of the thread is ours: nothing to answer
	Uncertain bool  // whose the last message is cannot be told
}

// Turn finds whose turn it is. A message whose side the page does not tell is told by its sender against me; where that fails too,
// it counts as theirs and the turn is uncertain.
func (t *Thread) Turn(me Me) Turn {
	out := Turn{Message: -1, LastMine: -1}
	for i := range t.Messages {
		switch side := me.Side(t.Messages[i]); side {
		case Mine:
			if out.Message >= 0 {
				out.Run = nil
			}
			out.LastMine, out.Answered, out.Uncertain = i, true, false
		default:
			out.Message, out.Answered, out.Uncertain = i, false, side == Unknown
			out.Run = append(out.Run, i)
		}
	}
	return out
}

// Me is what tells the person from the other side.
type Me struct {
	Name   person.Name
	Emails []string // folded
}

// Side tells whose message m is.
func (me Me) Side(m Message) Side {
	if m.Side != Unknown {
		return m.Side
	}
	if m.From.Email != "" && len(me.Emails) > 0 {
		for _, e := range me.Emails {
			if e == text.Fold(m.From.Email) {
				return Mine
			}
		}
		return Theirs
	}
	return Unknown
}

// Recent returns the last n messages of the run, oldest first.
func (t Turn) Recent(n int) []int {
	if len(t.Run) > n {
		return t.Run[len(t.Run)-n:]
	}
	return t.Run
}
