/** What the settings page shows of sync. */

/**
 * off: nothing is sent anywhere. on: in step. busy: at work. offline: the server cannot be reached; it is tried again. conflict: other browsers
 * were faster several times in a row; it is tried again. wrong_code: there is no copy for this code on this server. deleted: there was one, and
 * it is gone. quota: the copy is too large, or this browser has no room. clock_skew: in step, but this browser's clock is off. unreadable: what
 * the server holds was not written with this code, or was changed. newer: a newer Demur wrote it.
 */
export type Phase =
  "off" | "on" | "busy" | "offline" | "conflict" | "wrong_code" | "deleted" | "quota" | "clock_skew" | "unreadable" | "newer";

export interface SyncState {
  phase: Phase;
  /** When both were last the same, in milliseconds since 1970; 0 for never. */
  lastSuccess: number;
  /** When it is tried again by itself, in milliseconds since 1970; 0 for not at all. */
  nextTry: number;
  /** By how much the server's clock is ahead, in milliseconds. */
  ahead: number;
}

/** What is remembered between two starts of the browser. */
export interface Pairing {
  /** As {@link serverAddress} returns it. */
  address: string;
  code: string;
  /** This browser makes the server's copy, rather than joining one. */
  makes: boolean;
  /** The revision that this browser has seen last; 0 before the first. */
  revision: number;
  lastSuccess: number;
  /** How many tries in a row have failed. */
  failures: number;
  nextTry: number;
}

/** A clock that is off by more than this many milliseconds can give a wrong date to what is remembered. */
export const mostSkew = 12 * 60 * 60 * 1000;

const firstWait = 30_000;
const longestWait = 60 * 60 * 1000;

/**
 * How long to wait after a failure, in milliseconds: twice as long each time, with a random part so that browsers do not return together.
 *
 * @param random from 0 to 1
 */
export function waitAfter(failures: number, retryAfter: number, random: number): number {
  const wait = Math.min(longestWait, firstWait * 2 ** Math.max(0, failures - 1));
  return Math.max(retryAfter * 1000, Math.round(wait * (0.75 + random / 2)));
}
