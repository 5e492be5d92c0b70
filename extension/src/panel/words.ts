/** The texts of the interface, from _locales. The ones that depend on numbers or lists are put together here. */
import type { Draft } from "../contract";

/** A text of the interface by its key. Placeholders are filled in order. */
export function words(key: string, ...fill: string[]): string {
  return chrome.i18n.getMessage(key, fill);
}

/** The language that the texts are in, which can differ from the browser's. */
export function language(): string {
  return words("locale");
}

/** Puts its text into every element that names one. */
export function fillIn(page: Document): void {
  page.documentElement.lang = language();
  for (const element of page.querySelectorAll<HTMLElement>("[data-words]")) {
    element.textContent = words(element.dataset["words"] ?? "");
  }
}

/** "waiting 3 days"; "" where the time is not known or is not worth a word. */
export function waited(days: number): string {
  if (days < 1) return "";
  return days === 1 ? words("waited_one") : words("waited_many", String(days));
}

/** The moves that make drafts differ in meaning, with the key of what to call each. */
const telling = [
  ["reason", "meaning_reason"],
  ["alternative", "meaning_alternative"],
  ["door", "meaning_door"],
  ["release", "meaning_release"],
] as const;

/** What a draft says, in one sentence: "Says no, gives your reason and leaves the door open." */
export function meaning(draft: Draft): string {
  const has = new Set(draft.moves.map(({ move }) => move));
  const parts = telling.filter(([move]) => has.has(move)).map(([, key]) => words(key));
  const list = new Intl.ListFormat(language(), { type: "conjunction" });
  return words("meaning", list.format([words("meaning_no"), ...parts]));
}
