/** What the background, the panel and the code in the page say to each other. */
import type { Box, Channel, Finding, Kind, Me, Overrides, Suggestion, Thread } from "./contract";

/**
 * Where a message came from: a site with an adapter, a selection on any other page, text that the person pasted, or nothing but what
 * the person told.
 */
export type Source = "linkedin" | "gmail" | "outlook" | "selection" | "paste" | "told";

/** Whether one reply box belongs to the conversation. */
export type Composer = "present" | "none" | "ambiguous";

/** How a draft goes into the box. `empty` refuses to touch a box that holds the person's own text. */
export type InsertMode = "empty" | "replace" | "above";

/** The conversation that is open in the page. */
export interface Reading {
  source: Source;
  channel: Channel;
  thread: Thread;
  box: Box;
  me: Me;
  /** Names the conversation and its reply box; compared again before every insertion. */
  fingerprint: string;
  composer: Composer;
  /** The reply box is closed and the adapter knows the control that opens it. */
  can_open: boolean;
  /** Two signs of who wrote a message contradict each other. */
  direction_uncertain: boolean;
}

/** What stands in the reply box. */
export interface BoxLook {
  /** Names the box, as in a reading: it may have been opened or replaced since. */
  fingerprint: string;
  composer: Composer;
  /** The text outside signature and quoted history. */
  text: string;
}

/** How often each selector matches, for a report about a changed layout. It holds no text of the page. */
export interface PageReport {
  site: string;
  date: string;
  counts: Record<string, number>;
}

/** What can go wrong in a page. */
export type PageError =
  | "no_conversation" | "ambiguous" | "layout_changed" | "changed_under_us" | "no_composer" | "composer_ambiguous"
  | "box_not_empty" | "reply_not_opened" | "insert_unverified" | "nothing_to_undo" | "undo_refused";

export type PageResult<T> = { ok: T } | { error: PageError };

/** From the background to the code in the page. Fingerprints come from an earlier reading. */
export type PageRequest =
  | { op: "read" }
  | { op: "open"; fingerprint: string }
  | { op: "look"; fingerprint: string }
  | { op: "insert"; fingerprint: string; text: string; mode: InsertMode }
  | { op: "undo"; fingerprint: string }
  | { op: "report" };

/** The answer to each request to the page. */
export interface PageAnswers {
  read: Reading;
  open: Reading;
  look: BoxLook;
  insert: BoxLook;
  undo: BoxLook;
  report: PageReport | null;
}

/** Whether a promise is taken up, or the answer is still no. */
export type ReopenMode = "open" | "still_no";

/** What is proposed where a promise is taken up; "" leaves it to the engine, which proposes what was asked, on no particular day. */
export interface Proposal {
  kind: Kind | "";
  /** A day, YYYY-MM-DD. */
  when: string;
}

/** From the panel to the background. `tab` is the tab that the panel shows. */
export type PanelMessage =
  | { kind: "again"; tab: number }
  /** A step seems lost. `pasted` is the text that the person pasted, which only the panel has. */
  | { kind: "resume"; tab: number; pasted: string }
  | { kind: "look"; tab: number }
  | { kind: "paste"; tab: number; text: string }
  | { kind: "revise"; tab: number; seed: number; overrides: Overrides; pasted: string }
  /** Drafts from nothing but what the overrides say. */
  | { kind: "tell"; tab: number; overrides: Overrides }
  /** Drafts the text that takes up again what a record promised. */
  | { kind: "reopen"; tab: number; record: string; mode: ReopenMode; propose: Proposal }
  /** `chosen` is the index of the draft that the text was made from. */
  | { kind: "insert"; tab: number; text: string; mode: InsertMode; chosen: number }
  | { kind: "undo"; tab: number }
  /** Checks a text of the panel. The answer is a list of findings, null where it failed. */
  | { kind: "check"; tab: number; text: string; pasted: string }
  /** Reads the reply box and checks what stands there. The answer is a {@link BoxCheck}, null where there is none. */
  | { kind: "checkBox"; tab: number }
  /** Puts `text` in the place of `before`, if that is what still stands in the reply box. */
  | { kind: "mend"; tab: number; before: string; text: string }
  | { kind: "copied"; tab: number; chosen: number }
  /** The person says what became of it. `sent` confirms the record; `open` takes the decision back. */
  | { kind: "decide"; tab: number; decision: "accepted" | "left" | "sent" | "open" }
  | { kind: "remind"; tab: number }
  | { kind: "report"; tab: number };

/** What stands in the reply box, and what the check finds in it. */
export interface BoxCheck {
  text: string;
  findings: Finding[];
}

/** Why there are no drafts. */
export type StopCode =
  | PageError
  | "no_access" // The tab was not pressed, or has moved on since.
  | "restricted" // The browser keeps extensions out of this page.
  | "interrupted" // The background was ended by the browser while it worked on a pasted text.
  | "engine_stopped"
  | "failed"; // The engine answered with an error, or something of ours went wrong.

/** Why a draft was not put into the box, or what became of an attempt; each has one sentence in the panel. */
export type NoteCode =
  | PageError
  | "no_access" | "failed"
  | "unclear" | "not_request" | "sensitive" | "language" | "direction" | "several_asks" | "no_reply_needed"
  | "choose_box" // A selection: the box is the one that the person clicks into.
  | "copy" // A pasted text has no box.
  | "inserted" | "undone"
  | "reopening" // The drafts take up again what was promised.
  | "mended" // A finding in the reply box was dealt with.
  | "box_changed" // The text in the box is no longer the one that was checked.
  | "not_recorded"; // The browser would not store what was decided.

/** What the box holds, seen from Demur: nothing, a draft that Demur put there, or the person's own text. */
export type BoxState = "unknown" | "none" | "ambiguous" | "empty" | "ours" | "own";

/**
 * What the panel shows of one tab. It lives in chrome.storage.session, in memory alone, and goes with the tab. The
 * message itself is not in it, apart from the short spans that the engine understood.
 */
export interface TabState {
  /** Grows with every set of drafts, so that the panel knows when its own edits are out of date. */
  run: number;
  phase: "working" | "ready" | "stopped";
  stop: StopCode | "";
  source: Source;
  channel: Channel;
  fingerprint: string;
  suggestion: Suggestion | null;
  seed: number;
  overrides: Overrides;
  /** The drafts were made again at the person's wish; the conversation is the one that was read at first. */
  revised: boolean;
  box: BoxState;
  can_open: boolean;
  /** The person's own text as it stood in the box at the press, and what the check finds in it; null for none. */
  own: BoxCheck | null;
  /** The draft that Demur put into the box, or is about to; "" for none. */
  inserted: string;
  /** The page can still take the last draft out again. */
  can_undo: boolean;
  note: NoteCode | "";
  engine_restarted: boolean;
  /** The person has set an honest reason of their own. */
  has_reason: boolean;
  /** The site's id of the conversation; "" where it has none. */
  thread: string;
  /** The id of the record of what was decided here; "" for none. */
  record: string;
  /** The id of the record whose promise the drafts take up; "" where they decline. */
  reopening: string;
  reopen_mode: ReopenMode;
  propose: Proposal;
}
