/** Builds the engine's requests from what was read, what the person has set and what is on record. */
import type { CheckRequest, Overrides, SuggestRequest } from "./contract";
import type { Copy } from "./contract.memory";
import type { Proposal, Reading, ReopenMode, TabState } from "./messages";
import { settingsOf } from "./settings";
import { recordsOf } from "./store";

/** The date on the person's own clock, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `seed` is 0, or counts how often the person has asked for another wording. */
export function suggestRequest(reading: Reading, kept: Copy, seed: number, overrides: Overrides): SuggestRequest {
  return { op: "suggest", seed, ...known(reading, kept), overrides };
}

/** A check of any text, as an answer to what was read. */
export function checkRequest(reading: Reading, kept: Copy, draft: string, intent: CheckRequest["intent"]): CheckRequest {
  return { op: "check", draft, intent, ...known(reading, kept) };
}

/** Asks for the text with which a declined conversation is taken up again. */
interface ReopenRequest extends Omit<SuggestRequest, "op" | "thread"> {
  op: "reopen";
  record: string;
  mode: ReopenMode;
  propose: Partial<Proposal>;
  thread?: Reading["thread"];
}

/** A request for the text that takes up again what the record of the state promised. */
export function reopenRequest(
  reading: Reading, kept: Copy, { reopening, reopen_mode, propose: { kind, when }, seed, overrides }: TabState,
): ReopenRequest {
  const { thread, ...rest } = known(reading, kept);
  const inThread = thread.messages.length > 0 ? { thread } : {};
  const propose = { ...(kind !== "" && { kind }), ...(when !== "" && { when }) };
  return { op: "reopen", record: reopening, mode: reopen_mode, propose, seed, ...rest, ...inThread, overrides };
}

/** What every request tells. */
function known(reading: Reading, kept: Copy): Omit<SuggestRequest, "op" | "seed" | "overrides"> {
  const { me, preferences, ui } = settingsOf(kept);
  return {
    today: localDate(new Date()),
    channel: reading.channel,
    ui,
    thread: reading.thread,
    box: reading.box,
    me: {
      ...me,
      name: me.name || reading.me.name || "",
      emails: [...new Set([...(me.emails ?? []), ...(reading.me.emails ?? [])])],
    },
    preferences,
    history: recordsOf(kept),
  };
}
