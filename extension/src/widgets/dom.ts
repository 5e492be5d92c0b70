/** Makes elements. Text only ever becomes text nodes, attributes of our own, and field values. */
import { words, type Key } from "../panel/words";

type Child = Node | string;

/** An element with its properties and children. A property that is "" or undefined is left out. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && value !== "") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** An element of the page by its id. The pages and their scripts belong together, so it is there. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** A button with a text of the interface. */
export function button(key: Key, press: () => unknown, className = ""): HTMLButtonElement {
  const made = element("button", { type: "button", class: className }, words(key));
  made.addEventListener("click", () => void press());
  return made;
}

/** Runs `work` once nothing has called it for `wait` milliseconds. */
export function calm(wait: number, work: () => unknown): () => void {
  let timer: number | undefined;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void work(), wait);
  };
}

/** Makes calls of `work` wait for the one before, so that an older state is never drawn over a newer one. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(work, work));
}

/** Draws something anew, and gives the focus back to the button with the same name in data-focus, or to one beside it. */
export function keepFocus(redraw: () => void): void {
  const name = document.activeElement?.getAttribute("data-focus") ?? "";
  redraw();
  const again = name === "" ? null : document.querySelector<HTMLButtonElement>(`[data-focus="${CSS.escape(name)}"]`);
  (again?.disabled ? again.parentElement?.querySelector<HTMLElement>("button:enabled") : again)?.focus();
}

/** A box with a tick and a label. */
export function tick(text: string, checked: boolean, change: (checked: boolean) => unknown): HTMLLabelElement {
  const box = element("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => void change(box.checked));
  return element("label", { class: "tick" }, box, element("span", {}, text));
}

/** A button that copies a text, and says beside it that it did. */
export function copyButton(text: () => string): HTMLElement {
  const said = element("span", { class: "faint", role: "status" });
  const press = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(text()).then(() => true, () => false);
    said.textContent = words(done ? "page_copied" : "page_copy_refused");
  };
  return element("div", { class: "buttons" }, button("copy", press), said);
}
