/**
 * The way from one press to a draft in the reply box. What happened so far is in the tab's state at every step, so the
 * browser may end the background script at any point: the panel asks for the step that was lost, or for the next one.
 */
import { insertFirst, look } from "./box";
import { checkOwn } from "./check";
import type { Overrides } from "./contract";
import { afresh, draft, pasted, read, remembered, told, waiting } from "./draft";
import { suggest, warmUp } from "./engine";
import type { PanelMessage, Reading, TabState } from "./messages";
import { confirmSent, recordOfBox } from "./memory";
import { orStop, Stop } from "./outcome";
import { suggestRequest } from "./request";
import { sameConversation } from "./sites/identity";
import { blank, loadState, saveState } from "./state";
import { copy, recordsOf } from "./store";

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
    const known = remembered(before, reading);
    const record = known.record || (await recordOfBox(reading));
    const state = await draft({ ...afresh(before), ...known, record }, reading);
    await confirmSent(state);
    await insertFirst(tab, { ...state, own: await checkOwn(state, reading) }, reading);
  });
}

/** Drafts from a text that the person pasted into the panel. The panel keeps it, in memory, as long as the tab is open. */
export async function paste(tab: number, text: string): Promise<void> {
  await begin(tab, {}, pasted(text));
}

/** Drafts from nothing but what the person tells, for instance after having been asked in person. */
export async function tell(tab: number, overrides: Overrides): Promise<void> {
  await begin(tab, { overrides }, told());
}

/**
 * Drafts the text that takes up again what was promised. It is for the person of the record: where another conversation is open, or
 * none, it is there to be copied and cannot go into the box.
 */
export async function reopen(tab: number, { record, mode, propose }: Reopening): Promise<void> {
  const reading = await readingFor(tab, record).catch(() => null);
  await begin(tab, { reopening: record, reopen_mode: mode, propose }, reading ?? told());
}

/** Drafts again with another wording or with what the person corrected. Nothing is inserted: the box is theirs now. */
export async function revise(tab: number, seed: number, overrides: Overrides, text: string): Promise<void> {
  const before = await loadState(tab);
  if (!before) return;
  await saveState(tab, { ...before, phase: "working" });
  await orStop(tab, false, async () => {
    const reading = await again(tab, before, text);
    if (!sameConversation(reading.fingerprint, before.fingerprint)) throw new Stop("changed_under_us");
    const state = await draft({ ...before, seed, overrides, revised: true }, reading);
    await saveState(tab, { ...state, note: waiting(state, reading) });
  });
}

/**
 * Goes on where the browser ended the background script. A draft that was on its way into the box is looked for there;
 * it is not put in a second time.
 */
export async function resume(tab: number, text: string): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "working") return;
  if (state.suggestion === null && state.source === "told") return begin(tab, state, told());
  if (state.suggestion === null && state.source === "paste") {
    return text === "" ? saveState(tab, { ...state, phase: "stopped", stop: "interrupted" }) : paste(tab, text);
  }
  if (state.suggestion === null) return press(tab, false);
  await saveState(tab, { ...state, phase: "ready", box: "unknown" });
  await look(tab);
}

/** What the drafts answer, read anew. */
export async function again(tab: number, state: TabState, text: string): Promise<Reading> {
  if (state.source === "told") return told();
  return state.source === "paste" ? pasted(text) : read(tab);
}

type Reopening = Pick<Extract<PanelMessage, { kind: "reopen" }>, "record" | "mode" | "propose">;

/** What the person gives a set of drafts from the start. */
type Given = Partial<Pick<TabState, "overrides" | "reopening" | "reopen_mode" | "propose">>;

/** Drafts from a reading that did not come with a press, so nothing is inserted by itself. */
async function begin(tab: number, given: Given, reading: Reading): Promise<void> {
  warmUp();
  const { overrides = {}, reopening = "", reopen_mode = "open", propose = blank.propose } = given;
  const before = { ...afresh((await loadState(tab)) ?? blank), overrides, reopening, reopen_mode, propose };
  await saveState(tab, { ...before, source: reading.source });
  await orStop(tab, false, async () => {
    const state = await draft(before, reading);
    await saveState(tab, { ...state, note: waiting(state, reading) });
  });
}

/** The conversation in the tab, if it is one with the person of the record. */
async function readingFor(tab: number, id: string): Promise<Reading | null> {
  const kept = await copy();
  const record = recordsOf(kept).find((each) => each.id === id);
  const reading = await read(tab);
  const { reply } = await suggest(suggestRequest(reading, kept, 0, {}));
  return record && "ok" in reply && reply.ok.record?.person === record.person ? reading : null;
}
