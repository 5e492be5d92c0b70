/** New items for the lists of the copy, with every field filled. */
import type { Alternative, Kind, Reason } from "../contract";
import type { Copy, RecordBody } from "../contract.memory";
import { type Body, living } from "./copy";

/** A random id for an item. */
export function newId(): string {
  return crypto.randomUUID().slice(0, 13);
}

/** What a reason has where a file that was taken in, or another version, left a field out. */
export const plainReason: Omit<Body<"reasons">, "id"> = { text: "", until: "", lang: "", type: "commitment", for: [], order: 0 };

/** The same for an offer. */
export const plainAlternative: Omit<Body<"alternatives">, "id"> = {
  offer: "other", text: "", label: "", agreed: false, for: [], not_for: [], order: 0,
};

/** The same for a record: a decline whose text was put into the box, and nothing promised. */
export const plainRecord: Omit<Body<"history">, "id" | "person" | "date" | "kind"> = {
  name: "", company: "", thread: "", channel: "other", decision: "declined", state: "inserted", stage: "first", colleague: false, reason: "",
  reason_until: "", alternative: "", promise: "", promise_by: "", promise_state: "", waited: -1, wording: [],
};

/** A reason at the end of the list. An id that is given stays. */
export function newReason(copy: Copy, { id, ...rest }: Partial<Reason>): Body<"reasons"> {
  return { ...plainReason, ...rest, id: id || newId(), order: nextPlace(living(copy, "reasons")) };
}

/** An offer at the end of the list. One that needs no text can stand there once, whichever browser it was added in. */
export function newAlternative(copy: Copy, { id: offer, ...rest }: Alternative): Body<"alternatives"> {
  return { ...plainAlternative, ...rest, id: needsText(offer) ? newId() : offer, offer, order: nextPlace(living(copy, "alternatives")) };
}

/** Whether an offer of this sort says nothing without a text of the person's. */
export function needsText(offer: Alternative["id"]): boolean {
  return !["linkedin", "question", "gathering", "meeting"].includes(offer);
}

/** What has to be known of a decision; the rest has a default. */
export type NewRecord = Partial<RecordBody> & { person: string; date: string; kind: Kind };

/** A record with its defaults. A promise that is not said to be anybody's leaves it to the other to ask again. */
export function newRecord(known: NewRecord): Body<"history"> {
  const promise = known.promise ?? "";
  return {
    ...plainRecord,
    ...known,
    id: newId(),
    promise,
    promise_by: promise === "" ? "" : (known.promise_by ?? "them"),
    promise_state: promise === "" ? "" : (known.promise_state ?? "open"),
  };
}

function nextPlace(items: readonly { order?: number }[]): number {
  return items.reduce((last, { order = 0 }) => Math.max(last, order), 0) + 1;
}
