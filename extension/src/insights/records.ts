/** The table of decisions: found, confirmed, edited, deleted. */
import type { Copy, HistoryRecord } from "../contract.memory";
import { type Key, words } from "../panel/words";
import { editItem, reasonsOf, recordsOf } from "../store";
import { button, element, keepFocus, part } from "../widgets/dom";
import { noticeFailure, removeWithUndo } from "../widgets/notice";
import { failureOf } from "../widgets/saved";
import { editRecord } from "./edit";
import { day, kindName, reasonName } from "./names";

/** How many rows are drawn before the person asks for more. */
const page = 50;

let shown = page;
let latest: Copy | undefined;
/** What the rows show, to tell whether they have to be made anew. */
let drawn = "";

/** Draws the rows that the person looks for. The row that has the focus gets it back. */
export function showRecords(copy: Copy): void {
  latest = copy;
  const wanted = part<HTMLInputElement>("find").value.trim().toLocaleLowerCase();
  const decision = part<HTMLSelectElement>("which").value;
  const all = recordsOf(copy);
  const taken = all.filter((record) => decision === "" || record.decision === decision);
  const records = taken.filter((record) => saysOf(copy, record).includes(wanted));
  part("found").textContent = all.length === 0 ? "" : words("rev_found", String(records.length), String(all.length));
  part("records").hidden = records.length === 0;
  for (const id of ["records-part", "promises-part"]) part(id).hidden = all.length === 0;
  part("more").hidden = records.length <= shown;
  const known = JSON.stringify([records.slice(0, shown), reasonsOf(copy)]);
  if (drawn === known) return; // A row that is made anew under a press would not feel it.
  drawn = known;
  keepFocus(() => part("records").querySelector("tbody")?.replaceChildren(...records.slice(0, shown).map((record) => row(copy, record))));
}

/** Connects the search and the button for more. */
export function bindRecords(): void {
  const again = (): void => {
    if (latest) showRecords(latest);
  };
  part("find").addEventListener("input", again);
  part("which").addEventListener("change", again);
  part("more").addEventListener("click", () => {
    shown += page;
    again();
  });
}

function saysOf(copy: Copy, { name, person, company, kind, reason }: HistoryRecord): string {
  return [name, person, company, kindName(kind), reasonName(copy, reason)].join(" ").toLocaleLowerCase();
}

function row(copy: Copy, record: HistoryRecord): HTMLElement {
  const { name, person, company, date, kind, decision, state } = record;
  const who = element("div", {}, name || person, ...(company === "" ? [] : [element("div", { class: "faint" }, company)]));
  const taken = element("div", {}, words(`decision_${decision}`), " ");
  if (state !== "confirmed") taken.append(element("span", { class: "mark" }, words("rev_sent_question")));
  const why = decision === "declined" ? [reasonName(copy, record.reason)] : [];
  const cells: [Key, (Node | string)[]][] = [
    ["rev_date", [day(date)]], ["rev_person", [who]], ["rev_kind", [kindName(kind)]], ["rev_decision", [taken]], ["rev_why", why],
    ["rev_promise", promiseOf(record)], ["rev_actions", [actions(copy, record)]],
  ];
  return element("tr", { "data-id": record.id }, ...cells.map(([label, content]) => element("td", { "data-label": words(label) }, ...content)));
}

function promiseOf({ promise, promise_by, promise_state }: HistoryRecord): string[] {
  if (promise === "") return [];
  const said = words(promise_by === "me" ? "rev_promise_mine" : "rev_promise_theirs", day(promise));
  return [promise_state === "" || promise_state === "open" ? said : `${said} ${words(`promise_${promise_state}`)}.`];
}

function actions(copy: Copy, record: HistoryRecord): HTMLElement {
  const name = record.name || record.person;
  const act = (key: Key, press: () => unknown): HTMLButtonElement => {
    const made = button(key, press);
    made.setAttribute("aria-label", `${words(key)}: ${name}, ${day(record.date)}`);
    made.setAttribute("data-focus", `${key} ${record.id}`);
    return made;
  };
  const confirm = act("rev_sent_yes", async () => noticeFailure(await failureOf(() => editItem("history", record.id, { state: "confirmed" }))));
  const edit = act("rev_edit", () => editRecord(copy, record));
  const drop = act("opt_delete", () => removeWithUndo("history", record.id, name));
  return element("div", { class: "buttons" }, ...(record.state === "confirmed" ? [] : [confirm]), edit, drop);
}
