/** The check of a text: of the panel's draft as the person edited it, or of what stands in the reply box. */
import { lookInto } from "./box";
import type { Checked, Finding } from "./contract";
import { pasted, read, told } from "./draft";
import { ask } from "./engine";
import type { BoxCheck, Reading, TabState } from "./messages";
import { checkRequest } from "./request";
import { loadState } from "./state";
import { copy } from "./store";

/** Checks a text of the panel. Null where the check could not be made. */
export async function checkDraft(tab: number, text: string, pastedText: string): Promise<Finding[] | null> {
  const state = await loadState(tab);
  return state ? find(state, await known(tab, state, pastedText), text) : null;
}

/** Reads the reply box and checks what stands there. Null where there is no box, or not exactly one. */
export async function checkBox(tab: number): Promise<BoxCheck | null> {
  const state = await loadState(tab);
  if (!state || state.phase !== "ready") return null;
  const seen = await lookInto(tab, state);
  if ("error" in seen || seen.ok.composer !== "present") return null;
  return boxCheck(state, await known(tab, state, ""), seen.ok.text);
}

/** Checks the person's own text that a reading found in the reply box, so that the panel can show it at once. */
export async function checkOwn(state: TabState, reading: Reading): Promise<BoxCheck | null> {
  return state.box === "own" ? boxCheck(state, reading, reading.box.text ?? "") : null;
}

async function boxCheck(state: TabState, reading: Reading, text: string): Promise<BoxCheck | null> {
  if (text.trim() === "") return { text, findings: [] };
  const findings = await find(state, reading, text);
  return findings && { text, findings };
}

async function find(state: TabState, reading: Reading, text: string): Promise<Finding[] | null> {
  const intent = state.reopening === "" ? "auto" : "reopen";
  const { reply } = await ask<Checked>(checkRequest(reading, await copy(), text, intent));
  if ("ok" in reply) return reply.ok.findings;
  console.warn("Demur: the engine refused the check:", reply.error.code, reply.error.message);
  return null;
}

/** The conversation that the text answers. A text can also be checked without one. */
async function known(tab: number, { source }: TabState, text: string): Promise<Reading> {
  if (source === "paste" && text !== "") return pasted(text);
  if (source === "paste" || source === "told") return told();
  return read(tab).catch(() => told());
}
