/**
 * Any other page: the selected text is the message, and the box that the person clicks into receives the draft. What was
 * selected is kept in the page, because the selection goes when the person clicks elsewhere.
 */
import { caretAtStart, type Editor, selectContent, typeLines, typeText } from "../dom/edit";
import { focusedElement, isVisible } from "../dom/query";
import { linesOf } from "../dom/text";
import type { Adapter, Conversation } from "./adapter";
import { fingerprintOf } from "./identity";

/** The most characters taken; a longer selection is the whole page rather than a message. */
const longest = 20000;

interface Selected {
  text: string;
  href: string;
  number: number;
}

const kept = globalThis as { demurSelected?: Selected };

export const selection: Adapter = {
  find(page) {
    const selected = selectedIn(page);
    if (!selected) return "no_conversation";
    const editor = editorIn(page);
    return conversation(page, selected, editor);
  },
  ownText: (editor) => (isArea(editor) ? editor.value.split("\n") : linesOf(editor)),
  write(editor, lines, over) {
    const text = lines.join("\n");
    if (isArea(editor)) {
      if (over === "replace") editor.select();
      else editor.setSelectionRange(0, 0);
      return typeText(over === "replace" ? text : text + "\n\n");
    }
    if (over === "replace") selectContent(editor);
    else caretAtStart(editor);
    typeLines(over === "replace" ? lines : [...lines, "", ""]);
  },
  report: () => null,
};

/** What is selected now, or was when Demur was pressed before, as long as the address is the same. */
function selectedIn(page: Document): Selected | undefined {
  const { href } = location;
  const last = kept.demurSelected;
  const text = (page.getSelection()?.toString() ?? "").trim().slice(0, longest).toWellFormed();
  const same = last?.href === href ? last : undefined;
  if (text === "" || text === same?.text) return same;
  return (kept.demurSelected = { text, href, number: (last?.number ?? 0) + 1 });
}

/** The focused box, if text of several lines can stand in it. */
function editorIn(page: Document): Editor | null {
  const focused = focusedElement(page);
  if (!(focused instanceof HTMLElement) || !isVisible(focused)) return null;
  if (isArea(focused)) return focused.readOnly || focused.disabled ? null : focused;
  return focused.isContentEditable ? focused : null;
}

function isArea(element: Element): element is HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement;
}

function conversation(page: Document, { text, href, number }: Selected, editor: Editor | null): Conversation {
  return {
    editor,
    reading: {
      source: "selection",
      channel: "other",
      thread: {
        surface: "selection",
        page_lang: page.documentElement.lang,
        messages: [{ from: {}, mine: false, text }],
      },
      box: { text: editor ? selection.ownText(editor).join("\n").trim() : "" },
      me: {},
      // The box is not named: it is chosen by the click that puts the focus into it, after the message was read.
      fingerprint: fingerprintOf([href, String(number)], []),
      composer: editor ? "present" : "none",
      can_open: false,
      direction_uncertain: false,
    },
  };
}
