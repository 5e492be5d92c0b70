/**
 * Everything Demur remembers: settings, reasons, what the person offers, records of decisions, own wording. It lives in this browser's
 * storage.local in the form that two browsers can merge, and holds no text of any message.
 *
 * Reading never fails for what is stored: a copy that cannot be used is put aside (see {@link asides}) and an empty one begins. Every
 * function that writes throws {@link StoreError} and has then changed nothing. Contexts hear of each other's changes by {@link watchCopy}.
 *
 * @example
 * const id = await addRecord({ person: "linkedin:priya-nair", name: "Priya Nair", date: "2026-10-02", kind: "call" });
 * await editItem("history", id, { state: "confirmed" });
 */
import type { Alternative, Reason } from "./contract";
import type { Copy, HistoryRecord, StoredAlternative, StoredPhrases, StoredReason } from "./contract.memory";
import { changeCopy, dropRest, readCopy } from "./store/area";
import { type Body, type Fields, forget, type Item, type ListName, living, put, remove, set } from "./store/copy";
import { newAlternative, newReason, newRecord, type NewRecord, plainAlternative, plainReason, plainRecord } from "./store/items";

export { type Aside, asides, dropAside, StoreError, watchCopy } from "./store/area";
export type { Item, ListName } from "./store/copy";
export { needsText, type NewRecord } from "./store/items";

/** The settings, each with its type. What was never set has the value of {@link defaults}. */
export interface Values {
  name: string;
  sign_off: string;
  emails: string[];
  company: string;
  domains: string[];
  gender: "" | "f" | "m";
  /** auto, never, invite, promise, or a date. */
  reopen: string;
  tone: "auto" | "warm" | "neutral" | "firm";
  length: "auto" | "short" | "medium";
  /** Of the answers: auto, or a language. */
  language: string;
  /** Of Demur's own pages: auto, or a language. */
  interface: string;
  address: "auto" | "formal" | "informal";
  spelling: "auto" | "us" | "uk";
  rules_off: string[];
  focus: string[];
  goals: string;
  /** The first run has been gone through or passed over. */
  started: boolean;
}

export type SettingKey = keyof Values;

/** What holds where the person has set nothing. */
export const defaults: Readonly<Values> = {
  name: "", sign_off: "", emails: [], company: "", domains: [], gender: "", reopen: "auto", tone: "auto", length: "auto",
  language: "auto", interface: "auto", address: "auto", spelling: "auto", rules_off: [], focus: [], goals: "", started: false,
};

/** The whole copy, as it is stored now: for exporting, merging, and for requests that need several parts at one moment. */
export function copy(): Promise<Copy> {
  return readCopy();
}

/** The settings of a copy. A value of the wrong type, which only a foreign hand can have stored, counts as not set. */
export function valuesOf({ settings }: Copy): Values {
  const values: Record<string, unknown> = { ...defaults };
  for (const [key, standard] of Object.entries(defaults)) {
    const value = settings[key]?.value;
    if (sameType(value, standard)) values[key] = value;
  }
  return values as unknown as Values;
}

/** The reasons of a copy, in the person's order. */
export function reasonsOf(of: Copy): StoredReason[] {
  return living(of, "reasons").map((item) => ({ ...plainReason, ...item })).sort(byPlace);
}

/** What the person offers, in their order. */
export function alternativesOf(of: Copy): StoredAlternative[] {
  return living(of, "alternatives").map((item) => ({ ...plainAlternative, ...item })).sort(byPlace);
}

/** The records of a copy, latest first. */
export function recordsOf(of: Copy): HistoryRecord[] {
  return living(of, "history").map((item) => ({ ...plainRecord, ...item })).sort((a, b) => compare(b.date, a.date) || b.rev - a.rev);
}

/** The person's own wording, one text for each language that there is any in. */
export function phrasesOf(of: Copy): StoredPhrases[] {
  return living(of, "phrases").map((item) => ({ ...item, text: item.text ?? "" }));
}

/** @throws StoreError */
export async function setValue<K extends SettingKey>(key: K, value: Values[K]): Promise<void> {
  await changeCopy((now, device) => (same(valuesOf(now)[key], value) ? now : set(now, key, value, device)));
}

/** Adds a reason at the end of the list. @returns its id @throws StoreError */
export async function addReason(reason: Partial<Reason>): Promise<string> {
  return added("reasons", (now) => newReason(now, reason));
}

/** Adds an offer at the end of the list; one that needs no text replaces the one before. @returns its id @throws StoreError */
export async function addAlternative(alternative: Alternative): Promise<string> {
  return added("alternatives", (now) => newAlternative(now, alternative));
}

/** Records a decision. @returns the id of the record @throws StoreError */
export async function addRecord(record: NewRecord): Promise<string> {
  return added("history", () => newRecord(record));
}

/** Stores own wording in a language; "" deletes it. @throws StoreError */
export async function setPhrases(language: string, text: string): Promise<void> {
  await changeCopy((now, device) =>
    text.trim() === "" ? remove(now, "phrases", language, device) : put(now, "phrases", { id: language, text }, device));
}

/**
 * Changes some fields of an item. An item that was deleted meanwhile, in another tab, stays deleted.
 *
 * @returns whether there was such an item
 * @throws StoreError
 */
export async function editItem<L extends ListName>(list: L, id: string, fields: Fields<L>): Promise<boolean> {
  let found = false;
  await changeCopy((now, device) => {
    const item = living(now, list).find((each) => each.id === id);
    found = item !== undefined;
    return item ? put(now, list, { ...item, ...fields }, device) : now;
  });
  return found;
}

/** Puts an item in as it is, for instance one that was deleted by mistake. Its number becomes a new one. @throws StoreError */
export async function putItem<L extends ListName>(list: L, item: Item<L>): Promise<void> {
  await changeCopy((now, device) => put(now, list, item, device));
}

/** Deletes an item. @returns the item as it was, undefined where there was none @throws StoreError */
export async function removeItem<L extends ListName>(list: L, id: string): Promise<Item<L> | undefined> {
  let item: Item<L> | undefined;
  await changeCopy((now, device) => {
    item = living(now, list).find((each) => each.id === id);
    return remove(now, list, id, device);
  });
  return item;
}

/** Puts the items of a list into the order of these ids. @throws StoreError */
export async function reorder(list: "reasons" | "alternatives", ids: readonly string[]): Promise<void> {
  await changeCopy((now, device) =>
    living(now, list).reduce((made, item) => {
      const order = ids.indexOf(item.id) + 1;
      return order === 0 || order === item.order ? made : put(made, list, { ...item, order }, device);
    }, now));
}

/**
 * Puts a merged copy in the place of the stored one, unless something was stored since `before` was read: then nothing is written.
 *
 * @returns whether it was written
 * @throws StoreError
 */
export async function replaceCopy(before: Copy, merged: Copy): Promise<boolean> {
  let written = false;
  await changeCopy((now) => {
    written = same(now, before);
    return written ? merged : now;
  });
  return written;
}

/**
 * Forgets everything: settings, lists, reminders, what was put aside, what the panels show. Merging with another browser forgets it there too.
 *
 * @throws StoreError
 */
export async function forgetAll(): Promise<void> {
  await changeCopy(forget);
  await dropRest();
  await chrome.storage.session.clear();
}

async function added<L extends ListName>(list: L, make: (now: Copy) => Body<L>): Promise<string> {
  let id = "";
  await changeCopy((now, device) => {
    const body = make(now);
    ({ id } = body as { id: string });
    return put(now, list, body, device);
  });
  return id;
}

function byPlace(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sameType(value: unknown, standard: unknown): boolean {
  if (Array.isArray(standard)) return Array.isArray(value) && value.every((each) => typeof each === "string");
  return typeof value === typeof standard;
}

/** Stored values are plain data, and the storage keeps the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
