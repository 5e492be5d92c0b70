/**
 * The way from one press to a draft in the reply box. What happened so far is in the tab's state at every step, so the
 * browser may end the background script at any point: the panel asks for the step that was lost, or for the next one.
 */
import type { Overrides } from "./contract";
import { boxState, whyWait } from "./decide";
import { EngineStopped, suggest, warmUp } from "./engine";
import { askPage, NoAccess } from "./inject";
import type { InsertMode, NoteCode, PageError, PageResult, Reading, StopCode, TabState } from "./messages";
import { localDate, suggestRequest } from "./request";
import { hasReason, loadSettings } from "./settings";
import { sameConversation } from "./sites/identity";
import { blank, loadState, saveState } from "./state";

/** Ends a flow: there are no drafts, and the panel says why. */
class Stop extends Error {
  constructor(readonly code: PageError | "failed") {
    super(code);
  }
}

/**
 * Reads the page, drafts, and inserts the first draft where everything speaks for it.
 *
 * @param pressed the person has just pressed Demur on this tab, so the browser has given access if it ever does.
 */
export async function press(tab: number, pressed: boolean): Promise<void> {
  warmUp();
  const before = (await loadState(tab)) ?? blank;
  await saveState(tab, { ...before, phase: "working", stop: "", suggestion: null });
  await orStop(tab, pressed, async () => {
    const reading = await read(tab);
    const state = await draft({ ...afresh(before), ...remembered(before, reading) }, reading);
    await insertFirst(tab, state, reading);
  });
}

/** Drafts from a text that the person pasted into the panel. The text is with the panel and is not stored. */
export async function paste(tab: number, text: string): Promise<void> {
  warmUp();
  const before = (await loadState(tab)) ?? blank;
  await saveState(tab, { ...before, phase: "working", stop: "", suggestion: null, source: "paste" });
  await orStop(tab, false, async () => {
    const reading = pasted(text);
    const state = await draft(afresh(before), reading);
    await saveState(tab, { ...state, note: waiting(state, reading) });
  });
}

/** Drafts again with another wording or with what the person corrected. Nothing is inserted: the box is theirs now. */
export async function revise(tab: number, seed: number, overrides: Overrides, text: string): Promise<void> {
  const before = await loadState(tab);
  if (!before) return;
  await saveState(tab, { ...before, phase: "working" });
  await orStop(tab, false, async () => {
    const reading = before.source === "paste" ? pasted(text) : await read(tab);
    if (!sameConversation(reading.fingerprint, before.fingerprint)) throw new Stop("changed_under_us");
    const state = await draft({ ...before, seed, overrides }, reading);
    await saveState(tab, { ...state, note: waiting(state, reading) });
  });
}

/** Puts the panel's text into the reply box, which is opened first where it is closed. */
export async function insert(tab: number, text: string, mode: InsertMode): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  await orNote(tab, state, async () => {
    if (state.box !== "none" || !state.can_open) return put(tab, state, text, mode);
    const reading = await openBox(tab, state);
    await put(tab, { ...state, ...placeOf(reading, state.inserted) }, text, mode);
  });
}

/** Takes the draft out of the reply box again. */
export async function undo(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  await orNote(tab, { ...state, can_undo: false }, async () => {
    const look = okOf(await askPage<"undo">(tab, { op: "undo", fingerprint: state.fingerprint }));
    await saveState(tab, { ...state, box: boxState(look, ""), inserted: "", can_undo: false, note: "undone" });
  });
}

/** Looks at the reply box again, when the panel gets the focus or the page has moved on. */
export async function look(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready" || state.source === "paste") return;
  const answer = await askPage<"look">(tab, { op: "look", fingerprint: state.fingerprint }).catch(() => null);
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

/**
 * Goes on where the browser ended the background script. A draft that was on its way into the box is looked for there;
 * it is not put in a second time. A pasted text is gone.
 */
export async function resume(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "working") return;
  if (state.suggestion === null && state.source === "paste") {
    return saveState(tab, { ...state, phase: "stopped", stop: "interrupted" });
  }
  if (state.suggestion === null) return press(tab, false);
  await saveState(tab, { ...state, phase: "ready", box: "unknown" });
  await look(tab);
}

/** The person has typed into the box or emptied it: a sentence about our insertion no longer holds. */
function noteFor(box: TabState["box"], state: TabState): NoteCode | "" {
  if (box === "own") return "box_not_empty";
  if (box === "ours") return "inserted";
  if (box === "ambiguous") return "composer_ambiguous";
  return state.note === "inserted" || state.note === "box_not_empty" ? "" : state.note;
}

async function read(tab: number): Promise<Reading> {
  return okOf(await askPage<"read">(tab, { op: "read" }));
}

/** Opens the reply box. What is read then tells whom the reply reaches and what signature stands under it. */
async function openBox(tab: number, state: TabState): Promise<Reading> {
  return okOf(await askPage<"open">(tab, { op: "open", fingerprint: state.fingerprint }));
}

function okOf<T>(answer: PageResult<T>): T {
  if ("error" in answer) throw new Stop(answer.error);
  return answer.ok;
}

/** Asks the engine. Storing the state is left to the caller, who knows what else belongs into it. */
async function draft(before: TabState, reading: Reading): Promise<TabState> {
  const settings = await loadSettings();
  const { reply, restarted } = await suggest(suggestRequest(reading, settings, before.seed, before.overrides));
  if ("error" in reply) {
    console.warn("Demur: the engine refused the request:", reply.error.code, reply.error.message);
    throw new Stop("failed");
  }
  return {
    ...before,
    ...placeOf(reading, before.inserted),
    run: before.run + 1,
    phase: "ready",
    stop: "",
    source: reading.source,
    channel: reading.channel,
    suggestion: reply.ok,
    note: "",
    engine_restarted: restarted,
    has_reason: hasReason(settings, localDate(new Date())),
  };
}

/** The conversation and its box, as they enter the state. */
function placeOf(reading: Reading, inserted: string): Pick<TabState, "fingerprint" | "box" | "can_open"> {
  const box = boxState({ composer: reading.composer, text: reading.box.text ?? "" }, inserted);
  return { fingerprint: reading.fingerprint, box, can_open: reading.can_open };
}

async function insertFirst(tab: number, state: TabState, reading: Reading): Promise<void> {
  const note = waiting(state, reading);
  const first = state.suggestion?.drafts[0];
  if (note !== "" || !first) return saveState(tab, { ...state, note });
  await orNote(tab, state, async () => {
    if (state.box !== "none") return put(tab, state, first.text, "empty");
    const opened = await openBox(tab, state);
    await insertFirst(tab, await draft(state, opened), { ...opened, can_open: false });
  });
}

/** Stores the intention first: should the script end in between, the next reading knows the text as ours. */
async function put(tab: number, state: TabState, text: string, mode: InsertMode): Promise<void> {
  const { fingerprint } = state;
  await saveState(tab, { ...state, phase: "working", inserted: text });
  const look = okOf(await askPage<"insert">(tab, { op: "insert", fingerprint, text, mode }));
  await saveState(tab, { ...state, box: boxState(look, text), inserted: text, can_undo: true, note: "inserted" });
}

/** The drafts stay in the panel when something with the box goes wrong, with a sentence that says what. */
async function orNote(tab: number, state: TabState, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await saveState(tab, { ...state, phase: "ready", ...refusal(error, state) });
  }
}

function refusal(error: unknown, state: TabState): Partial<TabState> {
  if (error instanceof NoAccess) return { note: "no_access" };
  if (!(error instanceof Stop)) {
    console.error("Demur:", error);
    return { note: "failed" };
  }
  switch (error.code) {
    case "box_not_empty":
      return { note: error.code, box: "own" };
    case "insert_unverified":
      return { note: error.code, can_undo: false };
    case "no_composer":
      return { note: state.source === "selection" ? "choose_box" : error.code };
    default:
      return { note: error.code };
  }
}

function waiting(state: TabState, reading: Reading): NoteCode | "" {
  return state.suggestion ? whyWait(state.suggestion, reading, state.box) : "";
}

/** A reading of a new press starts without the corrections of the last. */
function afresh(before: TabState): TabState {
  return { ...blank, run: before.run };
}

/** What was inserted stays known as ours only in the same box of the same conversation. */
function remembered(before: TabState, reading: Reading): Pick<TabState, "inserted" | "can_undo"> {
  const same = reading.fingerprint === before.fingerprint;
  return { inserted: same ? before.inserted : "", can_undo: same && before.can_undo };
}

function pasted(text: string): Reading {
  return {
    source: "paste",
    channel: "other",
    thread: { surface: "selection", messages: [{ from: {}, mine: false, text }] },
    box: {},
    me: {},
    fingerprint: "",
    composer: "none",
    can_open: false,
    direction_uncertain: false,
  };
}

/** Runs a flow. Whatever ends it early becomes the one sentence that the panel shows. */
async function orStop(tab: number, pressed: boolean, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const before = (await loadState(tab)) ?? blank;
    await saveState(tab, { ...before, phase: "stopped", stop: stopFor(error, pressed) });
  }
}

function stopFor(error: unknown, pressed: boolean): StopCode {
  if (error instanceof Stop) return error.code;
  if (error instanceof EngineStopped) return "engine_stopped";
  if (error instanceof NoAccess) return pressed ? "restricted" : "no_access";
  console.error("Demur:", error);
  return "failed";
}
