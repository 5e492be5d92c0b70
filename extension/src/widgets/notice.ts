/** Notices at the foot of the window: something was deleted and can come back, something could not be stored or read. */
import { type Key, words } from "../panel/words";
import { asides, dropAside, type Item, type ListName, putItem, removeItem, StoreError } from "../store";
import { button, element, part } from "./dom";
import { failureOf } from "./saved";

/** An action offered by a notice. The notice goes when it has been done, unless it `stays`. */
export interface Action {
  key: Key;
  run: () => unknown;
  stays?: boolean;
}

/** Shows a notice. One with the same name is replaced. */
export function notice(name: string, text: string, ...actions: Action[]): void {
  dropNotice(name);
  const buttons = actions.map(({ key, run, stays }) => button(key, async () => {
    await run();
    if (!stays) dropNotice(name);
  }));
  buttons.push(button("page_close", () => dropNotice(name), "link"));
  const row = element("div", { class: "buttons" }, ...buttons);
  part("notices").append(element("div", { class: "notice", "data-name": name }, element("p", {}, text), row));
}

/** Takes a notice away, if it is there. Should it have the focus, that goes back to the part of the page where the person was. */
export function dropNotice(name: string): void {
  const shown = part("notices").querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
  const focused = shown?.contains(document.activeElement);
  shown?.remove();
  if (focused) part("notices").dispatchEvent(new Event("left"));
}

/** Deletes an item and offers to bring it back. */
export async function removeWithUndo<L extends ListName>(list: L, id: string, name: string): Promise<void> {
  const section = document.activeElement?.closest("section");
  let item: Item<L> | undefined;
  const failure = await failureOf(async () => {
    item = await removeItem(list, id);
  });
  if (failure !== "") return noticeFailure(failure);
  const back = async (): Promise<void> => noticeFailure(await failureOf(async () => item && putItem(list, item)));
  notice("deleted", words("page_deleted", name), { key: "undo", run: back });
  part("notices").querySelector<HTMLElement>("[data-name=deleted] button")?.focus();
  part("notices").addEventListener("left", () => section?.querySelector<HTMLElement>("button:enabled, input")?.focus(), { once: true });
}

/** Says why something was not stored; "" says nothing. */
export function noticeFailure(failure: string): void {
  if (failure !== "") notice("failure", failure);
}

/** Says that a page could not begin: what is stored could not be reached, or what is broken could not be put aside for want of room. */
export function noticeTrouble(error: unknown): void {
  console.error("Demur:", error);
  notice("trouble", words(error instanceof StoreError && error.code === "full" ? "page_full" : "page_not_read"));
}

/** Tells what was put aside because it could not be read, and offers to save it as a file. */
export async function noticeAsides(): Promise<void> {
  for (const { key, found, fault, value } of await asides()) {
    const day = new Date(found).toLocaleDateString(words("locale"), { dateStyle: "long" });
    const save = (): void => saveFile(`demur-kept-${key.slice(key.indexOf(":") + 1)}.json`, value);
    notice(key, words(fault === "newer" ? "page_aside_newer" : "page_aside_broken", day), { key: "page_aside_save", run: save, stays: true },
      { key: "page_aside_drop", run: () => dropAside(key) });
  }
}

/** Hands a value to the person as a readable file. */
export function saveFile(name: string, value: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2) + "\n"], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
