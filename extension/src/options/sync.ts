/** Sync: the address of the person's server, turning it on and off, a second browser, and how it stands. */
import { words } from "../panel/words";
import { parseCode } from "../sync/code";
import { askSync, type SyncReply, type SyncRequest } from "../sync/messages";
import { loadPairing, loadServer, loadState, watchSync } from "../sync/pairing";
import { unspell } from "../sync/spell";
import type { Phase, SyncState } from "../sync/state";
import { inTurn, part } from "../widgets/dom";
import { addressField, keepAddress, usableAddress } from "./sync.address";
import { hideCode, showCode } from "./sync.code";

const code = (): HTMLInputElement => part<HTMLInputElement>("sync-code");

/** Connects the section, shows how it stands, and brings both into step where sync is on. */
export async function bindSync(): Promise<void> {
  addressField().addEventListener("change", async () => complain(await keepAddress()));
  part("sync-begin").addEventListener("click", begin);
  part("sync-join").addEventListener("click", join);
  for (const act of ["run", "restore"] as const) part(`sync-${act}`).addEventListener("click", () => send({ do: act }));
  part("sync-end").addEventListener("click", leave);
  const dialog = part<HTMLDialogElement>("wipe-dialog");
  part("sync-wipe").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", async () => {
    const meant = dialog.returnValue === "wipe";
    dialog.returnValue = ""; // Escape leaves the last value in place.
    if (meant) await send({ do: "wipe" });
  });
  watchSync(show);
  addressField().value = await loadServer();
  await show();
  if (await loadPairing()) void send({ do: "run" });
  else say(words("sync_off"), false); // What failed before this page was opened is no news.
}

/** Draws the section anew. The field of the address is left alone while the person is at it. */
const show = inTurn(async () => {
  const [pairing, state, address] = await Promise.all([loadPairing(), loadState(), loadServer()]);
  part("sync-off").hidden = pairing !== undefined;
  part("sync-on").hidden = pairing === undefined;
  addressField().disabled = pairing !== undefined;
  if (addressField() !== document.activeElement) addressField().value = pairing?.address ?? address;
  part("sync-restore").hidden = state.phase !== "deleted";
  if (!pairing) hideCode();
  // Without a pairing the state says why turning it on failed, and is worth a sentence while the page is open.
  say(sentence(state, pairing !== undefined), isTrouble(state.phase));
});

async function begin(): Promise<void> {
  const at = await usableAddress(complain);
  const reply = at === undefined ? undefined : await send({ do: "begin", address: at });
  if (reply?.code !== undefined) showCode(reply.code);
}

async function join(): Promise<void> {
  const at = await usableAddress(complain);
  if (at === undefined) return;
  const typed = unspell(code().value);
  if (!(await parseCode(typed))) {
    complain(words("sync_slip"));
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
  if (reply) say(sentence(reply.state, (await loadPairing()) !== undefined), isTrouble(reply.state.phase));
  else complain(words("page_not_saved"));
  return reply;
}

/** How it stands, in a few sentences. What could not be turned on is off, and not tried again by itself. */
function sentence({ phase, lastSuccess, nextTry }: SyncState, paired: boolean): string {
  const parts = [words(`sync_${phase}`)];
  if (!paired && phase !== "off") parts.push(words("sync_off"));
  if (!paired) return parts.join(" ");
  if (lastSuccess > 0) parts.push(words("sync_last", moment(lastSuccess)));
  if (nextTry > 0) parts.push(words("sync_next", moment(nextTry)));
  return parts.join(" ");
}

function isTrouble(phase: Phase): boolean {
  return !["off", "on", "busy"].includes(phase);
}

function moment(at: number): string {
  return new Date(at).toLocaleString(words("locale"), { dateStyle: "medium", timeStyle: "short" });
}

function complain(why: string): void {
  say(why, why !== "");
}

function say(text: string, problem: boolean): void {
  part("sync-state").classList.toggle("problem", problem);
  part("sync-state").textContent = text;
}
