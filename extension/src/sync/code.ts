/**
 * The sync code: 128 random bits that are all a second browser needs. It is written in Crockford's base 32, which has no letter that looks
 * like another one, in seven groups of four; the last characters are a checksum, so that a slip is found before any server is asked.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const secretBytes = 16;
const checkBits = 12;
const characters = (8 * secretBytes + checkBits) / 5;

/** A new code. */
export async function newCode(): Promise<string> {
  return formatCode(crypto.getRandomValues(new Uint8Array(secretBytes)));
}

/** Writes a secret of 16 bytes as a code. */
export async function formatCode(secret: Uint8Array): Promise<string> {
  let bits = 0n;
  for (const byte of secret) bits = (bits << 8n) | BigInt(byte);
  bits = (bits << BigInt(checkBits)) | BigInt(await checksum(secret));
  let text = "";
  for (let i = characters - 1; i >= 0; i--) text += alphabet[Number((bits >> BigInt(5 * i)) & 31n)];
  return text.replace(/(.{4})(?=.)/g, "$1-");
}

/** Reads a code as people type it: any case, any spaces and hyphens, O for 0, I or L for 1. Undefined where it is no code. */
export async function parseCode(text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (plain.length !== characters) return undefined;
  let bits = 0n;
  for (const character of plain) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const check = Number(bits & BigInt((1 << checkBits) - 1));
  const secret = new Uint8Array(secretBytes);
  for (let i = 0; i < secretBytes; i++) secret[i] = Number((bits >> BigInt(checkBits + 8 * (secretBytes - 1 - i))) & 255n);
  return check === (await checksum(secret)) ? secret : undefined;
}

async function checksum(secret: Uint8Array): Promise<number> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", secret.slice()));
  return ((hash[0] ?? 0) << 4) | ((hash[1] ?? 0) >> 4);
}
