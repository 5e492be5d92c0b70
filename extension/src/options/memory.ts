/** How much is remembered. */
import type { Copy } from "../contract.memory";
import { words } from "../panel/words";
import { recordsOf } from "../store";
import { part } from "../widgets/dom";

/** Says how many decisions are on record. */
export function showMemory(now: Copy): void {
  part("memory-count").textContent = words("opt_memory_count", String(recordsOf(now).length));
}
