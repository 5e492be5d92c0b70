/**
 * Puts text into a page's editor with the browser's own editing commands, as if it had been typed. The site hears of it
 * through the trusted input events that the commands cause, and Ctrl+Z takes it out. document.execCommand is old, but
 * nothing else does both. No key is pressed, so a site that sends on Enter cannot mistake a line break for one.
 */

/** An element that text can be put into. */
export type Editor = HTMLElement;

/** Selects everything in an editor, so that what comes next replaces it. */
export function selectContent(editor: Editor): void {
  select((selection) => selection.selectAllChildren(editor));
}

/** Puts the caret before everything else in an editor. */
export function caretAtStart(editor: Editor): void {
  select((selection) => selection.collapse(innermostStart(editor), 0));
}

/** Selects from the start of an editor to the end of a text in it. */
export function selectThrough(editor: Editor, last: Text): void {
  const range = document.createRange();
  range.setStart(editor, 0);
  range.setEnd(last, last.length);
  select((selection) => {
    selection.removeAllRanges();
    selection.addRange(range);
  });
}

function select(by: (selection: Selection) => void): void {
  const selection = document.getSelection();
  if (selection) by(selection);
}

function innermostStart(editor: Editor): Node {
  let node: Node = editor;
  while (node.firstChild instanceof HTMLElement && node.firstChild.tagName !== "BR") node = node.firstChild;
  return node.firstChild instanceof Text ? node.firstChild : node;
}

/**
 * Types lines over the selection, one paragraph each. Typed like this, both browsers make the paragraphs that LinkedIn's
 * editor keeps; one command with line breaks in it makes `<br>` in Firefox and destroys them.
 */
export function typeLines(lines: readonly string[]): void {
  document.execCommand("defaultParagraphSeparator", false, "p");
  lines.forEach((line, index) => {
    if (index > 0) document.execCommand("insertParagraph");
    if (line !== "") document.execCommand("insertText", false, line);
  });
}

/** Types text over the selection in one command. Where the box has plain lines, nothing more is needed. */
export function typeText(text: string): void {
  document.execCommand("insertText", false, text);
}

/**
 * Writes lines over the selection as Gmail does: a block for each, with `<br>` in the empty ones. An empty line at the end is a bare
 * `<br>`: Firefox makes two lines of a block. Where the browser will not take markup, the lines are typed.
 */
export function writeBlocks(lines: readonly string[]): void {
  const last = lines.length - 1;
  const block = (line: string, index: number) => (line === "" && index === last ? "<br>" : `<div>${escapeLine(line) || "<br>"}</div>`);
  const html = lines.map(block).join("");
  if (!document.execCommand("insertHTML", false, html)) typeText(lines.join("\n"));
}

function escapeLine(line: string): string {
  return line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * Hands text to an editor as a paste would, at the selection. An editor that keeps a document of its own takes it over from there and
 * shows it a moment later; any other takes no notice.
 *
 * @returns whether the editor has taken it.
 */
export function pasteText(editor: Editor, text: string): boolean {
  const paste = emptyPaste();
  paste.clipboardData?.setData("text/plain", text);
  return !editor.dispatchEvent(paste);
}

/**
 * A paste of nothing, which text can be set in. In Firefox the page's code sees only what was set in an event of the page's own world,
 * which brings its clipboard along; one that is given to it arrives empty.
 */
function emptyPaste(): ClipboardEvent {
  const { wrappedJSObject: page, cloneInto } = globalThis as FirefoxWorld;
  const options = { bubbles: true, cancelable: true };
  if (page && cloneInto) return new page.ClipboardEvent("paste", cloneInto(options, window));
  return new ClipboardEvent("paste", { ...options, clipboardData: new DataTransfer() });
}

interface FirefoxWorld {
  wrappedJSObject?: Pick<typeof globalThis, "ClipboardEvent">;
  cloneInto?<T>(value: T, into: Window): T;
}

/**
 * Strikes Control and a letter in an editor, for one that keeps its own Undo. Nothing outside the editor hears of it, so no shortcut of
 * the site can mistake it for its own.
 *
 * @param key the letter, in lower case.
 */
export function strikeControl(editor: Editor, key: "z" | "y"): void {
  const keyCode = key.toUpperCase().charCodeAt(0); // Editors still go by this older name of a key.
  const keep = (event: Event) => event.stopPropagation();
  editor.parentElement?.addEventListener("keydown", keep, { once: true });
  const press = { key, code: `Key${key.toUpperCase()}`, keyCode, which: keyCode, ctrlKey: true, bubbles: true, cancelable: true };
  editor.dispatchEvent(new KeyboardEvent("keydown", press));
  editor.parentElement?.removeEventListener("keydown", keep);
}

/**
 * The last text in an editor that is more than white space.
 *
 * @param skip what to pass over, as a selector.
 * @param until a text, without the white space around it, at which to stop; none by default.
 */
export function lastText(editor: Editor, skip: string, until?: string): Text | undefined {
  const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.parentElement?.closest(skip)) continue;
    if (text.data.trim() === until) return last;
    if (text.data.trim() !== "") last = text;
  }
  return last;
}

/**
 * Undoes editing steps until `isBack` holds.
 *
 * @param steps the most steps to take: Firefox counts every line as one or two, Chromium the whole draft as one.
 * @returns whether the editor is back. A step that undid nothing in the editor was somebody else's: it is redone, and
 *   no more are taken.
 */
export function undoUntil(editor: Editor, isBack: () => boolean, steps: number): boolean {
  editor.focus({ preventScroll: true });
  for (let step = 0; step < steps && !isBack(); step++) {
    const before = contentOf(editor);
    if (!document.execCommand("undo")) break;
    if (contentOf(editor) === before) {
      document.execCommand("redo");
      break;
    }
  }
  return isBack();
}

function contentOf(editor: Editor): string {
  return editor instanceof HTMLTextAreaElement ? editor.value : editor.innerHTML;
}
