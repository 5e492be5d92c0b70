/** Spans of a text that is being edited, and the edits of a fix. Offsets count UTF-16 units. */
import type { Edit, Finding } from "../contract";

interface Extent {
  start: number;
  end: number;
}

/** The spans of `before` that `after` still holds, where they lie now. What was changed has no span any more. */
export function moved<S extends Extent>(spans: readonly S[], before: string, after: string): S[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const shift = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= before.length - tail) return [{ ...span, start: span.start + shift, end: span.end + shift }];
    return [];
  });
}

/** Spans in order, without those that reach into an earlier one. */
export function apart<S extends Extent>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** Whether a finding can be dealt with by a press. */
export function mendable({ fix, edits }: Finding): boolean {
  return edits.length > 0 || fix !== "";
}

/** The text with the fix of a finding made in it. */
export function mended(text: string, { start, end, fix, edits }: Finding): string {
  const all: Edit[] = edits.length > 0 ? edits : [{ start, end, text: fix }];
  return all
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
