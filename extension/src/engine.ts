/** The Go engine, compiled to WebAssembly: started on the first request, replaced once when it has died. */
import "wasm_exec";
import type { Reply, SuggestRequest, Suggestion } from "./contract";

/** Thrown when the engine stopped, was replaced, and stopped again. */
export class EngineStopped extends Error {}

/** An answer, and whether the engine had to be started again to get it. */
export interface Answer<T> {
  reply: Reply<T>;
  restarted: boolean;
}

interface Instance {
  call: (json: string) => unknown;
  /** Set when the Go program has ended: its function then throws, or worse, answers from broken memory. */
  dead: boolean;
}

/**
 * How far the heap may grow before it is collected, in percent of what lives. Go's own 100 keeps the memory at 31 MB and takes a third more time
 * for a reply; 300 takes 50 MB, which the browser gets back as soon as the background sleeps.
 */
const growth = "300";

/** What the Go program leaves behind for us. */
const host = globalThis as { demur?: (json: string) => unknown };

let current: Promise<Instance> | undefined;

/**
 * Asks the engine for drafts.
 *
 * @throws EngineStopped when two instances in a row could not answer.
 */
export async function suggest(request: SuggestRequest): Promise<Answer<Suggestion>> {
  return ask<Suggestion>(request);
}

/**
 * Asks the engine for whatever `op` names. `T` is what the contract says of its answer.
 *
 * @throws EngineStopped when two instances in a row could not answer.
 */
export async function ask<T>(request: { op: string }): Promise<Answer<T>> {
  const json = JSON.stringify(request);
  const first = await attempt<T>(json);
  if (first) return { reply: first, restarted: false };
  const second = await attempt<T>(json);
  if (second) return { reply: second, restarted: true };
  throw new EngineStopped();
}

/** Starts the engine while the page is being read, so that the first answer does not wait for both in turn. */
export function warmUp(): void {
  current ??= start();
  current.catch(() => undefined); // The request that follows tries again and reports.
}

/** One call. Undefined means that the instance is of no use any more; the next call makes a new one. */
async function attempt<T>(json: string): Promise<Reply<T> | undefined> {
  const starting = (current ??= start());
  try {
    const instance = await starting;
    const reply = instance.dead ? undefined : instance.call(json);
    if (typeof reply === "string") return JSON.parse(reply) as Reply<T>;
  } catch (error) {
    console.warn("Demur: the engine stopped:", error instanceof Error ? error.message : error);
  }
  if (current === starting) current = undefined;
  return undefined;
}

async function start(): Promise<Instance> {
  const go = new Go();
  go.env = { GOGC: growth };
  const { instance } = await WebAssembly.instantiateStreaming(fetch(chrome.runtime.getURL("engine.wasm")), go.importObject);
  delete host.demur; // A function of an earlier instance must not pass for the new one's.
  const ended = go.run(instance);
  const call = host.demur;
  if (call === undefined) throw new Error("the program ended before it was ready");
  const engine: Instance = { call, dead: false };
  const bury = () => {
    engine.dead = true;
  };
  ended.then(bury, bury);
  return engine;
}
