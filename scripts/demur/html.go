package main

import (
	"html"
	"strings"
)

// breaks are the tags that end a line; those that end a paragraph count twice.
var breaks = map[string]string{
	"br": "\n", "div": "\n", "li": "\n", "tr": "\n", "p": "\n\n", "h1": "\n\n", "h2": "\n\n", "h3": "\n\n", "blockquote": "\n\n", "ul": "\n", "ol": "\n", "table": "\n",
}

// stripHTML returns the text of a mail written in HTML. It is not a parser: what tags mean beyond line breaks is lost.
func stripHTML(src string) string {
	var b strings.Builder
	for src != "" {
		before, rest, tagged := strings.Cut(src, "<")
		b.WriteString(strings.Join(strings.FieldsFunc(" "+before+" ", func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }), " "))
		if !tagged {
			break
		}
		if strings.HasPrefix(rest, "!--") {
			_, src, _ = strings.Cut(rest, "-->")
			continue
		}
		tag, after, _ := strings.Cut(rest, ">")
		name := tagName(tag)
		src = after
		switch name {
		case "style", "script", "head", "title":
			if !strings.HasPrefix(tag, "/") {
				src = behind(after, name)
			}
		}
		b.WriteString(breaks[name])
	}
	return tidy(html.UnescapeString(b.String()))
}

func tagName(tag string) string {
	tag = strings.ToLower(strings.TrimPrefix(tag, "/"))
	if end := strings.IndexAny(tag, " \t\r\n/"); end >= 0 {
		tag = tag[:end]
	}
	return tag
}

// behind returns what follows the closing tag of an element.
func behind(src, name string) string {
	i := strings.Index(strings.ToLower(src), "</"+name)
	if i < 0 {
		return ""
	}
	_, after, _ := strings.Cut(src[i:], ">")
	return after
}

// tidy leaves one space between words and at most one blank line between paragraphs.
func tidy(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
