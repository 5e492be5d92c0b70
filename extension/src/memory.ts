/** What becomes of a request, as it is put on record. No text of any message goes into a record. */
import { type Draft, type Kind, kinds } from "./contract";
import type { HistoryRecord, RecordState } from "./contract.memory";
import type { Reading, TabState } from "./messages";
import { localDate } from "./request";
import { addRecord, copy, editItem, type NewRecord, reasonsOf, recordsOf, removeItem, StoreError } from "./store";

/** What a step of recording changes in the state of a tab. */
export type Recorded = Partial<Pick<TabState, "record" | "note">>;

/** Records that a draft was inserted or copied. A second time for the same request corrects the first record. */
export async function recordDecline(state: TabState, chosen: number, how: RecordState): Promise<Recorded> {
  const draft = state.suggestion?.drafts[chosen];
  if (!draft) return {};
  return orUnrecorded(async () => {
    const reasons = reasonsOf(await copy());
    const until = reasons.find(({ id }) => id === draft.reason)?.until ?? "";
    return keep(state, { ...aboutRequest(state), ...aboutDraft(draft), reason_until: until, decision: "declined", state: how });
  });
}

/** Records that the person accepts or leaves the request alone, instead of a decline where there was one. */
export async function recordDecision(state: TabState, decision: "accepted" | "left"): Promise<Recorded> {
  const nothing: Partial<HistoryRecord> = {
    reason: "", reason_until: "", alternative: "", promise: "", promise_by: "", promise_state: "", wording: [],
  };
  return orUnrecorded(() => keep(state, { ...aboutRequest(state), ...nothing, decision, state: "confirmed" }));
}

/** The person says that the draft was sent. */
export async function confirmRecord({ record }: TabState): Promise<Recorded> {
  return orUnrecorded(async () => {
    await editItem("history", record, { state: "confirmed" });
    return {};
  });
}

/** Records that the person has come back to what was promised, with a yes or with a no. */
export async function recordReopened({ reopening, suggestion }: TabState): Promise<Recorded> {
  return orUnrecorded(async () => {
    await editItem("history", reopening, { promise_state: suggestion?.record?.promise_state ?? "kept" });
    return { record: reopening };
  });
}

/** Takes the record of this request back. A confirmed decline stays. @returns the id of the record that is left */
export async function takeBack(state: TabState): Promise<string> {
  if (state.reopening !== "") {
    await editItem("history", state.reopening, { promise_state: "open" });
    return "";
  }
  const found = await recordIn(state);
  if (found && isSent(found)) return found.id;
  if (found) await removeItem("history", found.id);
  return "";
}

/**
 * Confirms a record whose decline now stands in the conversation as a message of the person's, with the reason and the promise that were
 * sent.
 */
export async function confirmSent({ suggestion }: TabState): Promise<void> {
  if (!suggestion?.confirmed) return;
  const { id, ...sent } = suggestion.confirmed;
  await orUnrecorded(async () => {
    await editItem("history", id, sent);
    return {};
  });
}

/**
 * The id of the record whose draft still stands in the reply box, where the state of the tab is lost: with an update of the extension, or
 * with the tab. "" for none.
 */
export async function recordOfBox({ box, channel, thread }: Reading): Promise<string> {
  if (!box.text || !thread.id) return "";
  const today = localDate(new Date());
  const found = recordsOf(await copy()).find((record) =>
    record.thread === thread.id && record.channel === channel && record.date === today && record.decision === "declined" && !isSent(record));
  return found?.id ?? "";
}

/** A decline that was sent is over: what is decided afterwards in the same conversation is another record. */
async function keep(state: TabState, record: NewRecord): Promise<Recorded> {
  const found = await recordIn(state);
  if (!found || isSent(found)) return { record: await addRecord(record) };
  await editItem("history", found.id, record);
  return { record: found.id };
}

async function recordIn(state: TabState): Promise<HistoryRecord | undefined> {
  return recordsOf(await copy()).find(({ id }) => id === state.record);
}

function isSent({ decision, state }: HistoryRecord): boolean {
  return decision === "declined" && state === "confirmed";
}

function aboutRequest({ suggestion, channel, thread }: TabState): NewRecord {
  const { given = "", family = "", address = "" } = suggestion?.understanding.sender ?? {};
  const { stage = "first", colleague = false, waited_days = -1 } = suggestion?.understanding ?? {};
  return {
    person: suggestion?.record?.person ?? "",
    name: [given, family].filter(Boolean).join(" ") || address,
    date: localDate(new Date()),
    kind: kindOf(suggestion?.record?.kind ?? suggestion?.understanding.kind),
    channel, thread, stage, colleague, waited: waited_days,
  };
}

function aboutDraft({ reason, alternative, promise, wording }: Draft): Partial<HistoryRecord> {
  const promised = promise?.date ?? "";
  return {
    reason, alternative, wording,
    promise: promised,
    promise_by: promised === "" ? "" : (promise?.by ?? "them"),
    promise_state: promised === "" ? "" : "open",
  };
}

function kindOf(kind: string | undefined): Kind {
  return kinds.find((known) => known === kind) ?? "other_request";
}

/** A record that cannot be stored must not take the draft with it. */
async function orUnrecorded(run: () => Promise<Recorded>): Promise<Recorded> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.warn("Demur: the record could not be stored:", error.message);
    return { note: "not_recorded" };
  }
}
