package eml

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
)

// part is a mail or a part of one.
type part struct {
	contentType, encoding string
	body                  io.Reader
}

// maxParts is how deep parts may lie inside parts.
const maxParts = 8

// read returns the first plain text and the first HTML that a part holds, as far as they can be read; attachments are passed over.
func (p part) read(depth int) (plain, html string) {
	kind, params, err := mime.ParseMediaType(p.contentType)
	if err != nil && kind == "" {
		kind = "text/plain" // what a mail without a readable type is taken for (RFC 2045, section 5.2)
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxParts {
		return readParts(multipart.NewReader(p.body, params["boundary"]), depth)
	}
	if kind != "text/plain" && kind != "text/html" && kind != "text" {
		return "", ""
	}
	raw, _ := io.ReadAll(p.decoded()) // where the encoding breaks, what stands before it is kept
	text := decode(raw, params["charset"])
	if kind == "text/html" {
		return "", text
	}
	if strings.EqualFold(params["format"], "flowed") {
		text = unflow(text, strings.EqualFold(params["delsp"], "yes"))
	}
	return text, ""
}

func readParts(r *multipart.Reader, depth int) (plain, html string) {
	for {
		next, err := r.NextRawPart()
		if err != nil { // the end, or a mail cut short
			return plain, html
		}
		if strings.HasPrefix(strings.ToLower(next.Header.Get("Content-Disposition")), "attachment") {
			continue
		}
		p := part{next.Header.Get("Content-Type"), next.Header.Get("Content-Transfer-Encoding"), next}
		t, h := p.read(depth + 1)
		if strings.TrimSpace(plain) == "" {
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

// unflow joins the lines that end in a space, which wrap a paragraph (RFC 3676). The marker of a signature, "-- ", ends nothing; quoted
// lines are left as they are.
func unflow(s string, drop bool) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		bare := strings.TrimRight(line, "\r\n")
		switch {
		case bare == "-- " || strings.HasPrefix(bare, ">") || !strings.HasSuffix(bare, " "):
			b.WriteString(line)
		case drop:
			b.WriteString(bare[:len(bare)-1])
		default:
			b.WriteString(bare)
		}
	}
	return b.String()
}
