/** Draws a tab's state into the panel. Text from messages only ever becomes text nodes and field values. */
import { kinds, type Draft, type Suggestion } from "../contract";
import type { TabState } from "../messages";
import { addsToNote, sentence, ways } from "./sentences";
import { type Key, meaning, waited, words } from "./words";

/** What the person is doing with the drafts of one tab. It is the panel's own and goes with the next set of drafts. */
export interface Desk {
  run: number;
  chosen: number;
  /** What the person made of each draft; undefined where it is as the engine wrote it. */
  edits: (string | undefined)[];
  pasted: string;
  /** A sentence about what was done in the panel itself; the key of the text, "" for none. */
  done: Key | "";
}

/** An element of panel.html. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function draw(state: TabState | undefined, desk: Desk, shortcut: string): void {
  const suggestion = state?.phase === "stopped" ? null : (state?.suggestion ?? null);
  const working = state?.phase === "working" && suggestion === null;
  document.body.classList.toggle("working", working);
  document.body.classList.toggle("drafted", suggestion !== null);
  drawHeader(state, suggestion);
  drawSentence(state, desk, shortcut);
  drawKinds(state, suggestion);
  const draft = suggestion?.drafts[desk.chosen];
  part("drafts").hidden = !working && draft === undefined;
  drawDrafts(suggestion?.drafts ?? [], desk);
  drawButtons(state, draft ? textOf(draft, desk) : "", draft !== undefined);
  drawNotes(state, suggestion, draft);
  announce(state, draft);
}

/** The draft as it stands in the panel. */
export function textOf(draft: Draft, desk: Desk): string {
  return desk.edits[desk.chosen] ?? draft.text;
}

function drawHeader(state: TabState | undefined, suggestion: Suggestion | null): void {
  const found = suggestion?.understanding;
  const { given = "", family = "", address = "" } = found?.sender ?? {};
  setText("sender", [given, family].filter(Boolean).join(" ") || address || "Demur");
  const known = found && state ? [words(`source_${state.source}`), waited(found.waited_days)] : [];
  setText("channel", known.filter(Boolean).join(" · "));
  const kind = found && found.kind !== "" ? words(`kind_${found.kind}`) : "";
  const said = [found?.topic, found?.event, found?.when].map((span) => span?.say || span?.text || "");
  const chips = [kind, ...said].filter((text) => text !== "").map((text) => element("span", text));
  part("understanding").replaceChildren(...chips);
}

function drawSentence(state: TabState | undefined, desk: Desk, shortcut: string): void {
  const { key, action, paste } = sentence(state);
  const shown = desk.done || key;
  const access = shown === "stop_no_access" && shortcut !== "";
  setText("say", access ? words("stop_no_access_shortcut", shortcut) : shown === "" ? "" : words(shown));
  const act = part("act");
  act.hidden = action === "";
  act.textContent = action === "" ? "" : words(action);
  act.dataset["action"] = action;
  part("paste").hidden = !paste;
}

/** Where nothing was asked, the person can say what it is all the same. */
function drawKinds(state: TabState | undefined, suggestion: Suggestion | null): void {
  const asked = suggestion !== null && (suggestion.drafts.length > 0 || suggestion.understanding.sensitive !== "");
  const chosen = state?.overrides.kind ?? "";
  part("kinds").hidden = suggestion === null || !suggestion.understanding.understood || (asked && chosen === "");
  part<HTMLSelectElement>("kind").value = chosen;
}

/** Fills the list of kinds, once. */
export function fillKinds(): void {
  const none = new Option(words("kind_choose"), "");
  part<HTMLSelectElement>("kind").replaceChildren(none, ...kinds.map((kind) => new Option(words(`kind_${kind}`), kind)));
}

function drawDrafts(drafts: readonly Draft[], desk: Desk): void {
  const tones = part("tones");
  const radios = tones.querySelectorAll<HTMLInputElement>("input");
  const labels = drafts.map((draft) => draft.tone).join();
  if (tones.dataset["labels"] !== labels) {
    tones.dataset["labels"] = labels;
    tones.replaceChildren(...tones.querySelectorAll("legend"), ...drafts.map(radioFor));
  }
  for (const radio of tones.querySelectorAll<HTMLInputElement>("input")) radio.checked = Number(radio.value) === desk.chosen;
  const draft = drafts[desk.chosen];
  setText("meaning", draft ? meaning(draft) : "");
  const box = part<HTMLTextAreaElement>("draft");
  const text = draft ? textOf(draft, desk) : "";
  if (box.value !== text) box.value = text; // Setting it anew would move the caret.
  box.lang = draft?.language ?? "";
  box.disabled = draft === undefined;
  if (radios.length === 0 && draft) tones.querySelector<HTMLInputElement>(":checked")?.focus();
}

function radioFor(draft: Draft, index: number): HTMLElement {
  const radio = document.createElement("input");
  radio.type = "radio";
  radio.name = "tone";
  radio.value = String(index);
  const label = element("label", words(`tone_${draft.tone}`));
  label.prepend(radio);
  return label;
}

function drawButtons(state: TabState | undefined, text: string, drafted: boolean): void {
  const focused = document.activeElement;
  const offered = state && drafted ? ways(state, text) : [];
  for (const id of ["insert", "above", "replace"] as const) part(id).hidden = !offered.includes(id);
  part("copy").classList.toggle("first", offered[0] === "copy");
  part("replace").classList.toggle("first", offered[0] === "replace");
  part("in-box").hidden = !(drafted && offered.length === 0 && state?.inserted === text);
  part("undo").hidden = !(drafted && state?.can_undo);
  for (const id of ["copy", "reword"]) part<HTMLButtonElement>(id).disabled = !drafted;
  if (focused instanceof HTMLElement && focused.hidden) keepFocus();
}

/** A button that goes away takes the focus with it; the next one of the row receives it. */
function keepFocus(): void {
  const row = part("copy").parentElement?.querySelectorAll<HTMLButtonElement>("button:not([hidden])") ?? [];
  row[0]?.focus();
}

function drawNotes(state: TabState | undefined, suggestion: Suggestion | null, draft: Draft | undefined): void {
  const advices = (suggestion?.advices ?? []).filter(({ code }) => addsToNote(code, state?.note ?? ""));
  const items = advices.map(({ text, level }) => note(level, text));
  for (const { level, message, why, source } of draft?.findings ?? []) items.push(note(level, message, why, source));
  part("notes").replaceChildren(...items);
  part("no-reason").hidden = !draft || (state?.has_reason ?? true);
}

/** One sentence; why, and who says so, open in place. */
function note(level: string, text: string, why = "", source = ""): HTMLElement {
  const more = [why, source].filter(Boolean).join(" · ");
  if (more === "") return element("li", text, level);
  const item = element("li", "", level);
  const details = document.createElement("details");
  details.append(element("summary", text), element("p", more, "faint"));
  item.append(details);
  return item;
}

/** Says once what has changed. The region is emptied in between, so that the same words are read again after another step. */
function announce(state: TabState | undefined, draft: Draft | undefined): void {
  const said = part("say").textContent ?? "";
  const notes = part("notes").childElementCount;
  const drafted = draft && state?.phase === "ready" && said === "" ? words("live_drafted") : "";
  const counted = draft && notes > 0 ? words(notes === 1 ? "live_note" : "live_notes", String(notes)) : "";
  const whole = [said, drafted, counted].filter(Boolean).join(" ");
  setText("live", state?.phase === "working" ? "" : whole);
}

function setText(id: string, text: string): void {
  const target = part(id);
  if (target.textContent !== text) target.textContent = text;
}

function element(tag: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}
