package eml

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	const head = "From: Priya Nair <priya@lumen.example>\nDate: Fri, 20 Nov 2026 23:30:00 -0500\n"
	priya := Address{Name: "Priya Nair", Email: "priya@lumen.example"}
	const sent = "2026-11-20T23:30:00-05:00"
	for _, c := range []struct {
		name, mail string
		want       Message
	}{
		{"plain", head + "Subject: Coffee?\nTo: Ana <ana@example.org>, bo@example.org\n\nHi Ana\n",
			Message{From: priya, Sent: sent, Subject: "Coffee?", Text: "Hi Ana\n", To: []Address{{"Ana", "ana@example.org"}, {"", "bo@example.org"}}}},
		{"quoted-printable, ISO 8859-1", head + "Content-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9, =\nHi",
			Message{From: priya, Sent: sent, Text: "Café, Hi"}},
		{"base64, Windows-1252", head + "Content-Type: text/plain; charset=\"windows-1252\"\nContent-Transfer-Encoding: base64\n\nk0hplCCA\n",
			Message{From: priya, Sent: sent, Text: "“Hi” €"}},
		{"base64, UTF-8", head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\nSGkg8J+R\niw==\n",
			Message{From: priya, Sent: sent, Text: "Hi 👋"}},
		{"eight bits without a charset", head + "\nCaf\xe9", Message{From: priya, Sent: sent, Text: "Café"}},
		{"encoded words", "From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <j@acme.example>\nSubject: =?utf-8?B?8J+Riw==?= hi\n\nHi",
			Message{From: Address{"Jörg Müller", "j@acme.example"}, Subject: "👋 hi", Text: "Hi"}},
		{"a charset that is not known", head + "Content-Type: text/plain; charset=koi8-r\n\nHi \xc1", Message{From: priya, Sent: sent, Text: "Hi \ufffd"}},
		{"from a mailbox file", "From priya@lumen.example  Fri Nov 20 09:12:00 2026\n" + head + "\nHi", Message{From: priya, Sent: sent, Text: "Hi"}},
		{"cut short", head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi", Message{From: priya, Sent: sent, Text: "Hi"}},
		{"flowed", head + "Content-Type: text/plain; format=flowed\n\nHi Ana, \nhere it is.\n-- \nPriya", Message{From: priya, Sent: sent, Text: "Hi Ana, here it is.\n-- \nPriya"}},
		{"a name without its quotation marks", "From: Nair, Priya @ Lumen <priya@lumen.example>\nSubject: Hi\n\nHi", Message{From: Address{"Nair, Priya @ Lumen", "priya@lumen.example"}, Subject: "Hi", Text: "Hi"}},
		{"a sender nobody can parse", "From: Priya at Lumen\nSubject: Hi\n\nHi", Message{From: Address{Name: "Priya at Lumen"}, Subject: "Hi", Text: "Hi"}},
		{"HTML alone", head + "Content-Type: text/html; charset=utf-8\n\n<html><head><title>No</title><style>p{}</style></head><body><p>Hi&nbsp;Ana,</p>\n<p>a <b>coffee</b><br>soon?</p><!-- <p>x</p> --></body></html>",
			Message{From: priya, Sent: sent, Text: "Hi Ana,\n\na coffee\nsoon?"}},
	} {
		got, err := Read(strings.ReplaceAll(c.mail, "\n", "\r\n"))
		got.Text = strings.ReplaceAll(got.Text, "\r\n", "\n")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s mismatch (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestReadFaults(t *testing.T) {
	const head = "From: p@lumen.example\nSubject: Hi\n"
	for _, c := range []struct{ name, mail, want string }{
		{"no text", head + "Content-Type: image/png\n\nHi", "the mail holds no text"},
		{"nothing", "", "reading the mail: EOF"},
	} {
		if _, err := Read(c.mail); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		"From: p@lumen.example\nSubject: Hi\n\nHi": true,
		"Subject: Hi\n\nHi":                        false,
		"Hi Ana: coffee?\n\nPriya":                 false,
		"Note: from me\nFrom: me\n\nHi":            false,
		"":                                         false,
	} {
		if got := Is(text); got != want {
			t.Errorf("Is(%q) = %v", text, got)
		}
	}
}

func TestStripHTML(t *testing.T) {
	for html, want := range map[string]string{
		"a < b":                          "a",
		"<p>one</p><p>two</p>":           "one\n\ntwo",
		"<div>one</div><div>two</div>":   "one\n\ntwo",
		"one<br/>two<BR>three":           "one\ntwo\nthree",
		"<ul><li>a</li><li>b</li></ul>":  "a\n\nb",
		"<script>if (a<b) x()</script>y": "y",
		"<style>never closed":            "",
		"<p>yes</p><blockquote type=\"cite\"><p>one</p>two</blockquote>no": "yes\n\n> one\n\n> two\n\nno",
		"<blockquote>indented</blockquote>":                                "indented",
		"<div style=\"display: none\">preview</div><p>text</p>":            "text",
		"5 &lt; 6 &amp; 7": "5 < 6 & 7",
	} {
		if got := stripHTML(html); got != want {
			t.Errorf("stripHTML(%q) = %q, want %q", html, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("From: p@lumen.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<blockquote type=cite>Hi</blockquote>\n--b--\n")
	f.Add("From: =?utf-8?B?8J+Riw==?= <p@lumen.example>\nContent-Type: text/plain; format=flowed\n\nHi \nAna\n")
	f.Fuzz(func(t *testing.T, src string) {
		m, err := Read(src)
		if (err == nil) != (strings.TrimSpace(m.Text) != "") {
			t.Errorf("text %q with error %v", m.Text, err)
		}
	})
}
