/** The list of honest reasons: the first that suits a request and has not ended is the one a draft gives. */
import { type ReasonType, reasonTypes } from "../contract";
import type { Copy, StoredReason } from "../contract.memory";
import { words } from "../panel/words";
import { localDate } from "../request";
import { addReason, editItem, reasonsOf } from "../store";
import { element, part } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf, refresh } from "../widgets/saved";
import { choice, drawCards, field, foot, input, kindChooser } from "./card";
import { languageName } from "./version";

/** Draws the cards. @param languages those that drafts can be in */
export function showReasons(copy: Copy, languages: readonly string[]): void {
  const list = part("reason-list");
  const reasons = reasonsOf(copy);
  const ids = reasons.map(({ id }) => id);
  if (drawCards(list, ids, (at) => card(reasons[at] as StoredReason, ids, at, languages))) return;
  reasons.forEach((reason, at) => update(list.children[at] as HTMLElement, reason));
}

/** Connects the button that adds a reason. */
export function bindReasons(): void {
  part("add-reason").addEventListener("click", async () => {
    let id = "";
    noticeFailure(await failureOf(async () => {
      id = await addReason({});
    }));
    focusWhenThere(id);
  });
}

function card(reason: StoredReason, ids: readonly string[], at: number, languages: readonly string[]): HTMLElement {
  const edit = (fields: Partial<StoredReason>) => editItem("reasons", reason.id, fields);
  const text = input("text", reason.text);
  const types = reasonTypes.map((type) => [type, words(`reason_type_${type}`)] as const);
  const fields = element("div", { class: "fields" },
    field("opt_reason_text", text, (value) => edit({ text: clause(value) }), { whole: true, ...(at === 0 ? { hint: "reason_hint" as const } : {}) }),
    field("opt_reason_type", choice("type", reason.type, types), (type) => edit({ type: type as ReasonType })),
    field("until", input("until", reason.until, "date"), (until) => edit({ until }), { hint: "until_hint" }),
    ...(languages.length > 1 ? [field("opt_reason_lang", choice("lang", reason.lang, languageChoices(languages)), (lang) => edit({ lang }))] : []));
  const kinds = kindChooser("opt_reason_for", "opt_every_kind", reason.for, (chosen) => edit({ for: chosen }));
  const ended = element("p", { class: "problem", "data-field": "ended" });
  const made = element("li", { class: "card", "data-id": reason.id }, fields, ended, kinds, foot("reasons", ids, at, reason.text));
  showEnd(made, reason);
  return made;
}

function update(made: HTMLElement, reason: StoredReason): void {
  for (const name of ["text", "type", "until", "lang"] as const) {
    const control = made.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
    if (control) refresh(control, reason[name]);
  }
  showEnd(made, reason);
}

function showEnd(made: HTMLElement, { until }: StoredReason): void {
  const line = made.querySelector<HTMLElement>('[data-field="ended"]');
  if (!line) return;
  line.hidden = until === "" || until >= localDate(new Date());
  line.textContent = words("opt_reason_ended");
}

/** A reason is printed as it is written, so one in another language than the draft's cannot be given. */
function languageChoices(languages: readonly string[]): [string, string][] {
  return [["", words("opt_reason_every_lang")], ...languages.map((code): [string, string] => [code, languageName(code, words("locale"))])];
}

/** What can stand after "as": one line, without a full stop. */
function clause(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[.\s]+$/, "").trim();
}

/** The card appears with the next change event; the person can type at once when it does. */
function focusWhenThere(id: string): void {
  const control = part("reason-list").querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] input`);
  if (control) control.focus();
  else if (id !== "") requestAnimationFrame(() => focusWhenThere(id));
}
