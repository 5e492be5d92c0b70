/** What the panel says about a tab: one sentence, and the one thing that can be done about it. */
import type { NoteCode, StopCode, TabState } from "../messages";
import type { Key } from "./words";

/** What the button beside the sentence does; "" for no button. */
export type Action = "" | "again" | "report";

export interface Sentence {
  /** The key of the text; "" where nothing is to be said. */
  key: Key | "";
  action: Action;
  /** The box for a pasted message is shown below. */
  paste: boolean;
}

const stops: Record<StopCode, Omit<Sentence, "key">> = {
  no_conversation: { action: "again", paste: true },
  ambiguous: { action: "again", paste: false },
  layout_changed: { action: "report", paste: true },
  changed_under_us: { action: "again", paste: false },
  no_composer: { action: "again", paste: false },
  composer_ambiguous: { action: "again", paste: false },
  box_not_empty: { action: "again", paste: false },
  reply_not_opened: { action: "again", paste: false },
  insert_unverified: { action: "again", paste: false },
  nothing_to_undo: { action: "again", paste: false },
  undo_refused: { action: "again", paste: false },
  no_access: { action: "", paste: true },
  restricted: { action: "", paste: true },
  interrupted: { action: "", paste: true },
  engine_stopped: { action: "again", paste: false },
  failed: { action: "again", paste: true },
};

/** The notes for which something other than the draft's own buttons helps. */
const actions: Partial<Record<NoteCode, Action>> = {
  changed_under_us: "again",
  ambiguous: "again",
  composer_ambiguous: "again",
  no_conversation: "again",
  layout_changed: "report",
  failed: "again",
};

/** The sentence for a tab; `state` is undefined where Demur was not pressed. */
export function sentence(state: TabState | undefined): Sentence {
  if (!state) return { key: "stop_no_access", action: "", paste: true };
  if (state.phase === "working") return { key: "", action: "", paste: false };
  if (state.stop !== "") return { key: `stop_${state.stop}`, ...stops[state.stop] };
  if (state.note === "") return { key: state.engine_restarted ? "engine_restarted" : "", action: "", paste: false };
  return { key: `note_${state.note}`, action: actions[state.note] ?? "", paste: false };
}

/** The engine's advice that a note already says in other words. */
const saidByNote: Partial<Record<NoteCode, string>> = {
  not_request: "not_a_request",
  sensitive: "person_needed",
  language: "language_unsupported",
  direction: "direction_uncertain",
  several_asks: "several_asks",
  no_reply_needed: "no_reply_needed",
  unclear: "low_confidence",
};

/** Whether an advice still has something to say beside the note. */
export function addsToNote(code: string, note: NoteCode | ""): boolean {
  return note === "" || saidByNote[note] !== code;
}

/** The ways into the box that the buttons offer. The first is also what Ctrl+Enter does. */
export type Way = "insert" | "above" | "replace" | "copy";

/** `text` is what stands in the panel's draft now. */
export function ways(state: TabState, text: string): Way[] {
  switch (state.box) {
    case "empty":
    case "unknown":
      return ["insert"];
    case "ambiguous":
      return ["copy"];
    case "none":
      return state.can_open || state.source === "selection" ? ["insert"] : ["copy"];
    case "own":
      return state.note === "inserted" ? [] : ["above", "replace"]; // Inserted above it: a second time would be too much.
    case "ours":
      return state.inserted === text ? [] : ["replace"];
  }
}
