/** How a step can end early, and the one sentence that the panel then shows. */
import { EngineStopped } from "./engine";
import { NoAccess } from "./inject";
import type { NoteCode, PageError, PageResult, StopCode, TabState } from "./messages";
import { blank, loadState, saveState } from "./state";

/** Ends a step. */
export class Stop extends Error {
  constructor(readonly code: PageError | "failed" | "box_changed") {
    super(code);
  }
}

/** The answer of the page. @throws Stop with its error */
export function okOf<T>(answer: PageResult<T>): T {
  if ("error" in answer) throw new Stop(answer.error);
  return answer.ok;
}

/**
 * Runs a step without which there are no drafts.
 *
 * @param pressed the person has just pressed Demur on this tab, so the browser has given access if it ever does
 */
export async function orStop(tab: number, pressed: boolean, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const before = (await loadState(tab)) ?? blank;
    await saveState(tab, { ...before, phase: "stopped", stop: stopFor(error, pressed) });
  }
}

/** Runs a step that concerns the reply box. The drafts stay in the panel when it goes wrong, with a sentence that says what. */
export async function orNote(tab: number, state: TabState, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await saveState(tab, { ...state, phase: "ready", ...refusal(error, state) });
  }
}

function stopFor(error: unknown, pressed: boolean): StopCode {
  if (error instanceof Stop) return error.code === "box_changed" ? "changed_under_us" : error.code;
  if (error instanceof EngineStopped) return "engine_stopped";
  if (error instanceof NoAccess) {
    console.warn("Demur: no access:", error.message);
    return pressed ? "restricted" : "no_access";
  }
  console.error("Demur:", error);
  return "failed";
}

function refusal(error: unknown, state: TabState): Partial<TabState> & { note: NoteCode } {
  if (error instanceof NoAccess) return { note: "no_access" };
  if (!(error instanceof Stop)) {
    console.error("Demur:", error);
    return { note: "failed" };
  }
  switch (error.code) {
    case "box_not_empty":
      return { note: error.code, box: "own" };
    case "insert_unverified":
      return { note: error.code, can_undo: false };
    case "no_composer":
      return { note: state.source === "selection" ? "choose_box" : error.code };
    default:
      return { note: error.code };
  }
}
