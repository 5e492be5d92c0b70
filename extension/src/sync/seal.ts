/**
 * Encryption of a copy: compressed, padded, then AES-GCM with a fresh nonce. The vault's id, the format and the revision are bound in, so
 * that a server cannot pass one vault's copy, or an older one, off as another.
 *
 * A sealed copy is one byte of format, 12 bytes of nonce, and the ciphertext with its tag of 16 bytes.
 */
import type { Keys } from "./keys";

/** What is sealed cannot be opened: it was changed, belongs elsewhere, or a newer version wrote it. */
export class SealError extends Error {
  constructor(readonly code: "broken" | "newer") {
    super(code);
  }
}

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Lengths are rounded up to this many bytes, so that they tell little of what is inside. */
const step = 4096;

/** Seals a text as the given revision of a vault. */
export async function seal(keys: Keys, revision: number, plain: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await piped(new TextEncoder().encode(plain), new CompressionStream("deflate-raw"));
  const padded = new Uint8Array(Math.ceil((packed.length + 4) / step) * step);
  new DataView(padded.buffer).setUint32(0, packed.length);
  padded.set(packed, 4);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const secret = await crypto.subtle.encrypt(parameters(keys, revision, nonce), keys.key, padded);
  const sealed = new Uint8Array(1 + nonceBytes + secret.byteLength);
  sealed[0] = format;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(secret), 1 + nonceBytes);
  return sealed;
}

/**
 * Opens what was sealed as the given revision.
 *
 * @throws SealError
 */
export async function open(keys: Keys, revision: number, sealed: Uint8Array<ArrayBuffer>): Promise<string> {
  if ((sealed[0] ?? 0) > format) throw new SealError("newer");
  if (sealed[0] !== format || sealed.length < 1 + nonceBytes + tagBytes + step) throw new SealError("broken");
  try {
    const nonce = sealed.slice(1, 1 + nonceBytes);
    const padded = await crypto.subtle.decrypt(parameters(keys, revision, nonce), keys.key, sealed.slice(1 + nonceBytes));
    const length = new DataView(padded).getUint32(0);
    const plain = await piped(new Uint8Array(padded, 4, length), new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    throw new SealError("broken");
  }
}

function parameters(keys: Keys, revision: number, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  const additionalData = new TextEncoder().encode(`demur vault ${format} ${keys.id} ${revision}`);
  return { name: "AES-GCM", iv: nonce, additionalData };
}

async function piped(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
