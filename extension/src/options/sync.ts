/** Sync: the address of the person's server, turning it on and off, a second browser, and how it stands. */
import { words } from "../panel/words";
import { parseCode } from "../sync/code";
import { askSync, type SyncReply, type SyncRequest } from "../sync/messages";
import { loadPairing, loadServer, loadState, saveServer, watchSync } from "../sync/pairing";
import { unspell } from "../sync/spell";
import type { Phase, SyncState } from "../sync/state";
import { serverAddress } from "../sync/vault";
import { inTurn, part } from "../widgets/dom";
import { failureOf } from "../widgets/saved";
import { hideCode, showCode } from "./sync.code";

const server = (): HTMLInputElement => part<HTMLInputElement>("server");
const code = (): HTMLInputElement => part<HTMLInputElement>("sync-code");

/** Connects the section, shows how it stands, and brings both into step where sync is on. */
export async function bindSync(): Promise<void> {
  server().addEventListener("change", keepAddress);
  part("sync-begin").addEventListener("click", begin);
  part("sync-join").addEventListener("click", join);
  for (const act of ["run", "end", "restore"] as const) part(`sync-${act}`).addEventListener("click", () => act === "end" ? leave() : send({ do: act }));
  const dialog = part<HTMLDialogElement>("wipe-dialog");
  part("sync-wipe").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", async () => {
    const meant = dialog.returnValue === "wipe";
    dialog.returnValue = ""; // Escape leaves the last value in place.
    if (meant) await send({ do: "wipe" });
  });
  watchSync(show);
  server().value = await loadServer();
  await show();
  if (await loadPairing()) void send({ do: "run" });
}

/** Draws the section anew. The field of the address is left alone while the person is at it. */
const show = inTurn(async () => {
  const [pairing, state, address] = await Promise.all([loadPairing(), loadState(), loadServer()]);
  part("sync-off").hidden = pairing !== undefined;
  part("sync-on").hidden = pairing === undefined;
  server().disabled = pairing !== undefined;
  if (server() !== document.activeElement) server().value = pairing?.address ?? address;
  part("sync-restore").hidden = state.phase !== "deleted";
  if (!pairing) hideCode();
  // Without a pairing the state says why turning it on failed, and is worth a sentence until the person tries again.
  say(sentence(pairing ? state : { ...state, nextTry: 0 }), isTrouble(state.phase));
});

async function keepAddress(): Promise<boolean> {
  const typed = server().value.trim();
  const fine = typed === "" || serverAddress(typed) !== undefined;
  if (!fine) {
    say(words("sync_bad_address"), true);
    return false;
  }
  const failure = await failureOf(() => saveServer(typed));
  say(failure, failure !== "");
  return failure === "";
}

/** The address to be used; undefined where there is none yet, which the person is told. */
async function address(): Promise<string | undefined> {
  if (!(await keepAddress())) return undefined;
  if (server().value.trim() !== "") return server().value;
  say(words("sync_bad_address"), true);
  server().focus();
  return undefined;
}

async function begin(): Promise<void> {
  const at = await address();
  const reply = at === undefined ? undefined : await send({ do: "begin", address: at });
  if (reply?.code !== undefined) showCode(reply.code);
}

async function join(): Promise<void> {
  const at = await address();
  if (at === undefined) return;
  const typed = unspell(code().value);
  if (!(await parseCode(typed))) {
    say(words("sync_slip"), true);
    return code().focus();
  }
  const reply = await send({ do: "join", address: at, code: typed });
  if (reply?.state.phase === "on") code().value = "";
}

async function leave(): Promise<void> {
  await send({ do: "end" });
  part("sync-begin").focus();
}

async function send(request: SyncRequest): Promise<SyncReply | undefined> {
  say(words("sync_busy"), false);
  const reply = await askSync(request);
  await show();
  if (reply) say(sentence(reply.state), isTrouble(reply.state.phase));
  else say(words("page_not_saved"), true);
  return reply;
}

/** How it stands, in a sentence or two. */
function sentence({ phase, lastSuccess, nextTry }: SyncState): string {
  const parts = [words(`sync_${phase}`)];
  if (phase !== "off" && lastSuccess > 0) parts.push(words("sync_last", moment(lastSuccess)));
  if (nextTry > 0) parts.push(words("sync_next", moment(nextTry)));
  return parts.join(" ");
}

function isTrouble(phase: Phase): boolean {
  return !["off", "on", "busy"].includes(phase);
}

function moment(at: number): string {
  return new Date(at).toLocaleString(words("locale"), { dateStyle: "medium", timeStyle: "short" });
}

function say(text: string, problem: boolean): void {
  part("sync-state").classList.toggle("problem", problem);
  part("sync-state").textContent = text;
}
