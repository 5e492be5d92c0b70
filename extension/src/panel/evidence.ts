/** Where the words of the draft come from: underlined softly beneath the text, and said when the pointer or the caret is there. */
import type { Slot } from "../contract";
import { element, part, setText } from "./dom";
import { chosenDraft, type Scene, textOf } from "./scene";
import { apart, moved } from "./spans";
import { type Key, words } from "./words";

interface Mark {
  start: number;
  end: number;
  key: Key;
  from: Slot["from"];
}

let marks: Mark[] = [];

export function drawEvidence(scene: Scene): void {
  const draft = chosenDraft(scene);
  const text = textOf(scene);
  marks = draft ? apart(moved(draft.slots.flatMap(markFor), draft.text, text)) : [];
  const pieces: Node[] = [];
  let at = 0;
  for (const mark of marks) {
    const span = element("span", text.slice(mark.start, mark.end), mark.from);
    pieces.push(document.createTextNode(text.slice(at, mark.start)), span);
    at = mark.end;
  }
  pieces.push(document.createTextNode(text.slice(at) + "\n\u200b")); // An empty last line has a height too.
  part("marks").replaceChildren(...pieces);
  for (const from of ["message", "preference"] as const) part(`legend-${from}`).hidden = !marks.some((mark) => mark.from === from);
  setText("legend-preference", words(marks.some(({ key }) => key === "from_record") ? "legend_records" : "legend_settings"));
  point(undefined);
}

export function listenForEvidence(): void {
  const draft = part<HTMLTextAreaElement>("draft");
  draft.addEventListener("mousemove", (event) => point(markUnder(event.clientX, event.clientY)));
  draft.addEventListener("mouseleave", () => point(undefined));
  const atCaret = () => {
    const { selectionStart: caret } = draft;
    if (document.activeElement === draft) point(marks.findIndex(({ start, end }) => caret >= start && caret <= end));
  };
  document.addEventListener("selectionchange", atCaret);
  draft.addEventListener("keyup", atCaret);
  draft.addEventListener("blur", () => point(undefined));
}

/** What is not the phrase book's. A general reason has no setting behind it, and what was told has no message. */
function markFor({ slot, start, end, from, ref }: Slot): Mark[] {
  if (from === "phrase" || ref === "" || ref === "propose") return [];
  const own: Key = ref === "record" ? "from_record" : ["topic", "when", "event"].includes(slot) ? "from_you" : "from_settings";
  return [{ start, end, from, key: from === "message" ? "from_message" : own }];
}

function markUnder(x: number, y: number): number {
  const spans = [...part("marks").querySelectorAll("span")];
  return spans.findIndex((span) =>
    [...span.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom));
}

/** Says where the words of a mark come from; without one the line explains the underlines. */
function point(index: number | undefined): void {
  const mark = index === undefined ? undefined : marks[index];
  const spans = part("marks").querySelectorAll("span");
  for (const [at, span] of spans.entries()) span.classList.toggle("here", at === index);
  setText("origin", mark ? words(mark.key) : "");
  part("legend").hidden = mark !== undefined || marks.length === 0;
}
