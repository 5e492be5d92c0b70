/**
 * Names conversations and reply boxes, so that a draft goes nowhere but where it was made for. The code of the page is run
 * anew for each request; what it keeps here stays, so an element keeps its number.
 */
const kept = globalThis as { demurElements?: WeakMap<Element, number>; demurCount?: number };

/** A number that names this element as long as the page lives; 0 for none. */
export function identity(element: Element | null): number {
  if (element === null) return 0;
  const known = (kept.demurElements ??= new WeakMap());
  let number = known.get(element);
  if (number === undefined) {
    kept.demurCount = number = (kept.demurCount ?? 0) + 1;
    known.set(element, number);
  }
  return number;
}

/** Joins what names a conversation and what names its reply box. */
export function fingerprintOf(conversation: readonly string[], box: readonly (string | number)[]): string {
  return conversation.join(" ") + "\n" + box.join(" ");
}

/** Whether two fingerprints name the same conversation, with whichever reply box. */
export function sameConversation(one: string, other: string): boolean {
  return one.split("\n")[0] === other.split("\n")[0];
}
