/**
 * Export and import of everything. A file is refused whole or taken whole: the engine validates it, merges it with what is here, and the
 * person sees what would change before anything does.
 */
import type { Copy, Merged, Stamp } from "../contract.memory";
import { ask } from "../engine";
import { type Key, words } from "../panel/words";
import { localDate } from "../request";
import { copy, replaceCopy } from "../store";
import { button, element, part } from "../widgets/dom";
import { saveFile } from "../widgets/notice";
import { failureOf } from "../widgets/saved";

/** Connects the buttons. */
export function bindTransfer(): void {
  const file = part<HTMLInputElement>("import-file");
  part("export").addEventListener("click", async () => saveFile(`demur-${localDate(new Date())}.json`, await copy()));
  part("import").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (chosen) await preview(await chosen.text());
    file.value = ""; // The same file can be chosen again after it was mended.
  });
}

/** Why a file is refused. */
class Refused extends Error {}

/** Says what the text of a file would change, or why it is refused. Nothing is stored yet. */
async function preview(text: string): Promise<void> {
  try {
    const theirs = await validated(text);
    const mine = await copy();
    const { copy: merged } = await merge([mine, theirs]);
    offer(theirs, mine, merged);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    report(element("p", { class: "problem" }, error.message));
  }
}

async function validated(text: string): Promise<Copy> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused(words("opt_import_not_json", error instanceof Error ? error.message : ""));
  }
  return (await merge([value])).copy;
}

async function merge(copies: unknown[]): Promise<Merged> {
  const { reply } = await ask<Merged>({ op: "merge", copies, ui: words("locale") } as { op: string });
  if ("ok" in reply) return reply.ok;
  const { code, message } = reply.error;
  throw new Refused(words(code === "newer_format" ? "opt_import_newer" : "opt_import_refused", message));
}

function offer(theirs: Copy, mine: Copy, merged: Copy): void {
  const changes = changesOf(mine, merged);
  if (changes.length === 0) return report(element("p", {}, words("opt_import_nothing")));
  const apply = async (): Promise<void> => {
    let written = false;
    const failure = await failureOf(async () => {
      written = await replaceCopy(mine, merged);
    });
    if (failure !== "") return report(element("p", { class: "problem" }, failure));
    if (!written) return preview(JSON.stringify(theirs)); // Something was stored meanwhile: the person sees the new outcome first.
    report(element("p", {}, words("opt_import_done")));
  };
  report(
    element("p", {}, words("opt_import_preview")),
    element("ul", { class: "plain" }, ...changes.map((line) => element("li", {}, line))),
    element("div", { class: "buttons" }, button("opt_import_now", apply, "first"), button("cancel", () => report())));
  part("import-report").querySelector("button")?.focus();
}

/** One line for each part of the copy in which something comes, changes or goes. */
function changesOf(mine: Copy, merged: Copy): string[] {
  const settings = ({ settings: all }: Copy): Stamp[] =>
    Object.entries(all).map(([id, { rev, device }]) => ({ id, rev, device, deleted: false }));
  const parts: [Key, Stamp[], Stamp[]][] = [
    ["part_settings", settings(mine), settings(merged)],
    ["part_reasons", mine.reasons, merged.reasons],
    ["part_alternatives", mine.alternatives, merged.alternatives],
    ["part_history", mine.history, merged.history],
    ["part_phrases", mine.phrases, merged.phrases],
  ];
  return parts.flatMap(([key, before, after]) => {
    const [added, changed, removed] = compare(before, after);
    return added + changed + removed === 0 ? [] : [words("opt_import_line", words(key), String(added), String(changed), String(removed))];
  });
}

function compare(before: readonly Stamp[], after: readonly Stamp[]): [added: number, changed: number, removed: number] {
  const old = new Map(before.filter(({ deleted }) => !deleted).map((item) => [item.id, item]));
  const now = after.filter(({ deleted }) => !deleted);
  const added = now.filter(({ id }) => !old.has(id)).length;
  const changed = now.filter(({ id, rev, device }) => old.has(id) && (old.get(id)?.rev !== rev || old.get(id)?.device !== device)).length;
  return [added, changed, old.size - (now.length - added)];
}

function report(...content: HTMLElement[]): void {
  part("import-report").replaceChildren(...content);
}
