/** What a set of drafts is made from, and the asking for it. */
import { boxState, whyWait } from "./decide";
import { type Answer, ask, suggest } from "./engine";
import { askPage } from "./inject";
import type { Suggestion } from "./contract";
import type { Copy, Reopened } from "./contract.memory";
import type { NoteCode, Reading, TabState } from "./messages";
import { okOf, Stop } from "./outcome";
import { localDate, reopenRequest, suggestRequest } from "./request";
import { hasReason, settingsOf } from "./settings";
import { blank } from "./state";
import { copy } from "./store";
import { withPack } from "./sync/pairing";

/** Reads the conversation that is open in a tab. @throws Stop, NoAccess */
export async function read(tab: number): Promise<Reading> {
  return okOf(await askPage<"read">(tab, { op: "read" }));
}

/** A text that the person pasted, as if it had been read. */
export function pasted(text: string): Reading {
  const thread: Reading["thread"] = { surface: "selection", messages: [{ from: {}, mine: false, text }] };
  return { ...nowhere, source: "paste", thread };
}

/** Nothing was read: what the person tells is all there is. */
export function told(): Reading {
  return { ...nowhere, source: "told", thread: { surface: "note", messages: [] } };
}

const nowhere: Omit<Reading, "source" | "thread"> = {
  channel: "other",
  box: {},
  me: {},
  fingerprint: "",
  composer: "none",
  can_open: false,
  direction_uncertain: false,
};

/** Asks the engine. Storing the state is left to the caller, who knows what else belongs into it. @throws Stop, EngineStopped */
export async function draft(before: TabState, reading: Reading): Promise<TabState> {
  const kept = without(await withPack(await copy()), sentSince(reading) ? "" : before.record);
  const { seed, overrides } = before;
  const { suggestion, restarted } = before.reopening === ""
    ? taken(await suggest(suggestRequest(reading, kept, seed, overrides)), (ok) => ok)
    : taken(await ask<Reopened>(reopenRequest(reading, kept, before)), reopening);
  return {
    ...before,
    ...placeOf(reading, before.inserted),
    run: before.run + 1,
    phase: "ready",
    stop: "",
    source: reading.source,
    channel: reading.channel,
    suggestion,
    note: "",
    engine_restarted: restarted,
    has_reason: hasReason(settingsOf(kept), localDate(new Date())),
    thread: reading.thread.id ?? "",
  };
}

/** The record of the draft that is still in the box is no earlier answer: it must not change what is drafted next. */
function without(kept: Copy, record: string): Copy {
  return record === "" ? kept : { ...kept, history: kept.history.filter(({ id }) => id !== record) };
}

function sentSince({ thread }: Reading): boolean {
  return thread.messages.at(-1)?.mine === true;
}

function taken<T>({ reply, restarted }: Answer<T>, of: (ok: T) => Suggestion): { suggestion: Suggestion; restarted: boolean } {
  if ("ok" in reply) return { suggestion: of(reply.ok), restarted };
  console.warn("Demur: the engine refused the request:", reply.error.code, reply.error.message);
  throw new Stop("failed");
}

/** Drafts that take a conversation up again, in the shape of those that decline. Nothing of them is inserted by itself. */
function reopening({ advices, drafts, record }: Reopened): Suggestion {
  const { person, kind, colleague, promise_state } = record;
  const [given = "", ...rest] = record.name.split(" ");
  const nothing = { text: "", say: "" };
  return {
    understanding: {
      is_request: true, understood: true, kind, confidence: 1, stage: "first", asks: [], colleague, sensitive: "",
      language: drafts[0]?.language ?? "",
      sender: { title: "", given, family: rest.join(" "), address: given }, topic: nothing, when: nothing, event: nothing,
      waited_days: -1,
    },
    insert: { auto: false, why: "unclear" },
    advices,
    drafts,
    record: { person, kind, promise_state },
  };
}

/** The conversation and its box, as they enter the state. */
export function placeOf(reading: Reading, inserted: string): Pick<TabState, "fingerprint" | "box" | "can_open"> {
  const box = boxState({ composer: reading.composer, text: reading.box.text ?? "" }, inserted);
  return { fingerprint: reading.fingerprint, box, can_open: reading.can_open };
}

/** Why the first draft waits for the person; "" where it may be inserted. */
export function waiting(state: TabState, reading: Reading): NoteCode | "" {
  if (!state.suggestion) return "";
  const note = whyWait(state.suggestion, reading, state.box);
  const mild: (NoteCode | "")[] = ["", "unclear", "copy"];
  return state.reopening !== "" && mild.includes(note) ? "reopening" : note;
}

/** A reading of a new press starts without the corrections of the last. */
export function afresh(before: TabState): TabState {
  return { ...blank, run: before.run };
}

/** What was inserted and recorded stays known only in the same box of the same conversation. */
export function remembered(before: TabState, reading: Reading): Pick<TabState, "inserted" | "can_undo" | "record"> {
  const same = reading.fingerprint === before.fingerprint;
  return { inserted: same ? before.inserted : "", can_undo: same && before.can_undo, record: same ? before.record : "" };
}
