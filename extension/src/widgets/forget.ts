/** The button that forgets everything, which settings and review both have. */
import { words } from "../panel/words";
import { forgetAll } from "../store";
import { loadPairing } from "../sync/pairing";
import { element, part } from "./dom";
import { notice, noticeFailure } from "./notice";
import { failureOf } from "./saved";

/** Connects the button with the dialog that asks first. */
export function bindForget(): void {
  const dialog = part<HTMLDialogElement>("forget-dialog");
  const others = element("p", { hidden: "hidden" }, words("sync_forget"));
  dialog.querySelector("p")?.after(others);
  part("forget").addEventListener("click", async () => {
    others.hidden = (await loadPairing()) === undefined;
    dialog.showModal();
  });
  dialog.addEventListener("close", async () => {
    const meant = dialog.returnValue === "forget";
    dialog.returnValue = ""; // Escape leaves the last value in place.
    if (!meant) return;
    const failure = await failureOf(forgetAll);
    noticeFailure(failure);
    if (failure === "") notice("forgotten", words("page_forgotten"));
  });
}
