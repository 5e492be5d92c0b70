/** What the person decides about the request in a tab without touching the reply box. */
import { remindTomorrow } from "./due";
import { confirmRecord, recordDecision, recordDecline, recordReopened, takeBack } from "./memory";
import type { PanelMessage } from "./messages";
import { loadState, saveState } from "./state";

type Decision = Extract<PanelMessage, { kind: "decide" }>["decision"];

/** Records an acceptance, a request left alone, or a draft that was sent; `open` takes that back. */
export async function decide(tab: number, decision: Decision): Promise<void> {
  const state = await loadState(tab);
  if (!state?.suggestion) return;
  if (decision === "open") return saveState(tab, { ...state, record: await takeBack(state) });
  const recorded = await (decision === "sent" ? confirmRecord(state) : recordDecision(state, decision));
  await saveState(tab, { ...state, ...recorded });
}

/** A draft was copied: it is likely, not certain, that it is sent. */
export async function noteCopy(tab: number, chosen: number): Promise<void> {
  const state = await loadState(tab);
  if (state?.phase !== "ready") return;
  const recorded = state.reopening === "" ? await recordDecline(state, chosen, "copied") : await recordReopened(state);
  await saveState(tab, { ...state, ...recorded });
}

/** Comes back to the conversation tomorrow. The browser tells the address of a tab only where Demur was pressed. */
export async function remind(tab: number): Promise<void> {
  const state = await loadState(tab);
  if (!state?.suggestion) return;
  const { sender, kind } = state.suggestion.understanding;
  const name = [sender.given, sender.family].filter(Boolean).join(" ") || sender.address;
  const read = state.source !== "paste" && state.source !== "told";
  const url = read ? ((await chrome.tabs.get(tab).catch(() => null))?.url ?? "") : "";
  await remindTomorrow({ name, kind, url });
}
