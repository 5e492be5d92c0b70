import type { SelectorTable } from "./adapter";
import { replyLabels } from "./labels";

/**
 * Every selector for Gmail. Attributes with the site's data, form field names and the classes that stand in mail itself
 * come first; the short class names below have been the same for ten years, the ones that change are not used.
 */
export const gmail = {
  date: "2026-09-30",
  selectors: {
    main: {
      css: "[role=main]",
      why: "the open view; views that are left stay in the page, hidden",
    },
    subject: {
      css: "h2[data-legacy-thread-id], h2[data-thread-perm-id], h2.hP",
      why: "the subject; its attributes name the thread",
    },
    item: {
      css: "[role=list] > [role=listitem]",
      why: "the place of one message",
    },
    collapsed: {
      css: ".adf.ads",
      why: "a message that shows its first words only",
    },
    counted: {
      css: ".kQ, .kx",
      why: "several messages behind a number",
    },
    message: {
      css: "[data-message-id]",
      why: "one message; names it",
    },
    body: {
      css: "div.a3s:not(.undefined)",
      why: "the text; the class left out is a hidden, empty second one",
    },
    snippet: {
      css: ".iA.g6",
      why: "the first words of a collapsed message; there twice",
    },
    clipped: {
      css: '.iX a[href*="view=lg"]',
      why: "shows the rest of a long message, of which the page holds the beginning",
    },
    sender: {
      css: ".gD[email]",
      why: "who wrote, with name and address",
    },
    senderByHeading: {
      css: "h3 span[email]",
      why: "the same, should the class go",
    },
    recipient: {
      css: ".hb span[email]",
      why: "to whom; the person's own name is a translated word for me",
    },
    date: {
      css: "span.g3[title]",
      why: "when, as words of the page's language",
    },
    quote: {
      css: ".gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, .adL, .ajR",
      why: "earlier mail below the text, and the control that shows it",
    },
    signature: {
      css: ".gmail_signature, [data-smartmail=gmail_signature]",
      why: "a signature",
    },
    signaturePrefix: {
      css: ".gmail_signature_prefix",
      why: "the two dashes before a signature",
    },
    ownAddress: {
      css: 'a[href*="accounts.google.com/SignOutOptions"][aria-label*="@"]',
      why: "the label holds the person's name and address",
    },
    editor: {
      css: "[g_editable=true][role=textbox][contenteditable=true]",
      why: "a box to write in, for replies and for new mail",
    },
    editorInCompose: {
      css: ".M9 [contenteditable=true][role=textbox]",
      why: "the same, should the attribute go",
    },
    compose: {
      css: ".M9",
      why: "the box with its fields; a reply in the thread stands in no dialog",
    },
    composeByRegion: {
      css: ".aoI[role=region][data-compose-id]",
      why: "the same, one step further in",
    },
    composeInDialog: {
      css: "[role=dialog]",
      why: "the same for a reply in a window of its own",
    },
    answers: {
      css: "input[name=rm]",
      why: "names the message that the box answers; new mail has none",
    },
    inThread: {
      css: "input[name=rt]",
      why: "names the thread that the box belongs to",
    },
    inThreadByLegacyId: {
      css: "input[name=lts]",
      why: "the same by its older name",
    },
    from: {
      css: "input[name=from]",
      why: "the address that the reply goes out from",
    },
    to: {
      css: "[name=to] [role=option][data-hovercard-id]",
      why: "whom the reply goes to, while its address line is open",
    },
    toCollapsed: {
      css: ".aoD.hl span[email]",
      why: "whom the reply goes to, as one line",
    },
    reply: {
      css: ".amn .ams.bkH",
      why: "opens the reply box; Reply all and Forward beside it have classes of their own",
    },
    replyByLabel: {
      css: [".adn .aaq", ...replyLabels.map((label) => `.adn [aria-label="${label}"]`)].join(", "),
      why: "the arrow at a message: by its class on the older pages, by its whole label on the newer ones",
    },
  },
} as const satisfies SelectorTable;
