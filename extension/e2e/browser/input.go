package browser

import (
	"fmt"
	"strconv"
)

// A Key is a press of a key. Command names the editing command that the system would look up for it: a key press that comes
// through DevTools has to bring it along.
type Key struct {
	Key, Code string
	Number    int // the Windows virtual key code
	Control   bool
	Command   string
	Text      string // that the key types; a press without it activates no button
}

// The keys that the tests and the demonstration use. With Control a Mac uses its Command key.
var (
	Undo         = Key{Key: "z", Code: "KeyZ", Number: 'Z', Control: true, Command: "undo"}
	Paste        = Key{Key: "v", Code: "KeyV", Number: 'V', Control: true, Command: "paste"}
	Two          = Key{Key: "2", Code: "Digit2", Number: '2'}
	Enter        = Key{Key: "Enter", Code: "Enter", Number: 13, Text: "\r"}
	Escape       = Key{Key: "Escape", Code: "Escape", Number: 27}
	TabKey       = Key{Key: "Tab", Code: "Tab", Number: 9}
	ControlEnter = Key{Key: "Enter", Code: "Enter", Number: 13, Control: true}
)

// Click clicks with the mouse into the middle of the element that a JavaScript expression gives, once the element has come to
// rest and nothing lies over it.
func (p *Page) Click(element string) error {
	if err := p.front(); err != nil {
		return err
	}
	var middle struct{ X, Y float64 }
	err := p.Eval(`(async (e) => {
		const frame = () => new Promise(requestAnimationFrame);
		let before = "";
		for (let i = 0; i < 300; i++) {
			e.scrollIntoView({ block: i < 60 ? "nearest" : "center" }); // At the edge a notice may lie over it.
			await frame();
			const r = e.getBoundingClientRect();
			const middle = { X: r.x + r.width / 2, Y: r.y + r.height / 2 };
			const now = JSON.stringify([r.x, r.y, r.width, r.height].map(Math.round)); // Scrolling leaves a fraction of a pixel.
			if (r.width > 0 && now === before && e.contains(e.getRootNode().elementFromPoint(middle.X, middle.Y))) return middle;
			before = now;
		}
		throw new Error("the element cannot be clicked: " + before);
	})(`+element+`)`, &middle)
	if err != nil {
		return err
	}
	return p.clickAt(middle.X, middle.Y)
}

// Press clicks a control of the panel, by its id.
func (p Panel) Press(id string) error {
	if err := p.Click("document.getElementById(" + strconv.Quote(id) + ")"); err != nil {
		return fmt.Errorf("pressing %s: %w", id, err)
	}
	return nil
}
