package e2e

import "testing"

// TestReview shows what is on record: the figures are those of the records, in the plots and in their tables. A plot with nothing in it,
// here that of the last months, is left out.
func TestReview(t *testing.T) {
	items := kept(t)
	items["copy"].(map[string]any)["settings"].(map[string]any)["goals"] = setting("Fewer, longer talks", 30)
	l := openLeaf(t, "insights.html", items)
	l.fill("#period", "all")
	l.must(l.Eval(`document.getElementById("period").dispatchEvent(new Event("change"))`, nil))
	l.see(`[...document.querySelectorAll("#figures dd:first-of-type")].slice(0, 3).map((e) => e.textContent)`, []string{"2", "1", "0"})
	const rows = `[...document.querySelectorAll(".plot:first-child tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent).join(" "))`
	l.see(rows+".sort()", []string{"Call 1 0", "Coffee 1 0", "Speaking 0 1"})
	l.see(`document.querySelectorAll(".plot:first-child svg[role=img] rect").length`, 3)
	l.see(`[...document.querySelectorAll(".plot")].length`, 3)
	l.see(`[...document.querySelectorAll("#advice li")].map((e) => e.textContent.includes("Fewer, longer talks"))`, []bool{true})
	l.see(text("#colleague-text p")+"?.length > 0", true)
	l.see(`[...document.querySelectorAll("#records tbody tr")].map((row) => row.dataset.id)`, []string{"declined", "accepted", "due", "unsure"})
}

// TestRecords confirms, corrects, finds, deletes and brings back a record.
func TestRecords(t *testing.T) {
	l := openLeaf(t, "insights.html", kept(t))
	l.press(`[data-focus="rev_sent_yes unsure"]`)
	l.see(stored(`history.find(({ id }) => id === "unsure").state`), "confirmed")
	l.see(`document.querySelector('[data-focus="rev_sent_yes unsure"]')`, nil)

	l.press(`[data-focus="rev_edit declined"]`)
	l.see(value("#edit-name"), "Priya Nair")
	l.fill("#edit-promise", "2027-04-01")
	l.fill("#edit-kind", "mentoring")
	l.press("#edit-form button[value=save]")
	l.see(stored(`history.find(({ id }) => id === "declined")`)+`.then(({ kind, promise, promise_by, promise_state, reason }) => [kind, promise, promise_by, promise_state, reason])`,
		[]string{"mentoring", "2027-04-01", "them", "open", "launch"})

	l.see(text(`tr[data-id=declined] td:nth-child(3)`), "Mentoring")
	l.fill("#find", "tom")
	l.see(`[...document.querySelectorAll("#records tbody tr")].map((row) => row.dataset.id)`, []string{"due"})
	l.press(`[data-focus="opt_delete due"]`)
	l.see(stored(`history.find(({ id }) => id === "due").deleted`), true)
	l.see(`document.getElementById("records").hidden`, true)
	l.press("#notices button")
	l.see(stored(`history.find(({ id }) => id === "due").name`), "Tom Berg")
	l.see(`document.querySelectorAll("#records tbody tr").length`, 1)
}

// TestDuePromise shows a promise that is due, with the text that takes the conversation up again, and marks it as kept.
func TestDuePromise(t *testing.T) {
	l := openLeaf(t, "insights.html", kept(t))
	l.see(`[...document.querySelectorAll("#promises > li")].map((card) => card.dataset.id)`, []string{"due"})
	l.press("#promises button")
	l.see(text("#promises .text")+`?.startsWith("Hi Tom,")`, true)
	l.press("#promises .card > .buttons button:nth-child(2)")
	l.see(stored(`history.find(({ id }) => id === "due").promise_state`), "kept")
	l.see(`document.querySelectorAll("#promises > li").length`, 0)
}
