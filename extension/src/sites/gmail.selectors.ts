import type { SelectorTable } from "./adapter";

/**
 * Every selector for Gmail. Attributes with the site's data, form field names and the classes that stand in mail itself
 * come first; the short class names below have been the same for ten years, the ones that change are not used.
 */
export const gmail = {
  date: "2026-09-30",
  selectors: {
    main: { css: "[role=main]", why: "the open view; views that are left stay in the page, hidden", counts: {} },
    subject: {
      css: "h2[data-legacy-thread-id], h2[data-thread-perm-id], h2.hP",
      why: "the subject; its attributes name the thread",
      counts: {},
    },
    item: { css: "[role=list] > [role=listitem]", why: "the place of one message", counts: {} },
    collapsed: { css: ".adf.ads", why: "a message that shows its first words only", counts: {} },
    counted: { css: ".kQ, .kx", why: "several messages behind a number", counts: {} },
    message: { css: "[data-message-id]", why: "one message; names it", counts: {} },
    body: { css: "div.a3s:not(.undefined)", why: "the text; the class left out is a hidden, empty second one", counts: {} },
    snippet: { css: ".iA.g6", why: "the first words of a collapsed message; there twice", counts: {} },
    sender: { css: ".gD[email]", why: "who wrote, with name and address", counts: {} },
    senderByHeading: { css: "h3 span[email]", why: "the same, should the class go", counts: {} },
    recipient: { css: ".hb span[email]", why: "to whom; the person's own name is a translated word for me", counts: {} },
    date: { css: "span.g3[title]", why: "when, as words of the page's language", counts: {} },
    quote: {
      css: ".gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, .adL, .ajR",
      why: "earlier mail below the text, and the control that shows it",
      counts: {},
    },
    signature: {
      css: ".gmail_signature, [data-smartmail=gmail_signature], .gmail_signature_prefix",
      why: "a signature and the two dashes before it",
      counts: {},
    },
    ownAddress: {
      css: 'a[href*="accounts.google.com/SignOutOptions"][aria-label*="@"]',
      why: "the label holds the person's name and address",
      counts: {},
    },
    editor: {
      css: "[g_editable=true][role=textbox][contenteditable=true]",
      why: "a box to write in, for replies and for new mail",
      counts: {},
    },
    editorInCompose: {
      css: ".M9 [contenteditable=true][role=textbox]",
      why: "the same, should the attribute go",
      counts: {},
    },
    compose: {
      css: ".M9, .aoI[role=region][data-compose-id], [role=dialog]",
      why: "the box with its fields; a reply in the thread stands in no dialog",
      counts: {},
    },
    answers: { css: "input[name=rm]", why: "names the message that the box answers; new mail has none", counts: {} },
    inThread: { css: "input[name=rt]", why: "names the thread that the box belongs to", counts: {} },
    inThreadByLegacyId: { css: "input[name=lts]", why: "the same by its older name", counts: {} },
    from: { css: "input[name=from]", why: "the address that the reply goes out from", counts: {} },
    to: {
      css: "[name=to] [role=option][data-hovercard-id]",
      why: "whom the reply goes to, while its address line is open",
      counts: {},
    },
    toCollapsed: { css: ".aoD.hl span[email]", why: "whom the reply goes to, as one line", counts: {} },
    reply: {
      css: ".amn .ams.bkH",
      why: "opens the reply box; Reply all and Forward beside it have classes of their own",
      counts: {},
    },
    replyByLabel: {
      css: '.adn [aria-label="Reply"]',
      why: "the arrow at a message; found in an English page only",
      counts: {},
    },
  },
} as const satisfies SelectorTable;
