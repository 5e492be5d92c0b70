/** "Saved as typed": a field stores what is typed after a moment, says so beside its label, and can go back to what it was. */
import { words } from "../panel/words";
import { StoreError } from "../store";
import { button, calm, element } from "./dom";

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Milliseconds without a key after which a text is stored. */
const rest = 400;

/** Controls whose text is still to be stored. */
const unsaved = new WeakSet<Control>();

/**
 * Makes a control store its value as it is typed.
 *
 * @param save stores a value; "" is a value too
 */
export function saveAsTyped(control: Control, save: (value: string) => Promise<unknown>): void {
  const note = element("span", { class: "saved", role: "status" });
  labelOf(control)?.append(note);
  let before = control.value;
  let stored = control.value;
  const store = async (): Promise<void> => {
    if (control.value === stored) unsaved.delete(control);
    if (control.value === stored || !control.checkValidity()) return;
    const value = control.value;
    const failure = await failureOf(() => save(value));
    if (failure === "") {
      stored = value;
      unsaved.delete(control);
    }
    say(note, failure, value === before ? undefined : back);
  };
  const back = (): void => {
    control.value = before;
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.focus();
  };
  const soon = calm(rest, store);
  control.addEventListener("focus", () => {
    if (control.value === stored) return;
    before = stored = control.value; // Another page has stored something meanwhile.
  });
  control.addEventListener("input", () => {
    unsaved.add(control);
    soon();
  });
  control.addEventListener("change", () => void store());
  control.addEventListener("refreshed", () => {
    before = stored = control.value;
    note.replaceChildren();
  });
}

/** Shows what is stored now in a control, unless the person is at it or what was typed is on its way. */
export function refresh(control: Control, value: string): void {
  if (control === document.activeElement || unsaved.has(control) || control.value === value) return;
  control.value = value;
  control.dispatchEvent(new Event("refreshed"));
}

/** Runs something that writes. @returns "" or the sentence that says why nothing was stored */
export async function failureOf(write: () => Promise<unknown>): Promise<string> {
  try {
    await write();
    return "";
  } catch (error) {
    console.warn("Demur:", error);
    return words(error instanceof StoreError && error.code === "full" ? "page_full" : "page_not_saved");
  }
}

function say(note: HTMLElement, failure: string, back: (() => void) | undefined): void {
  note.classList.toggle("failed", failure !== "");
  note.replaceChildren(failure === "" ? words("page_saved") : failure);
  if (failure === "" && back) note.append(" ", button("undo", back, "link"));
}

function labelOf(control: Control): Element | null {
  return control.closest(".field")?.querySelector(".label") ?? null;
}
