/** Builds the engine's request from what was read and what the person has set. */
import type { Overrides, SuggestRequest } from "./contract";
import type { Reading } from "./messages";
import type { Settings } from "./settings";

/** The date on the person's own clock, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `seed` is 0, or counts how often the person has asked for another wording. */
export function suggestRequest(reading: Reading, settings: Settings, seed: number, overrides: Overrides): SuggestRequest {
  const { me, preferences } = settings;
  return {
    op: "suggest",
    today: localDate(new Date()),
    seed,
    channel: reading.channel,
    ui: chrome.i18n.getMessage("locale"),
    thread: reading.thread,
    box: reading.box,
    me: {
      ...me,
      name: me.name || reading.me.name || "",
      emails: [...new Set([...(me.emails ?? []), ...(reading.me.emails ?? [])])],
    },
    preferences,
    overrides,
  };
}
