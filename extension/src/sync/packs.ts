/** Published phrase packs: wording of an organisation, read from the server that the person has set. The last good one is kept for offline use. */
import type { PackReport } from "../contract.memory";
import { serverAddress } from "./vault";

/** A pack as it is kept. */
export interface KeptPack {
  address: string;
  name: string;
  /** The server's entity tag of the text. */
  tag: string;
  text: string;
  /** When it was last found to be current, in milliseconds since 1970. */
  checked: number;
}

/** What packs need of the extension. */
export interface PackParts {
  fetch: typeof fetch;
  /** The engine's op pack. */
  check(text: string): Promise<PackReport | undefined>;
  now(): number;
}

/**
 * new: another text than was kept. same: the kept one is current. missing: there is no such pack. offline: the server was not reached.
 * invalid: this engine refuses what the server has. Whatever the outcome, `pack` is the one to use; undefined where there never was a good one.
 */
export interface PackOutcome {
  outcome: "new" | "same" | "missing" | "offline" | "invalid";
  pack: KeptPack | undefined;
}

/** How much of a pack is read, in UTF-16 units: more than a server takes. */
const longest = 1 << 18;

/** Asks the server for a pack. The engine's strict parser and its check read it once more here, as a server is not trusted with wording. */
export async function fetchPack(parts: PackParts, typed: string, name: string, kept: KeptPack | undefined): Promise<PackOutcome> {
  const address = serverAddress(typed);
  if (address === undefined || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) return { outcome: "missing", pack: undefined };
  const current = kept?.address === address && kept.name === name ? kept : undefined;
  let text: string;
  let reply: Response;
  try {
    reply = await parts.fetch(`${address}/v1/packs/${name}`, {
      headers: current ? { "If-None-Match": current.tag } : {}, cache: "no-store", credentials: "omit", redirect: "error",
      referrerPolicy: "no-referrer", signal: AbortSignal.timeout(20_000),
    });
    text = await reply.text();
  } catch {
    return { outcome: "offline", pack: current };
  }
  if (reply.status === 304 && current) return { outcome: "same", pack: { ...current, checked: parts.now() } };
  if (reply.status === 404) return { outcome: "missing", pack: current };
  if (!reply.ok) return { outcome: "offline", pack: current };
  const report = text.length <= longest ? await parts.check(text) : undefined;
  if (!report || report.problems.some(({ level }) => level === "error")) return { outcome: "invalid", pack: current };
  const pack = { address, name, tag: reply.headers.get("ETag") ?? "", text, checked: parts.now() };
  return { outcome: "new", pack };
}
