package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"demur/internal/wire"
)

// start runs the command as on 23 November 2026.
func start(in string, args ...string) (out, problems string, status int) {
	var o, p bytes.Buffer
	c := command{in: strings.NewReader(in), out: &o, problems: &p, today: "2026-11-23"}
	status = c.run(args)
	return o.String(), p.String(), status
}

const coffee = "Hi Ana, can we grab a coffee next Thursday to talk about pricing for climate software?"

// TestGolden compares what a person sees with the files in testdata; UPDATE_GOLDEN=1 writes them anew.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file, in string
		args     []string
	}{
		{"suggest.txt", coffee, []string{"suggest", "--name", "Ana de Vries", "--from", "Priya Nair <priya@lumen.example>", "--channel", "linkedin",
			"--reason", "I'm committed to a product launch through the end of March", "--until", "2027-03-31"}},
		{"suggest-mail.txt", "", []string{"suggest", "--file", "testdata/multipart.eml", "--name", "Ana de Vries", "--tone", "neutral", "--seed", "5"}},
		{"suggest-nothing.txt", "Thanks again for your help last week, it worked.", []string{"suggest"}},
		{"check.txt", "Hi Priya 👋,\n\nSorry, I'm so sorry, but I'm really busy!!\nYour [Name]\n", []string{"check", "-"}},
		{"check-nothing.txt", "", []string{"check", "-"}},
		{"reopen.txt", "", []string{"reopen", "--record", "a", "--when", "2027-04-08", "--today", "2027-04-02", "testdata/memory.json"}},
		{"reopen-still-no.txt", "", []string{"reopen", "--record", "b", "--still-no", "--today", "2026-12-02", "testdata/memory.json"}},
		{"reopen-list.txt", "", []string{"reopen", "testdata/memory.json"}},
		{"review.txt", "", []string{"review", "testdata/memory.json"}},
		{"review-nothing.txt", "[]", []string{"review", "-"}},
		{"pack.txt", "language: en\n[no:*]\nn1 | I can't do it\nn2 +weather | No\nn3 | Let me think about it\n", []string{"pack", "-"}},
		{"help.txt", "", []string{"help"}},
	} {
		t.Run(c.file, func(t *testing.T) {
			got, problems, _ := start(c.in, c.args...)
			if problems != "" {
				t.Errorf("problems: %s", problems)
			}
			file := filepath.Join("testdata", c.file)
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("output mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLines(t *testing.T) {
	version := wire.Answer(`{"op":"version"}`)
	long := `{"op":"version","weather":"` + strings.Repeat("rain ", 100000) + `"}`
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"one", `{"op":"version"}` + "\n", []string{version}},
		{"no line end", `{"op":"version"}`, []string{version}},
		{"blank lines", "\n  \t\r\n" + `{"op":"version"}` + "\r\n\n", []string{version}},
		{"a bad line between", `{"op":"version"}` + "\nnonsense\n" + `{"op":"version"}`,
			[]string{version, `{"error":{"code":"bad_request","message":"request: valid JSON is needed"}}`, version}},
		{"a long line", long + "\n" + `{"op":"version"}`, []string{version, version}},
		{"a line too long", strings.Repeat("x", 3<<20) + "\n" + `{"op":"version"}`,
			[]string{`{"error":{"code":"too_large","message":"request: at most 2097152 bytes are allowed"}}`, version}},
		{"invalid UTF-8", "\xff\n", []string{`{"error":{"code":"bad_request","message":"request: valid JSON is needed"}}`}},
		{"nothing", "", nil},
	} {
		out, problems, status := start(c.in)
		want := strings.Join(append(c.want, ""), "\n")
		if diff := cmp.Diff(want, out); diff != "" || status != done || problems != "" {
			t.Errorf("%s: status %d, problems %q, output (-want +got):\n%s", c.name, status, problems, diff)
		}
	}
}

// TestLongestLine holds that the largest request there may be arrives whole.
func TestLongestLine(t *testing.T) {
	head := `{"op":"version","weather":"`
	line := head + strings.Repeat("x", 2<<20-len(head)-len(`"}`)) + `"}`
	if out, _, _ := start(line); out != wire.Answer(`{"op":"version"}`)+"\n" {
		t.Errorf("a request of %d bytes: %.200s", len(line), out)
	}
	if out, _, _ := start(line + " "); !strings.Contains(out, "too_large") {
		t.Errorf("a request of one byte more: %.200s", out)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the pipe is closed") }

func TestBrokenOutput(t *testing.T) {
	var problems bytes.Buffer
	c := command{in: strings.NewReader(`{"op":"version"}`), out: broken{}, problems: &problems}
	if status := c.run(nil); status != failed || problems.String() != "demur: the pipe is closed\n" {
		t.Errorf("status %d, problems %q", status, problems.String())
	}
}

func TestStatus(t *testing.T) {
	const hint = "Run demur help for what can be said.\n"
	for _, c := range []struct {
		name, in string
		args     []string
		status   int
		problems string
	}{
		{"help of a command", "", []string{"suggest", "-h"}, done, ""},
		{"an unknown command", "", []string{"decline"}, misuse, "demur: unknown command \"decline\"\n" + hint},
		{"an unknown flag", "", []string{"suggest", "--colour", "red"}, misuse, "demur: flag provided but not defined: -colour\n" + hint},
		{"a seed that is no number", "", []string{"suggest", "--seed", "x"}, misuse, "demur: invalid value \"x\" for flag -seed: parse error\n" + hint},
		{"a message without a flag", "", []string{"suggest", "Hi"}, misuse, "demur: unexpected argument \"Hi\"; a message goes behind --text or --file\n" + hint},
		{"text and file", "", []string{"suggest", "--text", "Hi", "--file", "x"}, misuse, "demur: --text and --file exclude each other\n" + hint},
		{"until without a reason", "", []string{"suggest", "--text", "Hi", "--until", "2027-01-01"}, misuse, "demur: --until needs --reason\n" + hint},
		{"a bad date", "", []string{"suggest", "--text", "Hi", "--today", "tomorrow"}, failed, "demur: today: a calendar date is needed, written YYYY-MM-DD\n"},
		{"an empty message", " \n", []string{"suggest"}, failed, "demur: the message is empty\n"},
		{"no such file", "", []string{"suggest", "--file", "testdata/none.eml"}, failed, "demur: open testdata/none.eml: no such file or directory\n"},
		{"check without a file", "", []string{"check"}, misuse, "demur: check needs one file\n" + hint},
		{"reopen without a file", "", []string{"reopen"}, misuse, "demur: reopen needs one file: an exported memory\n" + hint},
		{"no such record", "", []string{"reopen", "--record", "z", "testdata/memory.json"}, failed, "demur: record: no record of that id\n"},
		{"a memory with a fault", `{"format":"demur","version":1,"floor":-1}`, []string{"review", "-"}, failed,
			"demur: reading the memory: copies[0].floor: a whole number from 0 to 9007199254740991 is needed\n"},
		{"no memory", "{", []string{"review", "-"}, failed, "demur: reading the memory: this is no JSON\n"},
		{"a promise is due", "", []string{"review", "--today", "2027-04-02", "testdata/memory.json"}, due, ""},
		{"nothing is due", "", []string{"review", "testdata/memory.json"}, done, ""},
		{"a pack that is refused", "[no:*]\nx\n", []string{"pack", "-"}, failed, ""},
		{"a pack in order", "[no:*]\nx | I can't do it\n", []string{"pack", "-"}, done, ""},
		{"check finds an error", "Sorry, so sorry, no.", []string{"check", "-"}, failed, ""},
		{"check finds nothing", "Hi Priya, thank you for asking me. I can't meet this month, as I'm committed to a launch through March.", []string{"check", "-"}, done, ""},
	} {
		_, problems, status := start(c.in, c.args...)
		if diff := cmp.Diff(c.problems, problems); diff != "" || status != c.status {
			t.Errorf("%s: status %d, want %d; problems (-want +got):\n%s", c.name, status, c.status, diff)
		}
	}
}

// TestJSON holds that --json prints the very reply of the engine, for errors too.
func TestJSON(t *testing.T) {
	out, _, status := start("", "suggest", "--json", "--text", coffee)
	if status != done || !strings.HasPrefix(out, `{"ok":{"understanding":{`) || strings.Count(out, "\n") != 1 {
		t.Errorf("status %d: %.200s", status, out)
	}
	if again, _, _ := start("", "suggest", "--json", "--text", coffee, "--seed", "0"); again != out {
		t.Error("the same message gave two replies")
	}
	out, problems, status := start("", "suggest", "--json", "--text", coffee, "--channel", "sms")
	if status != failed || !strings.HasPrefix(out, `{"error":{`) || problems == "" {
		t.Errorf("status %d, problems %q: %.200s", status, problems, out)
	}
}
