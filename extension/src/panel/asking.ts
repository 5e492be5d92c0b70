/** Where there is nothing to read: a message that the person pastes, or what they tell. */
import { type Kind, kinds, type Overrides } from "../contract";
import { part } from "./dom";
import type { Panel, Scene } from "./scene";
import { sentence } from "./sentences";
import { words } from "./words";

/** Fills the lists of kinds, once. */
export function fillKinds(): void {
  const options = () => kinds.map((kind) => new Option(words(`kind_${kind}`), kind));
  part<HTMLSelectElement>("kind").replaceChildren(new Option(words("kind_choose"), ""), ...options());
  part<HTMLSelectElement>("told-kind").replaceChildren(...options());
}

export function drawAsking(scene: Scene): void {
  part("asking").hidden = !sentence(scene.state).paste;
  const { state } = scene;
  const suggestion = state?.phase === "stopped" ? null : state?.suggestion;
  const asked = suggestion != null && (suggestion.drafts.length > 0 || suggestion.understanding.sensitive !== "");
  const chosen = state?.overrides.kind ?? "";
  part("kinds").hidden = !suggestion?.understanding.understood || state?.source === "told" || asked;
  part<HTMLSelectElement>("kind").value = chosen;
}

export function listenToAsking(panel: Panel): void {
  part("kind").addEventListener("change", () => {
    const kind = part<HTMLSelectElement>("kind").value as Kind | "";
    panel.correct({ kind: kind || undefined });
  });
  part("paste").addEventListener("submit", (event) => {
    event.preventDefault();
    panel.scene.desk.pasted = part<HTMLTextAreaElement>("pasted").value;
    void panel.ask({ kind: "paste", text: panel.scene.desk.pasted });
  });
  part("told").addEventListener("submit", (event) => {
    event.preventDefault();
    void panel.ask({ kind: "tell", overrides: toldIn(part<HTMLFormElement>("told")) });
  });
}

function toldIn(form: HTMLFormElement): Overrides {
  const given = new FormData(form);
  const value = (key: string) => String(given.get(key) ?? "").replace(/\s+/g, " ").trim();
  const [name = "", ...family] = value("name").split(" ");
  const told: Overrides = { kind: value("kind") as Kind };
  if (name !== "") told.sender = { given: name, family: family.join(" ") };
  if (value("topic") !== "") told.topic = value("topic");
  return told;
}
