/** What the cards of reasons and of offers have in common: fields that save as typed, kinds, order, deletion with a way back. */
import { type Kind, kinds } from "../contract";
import { type Key, words } from "../panel/words";
import { editItem, type Item, putItem, removeItem } from "../store";
import { button, element, tick } from "../widgets/dom";
import { notice, noticeFailure } from "../widgets/notice";
import { type Control, failureOf, saveAsTyped } from "../widgets/saved";

/** The lists that are shown as cards. */
export type CardList = "reasons" | "alternatives";

let made = 0;

/** A labelled field. `hint` is read with it. */
export function field(label: Key, control: Control, save: (value: string) => Promise<unknown>, options: { hint?: Key; whole?: boolean } = {}): HTMLElement {
  control.id ||= `field-${++made}`;
  const head = element("div", { class: "label" }, element("label", { for: control.id }, words(label)));
  const whole = element("div", { class: options.whole ? "field whole" : "field" }, head, control);
  if (options.hint) {
    control.setAttribute("aria-describedby", `${control.id}-hint`);
    whole.append(element("p", { id: `${control.id}-hint`, class: "faint" }, words(options.hint)));
  }
  saveAsTyped(control, save);
  return whole;
}

/** A text field with a value. */
export function input(name: string, value: string, type = "text", max = 120): HTMLInputElement {
  const control = element("input", { type, "data-field": name, ...(type === "text" ? { maxlength: String(max) } : {}) });
  control.value = value;
  return control;
}

/** A list to choose from. */
export function choice(name: string, value: string, options: readonly (readonly [value: string, key: Key])[]): HTMLSelectElement {
  const control = element("select", { "data-field": name }, ...options.map(([id, key]) => element("option", { value: id }, words(key))));
  control.value = value;
  return control;
}

/** The kinds of request that a thing is for, folded away behind a line that names them; `none` is what the line says without any. */
export function kindChooser(label: Key, none: Key, chosen: readonly Kind[], save: (kinds: Kind[]) => Promise<unknown>): HTMLElement {
  let now = [...chosen];
  const summary = element("summary", {}, words(label, namesOf(now, none)));
  const change = async (kind: Kind, on: boolean): Promise<void> => {
    now = kinds.filter((each) => (each === kind ? on : now.includes(each)));
    summary.textContent = words(label, namesOf(now, none));
    noticeFailure(await failureOf(() => save(now)));
  };
  const boxes = kinds.map((kind) => tick(words(`kind_${kind}`), now.includes(kind), (on) => change(kind, on)));
  const group = element("div", { class: "kinds", role: "group" }, ...boxes);
  group.setAttribute("aria-label", words(label, "").replace(/\s*:\s*$/, ""));
  return element("details", {}, summary, group);
}

/** The foot of a card: earlier, later, delete. */
export function foot<L extends CardList>(list: L, items: readonly Item<L>[], at: number, name: string): HTMLElement {
  const item = items[at] as Item<L>;
  const move = (key: Key, to: number): HTMLButtonElement => {
    const made = button(key, () => swap(list, item, items[to] as Item<L>));
    made.disabled = items[to] === undefined;
    made.setAttribute("aria-label", `${words(key)}: ${name}`);
    return made;
  };
  const drop = button("opt_delete", () => removed(list, item, name));
  drop.setAttribute("aria-label", `${words("opt_delete")}: ${name}`);
  return element("div", { class: "foot" }, move("opt_earlier", at - 1), move("opt_later", at + 1), drop);
}

async function swap<L extends CardList>(list: L, a: Item<L>, b: Item<L>): Promise<void> {
  const place = (order: number) => ({ order }) as Parameters<typeof editItem<L>>[2];
  noticeFailure(await failureOf(async () => {
    await editItem(list, a.id, place(b.order));
    await editItem(list, b.id, place(a.order));
  }));
}

/** Deletes an item and offers to bring it back. */
async function removed<L extends CardList>(list: L, item: Item<L>, name: string): Promise<void> {
  const failure = await failureOf(() => removeItem(list, item.id));
  if (failure !== "") return noticeFailure(failure);
  notice("deleted", words("page_deleted", name), { key: "undo", run: async () => noticeFailure(await failureOf(() => putItem(list, item))) });
}

function namesOf(chosen: readonly Kind[], none: Key): string {
  if (chosen.length === 0) return words(none);
  return new Intl.ListFormat(words("locale")).format(chosen.map((kind) => words(`kind_${kind}`)));
}
