/**
 * The language of the interface. The browser chooses it, and keeps to its choice for the toolbar and its menus; in Demur's own pages the
 * person can choose another, whose file is then read from the extension.
 */

import { copy, valuesOf, watchCopy } from "./store";

/** The languages that the interface is written in. */
export const interfaceLanguages = ["en", "nl", "de", "fr", "es"] as const;

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

let chosen: Record<string, Entry> | undefined;

/** Makes the language that the person has chosen that of a page's texts. When another is chosen, the page is loaded anew. */
export async function followLanguage(): Promise<void> {
  const { interface: code } = valuesOf(await copy());
  watchCopy(async () => {
    if (valuesOf(await copy()).interface !== code) location.reload();
  });
  if (interfaceLanguages.some((each) => each === code)) await useLanguage(code);
}

async function useLanguage(code: string): Promise<void> {
  const answer = await fetch(chrome.runtime.getURL(`_locales/${code}/messages.json`));
  chosen = (await answer.json()) as Record<string, Entry>;
}

/** A text by its key, with its placeholders filled in order; "" for an unknown key. */
export function textOf(key: string, fill: readonly string[]): string {
  if (!chosen) return chrome.i18n.getMessage(key, [...fill]);
  const { message = "", placeholders = {} } = chosen[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? "";
    return fill[Number(content.slice(1)) - 1] ?? "";
  });
}
