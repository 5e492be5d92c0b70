/**
 * What the person is doing with the drafts of one tab. It lives in storage.session beside the tab's state, so closing the panel loses
 * nothing.
 */
import type { Finding, Overrides } from "../contract";
import type { BoxCheck, TabState } from "../messages";
import { deskKey } from "../state";
import type { Key } from "./words";

/** A text and what the check found in it. */
export interface CheckedText {
  text: string;
  findings: Finding[];
}

/** A place to step back to: everything that a correction changes. */
export interface Step {
  seed: number;
  overrides: Overrides;
  chosen: number;
  edits: (string | null)[];
}

export interface Desk {
  run: number;
  chosen: number;
  /** What the person made of each draft; null where it is as the engine wrote it. */
  edits: (string | null)[];
  /** The check of each edited draft. */
  checks: (CheckedText | null)[];
  /** The chosen draft as it was before each fix, latest last. */
  fixes: string[];
  /** Where stepping back leads, latest last. */
  trail: Step[];
  /** The edits that the next set of drafts gets, when the person steps back. */
  restore: (string | null)[] | null;
  pasted: string;
  /** What stood in the reply box when it was last read, null where that is not known. */
  box: BoxCheck | null;
  /** A sentence about what was done in the panel itself; the key of the text, "" for none. */
  done: Key | "";
}

const empty: Desk = {
  run: 0, chosen: 0, edits: [], checks: [], fixes: [], trail: [], restore: null, pasted: "", box: null, done: "",
};

/** How many corrections can be taken back. */
const longest = 20;

const desks = new Map<number, Desk>();

/** The desk of a tab, as the panel left it there. */
export async function loadDesk(tab: number): Promise<Desk> {
  const known = desks.get(tab);
  if (known) return known;
  const key = deskKey(tab);
  const stored = (await chrome.storage.session.get(key))[key] as Desk | undefined;
  const desk = { ...structuredClone(empty), ...stored };
  desks.set(tab, desk);
  return desk;
}

/** A desk for the time in which no tab is known. */
export function newDesk(): Desk {
  return structuredClone(empty);
}

export function forgetDesk(tab: number): void {
  desks.delete(tab);
}

export async function saveDesk(tab: number, desk: Desk): Promise<void> {
  await chrome.storage.session.set({ [deskKey(tab)]: desk });
}

/**
 * A new set of drafts: what was done with the last no longer fits. Another wording and a correction keep the chosen tone; a
 * new reading starts over.
 *
 * @param fresh the state of a new reading; null after another wording or a correction
 */
export function renew(desk: Desk, run: number, fresh: TabState | null): void {
  desk.run = run;
  desk.edits = desk.restore ?? [];
  desk.restore = null;
  desk.checks = [];
  desk.fixes = [];
  if (!fresh) return;
  desk.chosen = 0;
  desk.trail = [];
  desk.box = fresh.own;
}

/** Remembers where a correction started from. */
export function leaveTrail(desk: Desk, seed: number, overrides: Overrides): void {
  desk.trail = [...desk.trail, { seed, overrides, chosen: desk.chosen, edits: desk.edits }].slice(-longest);
}
