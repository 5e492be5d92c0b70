/** What the cards of reasons and of offers have in common: fields that save as typed, kinds, order, deletion with a way back. */
import { type Kind, kinds } from "../contract";
import { type Key, words } from "../panel/words";
import { reorder } from "../store";
import { button, element, keepFocus, tick } from "../widgets/dom";
import { noticeFailure, removeWithUndo } from "../widgets/notice";
import { type Control, failureOf, saveAsTyped } from "../widgets/saved";

/** The lists that are shown as cards. */
export type CardList = "reasons" | "alternatives";

let made = 0;

/** A labelled field. `hint` is read with it. */
export function field(
  label: Key, control: Control, save: (value: string) => Promise<unknown>, options: { hint?: Key; whole?: boolean } = {},
): HTMLElement {
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
export function choice(name: string, value: string, options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  const control = element("select", { "data-field": name }, ...options.map(([id, label]) => new Option(label, id)));
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

/** The foot of a card: up, down, delete. */
export function foot(list: CardList, ids: readonly string[], at: number, name: string): HTMLElement {
  const id = ids[at] ?? "";
  const act = (key: Key, press: () => unknown): HTMLButtonElement => {
    const made = button(key, press);
    made.setAttribute("aria-label", `${words(key)}: ${name}`);
    made.setAttribute("data-focus", `${key} ${id}`);
    return made;
  };
  const move = (key: Key, to: number): HTMLButtonElement => {
    const made = act(key, async () => noticeFailure(await failureOf(() => reorder(list, moved(ids, at, to)))));
    made.disabled = ids[to] === undefined;
    return made;
  };
  const drop = act("opt_delete", () => removeWithUndo(list, id, name));
  return element("div", { class: "foot" }, move("opt_earlier", at - 1), move("opt_later", at + 1), drop);
}

function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, at) => at !== from);
  return rest.toSpliced(to, 0, ...ids.slice(from, from + 1));
}

/**
 * Draws the cards of a list. They are made anew only when one came, went or moved: a field that is typed into stays. The button that had
 * the focus keeps it.
 *
 * @returns whether they were made anew
 */
export function drawCards(list: HTMLElement, ids: readonly string[], make: (at: number) => HTMLElement): boolean {
  const known = ids.join();
  if (list.dataset["ids"] === known) return false;
  list.dataset["ids"] = known;
  keepFocus(() => list.replaceChildren(...ids.map((_, at) => make(at))));
  return true;
}

function namesOf(chosen: readonly Kind[], none: Key): string {
  if (chosen.length === 0) return words(none);
  return new Intl.ListFormat(words("locale")).format(chosen.map((kind) => words(`kind_${kind}`)));
}
