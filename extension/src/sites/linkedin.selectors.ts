import type { SelectorTable } from "./adapter";

/**
 * Every selector for LinkedIn's messaging. The class names have been stable since 2023; ids and hashed classes change
 * with every load and are not used. Labels are translated, so none is compared.
 */
export const linkedin = {
  date: "2026-10-09",
  selectors: {
    shadowHost: {
      css: '#interop-outlet, [data-testid="interop-shadowdom"], #interop-outlet-main',
      why: "keeps the bubbles of the newer pages in its shadow root",
    },
    conversation: {
      css: ".msg-convo-wrapper, .msg-thread, .msg-overlay-conversation-bubble",
      why: "one conversation, in the page or in a bubble",
    },
    minimised: {
      css: '[data-msg-overlay-conversation-bubble-is-minimized="true"], .msg-overlay-conversation-bubble--is-minimized',
      why: "a bubble that shows its header only",
    },
    activeBubble: {
      css: ".msg-overlay-conversation-bubble--is-active",
      why: "the bubble that the site holds to be in use",
    },
    draftBubble: {
      css: ".msg-overlay-conversation-bubble--is-compose",
      why: "a new message without a conversation before it",
    },
    editor: {
      css: ".msg-form [contenteditable=true][role=textbox]",
      why: "the reply box; the form keeps comment boxes out",
    },
    editorByClass: {
      css: ".msg-form__contenteditable[contenteditable=true]",
      why: "the reply box where it was seen without a role",
    },
    editorInForm: {
      css: "main form [contenteditable=true][role=textbox]",
      why: "a reply box under unknown classes; on the messaging page alone, as forms elsewhere hold comments",
    },
    loader: {
      css: ".msg-s-message-list__loader:not(.hidden)",
      why: "older messages are not loaded yet",
    },
    event: {
      css: ".msg-s-message-list__event",
      why: "the place of one message",
    },
    message: {
      css: ".msg-s-event-listitem",
      why: "one message; it carries the class that tells the sides apart",
    },
    theirs: {
      css: ".msg-s-event-listitem--other",
      why: "a message of the other side; own messages lack it",
    },
    urn: {
      css: "[data-event-urn]",
      why: "names a message, and in it the owner of the mailbox",
    },
    senderName: {
      css: ".msg-s-message-group__name",
      why: "who wrote; only over the first message of a run",
    },
    senderLink: {
      css: '.msg-s-message-group__meta a[href*="/in/"]',
      why: "the sender's profile; only over the first message of a run",
    },
    body: {
      css: ".msg-s-event-listitem__body",
      why: "the text, with raw line feeds",
    },
    bodyByContent: {
      css: ".msg-s-event__content",
      why: "the text with what stands around it, should the inner class go",
    },
    picture: {
      css: ".msg-s-event-listitem__image-container, .msg-s-event-listitem__message-bubble img",
      why: "a picture, which can be all there is of a message",
    },
    subject: {
      css: ".msg-s-event-listitem__subject",
      why: "the subject of an InMail",
    },
    day: {
      css: ".msg-s-message-list__time-heading",
      why: "the day, in words of the page's language; over the first message of a day",
    },
    time: {
      css: ".msg-s-message-group__timestamp",
      why: "the time of day, as words; only over the first message of a run",
    },
    headerName: {
      css: ".msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title",
      why: "the name over the conversation, or the names of a group",
    },
    headerLink: {
      css: 'a.msg-thread__link-to-profile[href*="/in/"], .msg-overlay-bubble-header__title a[href*="/in/"]',
      why: "the profile of the one other person; a group has none",
    },
    headline: {
      css: ".msg-s-profile-card .artdeco-entity-lockup__subtitle",
      why: "what the person says of themselves; only where the top of the conversation is loaded",
    },
    headerInfo: {
      css: ".msg-entity-lockup__entity-info",
      why: "the same in the header; it may be a line about presence instead",
    },
    degree: {
      css: ".msg-s-profile-card .artdeco-entity-lockup__degree",
      why: "first, second or third degree; the figure is the same in every language of the site",
    },
    ownPhoto: {
      css: "img.global-nav__me-photo[alt]",
      why: "its alternative text is the person's own name; only on the older pages",
    },
    hiddenText: {
      css: ".visually-hidden, .a11y-text",
      why: "words for screen readers, which repeat what is seen",
    },
    invitation: {
      css: '[role=listitem][componentkey^="urn:li:invitation:"]',
      why: "a received invitation on the newer pages; suggested people have another key",
    },
    invitationBefore: {
      css: "li.invitation-card",
      why: "the same on the older pages",
    },
    inviter: {
      css: '[componentkey^="urn:li:invitation:"] a[href*="/in/"], .invitation-card a[href*="/in/"]',
      why: "who invites; the first such link holds the picture alone",
    },
    inviterBefore: {
      css: ".invitation-card__title",
      why: "the name on the older pages",
    },
    inviterHeadline: {
      css: ".invitation-card__subtitle",
      why: "what the person says of themselves, on the older pages",
    },
    note: {
      css: '[componentkey^="urn:li:invitation:"] p [data-testid]',
      why: "the note; that it stands in an element with some such attribute is known, its value is not",
    },
    noteBefore: {
      css: ".invitation-card__custom-message",
      why: "the note on the older pages",
    },
    send: {
      css: "button.msg-form__send-button[type=submit]",
      why: "read for whether it is enabled, never pressed",
    },
  },
} as const satisfies SelectorTable;
