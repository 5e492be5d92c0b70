/** Writing into a reply box, making sure that it worked, and taking it out again. */
import { sameText } from "../decide";
import { type Editor, undoUntil } from "../dom/edit";
import type { BoxLook, InsertMode, PageError, PageResult } from "../messages";
import type { Conversation, Pen } from "./adapter";

/** Milliseconds after which the text is looked for again: a site that rejects a change does so when it next renders. */
const secondLook = 300;

interface Insertion {
  editor: Editor;
  pen: Pen;
  /** The person's lines before, which Undo brings back. */
  before: string[];
  /** Their and our lines after; Undo is refused once they have changed. */
  after: string[];
}

/** Kept in the page: the code is run anew for each request. */
const kept = globalThis as { demurInsertion?: Insertion | undefined };

/** What the reply box of a conversation holds. */
export function lookAt(pen: Pen, { editor, reading }: Conversation): BoxLook {
  const { fingerprint, composer } = reading;
  return { fingerprint, composer, text: editor ? trimmed(pen.ownText(editor)).join("\n") : "" };
}

/** Writes a draft into the conversation's box. What cannot be verified is taken back as far as possible. */
export async function insert(
  pen: Pen, conversation: Conversation, text: string, mode: InsertMode,
): Promise<PageResult<BoxLook>> {
  const { editor, reading } = conversation;
  if (!editor) return { error: reading.composer === "ambiguous" ? "composer_ambiguous" : "no_composer" };
  const before = trimmed(pen.ownText(editor));
  if (mode === "empty" && before.length > 0) return { error: "box_not_empty" };
  const lines = trimmed(text.replace(/\r\n?/g, "\n").split("\n"));
  const above = mode === "above" && before.length > 0;
  const after = above ? [...lines, "", ...before] : lines;
  editor.focus({ preventScroll: true });
  await pen.write(editor, lines, above ? "above" : "replace");
  const insertion = (kept.demurInsertion = { editor, pen, before, after });
  const stands = () => editor.isConnected && sameLines(pen.ownText(editor), after) && (pen.heard?.(editor) ?? true);
  const atOnce = sameLines(pen.ownText(editor), after);
  if (atOnce) await new Promise((resolve) => setTimeout(resolve, secondLook));
  if (atOnce && stands()) return { ok: lookAt(pen, conversation) };
  if (takeBack(insertion)) kept.demurInsertion = undefined;
  return { error: "insert_unverified" };
}

/** Takes the last draft out and brings back what was there, unless the person has changed it since. */
export function undo(): PageError | "" {
  const last = kept.demurInsertion;
  if (!last?.editor.isConnected) return "nothing_to_undo";
  const now = last.pen.ownText(last.editor);
  if (!sameLines(now, last.before) && !(sameLines(now, last.after) && takeBack(last))) return "undo_refused";
  kept.demurInsertion = undefined;
  return "";
}

function takeBack({ editor, pen, before, after }: Insertion): boolean {
  const isBack = () => sameLines(pen.ownText(editor), before);
  return (pen.takeBack?.(editor, isBack) ?? false) || undoUntil(editor, isBack, 2 * after.length + 2);
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return sameText(a.join("\n"), b.join("\n"));
}

/** Without the empty lines at both ends and the white space at the ends of lines. */
function trimmed(lines: readonly string[]): string[] {
  const cut = lines.map((line) => line.trimEnd());
  const first = cut.findIndex((line) => line !== "");
  return first < 0 ? [] : cut.slice(first, cut.findLastIndex((line) => line !== "") + 1);
}

