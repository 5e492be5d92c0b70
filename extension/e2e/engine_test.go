package e2e

import (
	"os"
	"testing"
)

// TestDeadEngine ends the Go program in the service worker, as a panic that nobody recovers would. The engine of this build has a
// function for it, which the one that ships has not.
func TestDeadEngine(t *testing.T) {
	if on == nil {
		open(t, "linkedin-thread") // skips
	}
	dist, err := os.MkdirTemp(on.dist, "crash-")
	if err != nil {
		t.Fatal(err)
	}
	if err := on.build(dist, "-tags", "crash"); err != nil {
		t.Fatal(err)
	}
	if err := on.load(dist); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := on.load(on.dist); err != nil {
			t.Fatal(err)
		}
	}()
	t.Run("once", func(t *testing.T) {
		v := open(t, "linkedin-thread")
		v.press() // starts the engine
		v.click("undo", "undone")
		v.must(on.worker.Eval("demurCrash()", nil))
		v.must(v.tab.Press())
		v.until("the draft stands in the reply box again", func() bool { return v.box() == v.draft() })
	})
	t.Run("again and again", func(t *testing.T) {
		// Every instance that starts from now on ends at once, after it has said that it is ready.
		const endAtOnce = `(() => {
			const run = Go.prototype.run;
			Go.prototype.run = function (instance) {
				const ended = run.call(this, instance);
				demurCrash();
				return ended;
			};
			demurCrash();
		})()`
		v := open(t, "linkedin-thread")
		before := v.html()
		v.must(on.worker.Eval(endAtOnce, nil))
		v.press()
		v.says("stop_engine_stopped")
		v.unchanged(before)
	})
}

// TestShippedEngineCannotBeEnded looks for the function of the test build in the one that ships.
func TestShippedEngineCannotBeEnded(t *testing.T) {
	v := open(t, "linkedin-thread")
	v.press()
	var kinds struct{ Demur, Crash string }
	v.must(on.worker.Eval(`({ Demur: typeof demur, Crash: typeof demurCrash })`, &kinds))
	if kinds.Demur != "function" || kinds.Crash != "undefined" {
		t.Errorf("demur is %s, demurCrash is %s", kinds.Demur, kinds.Crash)
	}
}
