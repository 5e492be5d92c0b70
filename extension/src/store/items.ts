/** New items for the lists of the copy, with every field filled. */
import type { Alternative, Kind, Reason } from "../contract";
import type { Copy, RecordBody } from "../contract.memory";
import { type Body, living } from "./copy";

/** A random id for an item. */
export function newId(): string {
  return crypto.randomUUID().slice(0, 13);
}

/** A reason at the end of the list. An id that is given stays. */
export function newReason(copy: Copy, reason: Partial<Reason>): Body<"reasons"> {
  return {
    id: reason.id || newId(),
    text: reason.text ?? "",
    until: reason.until ?? "",
    lang: reason.lang ?? "",
    type: reason.type ?? "commitment",
    for: reason.for ?? [],
    order: nextPlace(living(copy, "reasons")),
  };
}

/** An offer at the end of the list. One that needs no text can stand there once, whichever browser it was added in. */
export function newAlternative(copy: Copy, { id: offer, ...rest }: Alternative): Body<"alternatives"> {
  return {
    id: needsText(offer) ? newId() : offer,
    offer,
    text: rest.text ?? "",
    label: rest.label ?? "",
    agreed: rest.agreed ?? false,
    for: rest.for ?? [],
    not_for: rest.not_for ?? [],
    order: nextPlace(living(copy, "alternatives")),
  };
}

/** Whether an offer of this sort says nothing without a text of the person's. */
export function needsText(offer: Alternative["id"]): boolean {
  return !["linkedin", "question", "gathering", "meeting"].includes(offer);
}

/** What has to be known of a decision; the rest has a default. */
export type NewRecord = Partial<RecordBody> & { person: string; date: string; kind: Kind };

/** A record with its defaults: a decline whose text was put into the box, and nothing promised. */
export function newRecord(known: NewRecord): Body<"history"> {
  const promise = known.promise ?? "";
  return {
    id: newId(),
    name: "",
    company: "",
    thread: "",
    channel: "other",
    decision: "declined",
    state: "inserted",
    stage: "first",
    colleague: false,
    reason: "",
    reason_until: "",
    alternative: "",
    waited: -1,
    wording: [],
    ...known,
    promise,
    promise_by: promise === "" ? "" : (known.promise_by ?? "them"),
    promise_state: promise === "" ? "" : (known.promise_state ?? "open"),
  };
}

function nextPlace(items: readonly { order: number }[]): number {
  return items.reduce((last, { order }) => Math.max(last, order), 0) + 1;
}
