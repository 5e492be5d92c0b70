/** The figures of a span of time as the engine counts them, the plots, and the advice that fits them. */
import type { Copy, Counts, Review } from "../contract.memory";
import { ask } from "../engine";
import { type Key, words } from "../panel/words";
import { localDate } from "../request";
import { settingsOf } from "../settings";
import { recordsOf } from "../store";
import { copyButton, element, part } from "../widgets/dom";
import { day, kindName, month, reasonName } from "./names";
import { bars, columns, type Group, type PlotData } from "./plot";

/** The spans of time to choose from. */
export type Period = "quarter" | "previous" | "year" | "all";

/** Asks the engine for the review of a span. Undefined where it gives none. */
export async function review(copy: Copy, period: Period): Promise<Review | undefined> {
  const today = localDate(new Date());
  const request = { op: "review", today, ...settingsOf(copy), history: recordsOf(copy), ...spanOf(period, copy) };
  const { reply } = await ask<Review>(request);
  if ("ok" in reply) return reply.ok;
  console.warn("Demur: no review:", reply.error.code, reply.error.message);
  return undefined;
}

/** Draws what the engine has counted. */
export function showFigures(found: Review, copy: Copy, period: Period): void {
  const none = recordsOf(copy).length === 0;
  part("empty").hidden = !none;
  part("span").textContent = words("rev_span", day(found.from), day(found.to));
  const previous = period === "all" ? undefined : found.previous;
  part("figures").replaceChildren(...(none ? [] : tiles(found, previous)));
  const advices = none ? [] : found.advices.slice(0, 3);
  part("advice").replaceChildren(...advices.map(({ text }) => element("li", {}, text)));
  part("plots").replaceChildren(...(none ? [] : plots(found, copy)));
  const text = found.texts.find(({ id }) => id === "explain_to_colleague")?.text ?? "";
  part("colleague-part").hidden = text === "";
  part("colleague-text").replaceChildren(element("p", { class: "text example" }, text), copyButton(() => text));
}

/** The first and last day of a span; nothing for the quarter of today, which is what the engine takes by itself. */
function spanOf(period: Period, copy: Copy): { from?: string; to?: string } {
  const now = new Date();
  const quarter = Math.floor(now.getMonth() / 3) * 3;
  switch (period) {
    case "quarter":
      return {};
    case "previous":
      return { from: localDate(new Date(now.getFullYear(), quarter - 3, 1)), to: localDate(new Date(now.getFullYear(), quarter, 0)) };
    case "year":
      return { from: localDate(new Date(now.getFullYear() - 1, now.getMonth() + 1, 1)), to: localDate(now) };
    case "all":
      return { from: recordsOf(copy).at(-1)?.date ?? localDate(now), to: localDate(now) };
  }
}

function tiles({ counts, days_without_yes: days }: Review, previous: Counts | undefined): HTMLElement[] {
  const counted = (["declined", "accepted", "left"] as const).map((key) =>
    tile(words(`decision_${key}`), String(counts[key]), previous ? words("rev_before", String(previous[key])) : ""));
  const since = tile(words("rev_days_without_yes"), days < 0 ? "–" : String(days), days < 0 ? words("rev_no_yes_recorded") : "");
  const asked = counts.unconfirmed > 0 ? [tile(words("rev_unconfirmed"), String(counts.unconfirmed), words("rev_unconfirmed_hint"))] : [];
  return [...counted, since, ...asked];
}

function tile(name: string, figure: string, hint: string): HTMLElement {
  const more = hint === "" ? [] : [element("dd", { class: "faint" }, hint)];
  return element("div", {}, element("dt", { class: "faint" }, name), element("dd", {}, figure), ...more);
}

/** The last twelve months of the span, up to today, those in which nothing was decided too. */
function monthsOf({ from, to, by_month }: Review): Review["by_month"] {
  const today = localDate(new Date());
  const last = (to < today ? to : today).slice(0, 7);
  const months: Review["by_month"] = [];
  for (let at = new Date(`${from.slice(0, 7)}-01T12:00:00`); localDate(at).slice(0, 7) <= last; at.setMonth(at.getMonth() + 1)) {
    const month = localDate(at).slice(0, 7);
    months.push(by_month.find((each) => each.month === month) ?? { month, declined: 0, accepted: 0 });
  }
  return months.slice(-12);
}

/** The plots of a review; one without anything to show is left out. */
function plots(found: Review, copy: Copy): HTMLElement[] {
  const both = [words("decision_declined"), words("decision_accepted")];
  const months = monthsOf(found).map(({ month: of, declined, accepted }) => ({ label: month(of), values: [declined, accepted] }));
  const byKind = found.by_kind.map(({ kind, declined, accepted }) => ({ label: kindName(kind), values: [declined, accepted] }));
  const byReason = found.by_reason.map(({ reason, declined }) => ({ label: reasonName(copy, reason), values: [declined] }));
  const drawn: [typeof bars, PlotData][] = [
    [columns, { title: words("rev_by_month"), of: words("rev_month"), series: both, groups: months }],
    [bars, { title: words("rev_by_kind"), of: words("rev_kind"), series: both, groups: byKind }],
    [bars, { title: words("rev_by_reason"), of: words("rev_why"), series: both.slice(0, 1), groups: byReason }],
    [bars, { title: words("rev_by_promise"), of: words("rev_promise"), series: [words("rev_number")], groups: promised(found) }],
  ];
  return drawn.filter(([, { groups }]) => groups.some(({ values }) => values.some((value) => value > 0))).map(([draw, data]) => draw(data));
}

/** What became of the promises. */
function promised({ promises: { kept, missed, due, upcoming } }: Review): Group[] {
  const counted: [Key, number][] = [
    ["promise_kept", kept], ["promise_missed", missed], ["promise_due", due.length], ["promise_upcoming", upcoming.length],
  ];
  return counted.map(([key, value]) => ({ label: words(key), values: [value] }));
}
