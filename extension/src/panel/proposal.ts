/** What is proposed where a promise is taken up: what, and on which day. Nothing of it has to be chosen. */
import type { Kind } from "../contract";
import type { Proposal } from "../messages";
import { fill, keep } from "./controls";
import { part } from "./dom";
import type { Panel } from "./scene";
import { words } from "./words";

/** What was asked, on no particular day. */
export const anything: Proposal = { kind: "", when: "" };

/** What the drafts have words for; anything else is a conversation. */
const proposed: readonly Kind[] = ["coffee_chat", "call", "connect", "event_invite", "speaking", "mentoring"];

export function drawProposal({ scene }: Panel): void {
  const { state } = scene;
  const takenUp = state !== undefined && state.phase !== "stopped" && state.reopening !== "" && state.reopen_mode === "open";
  part("proposal").hidden = !takenUp; // While it is drafted anew it stays, with the focus in it.
  if (!takenUp) return;
  fill("propose-kind", [["", words("propose_asked")], ...proposed.map((kind) => [kind, words(`kind_${kind}`)] as const)], state.propose.kind);
  keep("propose-when", state.propose.when);
}

export function listenToProposal(panel: Panel): void {
  for (const id of ["propose-kind", "propose-when"]) {
    part(id).addEventListener("change", () => {
      const record = panel.scene.state?.reopening ?? "";
      const kind = part<HTMLSelectElement>("propose-kind").value as Proposal["kind"];
      const when = part<HTMLInputElement>("propose-when").value;
      if (record !== "") void panel.ask({ kind: "reopen", record, mode: "open", propose: { kind, when } });
    });
  }
}
