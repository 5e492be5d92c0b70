/**
 * The background script: it hears the person's press, runs the flow for the tab, and answers the panel. It holds no state
 * of its own but the order of what is under way.
 */
import { insert, look, mend, undo } from "./box";
import { checkBox, checkDraft } from "./check";
import { decide, noteCopy, remind } from "./decisions";
import { remindersKey, ring } from "./due";
import { paste, press, reopen, resume, revise, tell } from "./flow";
import { askPage } from "./inject";
import type { PanelMessage } from "./messages";
import { forgetState } from "./state";
import { watchCopy } from "./store";
import { keepSync } from "./sync/keeper";
import { isSyncMessage } from "./sync/messages";

const menuEntry = "suggest";

/** What is under way in each tab. One thing follows the other, so that two can never write into one box. */
const underWay = new Map<number, Promise<unknown>>();

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.runtime.openOptionsPage(); // It begins with the first run.
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
  if (sender.id !== chrome.runtime.id || isSyncMessage(message)) return false;
  answer(message).then(respond, (error: unknown) => {
    console.error("Demur:", error);
    respond(null);
  });
  return true; // The answer comes later.
});
chrome.tabs.onRemoved.addListener((tab) => void forgetState(tab));
chrome.runtime.onStartup.addListener(ringNow);
chrome.runtime.onInstalled.addListener(ringNow);
chrome.alarms.onAlarm.addListener(ringNow);
watchCopy(ringNow);
keepSync();
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "local" && remindersKey in changes) ringNow();
});
chrome.tabs.onUpdated.addListener((tab, change) => {
  // Where a page changes its own address, Firefox says "complete" alone.
  if (change.status !== undefined && !underWay.has(tab)) void inTurn(tab, () => look(tab));
});

function ringNow(): void {
  ring(new Date()).catch((error: unknown) => console.warn("Demur:", error));
}

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
      return underWay.has(tab) ? null : inTurn(tab, () => resume(tab, message.pasted));
    case "look":
      return underWay.has(tab) ? null : inTurn(tab, () => look(tab));
    case "paste":
      return inTurn(tab, () => paste(tab, message.text));
    case "revise":
      return inTurn(tab, () => revise(tab, message.seed, message.overrides, message.pasted));
    case "insert":
      return inTurn(tab, () => insert(tab, message.text, message.mode, message.chosen));
    case "tell":
      return inTurn(tab, () => tell(tab, message.overrides));
    case "reopen":
      return inTurn(tab, () => reopen(tab, message));
    case "check":
      return checkDraft(tab, message.text, message.pasted);
    case "checkBox":
      return inTurn(tab, () => checkBox(tab));
    case "mend":
      return inTurn(tab, () => mend(tab, message.before, message.text));
    case "copied":
      return inTurn(tab, () => noteCopy(tab, message.chosen));
    case "decide":
      return inTurn(tab, () => decide(tab, message.decision));
    case "remind":
      return inTurn(tab, () => remind(tab));
    case "undo":
      return inTurn(tab, () => undo(tab));
    case "report":
      return askPage<"report">(tab, { op: "report" });
    default:
      return message satisfies never;
  }
}
