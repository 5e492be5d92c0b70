/** The rules of the check, each of which can be switched off, and a field to try them on. */
import type { Finding } from "../contract";
import type { Copy } from "../contract.memory";
import { ask } from "../engine";
import { words } from "../panel/words";
import { localDate } from "../request";
import { settingsOf } from "../settings";
import { copy, setValue, valuesOf } from "../store";
import { calm, element, part, tick } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf } from "../widgets/saved";
import { engineVersion } from "./version";

const levels = ["error", "warning", "note"] as const;

/** Draws the list of rules once, and then only moves the ticks. */
export async function showRules(now: Copy): Promise<void> {
  const version = await engineVersion();
  const holder = part("rules");
  const off = new Set(valuesOf(now).rules_off);
  if (version && holder.childElementCount === 0) {
    holder.append(...levels.map((level) => group(level, version.rules.filter((rule) => rule.level === level))));
  }
  for (const box of holder.querySelectorAll<HTMLInputElement>("[data-rule] input")) {
    box.checked = !off.has(box.closest<HTMLElement>("[data-rule]")?.dataset["rule"] ?? "");
  }
}

/** Connects the field to try the rules on. */
export function bindTry(): void {
  part("try").addEventListener("input", calm(300, tryText));
}

function group(level: (typeof levels)[number], rules: readonly { id: string; text: string }[]): HTMLElement {
  const boxes = rules.map(({ id, text }) => {
    const made = tick(text, true, (on) => change(id, on));
    made.dataset["rule"] = id;
    return made;
  });
  return element("fieldset", { class: "choices" }, element("legend", {}, words(`rules_${level}`)), element("div", { class: "kinds" }, ...boxes));
}

async function change(rule: string, on: boolean): Promise<void> {
  const failure = await failureOf(async () => {
    const off = valuesOf(await copy()).rules_off.filter((each) => each !== rule);
    await setValue("rules_off", on ? off : [...off, rule]);
  });
  noticeFailure(failure);
  await tryText();
}

async function tryText(): Promise<void> {
  const draft = part<HTMLTextAreaElement>("try").value;
  const request = { op: "check", intent: "decline", today: localDate(new Date()), draft, ...settingsOf(await copy()) };
  const { reply } = await ask<{ findings: Finding[] }>(request);
  const findings = "ok" in reply ? reply.ok.findings : [];
  const lines = findings.map(({ message, source }) => element("li", {}, message, " ", element("span", { class: "faint" }, source)));
  const well = draft.trim() === "" ? "" : words("opt_try_well");
  part("try-report").replaceChildren(lines.length === 0 ? well : element("ul", { class: "plain" }, ...lines));
}
