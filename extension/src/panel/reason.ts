/** A reason of the person's, added while a draft is open: it is kept with the others and used at once. */
import { addReason, StoreError } from "../store";
import { part } from "./dom";
import type { Panel } from "./scene";

/** Opens the form, empty. */
export function openReason(): void {
  part<HTMLFormElement>("reason-form").reset();
  part<HTMLDialogElement>("new-reason").showModal();
  part("reason").focus();
}

export function listenToReason(panel: Panel): void {
  const dialog = part<HTMLDialogElement>("new-reason");
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") void save(panel);
    dialog.returnValue = ""; // Escape leaves the last value in place.
  });
}

/** The reason stands after "as" in a draft, so it has no full stop. */
async function save(panel: Panel): Promise<void> {
  const text = value("reason").replace(/[.\s]+$/, "");
  if (text === "") return;
  try {
    panel.correct({ reason: await addReason({ text, until: value("until") }) });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    panel.scene.desk.done = "not_stored";
    panel.redraw();
  }
}

function value(id: string): string {
  return part<HTMLInputElement>(id).value.replace(/\s+/g, " ").trim();
}
