/** Finding elements in a page and in the shadow roots that a site keeps parts of itself in. */

/** What can be searched: a document, a shadow root or an element. */
export type Scope = Document | ShadowRoot | Element;

/** Whether an element takes up room on the page. A tab in the background counts as showing its elements. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The elements that match in any of the scopes, each scope in document order. */
export function findAll(scopes: readonly Scope[], css: string): HTMLElement[] {
  return scopes.flatMap((scope) => [...scope.querySelectorAll<HTMLElement>(css)]);
}

/** The matches of the first selector that has any which `accept` takes. */
export function findFirst(
  scopes: readonly Scope[],
  selectors: readonly string[],
  accept: (element: HTMLElement) => boolean = () => true,
): HTMLElement[] {
  for (const css of selectors) {
    const found = findAll(scopes, css).filter(accept);
    if (found.length > 0) return found;
  }
  return [];
}

/** The document, and the shadow root of each matching host. A closed root is open to extensions. */
export function scopesWithin(page: Document, hosts: string): Scope[] {
  const roots = [...page.querySelectorAll<HTMLElement>(hosts)].map(shadowRootOf);
  return [page, ...roots.filter((root) => root !== null)];
}

function shadowRootOf(host: HTMLElement): ShadowRoot | null {
  return host.shadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null;
}

/** The focused element, looked up through shadow roots; null where the focus is nowhere in particular. */
export function focusedElement(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused instanceof HTMLElement) {
    const inner = shadowRootOf(focused)?.activeElement;
    if (!inner) break;
    focused = inner;
  }
  return focused === page.body ? null : focused;
}

/** Whether `inner` lies in `outer` or is it. */
export function holds(outer: Element, inner: Element | null): boolean {
  return inner !== null && outer.contains(inner);
}

/** The text of the first match, with runs of white space made one space; "" without a match. */
export function textOf(scope: Scope | null, css: string): string {
  return tidy(scope?.querySelector(css)?.textContent ?? "");
}

/** White space made single and cut at both ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
