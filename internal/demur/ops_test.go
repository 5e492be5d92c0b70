package demur

import (
	"slices"
	"strings"
	"testing"
)

// TestAdviceCodes compares the codes that op version lists with the sentences there are.
func TestAdviceCodes(t *testing.T) {
	e, err := english()
	if err != nil {
		t.Fatal(err)
	}
	codes := adviceCodes()
	for _, code := range codes {
		if e.advice[code][1] == "" {
			t.Errorf("advice.txt has no sentence for %s", code)
		}
	}
	for entry := range e.advice {
		code, _, _ := strings.Cut(entry, ":")
		if entry == "probably" || code == "text" {
			continue // stands behind other sentences, or is no advice
		}
		if !slices.Contains(codes, code) {
			t.Errorf("advice.txt has a sentence for %s, which no list names", code)
		}
	}
}

func TestCheck(t *testing.T) {
	r := CheckRequest{Draft: "Hi, I can't make it, I'm sorry. Sorry again!", Intent: "decline"}
	report, err := Check(r)
	if err != nil {
		t.Fatal(err)
	}
	if report.Intent != "decline" || report.Language != "en" || len(report.Findings) == 0 || report.Findings[0].Rule != "two_apologies" {
		t.Errorf("Check = %+v", report)
	}
	r.Preferences.RulesOff = map[string]bool{"two_apologies": true}
	if report, _ = Check(r); len(report.Findings) > 0 && report.Findings[0].Rule == "two_apologies" {
		t.Error("a rule that is switched off still speaks")
	}
	if report, _ = Check(CheckRequest{}); len(report.Findings) > 0 {
		t.Errorf("an empty draft has the findings %+v", report.Findings)
	}
}
