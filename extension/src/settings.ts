/** What the person has set, put together as the engine's contract wants it. */
import type { Alternative, Me, Preferences, Reason } from "./contract";
import type { Copy } from "./contract.memory";
import { alternativesOf, needsText, phrasesOf, reasonsOf, valuesOf } from "./store";

export interface Settings {
  me: Me;
  preferences: Preferences;
  /** The language of advice and findings: that of the interface. */
  ui: string;
}

/** The settings of a copy. A reason or an offer that has no text yet is left out. */
export function settingsOf(of: Copy): Settings {
  const { name, emails, company, domains, gender, sign_off, ...values } = valuesOf(of);
  const { reopen, tone, length, language, address, spelling, rules_off, focus, goals } = values;
  return {
    ui: values.interface === "auto" ? chrome.i18n.getMessage("locale") : values.interface,
    me: { name, emails, company, domains, gender },
    preferences: {
      reasons: reasonsFrom(of), alternatives: alternativesFrom(of), phrases: phrasesOf(of).map(({ id, text }) => ({ id, text })),
      reopen, tone, length, language, address, spelling, sign_off, rules_off, focus, goals,
    },
  };
}

function reasonsFrom(of: Copy): Reason[] {
  return reasonsOf(of)
    .filter(({ text }) => text !== "")
    .map(({ id, text, until, lang, type, for: kinds }) => ({ id, text, until, lang, type, for: kinds }));
}

function alternativesFrom(of: Copy): Alternative[] {
  return alternativesOf(of)
    .filter(({ offer, text }) => text !== "" || !needsText(offer))
    .map(({ offer, text, label, agreed, for: kinds, not_for }) => ({ id: offer, text, label, agreed, for: kinds, not_for }));
}

/** Whether a reason is set whose last day, if it has one, is not before `today` (YYYY-MM-DD). */
export function hasReason(settings: Settings, today: string): boolean {
  return (settings.preferences.reasons ?? []).some((reason) => !reason.until || reason.until >= today);
}
