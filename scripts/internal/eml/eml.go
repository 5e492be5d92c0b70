// Package eml reads a mail as programs save it (.eml): who wrote it to whom, when, and the text a reader would see.
//
// Mail in the wild is often broken: cut short, badly encoded, of a charset that is not what it says. Reading goes as far as it can, and
// fails only where no text is left.
package eml

import (
	"errors"
	"fmt"
	"mime"
	"net/mail"
	"strings"
	"time"
)

// Address is somebody a header names. Name or Email may be empty.
type Address struct{ Name, Email string }

// Message is a mail.
type Message struct {
	From    Address
	To, Cc  []Address
	Subject string
	Sent    string // RFC 3339 in the sender's zone, whose day counts; "" where no readable date is given
	Text    string // the plain text, or that of the HTML where there is none
}

// Is tells a mail from plain text that merely begins with a colon on its first line.
func Is(text string) bool {
	m, err := open(text)
	if err != nil || m.Header.Get("From") == "" {
		return false
	}
	return m.Header.Get("Date") != "" || m.Header.Get("Subject") != "" || m.Header.Get("Message-Id") != ""
}

// open reads the header. A first line "From ", which mailbox files put between mails (RFC 4155), is passed over.
func open(text string) (*mail.Message, error) {
	if strings.HasPrefix(text, "From ") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return mail.ReadMessage(strings.NewReader(text))
}

// words reads the encoded words of a header (RFC 2047), in every charset that bodies may have.
var words = mime.WordDecoder{CharsetReader: charsetReader}

// Read reads a mail. It fails where the header cannot be read or no text is left.
func Read(text string) (Message, error) {
	m, err := open(text)
	if err != nil {
		return Message{}, fmt.Errorf("reading the mail: %w", err)
	}
	out := Message{To: people(m.Header, "To"), Cc: people(m.Header, "Cc"), Subject: unfold(m.Header.Get("Subject"))}
	if from := people(m.Header, "From"); len(from) > 0 {
		out.From = from[0]
	}
	if date, err := m.Header.Date(); err == nil {
		out.Sent = date.Format(time.RFC3339)
	}
	p := part{m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body}
	plain, html := p.read(0)
	if out.Text = plain; strings.TrimSpace(plain) == "" {
		out.Text = stripHTML(html)
	}
	if strings.TrimSpace(out.Text) == "" {
		return Message{}, errors.New("the mail holds no text")
	}
	return out, nil
}

// unfold decodes the encoded words of a header; what is not decoded stays as it is.
func unfold(s string) string {
	if out, err := words.DecodeHeader(s); err == nil {
		return out
	}
	return s
}

func people(h mail.Header, key string) []Address {
	s := h.Get(key)
	if s == "" {
		return nil
	}
	parser := mail.AddressParser{WordDecoder: &words}
	list, err := parser.ParseList(s)
	if err != nil {
		return []Address{Somebody(s)}
	}
	out := make([]Address, len(list))
	for i, a := range list {
		out[i] = Address{Name: a.Name, Email: a.Address}
	}
	return out
}

// Somebody reads "NAME <ADDRESS>", an address or a name.
func Somebody(s string) Address {
	if a, err := mail.ParseAddress(s); err == nil {
		return Address{Name: a.Name, Email: a.Address}
	}
	name, address, ok := strings.Cut(s, "<") // a name in characters that need quotation marks and have none
	if address, _, closed := strings.Cut(address, ">"); ok && closed {
		return Address{Name: strings.Trim(unfold(strings.TrimSpace(name)), `"`), Email: address}
	}
	return Address{Name: unfold(s)}
}
