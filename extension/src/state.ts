/** The state of each tab in chrome.storage.session, where it survives the end of the background script. */
import type { TabState } from "./messages";

const prefix = "tab:";

/** The storage key of a tab's state. */
export function stateKey(tab: number): string {
  return prefix + tab;
}

/** The storage key of what the person is doing in the panel of a tab. */
export function deskKey(tab: number): string {
  return "desk:" + tab;
}

/** A tab in which nothing has happened yet. */
export const blank: TabState = {
  run: 0,
  phase: "working",
  stop: "",
  source: "selection",
  channel: "other",
  fingerprint: "",
  suggestion: null,
  seed: 0,
  overrides: {},
  revised: false,
  box: "unknown",
  can_open: false,
  own: null,
  inserted: "",
  can_undo: false,
  note: "",
  engine_restarted: false,
  has_reason: false,
  thread: "",
  record: "",
  reopening: "",
  reopen_mode: "open",
  propose: { kind: "", when: "" },
};

/** The state of a tab, or undefined for a tab that Demur has not been pressed on. */
export async function loadState(tab: number): Promise<TabState | undefined> {
  const key = stateKey(tab);
  const found = await chrome.storage.session.get(key);
  return found[key] as TabState | undefined;
}

export async function saveState(tab: number, state: TabState): Promise<void> {
  await chrome.storage.session.set({ [stateKey(tab)]: state });
}

/** Forgets a tab, and what the panel kept of it. */
export async function forgetState(tab: number): Promise<void> {
  await chrome.storage.session.remove([stateKey(tab), deskKey(tab)]);
}
