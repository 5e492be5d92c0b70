/** What this engine speaks and which rules it checks, asked once. */
import type { EngineVersion } from "../contract.memory";
import { ask } from "../engine";

let asked: Promise<EngineVersion | undefined> | undefined;

/** The engine's answer to op version; undefined where it could not be started. */
export function engineVersion(): Promise<EngineVersion | undefined> {
  asked ??= ask<EngineVersion>({ op: "version" }).then(
    ({ reply }) => ("ok" in reply ? reply.ok : undefined),
    () => undefined,
  );
  return asked;
}

/** The languages that the engine has a pack for. */
export async function engineLanguages(): Promise<string[]> {
  return (await engineVersion())?.languages ?? [];
}

/** The name of a language in the interface's own. */
export function languageName(code: string, of: string): string {
  return new Intl.DisplayNames([of], { type: "language" }).of(code) ?? code;
}
