import type { SelectorTable } from "./adapter";
import { replyLabels } from "./labels";

/**
 * Every selector for Outlook on the web. Ids, data attributes and roles come first: the class names change with every build, and
 * labels are translated. The one control that has nothing but its label is named in the languages of this extension.
 */
export const outlook = {
  date: "2026-09-30",
  selectors: {
    ownDomain: {
      css: 'script[src*="/owamail/"], head [href*="cdn.office.net"]',
      why: "the site under a domain of a company's own",
    },
    pane: {
      css: "#ReadingPaneContainerId",
      why: "the reading pane, with the reply that is written in it",
    },
    conversation: {
      css: "#ConversationReadingPaneContainer",
      why: "the conversation in the pane; later versions name it in an attribute",
    },
    main: {
      css: "[role=main]",
      why: "the same, should the ids go",
    },
    body: {
      css: '[id^="UniqueMessageBody"]',
      why: "the text of one message",
    },
    bodyByRole: {
      css: "[role=document][aria-label]:not([contenteditable=true])",
      why: "the same, should the id go",
    },
    subject: {
      css: '[id^="CONV_"][id$="_SUBJECT"]',
      why: "the subject; its id names the conversation",
    },
    subjectByRole: {
      css: "[role=heading][aria-level]",
      why: "the same, should the id go",
    },
    address: {
      css: '[aria-label*="<"][aria-label*="@"]',
      why: "who wrote, then to whom; the visible text holds the name alone",
    },
    date: {
      css: "[data-testid=SentReceivedSavedTime]",
      why: "when, as words of the page's language; every message has one, also one that is folded",
    },
    folded: {
      css: '[aria-expanded="false"]:has([data-testid=SentReceivedSavedTime])',
      why: "a message that shows its first words only",
    },
    named: {
      css: "#ConversationReadingPaneContainer[data-convid]",
      why: "names the open conversation",
    },
    namedInList: {
      css: '[data-convid][aria-selected="true"]',
      why: "the same in the list beside it, where every row carries a name",
    },
    quote: {
      css: [
        '[id$="divRplyFwdMsg"]', '[id$="divRplyFwdMsg"] ~ *', '[id$="appendonsend"]', '[id$="appendonsend"] ~ *',
        '[id$="mail-editor-reference-message-container"]', ".gmail_quote", ".x_gmail_quote",
      ].join(", "),
      why: "earlier mail from its heading on; in a message that is read, the site puts x_ before ids and classes",
    },
    signature: {
      css: "[id$=Signature]",
      why: "a signature",
    },
    account: {
      css: "#O365_MainLink_Me[aria-label]",
      why: "the label holds the person's address or name",
    },
    mailbox: {
      css: '[role=treeitem][title*="@"]',
      why: "the address of a mailbox in the list of folders; the person's own where there is one",
    },
    editor: {
      css: '[id^="editorParent_"] [contenteditable=true]',
      why: "a box to write in",
    },
    editorByRole: {
      css: "[role=textbox][aria-multiline=true][contenteditable=true]",
      why: "the same, should the id go; the address lines are no boxes of several lines",
    },
    compose: {
      css: '[data-app-section=MailReadCompose], [id^="docking_InitVisiblePart_"]',
      why: "a reply with its address lines and buttons",
    },
    newMail: {
      css: "[data-app-section=Form_Content]",
      why: "a mail that is written in a window of its own",
    },
    reply: {
      css: replyLabels
        .flatMap((label) => [`button[aria-label="${label}"]`, `[role=menuitem][aria-label="${label}"]`]).join(", "),
      why: "opens the reply; the whole label is compared, as Reply all begins or ends like it",
    },
  },
} as const satisfies SelectorTable;
