/**
 * The background script: it hears the person's press, runs the flow for the tab, and answers the panel. It holds no state
 * of its own but the order of what is under way.
 */
import type { PanelMessage } from "./messages";
import { insert, look, paste, press, resume, revise, undo } from "./flow";
import { askPage } from "./inject";
import { forgetState } from "./state";

const menuEntry = "suggest";

/** What is under way in each tab. One thing follows the other, so that two can never write into one box. */
const underWay = new Map<number, Promise<unknown>>();

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    const title = chrome.i18n.getMessage("suggest");
    chrome.contextMenus.create({ id: menuEntry, title, contexts: ["editable", "selection", "page"] });
  });
});

chrome.action.onClicked.addListener(pressed);
chrome.commands.onCommand.addListener((command, tab) => {
  if (command === "suggest") pressed(tab);
});
chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === menuEntry) pressed(tab);
});
chrome.runtime.onMessage.addListener((message: PanelMessage, sender, respond) => {
  if (sender.id !== chrome.runtime.id) return false;
  answer(message).then(respond, (error: unknown) => {
    console.error("Demur:", error);
    respond(null);
  });
  return true; // The answer comes later.
});
chrome.tabs.onRemoved.addListener((tab) => void forgetState(tab));
chrome.tabs.onUpdated.addListener((tab, change) => {
  if (change.status === "loading" && !underWay.has(tab)) void inTurn(tab, () => look(tab));
});

/** Button, shortcut and menu entry come together here. The panel opens first: after an await the press no longer counts. */
function pressed(tab: chrome.tabs.Tab | undefined): void {
  const id = tab?.id;
  if (id === undefined) return;
  openPanel(id);
  void inTurn(id, () => press(id, true));
}

/** Firefox has a sidebar where Chromium has a side panel. */
const firefox = globalThis as { browser?: { sidebarAction?: { open(): Promise<void> } } };

function openPanel(tab: number): void {
  const { sidePanel } = chrome;
  const opening = firefox.browser?.sidebarAction?.open() ?? sidePanel.open({ tabId: tab });
  opening.catch((error: unknown) => console.warn("Demur: the panel stays closed:", error));
}

function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(tab) ?? Promise.resolve();
  const mine = before.then(work, work);
  const done = mine.then(
    () => undefined,
    () => undefined,
  );
  underWay.set(tab, done);
  void done.then(() => {
    if (underWay.get(tab) === done) underWay.delete(tab);
  });
  return mine;
}

async function answer(message: PanelMessage): Promise<unknown> {
  const { tab } = message;
  switch (message.kind) {
    case "again":
      return inTurn(tab, () => press(tab, false));
    case "resume":
      return underWay.has(tab) ? null : inTurn(tab, () => resume(tab));
    case "look":
      return underWay.has(tab) ? null : inTurn(tab, () => look(tab));
    case "paste":
      return inTurn(tab, () => paste(tab, message.text));
    case "revise":
      return inTurn(tab, () => revise(tab, message.seed, message.overrides, message.pasted));
    case "insert":
      return inTurn(tab, () => insert(tab, message.text, message.mode));
    case "undo":
      return inTurn(tab, () => undo(tab));
    case "report":
      return askPage<"report">(tab, { op: "report" });
    default:
      return message satisfies never;
  }
}
