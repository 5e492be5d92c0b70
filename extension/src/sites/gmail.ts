/** Gmail's open thread and its reply box. The one thing clicked is Reply, never Reply all and nothing that sends. */
import { caretAtStart, type Editor, lastText, selectThrough, writeBlocks } from "../dom/edit";
import { findAll, findFirst, focusedElement, holds, isVisible } from "../dom/query";
import { linesOf } from "../dom/text";
import type { Box, Person } from "../contract";
import { type Adapter, type Conversation, countMatches } from "./adapter";
import { type MailThread, notOwnWords, readThread } from "./gmail.thread";
import { gmail as table } from "./gmail.selectors";
import { fingerprintOf, identity } from "./identity";
import { press } from "./press";
import { whenQuiet } from "./quiet";

const css = table.selectors;

/** The line that parts text and signature in plain-text mode, where nothing marks the signature; its last space is cut. */
const plainSignature = "--";

/** A reply box with its hidden fields. */
interface Compose {
  editor: Editor;
  root: HTMLElement;
  answers: string;
}

export const gmail: Adapter = {
  find(page) {
    const main = mainOf(page);
    if (!main) return "no_conversation";
    const composes = composesFor(page, main);
    const compose = chosen(composes, page);
    const found = readThread(page, main, compose?.answers ?? "", ownAddresses(page, compose?.root));
    if (typeof found === "string") return found;
    return conversation(page, main, found, compose, composes.length);
  },
  async open(page) {
    const main = mainOf(page);
    const control = main && replyControl(main);
    if (!main || !control) return "reply_not_opened";
    press(control);
    const editor = () => composesFor(page, main)[0]?.editor;
    return (await whenQuiet(main, editor)) ? "" : "reply_not_opened";
  },
  ownText(editor) {
    return plainParts(editor).words;
  },
  write(editor, lines, over) {
    if (over === "above") {
      caretAtStart(editor);
      return writeBlocks([...lines, ""]); // Without the empty line the last one and the person's first would be joined.
    }
    const last = lastText(editor, notOwnWords, plainSignature); // What stands below it, empty lines too, belongs to the signature.
    if (last) selectThrough(editor, last);
    else caretAtStart(editor);
    writeBlocks(lines);
  },
  report(page) {
    return { site: "gmail", date: table.date, counts: countMatches(table, (one) => findAll([page], one).length) };
  },
};

function mainOf(page: Document): HTMLElement | undefined {
  return findAll([page], css.main.css).find(isVisible);
}

/** The reply boxes that belong to the open thread. A new mail belongs to none; one without a named thread may. */
function composesFor(page: Document, main: HTMLElement): Compose[] {
  const heading = findAll([main], css.subject.css)[0];
  const editors = findFirst([page], [css.editor.css, css.editorInCompose.css], isVisible);
  return editors.flatMap((editor) => {
    const root = composeAround(editor);
    const answers = root ? field(root, css.answers.css) : "";
    if (!root || answers === "" || !sameThread(root, heading)) return [];
    return [{ editor, root, answers }];
  });
}

function composeAround(editor: Editor): HTMLElement | null {
  const around = [css.compose, css.composeByRegion, css.composeInDialog].map((one) => editor.closest<HTMLElement>(one.css));
  return around.find((root) => root !== null) ?? null;
}

function field(root: HTMLElement, selector: string): string {
  return root.querySelector<HTMLInputElement>(selector)?.value ?? "";
}

/** Whether the names that box and thread both carry agree. The site sometimes writes "undefined" for a name. */
function sameThread(root: HTMLElement, heading: HTMLElement | undefined): boolean {
  const pairs = [
    [field(root, css.inThread.css), heading?.getAttribute("data-thread-perm-id")],
    [field(root, css.inThreadByLegacyId.css), heading?.getAttribute("data-legacy-thread-id")],
  ];
  return pairs.every(([ours, theirs]) => !ours || !theirs || theirs === "undefined" || bare(ours) === bare(theirs));
}

function bare(name: string): string {
  return name.replace(/^#/, "");
}

function chosen(composes: readonly Compose[], page: Document): Compose | null {
  const focused = focusedElement(page);
  const inUse = composes.find(({ root }) => holds(root, focused));
  return inUse ?? (composes.length === 1 ? (composes[0] ?? null) : null);
}

function conversation(
  page: Document, main: HTMLElement, found: MailThread, compose: Compose | null, composes: number,
): Conversation {
  const last = findAll([main], css.message.css).at(-1)?.getAttribute("data-message-id") ?? "";
  const editor = compose?.editor ?? null;
  return {
    editor,
    reading: {
      source: "gmail",
      channel: "email",
      thread: found.thread,
      box: compose ? boxOf(compose) : { to: [], signature: "", text: "" },
      me: { name: ownName(page), emails: found.own },
      fingerprint: fingerprintOf([found.thread.id ?? "", last], [identity(editor), compose?.answers ?? ""]),
      composer: editor ? "present" : composes > 0 ? "ambiguous" : "none",
      can_open: composes === 0 && replyControl(main) !== undefined,
      direction_uncertain: found.uncertain,
    },
  };
}

function boxOf({ editor, root }: Compose): Box {
  const open = findAll([root], css.to.css).map((one) => person(one.dataset["name"], one.dataset["hovercardId"]));
  const line = findAll([root], css.toCollapsed.css).map((one) => person(one.textContent, one.getAttribute("email")));
  const signature = findAll([editor], css.signature.css).filter((part) => !part.closest(css.quote.css));
  return {
    to: open.length > 0 ? open : line,
    signature: [...signature.flatMap((part) => linesOf(part)), ...plainParts(editor).signature].join("\n").trim(),
    text: gmail.ownText(editor).join("\n").trim(),
  };
}

/** The lines that are not marked as anything else, parted at the dashes over a signature. */
function plainParts(editor: Editor): { words: string[]; signature: string[] } {
  const lines = linesOf(editor, { skip: notOwnWords });
  const dashes = lines.indexOf(plainSignature);
  return dashes < 0 ? { words: lines, signature: [] } : { words: lines.slice(0, dashes), signature: lines.slice(dashes + 1) };
}

/** The name is left out where the site shows the address in its place. */
function person(name: string | null | undefined, email: string | null | undefined): Person {
  const shown = name?.trim() ?? "";
  return { name: shown.includes("@") ? "" : shown, email: email ?? "" };
}

/** Title, account label and reply box each name the person's address; aliases make several. */
function ownAddresses(page: Document, compose: HTMLElement | undefined): string[] {
  const address = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+/g;
  const title = page.title.match(address)?.at(-1); // The subject, which stands before it, may hold another.
  const label = accountLabel(page).match(address)?.at(-1);
  const from = compose ? field(compose, css.from.css).match(address)?.[0] : undefined;
  const found = [title, label, from].filter((one) => one !== undefined);
  return [...new Set(found.map((one) => one.toLowerCase()))];
}

/** The label reads "Google Account: NAME (ADDRESS)" in the page's language. */
function ownName(page: Document): string {
  return /[:：]\s*([^:：(]+?)\s*\(/.exec(accountLabel(page))?.[1] ?? "";
}

function accountLabel(page: Document): string {
  return page.querySelector(css.ownAddress.css)?.getAttribute("aria-label") ?? "";
}

/** Two prompts can exist; the one in a table is a leftover of the site's older layout. */
function replyControl(main: HTMLElement): HTMLElement | undefined {
  const bottom = findAll([main], css.reply.css).filter((one) => isVisible(one) && !one.closest("table"));
  return bottom.at(-1) ?? findAll([main], css.replyByLabel.css).filter(isVisible).at(-1);
}
