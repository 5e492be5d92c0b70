/** The fields that stand in the page already, each for one setting: data-setting names it. */
import type { Copy } from "../contract.memory";
import { defaults, type SettingKey, setValue, type Values, valuesOf } from "../store";
import { type Control, refresh, saveAsTyped } from "../widgets/saved";

/** Connects every field with its setting. */
export function bindFields(): void {
  for (const control of controls()) saveAsTyped(control, (text) => setValue(keyOf(control), fromText(keyOf(control), text)));
}

/** Shows what is stored in every field that the person is not at. */
export function showFields(copy: Copy): void {
  const values = valuesOf(copy);
  for (const control of controls()) refresh(control, toText(values[keyOf(control)]));
}

function controls(): Control[] {
  return [...document.querySelectorAll<Control>("[data-setting]")];
}

function keyOf(control: Control): SettingKey {
  return control.dataset["setting"] as SettingKey;
}

function toText(value: Values[SettingKey]): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** A list is written with commas. */
function fromText(key: SettingKey, text: string): Values[SettingKey] {
  const plain = text.replace(/\s+/g, " ").trim();
  if (!Array.isArray(defaults[key])) return plain as Values[SettingKey];
  return plain.split(/[,;]/).map((each) => each.trim()).filter(Boolean);
}
