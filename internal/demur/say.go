package demur

import (
	"strings"

	"demur/internal/ask"
	"demur/internal/phrase"
	"demur/internal/text"
	"demur/internal/when"
)

// sayTopic is the topic of an ask as a draft prints it, "" where it cannot be. Somebody who is looked for ("a developer") is no matter to write
// about, unless a job or an introduction is; what is sold may be called so too ("our assistant").
func (e *engine) sayTopic(r *Request, a ask.Ask) string {
	if a.Kind == ask.Recruiter || a.Kind == ask.ReferralRequest {
		if say := e.turner.Role(a.Topic.Text); say != "" && e.isRole(a.Topic.Text) {
			return say
		}
	}
	if a.Kind != ask.IntroRequest && a.Kind != ask.IntroOffer && a.Kind != ask.SalesPitch && e.reader.NamesPerson(a.Topic.Text) {
		return ""
	}
	span := e.reader.Matter(a.Kind, a.Topic.Text)
	src, start := field(r, a.Topic.Place), a.Topic.End-len(span)
	return e.turner.Topic(span, phrase.Setting{Initial: initial(src, start), Before: wordBefore(src, start), After: wordAfter(src, a.Topic.End)})
}

func (e *engine) isRole(span string) bool { return e.reader.IsRole(span) }

// field returns the text a place points into.
func field(r *Request, p ask.Place) string {
	switch {
	case p.Message < 0:
		return r.Thread.Subject
	case p.In == ask.InSubject:
		return r.Thread.Messages[p.Message].Subject
	}
	return r.Thread.Messages[p.Message].Text
}

// initial reports whether a span begins its sentence, where a capital says nothing.
func initial(src string, start int) bool {
	before := strings.TrimRight(src[:min(start, len(src))], " \t\r\n\"“'*•-")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:") || strings.HasSuffix(src[:min(start, len(src))], "\n")
}

// wordBefore returns the folded word before a span, without quotation marks.
func wordBefore(src string, start int) string {
	before := strings.Fields(text.Fold(text.Clean(src[max(0, start-24):start])))
	if len(before) == 0 {
		return ""
	}
	return strings.Trim(before[len(before)-1], "\"“‘'*")
}

// wordAfter returns the folded word behind a span, "" where something other than a space parts them.
func wordAfter(src string, end int) string {
	after := src[end:min(end+24, len(src))]
	words := strings.Fields(text.Fold(text.Clean(after)))
	if len(words) == 0 || after[0] != ' ' {
		return ""
	}
	return words[0]
}

func (e *engine) timeSlot(r *Request, t ask.Time) TimeSlot {
	if t.Text == "" {
		return TimeSlot{}
	}
	out := TimeSlot{Slot: Slot{Text: t.Text, Place: t.Place}}
	out.Say, out.Date = t.Mention.Say(t.Sent, r.Today, e.pack)
	out.Days = t.Mention.Resolve(t.Sent)
	out.soonest = soonest(r, t.Day)
	if !t.Sure {
		out.Say = ""
	}
	return out
}

// soonest is the first day a time may mean, zero where that cannot be told.
func soonest(r *Request, d ask.Day) when.Date {
	if days := d.Mention.Resolve(d.Sent); !days.First.IsZero() {
		return days.First
	}
	return d.Mention.Soonest(r.Today)
}
