/** The small form in which one part of what was understood is corrected: open, type or choose, done. */
import { type Kind, kinds, type Overrides, type SenderName, type Suggestion, type Understanding } from "../contract";
import { button, element, part } from "./dom";
import type { Panel } from "./scene";
import { type Key, languageName, words } from "./words";

/** What can be corrected. */
export type Part = "kind" | "sender" | "topic" | "event" | "when" | "language";

const languages = ["en", "nl", "de", "fr", "es"];

/** Opens the form at the button that was pressed. Escape and a click beside it close it; the browser then returns the focus. */
export function openCorrection(panel: Panel, name: Part, at: HTMLElement): void {
  const suggestion = panel.scene.state?.suggestion;
  if (!suggestion) return;
  const over = part("correct");
  const form = over.querySelector("form");
  if (!form) return;
  const title = element("h2", words(`correct_${name}`));
  title.id = "correct-title";
  form.replaceChildren(title, ...fieldsFor(panel, name, suggestion), buttonsFor(panel, name));
  form.onsubmit = (event) => {
    event.preventDefault();
    close();
    panel.correct(correctionIn(form, name));
  };
  over.style.insetBlockStart = `${at.getBoundingClientRect().bottom + 4}px`;
  over.showPopover();
  const first = form.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
  first?.focus();
  if (first instanceof HTMLInputElement) first.select();
}

function close(): void {
  part("correct").hidePopover();
}

function fieldsFor(panel: Panel, name: Part, { understanding, drafts }: Suggestion): HTMLElement[] {
  switch (name) {
    case "kind":
      return [list("kind", kinds.map((kind) => [kind, words(`kind_${kind}`)]), understanding.kind), ...askFields(panel, understanding)];
    case "language":
      return [list("language", languages.map((code) => [code, languageName(code)]), drafts[0]?.language ?? understanding.language)];
    case "sender":
      return senderFields(panel, understanding.sender);
    default:
      return [input(name, `part_${name}`, understanding[name].say || understanding[name].text)];
  }
}

/** Where several things are asked, the person says which of them are declined. The others stay unanswered. */
function askFields({ scene }: Panel, { asks }: Understanding): HTMLElement[] {
  if (asks.length < 2) return [];
  const declined = scene.state?.overrides.decline ?? [0];
  const group = element("fieldset", "", "asks");
  group.append(element("legend", words("asks_declined")));
  for (const [at, { kind }] of asks.entries()) {
    const label = element("label", words(`kind_${kind}`));
    const box = element("input");
    box.type = "checkbox";
    box.name = "decline";
    box.value = String(at);
    box.checked = declined.includes(at);
    label.prepend(box);
    group.append(label);
  }
  return [group];
}

function senderFields({ scene }: Panel, sender: SenderName): HTMLElement[] {
  const forms = (["auto", "informal", "formal"] as const).map((form): [string, string] => [form, words(`address_${form}`)]);
  const [label, select] = labelled("address_form", "address", element("select"));
  for (const [value, text] of forms) select.add(new Option(text, value));
  select.value = scene.state?.overrides.address ?? "auto";
  return [
    input("given", "name_given", sender.given || sender.address), input("family", "name_family", sender.family),
    input("title", "name_title", sender.title), label,
  ];
}

/** A list that stays open: arrows and letters move in it, Enter and a click choose. */
function list(name: string, options: readonly (readonly [string, string])[], chosen: string): HTMLElement {
  const [label, select] = labelled(name === "kind" ? "correct_kind" : "correct_language", name, element("select"));
  select.size = Math.min(options.length, 8);
  for (const [value, text] of options) select.add(new Option(text, value));
  select.value = chosen;
  select.dataset["was"] = chosen;
  const submit = () => select.form?.requestSubmit();
  select.addEventListener("click", (event) => {
    if (event.target instanceof HTMLOptionElement) submit();
  });
  select.addEventListener("keydown", (event) => {
    if (event.key === "Enter") submit();
  });
  label.querySelector("span")?.classList.add("unseen");
  return label;
}

function input(name: string, key: Key, value: string): HTMLElement {
  const [label, field] = labelled(key, name, element("input"));
  field.type = "text";
  field.value = value;
  field.maxLength = 120;
  field.autocomplete = "off";
  field.dir = "auto";
  return label;
}

function labelled<E extends HTMLInputElement | HTMLSelectElement>(key: Key, name: string, field: E): [HTMLLabelElement, E] {
  const label = element("label");
  field.name = name;
  label.append(element("span", words(key)), field);
  return [label, field];
}

function buttonsFor(panel: Panel, name: Part): HTMLElement {
  const row = element("div", "", "buttons");
  const use = element("button", words("use"), "first");
  use.type = "submit";
  row.append(use);
  if (name === "topic" || name === "event" || name === "when") {
    row.append(button("leave_out", "", () => {
      close();
      panel.correct({ [name]: "" });
    }));
  }
  return row;
}

function correctionIn(form: HTMLFormElement, name: Part): Overrides {
  const given = new FormData(form);
  const value = (key: string) => String(given.get(key) ?? "").replace(/\s+/g, " ").trim();
  switch (name) {
    case "kind":
      return kindIn(value("kind") as Kind | "", given.getAll("decline").map(Number), form);
    case "language":
      return { language: value("language") };
    case "sender": {
      const address = value("address") as NonNullable<Overrides["address"]>;
      return { sender: { title: value("title"), given: value("given"), family: value("family") }, address };
    }
    default:
      return { [name]: value(name) };
  }
}

/** A kind that was left as it is stays the engine's own finding. */
function kindIn(kind: Kind | "", decline: number[], form: HTMLFormElement): Overrides {
  const list = form.elements.namedItem("kind");
  const changed = list instanceof HTMLSelectElement && list.dataset["was"] !== kind;
  return { ...(changed && kind !== "" ? { kind } : {}), ...(decline.length > 0 ? { decline } : {}) };
}
