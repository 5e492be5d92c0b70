/** The head of the panel: who asks what, and each part of that as a button that corrects it. */
import type { Suggestion } from "../contract";
import type { TabState } from "../messages";
import { button, element, part, rebuild, setText } from "./dom";
import { type Part, openCorrection } from "./correct";
import type { Panel } from "./scene";
import { languageName, waited, words } from "./words";

/** Below this, what is asked is marked as uncertain and comes first. */
const certain = 0.75;

interface Chip {
  part: Part;
  text: string;
  doubtful?: boolean;
  /** Nothing was found; the chip offers to add it. */
  missing?: boolean;
}

export function drawHeader(panel: Panel): void {
  const { state } = panel.scene;
  const suggestion = state && state.phase !== "stopped" ? state.suggestion : null;
  drawName(panel, suggestion);
  setText("channel", suggestion && state ? placeAndTime(state, suggestion) : "");
  const chips = suggestion?.understanding.understood && state?.reopening === "" ? chipsOf(suggestion) : [];
  rebuild(part("understanding"), chips, () => chips.map((chip) => chipFor(panel, chip)));
}

function drawName(panel: Panel, suggestion: Suggestion | null): void {
  const { given = "", family = "", address = "" } = suggestion?.understanding.sender ?? {};
  const name = [given, family].filter(Boolean).join(" ") || address;
  const correctable = suggestion?.understanding.understood === true && panel.scene.state?.reopening === "";
  rebuild(part("sender"), [name, correctable], () => {
    if (!correctable) return [document.createTextNode(name || "Demur")];
    return [chipFor(panel, { part: "sender", text: name || words("name_unknown"), doubtful: name === "" })];
  });
}

function placeAndTime({ source, reopening }: TabState, { understanding }: Suggestion): string {
  if (reopening !== "" && source === "told") return words("source_record");
  return [words(`source_${source}`), waited(understanding.waited_days)].filter(Boolean).join(" · ");
}

function chipsOf({ understanding, drafts }: Suggestion): Chip[] {
  const { kind, confidence, topic, event, when, language } = understanding;
  const chips: Chip[] = [];
  if (kind !== "") chips.push({ part: "kind", text: words(`kind_${kind}`), doubtful: confidence < certain });
  for (const [name, span] of [["topic", topic], ["event", event], ["when", when]] as const) {
    const text = span.say || span.text;
    if (text !== "") chips.push({ part: name, text });
    else if (name !== "event" && drafts.length > 0) chips.push({ part: name, text: words(`add_${name}`), missing: true });
  }
  const name = languageName(drafts[0]?.language ?? language);
  if (drafts.length > 0 && name !== "") chips.push({ part: "language", text: name });
  return chips;
}

function chipFor(panel: Panel, { part: name, text, doubtful, missing }: Chip): HTMLElement {
  const chip = button(`correct_${name}`, "part", () => openCorrection(panel, name, chip));
  chip.classList.toggle("missing", missing === true);
  chip.classList.toggle("doubtful", doubtful === true);
  const said = element("span", doubtful ? `${text} ?` : text);
  said.dir = "auto";
  const label = [missing ? "" : words(`part_${name}`), text, doubtful ? words("doubtful") : ""].filter(Boolean).join(", ");
  chip.replaceChildren(said);
  chip.setAttribute("aria-label", label);
  chip.setAttribute("aria-haspopup", "dialog");
  chip.title = words(`correct_${name}`);
  return chip;
}
