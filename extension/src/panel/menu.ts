/** The menu: settings, the review, and when it is okay to say no. */
import { part } from "./dom";

export function listenToMenu(): void {
  const menu = part("menu-list");
  menu.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState === "open") menu.querySelector("button")?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const items = [...menu.querySelectorAll("button")];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
    event.preventDefault();
  });
  const openSettings = () => void chrome.runtime.openOptionsPage();
  onChoice("open-settings", openSettings);
  part("open-aside").addEventListener("click", openSettings);
  onChoice("open-review", () => void chrome.tabs.create({ url: chrome.runtime.getURL("insights.html") }));
  onChoice("open-okay", () => part<HTMLDialogElement>("okay").showModal());
}

function onChoice(id: string, run: () => void): void {
  part(id).addEventListener("click", () => {
    part("menu-list").hidePopover();
    run();
  });
}
