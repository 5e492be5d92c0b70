/** The button that forgets everything, which settings and review both have. */
import { words } from "../panel/words";
import { forgetAll } from "../store";
import { part } from "./dom";
import { notice, noticeFailure } from "./notice";
import { failureOf } from "./saved";

/** Connects the button with the dialog that asks first. */
export function bindForget(): void {
  const dialog = part<HTMLDialogElement>("forget-dialog");
  part("forget").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", async () => {
    const meant = dialog.returnValue === "forget";
    dialog.returnValue = ""; // Escape leaves the last value in place.
    if (!meant) return;
    const failure = await failureOf(forgetAll);
    noticeFailure(failure);
    if (failure === "") notice("forgotten", words("page_forgotten"));
  });
}
