import type { Counts } from "./adapter";
import type { gmail } from "./gmail.selectors";

/** What the selectors for Gmail find on the demonstration pages. */
export const gmailCounts: Counts<typeof gmail> = {
  "gmail-reply-open": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2, subject: 1, to: 1,
    toCollapsed: 1,
  },
  "gmail-reply-closed": {
    body: 1, collapsed: 1, composeInDialog: 1, date: 2, item: 2, main: 1, message: 1, ownAddress: 1, recipient: 1,
    reply: 2, replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2,
    subject: 1,
  },
  "gmail-own-text": {
    answers: 1, body: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 1, editor: 1, editorInCompose: 1,
    from: 1, inThread: 1, item: 1, main: 1, message: 1, ownAddress: 1, quote: 1, recipient: 1, replyByLabel: 1,
    sender: 1, senderByHeading: 1, signature: 1, signaturePrefix: 1, subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-collapsed": {
    answers: 1, body: 1, collapsed: 2, compose: 1, composeByRegion: 1, composeInDialog: 1, counted: 1, date: 3,
    editor: 1, editorInCompose: 1, from: 1, inThread: 1, item: 4, main: 1, message: 1, ownAddress: 1, quote: 1,
    recipient: 1, replyByLabel: 1, sender: 3, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 4,
    subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-two-drafts": {
    answers: 2, body: 2, compose: 2, composeByRegion: 2, composeInDialog: 1, date: 2, editor: 2, editorInCompose: 2,
    from: 2, inThread: 2, item: 2, main: 1, message: 2, ownAddress: 1, quote: 2, recipient: 2, replyByLabel: 2,
    sender: 2, senderByHeading: 2, signature: 2, signaturePrefix: 2, subject: 1, to: 2, toCollapsed: 2,
  },
  "gmail-thanks": {
    body: 1, collapsed: 1, composeInDialog: 1, date: 2, item: 2, main: 1, message: 1, ownAddress: 1, recipient: 1,
    reply: 2, replyByLabel: 1, sender: 2, senderByHeading: 1, snippet: 2, subject: 1,
  },
  "gmail-newsletter": {
    body: 1, composeInDialog: 1, date: 1, item: 1, main: 1, message: 1, ownAddress: 1, recipient: 1, reply: 2,
    replyByLabel: 1, sender: 1, senderByHeading: 1, subject: 1,
  },
  "gmail-new-mail": {
    body: 1, compose: 1, composeByRegion: 1, composeInDialog: 2, date: 1, editor: 1, editorInCompose: 1, from: 1,
    item: 1, main: 1, message: 1, ownAddress: 1, recipient: 1, reply: 2, replyByLabel: 1, sender: 1,
    senderByHeading: 1, signature: 1, signaturePrefix: 1, subject: 1,
  },
  "gmail-nothing": {
    composeInDialog: 1, main: 1, ownAddress: 1,
  },
  "gmail-popout": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 2, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    reply: 2, replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2,
    subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-fullscreen": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 2, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    reply: 2, replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2,
    subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-split": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2, subject: 1, to: 1,
    toCollapsed: 1,
  },
  "gmail-plain-text": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, snippet: 2, subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-reply-older": {
    body: 1, collapsed: 1, composeInDialog: 1, date: 2, item: 2, main: 1, message: 1, ownAddress: 1, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2, subject: 1,
  },
  "gmail-quote-open": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 6, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, signature: 1, signaturePrefix: 1, snippet: 2, subject: 1, to: 1,
    toCollapsed: 1,
  },
  "gmail-forwarded": {
    answers: 1, body: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 1, editor: 1, editorInCompose: 1,
    from: 1, inThread: 1, item: 1, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1, replyByLabel: 1,
    sender: 1, senderByHeading: 1, signature: 1, signaturePrefix: 1, subject: 1, to: 1, toCollapsed: 1,
  },
  "gmail-clipped": {
    answers: 1, body: 1, clipped: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 1, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 1, main: 1, message: 1, ownAddress: 1, quote: 1, recipient: 1,
    replyByLabel: 1, sender: 1, senderByHeading: 1, signature: 1, signaturePrefix: 1, subject: 1, to: 1,
    toCollapsed: 1,
  },
  "gmail-plain-own-text": {
    answers: 1, body: 1, collapsed: 1, compose: 1, composeByRegion: 1, composeInDialog: 1, date: 2, editor: 1,
    editorInCompose: 1, from: 1, inThread: 1, item: 2, main: 1, message: 1, ownAddress: 1, quote: 4, recipient: 1,
    replyByLabel: 1, sender: 2, senderByHeading: 1, snippet: 2, subject: 1, to: 1, toCollapsed: 1,
  },
};
