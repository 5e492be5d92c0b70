/**
 * Sync and packs in the background: when they run, and what the settings page asks of them. Without a pairing and a pack no alarm is set, and
 * nothing is asked of anybody.
 */
import type { Copy, Merged, PackReport } from "../contract.memory";
import { ask } from "../engine";
import { copy, replaceCopy, watchCopy } from "../store";
import { isSyncMessage, type SyncReply, type SyncRequest } from "./messages";
import { fetchPack, type PackOutcome } from "./packs";
import { loadPack, loadPairing, loadServer, loadState, savePack, savePairing, saveState } from "./pairing";
import { type Refusal, Sync } from "./sync";

const alarm = "sync";

/** How long after a change the server is asked, in milliseconds: the least that an alarm can wait. */
const afterChange = 30_000;

/** How long after a success it is asked again, in milliseconds, for what other browsers have changed. */
const betweenRuns = 6 * 60 * 60 * 1000;

/** How long a pack counts as current, in milliseconds. */
const packAge = 24 * 60 * 60 * 1000;

const world = { fetch: (...about: Parameters<typeof fetch>) => fetch(...about), now: () => Date.now() };

const sync = new Sync({
  ...world, read: copy, replace: replaceCopy, merge, loadPairing, savePairing,
  random: () => Math.random(),
  changed: (state) => void saveState(state),
});

/** Connects sync with the browser's events. */
export function keepSync(): void {
  chrome.runtime.onStartup.addListener(() => void guarded(start));
  chrome.runtime.onInstalled.addListener(() => void guarded(schedule));
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void guarded(ring);
  });
  watchCopy(() => void guarded(() => schedule(afterChange)));
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: SyncReply | null) => void) => {
    if (sender.id !== chrome.runtime.id || !isSyncMessage(message)) return false;
    void guarded(() => answer(message)).then(respond);
    return true; // The answer comes later.
  });
}

async function start(): Promise<void> {
  if (await loadPairing()) await sync.runIfDue();
  await schedule();
}

async function ring(): Promise<void> {
  const [pairing, pack] = await Promise.all([loadPairing(), loadPack()]);
  if (pairing) await sync.runIfDue();
  if (pack && Date.now() - pack.tried >= packAge) await choosePack(pack.name);
  await schedule();
}

/** Sets the alarm for what comes next, or none. */
async function schedule(wait = betweenRuns): Promise<void> {
  const [pairing, pack] = await Promise.all([loadPairing(), loadPack()]);
  const now = Date.now();
  const times = [
    ...(pairing ? [pairing.nextTry > now ? pairing.nextTry : now + wait] : []),
    ...(pack ? [Math.max(now + afterChange, pack.tried + packAge)] : []),
  ];
  if (times.length === 0) await chrome.alarms.clear(alarm);
  else await chrome.alarms.create(alarm, { when: Math.min(...times) });
}

/** What pages ask for is done one after the other: a second press, or a second page, must not make a second code. */
let last: Promise<unknown> = Promise.resolve();

function answer(request: SyncRequest): Promise<SyncReply> {
  const mine = last.then(async () => {
    const done = await carryOut(request);
    await schedule();
    return { state: await loadState(), ...done };
  });
  last = mine.catch(() => undefined);
  return mine;
}

async function carryOut(request: SyncRequest): Promise<Partial<SyncReply>> {
  switch (request.do) {
    case "begin":
      return begin(request.address);
    case "join":
      return (await loadPairing()) ? {} : { state: await sync.join(request.address, request.code) };
    case "run":
      return { state: await sync.run() };
    case "end":
      await sync.end();
      return { state: sync.now };
    case "wipe":
      return { state: await sync.wipe() };
    case "restore":
      return { state: await sync.restore() };
    case "pack":
      return { pack: await choosePack(request.name) };
  }
}

/** Turns sync on. A server that did not take the copy is not kept: nobody should write a code down that opens nothing. */
async function begin(address: string): Promise<Partial<SyncReply>> {
  if (await loadPairing()) return {};
  const code = await sync.begin(address);
  const state = sync.now;
  if (code !== undefined && (state.phase === "on" || state.phase === "clock_skew")) return { state, code };
  await savePairing(undefined);
  return { state };
}

/** Asks for a pack. The one in use stays until another is known to be good; asked for again, it stays whatever comes. */
async function choosePack(name: string): Promise<PackOutcome["outcome"]> {
  if (name === "") {
    await savePack(undefined);
    return "same";
  }
  const before = await loadPack();
  const { outcome, pack } = await fetchPack({ ...world, check }, await loadServer(), name, before?.kept);
  const kept = pack ?? (before?.name === name ? before.kept : undefined);
  if (kept) await savePack({ name, tried: Date.now(), kept });
  return outcome;
}

async function check(text: string): Promise<PackReport | undefined> {
  const { reply } = await ask<PackReport>({ op: "pack", text } as { op: string });
  return "ok" in reply ? reply.ok : undefined;
}

async function merge(copies: Copy[]): Promise<Merged | { refused: Refusal }> {
  const { reply } = await ask<Merged>({ op: "merge", copies } as { op: string });
  if ("ok" in reply) return reply.ok;
  const { code } = reply.error;
  return { refused: code === "newer_format" || code === "too_large" ? code : "bad_copy" };
}

/** Null for what failed: a storage without room, an engine that stopped. The next alarm tries again. */
async function guarded<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch((error: unknown) => {
    console.warn("Demur:", error);
    return null;
  });
}
