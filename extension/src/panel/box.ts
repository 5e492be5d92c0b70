/** The reply box: the buttons that bring the draft into it, and the check of what stands there. */
import type { Finding } from "../contract";
import type { BoxCheck } from "../messages";
import { part, setText } from "./dom";
import { drawFindings, verdict } from "./findings";
import { chosenDraft, type Panel, textOf } from "./scene";
import { type Way, ways } from "./sentences";
import { mended } from "./spans";
import type { Key } from "./words";

export function drawBox(panel: Panel): void {
  const { state, desk } = panel.scene;
  const drafted = chosenDraft(panel.scene) !== undefined;
  const text = textOf(panel.scene);
  const offered = state && drafted ? ways(state, text) : [];
  const focused = document.activeElement;
  for (const id of ["insert", "above", "replace"] as const) part(id).hidden = !offered.includes(id);
  part("copy").classList.toggle("first", offered[0] === "copy");
  part("replace").classList.toggle("first", offered[0] === "replace");
  part("in-box").hidden = !(drafted && offered.length === 0 && state?.inserted === text);
  part("undo").hidden = !(drafted && state?.can_undo);
  for (const id of ["copy", "reword"]) part<HTMLButtonElement>(id).disabled = !drafted;
  if (focused instanceof HTMLElement && focused.hidden) keepFocus();
  drawStanding(panel, desk.box, text);
}

export function listenToBox(panel: Panel): void {
  for (const way of ["insert", "above", "replace", "copy"] as const) part(way).addEventListener("click", () => go(panel, way));
  part("undo").addEventListener("click", () => void panel.ask({ kind: "undo" }));
  part("check").addEventListener("click", () => void readBox(panel));
}

/** Brings the draft where the person wants it. */
export function go(panel: Panel, way: Way | undefined): void {
  const { state, desk } = panel.scene;
  const text = textOf(panel.scene);
  if (way === undefined || state?.phase !== "ready" || text === "") return;
  const { chosen } = desk;
  if (way === "copy") return void copy(panel, text, "copied").then((done) => done && panel.ask({ kind: "copied", chosen }));
  void panel.ask({ kind: "insert", text, mode: way === "insert" ? "empty" : way, chosen });
}

/** Copies a text. @returns whether the browser let it */
export async function copy(panel: Panel, what: string, done: Key): Promise<boolean> {
  const copied = await navigator.clipboard.writeText(what).then(() => true, () => false);
  panel.scene.desk.done = copied ? done : "copy_refused";
  panel.redraw();
  return copied;
}

/** Reads the reply box and checks what stands there. */
export async function readBox(panel: Panel): Promise<void> {
  const { desk } = panel.scene;
  const { run } = desk;
  const found = await panel.ask<BoxCheck>({ kind: "checkBox" });
  if (desk.run !== run) return;
  desk.box = found;
  if (panel.scene.desk === desk) panel.redraw();
}

/** A text of the person's has its own check. The draft in the box has been checked as the draft. */
function drawStanding(panel: Panel, seen: BoxCheck | null, draft: string): void {
  const { state } = panel.scene;
  const mine = state?.phase === "ready" && (state.box === "own" || (state.box === "ours" && state.inserted !== draft));
  part("standing").hidden = !mine;
  const shown = mine && seen && seen.text.trim() !== "" ? seen : null;
  setText("standing-verdict", shown ? verdict(shown.findings) : "");
  drawFindings("standing-findings", shown?.findings ?? [], {
    fix: (finding) => {
      if (shown) mend(panel, shown, finding);
    },
  });
}

function mend(panel: Panel, { text }: BoxCheck, finding: Finding): void {
  void panel.ask({ kind: "mend", before: text, text: mended(text, finding) }).then(() => readBox(panel));
}

/** A button that goes away takes the focus with it; the next one of the row receives it. */
function keepFocus(): void {
  const row = part("copy").parentElement?.querySelectorAll<HTMLButtonElement>("button:not([hidden])") ?? [];
  row[0]?.focus();
}
