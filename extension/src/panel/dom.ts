/** Small helpers for the panel's elements. Text from messages only ever becomes text nodes and field values. */
import { type Key, words } from "./words";

/** An element of panel.html. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Sets a text, unless it is there already: a live region would be read again. */
export function setText(id: string, text: string): void {
  const target = part(id);
  if (target.textContent !== text) target.textContent = text;
}

export function element<T extends keyof HTMLElementTagNameMap>(tag: T, text = "", className = ""): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** A button that says the text of a key. */
export function button(key: Key, className: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", words(key), className);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/**
 * Builds the content of an element anew only where what it shows has changed, so that the focus and what is open in it stay. A control
 * that had the focus and is built anew gets it back by its place.
 */
export function rebuild(target: HTMLElement, shown: unknown, build: () => Node[]): void {
  const mark = JSON.stringify(shown);
  if (target.dataset["shown"] === mark) return;
  target.dataset["shown"] = mark;
  const controls = () => [...target.querySelectorAll<HTMLElement>("button, select, input, summary")];
  const focused = document.activeElement instanceof HTMLElement ? controls().indexOf(document.activeElement) : -1;
  target.replaceChildren(...build());
  if (focused < 0) return;
  const now = controls();
  (now[Math.min(focused, now.length - 1)] ?? part("draft")).focus();
}
