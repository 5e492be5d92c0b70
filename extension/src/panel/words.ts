/** The texts of the interface, from _locales. The ones that depend on numbers or lists are put together here. */
import type english from "../../_locales/en/messages.json";
import type { Draft } from "../contract";
import { textOf } from "../locale";

/** The keys of the texts. The type check fails for a key that has none. */
export type Key = keyof typeof english;

/** A text of the interface by its key. Placeholders are filled in order. */
export function words(key: Key, ...fill: string[]): string {
  return textOf(key, fill);
}

/** The language that the texts are in, which can differ from the browser's. */
export function language(): string {
  return words("locale");
}

/** Puts its text into every element that names one, and its name on every element that shows a sign instead. */
export function fillIn(page: Document): void {
  page.documentElement.lang = language();
  for (const element of page.querySelectorAll<HTMLElement>("[data-words]")) {
    element.textContent = words(element.dataset["words"] as Key);
  }
  for (const element of page.querySelectorAll<HTMLElement>("[data-name]")) {
    element.setAttribute("aria-label", words(element.dataset["name"] as Key));
  }
}

/** "waiting 3 days"; "" where the time is not known or is not worth a word. */
export function waited(days: number): string {
  if (days < 1) return "";
  return days === 1 ? words("waited_one") : words("waited_many", String(days));
}

/** A day given as YYYY-MM-DD, as one says it; the year only where it is another. */
export function day(date: string): string {
  const [year = 0, month = 1, of = 1] = date.split("-").map(Number);
  const other = year !== new Date().getFullYear();
  const format = new Intl.DateTimeFormat(region(), { day: "numeric", month: "long", ...(other ? { year: "numeric" } : {}) });
  return format.format(new Date(year, month - 1, of));
}

/** The person's own variant of the language, which orders day and month. */
function region(): string {
  const own = chrome.i18n.getUILanguage();
  return own.split("-")[0] === language() ? own : language();
}

/** The name of a language; "" where there is none for the code. */
export function languageName(code: string): string {
  if (code === "" || code === "other") return "";
  const name = new Intl.DisplayNames([language()], { type: "language", fallback: "none" }).of(code) ?? "";
  return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
}

/** What a draft says, in one sentence: "Says no, gives your reason and leaves the door open." */
export function meaning({ moves, reason }: Draft): string {
  const has = new Set(moves.map(({ move }) => move));
  const keys: (Key | false)[] = [
    "meaning_no",
    has.has("reason") && (reason === "" ? "meaning_general" : "meaning_reason"),
    has.has("alternative") && "meaning_alternative",
    has.has("door") && "meaning_door",
    has.has("release") && "meaning_release",
  ];
  const list = new Intl.ListFormat(language(), { type: "conjunction" });
  return words("meaning", list.format(keys.filter((key) => key !== false).map((key) => words(key))));
}
