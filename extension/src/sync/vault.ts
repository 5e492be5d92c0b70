/** The vault on the server, one function for each thing it does. Nothing is sent anywhere but to the address that the person has set. */
import type { Keys } from "./keys";

/** Why the server did not do what was asked. */
export type VaultFault = "missing" | "conflict" | "too_large" | "busy" | "unreachable" | "refused";

export class VaultError extends Error {
  /**
   * @param code missing: no such copy for this code. conflict: another browser was faster. busy: too many requests. unreachable: no network,
   * or no answer. refused: an answer that this version does not understand.
   * @param retryAfter seconds that the server asks to wait; 0 where it says nothing.
   */
  constructor(readonly code: VaultFault, readonly retryAfter = 0) {
    super(code);
  }
}

/** What the server holds. */
export interface Held {
  revision: number;
  body: Uint8Array<ArrayBuffer>;
}

/** How long a request may take, in milliseconds. */
const patience = 20_000;

export class Vault {
  /** How far the server's clock is ahead of ours, in milliseconds, by its last answer. */
  ahead = 0;

  /** @param address of the server, as {@link serverAddress} returns it */
  constructor(private readonly address: string, private readonly keys: Keys, private readonly ask: typeof fetch, private readonly now: () => number) {}

  /** @throws VaultError */
  async read(): Promise<Held> {
    const reply = await this.send("GET", {});
    return { revision: revisionOf(reply), body: new Uint8Array(await bodyOf(reply)) };
  }

  /** Writes over a revision; 0 makes the copy. @returns the new revision @throws VaultError */
  async write(over: number, body: Uint8Array<ArrayBuffer>): Promise<number> {
    const expected: Record<string, string> = over > 0 ? { "If-Match": `"${over}"` } : { "If-None-Match": "*" };
    const reply = await this.send("PUT", { ...expected, "Content-Type": "application/octet-stream" }, body);
    return revisionOf(reply);
  }

  /** Removes the server's copy for good. @throws VaultError */
  async remove(): Promise<void> {
    await this.send("DELETE", {});
  }

  private async send(method: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | null = null): Promise<Response> {
    let reply: Response;
    try {
      reply = await this.ask(`${this.address}/v1/vault`, {
        method, body, headers: { ...headers, Authorization: `Bearer ${this.keys.access}` }, cache: "no-store", credentials: "omit",
        redirect: "error", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(patience),
      });
    } catch {
      throw new VaultError("unreachable");
    }
    const date = Date.parse(reply.headers.get("Date") ?? "");
    if (!Number.isNaN(date)) this.ahead = date - this.now();
    if (reply.ok) return reply;
    throw new VaultError(faultOf(reply.status), Number(reply.headers.get("Retry-After") ?? 0) || 0);
  }
}

/**
 * The address of a server as the person typed it, without a slash at its end. Only https, or this machine.
 *
 * @returns undefined where it is no such address
 */
export function serverAddress(typed: string): string | undefined {
  if (!URL.canParse(typed.trim())) return undefined;
  const url = new URL(typed.trim());
  const here = url.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !here || url.username !== "" || url.search !== "" || url.hash !== "") return undefined;
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

function faultOf(status: number): VaultFault {
  const known: Record<number, VaultFault> = { 404: "missing", 409: "conflict", 413: "too_large", 429: "busy" };
  return known[status] ?? (status >= 500 ? "unreachable" : "refused");
}

function revisionOf(reply: Response): number {
  const revision = Number(/^"(\d+)"$/.exec(reply.headers.get("ETag") ?? "")?.[1] ?? 0);
  if (revision < 1) throw new VaultError("refused");
  return revision;
}

async function bodyOf(reply: Response): Promise<ArrayBuffer> {
  try {
    return await reply.arrayBuffer();
  } catch {
    throw new VaultError("unreachable");
  }
}
