package eml

import (
	"html"
	"strings"
)

// breaks are the tags that end a line; those that end a paragraph count twice.
var breaks = map[string]string{
	"br": "\n", "div": "\n", "li": "\n", "tr": "\n", "p": "\n\n", "h1": "\n\n", "h2": "\n\n", "h3": "\n\n", "blockquote": "\n\n", "ul": "\n", "ol": "\n", "table": "\n",
}

// quoteMark stands for a level of quotation until the lines are known. It is no character of a text.
const quoteMark = "\x00"

// stripHTML returns the text of a mail written in HTML, with quoted history behind "> ". It is not a parser: what tags mean beyond
// line breaks and quotation is lost.
func stripHTML(src string) string {
	var b strings.Builder
	var quotes []bool // of the open block quotations, which quote a mail
	for src != "" {
		before, rest, tagged := strings.Cut(src, "<")
		b.WriteString(strings.Join(strings.FieldsFunc(" "+before+" ", lineBreak), " "))
		if !tagged {
			break
		}
		if strings.HasPrefix(rest, "!--") {
			_, src, _ = strings.Cut(rest, "-->")
			continue
		}
		tag, after, _ := strings.Cut(rest, ">")
		name, closing := tagName(tag), strings.HasPrefix(tag, "/")
		src = after
		if !closing && (unseen(name) || hidden(tag)) {
			src = behind(after, name)
		}
		b.WriteString(breaks[name])
		if name == "blockquote" {
			b.WriteString(quoteMark)
			quotes = nested(quotes, tag, closing)
			b.WriteString(strings.Repeat(">", depth(quotes)) + quoteMark)
		}
	}
	return tidy(html.UnescapeString(b.String()))
}

func lineBreak(r rune) bool { return r == '\n' || r == '\r' || r == '\t' || r == 0 }

// nested opens or closes a block quotation. Mail programs mark those that quote a mail; others only indent.
func nested(quotes []bool, tag string, closing bool) []bool {
	if closing {
		return quotes[:max(len(quotes)-1, 0)]
	}
	low := strings.ToLower(tag)
	return append(quotes, strings.Contains(low, "cite") || strings.Contains(low, "quote "))
}

func depth(quotes []bool) int {
	n := 0
	for _, q := range quotes {
		if q {
			n++
		}
	}
	return n
}

func tagName(tag string) string {
	tag = strings.ToLower(strings.TrimPrefix(tag, "/"))
	if end := strings.IndexAny(tag, " \t\r\n/"); end >= 0 {
		tag = tag[:end]
	}
	return tag
}

// unseen tells the elements that hold no text for a reader.
func unseen(name string) bool {
	return name == "style" || name == "script" || name == "head" || name == "title"
}

// hidden tells an element that is not shown, such as the preview line of a newsletter. Those without a closing tag hide nothing.
func hidden(tag string) bool {
	name := tagName(tag)
	return (name == "div" || name == "span" || name == "p") && strings.Contains(strings.ReplaceAll(strings.ToLower(tag), " ", ""), "display:none")
}

// behind returns what follows the closing tag of an element.
func behind(src, name string) string {
	i := indexFold(src, "</"+name)
	if i < 0 {
		return ""
	}
	_, after, _ := strings.Cut(src[i:], ">")
	return after
}

// indexFold is strings.Index for a small-lettered ASCII needle that begins with a byte without case.
func indexFold(s, needle string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], needle[0])
		if i < 0 {
			return -1
		}
		from += i
		if len(s)-from >= len(needle) && strings.EqualFold(s[from:from+len(needle)], needle) {
			return from
		}
		from++
	}
}

// tidy leaves one space between words and at most one blank line between paragraphs, and sets the marks of quotation before each line.
func tidy(s string) string {
	var lines []string
	prefix := ""
	for line := range strings.Lines(s) {
		if marks := strings.Split(line, quoteMark); len(marks) > 2 {
			prefix = marks[len(marks)-2]
			line = strings.Join([]string{marks[0], marks[len(marks)-1]}, " ")
		}
		line = strings.Join(strings.Fields(line), " ")
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		if line != "" && prefix != "" {
			line = prefix + " " + line
		}
		lines = append(lines, line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
