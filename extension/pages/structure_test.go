package pages

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLinkedInStructure counts the elements that a reader of the site goes by.
func TestLinkedInStructure(t *testing.T) {
	tests := []struct {
		page string
		want map[string]int // by class
	}{
		{"linkedin-thread", map[string]int{
			"msg-convo-wrapper": 1, "msg-thread__link-to-profile": 1, "msg-entity-lockup__entity-title": 1, "msg-s-profile-card": 1,
			"msg-s-message-list__event": 5, "msg-s-event-listitem": 5, "msg-s-event-listitem--other": 4, "msg-s-message-group__meta": 3,
			"msg-s-message-list__time-heading": 2, "conversations-quick-replies__reply-button": 3, "msg-form__contenteditable": 1,
			"msg-form__send-button": 1, "msg-gai-inline-module": 1, "global-nav__me-photo": 1, "msg-conversation-listitem": 4,
			"msg-s-message-group": 0, "msg-overlay-list-bubble--is-minimized": 1}},
		{"linkedin-overlay", map[string]int{
			"msg-overlay-conversation-bubble": 2, "msg-overlay-conversation-bubble--is-active": 1, "msg-overlay-conversation-bubble--is-minimized": 1,
			"msg-form__contenteditable": 2, "ql-editor": 1, "tiptap": 1, "global-nav": 0, "msg-form--thread-footer-feature": 0}},
		{"linkedin-two-open", map[string]int{
			"msg-overlay-conversation-bubble": 2, "msg-overlay-conversation-bubble--is-active": 0, "msg-overlay-conversation-bubble--is-minimized": 0}},
		{"linkedin-own-text", map[string]int{"msg-form__contenteditable": 1, "msg-s-event-listitem--other": 1}},
		{"linkedin-overlay-older", map[string]int{
			"msg-overlay-conversation-bubble": 1, "global-nav__me-photo": 1, "msg-form__contenteditable": 1, "msg-s-event-listitem--other": 1}},
		{"linkedin-inmail-bubble", map[string]int{"msg-inmail-compose-form-v2": 1, "msg-form__subject": 1, "msg-s-event-listitem__subject": 1}},
		{"linkedin-new-bubble", map[string]int{
			"msg-overlay-conversation-bubble--is-compose": 1, "msg-form__contenteditable": 1, "msg-s-event-listitem": 0, "msg-s-profile-card": 0}},
		{"linkedin-new", map[string]int{
			"msg-convo-wrapper": 1, "msg-connections-typeahead__search-field": 1, "msg-thread__link-to-profile": 0, "msg-s-event-listitem": 0,
			"msg-form__contenteditable": 1}},
		{"linkedin-picture", map[string]int{"msg-s-event-listitem": 2, "msg-s-event-listitem__body": 1, "msg-s-event-listitem__image-container": 1}},
		{"linkedin-wordless", map[string]int{"msg-s-event-listitem": 1, "msg-s-event-listitem__body": 0, "msg-s-event-listitem__image-container": 1}},
		{"linkedin-group", map[string]int{
			"msg-s-event-listitem--other": 2, "msg-s-profile-card": 0, "msg-thread__link-to-profile": 0, "msg-facepile-grid__img--multiple-participants": 1}},
		{"linkedin-last-mine", map[string]int{"msg-s-event-listitem": 2, "msg-s-event-listitem--other": 1, "msg-s-event-listitem__subject": 1}},
		{"linkedin-uncertain", map[string]int{"msg-s-event-listitem": 3, "msg-s-event-listitem--other": 1}},
		{"linkedin-changed", map[string]int{"msg-convo-wrapper": 0, "msg-form": 0, "msg-s-event-listitem": 0}},
		{"linkedin-changed-bodies", map[string]int{"msg-convo-wrapper": 1, "msg-form": 1, "msg-s-event-listitem": 5, "msg-s-event-listitem__body": 0, "msg-s-event__content": 0}},
		{"linkedin-nothing", map[string]int{"msg-convo-wrapper": 0, "msg-form": 0, "msg-conversation-listitem": 3}},
		{"linkedin-thanks", map[string]int{"msg-s-event-listitem": 3, "msg-s-event-listitem--other": 2}},
		{"linkedin-late", map[string]int{"msg-s-event-listitem": 3, "msg-s-message-group__meta": 2, "msg-s-profile-card": 0}},
		{"linkedin-long", map[string]int{"msg-s-event-listitem": 300, "msg-s-event-listitem--other": 151, "msg-form__contenteditable": 1}},
		{"linkedin-html", map[string]int{"msg-s-event-listitem--other": 1, "msg-s-event-listitem__body": 1}},
		{"linkedin-sponsored", map[string]int{"msg-sponsored-conversation-thread": 1, "msg-s-sponsored-message-actions": 1, "msg-form": 0}},
	}
	for _, tt := range tests {
		page := source(t, tt.page)
		got := map[string]int{}
		for class := range tt.want {
			got[class] = elements(page, class)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.page, diff)
		}
	}
}

// TestGmailStructure does the same, by class; names after "#" are names of hidden fields.
func TestGmailStructure(t *testing.T) {
	tests := []struct {
		page string
		want map[string]int
	}{
		{"gmail-reply-open", map[string]int{"hP": 1, "kv": 1, "h7": 1, "adn": 1, "a3s": 2, "undefined": 1, "gmail_quote_container": 1, "M9": 1, "Am": 1,
			"ajR": 1, "bkH": 0, "gmail_signature": 1, "#rt": 1, "#rm": 1, "#uet": 1}},
		{"gmail-reply-closed", map[string]int{"kv": 1, "h7": 1, "bkH": 2, "bkI": 1, "bkG": 2, "amn": 2, "gmail_signature": 2}},
		{"gmail-reply-older", map[string]int{"aaq": 1, "DILLkc": 0, "bkH": 0, "amn": 0, "gmail_signature": 2}},
		{"gmail-quote-open", map[string]int{"M9": 1, "ajR": 0, "#uet": 0, "#rm": 1, "gmail_quote_container": 2}},
		{"gmail-forwarded", map[string]int{"a3s": 2, "gmail_quote_container": 1, "M9": 1}},
		{"gmail-clipped", map[string]int{"iX": 1, "M9": 1}},
		{"gmail-own-text", map[string]int{"M9": 1, "h7": 1, "kv": 0}},
		{"gmail-collapsed", map[string]int{"kv": 2, "kQ": 1, "adx": 1, "h7": 1, "M9": 1}},
		{"gmail-two-drafts", map[string]int{"h7": 2, "M9": 2, "#rt": 2, "#rm": 2}},
		{"gmail-thanks", map[string]int{"kv": 1, "h7": 1, "bkI": 1}},
		{"gmail-newsletter", map[string]int{"h7": 1, "bkI": 0, "bkH": 2}},
		{"gmail-new-mail", map[string]int{"AD": 1, "M9": 2, "#rt": 1, "#rm": 1, "bkI": 1}},
		{"gmail-popout", map[string]int{"AD": 1, "aSs": 0, "M9": 2, "#rm": 2, "ip": 1}},
		{"gmail-fullscreen", map[string]int{"AD": 0, "aSs": 1, "aSt": 1, "M9": 2, "#rm": 2}},
		{"gmail-split", map[string]int{"aia": 1, "zA": 4, "M9": 1, "h7": 1}},
		{"gmail-plain-text", map[string]int{"M9": 1, "gmail_signature": 0, "gmail_signature_prefix": 0}},
		{"gmail-nothing", map[string]int{"zA": 4, "hP": 0, "M9": 0, "adn": 0}},
	}
	for _, tt := range tests {
		page := source(t, tt.page)
		got := map[string]int{}
		for what := range tt.want {
			if name, ok := strings.CutPrefix(what, "#"); ok {
				got[what] = strings.Count(page, `<input type="hidden" name="`+name+`"`)
				continue
			}
			got[what] = elements(page, what)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.page, diff)
		}
	}
}

// TestLanguagesDifferInTextAlone compares each page with the one that shows the same in another interface language.
func TestLanguagesDifferInTextAlone(t *testing.T) {
	alone := map[string]bool{"any-page": true}
	for _, p := range All() {
		if p.Like == "" {
			if !alone[p.Name] && len(InEveryLanguage(p.Name)) < 2 {
				t.Errorf("%s: in one language only", p.Name)
			}
			continue
		}
		mine, theirs := source(t, p.Name), source(t, p.Like)
		if mine == theirs || languageOf.FindString(mine) == languageOf.FindString(theirs) {
			t.Errorf("%s: in the same language as %s", p.Name, p.Like)
		}
		if diff := cmp.Diff(skeleton(theirs), skeleton(mine)); diff != "" {
			t.Errorf("%s: built in another way than %s (-want +got):\n%s", p.Name, p.Like, diff)
		}
	}
}

var (
	languageOf = regexp.MustCompile(`<html lang="[^"]*"`)
	classOf    = regexp.MustCompile(`\sclass="[^"]*"`)
	tagName    = regexp.MustCompile(`^<[a-z0-9]+`)
)

// skeleton lists the elements of a page with their classes.
func skeleton(page string) []string {
	var all []string
	for _, tag := range tags.FindAllString(page, -1) {
		all = append(all, tagName.FindString(tag)+classOf.FindString(tag))
	}
	return all
}

// TestOutlookStructure counts parts of the markup: the site is read by ids and attributes rather than by classes.
func TestOutlookStructure(t *testing.T) {
	parts := []string{
		` id="UniqueMessageBody_`, ` data-testid="SentReceivedSavedTime"`, ` aria-expanded="false"`, ` data-app-section="MailReadCompose"`,
		` data-app-section="Form_Content"`, ` id="Signature"`, ` id="divRplyFwdMsg"`, ` id="x_divRplyFwdMsg"`, ` data-testid="ComposeSendButton"`,
	}
	for page, want := range map[string][]int{
		"outlook-reply-open":   {1, 2, 1, 1, 0, 1, 1, 1, 1},
		"outlook-reply-closed": {1, 2, 1, 1, 0, 1, 1, 1, 1}, // the reply in a template
		"outlook-newest-first": {3, 3, 0, 1, 0, 1, 1, 0, 1},
		"outlook-two-drafts":   {2, 2, 0, 2, 0, 2, 2, 0, 2},
		"outlook-new-mail":     {1, 2, 1, 1, 1, 2, 1, 1, 2},
		"outlook-mailbox":      {1, 2, 1, 1, 0, 1, 1, 1, 1},
		"outlook-nothing":      {0, 0, 0, 0, 0, 0, 0, 0, 0},
	} {
		text := source(t, page)
		var got []int
		for _, part := range parts {
			got = append(got, strings.Count(text, part))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}

// TestInvitationStructure counts the invitations and their notes.
func TestInvitationStructure(t *testing.T) {
	for page, want := range map[string][3]int{ // invitations, notes, those of the older page
		"linkedin-invitation":          {3, 1, 0},
		"linkedin-invitations":         {4, 2, 0},
		"linkedin-invitation-older":    {0, 0, 2},
		"linkedin-invitation-wordless": {2, 0, 0},
	} {
		text := source(t, page)
		got := [3]int{
			strings.Count(text, ` componentkey="urn:li:invitation:`), strings.Count(text, ` data-testid="expandable-text-box"`), elements(text, "invitation-card"),
		}
		if got != want {
			t.Errorf("%s: %v, want %v", page, got, want)
		}
	}
}

func TestEditorsAreAsTheSitesHaveThem(t *testing.T) {
	thread := source(t, "linkedin-thread")
	for _, want := range []string{
		`contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message…"><p><br></p></div>`,
		`<button type="submit" class="msg-form__send-button" disabled>Send</button>`,
		`<img class="global-nav__me-photo" src="/demo/portrait-AdV.svg" alt="Ana de Vries">`,
		`<p class="msg-s-event-listitem__body"><!---->Thank you! It has been a full first month.<!----></p>`,
		"twice today:\n<a href=\"https://notes.example.org/pricing\">",
	} {
		if !strings.Contains(thread, want) {
			t.Errorf("linkedin-thread lacks %s", want)
		}
	}
	if own := source(t, "linkedin-own-text"); !strings.Contains(own, `<p>Let me think about</p></div>`) || strings.Contains(own, "disabled>Send") {
		t.Error("linkedin-own-text: no own words, or Send is disabled beside them")
	}
	overlay := source(t, "linkedin-overlay")
	root := strings.Index(overlay, `<template shadowrootmode="open">`)
	if root < 0 || strings.Contains(overlay[:root], "msg-") {
		t.Error("linkedin-overlay: the conversations are not all inside the shadow root")
	}
}

func TestReplyAnswersTheExpandedMessage(t *testing.T) {
	page := source(t, "gmail-reply-open")
	id := regexp.MustCompile(`data-message-id="([^"]+)"`).FindStringSubmatch(page)
	thread := regexp.MustCompile(`data-thread-perm-id="([^"]+)"`).FindStringSubmatch(page)
	if id == nil || thread == nil {
		t.Fatal("no identifiers on the page")
	}
	for _, want := range []string{`name="rm" value="` + id[1] + `"`, `name="rt" value="#` + thread[1] + `"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the reply lacks %s", want)
		}
	}
	title := regexp.MustCompile(`<title>(.*)</title>`).FindStringSubmatch(source(t, "gmail-collapsed"))
	if diff := cmp.Diff("Re: Head of Product (apply@oakline.example) - ana@example.org - Example Mail", title[1]); diff != "" {
		t.Errorf("title (-want +got):\n%s", diff)
	}
}

func TestMarkupInMessagesStaysText(t *testing.T) {
	page := source(t, "linkedin-html")
	for _, unwanted := range []string{"<b>", "<i>", "<img src=x", "<script>", "<form>"} {
		if strings.Contains(page, unwanted) {
			t.Errorf("the page holds %s as markup", unwanted)
		}
	}
	for _, want := range []string{"&lt;b&gt;could you join a call&lt;/b&gt;", "A &amp;lt;short&amp;gt; one", "ليلى &lt;b&gt;حداد&lt;/b&gt; 🌿"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestChangedPageGoesWithItsAssets makes sure that the page with unknown class names is still styled and still alive.
func TestChangedPageGoesWithItsAssets(t *testing.T) {
	page := source(t, "linkedin-changed")
	for _, unwanted := range []string{"msg-", "global-nav", "conversations-quick", "artdeco-"} {
		if strings.Contains(page, unwanted) {
			t.Errorf("the page still holds %s", unwanted)
		}
	}
	form := string(unrecognisable([]byte("msg-form")))
	script := get(t, "https://www.linkedin.com/demo/changed/linkedin-editor.js").Body.String()
	style := get(t, "https://www.linkedin.com/demo/changed/linkedin.css").Body.String()
	if elements(page, form) != 1 || !strings.Contains(script, "form."+form+`"`) || !strings.Contains(style, "."+form+" {") {
		t.Errorf("page, script and style sheet do not agree on %s", form)
	}
}

func TestDaysCountBackFromTheVisit(t *testing.T) {
	tests := []struct {
		w    words
		ago  int
		want string
	}{
		{english, 0, "Today"}, {english, 1, "Yesterday"}, {english, 2, "Monday"}, {english, 9, "Nov 16"}, {english, 400, "Oct 21, 2025"},
		{dutch, 0, "Vandaag"}, {dutch, 2, "maandag"}, {dutch, 9, "16 nov."},
	}
	for _, tt := range tests {
		if got := tt.w.day(visit, tt.ago); got != tt.want {
			t.Errorf("%s, %d days ago: %q, want %q", tt.w.Lang, tt.ago, got, tt.want)
		}
	}
	if page := source(t, "gmail-reply-open"); !strings.Contains(page, `title="Mon, Nov 23, 2026, 9:12 AM"`) {
		t.Error("gmail-reply-open: the message is not two days old")
	}
	if page := source(t, "linkedin-late-dutch"); !strings.Contains(page, `<html lang="nl"`) || !strings.Contains(page, ">Gisteren</time>") {
		t.Error("linkedin-late-dutch: the interface is not in Dutch")
	}
}
