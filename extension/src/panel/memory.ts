/** What was told to this person before, and what becomes of this request. */
import type { Copy, HistoryRecord } from "../contract.memory";
import type { TabState } from "../messages";
import { reasonsOf, recordsOf } from "../store";
import { button, element, part, rebuild, setText } from "./dom";
import type { Panel } from "./scene";
import { day, type Key, words } from "./words";

/** How many earlier answers are shown. */
const shown = 3;

export function drawMemory(panel: Panel): void {
  const { state, kept } = panel.scene;
  const known = state?.phase === "ready" && state.suggestion !== null ? state : undefined;
  part("memory").hidden = known === undefined;
  if (!known) return;
  const lines = earlier(known, kept).map((record) => sentenceFor(record, kept, known));
  rebuild(part("earlier"), lines, () => lines.map((line) => element("li", line)));
  part("earlier").hidden = lines.length === 0;
  part("memory").hidden = known.reopening !== "" && known.record === "" && lines.length === 0;
  drawDecision(panel, known, recordsOf(kept).find(({ id }) => id === known.record));
}

/** The records of this person without the one of this request. The same full name under another key is probably the same person. */
function earlier(state: TabState, kept: Copy): HistoryRecord[] {
  const person = state.suggestion?.record?.person ?? "";
  const name = nameIn(state);
  const theirs = recordsOf(kept).filter((record) => record.person === person || (name.includes(" ") && record.name === name));
  return theirs.filter(({ id }) => id !== state.record && id !== state.reopening).slice(0, shown);
}

function sentenceFor({ person, date, decision, kind, reason, promise, promise_state }: HistoryRecord, kept: Copy, state: TabState): string {
  const what = words(`earlier_${decision}`, day(date), words(`kind_${kind}`));
  const why = reasonsOf(kept).find(({ id }) => id === reason)?.text ?? "";
  const then = promise !== "" && promise_state === "open" ? words("earlier_promise", day(promise)) : "";
  const sure = person === state.suggestion?.record?.person ? "" : words("earlier_probably");
  return [[what, why, then].filter(Boolean).join(" · "), sure].filter(Boolean).join(" ");
}

function nameIn({ suggestion }: TabState): string {
  const { given = "", family = "" } = suggestion?.understanding.sender ?? {};
  return [given, family].filter(Boolean).join(" ");
}

/** Before a decision: what can be decided without a draft. After it: what was recorded, and how to take it back. */
function drawDecision(panel: Panel, state: TabState, record: HistoryRecord | undefined): void {
  const key = recordKey(record);
  setText("recorded", key === "" ? "" : words(key));
  const open = record?.decision === "declined" && record.state !== "confirmed" && state.reopening === "";
  rebuild(part("decide"), [key, open, panel.scene.desk.done === "reminded"], () => {
    if (open) return [decision(panel, "i_sent_it", "sent"), decision(panel, "not_sent", "open")];
    if (record && state.reopening === "" && record.decision !== "declined") return [decision(panel, "undo", "open")];
    if (record || state.reopening !== "") return [];
    return [decision(panel, "accepting", "accepted"), decision(panel, "leave_it", "left"), reminder(panel)];
  });
}

function recordKey(record: HistoryRecord | undefined): Key | "" {
  if (!record) return "";
  if (record.promise_state === "kept") return "recorded_kept";
  if (record.decision !== "declined") return `recorded_${record.decision}`;
  return `recorded_${record.state}`;
}

function decision(panel: Panel, key: Key, what: "accepted" | "left" | "sent" | "open"): HTMLElement {
  return button(key, "quiet", () => void panel.ask({ kind: "decide", decision: what }));
}

function reminder(panel: Panel): HTMLElement {
  return button("remind", "quiet", () => {
    void panel.ask({ kind: "remind" }).then(() => {
      panel.scene.desk.done = "reminded";
      panel.redraw();
    });
  });
}
