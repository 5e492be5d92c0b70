/** The first run: a name, one honest reason, one example, and when it is okay to say no. */
import type { Copy } from "../contract.memory";
import { addReason, copy, editItem, reasonsOf, setValue, valuesOf } from "../store";
import { part } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf, refresh, saveAsTyped } from "../widgets/saved";

/** Which of the two the page shows. */
export function showStart(now: Copy): void {
  const begun = valuesOf(now).started && location.hash !== "#start";
  part("start").hidden = begun;
  part("settings").hidden = !begun;
  const first = reasonsOf(now)[0];
  refresh(part<HTMLInputElement>("start-reason"), first?.text ?? "");
  refresh(part<HTMLInputElement>("start-until"), first?.until ?? "");
}

/** Connects the fields and the ways out. `left` is called after the person has gone on to the settings. */
export function bindStart(left: () => void): void {
  saveAsTyped(part<HTMLInputElement>("start-reason"), (text) => first({ text: text.replace(/[.\s]+$/, "").trim() }));
  saveAsTyped(part<HTMLInputElement>("start-until"), (until) => first({ until }));
  for (const id of ["start-done", "start-more"]) {
    part(id).addEventListener("click", async () => {
      noticeFailure(await failureOf(() => setValue("started", true)));
      if (location.hash === "#start") history.replaceState(null, "", location.pathname);
      part("start").hidden = true;
      part("settings").hidden = false;
      scrollTo(0, 0);
      left();
    });
  }
  part("start-again").addEventListener("click", () => {
    location.hash = "start";
  });
}

/** The fields are for the first reason of the list, which is made when one of them is first filled. */
async function first(fields: { text?: string; until?: string }): Promise<void> {
  const reason = reasonsOf(await copy())[0];
  if (reason) await editItem("reasons", reason.id, fields);
  else await addReason(fields);
}
