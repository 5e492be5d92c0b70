/**
 * Reads text out of live elements, line by line. innerText would do most of it, but it cannot leave parts out, and on
 * a copy of the element, from which parts could be removed, it loses the line breaks.
 */

export interface TextRules {
  /** Elements to leave out, as a selector. */
  skip?: string;
  /** Line breaks inside text count, whatever the page's style says. */
  preformatted?: boolean;
  /** An empty line stands between two paragraphs, as readers of the page see it. */
  paragraphs?: boolean;
}

/** The text of an element as lines, an empty string for each empty line. */
export function linesOf(root: Element, rules: TextRules = {}): string[] {
  const lines = new Lines();
  walk(root, rules, rules.preformatted ?? false, lines);
  lines.endBlock();
  return lines.done.map((line) => line.replace(/[ \t]+$/, ""));
}

/** The text of an element, at most one empty line in a row and none at the ends. */
export function plainText(root: Element, rules: TextRules = {}): string {
  return linesOf(root, rules).join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Collects lines while the walk goes in and out of blocks. */
class Lines {
  readonly done: string[] = [];
  private open = "";

  add(text: string, preformatted: boolean): void {
    const plain = text.replace(/\u00a0/g, " ");
    if (!preformatted) {
      const joined = plain.replace(/\s+/g, " ");
      this.open += /^$|\s$/.test(this.open) ? joined.trimStart() : joined;
      return;
    }
    const [first = "", ...rest] = plain.replace(/\r\n?/g, "\n").split("\n");
    this.open += first;
    for (const line of rest) {
      this.breakLine();
      this.open = line;
    }
  }

  breakLine(): void {
    this.done.push(this.open);
    this.open = "";
  }

  /** A block ends the line before it, but makes none of its own: `<div><br></div>` is one empty line, not two. */
  endBlock(): void {
    if (this.open.trim() !== "") this.breakLine();
    else this.open = "";
  }

  endParagraph(): void {
    this.endBlock();
    if (this.done.length > 0 && this.done.at(-1) !== "") this.done.push("");
  }
}

function walk(node: Node, rules: TextRules, preformatted: boolean, lines: Lines): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) lines.add(child.data, preformatted);
    else if (child instanceof Element) walkElement(child, rules, lines);
  }
}

function walkElement(element: Element, rules: TextRules, lines: Lines): void {
  if (element.tagName === "BR") return lines.breakLine();
  if (element.tagName === "IMG") return lines.add(emojiOf(element), true);
  if (isLeftOut(element, rules)) return;
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  const keep = (rules.preformatted ?? false) || /^(pre|pre-wrap|break-spaces)$/.test(style.whiteSpaceCollapse || style.whiteSpace);
  const block = !/^(inline|contents|table-cell)/.test(style.display);
  const paragraph = element.tagName === "P" && (rules.paragraphs ?? false);
  if (paragraph) lines.endParagraph();
  else if (block) lines.endBlock();
  walk(element, rules, keep, lines);
  if (paragraph) lines.endParagraph();
  else if (block) lines.endBlock();
  else if (style.display === "table-cell") lines.add(" ", false);
}

function isLeftOut(element: Element, rules: TextRules): boolean {
  if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|BUTTON|SELECT|TEXTAREA)$/.test(element.tagName)) return true;
  return rules.skip !== undefined && rules.skip !== "" && element.matches(rules.skip);
}

/** Sites draw emoji as pictures. Other pictures say nothing that belongs into a message. */
function emojiOf(picture: Element): string {
  const text = picture.getAttribute("data-emoji") ?? picture.getAttribute("alt") ?? "";
  return /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]*$/u.test(text) ? text : "";
}
