/** Everything that touches the reply box: putting a draft in, taking it out, mending what stands there, looking again. */
import { boxState, sameText } from "./decide";
import { draft, placeOf, waiting } from "./draft";
import { askPage } from "./inject";
import { recordDecline, recordReopened, takeBack } from "./memory";
import type { BoxLook, InsertMode, NoteCode, PageResult, Reading, StopCode, TabState } from "./messages";
import { okOf, orNote, Stop } from "./outcome";
import { loadState, saveState } from "./state";

/** Inserts the first draft of a new press, unless there is a reason to wait for the person. */
export async function insertFirst(tab: number, state: TabState, reading: Reading): Promise<void> {
  const note = waiting(state, reading);
  const first = state.suggestion?.drafts[0];
  if (note !== "" || !first) return saveState(tab, { ...state, note });
  await orNote(tab, state, async () => {
    if (state.box !== "none") return insertDraft(tab, state, first.text, "empty", 0);
    const opened = await openBox(tab, state);
    await insertFirst(tab, await draft(state, opened), { ...opened, can_open: false });
  });
}

/** Puts the panel's text into the reply box, which is opened first where it is closed. `chosen` is the draft it was made from. */
export async function insert(tab: number, text: string, mode: InsertMode, chosen: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  await orNote(tab, state, async () => {
    if (state.box !== "none" || !state.can_open) return insertDraft(tab, state, text, mode, chosen);
    const reading = await openBox(tab, state);
    await insertDraft(tab, { ...state, ...placeOf(reading, state.inserted) }, text, mode, chosen);
  });
}

/** Takes out again what was put into the reply box last, and the record of it. */
export async function undo(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  await orNote(tab, { ...state, can_undo: false }, async () => {
    const seen = okOf(await askPage<"undo">(tab, { op: "undo", fingerprint: state.fingerprint }));
    const record = state.note === "mended" ? state.record : await takeBack(state);
    const box = boxState(seen, "");
    await saveState(tab, { ...state, record, box, inserted: "", can_undo: false, note: "undone" });
  });
}

/** Puts a mended text in the place of the one that was checked, if that still stands in the box. */
export async function mend(tab: number, before: string, text: string): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  await orNote(tab, state, async () => {
    const seen = okOf(await lookInto(tab, state));
    if (!sameText(seen.text, before)) throw new Stop("box_changed");
    const after = await put(tab, { ...state, fingerprint: seen.fingerprint }, text, "replace");
    await saveState(tab, { ...after, note: "mended" });
  });
}

/** Looks at the reply box again, when the panel gets the focus or the page has moved on. */
export async function look(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready" || state.source === "paste" || state.source === "told") return;
  const answer = await lookInto(tab, state).catch(() => null);
  const stopped = (stop: StopCode) => saveState(tab, { ...state, phase: "stopped", stop });
  if (answer === null) return stopped("no_access");
  if ("error" in answer && answer.error !== "ambiguous") return stopped("changed_under_us");
  if ("error" in answer) return saveState(tab, { ...state, box: "ambiguous", note: "ambiguous" });
  const { fingerprint } = answer.ok;
  const box = boxState(answer.ok, state.inserted);
  if (box === state.box && fingerprint === state.fingerprint) return;
  const can_undo = state.can_undo || box === "ours";
  await saveState(tab, { ...state, fingerprint, box, can_undo, note: noteFor(box, state) });
}

/** What stands in the reply box of the conversation that the state is about. @throws NoAccess */
export function lookInto(tab: number, { fingerprint }: TabState): Promise<PageResult<BoxLook>> {
  return askPage<"look">(tab, { op: "look", fingerprint });
}

/** The person has typed into the box or emptied it: a sentence about our insertion no longer holds. */
function noteFor(box: TabState["box"], state: TabState): NoteCode | "" {
  if (box === "own") return "box_not_empty";
  if (box === "ours") return "inserted";
  if (box === "ambiguous") return "composer_ambiguous";
  const over: (NoteCode | "")[] = ["inserted", "mended", "box_not_empty"];
  return over.includes(state.note) ? "" : state.note;
}

/** Opens the reply box. What is read then tells whom the reply reaches and what signature stands under it. */
async function openBox(tab: number, state: TabState): Promise<Reading> {
  return okOf(await askPage<"open">(tab, { op: "open", fingerprint: state.fingerprint }));
}

async function insertDraft(tab: number, state: TabState, text: string, mode: InsertMode, chosen: number): Promise<void> {
  const after = await put(tab, state, text, mode);
  const recorded = after.reopening === "" ? await recordDecline(after, chosen, "inserted") : await recordReopened(after);
  await saveState(tab, { ...after, ...recorded });
}

/** Stores the intention first: should the script end in between, the next reading knows the text as ours. */
async function put(tab: number, state: TabState, text: string, mode: InsertMode): Promise<TabState> {
  const { fingerprint } = state;
  await saveState(tab, { ...state, phase: "working", inserted: text });
  const seen = okOf(await askPage<"insert">(tab, { op: "insert", fingerprint, text, mode }));
  return { ...state, box: boxState(seen, text), inserted: text, can_undo: true, note: "inserted" };
}
