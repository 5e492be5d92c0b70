/**
 * Tells whether what lies in the storage can be worked with. The engine validates strictly, when something is imported; here it is enough
 * that no later step can stumble.
 */
import type { Copy } from "../contract.memory";
import { lists } from "./copy";

/** What is wrong with a stored copy: it cannot be read, or a newer Demur has written it. */
export type Fault = "broken" | "newer";

/** The fault of a stored value, or "" where it is a copy. */
export function faultOf(value: unknown): Fault | "" {
  if (!isObject(value) || value["format"] !== "demur" || !isCount(value["version"])) return "broken";
  if (value["version"] > 1) return "newer";
  const { floor, settings } = value;
  if (!isCount(floor) || !isObject(settings) || !Object.values(settings).every(isSetting)) return "broken";
  return lists.every((list) => isList(value[list])) ? "" : "broken";
}

/** Whether the value is a copy that this Demur can work with. */
export function isCopy(value: unknown): value is Copy {
  return faultOf(value) === "";
}

function isSetting(value: unknown): boolean {
  return isObject(value) && "value" in value && isCount(value["rev"]) && typeof value["device"] === "string";
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isStamped);
}

function isStamped(value: unknown): boolean {
  return isObject(value) && typeof value["id"] === "string" && value["id"] !== "" && isCount(value["rev"])
    && typeof value["device"] === "string" && typeof value["deleted"] === "boolean";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
