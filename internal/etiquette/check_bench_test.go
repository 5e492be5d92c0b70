package etiquette

import "testing"

// sixty is a draft of sixty words such as the composer checks by the dozen.
const sixty = "Hi Andrew,\n\nThank you for setting out so clearly what the interview is about and who asks. I can't participate in it, " +
	"because I'm committed to a product launch through the end of March. Please offer the time and the stipend to another contributor in the group.\n\n" +
	"I hope those waste products find a good second life in fitness equipment.\n\nAll the best,\nAna"

func BenchmarkCheck(b *testing.B) {
	c := checker(b)
	ctx := Context{Waited: -1, Channel: "email", Language: "en", Names: names("Andrew Miles")}
	b.ReportAllocs()
	for b.Loop() {
		c.Check(sixty, ctx)
	}
}

func BenchmarkNewChecker(b *testing.B) {
	for b.Loop() {
		checker(b)
	}
}
