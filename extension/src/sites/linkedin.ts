/**
 * LinkedIn's conversations, on the messaging page and in bubbles. Nothing here clicks: the chips under a conversation
 * send at one click, and opening a conversation marks it read.
 */
import type { Box } from "../contract";
import { caretAtStart, type Editor, selectContent, typeLines } from "../dom/edit";
import { findAll, findFirst, focusedElement, holds, isVisible, type Scope, scopesWithin, textOf } from "../dom/query";
import { linesOf } from "../dom/text";
import type { Composer, PageError } from "../messages";
import { type Adapter, type Conversation, countMatches } from "./adapter";
import { fingerprintOf, identity } from "./identity";
import { cardInUse, openInvitation } from "./linkedin.invitation";
import { readThread } from "./linkedin.thread";
import { linkedin as table } from "./linkedin.selectors";

const css = table.selectors;

export const linkedin: Adapter = {
  find(page) {
    if (onInvitations() && cardInUse(page)) return openInvitation(page);
    const root = openConversation(page);
    if (root === "no_conversation" && onInvitations()) return openInvitation(page);
    return typeof root === "string" ? root : read(page, root);
  },
  ownText: (editor) => linesOf(editor),
  write(editor, lines, over) {
    const empty = linesOf(editor).every((line) => line === "");
    if (over === "replace" && !empty) selectContent(editor);
    else caretAtStart(editor); // Selected, the one empty paragraph would go: Firefox then leaves a single line bare.
    // The two empty lines part the draft from the person's text, which keeps its form.
    typeLines(over === "replace" ? lines : [...lines, "", ""]);
  },
  heard(editor) {
    const send = editor.closest("form")?.querySelector<HTMLButtonElement>(css.send.css);
    return !send?.disabled;
  },
  report(page) {
    const scopes = scopesOf(page);
    return { site: "linkedin", date: table.date, counts: countMatches(table, (one) => findAll(scopes, one).length) };
  },
};

function scopesOf(page: Document): Scope[] {
  return scopesWithin(page, css.shadowHost.css);
}

/** The conversation in use: the focused one, then the one in the page, then the bubble in use, then the only one. */
function openConversation(page: Document): HTMLElement | PageError {
  const open = conversationsIn(scopesOf(page));
  const focused = open.find((root) => holds(root, focusedElement(page)));
  if (focused) return focused;
  const main = page.querySelector("main");
  const inPage = onMessagingPage() ? open.filter((root) => main?.contains(root)) : [];
  const active = open.filter((root) => root.matches(css.activeBubble.css));
  for (const choice of [inPage, active, open]) {
    if (choice.length === 1 && choice[0]) return choice[0];
  }
  return open.length === 0 ? "no_conversation" : "ambiguous";
}

/** The conversations that can be seen. Where the site's classes are unknown, its reply boxes lead to them. */
function conversationsIn(scopes: readonly Scope[]): HTMLElement[] {
  const roots = findAll(scopes, css.conversation.css).filter((root) => isVisible(root) && !root.closest(css.minimised.css));
  const outer = roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));
  if (outer.length > 0) return outer;
  const around = editorsIn(scopes).map((editor) => editor.closest<HTMLElement>("[role=dialog], main"));
  return [...new Set(around.filter((root) => root !== null))];
}

function editorsIn(scopes: readonly Scope[]): HTMLElement[] {
  const known = [css.editor.css, css.editorByClass.css];
  return findFirst(scopes, onMessagingPage() ? [...known, css.editorInForm.css] : known, isVisible);
}

function onMessagingPage(): boolean {
  return location.pathname.startsWith("/messaging");
}

function onInvitations(): boolean {
  return location.pathname.startsWith("/mynetwork/");
}

function read(page: Document, root: HTMLElement): Conversation | PageError {
  const editors = editorsIn([root]);
  const focused = focusedElement(page);
  const only = editors.length === 1 ? editors[0] : undefined;
  const editor = only ?? editors.find((one) => holds(one, focused)) ?? null;
  const own = textOfPhoto(page);
  const found = readThread(page, root, own);
  if (typeof found === "string") return found;
  const composer: Composer = editor ? "present" : editors.length > 0 ? "ambiguous" : "none";
  const box: Box = { to: [], signature: "", text: editor ? linesOf(editor).join("\n").trim() : "" };
  return {
    editor,
    reading: {
      source: "linkedin",
      channel: "linkedin",
      thread: found.thread,
      box,
      me: { name: own, emails: [] },
      fingerprint: fingerprint(root, found.thread.id ?? "", editor),
      composer,
      can_open: false,
      direction_uncertain: found.uncertain,
    },
  };
}

function textOfPhoto(page: Document): string {
  return page.querySelector(css.ownPhoto.css)?.getAttribute("alt")?.trim() ?? "";
}

/** The site shows the messages of the last conversation for about a second after a change to the next. */
function fingerprint(root: HTMLElement, thread: string, editor: Editor | null): string {
  const last = findAll([root], css.urn.css).at(-1)?.getAttribute("data-event-urn") ?? "";
  return fingerprintOf([thread, textOf(root, css.headerName.css), last], [identity(editor)]);
}
