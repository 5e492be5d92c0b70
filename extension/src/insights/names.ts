/** How dates, kinds and reasons are said on the page. */
import type { Copy } from "../contract.memory";
import { type Key, words } from "../panel/words";
import { reasonsOf } from "../store";

/** The language of the interface as it is used where the person lives, which decides how dates are written. */
export function region(): string {
  return navigator.languages.find((each) => each.split("-")[0] === words("locale")) ?? words("locale");
}

/** "2 Oct 2026" for "2026-10-02"; "" for "". */
export function day(date: string): string {
  return date === "" ? "" : new Date(`${date}T12:00:00`).toLocaleDateString(region(), { dateStyle: "medium" });
}

/** "Oct 26" for "2026-10". */
export function month(date: string): string {
  const first = new Date(`${date.slice(0, 7)}-01T12:00:00`);
  return first.toLocaleDateString(region(), { month: "short", year: "2-digit" });
}

/** The name of a kind of request. */
export function kindName(kind: string): string {
  return words(`kind_${kind}` as Key) || kind;
}

/** The text of a reason; a reason that was deleted since has only the fact that it was. */
export function reasonName(copy: Copy, id: string): string {
  if (id === "") return words("rev_general_reason");
  return reasonsOf(copy).find((reason) => reason.id === id)?.text ?? words("rev_deleted_reason");
}
