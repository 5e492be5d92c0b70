/**
 * What the person wants to come back to: promises whose day has come, from the records, and requests to be reminded of. The badge
 * of the button counts them. An alarm rings when the next one is due, so nothing runs in between.
 */
import type { HistoryRecord } from "./contract.memory";
import { localDate } from "./request";
import { copy, recordsOf } from "./store";

/** A request to come back to. There is no text of any message in it. */
export interface Reminder {
  id: string;
  name: string;
  kind: string;
  /** When it is due, in milliseconds since 1970. */
  at: number;
  /** Where the conversation is; "" where the browser did not tell. */
  url: string;
}

/** What is due now. */
export interface Due {
  promises: HistoryRecord[];
  reminders: Reminder[];
}

/** The storage key of the reminders, in storage.local. */
export const remindersKey = "reminders";

const alarm = "due";

/** The hour of the day at which a promise or a reminder becomes due. */
const morning = 9;

/** What is due at a moment. */
export async function dueAt(now: Date): Promise<Due> {
  const today = localDate(now);
  const reminders = await loadReminders();
  return {
    promises: (await openPromises()).filter(({ promise }) => promise <= today),
    reminders: reminders.filter(({ at }) => at <= now.getTime()),
  };
}

/** Adds a reminder for tomorrow morning. One for the same conversation or person takes its place. */
export async function remindTomorrow(about: Pick<Reminder, "name" | "kind" | "url">): Promise<void> {
  const id = about.url || about.name;
  const others = (await loadReminders()).filter((each) => each.id !== id);
  await saveReminders([...others, { ...about, id, at: tomorrow(new Date()) }]);
}

/** Removes a reminder. */
export async function forgetReminder(id: string): Promise<void> {
  await saveReminders((await loadReminders()).filter((each) => each.id !== id));
}

/** Counts what is due on the badge, and sets the alarm for what comes next. */
export async function ring(now: Date): Promise<void> {
  const { promises, reminders } = await dueAt(now);
  const count = promises.length + reminders.length;
  await chrome.action.setBadgeBackgroundColor({ color: "#1f5f5b" });
  await chrome.action.setBadgeText({ text: count === 0 ? "" : String(count) });
  const coming = [
    ...(await openPromises()).map(({ promise }) => morningOf(promise)),
    ...(await loadReminders()).map(({ at }) => at),
  ].filter((at) => at > now.getTime());
  if (coming.length === 0) await chrome.alarms.clear(alarm);
  else await chrome.alarms.create(alarm, { when: Math.min(...coming) });
}

async function openPromises(): Promise<HistoryRecord[]> {
  const all = recordsOf(await copy());
  return all.filter(({ promise, promise_state, promise_by }) => promise !== "" && promise_state === "open" && promise_by === "me");
}

async function loadReminders(): Promise<Reminder[]> {
  const found: unknown = (await chrome.storage.local.get(remindersKey))[remindersKey];
  return Array.isArray(found) ? found.filter(isReminder) : [];
}

async function saveReminders(reminders: Reminder[]): Promise<void> {
  await chrome.storage.local.set({ [remindersKey]: reminders });
}

function isReminder(value: unknown): value is Reminder {
  const { id, name, at } = (value ?? {}) as Partial<Reminder>;
  return typeof id === "string" && typeof name === "string" && typeof at === "number";
}

function tomorrow(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning).getTime();
}

/** The morning of a day given as YYYY-MM-DD, on the person's own clock. */
function morningOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, morning).getTime();
}
