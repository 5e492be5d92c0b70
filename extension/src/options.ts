/** The settings page. Every field saves as it is typed; what another page stores is shown at once. */
import type { Copy } from "./contract.memory";
import { bindContents } from "./options/contents";
import { showExamples } from "./options/example";
import { bindFields, showFields } from "./options/fields";
import { showMemory } from "./options/memory";
import { bindOffers, showOffers } from "./options/offers";
import { bindReasons, showReasons } from "./options/reasons";
import { bindTry, showRules } from "./options/rules";
import { bindShortcut, showShortcut } from "./options/shortcut";
import { bindStart, showStart } from "./options/start";
import { bindSync } from "./options/sync";
import { bindPack } from "./options/sync.pack";
import { bindTransfer } from "./options/transfer";
import { engineLanguages, engineVersion, languageName } from "./options/version";
import { bindWording, showWording } from "./options/wording";
import { followLanguage, interfaceLanguages } from "./locale";
import { fillIn, words } from "./panel/words";
import { copy, watchCopy } from "./store";
import { withPack } from "./sync/pairing";
import { calm, inTurn, part } from "./widgets/dom";
import { bindForget } from "./widgets/forget";
import { noticeAsides, noticeTrouble } from "./widgets/notice";

/** Draws everything that depends on what is stored. Fields that the person is at stay as they are. */
const show = inTurn(async () => {
  const now: Copy = await copy();
  showStart(now);
  showFields(now);
  showReasons(now, await engineLanguages());
  showOffers(now);
  showMemory(now);
  showWording(now);
  await showRules(now);
  await showExamples(await withPack(now));
});

async function showAbout(): Promise<void> {
  const version = await engineVersion();
  part("about-version").textContent = version ? words("opt_about_version", version.version) : words("opt_no_engine");
  const named = (codes: readonly string[], of?: string) => codes.map((code) => new Option(languageName(code, of ?? code), code));
  part("interface-choice").append(...named(interfaceLanguages));
  part("language-choice").append(...named(await engineLanguages(), words("locale")));
}

async function start(): Promise<void> {
  await followLanguage();
  fillIn(document);
  document.title = `${words("opt_title")} · Demur`;
  document.querySelector("nav")?.setAttribute("aria-label", words("page_contents"));
  bindFields();
  bindReasons();
  bindOffers();
  bindTry();
  bindShortcut();
  bindTransfer();
  bindForget();
  bindStart(() => void show());
  await showAbout();
  await bindWording();
  await bindSync();
  await bindPack();
  await show();
  bindContents();
  await showShortcut();
  await noticeAsides();
  watchCopy(calm(60, show));
  addEventListener("hashchange", () => void show());
  document.body.dataset["ready"] = "yes";
}

start().catch(noticeTrouble);
