/** What the person has set, in chrome.storage.local, in the shape that the engine's contract gives it. */
import type { Me, Preferences } from "./contract";

export interface Settings {
  me: Me;
  preferences: Preferences;
}

const key = "settings";

/** The settings; empty ones before the first run. */
export async function loadSettings(): Promise<Settings> {
  const found = await chrome.storage.local.get(key);
  const stored = found[key] as Partial<Settings> | undefined;
  return { me: stored?.me ?? {}, preferences: stored?.preferences ?? {} };
}

export async function saveSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ [key]: settings });
}

/** Whether a reason is set whose last day, if it has one, is not before `today` (YYYY-MM-DD). */
export function hasReason(settings: Settings, today: string): boolean {
  return (settings.preferences.reasons ?? []).some((reason) => !reason.until || reason.until >= today);
}
