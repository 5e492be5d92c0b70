/** What is derived from a sync code (HKDF with SHA-256, RFC 5869): the id, the token and the key have nothing to do with each other. */
import { parseCode } from "./code";

/** The keys of one vault. The server sees the id and the token, never the key. */
export interface Keys {
  /** The opaque id, 22 characters. */
  id: string;
  /** What the server is shown: ID.TOKEN. */
  access: string;
  /** AES-GCM, 256 bits; it cannot be read out. */
  key: CryptoKey;
}

const text = new TextEncoder();

/** The keys of a code; undefined where it is no code. */
export async function keysOf(code: string): Promise<Keys | undefined> {
  const secret = await parseCode(code);
  if (!secret) return undefined;
  const source = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits", "deriveKey"]);
  const id = await derived(source, "vault id", 16);
  const token = await derived(source, "vault token", 32);
  const key = await crypto.subtle.deriveKey(parameters("vault key"), source, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  return { id, access: `${id}.${token}`, key };
}

async function derived(source: CryptoKey, purpose: string, bytes: number): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.deriveBits(parameters(purpose), source, 8 * bytes)));
}

/** The code has 128 random bits, so no salt is needed; `info` keeps the purposes apart. */
function parameters(purpose: string): HkdfParams {
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: text.encode(`demur 1 ${purpose}`) };
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
