/** The drafts: which of the three is chosen, its text, and what the check finds in it. */
import type { Draft, Finding } from "../contract";
import { element, part, setText } from "./dom";
import { drawEvidence } from "./evidence";
import { drawFindings, verdict } from "./findings";
import { chosenDraft, type Panel, textOf } from "./scene";
import { mended } from "./spans";
import { meaning, words } from "./words";

/** Milliseconds without a key after which an edited draft is checked. */
const pause = 400;

let waiting: number | undefined;

export function drawDraft(panel: Panel): void {
  const { scene } = panel;
  const drafts = (scene.state?.phase !== "stopped" && scene.state?.suggestion?.drafts) || [];
  drawTones(drafts, scene.desk.chosen);
  const draft = chosenDraft(scene);
  setText("meaning", draft ? (scene.state?.reopening ? words(`meaning_${scene.state.reopen_mode}`) : meaning(draft)) : "");
  const box = part<HTMLTextAreaElement>("draft");
  const text = textOf(scene);
  if (box.value !== text) box.value = text; // Setting it anew would move the caret.
  box.lang = draft?.language ?? "";
  box.disabled = draft === undefined;
  drawEvidence(scene);
  drawCheck(panel, draft);
}

export function listenToDraft(panel: Panel): void {
  part("tones").addEventListener("change", (event) => choose(panel, Number((event.target as HTMLInputElement).value)));
  const box = part<HTMLTextAreaElement>("draft");
  box.addEventListener("input", () => {
    edit(panel, box.value);
    panel.scene.desk.fixes = [];
    panel.redraw();
  });
  part("undo-fix").addEventListener("click", () => {
    const before = panel.scene.desk.fixes.pop();
    if (before === undefined) return;
    edit(panel, before);
    panel.redraw();
    box.focus();
  });
}

/** Chooses one of the drafts, counted from 0. */
export function choose(panel: Panel, index: number): void {
  const { state, desk } = panel.scene;
  if (!state?.suggestion?.drafts[index]) return;
  desk.chosen = index;
  desk.done = "";
  desk.fixes = [];
  panel.redraw();
  if (desk.edits[index] != null && !desk.checks[index]) checkSoon(panel);
}

function drawTones(drafts: readonly Draft[], chosen: number): void {
  const tones = part("tones");
  const labels = drafts.map(({ tone }) => tone).join();
  if (tones.dataset["labels"] !== labels) {
    tones.dataset["labels"] = labels;
    tones.replaceChildren(...tones.querySelectorAll("legend"), ...drafts.map(radioFor));
  }
  for (const radio of tones.querySelectorAll("input")) radio.checked = Number(radio.value) === chosen;
}

function radioFor({ tone }: Draft, index: number): HTMLElement {
  const radio = element("input");
  radio.type = "radio";
  radio.name = "tone";
  radio.value = String(index);
  const label = element("label", words(`tone_${tone}`));
  label.prepend(radio);
  return label;
}

/** The check of the draft as it stands here. While one is under way the last stays, so that nothing moves. */
function drawCheck(panel: Panel, draft: Draft | undefined): void {
  const { desk } = panel.scene;
  const edited = desk.edits[desk.chosen] != null;
  const findings = (edited ? desk.checks[desk.chosen]?.findings : draft?.findings) ?? [];
  const known = draft !== undefined && (!edited || desk.checks[desk.chosen] != null);
  setText("verdict", known ? verdict(findings) : "");
  part("undo-fix").hidden = desk.fixes.length === 0;
  const current = !edited || desk.checks[desk.chosen]?.text === textOf(panel.scene);
  drawFindings("findings", findings, {
    fix: (finding) => {
      if (current) fix(panel, finding);
    },
    show: (finding) => select(finding),
    redraft: () => panel.correct({}, (panel.scene.state?.seed ?? 0) + 1),
  });
}

function fix(panel: Panel, finding: Finding): void {
  const before = textOf(panel.scene);
  panel.scene.desk.fixes.push(before);
  edit(panel, mended(before, finding));
  panel.redraw();
}

/** Takes a new text for the chosen draft, and checks it when the person pauses. */
function edit(panel: Panel, text: string): void {
  const { desk } = panel.scene;
  desk.edits[desk.chosen] = text === chosenDraft(panel.scene)?.text ? null : text;
  desk.done = "";
  checkSoon(panel);
}

function checkSoon(panel: Panel): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void check(panel), pause);
}

async function check(panel: Panel): Promise<void> {
  const { desk } = panel.scene;
  const { chosen, run } = desk;
  const text = desk.edits[chosen];
  if (text == null) return;
  const findings = await panel.ask<Finding[]>({ kind: "check", text, pasted: desk.pasted });
  if (findings === null || desk.run !== run || desk.edits[chosen] !== text) return;
  desk.checks[chosen] = { text, findings };
  if (panel.scene.desk === desk) panel.redraw();
}

function select({ start, end }: Finding): void {
  const box = part<HTMLTextAreaElement>("draft");
  box.focus();
  box.setSelectionRange(start, end);
}
