/** Draws a tab's state into the panel. */
import type { Advice } from "../contract";
import { drawAsking } from "./asking";
import { drawBox } from "./box";
import { drawControls } from "./controls";
import { button, element, part, rebuild, setText } from "./dom";
import { drawDraft } from "./draft";
import { drawDue } from "./due";
import { drawHeader } from "./header";
import { drawMemory } from "./memory";
import { anything, drawProposal } from "./proposal";
import { chosenDraft, type Panel, type Scene } from "./scene";
import { addsToNote, sentence } from "./sentences";
import { words } from "./words";

export function draw(panel: Panel): void {
  const { scene } = panel;
  const { state } = scene;
  const suggestion = state?.phase === "stopped" ? null : (state?.suggestion ?? null);
  const working = state?.phase === "working" && suggestion === null;
  document.body.classList.toggle("working", working);
  document.body.classList.toggle("drafted", suggestion !== null);
  drawHeader(panel);
  drawSentence(scene);
  drawAsking(scene);
  part("drafts").hidden = !working && chosenDraft(scene) === undefined;
  drawDraft(panel);
  drawControls(panel);
  drawProposal(panel);
  drawBox(panel);
  drawMemory(panel);
  drawAdvices(panel);
  drawDue(panel);
  part("aside").hidden = !scene.aside;
  announce(scene);
}

function drawSentence({ state, desk, shortcut }: Scene): void {
  const { key, action } = sentence(state);
  const shown = desk.done || key;
  const access = shown === "stop_no_access" && shortcut !== "";
  setText("say", access ? words("stop_no_access_shortcut", shortcut) : shown === "" ? "" : words(shown));
  const act = part("act");
  act.hidden = action === "";
  act.textContent = action === "" ? "" : words(action);
  act.dataset["action"] = action;
}

function drawAdvices(panel: Panel): void {
  const { scene } = panel;
  const { state } = scene;
  const suggestion = state?.phase === "stopped" ? null : state?.suggestion;
  const told = !part("memory").hidden && part("earlier").childElementCount > 0; // What was decided before is listed there.
  const advices = (suggestion?.advices ?? []).filter(({ code }) =>
    addsToNote(code, state?.note ?? "") && !(told && code === "already_declined"));
  rebuild(part("advices"), advices, () => advices.map((advice) => adviceItem(panel, advice)));
  part("no-reason").hidden = !chosenDraft(scene) || state?.reopening !== "" || (state?.has_reason ?? true);
}

/** A hint. Where it reminds of a word that was given, it offers the text that keeps it. */
function adviceItem(panel: Panel, { code, text, level, record = "" }: Advice): HTMLElement {
  const item = element("li", text, level);
  if (record === "" || !["taken_up_offer", "promise_due"].includes(code)) return item;
  const row = element("div", "", "buttons");
  row.append(button("due_write", "small", () => void panel.ask({ kind: "reopen", record, mode: "open", propose: anything })));
  item.append(row);
  return item;
}

/** Says once what has changed. The region is emptied while work is under way, so that the same words are read again after it. */
function announce(scene: Scene): void {
  const { state } = scene;
  const said = part("say").textContent ?? "";
  const draft = chosenDraft(scene);
  const findings = draft?.findings.filter(({ level }) => level !== "note").length ?? 0;
  const notes = part("advices").childElementCount + findings;
  const drafted = draft && state?.phase === "ready" && said === "" ? words("live_drafted") : "";
  const counted = draft && notes > 0 ? words(notes === 1 ? "live_note" : "live_notes", String(notes)) : "";
  const whole = [said, drafted, counted].filter(Boolean).join(" ");
  setText("live", state?.phase === "working" ? "" : whole);
}
