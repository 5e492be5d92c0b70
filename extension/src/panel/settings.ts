/** The settings form in the panel's menu: how the person signs, and one honest reason. */
import { loadSettings } from "../settings";
import { addReason, copy, editItem, reasonsOf, removeItem, setValue } from "../store";
import { part } from "./dom";

/** Opens the form with what is set. */
export async function openSettings(focus: "own-name" | "reason"): Promise<void> {
  const { me, preferences } = await loadSettings();
  const reason = preferences.reasons?.[0];
  field("own-name").value = me.name ?? "";
  field("sign-off").value = preferences.sign_off ?? "";
  field("reason").value = reason?.text ?? "";
  field("until").value = reason?.until ?? "";
  part<HTMLDialogElement>("settings").showModal();
  field(focus).focus();
}

/** Calls `changed` after the person has saved something. */
export function watchSettings(changed: () => void): void {
  const dialog = part<HTMLDialogElement>("settings");
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") void save().then(changed);
    dialog.returnValue = ""; // Escape leaves the last value in place.
  });
}

/** The form changes the first reason alone; others, should there be any, stay. */
async function save(): Promise<void> {
  await setValue("name", value("own-name"));
  await setValue("sign_off", value("sign-off"));
  const [first] = reasonsOf(await copy());
  const text = value("reason").replace(/[.\s]+$/, "");
  const until = value("until");
  if (first && text === "") await removeItem("reasons", first.id);
  else if (first) await editItem("reasons", first.id, { text, until });
  else if (text !== "") await addReason({ text, until });
}

function field(id: string): HTMLInputElement {
  return part<HTMLInputElement>(id);
}

function value(id: string): string {
  return field(id).value.replace(/\s+/g, " ").trim();
}
