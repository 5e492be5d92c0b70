/**
 * The copy in chrome.storage.local. Every change is read, made and written under one lock that all of the extension's contexts share, so
 * two pages that save at once cannot undo each other's work. A write that fails leaves what was there.
 */
import type { Copy } from "../contract.memory";
import { pairingKey } from "../sync/pairing";
import { emptyCopy } from "./copy";
import { migrated, oldKey } from "./migrate";
import { type Fault, faultOf, isCopy } from "./shape";

/** The storage key of the copy. */
export const copyKey = "copy";

const deviceKey = "device";
const asidePrefix = "aside:";
const lock = "demur-store";

/** A change could not be stored. Everything is as it was before. */
export class StoreError extends Error {
  /** @param code full: the browser gives no more room. failed: it refused for another reason. */
  constructor(readonly code: "full" | "failed", cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A stored copy that could not be used and was kept for the person. */
export interface Aside {
  key: string;
  fault: Fault;
  /** When it was found, in milliseconds since 1970. */
  found: number;
  /** As it lay in the storage. */
  value: unknown;
}

/**
 * The copy as it is stored now.
 *
 * @throws StoreError where an unusable copy could not be put aside
 */
export async function readCopy(): Promise<Copy> {
  const found = await chrome.storage.local.get([copyKey, oldKey]);
  const stored = found[copyKey];
  if (isCopy(stored) && !(oldKey in found)) return stored;
  if (stored === undefined && !(oldKey in found)) return emptyCopy();
  return locked(usableCopy);
}

/**
 * Changes the copy. `edit` is called once, with the copy as it is at that moment; if it returns the same object, nothing is written.
 *
 * @returns the copy as it is stored afterwards
 * @throws StoreError
 */
export async function changeCopy(edit: (copy: Copy, device: string) => Copy): Promise<Copy> {
  return locked(async () => {
    const before = await usableCopy();
    const after = edit(before, await deviceId());
    if (after !== before) await write({ [copyKey]: after });
    return after;
  });
}

/** What was put aside because it could not be used, oldest first. */
export async function asides(): Promise<Aside[]> {
  const everything = await chrome.storage.local.get(null);
  const keys = Object.keys(everything).filter((key) => key.startsWith(asidePrefix));
  return keys.sort().map((key) => ({ key, ...(everything[key] as Omit<Aside, "key">) }));
}

/** Removes what was put aside. */
export async function dropAside(key: string): Promise<void> {
  if (key.startsWith(asidePrefix)) await chrome.storage.local.remove(key);
}

/**
 * Removes everything that stands beside the copy: reminders, what was put aside, and the name of this browser, which gets a new one. A
 * pairing stays, so that the server and the other browsers forget as well.
 */
export async function dropRest(): Promise<void> {
  const keys = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(keys.filter((key) => key !== copyKey && key !== pairingKey));
}

/** Calls `changed` whenever any context has stored something new. @returns a function that ends it */
export function watchCopy(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && copyKey in changes) changed();
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

/** The copy, after what an earlier version stored has been taken over and what cannot be used has been put aside. Needs the lock. */
async function usableCopy(): Promise<Copy> {
  const found = await chrome.storage.local.get([copyKey, oldKey]);
  const stored = found[copyKey];
  const fault = stored === undefined ? "" : faultOf(stored);
  const old = found[oldKey];
  if (fault === "" && old === undefined) return (stored as Copy | undefined) ?? emptyCopy();
  const kept = fault === "" ? ((stored as Copy | undefined) ?? emptyCopy()) : emptyCopy();
  const copy = old === undefined ? kept : migrated(old, kept, await deviceId());
  const now = Date.now();
  const aside = fault === "" ? {} : { [asidePrefix + now]: { fault, found: now, value: stored } };
  await write({ [copyKey]: copy, ...aside });
  if (old !== undefined) await chrome.storage.local.remove(oldKey);
  return copy;
}

/** A name for this browser that says nothing about it. */
async function deviceId(): Promise<string> {
  const found = (await chrome.storage.local.get(deviceKey))[deviceKey];
  if (typeof found === "string" && found !== "") return found;
  const made = crypto.randomUUID();
  await write({ [deviceKey]: made });
  return made;
}

async function write(items: Record<string, unknown>): Promise<void> {
  try {
    await chrome.storage.local.set(items);
  } catch (error) {
    throw new StoreError(/quota/i.test(String(error)) ? "full" : "failed", error);
  }
}

async function locked<T>(work: () => Promise<T>): Promise<T> {
  return (await navigator.locks.request(lock, work)) as T;
}
