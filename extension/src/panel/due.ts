/** What the person wanted to come back to today. */
import type { HistoryRecord } from "../contract.memory";
import { forgetReminder, type Reminder } from "../due";
import { editItem } from "../store";
import { button, element, part, rebuild, setText } from "./dom";
import { anything } from "./proposal";
import { chosenDraft, type Panel } from "./scene";
import { day, words } from "./words";

export function drawDue(panel: Panel): void {
  const { due } = panel.scene;
  const count = due.promises.length + due.reminders.length;
  part("due").hidden = count === 0;
  setText("due-count", String(count));
  unfold(chosenDraft(panel.scene) === undefined);
  rebuild(part("due-list"), due, () => [
    ...due.promises.map((record) => promiseItem(panel, record)),
    ...due.reminders.map(reminderItem),
  ]);
}

/** The list is open where nothing else is to be done, and one line above a draft. What the person opens or closes then stays. */
function unfold(free: boolean): void {
  const due = part<HTMLDetailsElement>("due");
  if (due.dataset["free"] === String(free)) return;
  due.dataset["free"] = String(free);
  due.open = free;
}

function promiseItem(panel: Panel, record: HistoryRecord): HTMLElement {
  const release = () => void editItem("history", record.id, { promise_state: "released" });
  return item(words("due_promise", record.name, day(record.promise)), [
    button("due_write", "small", () => void panel.ask({ kind: "reopen", record: record.id, mode: "open", propose: anything })),
    button("due_still_no", "small quiet", () => void panel.ask({ kind: "reopen", record: record.id, mode: "still_no", propose: anything })),
    button("due_done", "small quiet", () => void editItem("history", record.id, { promise_state: "kept" })),
    button("due_release", "small quiet", release),
  ]);
}

function reminderItem({ id, name, kind, url }: Reminder): HTMLElement {
  const open = button("due_open", "small", () => {
    void chrome.tabs.create({ url });
    void forgetReminder(id);
  });
  const what = kind === "" || kind === "not_request" ? "" : words(`kind_${kind}` as "kind_call");
  const said = words("due_reminder", name || words("name_unknown"), what || words("kind_other_request"));
  return item(said, [...(url === "" ? [] : [open]), button("due_done", "small quiet", () => void forgetReminder(id))]);
}

function item(text: string, buttons: HTMLElement[]): HTMLElement {
  const made = element("li", "", "info");
  const row = element("div", "", "buttons");
  row.append(...buttons);
  made.append(element("p", text), row);
  return made;
}
