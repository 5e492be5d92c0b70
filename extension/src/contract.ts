/**
 * The JSON that the engine speaks: requests go in, replies come out, both as text. Only what the extension uses is
 * described; fields it does not name are ignored by the engine and by the extension alike. Offsets count UTF-16 units.
 */
import type { HistoryRecord, PromiseState } from "./contract.memory";

/** Where a conversation was found, as the engine tells register and length from it. */
export type Channel = "linkedin" | "email" | "other";

/** What kind of thing the message stands in. */
export type Surface = "message" | "inmail" | "invitation" | "group" | "mail" | "selection" | "note";

/** Somebody in a conversation. Empty text and degree 0 mean unknown. */
export interface Person {
  name?: string;
  email?: string;
  headline?: string;
  profile?: string;
  degree?: number;
}

/** One message. `mine` is null where the page does not say for certain who wrote it. */
export interface Message {
  from: Person;
  to?: Person[];
  mine: boolean | null;
  /** The time as the page shows it, in the page's language. */
  sent_label?: string;
  subject?: string;
  /** Only a snippet of the message could be read. */
  partial?: boolean;
  text: string;
}

/** A conversation, oldest message first. */
export interface Thread {
  id?: string;
  subject?: string;
  surface: Surface;
  /** A part of the conversation is not loaded in the page. */
  partial?: boolean;
  page_lang?: string;
  messages: Message[];
}

/** The reply box: whom it reaches, the signature under it, and the person's own text. */
export interface Box {
  to?: Person[];
  signature?: string;
  text?: string;
}

/** The person who declines. `domains` are the mail domains of the own company: whoever writes from one is a colleague. */
export interface Me {
  name?: string;
  emails?: string[];
  company?: string;
  domains?: string[];
  gender?: string;
}

/** The types of honest reason that the article names. */
export const reasonTypes = ["commitment", "capacity", "focus", "energy", "policy"] as const;

export type ReasonType = (typeof reasonTypes)[number];

/** An honest reason of the person's, as a clause that can stand after "as", at most 120 characters. `until` is its last day or "". */
export interface Reason {
  id: string;
  text: string;
  until?: string;
  /** The language of `text`; "" suits every language. */
  lang?: string;
  type?: ReasonType;
  /** The kinds of request it answers; empty for all. */
  for?: Kind[];
}

/** The lighter things that a person can offer instead. */
export const offers = ["linkedin", "question", "person", "link", "email", "gathering", "meeting", "event", "other"] as const;

export type Offer = (typeof offers)[number];

/** One thing the person offers. `id` says which sort of thing it is, so two links share it. */
export interface Alternative {
  id: Offer;
  text?: string;
  label?: string;
  /** For a person: they have agreed to be named. */
  agreed?: boolean;
  for?: Kind[];
  not_for?: Kind[];
}

/** What the person has set once and for all. What is missing has the engine's default. */
export interface Preferences {
  reasons?: Reason[];
  alternatives?: Alternative[];
  /** Who may open the door again: auto, never, invite, promise, or the date from which the other may ask. */
  reopen?: string;
  tone?: "auto" | "warm" | "neutral" | "firm";
  length?: "auto" | "short" | "medium";
  language?: string;
  address?: "auto" | "formal" | "informal";
  spelling?: "auto" | "us" | "uk";
  sign_off?: string;
  /** The ids of the check's rules that are switched off. */
  rules_off?: string[];
  /** Own wording: the text of a phrase book, and in `id` its language. */
  phrases?: { id: string; text: string }[];
  focus?: string[];
  goals?: string;
}

/** The kinds of request that the engine tells apart, without `not_request`: the ones a person can choose. */
export const kinds = [
  "coffee_chat", "call", "connect", "event_invite", "speaking", "mentoring", "intro_offer", "intro_request",
  "referral_request", "recruiter", "sales_pitch", "partnership", "advisory_board", "feedback_survey", "fundraising",
  "other_request",
] as const;

export type Kind = (typeof kinds)[number];

/** The name by which a draft addresses somebody. */
export interface SenderName {
  title: string;
  given: string;
  family: string;
  address: string;
}

/** What the person corrected. A missing key leaves the engine's own finding alone; "" drops what was found. */
export interface Overrides {
  kind?: Kind;
  sender?: Partial<SenderName>;
  topic?: string;
  when?: string;
  event?: string;
  language?: string;
  address?: "auto" | "formal" | "informal";
  length?: "auto" | "short" | "medium";
  /** The id of a reason, or "none". */
  reason?: string;
  /** The sort of offer, or "none". */
  alternative?: string;
  /** From when the other may ask again: auto, never, or a date. */
  timeframe?: string;
  reopen?: "auto" | "never" | "invite" | "promise";
  sign_off?: string;
  /** Indexes into the asks of those that are declined; the others stay unanswered. */
  decline?: number[];
}

/** A request for drafts. `today` is the person's local date, YYYY-MM-DD; the engine has no clock of its own. */
export interface SuggestRequest {
  op: "suggest";
  today: string;
  seed: number;
  channel: Channel;
  ui: string;
  thread: Thread;
  box: Box;
  me: Me;
  preferences: Preferences;
  history: readonly HistoryRecord[];
  overrides: Overrides;
}

/** A request to check any text of the person's. What is known of the conversation is given too. */
export interface CheckRequest extends Omit<SuggestRequest, "op" | "seed" | "overrides"> {
  op: "check";
  draft: string;
  intent: "auto" | "decline" | "reopen" | "accept" | "other";
}

/** The answer to a check. `reason` and `promise` are what the text itself says. */
export interface Checked {
  language: string;
  intent: string;
  words: number;
  reason: string;
  promise: string;
  findings: Finding[];
}

/** A piece of a message: `text` verbatim, `say` as a draft prints it. Both are "" where nothing was found. */
export interface Span {
  text: string;
  say: string;
}

/** What the engine made of a conversation. */
export interface Understanding {
  is_request: boolean;
  /** False where no language pack reads the message. */
  understood: boolean;
  kind: Kind | "not_request" | "";
  /** From 0 to 1: how sure the kind is. */
  confidence: number;
  stage: string;
  colleague: boolean;
  sensitive: string;
  language: string;
  sender: SenderName;
  topic: Span;
  when: Span;
  event: Span;
  /** Everything that is asked, the main thing first. */
  asks: { kind: Kind }[];
  /** Whole days since their first unanswered message; -1 where the page gave no readable time. */
  waited_days: number;
}

/** Why the engine holds an automatic insertion to be wrong; "" where it holds it to be right. */
export type InsertWhy =
  | "" | "unclear" | "not_request" | "sensitive" | "language" | "direction" | "several_asks" | "box_not_empty"
  | "no_reply_needed";

/** A hint that belongs to the conversation, in the language of the interface. */
export interface Advice {
  code: string;
  text: string;
  level: "info" | "warn" | "stop";
  date?: string;
  /** The id of the record that the advice is about. */
  record?: string;
}

/** A replacement in a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A finding of the check. `source` names the study or article behind the rule. */
export interface Finding {
  rule: string;
  level: "error" | "warning" | "note";
  start: number;
  end: number;
  message: string;
  why: string;
  source: string;
  /** Replaces the span; "" for none. */
  fix: string;
  /** Are made all at once, and stand above `fix`. */
  edits: Edit[];
  /** Only a new draft helps. */
  redraft: boolean;
}

/** Where words of a draft come from. */
export type Origin = "phrase" | "message" | "preference";

/** Words of a draft that are not the phrase book's. */
export interface Slot {
  slot: string;
  start: number;
  end: number;
  from: Origin;
  /** The verbatim words of the message, or the id of the setting. */
  ref: string;
}

/** One way of saying no. */
export interface Draft {
  text: string;
  tone: "warm" | "neutral" | "firm";
  language: string;
  words: number;
  /** The id of the person's reason that it gives; "" for a general one or none. */
  reason: string;
  alternative: string;
  promise: { date: string; by: "me" | "them" } | null;
  moves: { move: string; start: number; end: number; from: Origin }[];
  slots: Slot[];
  /** The ids of the phrases used. */
  wording: string[];
  /** What each move says, in the language of the interface, where that differs. */
  gloss: { move: string; text: string }[];
  findings: Finding[];
}

/** The engine's answer to a suggest request. */
export interface Suggestion {
  understanding: Understanding;
  insert: { auto: boolean; why: InsertWhy };
  advices: Advice[];
  drafts: Draft[];
  /** What is known for a record of the decision; null where there are no drafts. */
  record: { person: string; kind: Kind | "not_request" | ""; promise_state?: PromiseState } | null;
  /** What changes in a record whose decline now stands in the conversation; null or absent where there is none. */
  confirmed?: (Pick<HistoryRecord, "id"> & Partial<HistoryRecord>) | null;
}

/** Every reply is one of these two. The message of an error names a place in the request, never its content. */
export type Reply<T> = { ok: T } | { error: { code: string; message: string } };
