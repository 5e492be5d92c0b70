/**
 * Keeps the copies of a person's browsers in step through a vault that cannot read them. Copies are merged by the engine (op merge), here as
 * in the tests of the server; the rules of merging are nowhere else.
 *
 * @example
 * const sync = new Sync(parts);
 * const code = await sync.begin("https://demur.example.org"); // show it once
 * await sync.run();                                           // after a change, on an alarm, when a page opens
 */
import type { Copy, Merged } from "../contract.memory";
import { newCode } from "./code";
import { keysOf, type Keys } from "./keys";
import { open, seal, SealError } from "./seal";
import { mostSkew, type Pairing, type Phase, type SyncState, waitAfter } from "./state";
import { type Held, serverAddress, Vault, VaultError } from "./vault";

/** Why copies are not merged: one is broken, or of a later version; or together they hold more than one may. */
export type Refusal = "bad_copy" | "newer_format" | "too_large";

/** What sync needs of the extension. */
export interface Parts {
  /** The stored copy. */
  read(): Promise<Copy>;
  /** Replaces the stored copy by a merged one unless it has changed since; tells whether it did. Fails where there is no room. */
  replace(before: Copy, merged: Copy): Promise<boolean>;
  /** The engine's op merge, or why it refuses a copy. */
  merge(copies: Copy[]): Promise<Merged | { refused: Refusal }>;
  loadPairing(): Promise<Pairing | undefined>;
  /** Undefined forgets it. */
  savePairing(pairing: Pairing | undefined): Promise<void>;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Told of every change. */
  changed(state: SyncState): void;
}

/** How often a conflict is answered by merging and trying again at once. */
const tries = 5;

export class Sync {
  private state: SyncState = { phase: "off", lastSuccess: 0, nextTry: 0, ahead: 0 };
  private running: Promise<SyncState> | undefined;

  constructor(private readonly parts: Parts) {}

  /** The state as it was last told. */
  get now(): SyncState {
    return this.state;
  }

  /** Turns sync on with a new code and makes the server's copy. @returns the code, or undefined where the address is none */
  async begin(typed: string): Promise<string | undefined> {
    const address = serverAddress(typed);
    if (address === undefined) return undefined;
    const code = await newCode();
    await this.parts.savePairing({ address, code, makes: true, revision: 0, lastSuccess: 0, failures: 0, nextTry: 0 });
    await this.run();
    return code;
  }

  /** Joins another browser's copy. Where there is none for the code, nothing is kept, and the state says wrong_code. */
  async join(typed: string, code: string): Promise<SyncState> {
    const address = serverAddress(typed);
    if (address === undefined || !(await keysOf(code))) return this.tell({ phase: "wrong_code", nextTry: 0 });
    await this.parts.savePairing({ address, code, makes: false, revision: 0, lastSuccess: 0, failures: 0, nextTry: 0 });
    const state = await this.run();
    if (state.phase === "wrong_code") await this.parts.savePairing(undefined);
    return state;
  }

  /** Brings both into step. Calls while one is at work share its outcome. */
  run(): Promise<SyncState> {
    this.running ??= this.attempt().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Brings both into step if it is time to try again; for an alarm. A clock that was turned back does not put it off for long. */
  async runIfDue(): Promise<SyncState> {
    const pairing = await this.parts.loadPairing();
    const wait = (pairing?.nextTry ?? 0) - this.parts.now();
    return wait > 0 && wait <= 2 * 60 * 60 * 1000 ? this.state : this.run();
  }

  /** Turns sync off here. The server's copy stays for the other browsers. */
  async end(): Promise<void> {
    await this.running;
    await this.parts.savePairing(undefined);
    this.tell({ phase: "off", lastSuccess: 0, nextTry: 0, ahead: 0 });
  }

  /** Removes the server's copy and turns sync off. Other browsers keep what they have and see that it was deleted. */
  async wipe(): Promise<SyncState> {
    await this.running;
    const pairing = await this.parts.loadPairing();
    const vault = pairing && (await this.open(pairing))?.vault;
    try {
      await vault?.remove();
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      if (error.code !== "missing") return this.tell({ phase: phaseOf(error, true) });
    }
    await this.end();
    return this.state;
  }

  /** Makes the server's copy anew after it was deleted, with the same code. */
  async restore(): Promise<SyncState> {
    const pairing = await this.parts.loadPairing();
    if (!pairing) return this.state;
    await this.parts.savePairing({ ...pairing, makes: true, revision: 0, failures: 0 });
    return this.run();
  }

  private async attempt(): Promise<SyncState> {
    const pairing = await this.parts.loadPairing();
    const opened = pairing && (await this.open(pairing));
    if (!opened) return this.tell({ phase: "off", lastSuccess: 0, nextTry: 0 });
    this.tell({ phase: "busy", lastSuccess: pairing.lastSuccess });
    const { keys, vault } = opened;
    try {
      const revision = await this.reconcile(vault, keys, pairing.makes && pairing.revision === 0 ? undefined : await vault.read());
      return await this.succeeded(pairing, revision, vault.ahead);
    } catch (error) {
      return this.failed(pairing, error, vault.ahead);
    }
  }

  /** Merges what the server holds with what is here until both are the same. @returns the revision of the server's copy */
  private async reconcile(vault: Vault, keys: Keys, first: Held | undefined): Promise<number> {
    let held = first;
    for (let i = 0; i < tries; i++) {
      const theirs = held && (JSON.parse(await open(keys, held.revision, held.body)) as Copy);
      const { copy, differs } = await this.mergeHere(theirs);
      if (held && !differs) return held.revision;
      const over = held?.revision ?? 0;
      try {
        return await vault.write(over, await seal(keys, over + 1, JSON.stringify(copy)));
      } catch (error) {
        if (!(error instanceof VaultError) || error.code !== "conflict") throw error;
      }
      held = await vault.read();
    }
    throw new VaultError("conflict");
  }

  /** Merges a copy into the stored one. @returns the merged copy, and whether it differs from theirs */
  private async mergeHere(theirs: Copy | undefined): Promise<{ copy: Copy; differs: boolean }> {
    for (;;) {
      const ours = await this.parts.read();
      const merged = await this.parts.merge(theirs ? [ours, theirs] : [ours]);
      if ("refused" in merged) throw faultOf(merged.refused);
      const [oursDiffers = false, theirsDiffers = true] = merged.changed;
      // What was stored while the engine was merging has to be merged too.
      if (!oursDiffers || (await this.parts.replace(ours, merged.copy))) return { copy: merged.copy, differs: theirsDiffers };
    }
  }

  private async open({ address, code }: Pairing): Promise<{ keys: Keys; vault: Vault } | undefined> {
    const keys = await keysOf(code);
    return keys && { keys, vault: new Vault(address, keys, this.parts.fetch, () => this.parts.now()) };
  }

  private async succeeded(pairing: Pairing, revision: number, ahead: number): Promise<SyncState> {
    const lastSuccess = this.parts.now();
    await this.parts.savePairing({ ...pairing, revision, lastSuccess, failures: 0, nextTry: 0 });
    return this.tell({ phase: Math.abs(ahead) > mostSkew ? "clock_skew" : "on", lastSuccess, nextTry: 0, ahead });
  }

  private async failed(pairing: Pairing, error: unknown, ahead: number): Promise<SyncState> {
    const phase = phaseOf(error, pairing.revision > 0);
    const failures = pairing.failures + 1;
    const waits = ["offline", "conflict"].includes(phase);
    const retryAfter = error instanceof VaultError ? error.retryAfter : 0;
    const nextTry = waits ? this.parts.now() + waitAfter(failures, retryAfter, this.parts.random()) : 0;
    await this.parts.savePairing({ ...pairing, failures, nextTry });
    return this.tell({ phase, lastSuccess: pairing.lastSuccess, nextTry, ahead });
  }

  private tell(change: Partial<SyncState>): SyncState {
    this.state = { ...this.state, ...change };
    this.parts.changed(this.state);
    return this.state;
  }
}

function faultOf(refusal: Refusal): Error {
  if (refusal === "too_large") return new VaultError("too_large");
  return new SealError(refusal === "newer_format" ? "newer" : "broken");
}

/** The phase that an error leads to. Errors of the store mean that this browser has no room. */
function phaseOf(error: unknown, known: boolean): Phase {
  if (error instanceof SealError) return error.code === "newer" ? "newer" : "unreadable";
  if (error instanceof SyntaxError) return "unreadable";
  if (!(error instanceof VaultError)) return "quota";
  switch (error.code) {
    case "missing":
      return known ? "deleted" : "wrong_code";
    case "conflict":
      return "conflict";
    case "too_large":
      return "quota";
    case "refused":
      return "wrong_code";
    default:
      return "offline";
  }
}
