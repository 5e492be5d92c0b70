/** The field with the address of the person's server. */
import { words } from "../panel/words";
import { saveServer } from "../sync/pairing";
import { serverAddress } from "../sync/vault";
import { part } from "../widgets/dom";
import { failureOf } from "../widgets/saved";

/** The field. */
export function addressField(): HTMLInputElement {
  return part<HTMLInputElement>("server");
}

/** Stores the address as it stands in the field. @returns "" or the sentence that says why it was not stored */
export async function keepAddress(): Promise<string> {
  const typed = addressField().value.trim();
  if (typed !== "" && serverAddress(typed) === undefined) return words("sync_bad_address");
  return failureOf(() => saveServer(typed));
}

/**
 * The address to ask, stored first. Where there is none to use, `tell` is called with the reason, and the field gets the focus.
 */
export async function usableAddress(tell: (why: string) => void): Promise<string | undefined> {
  const typed = addressField().value.trim();
  const failure = typed === "" ? words("sync_bad_address") : await keepAddress();
  if (failure === "") return typed;
  tell(failure);
  addressField().focus();
  return undefined;
}
