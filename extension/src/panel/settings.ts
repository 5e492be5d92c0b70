/** The settings form in the panel's menu: how the person signs, and one honest reason. */
import { loadSettings, saveSettings, type Settings } from "../settings";
import { part } from "./view";

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

async function save(): Promise<void> {
  const before = await loadSettings();
  await saveSettings(withForm(before));
}

/** The form changes the first reason alone; others, should there be any, stay. */
function withForm({ me, preferences }: Settings): Settings {
  const [first, ...others] = preferences.reasons ?? [];
  const text = value("reason").replace(/[.\s]+$/, "");
  const reasons = text === "" ? others : [{ ...first, id: first?.id ?? "own", text, until: value("until") }, ...others];
  return { me: { ...me, name: value("own-name") }, preferences: { ...preferences, sign_off: value("sign-off"), reasons } };
}

function field(id: string): HTMLInputElement {
  return part<HTMLInputElement>(id);
}

function value(id: string): string {
  return field(id).value.replace(/\s+/g, " ").trim();
}
