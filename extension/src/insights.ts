/** The review page: what was declined, accepted and left, what was promised, and what the figures say. */
import { bindEdit } from "./insights/edit";
import { type Period, review, showFigures } from "./insights/figures";
import { showPromises } from "./insights/promises";
import { bindRecords, showRecords } from "./insights/records";
import { followLanguage } from "./locale";
import { fillIn, words } from "./panel/words";
import { copy, watchCopy } from "./store";
import { calm, inTurn, part } from "./widgets/dom";
import { bindForget } from "./widgets/forget";
import { notice, noticeAsides, noticeTrouble } from "./widgets/notice";

const show = inTurn(async () => {
  const now = await copy();
  showRecords(now);
  const period = part<HTMLSelectElement>("period").value as Period;
  const found = await review(now, period).catch(() => undefined);
  if (!found) return notice("engine", words("rev_no_figures"));
  showFigures(found, now, period);
  showPromises(found, now);
});

async function start(): Promise<void> {
  await followLanguage();
  fillIn(document);
  document.title = `${words("rev_title")} · Demur`;
  bindRecords();
  bindEdit();
  bindForget();
  part("period").addEventListener("change", () => void show());
  await show();
  await noticeAsides();
  watchCopy(calm(60, show));
  document.body.dataset["ready"] = "yes";
}

start().catch(noticeTrouble);
