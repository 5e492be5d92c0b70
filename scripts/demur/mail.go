package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"
)

// isMail tells a mail from plain text that merely begins with a colon on its first line.
func isMail(text string) bool {
	m, err := mail.ReadMessage(strings.NewReader(text))
	if err != nil || m.Header.Get("From") == "" {
		return false
	}
	return m.Header.Get("Date") != "" || m.Header.Get("Subject") != "" || m.Header.Get("Message-Id") != ""
}

// words reads the encoded words of a header, in every charset that bodies may have.
var words = mime.WordDecoder{CharsetReader: charsetReader}

func readMail(text string) (message, error) {
	m, err := mail.ReadMessage(strings.NewReader(text))
	if err != nil {
		return message{}, fmt.Errorf("reading the mail: %w", err)
	}
	out := message{To: people(m.Header, "To"), Cc: people(m.Header, "Cc")}
	if from := people(m.Header, "From"); len(from) > 0 {
		out.From = from[0]
	}
	if out.Subject, err = words.DecodeHeader(m.Header.Get("Subject")); err != nil {
		out.Subject = m.Header.Get("Subject")
	}
	if date, err := m.Header.Date(); err == nil {
		out.Sent = date.Format(time.RFC3339) // in the sender's zone, whose day counts
	}
	p := part{m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body}
	plain, html, err := p.read(0)
	if err != nil {
		return message{}, fmt.Errorf("reading the mail: %w", err)
	}
	if plain == "" {
		plain = stripHTML(html)
	}
	if out.Text = plain; strings.TrimSpace(plain) == "" {
		return message{}, errors.New("the mail holds no text")
	}
	return out, nil
}

func people(h mail.Header, key string) []somebody {
	parser := mail.AddressParser{WordDecoder: &words}
	list, err := parser.ParseList(h.Get(key))
	if err != nil {
		if s := h.Get(key); s != "" {
			return []somebody{sender(s)}
		}
		return nil
	}
	var out []somebody
	for _, a := range list {
		out = append(out, somebody{Name: a.Name, Email: a.Address})
	}
	return out
}

// part is a mail or a part of one.
type part struct {
	contentType, encoding string
	body                  io.Reader
}

// maxParts is how deep parts may lie inside parts.
const maxParts = 8

// read returns the first plain text and the first HTML that a part holds; attachments are passed over.
func (p part) read(depth int) (plain, html string, err error) {
	kind, params, err := mime.ParseMediaType(p.contentType)
	if err != nil {
		kind, params = "text/plain", nil // what a mail without a readable type is taken for (RFC 2045, section 5.2)
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxParts {
		return readParts(multipart.NewReader(p.body, params["boundary"]), depth)
	}
	if kind != "text/plain" && kind != "text/html" {
		return "", "", nil
	}
	raw, err := io.ReadAll(p.decoded())
	if err != nil {
		return "", "", err
	}
	text, err := decode(raw, params["charset"])
	if kind == "text/html" {
		return "", text, err
	}
	return text, "", err
}

func readParts(r *multipart.Reader, depth int) (plain, html string, err error) {
	for {
		next, err := r.NextRawPart()
		if errors.Is(err, io.EOF) {
			return plain, html, nil
		}
		if err != nil {
			return "", "", err
		}
		if strings.HasPrefix(next.Header.Get("Content-Disposition"), "attachment") {
			continue
		}
		p := part{next.Header.Get("Content-Type"), next.Header.Get("Content-Transfer-Encoding"), next}
		t, h, err := p.read(depth + 1)
		if err != nil {
			return "", "", err
		}
		if plain == "" {
			plain = t
		}
		if html == "" {
			html = h
		}
	}
}

func (p part) decoded() io.Reader {
	switch strings.ToLower(strings.TrimSpace(p.encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(p.body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, p.body)
	}
	return p.body
}

func charsetReader(charset string, in io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	text, err := decode(raw, charset)
	return strings.NewReader(text), err
}

// decode turns bytes of a charset into UTF-8. Mail that names no charset, or ASCII, is often UTF-8 or the charset of Windows all the same.
func decode(raw []byte, charset string) (string, error) {
	switch strings.ToLower(charset) {
	case "utf-8", "utf8":
		return strings.ToValidUTF8(string(raw), "\ufffd"), nil
	case "", "us-ascii", "ascii":
		if utf8.Valid(raw) {
			return string(raw), nil
		}
	case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
	default:
		return "", fmt.Errorf("charset %q is not supported", charset)
	}
	// As browsers do, ISO 8859-1 is read as Windows-1252, which gives a meaning to its control characters.
	out := make([]rune, len(raw))
	for i, b := range raw {
		switch {
		case b == 0xa4 && strings.EqualFold(charset, "iso-8859-15"):
			out[i] = '€'
		case b >= 0x80 && b < 0xa0:
			out[i] = windows1252[b-0x80]
		default:
			out[i] = rune(b)
		}
	}
	return string(out), nil
}

// windows1252 holds the characters 0x80 to 0x9f; the five that have no meaning stand for themselves.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}
