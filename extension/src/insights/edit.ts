/** The form in which a record is corrected. */
import { type Kind, kinds } from "../contract";
import type { Copy, Decision, HistoryRecord, PromiseState } from "../contract.memory";
import { words } from "../panel/words";
import { editItem, reasonsOf } from "../store";
import { element, part } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf } from "../widgets/saved";
import { reasonName } from "./names";

let editing = "";

/** Opens the form with a record. */
export function editRecord(copy: Copy, record: HistoryRecord): void {
  editing = record.id;
  part("edit-kind").replaceChildren(...kinds.map((kind) => element("option", { value: kind }, words(`kind_${kind}`))));
  const ids = new Set(["", ...reasonsOf(copy).map(({ id }) => id), record.reason]);
  part("edit-reason").replaceChildren(...[...ids].map((id) => new Option(reasonName(copy, id), id)));
  const { name, date, kind, decision, reason, promise, promise_by, promise_state } = record;
  const values = { name, date, kind, decision, reason, promise, promise_by: promise_by || "them", promise_state: promise_state || "open" };
  for (const [key, value] of Object.entries(values)) control(key).value = value;
  part<HTMLInputElement>("edit-colleague").checked = record.colleague;
  part<HTMLDialogElement>("edit-dialog").showModal();
}

/** Connects the form. */
export function bindEdit(): void {
  const dialog = part<HTMLDialogElement>("edit-dialog");
  dialog.addEventListener("close", async () => {
    const meant = dialog.returnValue === "save";
    dialog.returnValue = ""; // Escape leaves the last value in place.
    if (meant) noticeFailure(await failureOf(() => editItem("history", editing, form())));
  });
}

function form(): Partial<HistoryRecord> {
  const promise = control("promise").value;
  return {
    name: control("name").value.trim(),
    date: control("date").value,
    kind: control("kind").value as Kind,
    decision: control("decision").value as Decision,
    reason: control("reason").value,
    colleague: part<HTMLInputElement>("edit-colleague").checked,
    promise,
    promise_by: promise === "" ? "" : (control("promise_by").value as "me" | "them"),
    promise_state: promise === "" ? "" : (control("promise_state").value as PromiseState),
  };
}

function control(name: string): HTMLInputElement | HTMLSelectElement {
  return part<HTMLFormElement>("edit-form").elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}
