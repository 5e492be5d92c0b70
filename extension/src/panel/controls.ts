/** The controls that change one part of the drafts: reason, step forward, length, time, signature, wording. */
import type { Draft, Overrides } from "../contract";
import { alternativesOf, reasonsOf } from "../store";
import { part } from "./dom";
import { openReason } from "./reason";
import { chosenDraft, type Panel } from "./scene";
import { day, words } from "./words";

type Choice = readonly [value: string, text: string];

/** The value that opens the settings instead of choosing something. */
const another = "+";

export function drawControls(panel: Panel): void {
  const { state, desk } = panel.scene;
  const draft = chosenDraft(panel.scene);
  const overrides = state?.overrides ?? {};
  part("controls").hidden = draft === undefined || state?.reopening !== "";
  part("back").hidden = desk.trail.length === 0;
  if (!draft) return;
  fill("choose-reason", reasons(panel, draft), overrides.reason);
  fill("choose-step", steps(panel, draft), stepIn(overrides));
  fill("choose-length", [["", words("automatic")], ["short", words("length_short")], ["medium", words("length_medium")]], overrides.length);
  const time = overrides.timeframe ?? "";
  const dated = /^\d/.test(time);
  fill("choose-time", times(draft), dated ? "date" : time);
  part("time-date-row").hidden = part<HTMLSelectElement>("choose-time").value !== "date";
  keep("time-date", dated ? time : "");
  part("sign-row").hidden = state?.channel === "linkedin"; // Messages there are not signed.
  keep("choose-sign", overrides.sign_off ?? valueOfSign(panel));
}

export function listenToControls(panel: Panel): void {
  onChange("choose-reason", (value) => {
    if (value !== another) return panel.correct({ reason: value || undefined });
    panel.redraw(); // The list goes back to what is in use.
    openReason();
  });
  onChange("choose-step", (value) => panel.correct(stepFor(value)));
  onChange("choose-length", (value) => panel.correct({ length: (value || undefined) as Overrides["length"] }));
  onChange("choose-time", (value) => {
    part("time-date-row").hidden = value !== "date";
    if (value === "date") part("time-date").focus();
    else panel.correct({ timeframe: value || undefined });
  });
  onChange("time-date", (value) => {
    if (value !== "") panel.correct({ timeframe: value });
  });
  onChange("choose-sign", (value) => panel.correct({ sign_off: value.trim() }));
}

/** What stands for the engine's own choice, with what it has chosen. */
function automatic(chosen: string): string {
  return chosen === "" ? words("automatic") : words("automatic_with", chosen);
}

function reasons({ scene }: Panel, draft: Draft): Choice[] {
  const own = reasonsOf(scene.kept).map(({ id, text }): Choice => [id, text]);
  const chosen = own.find(([id]) => id === draft.reason)?.[1] ?? "";
  return [["", automatic(chosen)], ...own, ["none", words("reason_none")], [another, words("reason_another")]];
}

/** What can stand after the no: something lighter that the person offers, an open door, or nothing. */
function steps({ scene }: Panel, draft: Draft): Choice[] {
  const offers = alternativesOf(scene.kept).map(({ offer, text, label }): Choice =>
    [offer, [words(`offer_${offer}`), label || text].filter(Boolean).join(": ")]);
  const once = offers.filter(([id], at) => offers.findIndex(([other]) => other === id) === at);
  const doors: Choice[] = [["invite", words("step_them")], ["promise", words("step_me")], ["none", words("step_none")]];
  const taken = draft.alternative || (draft.promise?.by === "me" ? "promise" : draft.promise ? "invite" : "");
  const chosen = [...once, ...doors].find(([id]) => id === taken)?.[1] ?? "";
  return [["", automatic(chosen)], ...once, ...doors];
}

/** From when the other may ask again. */
function times({ promise }: Draft): Choice[] {
  const chosen = promise ? day(promise.date) : "";
  return [["", automatic(chosen)], ["never", words("time_never")], ["date", words("time_date")]];
}

function stepIn({ alternative, reopen }: Overrides): string {
  return alternative ?? reopen ?? "";
}

function stepFor(value: string): { [K in keyof Overrides]: Overrides[K] | undefined } {
  if (value === "invite" || value === "promise") return { alternative: undefined, reopen: value };
  return { alternative: value || undefined, reopen: undefined };
}

function valueOfSign({ scene }: Panel): string {
  const value = scene.kept.settings["sign_off"]?.value;
  return typeof value === "string" ? value : "";
}

/** Fills a list, unless it is filled so already, and chooses in it. */
export function fill(id: string, choices: readonly Choice[], chosen: string | undefined): void {
  const select = part<HTMLSelectElement>(id);
  const mark = JSON.stringify(choices);
  if (select.dataset["shown"] !== mark) {
    select.dataset["shown"] = mark;
    select.replaceChildren(...choices.map(([value, text]) => new Option(text, value)));
  }
  if (document.activeElement === select && id === "choose-time") return; // The person is on the way to a date.
  select.value = chosen ?? "";
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  select.title = select.selectedOptions[0]?.text ?? "";
}

/** Sets a field, unless the person is in it. */
export function keep(id: string, value: string): void {
  const field = part<HTMLInputElement>(id);
  if (document.activeElement !== field && field.value !== value) field.value = value;
}

function onChange(id: string, run: (value: string) => void): void {
  part(id).addEventListener("change", () => run(part<HTMLInputElement | HTMLSelectElement>(id).value));
}
