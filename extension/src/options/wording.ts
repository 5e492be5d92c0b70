/** The person's own wording: a phrase book in plain text. The engine's parser says where something is wrong with it. */
import type { Reply } from "../contract";
import type { Copy, PackReport } from "../contract.memory";
import { ask } from "../engine";
import { words } from "../panel/words";
import { copy, phrasesOf, setPhrases } from "../store";
import { calm, element, part } from "../widgets/dom";
import { failureOf } from "../widgets/saved";
import { engineLanguages, languageName } from "./version";

const text = (): HTMLTextAreaElement => part<HTMLTextAreaElement>("wording-text");
const chosen = (): string => part<HTMLSelectElement>("wording-language").value;

/** Connects the section. A text is checked as it is typed and stored only when it has no fault. */
export async function bindWording(): Promise<void> {
  const languages = await engineLanguages();
  const select = part<HTMLSelectElement>("wording-language");
  select.replaceChildren(...languages.map((code) => element("option", { value: code }, languageName(code, words("locale")))));
  select.addEventListener("change", async () => open(await copy()));
  text().placeholder = words("opt_wording_example");
  text().addEventListener("input", calm(300, async () => report(await check(text().value))));
  part("wording-save").addEventListener("click", save);
  open(await copy());
}

/** Shows the stored text, unless the person has begun to change it. */
export function showWording(now: Copy): void {
  if (text().value === text().dataset["stored"]) open(now);
}

function open(now: Copy): void {
  text().value = text().dataset["stored"] = phrasesOf(now).find(({ id }) => id === chosen())?.text ?? "";
  text().lang = chosen();
  part("wording-report").replaceChildren();
}

async function save(): Promise<void> {
  const value = text().value;
  const reply = await check(value);
  report(reply);
  if (isFaulty(reply)) return;
  const failure = await failureOf(() => setPhrases(chosen(), value));
  if (failure === "") text().dataset["stored"] = value;
  say(failure === "" ? words("page_saved") : failure, failure !== "");
}

/** No text is no wording, which is in order. */
async function check(value: string): Promise<Reply<PackReport> | undefined> {
  if (value.trim() === "") return undefined;
  return (await ask<PackReport>({ op: "pack", text: value, ui: words("locale") } as { op: string })).reply;
}

function isFaulty(reply: Reply<PackReport> | undefined): boolean {
  return reply !== undefined && ("error" in reply || reply.ok.problems.some(({ level }) => level === "error"));
}

function report(reply: Reply<PackReport> | undefined): void {
  if (reply === undefined) return part("wording-report").replaceChildren();
  if ("error" in reply) return say(words("opt_wording_refused", reply.error.message), true);
  const { phrases, problems } = reply.ok;
  if (problems.length === 0) return say(words("opt_wording_fine", String(phrases)), false);
  part("wording-report").replaceChildren(element("ul", { class: "plain" }, ...problems.map(line)));
}

/** A problem is a button that takes the person to its place. */
function line({ line: row, column, message }: PackReport["problems"][number]): HTMLElement {
  const go = element("button", { type: "button", class: "link" }, words("opt_wording_place", String(row), String(column)));
  go.addEventListener("click", () => {
    const before = text().value.split("\n").slice(0, row - 1).reduce((sum, each) => sum + each.length + 1, 0);
    text().focus();
    text().setSelectionRange(before + column - 1, before + column);
  });
  return element("li", { class: "problem" }, go, " ", message);
}

function say(sentence: string, problem: boolean): void {
  part("wording-report").replaceChildren(element("p", { class: problem ? "problem" : "saved" }, sentence));
}
