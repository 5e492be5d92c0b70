// Command demur is the engine at the command line. Without arguments it answers requests, one JSON object per line of standard input, as
// the extension's engine does; with them it serves a person at a terminal.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

const usage = `Demur drafts a polite, honest decline, checks one, and remembers what was promised.

  demur                            answer requests in JSON, one per line of standard input
  demur suggest [flags]            draft a decline of a message
  demur check [flags] FILE         check a draft; FILE may be - for standard input
  demur reopen [flags] MEMORY      list declines on record; with --record, draft what takes one up again
  demur review [flags] MEMORY      sum up what was decided, and what is due
  demur pack FILE                  check a phrase pack: wording of your own

MEMORY is a file that the extension has exported, or a list of records in JSON.

Flags of suggest:
  --text TEXT       the message; without --text and --file it is read from standard input
  --file FILE       a file that holds the message: a mail (.eml) or plain text
  --name NAME       your name
  --reason TEXT     your honest reason, as it stands after "as": "I'm on parental leave"
  --until DATE      the last day for which the reason holds, YYYY-MM-DD
  --from SENDER     who wrote the message: NAME, ADDRESS or "NAME <ADDRESS>"
  --subject TEXT    the subject of the message
  --channel NAME    linkedin, email or other
  --tone NAME       warm, neutral or firm: the draft that comes first
  --seed NUMBER     another number gives another wording
  --today DATE      the date to count from, YYYY-MM-DD; by default today
  --json            print the reply of the engine as it is

Flags of check:
  --intent NAME     decline, reopen, accept or other; by default the draft itself tells
  --name, --reason, --until, --channel, --today, --json as above

Flags of reopen:
  --record ID       the decline to take up again
  --still-no        the answer is still no
  --kind NAME       what you propose: call, coffee_chat, ...; by default what they asked for
  --when WHEN       when: YYYY-MM-DD, or words such as "next week"
  --name, --channel, --tone, --seed, --today, --json as above

Flags of review:
  --from DATE, --to DATE   the span, both days included; by default today's quarter
  --today, --json as above

The exit status is 0; 1 when something failed, the check found an error or a pack is refused; 2 when the command line is not understood;
3 when a review finds a promise of yours that is due.
`

// The exit statuses.
const (
	done   = 0
	failed = 1
	misuse = 2
	due    = 3
)

func main() {
	c := command{in: os.Stdin, out: os.Stdout, problems: os.Stderr, today: time.Now().Format("2006-01-02")}
	os.Exit(c.run(os.Args[1:]))
}

// command is what a run of the program works with.
type command struct {
	in            io.Reader
	out, problems io.Writer
	today         string // the local date, YYYY-MM-DD
}

// usageError is a fault of the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func usagef(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// run does what the arguments say and returns the exit status.
func (c *command) run(args []string) int {
	status, err := done, error(nil)
	switch {
	case len(args) == 0:
		err = answerLines(c.in, c.out)
	case args[0] == "suggest":
		err = c.suggest(args[1:])
	case args[0] == "check":
		status, err = c.check(args[1:])
	case args[0] == "reopen":
		err = c.reopen(args[1:])
	case args[0] == "review":
		status, err = c.review(args[1:])
	case args[0] == "pack":
		status, err = c.pack(args[1:])
	case args[0] == "help", args[0] == "-h", args[0] == "--help", args[0] == "-help":
		_, err = io.WriteString(c.out, usage)
	default:
		err = usagef("unknown command %q", args[0])
	}
	switch {
	case err == nil:
		return status
	case errors.Is(err, flag.ErrHelp):
		_, _ = io.WriteString(c.out, usage)
		return done
	}
	fmt.Fprintln(c.problems, "demur:", err)
	if _, ok := errors.AsType[usageError](err); ok {
		fmt.Fprintln(c.problems, "Run demur help for what can be said.")
		return misuse
	}
	return failed
}

// newFlags returns a set that reports its faults instead of printing them.
func newFlags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	return f
}

// parse reads the flags.
func parse(f *flag.FlagSet, args []string) error {
	err := f.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return usagef("%v", err)
	}
	return err
}
