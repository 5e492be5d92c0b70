package browser

import (
	"encoding/json"
	"fmt"
)

// panelFile is the page of the extension that the side panel shows.
const panelFile = "panel.html"

// State is what the extension keeps of a tab while it is open. It mirrors TabState in extension/src/messages.ts.
type State struct {
	Run        int         `json:"run"`   // grows with every set of drafts
	Phase      string      `json:"phase"` // working, ready or stopped
	Stop       string      `json:"stop"`  // why there are no drafts
	Note       string      `json:"note"`  // why a draft is not in the box, or what became of an attempt
	Box        string      `json:"box"`
	Inserted   string      `json:"inserted"` // the draft that was put into the box
	CanUndo    bool        `json:"can_undo"`
	Restarted  bool        `json:"engine_restarted"`
	Suggestion *Suggestion `json:"suggestion"`
}

// Suggestion is the part of the engine's reply that is shown to a person.
type Suggestion struct {
	Understanding struct {
		Kind   string `json:"kind"`
		Sender struct {
			Title  string `json:"title"`
			Given  string `json:"given"`
			Family string `json:"family"`
		} `json:"sender"`
		Topic Span `json:"topic"`
		When  Span `json:"when"`
		Event Span `json:"event"`
	} `json:"understanding"`
	Drafts []struct {
		Text string `json:"text"`
		Tone string `json:"tone"`
	} `json:"drafts"`
	Record struct {
		Person string `json:"person"`
	} `json:"record"`
}

// Span is a part of a message: Text as it stands there, Say as a draft prints it. Both are "" where nothing was found.
type Span struct {
	Text string `json:"text"`
	Say  string `json:"say"`
}

// A Panel is the side panel beside a tab.
type Panel struct{ *Page }

// Panel waits for the side panel that a press has opened beside the tab, and attaches to it.
func (t *Tab) Panel() (Panel, error) {
	page, err := t.bar.panel()
	if err != nil {
		return Panel{}, fmt.Errorf("the panel: %w", err)
	}
	return Panel{page}, nil
}

// stateInFront reads, in a panel, the state of the tab that it stands beside.
const stateInFront = `(async () => {
	const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
	const key = "tab:" + tab?.id;
	return (await chrome.storage.session.get(key))[key] ?? null;
})()`

// State returns what the extension keeps of the tab beside the panel. Its phase is empty where the extension was not pressed.
func (p Panel) State() (State, error) {
	var s State
	var text json.RawMessage
	if err := p.Eval(stateInFront, &text); err != nil {
		return s, err
	}
	return s, json.Unmarshal(text, &s)
}

// Settled waits until the extension has done all it does on a press, and returns what it keeps of the tab.
func (p Panel) Settled() (State, error) {
	if err := p.Wait(`(` + stateInFront + `).then((state) => state !== null && state.phase !== "working")`); err != nil {
		return State{}, err
	}
	return p.State()
}

// box defines, for scripts that follow it, the reply box of a demonstration page and the lines in it. It is written without a look at
// the extension's own code, so that a mistake there does not hide itself: the box is the first visible editor of a message form or
// of a mail that answers another, and on other pages the text area that has the focus.
const box = `
const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
const editors = ".msg-form [contenteditable=true], .M9:has(input[name=rm]) [contenteditable=true], .compose .editor";
const focused = document.activeElement?.matches("textarea") ? document.activeElement : null;
const box = roots.flatMap((root) => [...root.querySelectorAll(editors)]).find((e) => e.getClientRects().length > 0) ?? focused;
const linesOf = (element) => {
	const lines = [""];
	const walk = (node) => {
		for (const child of node.childNodes) {
			const block = child instanceof Element && getComputedStyle(child).display !== "inline";
			if (child.nodeName === "BR") lines.push("");
			else if (child instanceof Text) lines[lines.length - 1] += child.data.replace(/\u00a0/g, " ");
			else if (block && lines.at(-1) !== "") lines.push("");
			walk(child);
			if (block && lines.at(-1) !== "") lines.push("");
		}
	};
	walk(element);
	return lines.join("\n").trimEnd();
};
`

// InBox evaluates a JavaScript expression in which box is the reply box of the page, null where there is none.
func (t *Tab) InBox(expression string, result any) error {
	return t.Eval("(() => {"+box+"return "+expression+";})()", result)
}

// Box returns the text that stands in the reply box of the page, signature and all; "" also where there is none.
func (t *Tab) Box() (string, error) {
	text := ""
	err := t.InBox(`box === null ? "" : box.value ?? linesOf(box)`, &text)
	return text, err
}

// Sent lists what has been used on a demonstration page that only a person may use.
func (t *Tab) Sent() ([]string, error) {
	var traps []string
	err := t.Eval(`[...window.__traps, ...Array(window.__submits).fill("submit")]`, &traps)
	return traps, err
}
