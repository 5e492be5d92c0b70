/**
 * Outlook on the web: the conversation in the reading pane and the reply that is written in it. The editor keeps a document of its own,
 * from which it draws what is seen, so text goes in as a paste. The one thing clicked is Reply, never Reply all and nothing that sends.
 */
import type { Box } from "../contract";
import { caretAtStart, type Editor, lastText, pasteText, selectThrough, strikeControl, writeBlocks } from "../dom/edit";
import { findAll, findFirst, focusedElement, holds, isVisible } from "../dom/query";
import { linesOf } from "../dom/text";
import type { Composer } from "../messages";
import { type Adapter, type Conversation, countMatches } from "./adapter";
import { fingerprintOf, identity } from "./identity";
import { outlook as table } from "./outlook.selectors";
import { notOwnWords, type OpenMail, readThread } from "./outlook.thread";
import { press } from "./press";
import { whenQuiet } from "./quiet";

const css = table.selectors;

const hosts = ["outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"];

/** Whether a page is Outlook on the web, under one of its own hosts or under a company's domain. */
export function isOutlook(page: Document): boolean {
  return hosts.includes(page.location.hostname) || page.querySelector(css.ownDomain.css) !== null;
}

export const outlook: Adapter = {
  find(page) {
    const pane = paneOf(page);
    const mail = readThread(page, pane);
    return typeof mail === "string" ? mail : conversation(page, pane, mail);
  },
  async open(page) {
    const pane = paneOf(page);
    const mail = readThread(page, pane);
    const control = typeof mail === "string" ? undefined : replyControl(pane, mail);
    if (!control) return "reply_not_opened";
    press(control);
    return (await whenQuiet(pane, () => editorsIn(pane)[0])) ? "" : "reply_not_opened";
  },
  ownText: (editor) => linesOf(editor, { skip: notOwnWords }),
  async write(editor, lines, over) {
    const last = over === "replace" ? lastText(editor, notOwnWords) : undefined;
    if (last) selectThrough(editor, last);
    else caretAtStart(editor);
    const text = over === "replace" ? lines : [...lines, "", ""]; // The last line joins the person's first.
    if (!pasteText(editor, text.join("\n"))) return writeBlocks(over === "replace" ? lines : [...lines, ""]);
    const first = lines.find((line) => line !== "") ?? "";
    await whenQuiet(editor, () => (outlook.ownText(editor).some((line) => line.includes(first)) ? editor : undefined));
  },
  takeBack(editor, isBack) {
    editor.focus({ preventScroll: true });
    const before = editor.innerHTML;
    strikeControl(editor, "z");
    if (isBack()) return true;
    if (editor.innerHTML !== before) strikeControl(editor, "y"); // It undid something of the person's.
    return false;
  },
  report(page) {
    return { site: "outlook", date: table.date, counts: countMatches(table, (one) => findAll([page], one).length) };
  },
};

/** A message that was opened by its address stands in no pane. */
function paneOf(page: Document): HTMLElement {
  return findFirst([page], [css.pane.css, css.conversation.css, css.main.css], isVisible)[0] ?? page.body;
}

function editorsIn(pane: HTMLElement): HTMLElement[] {
  const isReply = (editor: HTMLElement) => isVisible(editor) && !editor.closest(css.newMail.css);
  return findFirst([pane], [css.editor.css, css.editorByRole.css], isReply);
}

function conversation(page: Document, pane: HTMLElement, mail: OpenMail): Conversation {
  const { thread, own, name, uncertain } = mail;
  const editors = editorsIn(pane);
  const focused = focusedElement(page);
  const editor = editors.length === 1 ? editors[0] : editors.find((one) => holds(one, focused));
  const composer: Composer = editor ? "present" : editors.length > 0 ? "ambiguous" : "none";
  const last = thread.messages.at(-1);
  return {
    editor: editor ?? null,
    reading: {
      source: "outlook",
      channel: "email",
      thread,
      box: editor ? boxOf(editor) : { to: [], signature: "", text: "" },
      me: { name, emails: own },
      fingerprint: fingerprintOf(
        [thread.id ?? "", last?.from.email ?? "", last?.sent_label ?? ""], [identity(editor ?? null)]),
      composer,
      can_open: editors.length === 0 && replyControl(pane, mail) !== undefined,
      direction_uncertain: uncertain,
    },
  };
}

function boxOf(editor: Editor): Box {
  const signature = findAll([editor], css.signature.css).filter((part) => !part.closest(css.quote.css));
  return {
    to: [],
    signature: signature.flatMap((part) => linesOf(part)).join("\n").trim(),
    text: outlook.ownText(editor).join("\n").trim(),
  };
}

/** Reply of the newest message, or the only one under the conversation. */
function replyControl(pane: HTMLElement, { places }: OpenMail): HTMLElement | undefined {
  const controls = findAll([pane], css.reply.css).filter(isVisible);
  const newest = places.at(-1);
  return controls.find((one) => newest?.contains(one)) ?? (controls.length === 1 ? controls[0] : undefined);
}
