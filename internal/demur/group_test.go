package demur_test

import (
	"testing"

	"demur/internal/demur"
	"demur/internal/person"
	"demur/internal/thread"
	"demur/internal/when"
)

// TestAnswersTheAsker addresses the one who asks in a group, and keeps the record under that name, also where another speaks last.
func TestAnswersTheAsker(t *testing.T) {
	from := func(name, text string, side thread.Side) thread.Message {
		return thread.Message{From: person.Person{Name: name}, Side: side, Text: text}
	}
	r := demur.Request{Today: when.Date{Year: 2026, Month: 11, Day: 25}, Channel: "linkedin", Thread: thread.Thread{Surface: "group", Messages: []thread.Message{
		from("Samuel Okonjo", "Hi all, the two of you should know each other.", thread.Theirs),
		from("Ana de Vries", "Thank you, Samuel.", thread.Mine),
		from("Bram Kuipers", "Hi Ana, would you give a talk on pricing at our meeting next month? It takes 20 minutes.", thread.Theirs),
		from("Ingrid Solvang", "That would be a good evening.", thread.Theirs),
	}}}
	s, err := demur.Suggest(r)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Understanding.Sender.Name.Given; got != "Bram" {
		t.Errorf("the draft answers %q", got)
	}
	if got := s.Record.Person; got != "name:bram kuipers" {
		t.Errorf("the record is about %q", got)
	}
}
