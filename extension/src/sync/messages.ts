/** What the settings page asks of the background about sync. The background alone talks to the server, so that two pages never do so at once. */
import type { PackOutcome } from "./packs";
import type { SyncState } from "./state";

export type SyncRequest =
  | { do: "begin"; address: string }
  | { do: "join"; address: string; code: string }
  /** Now, instead of when it is time. */
  | { do: "run" }
  /** Off in this browser. */
  | { do: "end" }
  /** The server's copy goes too. */
  | { do: "wipe" }
  /** The server's copy is made anew. */
  | { do: "restore" }
  /** Asks for a published pack; "" gives up the one in use. */
  | { do: "pack"; name: string };

export type SyncMessage = SyncRequest & { kind: "sync" };

/** The answer: the state, and the code where a new one was made. */
export interface SyncReply {
  state: SyncState;
  code?: string;
  pack?: PackOutcome["outcome"];
}

/** Whether a message is about sync. */
export function isSyncMessage(message: unknown): message is SyncMessage {
  return (message as { kind?: unknown } | null)?.kind === "sync";
}

/** Asks the background. Undefined where it failed, for instance for want of room. */
export async function askSync(request: SyncRequest): Promise<SyncReply | undefined> {
  const message: SyncMessage = { kind: "sync", ...request };
  return (await chrome.runtime.sendMessage<SyncMessage, SyncReply | null>(message)) ?? undefined;
}
