/**
 * In which order a conversation is shown. The person can have the newest message on top or at the bottom, and nothing in the page says
 * which but the dates, which are words of the page's language.
 */

/**
 * @param labels the dates of the messages from top to bottom.
 * @param lang the language tag of the page; only American English puts the month first.
 * @returns null where it cannot be told.
 */
export function newestFirst(labels: readonly string[], lang: string): boolean | null {
  if (labels.length < 2) return false;
  const times = labels.map((label) => timeOf(label, /^en(-us)?$/i.test(lang)));
  const pairs = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? NaN)));
  const told = new Set(pairs.filter((sign) => sign !== 0));
  if (told.size !== 1 || told.has(NaN)) return null;
  return told.has(-1);
}

/** Day, month and year in any order, each in figures. */
const date = /(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{2,4})/;

/** A time of day, after the date. */
const clock = /(\d{1,2})[:.h](\d{2})\s*([ap]\.?m)?/i;

/** Minutes on a scale of its own, good for comparing alone; NaN where the label holds no date in figures. */
function timeOf(label: string, monthFirst: boolean): number {
  const found = date.exec(label);
  if (!found) return NaN;
  const [all, one = ""] = found;
  const [a = 0, b = 0, c = 0] = found.slice(1).map(Number);
  const [year, month, day] = one.length === 4 ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
  const [, hour = "0", minute = "0", half = ""] = clock.exec(label.slice(found.index + all.length)) ?? [];
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return (((year * 12 + month) * 31 + day) * 24 + hours) * 60 + Number(minute);
}
