/** The part of the engine's contract that remembers: records, the copy that two browsers merge, and the replies about them. */
import type { Advice, Alternative, Channel, Draft, Kind, Reason } from "./contract";

/** What every stored thing carries, so that two copies can be merged: of two versions of one id the higher `rev` wins. */
export interface Stamp {
  id: string;
  /** Grows with every edit in the whole copy: the highest number seen so far, plus one. */
  rev: number;
  /** The random id of the browser that made the edit. */
  device: string;
  deleted: boolean;
}

/** What is left of a thing that was deleted: enough to delete it in the other copy too. */
export type Gone = Stamp & { deleted: true };

export type Decision = "declined" | "accepted" | "left";
export type RecordState = "inserted" | "copied" | "confirmed";
export type PromiseState = "" | "open" | "kept" | "released" | "missed";

/** One decision about one request. Dates are YYYY-MM-DD or "". There is no text of any message in it. */
export interface RecordBody {
  /** linkedin:SLUG, else email:ADDRESS, else name:FOLDED NAME. */
  person: string;
  name: string;
  company: string;
  thread: string;
  channel: Channel;
  date: string;
  decision: Decision;
  state: RecordState;
  kind: Kind;
  stage: string;
  colleague: boolean;
  /** The id of the reason given; "" for a general one or none. */
  reason: string;
  reason_until: string;
  alternative: string;
  /** The day from which the conversation may be taken up again. */
  promise: string;
  promise_by: "" | "me" | "them";
  promise_state: PromiseState;
  /** Whole days between their request and the answer; -1 where unknown. */
  waited: number;
  /** The ids of the phrases used, so that the next answer to this person can use others. */
  wording: string[];
}

export type HistoryRecord = RecordBody & Stamp & { deleted: false };

/** A stored reason. `order` is its place in the person's list. */
export type StoredReason = Required<Reason> & Stamp & { deleted: false; order: number };

/** A stored offer. Its `id` is its own, so the sort of thing it is stands in `offer`. */
export type StoredAlternative = Required<Omit<Alternative, "id">> & Stamp & { deleted: false; offer: Alternative["id"]; order: number };

/** The person's own wording in one language, as the text of a phrase book. `id` is the language. */
export type StoredPhrases = Stamp & { deleted: false; text: string };

/** One setting. */
export interface Setting<T = unknown> {
  value: T;
  rev: number;
  device: string;
}

/** Everything Demur keeps, in the form in which it is merged, exported and imported. */
export interface Copy {
  format: "demur";
  version: 1;
  /** Whatever has a `rev` at or below it has been forgotten. */
  floor: number;
  settings: Record<string, Setting>;
  reasons: (StoredReason | Gone)[];
  alternatives: (StoredAlternative | Gone)[];
  history: (HistoryRecord | Gone)[];
  phrases: (StoredPhrases | Gone)[];
}

/** The answer to op merge. `changed` tells of each copy whether the merged one differs from it. */
export interface Merged {
  copy: Copy;
  changed: boolean[];
}

/** Something the parser of phrase books has found. Lines and columns count from 1. */
export interface PackProblem {
  line: number;
  column: number;
  level: "error" | "warning";
  message: string;
}

/** The answer to op pack. */
export interface PackReport {
  language: string;
  phrases: number;
  problems: PackProblem[];
}

/** The answer to op version. */
export interface EngineVersion {
  version: string;
  languages: string[];
  rules: { id: string; level: "error" | "warning" | "note"; text: string }[];
}

/** How often each decision was taken in a span of time. */
export interface Counts {
  declined: number;
  accepted: number;
  left: number;
  unconfirmed: number;
}

/** The answer to op review. The first and last day of the span are part of it. */
export interface Review {
  from: string;
  to: string;
  counts: Counts;
  previous: Counts;
  by_kind: { kind: string; declined: number; accepted: number }[];
  by_reason: { reason: string; declined: number }[];
  by_month: { month: string; declined: number; accepted: number }[];
  colleagues: { declined: number; accepted: number };
  /** `due` and `upcoming` are ids of records. */
  promises: { due: string[]; upcoming: string[]; kept: number; missed: number };
  last_accepted: string;
  /** -1 where no acceptance was ever recorded. */
  days_without_yes: number;
  advices: { code: string; text: string; level: string }[];
  texts: { id: string; text: string }[];
}

/** The answer to op reopen: texts that take a declined conversation up again. */
export interface Reopened {
  advices: Advice[];
  drafts: Draft[];
  /** The record as it is once a draft has been sent. */
  record: HistoryRecord;
}
