import type { Counts } from "./adapter";
import type { linkedin } from "./linkedin.selectors";

/** What the selectors for LinkedIn find on the demonstration pages. */
export const linkedinCounts: Counts<typeof linkedin> = {
  "linkedin-thread": {
    body: 5, bodyByContent: 5, conversation: 1, day: 2, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 5, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 17, message: 5, ownPhoto: 1,
    send: 1, senderLink: 3, senderName: 3, theirs: 4, time: 3, urn: 5,
  },
  "linkedin-long": {
    body: 300, bodyByContent: 300, conversation: 1, day: 62, degree: 1, editor: 1, editorByClass: 1,
    editorInForm: 1, event: 300, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 607,
    message: 300, ownPhoto: 1, send: 1, senderLink: 300, senderName: 300, theirs: 151, time: 300, urn: 300,
  },
  "linkedin-overlay": {
    activeBubble: 1, body: 2, bodyByContent: 2, conversation: 2, day: 2, degree: 2, editor: 2, editorByClass: 2,
    editorInForm: 1, event: 2, headerLink: 2, headerName: 2, headline: 2, hiddenText: 17, message: 2, minimised: 1,
    send: 2, senderLink: 2, senderName: 2, shadowHost: 1, theirs: 2, time: 2, urn: 2,
  },
  "linkedin-two-open": {
    body: 2, bodyByContent: 2, conversation: 2, day: 2, degree: 2, editor: 2, editorByClass: 2, editorInForm: 1,
    event: 2, headerLink: 2, headerName: 2, headline: 2, hiddenText: 17, message: 2, send: 2, senderLink: 2,
    senderName: 2, shadowHost: 1, theirs: 2, time: 2, urn: 2,
  },
  "linkedin-own-text": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 1, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 9, message: 1, ownPhoto: 1,
    send: 1, senderLink: 1, senderName: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-group": {
    body: 2, bodyByContent: 2, conversation: 1, day: 2, editor: 1, editorByClass: 1, editorInForm: 1, event: 2,
    headerName: 1, hiddenText: 9, message: 2, ownPhoto: 1, send: 1, senderLink: 2, senderName: 2, theirs: 2,
    time: 2, urn: 2,
  },
  "linkedin-last-mine": {
    body: 2, bodyByContent: 2, conversation: 1, day: 2, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 2, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 10, message: 2, ownPhoto: 1,
    send: 1, senderLink: 2, senderName: 2, subject: 1, theirs: 1, time: 2, urn: 2,
  },
  "linkedin-uncertain": {
    body: 3, bodyByContent: 3, conversation: 1, day: 2, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 3, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 12, message: 3, ownPhoto: 1,
    send: 1, senderLink: 3, senderName: 3, theirs: 1, time: 3, urn: 3,
  },
  "linkedin-changed": {
    editorInForm: 1, hiddenText: 17, urn: 5,
  },
  "linkedin-changed-bodies": {
    conversation: 1, day: 2, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1, event: 5, headerInfo: 1,
    headerLink: 1, headerName: 1, headline: 1, hiddenText: 17, message: 5, ownPhoto: 1, send: 1, senderLink: 3,
    senderName: 3, theirs: 4, time: 3, urn: 5,
  },
  "linkedin-nothing": {
    ownPhoto: 1,
  },
  "linkedin-thanks": {
    body: 3, bodyByContent: 3, conversation: 1, day: 2, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 3, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 14, message: 3, ownPhoto: 1,
    send: 1, senderLink: 3, senderName: 3, theirs: 2, time: 3, urn: 3,
  },
  "linkedin-late": {
    body: 3, bodyByContent: 3, conversation: 1, day: 2, editor: 1, editorByClass: 1, editorInForm: 1, event: 3,
    headerInfo: 1, headerLink: 1, headerName: 1, hiddenText: 12, loader: 1, message: 3, ownPhoto: 1, send: 1,
    senderLink: 2, senderName: 2, theirs: 2, time: 2, urn: 3,
  },
  "linkedin-html": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 1, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 8, message: 1, ownPhoto: 1,
    send: 1, senderLink: 1, senderName: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-sponsored": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, event: 1, headerInfo: 1, headerLink: 1, headerName: 1,
    headline: 1, hiddenText: 5, message: 1, ownPhoto: 1, senderLink: 1, senderName: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-inmail": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 1, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 8, message: 1, ownPhoto: 1,
    send: 1, senderLink: 1, senderName: 1, subject: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-invitation": {
    invitation: 3, inviter: 5, note: 1, shadowHost: 1,
  },
  "linkedin-invitations": {
    invitation: 4, inviter: 7, note: 2, shadowHost: 1,
  },
  "linkedin-invitation-older": {
    invitationBefore: 2, inviter: 2, inviterBefore: 2, inviterHeadline: 2, noteBefore: 1, shadowHost: 1,
  },
  "linkedin-invitation-wordless": {
    invitation: 2, inviter: 3, shadowHost: 1,
  },
  "linkedin-overlay-older": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, degree: 1, editorByClass: 1, editorInForm: 1, event: 1,
    headerLink: 1, headerName: 1, headline: 1, hiddenText: 9, message: 1, ownPhoto: 1, send: 1, senderLink: 1,
    senderName: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-inmail-bubble": {
    body: 1, bodyByContent: 1, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 7, message: 1, send: 1, senderLink: 1,
    senderName: 1, shadowHost: 1, subject: 1, theirs: 1, time: 1, urn: 1,
  },
  "linkedin-new-bubble": {
    activeBubble: 1, conversation: 1, draftBubble: 1, editor: 1, editorByClass: 1, editorInForm: 1, headerName: 1,
    hiddenText: 4, send: 1, shadowHost: 1,
  },
  "linkedin-new": {
    conversation: 1, editor: 1, editorByClass: 1, editorInForm: 1, headerName: 1, hiddenText: 4, ownPhoto: 1,
    send: 1,
  },
  "linkedin-group-asked": {
    body: 4, bodyByContent: 4, conversation: 1, day: 3, editor: 1, editorByClass: 1, editorInForm: 1, event: 4,
    headerName: 1, hiddenText: 12, message: 4, ownPhoto: 1, send: 1, senderLink: 4, senderName: 4, theirs: 3,
    time: 4, urn: 4,
  },
  "linkedin-picture": {
    body: 1, bodyByContent: 2, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1,
    event: 2, headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 9, message: 2, ownPhoto: 1,
    picture: 2, send: 1, senderLink: 1, senderName: 1, theirs: 2, time: 1, urn: 2,
  },
  "linkedin-wordless": {
    bodyByContent: 1, conversation: 1, day: 1, degree: 1, editor: 1, editorByClass: 1, editorInForm: 1, event: 1,
    headerInfo: 1, headerLink: 1, headerName: 1, headline: 1, hiddenText: 8, message: 1, ownPhoto: 1, picture: 2,
    send: 1, senderLink: 1, senderName: 1, theirs: 1, time: 1, urn: 1,
  },
};
