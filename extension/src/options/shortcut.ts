/** The keyboard shortcut. Chromium sets it on a page of its own; Firefox lets the extension set it. */
import { words } from "../panel/words";
import { part } from "../widgets/dom";

/** The part of Firefox's interface that Chromium does not have. */
interface SettableCommands {
  update(detail: { name: string; shortcut: string }): Promise<void>;
}

const name = "suggest";

/** Shows the shortcut and the way to change it. */
export async function showShortcut(): Promise<void> {
  const now = (await chrome.commands.getAll()).find((command) => command.name === name)?.shortcut ?? "";
  part("shortcut-now").textContent = now === "" ? words("opt_shortcut_none") : words("opt_shortcut_now", now);
}

/** Connects what the browser allows. */
export function bindShortcut(): void {
  const settable = "update" in chrome.commands;
  part("shortcut-set").hidden = !settable;
  part("shortcut-page").hidden = settable;
  if (settable) listen(chrome.commands as unknown as SettableCommands);
  part("shortcut-page").addEventListener("click", () => void chrome.tabs.create({ url: "chrome://extensions/shortcuts" }));
}

function listen(commands: SettableCommands): void {
  const field = part<HTMLInputElement>("shortcut-keys");
  field.addEventListener("keydown", (event) => {
    const shortcut = shortcutOf(event);
    if (event.key === "Tab" || event.key === "Escape") return;
    event.preventDefault();
    if (shortcut === "") return;
    field.value = shortcut;
    commands.update({ name, shortcut }).then(showShortcut, () => {
      field.value = words("opt_shortcut_refused");
    });
  });
}

/** "Alt+Shift+D", as the browser writes it; "" for keys that cannot be a shortcut. */
function shortcutOf({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const key = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? (/^F\d+$/.test(code) ? code : "");
  if (key === "" || !(ctrlKey || altKey)) return "";
  return [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", key].filter(Boolean).join("+");
}
