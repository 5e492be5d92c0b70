/** Published wording of an organisation: fetched by name from the person's server, used in drafts, kept for offline use. */
import { words } from "../panel/words";
import { askSync } from "../sync/messages";
import { type ChosenPack, loadPack, watchSync } from "../sync/pairing";
import { inTurn, part } from "../widgets/dom";
import { usableAddress } from "./sync.address";

const field = (): HTMLInputElement => part<HTMLInputElement>("pack-name");

/** Connects the fields and shows the pack in use. */
export async function bindPack(): Promise<void> {
  part("pack-fetch").addEventListener("click", () => choose(field().value.trim()));
  part("pack-drop").addEventListener("click", () => choose(""));
  watchSync(show);
  await show();
}

const show = inTurn(async () => {
  const pack = await loadPack();
  if (field() !== document.activeElement) field().value = pack?.name ?? "";
  part("pack-drop").hidden = pack === undefined;
  say(inUse(pack), false);
});

async function choose(name: string): Promise<void> {
  if (name === "" && !(await loadPack())) return;
  if (name !== "" && (await usableAddress((why) => say(why, true))) === undefined) return;
  const reply = await askSync({ do: "pack", name });
  await show();
  const outcome = reply?.pack;
  if (outcome === undefined) return say(words("page_not_saved"), true);
  if (outcome === "missing" || outcome === "offline" || outcome === "invalid") {
    say([words(`pack_${outcome}`), inUse(await loadPack())].filter(Boolean).join(" "), true);
  }
}

function inUse(pack: ChosenPack | undefined): string {
  if (!pack) return "";
  const day = new Date(pack.kept.checked).toLocaleDateString(words("locale"), { dateStyle: "long" });
  return words("pack_in_use", pack.kept.name, day);
}

function say(text: string, problem: boolean): void {
  part("pack-state").classList.toggle("problem", problem);
  part("pack-state").textContent = text;
}
