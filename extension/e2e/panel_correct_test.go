package e2e

import (
	"strings"
	"testing"
)

// redrafted waits for the drafts that follow after run, and takes over the state.
func (v *visit) redrafted(run int) {
	v.Helper()
	v.until("there are new drafts", func() bool {
		state, err := v.panel.State()
		v.must(err)
		v.state = state
		return state.Phase == "ready" && state.Run > run
	})
}

// choose sets a list or field of the panel as a person does, and waits for the drafts that follow.
func (v *visit) choose(id, value string) {
	v.Helper()
	run := v.state.Run
	v.must(v.panel.Eval(`(() => {
		const field = document.getElementById(`+quoted(id)+`);
		field.value = `+quoted(value)+`;
		field.dispatchEvent(new Event("change", { bubbles: true }));
	})()`, nil))
	v.redrafted(run)
}

// correct opens the form of a part of what was understood, puts a value into one of its fields and presses Use.
func (v *visit) correct(part, field, value string) {
	v.Helper()
	run := v.state.Run
	v.must(v.panel.Click(`[...document.querySelectorAll(".part")].find((chip) => chip.title === ` + quoted(say(v.T, "correct_"+part)) + `)`))
	v.must(v.panel.Eval(`document.querySelector("#correct [name=`+field+`]").value = `+quoted(value), nil))
	v.must(v.panel.Click(`document.querySelector("#correct [type=submit]")`))
	v.redrafted(run)
}

// TestPanelCorrects corrects each part of what was understood. The draft changes at once, and stepping back brings it back.
func TestPanelCorrects(t *testing.T) {
	for _, c := range []struct{ part, field, value, want string }{
		{"kind", "kind", "mentoring", "mentor"},
		{"sender", "given", "Pia", "Pia"},
		{"topic", "topic", "tidal power", "tidal power"},
		{"when", "when", "on Friday evening", "on Friday evening"},
	} {
		t.Run(c.part, func(t *testing.T) {
			remember(t, furnished())
			v := open(t, "linkedin-thread")
			v.press()
			first, inBox := v.draft(), v.box()
			v.correct(c.part, c.field, c.value)
			all := v.state.Suggestion.Understanding.When.Say // Not every wording names the time.
			for _, d := range v.state.Suggestion.Drafts {
				all += "\n" + d.Text
			}
			if !strings.Contains(all, c.want) {
				t.Errorf("%q is neither understood nor in a draft:\n%s", c.want, all)
			}
			if got := v.shows("draft"); got != v.draft() {
				t.Errorf("the panel shows %q", got)
			}
			if got := v.box(); got != inBox {
				t.Errorf("the reply box changed by itself to %q", got)
			}
			run := v.state.Run
			v.must(v.panel.Press("back"))
			v.redrafted(run)
			if got := v.draft(); got != first {
				t.Errorf("after stepping back the draft is\n%s\nwant\n%s", got, first)
			}
		})
	}
}

// TestPanelLeavesOut drops the topic.
func TestPanelLeavesOut(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	topic := v.state.Suggestion.Understanding.Topic.Say
	if topic == "" || !strings.Contains(v.draft(), topic) {
		t.Fatalf("the draft names no topic: %q", v.draft())
	}
	run := v.state.Run
	v.must(v.panel.Click(`[...document.querySelectorAll(".part")].find((chip) => chip.title === ` + quoted(say(t, "correct_topic")) + `)`))
	v.must(v.panel.Click(`[...document.querySelectorAll("#correct button")].find((b) => b.type === "button")`))
	v.redrafted(run)
	if strings.Contains(v.draft(), topic) {
		t.Errorf("the draft still names %q: %q", topic, v.draft())
	}
}

// TestPanelControls changes one thing after the other.
func TestPanelControls(t *testing.T) {
	const reason = "committed to a product launch"
	remember(t, furnished())
	v := open(t, "linkedin-thread")
	v.press()
	if !strings.Contains(v.draft(), reason) {
		t.Fatalf("the draft does not give the reason: %q", v.draft())
	}
	v.choose("choose-reason", "none")
	if strings.Contains(v.draft(), reason) {
		t.Errorf("without a reason: %q", v.draft())
	}
	v.choose("choose-reason", "launch")
	if !strings.Contains(v.draft(), reason) {
		t.Errorf("with the reason again: %q", v.draft())
	}
	before := v.draft()
	v.choose("choose-step", "promise")
	if !strings.Contains(v.draft(), "may I") {
		t.Errorf("the draft promises nothing: %q", v.draft())
	}
	v.choose("choose-step", "")
	if v.draft() != before {
		t.Errorf("automatic again: %q", v.draft())
	}
	v.choose("choose-step", "invite")
	v.choose("time-date", "2099-05-01")
	if !strings.Contains(v.draft(), "May 2099") {
		t.Errorf("the draft does not name May 2099: %q", v.draft())
	}
	run := v.state.Run
	v.must(v.panel.Eval(`for (const [id, value] of [["choose-reason", "none"], ["choose-length", "short"]]) {
		document.getElementById(id).value = value;
		document.getElementById(id).dispatchEvent(new Event("change", { bubbles: true }));
	}`, nil))
	v.redrafted(run + 1)
	if !strings.Contains(v.draft(), "May 2099") || strings.Contains(v.draft(), reason) {
		t.Errorf("of two corrections at once one was lost: %q", v.draft())
	}
	run = v.state.Run
	words := v.draft()
	v.must(v.panel.Press("reword"))
	v.redrafted(run)
	if v.draft() == words {
		t.Errorf("other words are the same: %q", words)
	}
}

// TestPanelPasted drafts from a pasted mail and changes how it is signed.
func TestPanelPasted(t *testing.T) {
	v := open(t, "linkedin-nothing")
	v.press()
	v.must(v.panel.Eval(`document.getElementById("pasted").focus()`, nil))
	v.must(v.panel.Type("Dear Ana,\n\nwould you speak about tidal power at our spring conference in Porto?\n\nBest regards,\nTomas Berg"))
	v.must(v.panel.Click(`document.querySelector("#paste [type=submit]")`))
	v.says("note_copy")
	v.redrafted(0)
	v.choose("choose-sign", "Anneke")
	if !strings.Contains(v.draft(), "Tomas") || !strings.HasSuffix(v.draft(), "\nAnneke") {
		t.Errorf("the draft is %q", v.draft())
	}
}

// TestPanelTold drafts from what the person tells, with nothing to read.
func TestPanelTold(t *testing.T) {
	v := open(t, "linkedin-nothing")
	v.press()
	v.says("stop_no_conversation")
	v.must(v.panel.Click(`document.querySelector("#asking summary")`))
	v.must(v.panel.Eval(`(() => {
		const { elements } = document.getElementById("told");
		elements.namedItem("kind").value = "coffee_chat";
		elements.namedItem("name").value = "Tomas Berg";
		elements.namedItem("topic").value = "tidal power";
	})()`, nil))
	v.must(v.panel.Click(`document.querySelector("#told [type=submit]")`))
	v.says("note_copy")
	state, err := v.panel.State()
	v.must(err)
	v.state = state
	if got := v.draft(); !strings.Contains(got, "Tomas") || v.state.Suggestion.Understanding.Topic.Say != "tidal power" {
		t.Errorf("the topic is %q, the draft %q", v.state.Suggestion.Understanding.Topic.Say, got)
	}
	v.correct("sender", "given", "Theo")
	if got := v.draft(); !strings.Contains(got, "Theo") {
		t.Errorf("the corrected draft is %q", got)
	}
}
