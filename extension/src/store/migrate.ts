/** Takes over what the first versions stored: one object with `me` and `preferences`, under the key "settings". */
import type { Me, Preferences, Reason } from "../contract";
import type { Copy } from "../contract.memory";
import { put, set } from "./copy";
import { newReason } from "./items";

/** The storage key of the old object. */
export const oldKey = "settings";

/**
 * Adds what the old object holds to the copy. What the copy has already is newer and stays. The object may be of any shape: only what has
 * the expected type is taken.
 */
export function migrated(old: unknown, copy: Copy, device: string): Copy {
  const { me = {}, preferences = {} } = (old ?? {}) as { me?: Me; preferences?: Preferences };
  const values = { name: me.name, emails: me.emails, sign_off: preferences.sign_off };
  let made = copy;
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== "" && made.settings[key] === undefined) made = set(made, key, value, device);
  }
  const reasons: Reason[] = Array.isArray(preferences.reasons) ? preferences.reasons : [];
  for (const reason of reasons) {
    const known = made.reasons.some(({ id }) => id === reason.id);
    if (typeof reason.text === "string" && reason.text !== "" && !known) made = put(made, "reasons", newReason(made, reason), device);
  }
  return made;
}
