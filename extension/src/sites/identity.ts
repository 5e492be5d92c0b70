/** Tells elements apart across injections: the code is run anew for each press, but what it keeps here stays. */
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
