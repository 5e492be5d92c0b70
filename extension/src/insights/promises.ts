/** What was promised and by whom, the due ones first, with the text that takes the conversation up again. */
import type { Copy, HistoryRecord, PromiseState, Reopened, Review } from "../contract.memory";
import { ask } from "../engine";
import { words } from "../panel/words";
import { localDate } from "../request";
import { settingsOf } from "../settings";
import { editItem, recordsOf } from "../store";
import { button, copyButton, element, part } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf } from "../widgets/saved";
import { day, kindName } from "./names";

/** Draws the open promises, unless they are as they were: a text that was asked for stays. */
export function showPromises({ promises }: Review, copy: Copy): void {
  const records = new Map(recordsOf(copy).map((record) => [record.id, record]));
  const open = [...promises.due, ...promises.upcoming].flatMap((id) => records.get(id) ?? []);
  const due = new Set(promises.due);
  part("no-promises").hidden = open.length > 0;
  const list = part("promises");
  const known = open.map(({ id, rev }) => `${id} ${rev} ${due.has(id)}`).join();
  if (list.dataset["known"] === known) return;
  list.dataset["known"] = known;
  list.replaceChildren(...open.map((record) => card(record, due.has(record.id), copy)));
}

function card(record: HistoryRecord, due: boolean, copy: Copy): HTMLElement {
  const said = words(record.promise_by === "me" ? "rev_promise_mine" : "rev_promise_theirs", day(record.promise));
  const mark = due ? [" ", element("span", { class: "mark" }, words("promise_due"))] : [];
  const head = element("div", {}, element("h3", {}, record.name || record.person, ...mark), element("p", {}, said),
    element("p", { class: "faint" }, words("rev_asked_for", kindName(record.kind), day(record.date))));
  const text = element("div", { class: "reply" });
  const settle = (state: PromiseState) => async (): Promise<void> =>
    noticeFailure(await failureOf(() => editItem("history", record.id, { promise_state: state })));
  const write = button("rev_reopen", async () => text.replaceChildren(...(await reopening(record, copy))), due ? "first" : "");
  const kept = button("rev_mark_kept", settle("kept"));
  const released = button("rev_mark_released", settle("released"));
  for (const each of [write, kept, released]) each.setAttribute("aria-label", `${each.textContent}: ${record.name || record.person}`);
  return element("li", { class: "card", "data-id": record.id }, head, element("div", { class: "buttons" }, write, kept, released), text);
}

/** The engine's text, with Copy. */
async function reopening(record: HistoryRecord, copy: Copy): Promise<HTMLElement[]> {
  const about = { record: record.id, history: recordsOf(copy), channel: record.channel };
  const request = { op: "reopen", today: localDate(new Date()), ...about, ...settingsOf(copy) };
  const { reply } = await ask<Reopened>(request);
  const draft = "ok" in reply ? reply.ok.drafts[0] : undefined;
  if (!draft) return [element("p", { class: "problem" }, words("rev_no_reopening"))];
  return [element("p", { class: "text example", lang: draft.language }, draft.text), copyButton(() => draft.text)];
}
