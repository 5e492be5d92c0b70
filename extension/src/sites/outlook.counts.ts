import type { Counts } from "./adapter";
import type { outlook } from "./outlook.selectors";

/** What the selectors for Outlook find on the demonstration pages. */
export const outlookCounts: Counts<typeof outlook> = {
  "outlook-reply-open": {
    account: 1, address: 2, body: 1, bodyByRole: 1, compose: 2, conversation: 1, date: 2, editor: 1,
    editorByRole: 1, folded: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 8, reply: 1,
    signature: 2, subject: 1, subjectByRole: 2,
  },
  "outlook-reply-closed": {
    account: 1, address: 2, body: 1, bodyByRole: 1, conversation: 1, date: 2, folded: 1, main: 1, named: 1,
    namedInList: 1, ownDomain: 1, pane: 1, quote: 4, reply: 1, signature: 1, subject: 1, subjectByRole: 2,
  },
  "outlook-newest-first": {
    account: 1, address: 6, body: 3, bodyByRole: 3, compose: 2, conversation: 1, date: 3, editor: 1,
    editorByRole: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 4, reply: 3, signature: 1,
    subject: 1, subjectByRole: 4,
  },
  "outlook-newest-last": {
    account: 1, address: 6, body: 3, bodyByRole: 3, compose: 2, conversation: 1, date: 3, editor: 1,
    editorByRole: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 4, reply: 3, signature: 1,
    subject: 1, subjectByRole: 4,
  },
  "outlook-own-text": {
    account: 1, address: 2, body: 1, bodyByRole: 1, compose: 2, conversation: 1, date: 1, editor: 1,
    editorByRole: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 4, reply: 1, signature: 1,
    subject: 1, subjectByRole: 2,
  },
  "outlook-two-drafts": {
    account: 1, address: 4, body: 2, bodyByRole: 2, compose: 4, conversation: 1, date: 2, editor: 2,
    editorByRole: 2, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 8, reply: 2, signature: 2,
    subject: 1, subjectByRole: 3,
  },
  "outlook-new-mail": {
    account: 1, address: 2, body: 1, bodyByRole: 1, conversation: 1, date: 2, editor: 1, editorByRole: 1, folded: 1,
    main: 1, named: 1, namedInList: 1, newMail: 1, ownDomain: 1, pane: 1, quote: 4, reply: 1, signature: 2,
    subject: 1, subjectByRole: 2,
  },
  "outlook-name-only": {
    account: 1, address: 1, body: 1, bodyByRole: 1, compose: 2, conversation: 1, date: 1, editor: 1,
    editorByRole: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 8, reply: 1, signature: 2,
    subject: 1, subjectByRole: 2,
  },
  "outlook-other-language": {
    account: 1, address: 2, body: 1, bodyByRole: 1, conversation: 1, date: 2, folded: 1, main: 1, named: 1,
    namedInList: 1, ownDomain: 1, pane: 1, quote: 4, signature: 1, subject: 1, subjectByRole: 2,
  },
  "outlook-own-domain": {
    account: 1, address: 2, body: 1, bodyByRole: 1, compose: 2, conversation: 1, date: 2, editor: 1,
    editorByRole: 1, folded: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 8, reply: 1,
    signature: 2, subject: 1, subjectByRole: 2,
  },
  "outlook-nothing": {
    account: 1, main: 1, ownDomain: 1, pane: 1,
  },
  "outlook-mailbox": {
    account: 1, address: 2, body: 1, bodyByRole: 1, compose: 2, conversation: 1, date: 2, editor: 1,
    editorByRole: 1, folded: 1, mailbox: 1, main: 1, named: 1, namedInList: 1, ownDomain: 1, pane: 1, quote: 8,
    reply: 1, signature: 2, subject: 1, subjectByRole: 2,
  },
};
