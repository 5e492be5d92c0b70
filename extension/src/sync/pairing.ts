/**
 * What sync and packs keep in this browser beside the copy: the pairing with a server, its address, and the pack in use, in storage.local;
 * the state that was last told, in storage.session. None of it is part of the copy, so none of it goes to another browser.
 */
import type { Copy } from "../contract.memory";
import type { KeptPack } from "./packs";
import type { Pairing, SyncState } from "./state";

/** The storage key of the pairing; forgetting everything leaves it, so that the other browsers forget too. */
export const pairingKey = "sync";
const serverKey = "server";
const packKey = "pack";
const stateKey = "sync";

/** The published wording that the person wants. */
export interface ChosenPack {
  name: string;
  /** When it was last asked for, in milliseconds since 1970. */
  tried: number;
  /** The last good one. */
  kept: KeptPack;
}

/** The pairing; undefined while sync is off. */
export async function loadPairing(): Promise<Pairing | undefined> {
  return loaded<Pairing>(pairingKey);
}

/** Stores the pairing; undefined forgets it. */
export async function savePairing(pairing: Pairing | undefined): Promise<void> {
  await saved(pairingKey, pairing);
}

/** The address of the person's server, as they typed it; "" for none. Without one nothing is asked of anybody. */
export async function loadServer(): Promise<string> {
  return (await loaded<string>(serverKey)) ?? "";
}

/** Stores the address; "" forgets it. */
export async function saveServer(address: string): Promise<void> {
  if (address === (await loadServer())) return; // Firefox tells of a change even where nothing changes.
  await saved(serverKey, address === "" ? undefined : address);
}

/** The pack in use; undefined for none. */
export async function loadPack(): Promise<ChosenPack | undefined> {
  return loaded<ChosenPack>(packKey);
}

/** Stores the pack in use; undefined forgets it. */
export async function savePack(pack: ChosenPack | undefined): Promise<void> {
  await saved(packKey, pack);
}

/** A copy with the published wording beside the person's own, which comes first: the engine takes one text for each language. */
export async function withPack(copy: Copy): Promise<Copy> {
  const text = (await loadPack())?.kept.text;
  if (text === undefined) return copy;
  const item = { id: "", text, rev: 0, device: "", deleted: false } as const;
  return { ...copy, phrases: [...copy.phrases, item] };
}

/** Keeps the state for pages that are opened later. */
export async function saveState(state: SyncState): Promise<void> {
  await chrome.storage.session.set({ [stateKey]: state });
}

/** The state that was last told. After a start of the browser it follows from the pairing until the first run. */
export async function loadState(): Promise<SyncState> {
  const pairing = await loadPairing();
  const { lastSuccess = 0, nextTry = 0 } = pairing ?? {};
  const told = (await chrome.storage.session.get(stateKey))[stateKey] as SyncState | undefined;
  return told ?? { phase: pairing ? (nextTry > 0 ? "offline" : "on") : "off", lastSuccess, nextTry, ahead: 0 };
}

/** Calls `changed` whenever the pairing, the state, the address or the pack is another. */
export function watchSync(changed: () => void): void {
  chrome.storage.onChanged.addListener((changes) => {
    if ([pairingKey, serverKey, packKey].some((key) => key in changes)) changed();
  });
}

async function loaded<T>(key: string): Promise<T | undefined> {
  return (await chrome.storage.local.get(key))[key] as T | undefined;
}

async function saved(key: string, value: unknown): Promise<void> {
  if (value === undefined) await chrome.storage.local.remove(key);
  else await chrome.storage.local.set({ [key]: value });
}
