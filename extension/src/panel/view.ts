/** Draws a tab's state into the panel. */
import { drawAsking } from "./asking";
import { drawBox } from "./box";
import { drawControls } from "./controls";
import { element, part, rebuild, setText } from "./dom";
import { drawDraft } from "./draft";
import { drawDue } from "./due";
import { drawHeader } from "./header";
import { drawMemory } from "./memory";
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
  drawBox(panel);
  drawMemory(panel);
  drawAdvices(scene);
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

function drawAdvices(scene: Scene): void {
  const { state } = scene;
  const suggestion = state?.phase === "stopped" ? null : state?.suggestion;
  const told = !part("memory").hidden && part("earlier").childElementCount > 0; // What was decided before is listed there.
  const advices = (suggestion?.advices ?? []).filter(({ code }) =>
    addsToNote(code, state?.note ?? "") && !(told && code === "already_declined"));
  rebuild(part("advices"), advices, () => advices.map(({ level, text }) => element("li", text, level)));
  part("no-reason").hidden = !chosenDraft(scene) || state?.reopening !== "" || (state?.has_reason ?? true);
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
