/** Whether a draft may go into the reply box by itself. The engine and the reading must both agree to it. */
import type { Suggestion } from "./contract";
import type { BoxState, NoteCode, Reading } from "./messages";

/** What the box holds, given the text that Demur put there before ("" for none). */
export function boxState(look: { composer: Reading["composer"]; text: string }, inserted: string): BoxState {
  if (look.composer !== "present") return look.composer;
  if (look.text.trim() === "") return "empty";
  return inserted !== "" && sameText(look.text, inserted) ? "ours" : "own";
}

/** Equal but for white space within and at the ends of lines, which editors change as they please. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[ \t\u00a0]+/g, " ").replace(/ ?\n/g, "\n").trim();
  return plain(a) === plain(b);
}

/**
 * Why the first draft must wait for the person; "" where it may be inserted at once. Of several reasons the one is told
 * that the person can do something about: that the engine is not certain comes last.
 */
export function whyWait(suggestion: Suggestion, reading: Reading, box: BoxState): NoteCode | "" {
  const { auto, why } = suggestion.insert;
  if (suggestion.drafts.length === 0) return why === "" || why === "box_not_empty" ? "unclear" : why;
  if (reading.direction_uncertain) return "direction";
  if (why !== "" && why !== "box_not_empty" && why !== "unclear") return why;
  if (reading.source === "paste" || reading.source === "told") return "copy";
  if (reading.source === "selection" && box === "none") return "choose_box";
  switch (box) {
    case "own":
      return "box_not_empty";
    case "ours":
      return "inserted";
    case "ambiguous":
      return "composer_ambiguous";
    case "none":
      return reading.can_open ? (auto ? "" : "unclear") : "no_composer";
    case "unknown":
    case "empty":
      return auto ? "" : "unclear";
  }
}
