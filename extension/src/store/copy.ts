/** Changes to the copy as pure functions: every edit gets a number higher than all before it. */
import type { Copy, Gone, Stamp } from "../contract.memory";

/** The lists of the copy. */
export const lists = ["reasons", "alternatives", "history", "phrases"] as const;

export type ListName = (typeof lists)[number];

/** What a list holds, without what was deleted. */
export type Item<L extends ListName> = Exclude<Copy[L][number], Gone>;

/** What can be changed of an item. */
export type Fields<L extends ListName> = Partial<Omit<Item<L>, keyof Stamp>>;

/** An item before it has its stamp. */
export type Body<L extends ListName> = Omit<Item<L>, "rev" | "device" | "deleted">;

/** A copy in which nothing has been kept yet. */
export function emptyCopy(): Copy {
  return { format: "demur", version: 1, floor: 0, settings: {}, reasons: [], alternatives: [], history: [], phrases: [] };
}

/** The highest number that an edit has been given, or a forgotten one had. */
export function highestRev(copy: Copy): number {
  const stamped: { rev: number }[] = [...Object.values(copy.settings), ...lists.flatMap((list) => copy[list] as Stamp[])];
  return stamped.reduce((highest, { rev }) => Math.max(highest, rev), copy.floor);
}

/**
 * Puts an item into a list, in the place of the one with the same id.
 *
 * @param device the browser that makes the edit
 */
export function put<L extends ListName>(copy: Copy, list: L, body: Body<L>, device: string): Copy {
  const item = { ...body, rev: highestRev(copy) + 1, device, deleted: false } as unknown as Stamp;
  return { ...copy, [list]: replaced(copy[list], item) };
}

/** Takes an item out of a list. Its id stays, so that merging deletes it in the other copy too. An unknown id changes nothing. */
export function remove(copy: Copy, list: ListName, id: string, device: string): Copy {
  const known = (copy[list] as Stamp[]).some((item) => item.id === id && !item.deleted);
  if (!known) return copy;
  const gone: Gone = { id, rev: highestRev(copy) + 1, device, deleted: true };
  return { ...copy, [list]: replaced(copy[list], gone) };
}

/** Gives a setting a value. */
export function set(copy: Copy, key: string, value: unknown, device: string): Copy {
  const setting = { value, rev: highestRev(copy) + 1, device };
  return { ...copy, settings: { ...copy.settings, [key]: setting } };
}

/** Empties the copy. What other browsers hold of it goes too when they merge: the floor rises above all of it. */
export function forget(copy: Copy): Copy {
  return { ...emptyCopy(), floor: highestRev(copy) };
}

/** The items of a list that were not deleted. */
export function living<L extends ListName>(copy: Copy, list: L): Item<L>[] {
  return (copy[list] as Stamp[]).filter((item) => !item.deleted) as unknown as Item<L>[];
}

function replaced(items: readonly Stamp[], item: Stamp): Stamp[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
